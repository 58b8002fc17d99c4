#include "state/ApplyAreas.hpp"

#include <algorithm>

#include "state/Choices.hpp"
#include "state/StatusSwitch.hpp"

namespace tumen::state {

namespace {

template<typename Set, typename Value>
void toggle(Set& set, const Value& value) {
    if (set.erase(value) == 0)
        set.insert(value);
}

class LayerChange {
public:
    LayerChange(AppState& state, const model::Brief& brief) : m_state(state), m_brief(brief) {}

    void operator()(const ToggleKind& c) {
        if (c.kind < m_brief.kinds.size())
            toggle(m_state.hiddenKinds, c.kind);
    }
    void operator()(const SoloKind& c) {
        if (c.kind >= m_brief.kinds.size())
            return;
        std::set<model::KindIndex> others;
        for (model::KindIndex kind = 0; kind < m_brief.kinds.size(); ++kind)
            if (kind != c.kind)
                others.insert(kind);
        m_state.hiddenKinds = m_state.hiddenKinds == others ? std::set<model::KindIndex>{} : others;
    }
    void operator()(const ToggleStatus& c) {
        if (c.status < model::statusCount)
            m_state.hiddenStatuses.flip(c.status);
    }
    void operator()(const SoloStatus& c) {
        if (c.status < model::statusCount)
            leaveAlone(model::StatusSet().set(c.status));
    }
    void operator()(const ToggleStatusClass& c) {
        const model::StatusSet own = model::statusesOf(c.statusClass);
        if (switchOf(c.statusClass, m_state.hiddenStatuses, m_brief.claims) == Switch::On)
            m_state.hiddenStatuses |= own;
        else
            m_state.hiddenStatuses &= ~own;
    }
    void operator()(const SoloStatusClass& c) { leaveAlone(model::statusesOf(c.statusClass)); }
    void operator()(const SetViewpoint& c) {
        if (std::ranges::count(viewpointsOf(m_brief.claims), c.viewpoint) > 0)
            m_state.viewpoint = c.viewpoint;
    }
    void operator()(const NextViewpoint& c) {
        std::vector<Viewpoint> all = viewpointsOf(m_brief.claims);
        if (c.direction == Direction::Back)
            std::ranges::reverse(all);
        m_state.viewpoint = following(all, m_state.viewpoint);
    }
    void operator()(const ToggleDenials&) { m_state.hidesDenials = !m_state.hidesDenials; }
    void operator()(const TogglePart& c) { toggle(m_state.hiddenParts, c.part); }

    void operator()(const SetFlowLimit& c) {
        m_state.flowLimit = std::clamp(c.lines, lowestFlowLimit, highestFlowLimit);
    }

    void operator()(const SetWidthScale& c) { m_state.widthScale = c.scale; }

private:
    /// Only these statuses, or all again when they already were alone.
    void leaveAlone(const model::StatusSet& statuses) {
        m_state.hiddenStatuses = m_state.hiddenStatuses == ~statuses ? model::StatusSet() : ~statuses;
    }

    AppState& m_state;
    const model::Brief& m_brief;
};

} // namespace

void applyLayers(AppState& state, const model::Brief& brief, const LayerCommand& command) {
    std::visit(LayerChange(state, brief), command);
}

} // namespace tumen::state
