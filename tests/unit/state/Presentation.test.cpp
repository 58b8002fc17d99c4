#include "state/PresentationKeys.hpp"

#include <gtest/gtest.h>

#include "model/Vocabulary.hpp"
#include "state/History.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::state {
namespace {

using sample::day;

/// A brief whose scenes are: 0 a card, 1 the peninsula with a step 2, 3 Eurasia, 4 black, 5 the world.
model::Brief presented() {
    model::Brief brief = sample::brief();
    const auto add = [&](const char* id, const char* camera, const char* start, model::SceneForm form) {
        model::Scene& scene = brief.scenes.emplace_back();
        scene.id = id;
        scene.title = id;
        scene.camera = camera;
        if (*start != '\0')
            scene.when = sample::when(start, "");
        scene.form = form;
    };
    add("opening", "", "", model::SceneForm::Card);
    add("near", "peninsula", "1990-01-01", model::SceneForm::Map);
    add("nearer", "parallel", "1990-01-01", model::SceneForm::Map);
    brief.scenes.back().stepOf = "near";
    brief.scenes.back().kinds = {"arms"};
    brief.scenes.back().dwellSecs = 3.0;
    add("far", "far-east", "2000-06-01", model::SceneForm::Map);
    brief.scenes.back().statuses = {"documented"};
    add("dark", "black", "", model::SceneForm::Black);
    add("world", "world", "2000-06-01", model::SceneForm::Map);
    return brief;
}

class PresentationTest : public testing::Test {
protected:
    PresentationTest() { state = openingState(brief); }

    template<typename One>
    void give(One one) {
        apply(state, brief, PresentationCommand(std::move(one)));
    }
    /// The key, as the window asks for it while presenting.
    void key(KeyChord chord) { apply(state, brief, std::get<Command>(actionWhilePresenting(chord).value())); }
    void pass(double secs) {
        for (; secs > 1e-9; secs -= 0.05)
            apply(state, brief, TimeCommand(AdvanceClock{0.05}));
    }
    std::size_t at() const { return state.scene.value_or(99); }
    void present(std::size_t scene = 0) { give(StartPresentation{scene}); }

    model::Brief brief = presented();
    AppState state;
};

TEST_F(PresentationTest, GoesOnWithTheSceneThatWasPresentedLast) {
    present();
    give(GoToScene{3});
    const std::size_t left = at();
    give(EndPresentation{});
    give(StartPresentation{.fromShown = true});
    EXPECT_EQ(at(), left);
    give(EndPresentation{});
    apply(state, brief, AttentionCommand(ShowScene{1}));
    give(StartPresentation{.fromShown = true});
    EXPECT_EQ(at(), 1U) << "another one was shown since";
    give(EndPresentation{});
    give(StartPresentation{});
    EXPECT_EQ(at(), 0U);
}

TEST_F(PresentationTest, TakesTheWholeScreenAndGivesAllBack) {
    state.panelsShown = true;
    state.ledger.shown = true;
    state.selected = {Target::What::Claim, 0};
    state.focusedPanel = Panel::Timeline;
    state.hiddenKinds = {1};
    state.viewpoint.kind = Viewpoint::Kind::Documented;
    state.date = day("1995-05-05");
    state.timelineSpan = time::DayRange{day("1990-01-01"), day("1999-01-01")};
    state.language = model::Language::Korean;
    const AppState before = state;
    present();
    EXPECT_TRUE(state.presentation);
    EXPECT_TRUE(state.fullScreen);
    EXPECT_FALSE(state.panelsShown);
    EXPECT_FALSE(state.ledger.shown);
    EXPECT_FALSE(state.selected);
    EXPECT_FALSE(state.change) << "the first scene is there at once";
    for (int i = 0; i < 7; ++i) {
        key({Key::Right});
        pass(0.4);
    }
    key({Key::L});
    key({Key::B});
    key({Key::Escape});
    AppState after = state;
    after.motionSecs = before.motionSecs; // goes on
    EXPECT_EQ(std::exchange(after.presentedLast, {}), 5U);
    EXPECT_EQ(after, before);
}

TEST_F(PresentationTest, KeepsWhatWasChosenForTheInterface) {
    present();
    key({Key::T});
    key({Key::M});
    key({Key::Escape});
    EXPECT_EQ(state.theme, ThemeId::Light);
    EXPECT_EQ(state.motionStyle, MotionStyle::Dashes);
}

TEST_F(PresentationTest, EscapeFirstClosesHelp) {
    present();
    key({Key::F1});
    key({Key::Escape});
    EXPECT_TRUE(state.presentation);
    EXPECT_FALSE(state.helpShown);
    key({Key::Escape});
    EXPECT_FALSE(state.presentation);
}

TEST_F(PresentationTest, StepsWithinItsEnds) {
    present();
    key({Key::Left});
    EXPECT_EQ(at(), 0U);
    for (const KeyChord chord : {KeyChord{Key::Right}, {Key::Space}, {Key::PageDown}, {Key::Enter}})
        key(chord);
    EXPECT_EQ(at(), 4U);
    key({Key::Right});
    key({Key::Right});
    EXPECT_EQ(at(), 5U) << "does not begin anew";
    key({Key::PageUp});
    key({Key::Left});
    EXPECT_EQ(at(), 3U);
    key({Key::Home});
    EXPECT_EQ(at(), 0U);
    key({Key::End});
    EXPECT_EQ(at(), 5U);
}

TEST_F(PresentationTest, OutsideOfItScenesGoRoundAndKeysMeanWhatTheyDo) {
    give(StepScene{Direction::Back});
    EXPECT_EQ(at(), 5U);
    give(StepScene{});
    EXPECT_EQ(at(), 0U);
    give(TypeSceneDigit{1});
    give(GoToTypedScene{});
    give(ToggleBlank{Blank::Black});
    EXPECT_EQ(at(), 0U);
    EXPECT_EQ(coverOf(state, brief), Cover::None);
    EXPECT_FALSE(state.presentation);
    EXPECT_TRUE(std::holds_alternative<LayerCommand>(std::get<Command>(*actionFor({Key::One}))));
    EXPECT_TRUE(std::holds_alternative<TimeCommand>(std::get<Command>(*actionFor({Key::Space}))));
    EXPECT_FALSE(actionFor({Key::B}));
}

TEST_F(PresentationTest, GoesToTheSceneThatIsTyped) {
    present();
    key({Key::Three});
    EXPECT_EQ(at(), 0U);
    EXPECT_EQ(state.presentation->digits, "3");
    key({Key::Enter});
    EXPECT_EQ(at(), 3U) << "the step has no number";
    EXPECT_TRUE(state.presentation->digits.empty());
    key({Key::Nine});
    key({Key::Enter});
    EXPECT_EQ(at(), 3U) << "there is no such scene";
    key({Key::Four});
    key({Key::Right});
    EXPECT_EQ(at(), 4U);
    key({Key::Enter});
    EXPECT_EQ(at(), 5U) << "stepping forgets what was typed";
    for (int i = 0; i < 30; ++i)
        key({Key::Zero});
    key({Key::Two});
    key({Key::Enter});
    EXPECT_EQ(at(), 1U) << "0002";
    apply(state, brief, AttentionCommand(ShowScene{4}));
    EXPECT_EQ(at(), 4U);
    give(GoToScene{0});
    give(GoToScene{6});
    EXPECT_EQ(at(), 4U);
}

TEST_F(PresentationTest, ABlankCoversUntilItIsLeft) {
    present(1);
    key({Key::B});
    EXPECT_EQ(coverOf(state, brief), Cover::Black);
    key({Key::W});
    EXPECT_EQ(coverOf(state, brief), Cover::White);
    key({Key::W});
    EXPECT_EQ(coverOf(state, brief), Cover::None);
    EXPECT_EQ(at(), 1U);
    key({Key::B});
    key({Key::Right});
    EXPECT_EQ(at(), 2U);
    EXPECT_EQ(coverOf(state, brief), Cover::None);
    ASSERT_TRUE(state.change);
    EXPECT_EQ(state.change->how, model::Transition::Fade) << "nothing flies out of the old scene";
    key({Key::End});
    key({Key::Period});
    key({Key::Right});
    EXPECT_EQ(coverOf(state, brief), Cover::None) << "at the end only the blank goes";
}

TEST_F(PresentationTest, CardsAndBlackCoverTheMap) {
    present();
    EXPECT_EQ(coverOf(state, brief), Cover::Card);
    key({Key::Two});
    key({Key::Enter});
    EXPECT_EQ(coverOf(state, brief), Cover::None);
    key({Key::Four});
    key({Key::Enter});
    EXPECT_EQ(coverOf(state, brief), Cover::Black);
    EXPECT_FALSE(state.change) << "black is there at once";
    key({Key::Escape});
    EXPECT_EQ(coverOf(state, brief), Cover::None);
}

TEST_F(PresentationTest, ShowsTheSceneAsLongAsDateAndFiltersAreItsOwn) {
    present(2);
    EXPECT_EQ(sceneShown(state, brief), 2U);
    apply(state, brief, MapCommand(SetView{findNamedView("world")->view}));
    EXPECT_EQ(sceneShown(state, brief), 2U) << "one may look elsewhere";
    apply(state, brief, LayerCommand(ToggleKind{1}));
    EXPECT_FALSE(sceneShown(state, brief));
    apply(state, brief, LayerCommand(ToggleKind{1}));
    EXPECT_TRUE(sceneShown(state, brief));
    apply(state, brief, TimeCommand(SetDate{day("1999-01-01")}));
    EXPECT_FALSE(sceneShown(state, brief));
    key({Key::Right});
    EXPECT_EQ(sceneShown(state, brief), 3U);
    apply(state, brief, LayerCommand(SetViewpoint{{Viewpoint::Kind::Documented, {}}}));
    EXPECT_FALSE(sceneShown(state, brief));
    brief.scenes.clear();
    EXPECT_FALSE(sceneShown(state, brief));
    EXPECT_EQ(coverOf(state, brief), Cover::None);
}

TEST_F(PresentationTest, ASceneThatLastsSelectsItsDays) {
    brief.scenes[1].when = sample::when("1990-01-01", "1994");
    brief.scenes[1].viewpoint = {Viewpoint::Kind::Documented, {}};
    present(1);
    EXPECT_EQ(state.selectedRange, (time::DayRange{day("1990-01-01"), day("1994-12-31")}));
    EXPECT_EQ(state.viewpoint.kind, Viewpoint::Kind::Documented);
    EXPECT_EQ(state.shownTime, ShownTime::Range) << "what held in them is on the map";
    apply(state, brief, TimeCommand(SetDate{day("1992-01-01")}));
    EXPECT_EQ(sceneShown(state, brief), 1U);
    apply(state, brief, TimelineCommand(SelectRange{}));
    EXPECT_FALSE(sceneShown(state, brief));
    EXPECT_FALSE(daysOf(brief.scenes[3], brief));
    key({Key::Right});
    EXPECT_EQ(state.shownTime, ShownTime::Day);
    EXPECT_EQ(state.viewpoint, Viewpoint{});
}

TEST_F(PresentationTest, PlaysAllScenesOnceOrOver) {
    give(PlayAllScenes{});
    ASSERT_TRUE(state.presentation);
    EXPECT_EQ(at(), 0U);
    pass(usualDwellSecs - 0.1);
    EXPECT_EQ(at(), 0U);
    pass(0.2);
    EXPECT_EQ(at(), 1U);
    pass(usualDwellSecs);
    EXPECT_EQ(at(), 2U);
    key({Key::B});
    pass(20.0);
    EXPECT_EQ(at(), 2U) << "a blank holds it up";
    key({Key::B});
    pass(3.1); // its own dwell
    EXPECT_EQ(at(), 3U);
    key({Key::Right});
    EXPECT_EQ(at(), 4U);
    pass(usualDwellSecs - 0.2);
    EXPECT_EQ(at(), 4U) << "a step by hand begins the time anew";
    pass(100.0);
    EXPECT_EQ(at(), 5U);
    EXPECT_EQ(state.presentation->autoplay, Autoplay::Off);
    key({Key::A, true});
    pass(usualDwellSecs + 0.1);
    EXPECT_EQ(at(), 0U);
    key({Key::A, true});
    pass(100.0);
    EXPECT_EQ(at(), 0U) << "the same key stops it";
}

TEST_F(PresentationTest, WithoutScenesThereIsNone) {
    brief.scenes.clear();
    const AppState before = state;
    give(StartPresentation{});
    give(PlayAllScenes{});
    give(StepScene{});
    give(GoToEndScene{});
    give(GoToScene{1});
    give(EndPresentation{});
    EXPECT_EQ(state, before);
}

TEST_F(PresentationTest, BeginsAtTheSceneShownLast) {
    apply(state, brief, AttentionCommand(ShowScene{3}));
    give(StartPresentation{{}, true});
    EXPECT_EQ(at(), 3U);
    key({Key::Escape});
    EXPECT_EQ(at(), 3U);
    give(StartPresentation{});
    EXPECT_EQ(at(), 0U);
    give(StartPresentation{100});
    EXPECT_EQ(at(), 0U);
}

TEST_F(PresentationTest, LeavesNothingToUndo) {
    History history;
    const auto perform = [&](Command command) { history.perform(state, brief, {&command, 1}); };
    perform(LayerCommand(ToggleKind{0}));
    perform(PresentationCommand(StartPresentation{1}));
    perform(PresentationCommand(StepScene{}));
    const AppState shown = state;
    perform(HistoryCommand(Undo{}));
    EXPECT_EQ(state, shown) << "not while presenting";
    perform(PresentationCommand(EndPresentation{}));
    perform(HistoryCommand(Undo{}));
    EXPECT_TRUE(state.hiddenKinds.empty()) << "the step before the presentation";
    perform(HistoryCommand(Undo{}));
    EXPECT_FALSE(history.canUndo());
}

TEST(PresentationKeys, NoChordTwice) {
    std::vector<KeyChord> chords;
    for (const KeyBinding& binding : presentationKeys()) {
        EXPECT_EQ(std::ranges::count(chords, binding.chord), 0) << binding.keyName;
        chords.push_back(binding.chord);
        EXPECT_FALSE(binding.meaning.empty()) << binding.keyName;
    }
}

} // namespace
} // namespace tumen::state
