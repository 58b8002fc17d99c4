#include <limits>

#include <gtest/gtest.h>

#include "state/Commands.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::state;
using model::StatusClass;
using sample::day;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr std::size_t far = 1000;

class Apply : public testing::Test {
protected:
    Apply() {
        brief.scenes = {{"first",
                         1,
                         "First",
                         "",
                         "",
                         sample::when("2000-07-01", ""),
                         "peninsula",
                         "",
                         {"arms", "aid"},
                         {"alleged", "documented"},
                         {},
                         0.0,
                         ""},
                        {"second", 2, "Second", "", "", {}, "", "equal-earth", {}, {}, {}, 0.0, ""},
                        {"third", 3, "Third", "", "", {}, "130.5 43 900", "", {}, {}, {}, 0.0, ""},
                        {"fourth", 4, "Fourth", "", "", {}, "nowhere", "nothing", {}, {}, {}, 0.0, ""}};
        state = openingState(brief);
    }

    template<typename Area, typename What>
    void run(What what) {
        apply(state, brief, Area(std::move(what)));
    }
    void at(const char* iso) { state.date = day(iso); }
    std::string date() const { return time::toIsoDate(state.date); }

    model::Brief brief = sample::brief();
    AppState state;
};

} // namespace

// --- time

TEST_F(Apply, DatesStayWithinTheSpan) {
    run<TimeCommand>(SetDate{day("1995-05-05")});
    EXPECT_EQ(date(), "1995-05-05");
    run<TimeCommand>(SetDate{day("1800-01-01")});
    EXPECT_EQ(state.date, brief.span().first);
    run<TimeCommand>(SetDate{day("2500-01-01")});
    EXPECT_EQ(state.date, brief.span().last);
}

TEST_F(Apply, DatesThatAreNoneChangeNothing) {
    const AppState before = state;
    for (const double nonsense : {notANumber, infinity, -infinity}) {
        run<TimeCommand>(SetDate{nonsense});
        run<TimeCommand>(SetSpeed{nonsense});
        run<TimeCommand>(SetLinger{nonsense});
        EXPECT_TRUE(state == before);
    }
}

TEST_F(Apply, StepsByMonthAndYearKeepToTheLengthOfTheMonth) {
    at("2000-01-31");
    run<TimeCommand>(StepDate{});
    EXPECT_EQ(date(), "2000-02-29");
    run<TimeCommand>(StepDate{Direction::Back});
    EXPECT_EQ(date(), "2000-01-29");
    at("2000-02-29");
    run<TimeCommand>(SetStep{TimeStep::Year});
    run<TimeCommand>(StepDate{});
    EXPECT_EQ(date(), "2001-02-28");
    run<TimeCommand>(SetStep{TimeStep::Day});
    run<TimeCommand>(StepDate{});
    EXPECT_EQ(date(), "2001-03-01");
    run<TimeCommand>(SetStep{TimeStep::Decade});
    run<TimeCommand>(StepDate{Direction::Back});
    EXPECT_EQ(date(), "1991-03-01");
    run<TimeCommand>(StepDate{Direction::Back});
    EXPECT_EQ(state.date, brief.span().first);
}

TEST_F(Apply, AStepLandsOnAWholeDay) {
    state.date = day("2000-03-10") + 0.7;
    run<TimeCommand>(StepDate{});
    EXPECT_EQ(state.date, day("2000-04-10"));
}

TEST_F(Apply, StepEventGoesToWhereTheNextVisibleClaimBegins) {
    at("1999-06-01");
    run<TimeCommand>(StepEvent{});
    EXPECT_EQ(date(), "2000-01-01");
    run<TimeCommand>(StepEvent{});
    EXPECT_EQ(date(), "2000-03-01");
    run<LayerCommand>(ToggleKind{*brief.findKind("aid")});
    run<TimeCommand>(StepEvent{}); // over the hidden aid of 1 June
    EXPECT_EQ(date(), "2000-07-01");
    run<TimeCommand>(StepEvent{}); // nothing after it
    EXPECT_EQ(date(), "2000-07-01");
    run<LayerCommand>(ToggleKind{*brief.findKind("aid")});
    run<TimeCommand>(StepEvent{Direction::Back});
    EXPECT_EQ(date(), "2000-06-01");
}

TEST_F(Apply, StepEventWithinADayLeavesTheDay) {
    state.date = day("2000-03-01") + 0.5;
    run<TimeCommand>(StepEvent{});
    EXPECT_EQ(date(), "2000-06-01");
    state.date = day("2000-03-01") + 0.5;
    run<TimeCommand>(StepEvent{Direction::Back});
    EXPECT_EQ(date(), "2000-01-01");
}

TEST_F(Apply, StepPeriodGoesFromBeginningToBeginning) {
    at("1995-01-01");
    run<TimeCommand>(StepPeriod{});
    EXPECT_EQ(date(), "2000-01-01");
    run<TimeCommand>(StepPeriod{});
    EXPECT_EQ(date(), "2000-06-01");
    run<TimeCommand>(StepPeriod{});
    EXPECT_EQ(date(), "2000-06-01");
    run<TimeCommand>(StepPeriod{Direction::Back});
    run<TimeCommand>(StepPeriod{Direction::Back});
    EXPECT_EQ(date(), "1990-01-01");
    run<TimeCommand>(StepPeriod{Direction::Back});
    EXPECT_EQ(date(), "1990-01-01");
}

TEST_F(Apply, GoesToBothEnds) {
    run<TimeCommand>(GoToEnd{Direction::Back});
    EXPECT_EQ(state.date, brief.span().first);
    run<TimeCommand>(GoToEnd{Direction::Forward});
    EXPECT_EQ(state.date, brief.span().last - 1.0) << "the last day, not the one after";
}

TEST_F(Apply, PlayAtTheEndStartsOver) {
    run<TimeCommand>(TogglePlay{});
    EXPECT_TRUE(state.playback.playing);
    EXPECT_EQ(date(), "2000-07-01");
    run<TimeCommand>(TogglePlay{});
    EXPECT_FALSE(state.playback.playing);
    run<TimeCommand>(GoToEnd{});
    run<TimeCommand>(TogglePlay{});
    EXPECT_EQ(state.date, brief.span().first);
    EXPECT_TRUE(state.playback.playing);
}

TEST_F(Apply, SpeedAndLingerHaveLimits) {
    run<TimeCommand>(SetSpeed{-5.0});
    EXPECT_GT(state.playback.speedDaysPerSecond, 0.0);
    run<TimeCommand>(SetSpeed{1e12});
    EXPECT_LE(state.playback.speedDaysPerSecond, 1e6);
    run<TimeCommand>(SetSpeed{30.0});
    EXPECT_EQ(state.playback.speedDaysPerSecond, 30.0);
    run<TimeCommand>(SetLinger{-1.0});
    EXPECT_EQ(state.lingerDays, 0.0);
    run<TimeCommand>(SetLinger{1e9});
    EXPECT_LT(state.lingerDays, 1e5);
    run<TimeCommand>(SetLoop{time::LoopMode::Once});
    EXPECT_EQ(state.playback.loop, time::LoopMode::Once);
}

TEST_F(Apply, TheClockMovesDateAndPatterns) {
    at("2000-01-01");
    run<TimeCommand>(SetSpeed{100.0});
    run<TimeCommand>(AdvanceClock{0.1});
    EXPECT_EQ(date(), "2000-01-01") << "paused";
    EXPECT_DOUBLE_EQ(state.motionSecs, 0.1);
    run<TimeCommand>(TogglePlay{});
    run<TimeCommand>(AdvanceClock{0.1});
    EXPECT_EQ(date(), "2000-01-11");
    run<InterfaceCommand>(SetMotionStyle{MotionStyle::Still});
    run<TimeCommand>(AdvanceClock{0.1});
    EXPECT_EQ(date(), "2000-01-21");
    EXPECT_DOUBLE_EQ(state.motionSecs, 0.2);
    run<TimeCommand>(AdvanceClock{1e9}); // a stall does not jump
    EXPECT_EQ(date(), "2000-01-31");
    run<InterfaceCommand>(NextMotionStyle{});
    EXPECT_EQ(state.motionStyle, MotionStyle::Comets);
    run<InterfaceCommand>(NextMotionSpeed{});
    run<TimeCommand>(AdvanceClock{0.1});
    EXPECT_DOUBLE_EQ(state.motionSecs, 0.4) << "twice as fast";
    for (std::size_t i = 1; i < motionSpeeds.size(); ++i)
        run<InterfaceCommand>(NextMotionSpeed{});
    EXPECT_EQ(state.motionSpeed, 1.0);
}

TEST_F(Apply, AClockThatGivesNonsenseStandsStill) {
    run<TimeCommand>(TogglePlay{});
    const AppState before = state;
    for (const double nonsense : {notANumber, -1.0, -infinity}) {
        run<TimeCommand>(AdvanceClock{nonsense});
        EXPECT_TRUE(state == before) << nonsense;
    }
}

TEST_F(Apply, OncePlayedItStops) {
    run<TimeCommand>(SetLoop{time::LoopMode::Once});
    state.date = brief.span().last - 1.5;
    run<TimeCommand>(TogglePlay{});
    run<TimeCommand>(AdvanceClock{0.1});
    EXPECT_EQ(state.date, brief.span().last);
    EXPECT_FALSE(state.playback.playing);
}

// --- layers

TEST_F(Apply, LayersSwitchOffAndOn) {
    run<LayerCommand>(ToggleKind{1});
    EXPECT_EQ(state.hiddenKinds, (std::set<model::KindIndex>{1}));
    run<LayerCommand>(ToggleKind{1});
    EXPECT_TRUE(state.hiddenKinds.empty());
    run<LayerCommand>(ToggleStatusClass{StatusClass::Alleged});
    EXPECT_EQ(state.hiddenStatusClasses, (std::set<StatusClass>{StatusClass::Alleged}));
    run<LayerCommand>(ToggleStatusClass{StatusClass::Alleged});
    EXPECT_TRUE(state.hiddenStatusClasses.empty());
    const bool before = state.shows(BasemapPart::Relief);
    run<LayerCommand>(TogglePart{BasemapPart::Relief});
    EXPECT_NE(state.shows(BasemapPart::Relief), before);
}

TEST_F(Apply, TheFlowLimitKeepsWithinItsBounds) {
    run<LayerCommand>(SetFlowLimit{750});
    EXPECT_EQ(state.flowLimit, 750);
    run<LayerCommand>(SetFlowLimit{-3});
    EXPECT_EQ(state.flowLimit, lowestFlowLimit);
    run<LayerCommand>(SetFlowLimit{2000000000});
    EXPECT_EQ(state.flowLimit, highestFlowLimit);
}

TEST_F(Apply, TheWidthScaleIsSet) {
    run<LayerCommand>(SetWidthScale{WidthScale::Linear});
    EXPECT_EQ(state.widthScale, WidthScale::Linear);
    for (const WidthScale scale : allWidthScales)
        EXPECT_EQ(findWidthScale(id(scale)), scale);
    EXPECT_EQ(findWidthScale("cubic"), std::nullopt);
}

TEST_F(Apply, SoloTwiceReturnsAll) {
    run<LayerCommand>(SoloKind{2});
    EXPECT_EQ(state.hiddenKinds, (std::set<model::KindIndex>{0, 1, 3}));
    run<LayerCommand>(SoloKind{0});
    EXPECT_EQ(state.hiddenKinds, (std::set<model::KindIndex>{1, 2, 3}));
    run<LayerCommand>(SoloKind{0});
    EXPECT_TRUE(state.hiddenKinds.empty());
}

TEST_F(Apply, SoloAfterSomeWereHidden) {
    run<LayerCommand>(ToggleKind{2});
    run<LayerCommand>(SoloKind{2});
    EXPECT_EQ(state.hiddenKinds, (std::set<model::KindIndex>{0, 1, 3}));
}

TEST_F(Apply, KindsTheBriefDoesNotHaveChangeNothing) {
    const AppState before = state;
    run<LayerCommand>(ToggleKind{far});
    run<LayerCommand>(ToggleKind{brief.kinds.size()});
    run<LayerCommand>(SoloKind{far});
    EXPECT_TRUE(state == before);
}

// --- map

TEST_F(Apply, ViewsStepAround) {
    state.view = namedViews()[0].view;
    for (std::size_t i = 1; i <= namedViews().size(); ++i) {
        run<MapCommand>(StepView{});
        EXPECT_EQ(state.view, namedViews()[i % namedViews().size()].view);
    }
    run<MapCommand>(StepView{Direction::Back});
    EXPECT_EQ(state.view, namedViews().back().view);
}

TEST_F(Apply, FromAViewWithoutANameSteppingStartsAtAnEnd) {
    state.view.widthKm += 1.0;
    run<MapCommand>(StepView{});
    EXPECT_EQ(state.view, namedViews().front().view);
    state.view.widthKm += 1.0;
    run<MapCommand>(StepView{Direction::Back});
    EXPECT_EQ(state.view, namedViews().back().view);
}

TEST_F(Apply, ViewsAndProjectionsAreSet) {
    const MapView view = {"equal-earth", {100.0, 40.0}, 3000.0, 2000.0};
    run<MapCommand>(SetView{view});
    EXPECT_EQ(state.view, view);
    run<MapCommand>(SetProjection{"pyongyang"});
    EXPECT_EQ(state.view.projection, "pyongyang");
    EXPECT_EQ(state.view.centre, view.centre) << "the place stays";
    EXPECT_NEAR(state.view.widthKm / view.widthKm, 1.0, 0.2) << "and about the scale";
    const MapView near = {"pyongyang", {100.0, 40.0}, 3000.0, 2000.0};
    run<MapCommand>(SetView{near});
    run<MapCommand>(SetProjection{"regional"});
    EXPECT_EQ(state.view.centre, near.centre);
    run<MapCommand>(SetView{openingView()});
    run<MapCommand>(SetProjection{"equal-earth"});
    EXPECT_GT(state.view.widthKm, 30000.0) << "half of the world becomes all of it";
    run<MapCommand>(SetProjection{"EPSG:5179"});
    EXPECT_EQ(state.view.projection, "EPSG:5179");
    const MapView panned = {"EPSG:5179", {127.0, 36.0}, 800.0, 700.0};
    run<MapCommand>(SetView{panned});
    EXPECT_EQ(state.view, panned);
}

TEST_F(Apply, ViewsThatCannotBeShownChangeNothing) {
    const AppState before = state;
    run<MapCommand>(SetProjection{"+proj=nonsense"});
    run<MapCommand>(SetProjection{""});
    run<MapCommand>(SetView{{"+proj=nonsense", {100.0, 40.0}, 3000.0, 2000.0}});
    EXPECT_TRUE(state == before);
    for (const MapView& nonsense :
         {MapView{"regional", {notANumber, 40.0}, 3000.0, 2000.0},
          MapView{"regional", {100.0, infinity}, 3000.0, 2000.0},
          MapView{"regional", {100.0, 91.0}, 3000.0, 2000.0},
          MapView{"regional", {100.0, 40.0}, notANumber, 2000.0},
          MapView{"regional", {100.0, 40.0}, 3000.0, infinity}, MapView{"regional", {100.0, 40.0}, 0.0, 0.0},
          MapView{"regional", {100.0, 40.0}, -3000.0, 2000.0}}) {
        run<MapCommand>(SetView{nonsense});
        EXPECT_TRUE(state == before);
        state = before;
    }
}

TEST_F(Apply, LanguagesGoRound) {
    run<MapCommand>(SetLanguage{model::Language::Korean});
    EXPECT_EQ(state.language, model::Language::Korean);
    run<MapCommand>(NextLanguage{});
    EXPECT_EQ(state.language, model::Language::Russian);
    run<MapCommand>(NextLanguage{});
    EXPECT_EQ(state.language, model::Language::English);
}

TEST_F(Apply, TheSecondLanguageIsNeverTheFirst) {
    using model::Language;
    run<MapCommand>(SetSecondLanguage{Language::Korean});
    EXPECT_EQ(state.secondLanguage, Language::Korean);
    run<MapCommand>(SetLanguage{Language::Korean});
    EXPECT_EQ(state.language, Language::Korean);
    EXPECT_EQ(state.secondLanguage, Language::English) << "the two change places";
    run<MapCommand>(SetSecondLanguage{Language::Korean});
    EXPECT_EQ(state.secondLanguage, std::nullopt);
    run<MapCommand>(SetSecondLanguage{Language::Russian});
    run<MapCommand>(NextLanguage{});
    EXPECT_EQ(state.language, Language::Russian);
    EXPECT_EQ(state.secondLanguage, Language::Korean);
}

// --- attention

TEST_F(Apply, SelectsWhatIsThere) {
    using What = Target::What;
    for (const Target& target :
         {Target{What::Claim, 3}, Target{What::Place, 1}, Target{What::Period, 2}, Target{}}) {
        run<AttentionCommand>(Select{target});
        run<AttentionCommand>(Hover{target});
        EXPECT_EQ(state.selected, target);
        EXPECT_EQ(state.hovered, target);
    }
    const AppState before = state;
    for (const What what : {What::Claim, What::Place, What::Period}) {
        run<AttentionCommand>(Select{{what, far}});
        run<AttentionCommand>(Hover{{what, far}});
    }
    run<AttentionCommand>(Select{{What::Claim, brief.claims.size()}});
    run<AttentionCommand>(GoToClaim{far});
    run<AttentionCommand>(GoToClaim{brief.claims.size()});
    run<AttentionCommand>(ShowScene{far});
    run<AttentionCommand>(ShowScene{brief.scenes.size()});
    EXPECT_TRUE(state == before);
}

TEST_F(Apply, GoesToADateOnWhichAClaimHolds) {
    for (model::ClaimIndex i = 0; i < brief.claims.size(); ++i) {
        at("2009-09-09");
        run<AttentionCommand>(GoToClaim{i});
        EXPECT_EQ(state.selected, (Target{Target::What::Claim, i}));
        if (time::isUndated(brief.claims[i].when))
            EXPECT_EQ(date(), "2009-09-09");
        else
            EXPECT_EQ(time::presence(brief.claims[i].when, state.date), 1.0) << brief.claims[i].id;
    }
}

TEST_F(Apply, GoesToWhatIsOpenOnOneSide) {
    const auto since = sample::addFlow(brief, "since", "arms", "moscow", "seoul", "1996-05-04", "..");
    const auto until = sample::addFlow(brief, "until", "arms", "moscow", "seoul", "", "1994-03-02");
    run<AttentionCommand>(GoToClaim{since});
    EXPECT_EQ(date(), "1996-05-04");
    run<AttentionCommand>(GoToClaim{until});
    EXPECT_GT(time::presence(brief.claims[until].when, state.date), 0.9) << date();
}

TEST_F(Apply, AnUncertainStartIsGoneToWhereItIsSure) {
    const auto claim = sample::addFlow(brief, "nineties", "arms", "moscow", "seoul", "1993", "1998");
    run<AttentionCommand>(GoToClaim{claim});
    EXPECT_EQ(time::presence(brief.claims[claim].when, state.date), 1.0) << date();
}

TEST_F(Apply, AScenePutsAllInItsPlace) {
    run<TimeCommand>(TogglePlay{});
    run<AttentionCommand>(Select{{Target::What::Claim, 1}});
    at("1995-01-01");
    run<AttentionCommand>(ShowScene{0});
    EXPECT_EQ(date(), "2000-07-01");
    EXPECT_EQ(state.view, findNamedView("peninsula")->view);
    EXPECT_EQ(state.hiddenKinds, (std::set<model::KindIndex>{1, 3}));
    EXPECT_EQ(state.hiddenStatusClasses,
              (std::set<StatusClass>{StatusClass::Unverified, StatusClass::Prospective}));
    EXPECT_FALSE(state.playback.playing);
    EXPECT_FALSE(state.selected);
    // The next one leaves time and place, takes another projection and shows everything.
    run<AttentionCommand>(ShowScene{1});
    EXPECT_EQ(date(), "2000-07-01");
    EXPECT_EQ(state.view.projection, "equal-earth");
    EXPECT_EQ(state.view.centre, findNamedView("peninsula")->view.centre);
    EXPECT_TRUE(state.hiddenKinds.empty());
    EXPECT_TRUE(state.hiddenStatusClasses.empty());
}

TEST_F(Apply, ThemesGoRoundAndStayWhateverSceneIsShown) {
    for (const ThemeId expected : {ThemeId::Light, ThemeId::HighContrast, ThemeId::Dark}) {
        run<InterfaceCommand>(NextTheme{});
        EXPECT_EQ(state.theme, expected);
    }
    run<InterfaceCommand>(SetTheme{ThemeId::HighContrast});
    run<AttentionCommand>(ShowScene{0});
    run<InterfaceCommand>(StepBack{});
    EXPECT_EQ(state.theme, ThemeId::HighContrast);
}

TEST_F(Apply, ASceneMaySetItsOwnCamera) {
    run<AttentionCommand>(ShowScene{2}); // "130.5 43 900"
    EXPECT_EQ(state.view.centre, (geo::LonLat{130.5, 43.0}));
    EXPECT_EQ(state.view.heightKm, 900.0);
    EXPECT_NE(geo::findProjection(state.view.projection), nullptr);
    const MapView before = state.view;
    run<AttentionCommand>(ShowScene{3}); // a camera and a projection that do not exist
    EXPECT_EQ(state.view, before);
    for (const char* nonsense :
         {"130.5 43", "130.5 43 0", "130.5 43 -9", "a b c", "130.5 143 900", "nan 43 900", "1 2 3 4"}) {
        brief.scenes[3].camera = nonsense;
        run<AttentionCommand>(ShowScene{3});
        EXPECT_EQ(state.view, before) << nonsense;
    }
}

// --- interface

TEST_F(Apply, SwitchesOfTheInterface) {
    const AppState before = state;
    run<InterfaceCommand>(TogglePanels{});
    run<InterfaceCommand>(ToggleHelp{});
    run<InterfaceCommand>(ToggleSearch{});
    run<InterfaceCommand>(ToggleFullScreen{});
    EXPECT_FALSE(state.panelsShown);
    EXPECT_TRUE(state.helpShown);
    EXPECT_TRUE(state.searchShown);
    EXPECT_TRUE(state.fullScreen);
    run<InterfaceCommand>(TogglePanels{});
    run<InterfaceCommand>(ToggleHelp{});
    run<InterfaceCommand>(ToggleSearch{});
    run<InterfaceCommand>(ToggleFullScreen{});
    EXPECT_TRUE(state == before);
}

TEST_F(Apply, StepBackClosesHelpThenSearchThenSelectionThenFullScreen) {
    run<AttentionCommand>(Select{{Target::What::Claim, 1}});
    run<InterfaceCommand>(ToggleFullScreen{});
    run<InterfaceCommand>(ToggleSearch{});
    run<InterfaceCommand>(ToggleHelp{});
    run<InterfaceCommand>(StepBack{});
    EXPECT_FALSE(state.helpShown);
    EXPECT_TRUE(state.searchShown);
    run<InterfaceCommand>(StepBack{});
    EXPECT_FALSE(state.searchShown);
    EXPECT_TRUE(state.selected);
    run<InterfaceCommand>(StepBack{});
    EXPECT_FALSE(state.selected);
    EXPECT_TRUE(state.fullScreen);
    run<InterfaceCommand>(StepBack{});
    EXPECT_FALSE(state.fullScreen);
    const AppState before = state;
    run<InterfaceCommand>(StepBack{});
    EXPECT_TRUE(state == before);
}

TEST_F(Apply, EveryCommandStandsAnEmptyBrief) {
    brief = model::Brief{};
    state = openingState(brief);
    run<TimeCommand>(StepDate{});
    run<TimeCommand>(StepEvent{});
    run<TimeCommand>(StepPeriod{Direction::Back});
    run<TimeCommand>(GoToEnd{});
    run<TimeCommand>(TogglePlay{});
    run<TimeCommand>(AdvanceClock{0.05});
    run<LayerCommand>(ToggleKind{0});
    run<LayerCommand>(SoloKind{0});
    run<AttentionCommand>(Select{{Target::What::Place, 0}});
    run<AttentionCommand>(GoToClaim{0});
    run<AttentionCommand>(ShowScene{0});
    EXPECT_TRUE(std::isfinite(state.date));
    EXPECT_TRUE(state.hiddenKinds.empty());
    EXPECT_FALSE(state.selected);
}
