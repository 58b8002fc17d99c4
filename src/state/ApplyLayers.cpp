#include "state/ApplyAreas.hpp"

#include <algorithm>

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
    void operator()(const ToggleStatusClass& c) { toggle(m_state.hiddenStatusClasses, c.statusClass); }
    void operator()(const TogglePart& c) { toggle(m_state.hiddenParts, c.part); }

    void operator()(const SetFlowLimit& c) {
        m_state.flowLimit = std::clamp(c.lines, lowestFlowLimit, highestFlowLimit);
    }

    void operator()(const SetWidthScale& c) { m_state.widthScale = c.scale; }

private:
    AppState& m_state;
    const model::Brief& m_brief;
};

} // namespace

void applyLayers(AppState& state, const model::Brief& brief, const LayerCommand& command) {
    std::visit(LayerChange(state, brief), command);
}

} // namespace tumen::state
