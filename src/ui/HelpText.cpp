#include "ui/HelpText.hpp"

#include "state/KeyBindings.hpp"

namespace tumen::ui {

namespace {

enum class Area { Time, Timeline, Layers, Map, Scenes, Window };

Area areaOf(const state::KeyAction& action) {
    if (std::holds_alternative<state::CameraMove>(action))
        return Area::Map;
    if (std::holds_alternative<state::SceneMove>(action))
        return Area::Scenes;
    const auto& command = std::get<state::Command>(action);
    if (std::holds_alternative<state::TimeCommand>(command))
        return Area::Time;
    if (std::holds_alternative<state::TimelineCommand>(command))
        return Area::Timeline;
    if (std::holds_alternative<state::LayerCommand>(command))
        return Area::Layers;
    if (std::holds_alternative<state::MapCommand>(command))
        return Area::Map;
    return Area::Window;
}

/// True for the second to the ninth layer key, which the first one's row stands for.
bool isFolded(const state::KeyChord& chord) {
    return chord.key >= state::Key::Two && chord.key <= state::Key::Nine;
}

HelpRow rowOf(const state::KeyBinding& binding) {
    if (binding.chord.key != state::Key::One)
        return {binding.keyName, binding.meaning};
    if (binding.chord.alt)
        return {"Alt+1 – 9", "this layer alone"};
    return {"1 – 9", "layer on or off"};
}

} // namespace

std::vector<HelpGroup> helpGroups() {
    std::vector<HelpGroup> groups = {{"Time", {}}, {"Timeline", {}}, {"Layers", {}},
                                     {"Map", {}},  {"Scenes", {}},   {"Window", {}}};
    for (const state::KeyBinding& binding : state::keyBindings())
        if (!isFolded(binding.chord))
            groups[static_cast<std::size_t>(areaOf(binding.action))].rows.push_back(rowOf(binding));
    groups.push_back({"Mouse",
                      {{"Click", "a flow, event or place: who says so"},
                       {"Drag", "move the map, turn the globe"},
                       {"Wheel", "closer, further away"},
                       {"Double-click", "closer at that point"},
                       {"Alt+Click", "on a layer: this layer alone"},
                       {"Drop a file", "a map or image: a layer of your own"}}});
    groups.push_back({"Mouse on the timeline",
                      {{"Drag", "through time; Alt: without snapping"},
                       {"Shift+Drag", "select a range; Shift+Click: none"},
                       {"Wheel", "closer, further away"},
                       {"Shift+Wheel", "further back, further on"},
                       {"Right drag", "the same; the middle button, too"}}});
    std::erase_if(groups, [](const HelpGroup& group) { return group.rows.empty(); });
    return groups;
}

} // namespace tumen::ui
