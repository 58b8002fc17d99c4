#include "state/KeyBindings.hpp"

#include <fmt/format.h>

namespace tumen::state {

namespace {

std::vector<KeyBinding> makeBindings() {
    constexpr auto back = Direction::Back;
    constexpr auto forward = Direction::Forward;
    const auto time = [](TimeCommand command) { return KeyAction(Command(std::move(command))); };
    const auto timeline = [](TimelineCommand command) { return KeyAction(Command(std::move(command))); };
    const auto map = [](MapCommand command) { return KeyAction(Command(std::move(command))); };
    const auto interface = [](InterfaceCommand command) { return KeyAction(Command(std::move(command))); };
    const auto plain = [](Key key) { return KeyChord{key}; };
    const auto shift = [](Key key) { return KeyChord{key, true}; };
    const auto control = [](Key key) { return KeyChord{key, false, true}; };
    const auto alt = [](Key key) { return KeyChord{key, false, false, true}; };

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
        {plain(Key::Comma), ",", "previous change on the map", time(StepChange{back})},
        {plain(Key::Period), ".", "next change on the map", time(StepChange{forward})},
        {plain(Key::S), "S", "longer steps, in the end to periods", time(NextStep{forward})},
        {shift(Key::S), "Shift+S", "shorter steps", time(NextStep{back})},
        {shift(Key::Comma), "Shift+,", "play slower", time(ChangeSpeed{back})},
        {shift(Key::Period), "Shift+.", "play faster", time(ChangeSpeed{forward})},
        {plain(Key::R), "R", "play backwards or forwards", time(TurnAround{})},
        {plain(Key::C), "C", "loop: none, all, period, range", time(NextLoop{})},
        {plain(Key::P), "P", "pace: even, quick where nothing changes", time(NextPace{})},
        {plain(Key::Up), "Up", "timeline closer", timeline(ZoomTimeline{forward})},
        {plain(Key::Down), "Down", "timeline further away", timeline(ZoomTimeline{back})},
        {alt(Key::Left), "Alt+Left", "timeline further back", timeline(PanTimeline{back})},
        {alt(Key::Right), "Alt+Right", "timeline further on", timeline(PanTimeline{forward})},
        {shift(Key::Home), "Shift+Home", "the whole timeline", timeline(SetTimelineSpan{})},
        {plain(Key::I), "I", "range begins here", timeline(BoundRange{back})},
        {plain(Key::O), "O", "range ends here", timeline(BoundRange{forward})},
        {plain(Key::X), "X", "no range", timeline(SelectRange{})},
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
        {plain(Key::U), "U", "claims without a date",
         Command(AttentionCommand(Select{{Target::What::Undated, 0}}))},
        {plain(Key::E), "E", "ledger: every claim in a table", Command(LedgerCommand(ToggleLedger{}))},
        {plain(Key::G), "G", "balance: what two parties give each other",
         Command(LedgerCommand(ToggleLedger{LedgerTab::Balance}))},
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
