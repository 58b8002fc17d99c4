#include <filesystem>

#include <fmt/format.h>

#include "core/Text.hpp"
#include "io/BriefDraft.hpp"
#include "io/SourceText.hpp"
#include "io/Wording.hpp"

namespace tumen::io {

namespace {

/// The text beside the brief that the row names. A brief is as good without it.
void readText(RowReader& row, model::Source& source, const std::string& folder) {
    const std::string name = row.text("text");
    if (name.empty())
        return;
    const std::string path = (std::filesystem::path(folder) / name).string();
    auto passages = readPassages(path);
    if (!passages) {
        const core::Problem& problem = passages.problems().front();
        return row.warning("text", problem.what, problem.mend);
    }
    source.textFile = path;
    source.passages = std::move(*passages);
}

} // namespace

void readSource(RowReader& row, BriefDraft& draft) {
    model::Source source;
    source.id = draft.sourceIds.read(row);
    source.title = row.required("title");
    source.author = row.text("author");
    source.date = row.text("date");
    source.url = row.text("url");
    if (row.hasErrors())
        return;
    readText(row, source, draft.folder);
    draft.sourceIds.setPosition(source.id, draft.brief.sources.size());
    draft.brief.sources.push_back(std::move(source));
}

std::string readSourceId(RowReader& row, const BriefDraft& draft) {
    std::string id = row.text("source");
    if (!id.empty() && !draft.sourceIds.find(id))
        row.error("source", fmt::format("There is no source {}.", core::inQuotes(id)),
                  draft.sourceIds.empty() ? "Add it to a table sources with the columns id and title."
                                          : chooseFrom(id, draft.sourceIds.ids()));
    return id;
}

} // namespace tumen::io
