#include <algorithm>

#include <fmt/format.h>

#include "core/Text.hpp"
#include "io/BriefDraft.hpp"
#include "io/Wording.hpp"

namespace tumen::io {

namespace {

/// For kinds of the user's that name no colour.
core::Colour furtherColour(std::size_t position) {
    const auto colours = model::furtherKindColours();
    return colours[position % colours.size()];
}

} // namespace

void readKind(RowReader& row, BriefDraft& draft) {
    const std::string id = draft.kindIds.read(row);
    const std::string title = row.text("title");
    const std::string colourText = row.text("colour");
    const auto colour = core::parseColour(colourText);
    if (!colourText.empty() && !colour)
        row.error("colour", fmt::format("{} is not a colour.", core::inQuotes(colourText)),
                  "Write it as #ff6b5e.");
    if (row.hasErrorIn("id"))
        return;

    auto& kinds = draft.brief.kinds;
    auto known = std::find_if(kinds.begin(), kinds.end(), [&id](const auto& kind) { return kind.id == id; });
    if (known == kinds.end()) {
        kinds.push_back({id, model::furtherKindTitle(id), furtherColour(kinds.size())});
        known = std::prev(kinds.end());
    }
    if (!title.empty())
        known->title = title;
    if (colour)
        known->colour = *colour;
}

std::optional<model::KindIndex> findKind(RowReader& row, std::string_view column, std::string_view id,
                                         const BriefDraft& draft) {
    if (const auto exact = draft.brief.findKind(id))
        return exact;
    const auto& kinds = draft.brief.kinds;
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [wanted = core::folded(id)](const model::Kind& kind) {
            return core::folded(kind.id) == wanted;
        });
    if (found != kinds.end())
        return static_cast<model::KindIndex>(found - kinds.begin());
    if (draft.unread.contains("kinds")) {
        row.leaveOut(column);
        return std::nullopt;
    }
    row.error(column, fmt::format("There is no kind {}.", core::inQuotes(id)),
              row.wordingIsWanted()
                  ? fmt::format("{} Further kinds go into the table kinds.", chooseFrom(id, idsOf(kinds)))
                  : "");
    return std::nullopt;
}

} // namespace tumen::io
