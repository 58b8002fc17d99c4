#include "state/KeyBindings.hpp"

#include <fmt/format.h>

namespace tumen::state {

namespace {

std::vector<KeyBinding> makeBindings() {
    constexpr auto back = Direction::Back;
    constexpr auto forward = Direction::Forward;
    const auto time = [](TimeCommand command) { return KeyAction(Command(std::move(command))); };
    const auto map = [](MapCommand command) { return KeyAction(Command(std::move(command))); };
    const auto interface = [](InterfaceCommand command) { return KeyAction(Command(std::move(command))); };
    const auto plain = [](Key key) { return KeyChord{key}; };
    const auto shift = [](Key key) { return KeyChord{key, true}; };
    const auto control = [](Key key) { return KeyChord{key, false, true}; };

    std::vector<KeyBinding> bindings = {
        {plain(Key::Space), "Space", "play or pause", time(TogglePlay{})},
        {plain(Key::Left), "Left", "one step back in time", time(StepDate{back})},
        {plain(Key::Right), "Right", "one step on in time", time(StepDate{forward})},
        {shift(Key::Left), "Shift+Left", "previous event", time(StepEvent{back})},
        {shift(Key::Right), "Shift+Right", "next event", time(StepEvent{forward})},
        {plain(Key::LeftBracket), "[", "previous period", time(StepPeriod{back})},
        {plain(Key::RightBracket), "]", "next period", time(StepPeriod{forward})},
        {plain(Key::Home), "Home", "first day", time(GoToEnd{back})},
        {plain(Key::End), "End", "last day", time(GoToEnd{forward})},
    };
    for (std::size_t i = 0; i < 9; ++i) {
        const Key key = static_cast<Key>(static_cast<std::size_t>(Key::One) + i);
        const std::string name = fmt::format("{}", i + 1);
        bindings.push_back({plain(key), name, fmt::format("layer {} on or off", i + 1),
                            Command(LayerCommand(ToggleKind{i}))});
        bindings.push_back({KeyChord{key, false, false, true}, "Alt+" + name,
                            fmt::format("layer {} alone", i + 1), Command(LayerCommand(SoloKind{i}))});
    }
    const std::vector<KeyBinding> rest = {
        {plain(Key::PageDown), "PageDown", "next scene", SceneMove::Next},
        {plain(Key::PageUp), "PageUp", "previous scene", SceneMove::Previous},
        {plain(Key::V), "V", "next view", map(StepView{forward})},
        {shift(Key::V), "Shift+V", "previous view", map(StepView{back})},
        {plain(Key::Plus), "+", "closer", CameraMove::ZoomIn},
        {plain(Key::Minus), "-", "further away", CameraMove::ZoomOut},
        {control(Key::Left), "Ctrl+Left", "look further left", CameraMove::PanLeft},
        {control(Key::Right), "Ctrl+Right", "look further right", CameraMove::PanRight},
        {control(Key::Up), "Ctrl+Up", "look further up", CameraMove::PanUp},
        {control(Key::Down), "Ctrl+Down", "look further down", CameraMove::PanDown},
        {plain(Key::L), "L", "names in English, Korean, Russian", map(NextLanguage{})},
        {plain(Key::M), "M", "flows with comets, with moving dashes, still", interface(NextMotionStyle{})},
        {plain(Key::T), "T", "theme: dark, light, high contrast", interface(NextTheme{})},
        {plain(Key::H), "H", "panels on or off", interface(TogglePanels{})},
        {plain(Key::Slash), "/", "search claims and places", interface(ToggleSearch{})},
        {plain(Key::F11), "F11", "full screen", interface(ToggleFullScreen{})},
        {plain(Key::Escape), "Esc", "close what is open", interface(StepBack{})},
        {plain(Key::F1), "F1", "this list", interface(ToggleHelp{})},
    };
    bindings.insert(bindings.end(), rest.begin(), rest.end());
    return bindings;
}

} // namespace

std::span<const KeyBinding> keyBindings() {
    static const std::vector<KeyBinding> bindings = makeBindings();
    return bindings;
}

std::optional<KeyAction> actionFor(KeyChord chord) {
    for (const KeyBinding& binding : keyBindings())
        if (binding.chord == chord)
            return binding.action;
    return std::nullopt;
}

} // namespace tumen::state
