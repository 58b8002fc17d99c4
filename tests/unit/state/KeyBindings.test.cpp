#include "state/KeyBindings.hpp"

#include <set>

#include <gtest/gtest.h>

using namespace tumen::state;

namespace {

/// The command of a kind that a chord stands for.
template<typename Area, typename What>
const What* commandOf(KeyChord chord) {
    static std::vector<KeyAction> kept; // the pointers point in here
    kept.reserve(1000);
    const auto action = actionFor(chord);
    if (!action)
        return nullptr;
    kept.push_back(*action);
    const auto* command = std::get_if<Command>(&kept.back());
    const auto* area = command != nullptr ? std::get_if<Area>(command) : nullptr;
    return area != nullptr ? std::get_if<What>(area) : nullptr;
}

constexpr KeyChord shift(Key key) {
    return {key, true};
}

} // namespace

TEST(KeyBindings, NoChordTwice) {
    std::set<std::tuple<Key, bool, bool, bool>> chords;
    std::set<std::string> names;
    for (const KeyBinding& binding : keyBindings()) {
        const KeyChord& c = binding.chord;
        EXPECT_TRUE(chords.insert({c.key, c.shift, c.control, c.alt}).second) << binding.keyName;
        EXPECT_TRUE(names.insert(binding.keyName).second) << binding.keyName;
        EXPECT_FALSE(binding.meaning.empty()) << binding.keyName;
        EXPECT_TRUE(actionFor(c)) << binding.keyName;
    }
}

TEST(KeyBindings, NamesTellTheModifiers) {
    for (const KeyBinding& binding : keyBindings()) {
        const auto tells = [&](const char* modifier) {
            return binding.keyName.find(modifier) != std::string::npos;
        };
        EXPECT_EQ(binding.chord.shift, tells("Shift+")) << binding.keyName;
        EXPECT_EQ(binding.chord.control, tells("Ctrl+")) << binding.keyName;
        EXPECT_EQ(binding.chord.alt, tells("Alt+")) << binding.keyName;
    }
}

TEST(KeyBindings, TimeKeys) {
    EXPECT_TRUE((commandOf<TimeCommand, TogglePlay>({Key::Space})));
    EXPECT_EQ((commandOf<TimeCommand, StepDate>({Key::Left})->direction), Direction::Back);
    EXPECT_EQ((commandOf<TimeCommand, StepDate>({Key::Right})->direction), Direction::Forward);
    EXPECT_EQ((commandOf<TimeCommand, StepEvent>(shift(Key::Left))->direction), Direction::Back);
    EXPECT_EQ((commandOf<TimeCommand, StepEvent>(shift(Key::Right))->direction), Direction::Forward);
    EXPECT_EQ((commandOf<TimeCommand, StepPeriod>({Key::LeftBracket})->direction), Direction::Back);
    EXPECT_EQ((commandOf<TimeCommand, StepPeriod>({Key::RightBracket})->direction), Direction::Forward);
    EXPECT_EQ((commandOf<TimeCommand, GoToEnd>({Key::Home})->direction), Direction::Back);
    EXPECT_EQ((commandOf<TimeCommand, GoToEnd>({Key::End})->direction), Direction::Forward);
}

TEST(KeyBindings, PlaybackKeys) {
    EXPECT_EQ((commandOf<TimeCommand, StepChange>({Key::Comma})->direction), Direction::Back);
    EXPECT_EQ((commandOf<TimeCommand, StepChange>({Key::Period})->direction), Direction::Forward);
    EXPECT_EQ((commandOf<TimeCommand, ChangeSpeed>(shift(Key::Comma))->direction), Direction::Back);
    EXPECT_EQ((commandOf<TimeCommand, ChangeSpeed>(shift(Key::Period))->direction), Direction::Forward);
    EXPECT_TRUE((commandOf<TimeCommand, TurnAround>({Key::R})));
    EXPECT_TRUE((commandOf<TimeCommand, NextLoop>({Key::C})));
    EXPECT_TRUE((commandOf<TimeCommand, NextPace>({Key::P})));
    EXPECT_EQ((commandOf<TimeCommand, NextStep>({Key::S})->direction), Direction::Forward);
    EXPECT_EQ((commandOf<TimeCommand, NextStep>(shift(Key::S))->direction), Direction::Back);
}

TEST(KeyBindings, TimelineKeys) {
    EXPECT_EQ((commandOf<TimelineCommand, ZoomTimeline>({Key::Up})->direction), Direction::Forward);
    EXPECT_EQ((commandOf<TimelineCommand, ZoomTimeline>({Key::Down})->direction), Direction::Back);
    const KeyChord altLeft = {Key::Left, false, false, true};
    const KeyChord altRight = {Key::Right, false, false, true};
    EXPECT_EQ((commandOf<TimelineCommand, PanTimeline>(altLeft)->direction), Direction::Back);
    EXPECT_EQ((commandOf<TimelineCommand, PanTimeline>(altRight)->direction), Direction::Forward);
    EXPECT_FALSE((commandOf<TimelineCommand, SetTimelineSpan>(shift(Key::Home))->span));
    EXPECT_EQ((commandOf<TimelineCommand, BoundRange>({Key::I})->side), Direction::Back);
    EXPECT_EQ((commandOf<TimelineCommand, BoundRange>({Key::O})->side), Direction::Forward);
    EXPECT_FALSE((commandOf<TimelineCommand, SelectRange>({Key::X})->range));
    EXPECT_EQ((commandOf<AttentionCommand, Select>({Key::U})->target.what), Target::What::Undated);
}

TEST(KeyBindings, DigitsAreLayers) {
    for (std::size_t i = 0; i < 9; ++i) {
        const Key key = static_cast<Key>(static_cast<std::size_t>(Key::One) + i);
        ASSERT_TRUE((commandOf<LayerCommand, ToggleKind>({key}))) << i;
        EXPECT_EQ((commandOf<LayerCommand, ToggleKind>({key})->kind), i);
        EXPECT_EQ((commandOf<LayerCommand, SoloKind>({key, false, false, true})->kind), i);
    }
}

TEST(KeyBindings, TheClickerStepsThroughScenes) {
    EXPECT_EQ((commandOf<PresentationCommand, StepScene>({Key::PageDown})->direction), Direction::Forward);
    EXPECT_EQ((commandOf<PresentationCommand, StepScene>({Key::PageUp})->direction), Direction::Back);
    EXPECT_FALSE((commandOf<PresentationCommand, StartPresentation>({Key::F5})->fromShown));
    EXPECT_TRUE((commandOf<PresentationCommand, StartPresentation>(shift(Key::F5))->fromShown));
}

TEST(KeyBindings, KeysOfTheInterface) {
    EXPECT_TRUE((commandOf<InterfaceCommand, ToggleFullScreen>({Key::F11})));
    EXPECT_TRUE((commandOf<InterfaceCommand, StepBack>({Key::Escape})));
    EXPECT_TRUE((commandOf<InterfaceCommand, TogglePanels>({Key::H})));
    EXPECT_TRUE((commandOf<InterfaceCommand, ToggleSearch>({Key::Slash})));
    EXPECT_TRUE((commandOf<InterfaceCommand, ToggleHelp>({Key::F1})));
    EXPECT_TRUE((commandOf<InterfaceCommand, NextTheme>({Key::T})));
}

TEST(KeyBindings, OtherChordsDoNothing) {
    EXPECT_FALSE(actionFor({Key::Space, true}));
    EXPECT_FALSE(actionFor({Key::Five, true}));
    EXPECT_FALSE(actionFor({Key::H, false, true}));
    EXPECT_FALSE(actionFor({Key::Left, true, true}));
    EXPECT_FALSE(actionFor(shift(Key::Up)));
}

TEST(KeyBindings, EveryStatusAndClassHasAKey) {
    for (tumen::model::StatusIndex i = 0; i < tumen::model::statusCount; ++i) {
        const Key key = static_cast<Key>(static_cast<std::size_t>(Key::One) + i % 9);
        const KeyChord chord = {key, i >= 9, true};
        ASSERT_TRUE((commandOf<LayerCommand, ToggleStatus>(chord))) << i;
        EXPECT_EQ((commandOf<LayerCommand, ToggleStatus>(chord)->status), i);
    }
    EXPECT_EQ(statusKeyName(0), "Ctrl+1");
    EXPECT_EQ(statusKeyName(9), "Ctrl+Shift+1");
    EXPECT_EQ((commandOf<LayerCommand, ToggleStatusClass>(shift(Key::Two))->statusClass),
              tumen::model::StatusClass::Alleged);
    EXPECT_EQ((commandOf<LayerCommand, SoloStatusClass>({Key::Four, true, false, true})->statusClass),
              tumen::model::StatusClass::Prospective);
}

TEST(KeyBindings, ViewpointsAndHistory) {
    EXPECT_EQ((commandOf<LayerCommand, NextViewpoint>({Key::Q})->direction), Direction::Forward);
    EXPECT_EQ((commandOf<LayerCommand, NextViewpoint>(shift(Key::Q))->direction), Direction::Back);
    EXPECT_TRUE((commandOf<LayerCommand, ToggleDenials>({Key::Q, false, false, true})));
    EXPECT_TRUE((commandOf<HistoryCommand, Undo>({Key::Z, false, true})));
    EXPECT_TRUE((commandOf<HistoryCommand, Redo>({Key::Z, true, true})));
    EXPECT_TRUE((commandOf<HistoryCommand, Redo>({Key::Y, false, true})));
}
