#include <algorithm>
#include <set>

#include "scene/Actors.hpp"
#include "state/Filter.hpp"
#include "ui/LedgerParts.hpp"

namespace tumen::ui {

namespace {

std::vector<model::Passage> citedPassages(const model::Brief& brief) {
    const model::Claims& claims = brief.claims;
    std::set<std::pair<model::Code, model::Code>> cited;
    for (model::ClaimIndex i = 0; i < claims.size(); ++i)
        cited.emplace(claims.sourceCode(i), claims.paragraphCode(i));
    std::set<model::Passage> passages;
    for (const auto& [source, paragraph] : cited)
        for (const int number : model::paragraphNumbers(claims.paragraphs()[paragraph]))
            passages.insert({brief.sourceIndex(claims.sources()[source]), number});
    return {passages.begin(), passages.end()};
}

/// Those that some claim may have, in the order of the vocabulary.
std::vector<std::string> statusesOf(const model::Claims& claims) {
    std::vector<std::string> found;
    for (const model::Status& status : model::statuses())
        for (std::size_t code = 0; code < claims.statuses().size(); ++code)
            if (claims.statuses()[static_cast<model::Code>(code)] == status.id)
                found.emplace_back(status.id);
    return found;
}

void countHidden(const PanelContext& context) {
    LedgerMemory& memory = context.memory.ledger;
    const state::AppState& state = context.state;
    const auto claims = memory.rows->claims();
    const state::Filter filter = state::filterOf(state);
    if (memory.hidden && memory.hidden->rows == claims.size() && memory.hidden->filter == filter)
        return;
    HiddenRows hidden;
    hidden.rows = claims.size();
    hidden.filter = filter;
    for (const std::uint32_t claim : claims)
        switch (state::hiddenBy(state, context.brief.claims, claim)) {
        case state::HiddenBy::Nothing:
            break;
        case state::HiddenBy::Kind:
            ++hidden.byKind;
            break;
        case state::HiddenBy::Status:
            ++hidden.byStatus;
            break;
        case state::HiddenBy::Viewpoint:
            ++hidden.byViewpoint;
            break;
        }
    memory.hidden = hidden;
}

/// What is selected on the map is followed to its row.
void followSelection(const PanelContext& context, bool rowsAreNew) {
    LedgerMemory& memory = context.memory.ledger;
    const state::Target& selected = context.state.selected;
    if (!rowsAreNew && selected == memory.lastSelected)
        return;
    memory.lastSelected = selected;
    const auto claims = memory.rows->claims();
    const auto found = selected.what == state::Target::What::Claim ? std::ranges::find(claims, selected.index)
                                                                   : claims.end();
    if (found != claims.end()) {
        memory.row = static_cast<std::size_t>(found - claims.begin());
        memory.scrollsToRow = true;
    } else if (rowsAreNew) {
        memory.row.reset();
    }
}

void followNames(const PanelContext& context, bool isOtherBrief) {
    LedgerMemory& memory = context.memory.ledger;
    const model::Brief& brief = context.brief;
    if (isOtherBrief) {
        memory.actors = scene::actorsOf(brief);
        memory.passages = citedPassages(brief);
        memory.statuses = statusesOf(brief.claims);
    }
    if (!isOtherBrief && memory.actorLanguage == context.state.language)
        return;
    memory.actorLanguage = context.state.language;
    memory.actorNames.clear();
    for (const std::string& actor : memory.actors)
        memory.actorNames.push_back(scene::actorName(brief, actor, context.state.language));
}

/// Asks for other rows when the filter has changed, for the same ones in another order when that has.
void askForRows(const PanelContext& context, bool isOtherBrief) {
    LedgerMemory& memory = context.memory.ledger;
    const state::AppState& state = context.state;
    const auto isSorting = [](const auto& rows) { return rows && rows->isSorting(); };
    // What is being put in order could only be waited for.
    if (!isOtherBrief && (isSorting(memory.rows) || isSorting(memory.next)))
        return;
    const bool areOthers = isOtherBrief || !memory.rows || memory.filter != state.ledger.filter;
    const bool isOtherOrder = memory.order != memory.wantedOrder || memory.language != state.language;
    if (!areOthers && !isOtherOrder)
        return;
    memory.brief = &context.brief;
    memory.claimCount = context.brief.claims.size();
    memory.filter = state.ledger.filter;
    memory.order = memory.wantedOrder;
    memory.language = state.language;
    if (!areOthers && memory.rows->isWhole()) {
        memory.next = memory.rows->reordered(memory.order, memory.language);
        return;
    }
    memory.next.reset();
    memory.rows.emplace(context.brief, memory.filter, memory.order, memory.language);
    memory.hidden.reset();
    memory.copied.reset();
    memory.row.reset();
}

/// Lets rows go on; true when they have just become whole.
bool advanceRows(LedgerMemory& memory) {
    // Some ten milliseconds, where words are looked for.
    constexpr std::size_t claimsAFrame = 50'000;
    if (!memory.next) {
        const bool wasWhole = memory.rows->isWhole();
        memory.rows->advance(claimsAFrame);
        return memory.rows->isWhole() && !wasWhole;
    }
    memory.next->advance(claimsAFrame);
    if (!memory.next->isWhole())
        return false;
    memory.rows = std::move(memory.next);
    memory.next.reset();
    memory.copied.reset();
    memory.row.reset();
    return true;
}

} // namespace

void followLedger(const PanelContext& context) {
    LedgerMemory& memory = context.memory.ledger;
    const bool isOtherBrief =
        memory.brief != &context.brief || memory.claimCount != context.brief.claims.size();
    followNames(context, isOtherBrief);
    askForRows(context, isOtherBrief);
    const bool areNew = advanceRows(memory);
    if (!memory.rows->isWhole())
        return;
    countHidden(context);
    followSelection(context, areNew);
}

} // namespace tumen::ui
