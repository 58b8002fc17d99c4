#include <algorithm>
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

/// The first part of the text that is made of digits and signs and yet names no paragraph: zero, a negative
/// or a huge number, a range that runs backwards. Empty where there is none; words are well.
std::string strangeParagraph(std::string text) {
    std::ranges::replace(text, ',', ';');
    for (const std::string& part : core::split(text, ';'))
        if (part.find_first_not_of("0123456789+- \u2013\u2212") == std::string::npos &&
            model::paragraphNumbers(part).empty())
            return part;
    return {};
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
    if (!id.empty() && !draft.sourceIds.find(id) && !draft.unread.contains("sources"))
        row.error("source", fmt::format("There is no source {}.", core::inQuotes(id)),
                  draft.sourceIds.empty() ? "Add it to a table sources with the columns id and title."
                                          : chooseFrom(id, draft.sourceIds.ids()));
    return id;
}

std::string readParagraph(RowReader& row, std::string_view source, const BriefDraft& draft) {
    std::string text = row.text("paragraph");
    if (const std::string strange = strangeParagraph(text); !strange.empty()) {
        row.warning("paragraph", fmt::format("{} is not the number of a paragraph.", core::inQuotes(strange)),
                    "Write numbers from 1 to 100 000, such as 16, 2-3 or 16; 18.");
        return text;
    }
    const std::vector<int> numbers = model::paragraphNumbers(text);
    const auto& sources = draft.brief.sources;
    if (numbers.empty() || sources.empty())
        return text;
    const std::size_t count = sources[draft.brief.sourceIndex(source)].passages.size();
    if (count > 0 && static_cast<std::size_t>(numbers.back()) > count)
        row.warning(
            "paragraph",
            fmt::format("There is no paragraph {}: the text of the source has {}.", numbers.back(), count),
            "Correct the number, or the text that the table sources names.");
    return text;
}

} // namespace tumen::io
