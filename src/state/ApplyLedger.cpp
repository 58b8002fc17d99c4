#include "state/ApplyAreas.hpp"

#include <algorithm>
#include <cmath>

namespace tumen::state {

namespace {

class LedgerApplier {
public:
    LedgerApplier(AppState& state, const model::Brief& brief) : m_state(state), m_brief(brief) {}

    void operator()(const ToggleLedger& c) {
        LedgerSheet& sheet = m_state.ledger;
        sheet.shown = !sheet.shown || sheet.tab != c.tab;
        sheet.tab = c.tab;
        leaveWhatIsClosed();
    }
    void operator()(const CloseLedger&) {
        m_state.ledger.shown = false;
        leaveWhatIsClosed();
    }
    void operator()(const SetLedgerTab& c) { m_state.ledger.tab = c.tab; }
    void operator()(const SetLedgerHeight& c) {
        if (std::isfinite(c.points))
            m_state.ledger.heightPoints = std::clamp(c.points, lowestLedger, highestLedger);
    }
    void operator()(const SetLedgerFilter& c) {
        if (isKnown(c.filter.kind, m_brief.kinds) && isKnown(c.filter.period, m_brief.periods))
            m_state.ledger.filter = c.filter;
    }
    void operator()(const ShowInLedger& c) {
        (*this)(SetLedgerFilter{c.filter});
        m_state.ledger.shown = true;
        m_state.ledger.tab = LedgerTab::Claims;
    }
    void operator()(const SetBalancePair& c) {
        const bool isNone = c.pair.left.empty() && c.pair.right.empty();
        if (isNone || (!c.pair.left.empty() && !c.pair.right.empty() && c.pair.left != c.pair.right))
            m_state.ledger.pair = c.pair;
    }
    void operator()(const SetBalanceMeasure& c) { m_state.ledger.measure = c.unit; }
    void operator()(const LiftClaims& c) { m_state.lifted = c.filter; }

private:
    /// The keyboard goes back to the map.
    void leaveWhatIsClosed() {
        if (!m_state.ledger.shown && m_state.focusedPanel == Panel::Ledger)
            m_state.focusedPanel.reset();
    }

    template<typename List>
    static bool isKnown(std::optional<std::size_t> index, const List& list) {
        return !index || *index < list.size();
    }

    AppState& m_state;
    const model::Brief& m_brief;
};

} // namespace

void applyLedger(AppState& state, const model::Brief& brief, const LedgerCommand& command) {
    std::visit(LedgerApplier(state, brief), command);
}

} // namespace tumen::state
