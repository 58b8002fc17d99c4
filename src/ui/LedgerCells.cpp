#include "ui/LedgerCells.hpp"
#include "scene/ClaimText.hpp"

namespace tumen::ui {

std::string ledgerCell(const model::Brief& brief, const model::Claim& claim, scene::LedgerColumn column,
                       model::Language language, const core::Wording& words) {
    using scene::LedgerColumn;
    const auto nameOf = [&](std::optional<model::PlaceIndex> place) {
        return place ? brief.places[*place].name.in(language) : std::string();
    };
    switch (column) {
    case LedgerColumn::Start:
        return claim.when.start.text;
    case LedgerColumn::End:
        return claim.when.end.text;
    case LedgerColumn::Kind:
        return scene::kindTitle(brief, claim.kind, words);
    case LedgerColumn::Status:
        return scene::statusWord(claim.status, words);
    case LedgerColumn::From:
        return nameOf(claim.from);
    case LedgerColumn::To:
        return nameOf(claim.to);
    case LedgerColumn::AssertedBy:
        return scene::voicesText(brief, claim.assertedBy, language);
    case LedgerColumn::DeniedBy:
        return scene::voicesText(brief, claim.deniedBy, language);
    case LedgerColumn::Paragraph:
        return std::string(claim.paragraph);
    case LedgerColumn::Gist:
        return std::string(claim.gist);
    case LedgerColumn::Id:
        return std::string(claim.id);
    }
    return {};
}

} // namespace tumen::ui
