#include "state/ApplyAreas.hpp"

#include <algorithm>

namespace tumen::state {

namespace {

class OwnLayerChange {
public:
    OwnLayerChange(AppState& state, const model::Brief& brief) : m_state(state), m_brief(brief) {}

    void operator()(const AddOwnLayer& c) {
        add(m_state.ownLayers, c.path, c.height, m_state.nextOwnLayer++);
    }
    void operator()(const RemoveOwnLayer& c) {
        std::erase_if(m_state.ownLayers, [&](const OwnLayer& layer) { return layer.id == c.id; });
    }
    void operator()(const ToggleOwnLayer& c) {
        change(c.id, [](OwnLayer& layer) { layer.shown = !layer.shown; });
    }
    void operator()(const SetOwnLayerOpacity& c) {
        change(c.id, [&](OwnLayer& layer) { layer.opacityPercent = std::clamp(c.percent, 0, 100); });
    }
    void operator()(const SetOwnLayerColour& c) {
        change(c.id, [&](OwnLayer& layer) { layer.colour = {c.colour.r, c.colour.g, c.colour.b, 255}; });
    }
    void operator()(const SetOwnLayerHeight& c) {
        change(c.id, [&](OwnLayer& layer) { layer.height = c.height; });
    }
    void operator()(const MoveOwnLayer& c) { move(m_state.ownLayers, c.id, static_cast<int>(c.direction)); }

private:
    template<typename Change>
    void change(int id, const Change& change) {
        const auto layer = std::ranges::find(m_state.ownLayers, id, &OwnLayer::id);
        if (layer != m_state.ownLayers.end())
            change(*layer);
    }

    AppState& m_state;
    const model::Brief& m_brief;
};

} // namespace

void applyOwnLayers(AppState& state, const model::Brief& brief, const OwnLayerCommand& command) {
    std::visit(OwnLayerChange(state, brief), command);
}

} // namespace tumen::state
