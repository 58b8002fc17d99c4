#include "state/KeyBindings.hpp"

#include <fmt/format.h>

#include "core/Wording.hpp"

namespace tumen::state {

namespace {

constexpr std::size_t digits = 9;

/// Shift and a digit for the status classes; for the statuses, of which there are more than digits, control
/// and from the tenth on shift as well.
void addStatusKeys(std::vector<KeyBinding>& bindings) {
    const auto add = [&](KeyChord chord, const char* prefix, std::size_t digit, std::string meaning,
                         LayerCommand command) {
        chord.key = static_cast<Key>(static_cast<std::size_t>(Key::One) + digit);
        bindings.push_back(
            {chord, fmt::format("{}{}", prefix, digit + 1), std::move(meaning), Command(std::move(command))});
    };
    for (const model::StatusClass statusClass : model::allStatusClasses) {
        const auto digit = static_cast<std::size_t>(statusClass);
        const std::string_view title = model::title(statusClass);
        add({.shift = true}, "Shift+", digit, fmt::format(core::english("class {}: on or off"), title),
            ToggleStatusClass{statusClass});
        add({.shift = true, .alt = true}, "Shift+Alt+", digit,
            fmt::format(core::english("class {}: alone"), title), SoloStatusClass{statusClass});
    }
    for (model::StatusIndex i = 0; i < model::statusCount; ++i)
        add({.shift = i >= digits, .control = true}, i < digits ? "Ctrl+" : "Ctrl+Shift+", i % digits,
            fmt::format(core::english("status {}: on or off"), model::statuses()[i].id), ToggleStatus{i});
}

std::vector<KeyBinding> makeBindings() {
    constexpr auto back = Direction::Back;
    constexpr auto forward = Direction::Forward;
    const auto time = [](TimeCommand command) { return KeyAction(Command(std::move(command))); };
    const auto timeline = [](TimelineCommand command) { return KeyAction(Command(std::move(command))); };
    const auto layer = [](LayerCommand command) { return KeyAction(Command(std::move(command))); };
    const auto history = [](HistoryCommand command) { return KeyAction(Command(command)); };
    const auto map = [](MapCommand command) { return KeyAction(Command(std::move(command))); };
    const auto interface = [](InterfaceCommand command) { return KeyAction(Command(std::move(command))); };
    const auto scenes = [](PresentationCommand command) { return KeyAction(Command(std::move(command))); };
    const auto edit = [](EditCommand command) { return KeyAction(Command(std::move(command))); };
    const auto file = [](BriefFileCommand command) { return KeyAction(Command(std::move(command))); };
    const auto plain = [](Key key) { return KeyChord{key}; };
    const auto shift = [](Key key) { return KeyChord{key, true}; };
    const auto control = [](Key key) { return KeyChord{key, false, true}; };
    const auto alt = [](Key key) { return KeyChord{key, false, false, true}; };

    std::vector<KeyBinding> bindings = {
        {plain(Key::Space), "Space", core::english("play or pause"), time(TogglePlay{})},
        {plain(Key::Left), "Left", core::english("one step back in time"), time(StepDate{back})},
        {plain(Key::Right), "Right", core::english("one step on in time"), time(StepDate{forward})},
        {shift(Key::Left), "Shift+Left", core::english("previous event"), time(StepEvent{back})},
        {shift(Key::Right), "Shift+Right", core::english("next event"), time(StepEvent{forward})},
        {plain(Key::LeftBracket), "[", core::english("previous period"), time(StepPeriod{back})},
        {plain(Key::RightBracket), "]", core::english("next period"), time(StepPeriod{forward})},
        {plain(Key::Home), "Home", core::english("first day"), time(GoToEnd{back})},
        {plain(Key::End), "End", core::english("last day"), time(GoToEnd{forward})},
        {plain(Key::Comma), ",", core::english("previous change on the map"), time(StepChange{back})},
        {plain(Key::Period), ".", core::english("next change on the map"), time(StepChange{forward})},
        {plain(Key::S), "S", core::english("longer steps, in the end to periods"), time(NextStep{forward})},
        {shift(Key::S), "Shift+S", core::english("shorter steps"), time(NextStep{back})},
        {shift(Key::Comma), "Shift+,", core::english("play slower"), time(ChangeSpeed{back})},
        {shift(Key::Period), "Shift+.", core::english("play faster"), time(ChangeSpeed{forward})},
        {plain(Key::R), "R", core::english("play backwards or forwards"), time(TurnAround{})},
        {plain(Key::C), "C", core::english("loop: none, all, period, range"), time(NextLoop{})},
        {plain(Key::P), "P", core::english("pace: even, quick where nothing changes"), time(NextPace{})},
        {plain(Key::N), "N", core::english("on the map: the day, the days before it, the range"),
         time(NextShownTime{})},
        {plain(Key::D), "D", core::english("compare with now: on either side of a divider, the difference"),
         time(NextComparison{})},
        {shift(Key::D), "Shift+D", core::english("compare with these days instead"), time(CompareWith{})},
        {plain(Key::Up), "Up", core::english("timeline closer"), timeline(ZoomTimeline{forward})},
        {plain(Key::Down), "Down", core::english("timeline further away"), timeline(ZoomTimeline{back})},
        {alt(Key::Left), "Alt+Left", core::english("timeline further back"), timeline(PanTimeline{back})},
        {alt(Key::Right), "Alt+Right", core::english("timeline further on"), timeline(PanTimeline{forward})},
        {shift(Key::Home), "Shift+Home", core::english("the whole timeline"), timeline(SetTimelineSpan{})},
        {plain(Key::I), "I", core::english("range begins here"), timeline(BoundRange{back})},
        {plain(Key::O), "O", core::english("range ends here"), timeline(BoundRange{forward})},
        {plain(Key::X), "X", core::english("no range"), timeline(SelectRange{})},
    };
    for (std::size_t i = 0; i < 9; ++i) {
        const Key key = static_cast<Key>(static_cast<std::size_t>(Key::One) + i);
        const std::string name = fmt::format("{}", i + 1);
        bindings.push_back({plain(key), name, fmt::format(core::english("layer {} on or off"), i + 1),
                            Command(LayerCommand(ToggleKind{i}))});
        bindings.push_back({KeyChord{key, false, false, true}, "Alt+" + name,
                            fmt::format(core::english("layer {} alone"), i + 1),
                            Command(LayerCommand(SoloKind{i}))});
    }
    addStatusKeys(bindings);
    const std::vector<KeyBinding> rest = {
        {plain(Key::Q), "Q", core::english("next viewpoint: all, documented, as one side says"),
         layer(NextViewpoint{forward})},
        {shift(Key::Q), "Shift+Q", core::english("previous viewpoint"), layer(NextViewpoint{back})},
        {alt(Key::Q), "Alt+Q", core::english("what the viewpoint denies: struck or hidden"),
         layer(ToggleDenials{})},
        {control(Key::Z), "Ctrl+Z", core::english("undo an edit or a change of view, date or filter"),
         history(Undo{})},
        {{Key::Z, true, true}, "Ctrl+Shift+Z", core::english("redo it"), history(Redo{})},
        {control(Key::Y), "Ctrl+Y", core::english("redo it, as well"), history(Redo{})},
        {plain(Key::F5), "F5", core::english("present scenes from the first one on"),
         scenes(StartPresentation{})},
        {shift(Key::F5), "Shift+F5", core::english("present scenes from the one shown last"),
         scenes(StartPresentation{{}, true})},
        {plain(Key::PageDown), "PageDown", core::english("next scene"), scenes(StepScene{forward})},
        {plain(Key::PageUp), "PageUp", core::english("previous scene"), scenes(StepScene{back})},
        {plain(Key::V), "V", core::english("next view"), map(StepView{forward})},
        {shift(Key::V), "Shift+V", core::english("previous view"), map(StepView{back})},
        {plain(Key::Plus), "+", core::english("closer"), CameraMove::ZoomIn},
        {plain(Key::Minus), "-", core::english("further away"), CameraMove::ZoomOut},
        {control(Key::Left), "Ctrl+Left", core::english("look further left"), CameraMove::PanLeft},
        {control(Key::Right), "Ctrl+Right", core::english("look further right"), CameraMove::PanRight},
        {control(Key::Up), "Ctrl+Up", core::english("look further up"), CameraMove::PanUp},
        {control(Key::Down), "Ctrl+Down", core::english("look further down"), CameraMove::PanDown},
        {plain(Key::L), "L", core::english("names in English, Korean, Russian"), map(NextLanguage{})},
        {shift(Key::L), "Shift+L", core::english("panels in English, Korean, Russian"),
         interface(NextInterfaceLanguage{})},
        {plain(Key::M), "M", core::english("flows with comets, with moving dashes, still"),
         interface(NextMotionStyle{})},
        {plain(Key::T), "T", core::english("theme: dark, light, high contrast"), interface(NextTheme{})},
        {plain(Key::H), "H", core::english("panels on or off"), interface(TogglePanels{})},
        {plain(Key::U), "U", core::english("claims without a date"),
         Command(AttentionCommand(Select{{Target::What::Undated, 0}}))},
        {plain(Key::E), "E", core::english("ledger: every claim in a table"),
         Command(LedgerCommand(ToggleLedger{}))},
        {plain(Key::G), "G", core::english("balance: what two parties give each other"),
         Command(LedgerCommand(ToggleLedger{LedgerTab::Balance}))},
        {{Key::E, true},
         "Shift+E",
         core::english("scenes of the brief, to be edited"),
         Command(LedgerCommand(ToggleLedger{LedgerTab::Scenes}))},
        {{Key::G, true},
         "Shift+G",
         core::english("places, claims and periods, to be edited"),
         Command(LedgerCommand(ToggleLedger{LedgerTab::Tables}))},
        {control(Key::Enter), "Ctrl+Enter", core::english("what is on the map as a new scene"),
         edit(CaptureScene{})},
        {{Key::Enter, true, true},
         "Ctrl+Shift+Enter",
         core::english("what is on the map as a step of the scene"),
         edit(CaptureScene{true})},
        {control(Key::U), "Ctrl+U", core::english("what is on the map in place of the scene shown last"),
         edit(UpdateScene{})},
        {control(Key::O), "Ctrl+O", core::english("open a brief"), file(ShowFileDialog{FileDialog::Open})},
        {control(Key::S), "Ctrl+S", core::english("save the brief"), file(SaveBrief{})},
        {{Key::S, true, true},
         "Ctrl+Shift+S",
         core::english("save the brief under another name"),
         file(ShowFileDialog{FileDialog::SaveAs})},
        {{Key::R, true, true},
         "Ctrl+Shift+R",
         core::english("back to the brief as it was saved"),
         file(RevertBrief{})},
        {control(Key::E), "Ctrl+E", core::english("save a picture or a video"), interface(ToggleExport{})},
        {control(Key::K), "Ctrl+K", core::english("list of all commands"), interface(TogglePalette{})},
        {plain(Key::F6), "F6", core::english("keyboard to the next panel"),
         interface(FocusNextPanel{forward})},
        {shift(Key::F6), "Shift+F6", core::english("keyboard to the previous panel"),
         interface(FocusNextPanel{back})},
        {control(Key::Plus), "Ctrl++", core::english("larger panels"),
         interface(StepInterfaceScale{forward})},
        {control(Key::Minus), "Ctrl+-", core::english("smaller panels"), interface(StepInterfaceScale{back})},
        {control(Key::Zero), "Ctrl+0", core::english("panels in their usual size"),
         interface(SetInterfaceScale{100})},
        {plain(Key::Slash), "/", core::english("search claims and places"), interface(ToggleSearch{})},
        {plain(Key::F11), "F11", core::english("full screen"), interface(ToggleFullScreen{})},
        {plain(Key::Escape), "Esc", core::english("close what is open"), interface(StepBack{})},
        {plain(Key::F1), "F1", core::english("this list"), interface(ToggleHelp{})},
    };
    bindings.insert(bindings.end(), rest.begin(), rest.end());
    return bindings;
}

} // namespace

std::string statusKeyName(model::StatusIndex status) {
    return fmt::format("{}{}", status < digits ? "Ctrl+" : "Ctrl+Shift+", status % digits + 1);
}

const char* title(Area area) {
    constexpr std::array<const char*, allAreas.size()> titles = {
        core::english("Time"),   core::english("Timeline"), core::english("Layers"), core::english("Map"),
        core::english("Scenes"), core::english("Brief"),    core::english("Window")};
    return titles[static_cast<std::size_t>(area)];
}

Area areaOf(const KeyAction& action) {
    if (std::holds_alternative<CameraMove>(action))
        return Area::Map;
    const auto& command = std::get<Command>(action);
    if (std::holds_alternative<TimeCommand>(command))
        return Area::Time;
    if (std::holds_alternative<PresentationCommand>(command))
        return Area::Scenes;
    const auto* ledger = std::get_if<LedgerCommand>(&command);
    const auto* toggle = ledger == nullptr ? nullptr : std::get_if<ToggleLedger>(ledger);
    const bool opensTables =
        toggle != nullptr && (toggle->tab == LedgerTab::Scenes || toggle->tab == LedgerTab::Tables);
    if (opensTables || std::holds_alternative<EditCommand>(command) ||
        std::holds_alternative<BriefFileCommand>(command))
        return Area::Brief;
    if (std::holds_alternative<TimelineCommand>(command))
        return Area::Timeline;
    if (std::holds_alternative<LayerCommand>(command) || std::holds_alternative<OwnLayerCommand>(command))
        return Area::Layers;
    return std::holds_alternative<MapCommand>(command) ? Area::Map : Area::Window;
}

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
