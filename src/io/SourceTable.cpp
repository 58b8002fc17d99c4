#include <fmt/format.h>

#include "core/Text.hpp"
#include "io/BriefDraft.hpp"
#include "io/Wording.hpp"

namespace tumen::io {

void readSource(RowReader& row, BriefDraft& draft) {
    model::Source source;
    source.id = draft.sourceIds.read(row);
    source.title = row.required("title");
    source.author = row.text("author");
    source.date = row.text("date");
    source.url = row.text("url");
    if (row.hasErrors())
        return;
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
