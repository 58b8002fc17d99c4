#include "ui/HelpText.hpp"

#include "state/PresentationKeys.hpp"

namespace tumen::ui {

namespace {

/// True for the second to the ninth key of digits, which the first one's row stands for, and for statuses
/// beyond the ninth.
bool isFolded(const state::KeyChord& chord) {
    return (chord.key >= state::Key::Two && chord.key <= state::Key::Nine) ||
           (chord.key == state::Key::One && chord.control && chord.shift);
}

HelpRow rowOf(const core::Wording& words, const state::KeyBinding& binding) {
    const state::KeyChord& chord = binding.chord;
    if (chord.key != state::Key::One)
        return {keysText(words, binding.keyName), words(std::string_view(binding.meaning))};
    if (chord.control)
        return {"Ctrl+1 – 9", words("a status; from the tenth on Ctrl+Shift")};
    if (chord.shift)
        return chord.alt ? HelpRow{"Shift+Alt+1 – 4", words("this class of statuses alone")}
                         : HelpRow{"Shift+1 – 4", words("class of statuses on or off")};
    return chord.alt ? HelpRow{"Alt+1 – 9", words("this layer alone")}
                     : HelpRow{"1 – 9", words("layer on or off")};
}

} // namespace

std::string keysText(const core::Wording& words, std::string_view keys) {
    std::string text;
    while (!keys.empty()) {
        const std::size_t plus = keys.find('+', 1); // "+" itself is a key
        text += words(keys.substr(0, plus));
        keys = plus == std::string_view::npos ? std::string_view() : keys.substr(plus + 1);
        text += keys.empty() ? "" : "+";
    }
    return text;
}

std::vector<HelpGroup> helpGroups(const core::Wording& words) {
    std::vector<HelpGroup> groups;
    for (const state::Area area : state::allAreas)
        groups.push_back({words(state::title(area)), {}});
    for (const state::KeyBinding& binding : state::keyBindings())
        if (!isFolded(binding.chord))
            groups[static_cast<std::size_t>(state::areaOf(binding.action))].rows.push_back(
                rowOf(words, binding));
    groups.push_back({words("While presenting"), {}});
    for (const state::KeyBinding& binding : state::presentationKeys())
        if (!isFolded(binding.chord) && binding.chord.key != state::Key::One)
            groups.back().rows.push_back(
                {binding.chord.key == state::Key::Zero ? "0 – 9" : keysText(words, binding.keyName),
                 words(std::string_view(binding.meaning))});
    groups.push_back({words("Mouse"),
                      {{words("Click"), words("a flow, event or place: who says so")},
                       {words("Drag"), words("move the map, turn the globe")},
                       {words("Wheel"), words("closer, further away")},
                       {words("Double-click"), words("closer at that point")},
                       {keysText(words, "Alt+Click"), words("on a layer: this layer alone")},
                       {words("Drop a file"), words("a map or image: a layer of your own")}}});
    groups.push_back({words("Mouse on the timeline"),
                      {{words("Drag"), words("through time; Alt: without snapping")},
                       {keysText(words, "Shift+Drag"), words("select a range; Shift+Click: none")},
                       {words("Wheel"), words("closer, further away")},
                       {keysText(words, "Shift+Wheel"), words("further back, further on")},
                       {words("Right drag"), words("the same; the middle button, too")}}});
    std::erase_if(groups, [](const HelpGroup& group) { return group.rows.empty(); });
    return groups;
}

} // namespace tumen::ui
