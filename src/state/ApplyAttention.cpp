#include "state/ApplyAreas.hpp"

#include <algorithm>
#include <cmath>

#include "state/Filter.hpp"

namespace tumen::state {

namespace {

class AttentionChange {
public:
    AttentionChange(AppState& state, const model::Brief& brief) : m_state(state), m_brief(brief) {}

    void operator()(const Select& c) {
        if (exists(c.target))
            m_state.selected = c.target;
    }
    void operator()(const Hover& c) {
        if (exists(c.target))
            m_state.hovered = c.target;
    }
    void operator()(const GoToClaim& c) {
        if (c.claim >= m_brief.claims.size())
            return;
        m_state.selected = {Target::What::Claim, c.claim};
        m_state.hiddenKinds.erase(m_brief.claims[c.claim].kind);
        m_state.hiddenStatuses.reset(m_brief.claims.statusIndex(c.claim));
        const model::Claim& claim = m_brief.claims[c.claim];
        if (isHiddenFromViewpoint(m_state, claim.statusClass, claim.assertedBy, claim.deniedBy)) {
            m_state.hidesDenials = false;
            if (m_state.viewpoint.kind == Viewpoint::Kind::Documented)
                m_state.viewpoint = {};
        }
        const time::IntervalRef when = claim.when;
        if (!time::isUndated(when))
            moveTo(m_state, m_brief, surestDay(when));
    }
    void operator()(const ShowScene& c) { showScene(m_state, m_brief, c.scene); }

private:
    /// A day on which the interval holds as surely as it ever does, the earliest of them.
    static time::DayNumber surestDay(time::IntervalRef when) {
        time::DayNumber best = when.start.earliest;
        for (const time::DayNumber day : {when.start.latest, when.end.earliest})
            if (std::isfinite(day) &&
                (!std::isfinite(best) || time::presence(when, day) > time::presence(when, best)))
                best = day;
        return best;
    }

    bool exists(const Target& target) const {
        switch (target.what) {
        case Target::What::Nothing:
            return true;
        case Target::What::Claim:
            return target.index < m_brief.claims.size();
        case Target::What::Place:
            return target.index < m_brief.places.size();
        case Target::What::Period:
            return target.index < m_brief.periods.size();
        case Target::What::Undated:
            return target.index == 0 && hasUndated();
        }
        return false;
    }

    bool hasUndated() const {
        for (model::ClaimIndex i = 0; i < m_brief.claims.size(); ++i)
            if (time::isUndated(m_brief.claims.when(i)))
                return true;
        return false;
    }

    AppState& m_state;
    const model::Brief& m_brief;
};

} // namespace

void applyAttention(AppState& state, const model::Brief& brief, const AttentionCommand& command) {
    std::visit(AttentionChange(state, brief), command);
}

} // namespace tumen::state
