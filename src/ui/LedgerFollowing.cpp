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

} // namespace

void followLedger(const PanelContext& context) {
    // Some ten milliseconds, where words are looked for.
    constexpr std::size_t claimsAFrame = 50'000;
    LedgerMemory& memory = context.memory.ledger;
    const model::Brief& brief = context.brief;
    const bool sameBrief = memory.brief == &brief && memory.claimCount == brief.claims.size();
    if (!sameBrief) {
        memory.actors = scene::actorsOf(brief);
        memory.passages = citedPassages(brief);
        memory.statuses = statusesOf(brief.claims);
    }
    if (!sameBrief || memory.language != context.state.language) {
        memory.actorNames.clear();
        for (const std::string& actor : memory.actors)
            memory.actorNames.push_back(scene::actorName(brief, actor, context.state.language));
    }
    if (!memory.rows || !sameBrief || memory.filter != context.state.ledger.filter ||
        memory.order != memory.wantedOrder || memory.language != context.state.language) {
        memory.brief = &brief;
        memory.claimCount = brief.claims.size();
        memory.filter = context.state.ledger.filter;
        memory.order = memory.wantedOrder;
        memory.language = context.state.language;
        memory.rows.emplace(brief, memory.filter, memory.order, memory.language);
        memory.hidden.reset();
        memory.copied.reset();
        memory.row.reset();
    }
    const bool wasWhole = memory.rows->isWhole();
    memory.rows->advance(claimsAFrame);
    if (!memory.rows->isWhole())
        return;
    countHidden(context);
    followSelection(context, !wasWhole);
}

} // namespace tumen::ui
