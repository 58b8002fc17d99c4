#include "app/Settings.hpp"

#include <nlohmann/json.hpp>

#include <gtest/gtest.h>

#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::app;

namespace {

model::Brief briefOf(const std::string& origin) {
    model::Brief brief = sample::brief();
    brief.origin = origin;
    return brief;
}

/// Everything that is kept is something else than what the brief opens with.
state::AppState chosenState(const model::Brief& brief) {
    state::AppState state = state::openingState(brief);
    state.date = sample::day("2000-06-25");
    state.playback.speedDaysPerSecond = 12.5;
    state.playback.loop = time::LoopMode::Period;
    state.loopedPeriod = brief.periodAt(state.date);
    state.selectedRange = {sample::day("2000-03-01"), sample::day("2000-09-30")};
    state.timelineSpan = {sample::day("1999-01-01"), sample::day("2001-01-01")};
    state.playback.pace = time::Pace::ByChanges;
    state.playback.backwards = true;
    state.step = state::TimeStep::Decade;
    state.lingerDays = 7.0;
    state.shownTime = state::ShownTime::Window;
    state.windowDays = 77.0;
    state.flowLimit = 750;
    state.widthScale = state::WidthScale::Linear;
    state.hiddenKinds = {0, 2};
    state.hiddenStatuses = model::statusesOf(model::StatusClass::Alleged).set(0);
    state.viewpoint = {state::Viewpoint::Kind::Actor, "Moscow"};
    state.hidesDenials = true;
    state.hiddenParts = {state::BasemapPart::Rivers, state::BasemapPart::Relief};
    state.view = {"regional", {127.0, 38.5}, 700.0, 350.0};
    state.language = model::Language::Korean;
    state.secondLanguage = model::Language::English;
    state.panelsShown = false;
    state.motionStyle = state::MotionStyle::Dashes;
    state.motionSpeed = 2.0;
    state.theme = state::ThemeId::Light;
    return state;
}

} // namespace

TEST(Settings, WhatIsSavedComesBack) {
    const model::Brief brief = briefOf("here");
    const state::AppState chosen = chosenState(brief);
    state::AppState state = state::openingState(brief);
    ASSERT_NE(state, chosen);
    EXPECT_TRUE(fromJson(state, brief, toJson(chosen, brief)));
    EXPECT_EQ(state, chosen);
}

TEST(Settings, TheSelectionIsToldByIdButNotTakenUpAgain) {
    const model::Brief brief = briefOf("here");
    state::AppState state = state::openingState(brief);
    state.selected = {state::Target::What::Claim, *brief.findClaim("aid")};
    const std::string saved = toJson(state, brief);
    EXPECT_EQ(nlohmann::json::parse(saved)["selected"]["claim"], "aid");
    state = state::openingState(brief);
    EXPECT_TRUE(fromJson(state, brief, saved));
    EXPECT_FALSE(state.selected);
}

TEST(Settings, JunkChangesNothing) {
    const model::Brief brief = briefOf("here");
    const state::AppState opening = state::openingState(brief);
    for (const char* junk : {R"({"brief": 7})",
                             R"({"brief": "here", "date": "1950-13"})",
                             R"({"brief": "here", "date": 1950})",
                             R"({"speedDaysPerSecond": 1e9})",
                             R"({"speedDaysPerSecond": 0})",
                             R"({"lingerDays": -1})",
                             R"({"windowDays": 0, "shownTime": "always"})",
                             R"({"lingerDays": "long"})",
                             R"({"theme": "sepia"})",
                             R"({"step": "Eon"})",
                             R"({"loop": null})",
                             R"({"loop": "twice", "pace": 3, "backwards": "yes"})",
                             R"({"brief": "here", "selectedRange": ["2000-01-01"], "timelineSpan": 7})",
                             R"({"brief": "here", "selectedRange": ["2000-13-01", "2001-01-01"]})",
                             R"({"brief": "here", "timelineSpan": [1, 2]})",
                             R"({"language": "xx", "secondLanguage": "en"})",
                             R"({"panelsShown": "yes", "motion": 3, "theme": 1})",
                             R"({"motion": "wild", "motionSpeed": 7})",

                             R"({"brief": "here", "hiddenKinds": "arms"})",
                             R"({"brief": "here", "hiddenKinds": ["arms", 1]})",
                             R"({"brief": "here", "view": 3})",
                             R"({"brief": "here", "view": {"projection": "+proj=nonsense"}})",
                             R"({"brief": "here", "view": {"lat": 91}})",
                             R"({"brief": "here", "view": {"lon": 1e300}})",
                             R"({"brief": "here", "view": {"heightKm": -5}})",
                             R"({})"}) {
        state::AppState state = opening;
        EXPECT_TRUE(fromJson(state, brief, junk)) << junk;
        EXPECT_EQ(state, opening) << junk;
    }
}

TEST(Settings, WhatIsNoJsonObjectIsRefused) {
    const model::Brief brief = briefOf("here");
    for (const char* junk : {"", "{", "[]", "7", "\xFF\xFE", R"({"lingerDays": 1e999})"}) {
        state::AppState state = state::openingState(brief);
        EXPECT_FALSE(fromJson(state, brief, junk)) << junk;
        EXPECT_EQ(state, state::openingState(brief)) << junk;
    }
}

TEST(Settings, UnknownKindsAndStatusClassesAreIgnored) {
    const model::Brief brief = briefOf("here");
    state::AppState state = state::openingState(brief);
    EXPECT_TRUE(fromJson(state, brief,
                         R"({"brief": "here", "hiddenKinds": ["spices", "workers"],
                             "hiddenStatusClasses": ["sung", "alleged"]})"));
    EXPECT_EQ(state.hiddenKinds, std::set<model::KindIndex>{*brief.findKind("workers")});
    EXPECT_EQ(state.hiddenStatuses, model::statusesOf(model::StatusClass::Alleged));
}

TEST(Settings, ADateOutsideOfTheBriefIsBroughtIntoIt) {
    const model::Brief brief = briefOf("here");
    state::AppState state = state::openingState(brief);
    EXPECT_TRUE(fromJson(state, brief, R"({"brief": "here", "date": "1700"})"));
    EXPECT_EQ(state.date, brief.span().first);
}

TEST(Settings, AnotherBriefKeepsItsOwnDateViewAndLayers) {
    const model::Brief brief = briefOf("here");
    const state::AppState chosen = chosenState(brief);
    const model::Brief other = briefOf("there");
    const state::AppState opening = state::openingState(other);
    state::AppState state = opening;
    EXPECT_TRUE(fromJson(state, other, toJson(chosen, brief)));
    EXPECT_EQ(state.date, opening.date);
    EXPECT_EQ(state.view, opening.view);
    EXPECT_TRUE(state.hiddenKinds.empty());
    EXPECT_TRUE(state.hiddenStatuses.none());
    EXPECT_EQ(state.language, model::Language::Korean);
    EXPECT_EQ(state.theme, state::ThemeId::Light);
    EXPECT_EQ(state.playback.speedDaysPerSecond, 12.5);
    EXPECT_EQ(state.hiddenParts, chosen.hiddenParts);
    EXPECT_FALSE(state.panelsShown);
}
