// What is drawn while scenes are presented, and what else whoever presents has at hand.

#include "state/Annotation.hpp"

#include <set>

#include <gtest/gtest.h>

#include "state/PresentationKeys.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::state {
namespace {

/// Scenes: 0 a card, 1 a map with a step 2, 3 another map.
model::Brief presented() {
    model::Brief brief = sample::brief();
    const auto add = [&](const char* id, const char* stepOf, model::SceneForm form) {
        model::Scene& scene = brief.scenes.emplace_back();
        scene.id = id;
        scene.stepOf = stepOf;
        scene.form = form;
        if (form == model::SceneForm::Map) {
            scene.camera = "peninsula";
            scene.when = sample::when("2000-07-01", "");
        }
    };
    add("opening", "", model::SceneForm::Card);
    add("near", "", model::SceneForm::Map);
    add("nearer", "near", model::SceneForm::Map);
    add("far", "", model::SceneForm::Map);
    return brief;
}

class AnnotationTest : public testing::Test {
protected:
    AnnotationTest() {
        state = openingState(brief);
        give(StartPresentation{1});
    }
    template<typename One>
    void give(One one) {
        apply(state, brief, PresentationCommand(std::move(one)));
    }
    void key(KeyChord chord) { apply(state, brief, std::get<Command>(actionWhilePresenting(chord).value())); }
    void stroke(double lon) { give(Annotate{{"", Annotation::Form::Stroke, {{lon, 38.0}, {lon, 39.0}}}}); }
    void write(const char* text) { give(Annotate{{"", Annotation::Form::Text, {{127.0, 38.0}}, text}}); }
    std::vector<std::string> scenes() const {
        std::vector<std::string> all;
        for (const Annotation& annotation : state.annotations)
            all.push_back(annotation.scene);
        return all;
    }

    model::Brief brief = presented();
    AppState state;
};

using Ids = std::vector<std::string>;

TEST_F(AnnotationTest, BelongsToTheSceneAndItsSteps) {
    stroke(127.0);
    give(StepScene{});
    EXPECT_EQ(annotatedScene(state, brief), "near") << "of a step its scene";
    write("here");
    give(StepScene{});
    stroke(128.0);
    EXPECT_EQ(scenes(), (Ids{"near", "near", "far"}));
}

TEST_F(AnnotationTest, NothingIsDrawnOnCardsAndBlanks) {
    give(GoToEndScene{Direction::Back});
    stroke(127.0);
    give(GoToEndScene{Direction::Forward});
    give(ToggleBlank{Blank::White});
    stroke(127.0);
    EXPECT_TRUE(state.annotations.empty());
}

TEST_F(AnnotationTest, NeedsPointsEnough) {
    give(Annotate{{"", Annotation::Form::Arrow, {{127.0, 38.0}}}});
    give(Annotate{{"", Annotation::Form::Text, {}, "nowhere"}});
    EXPECT_TRUE(state.annotations.empty());
}

TEST_F(AnnotationTest, IsTakenBackAndClearedSceneByScene) {
    stroke(127.0);
    stroke(128.0);
    give(GoToEndScene{Direction::Forward});
    stroke(129.0);
    key({.key = Key::Z, .control = true});
    key({.key = Key::Z, .control = true});
    EXPECT_EQ(scenes(), (Ids{"near", "near"})) << "one of its own there was, those of others stay";
    stroke(130.0);
    give(GoToScene{2});
    key({.key = Key::Z, .control = true});
    ASSERT_EQ(scenes(), (Ids{"near", "far"}));
    EXPECT_EQ(state.annotations[0].points[0].lonDeg, 127.0) << "the last one went";
    key({.key = Key::X, .alt = true});
    EXPECT_EQ(scenes(), Ids{"far"});
}

TEST_F(AnnotationTest, WhatWasClearedComesBackUntilSomethingElseIsDrawn) {
    stroke(127.0);
    write("here");
    key({.key = Key::X, .alt = true});
    give(GoToEndScene{Direction::Forward});
    key({.key = Key::Z, .control = true});
    EXPECT_TRUE(state.annotations.empty()) << "nothing was cleared there";
    give(GoToScene{2});
    key({.key = Key::Z, .control = true});
    ASSERT_EQ(scenes(), (Ids{"near", "near"}));
    EXPECT_EQ(state.annotations[1].text, "here") << "in the order of drawing";
    key({.key = Key::X, .alt = true});
    stroke(128.0);
    key({.key = Key::Z, .control = true});
    key({.key = Key::Z, .control = true});
    EXPECT_TRUE(state.annotations.empty());
}

TEST_F(AnnotationTest, OutlivesThePresentation) {
    stroke(127.0);
    give(EndPresentation{});
    EXPECT_EQ(scenes(), Ids{"near"});
    EXPECT_EQ(annotatedScene(state, brief), "") << "what was there before is no scene";
    apply(state, brief, AttentionCommand(ShowScene{1}));
    EXPECT_EQ(annotatedScene(state, brief), "near");
    state.date += 40.0;
    EXPECT_EQ(annotatedScene(state, brief), "") << "the map shows something else";
}

TEST_F(AnnotationTest, AToolIsTakenAndPutDown) {
    const auto tool = [&] { return state.presentation->tool; };
    EXPECT_EQ(tool(), Tool::Step);
    key({.key = Key::P, .alt = true});
    EXPECT_EQ(tool(), Tool::Pen);
    key({.key = Key::L, .alt = true});
    EXPECT_EQ(tool(), Tool::Laser);
    key({.key = Key::L, .alt = true});
    EXPECT_EQ(tool(), Tool::Step);
    key({.key = Key::T, .alt = true});
    key({Key::Escape});
    ASSERT_TRUE(state.presentation) << "Esc puts the tool down first";
    EXPECT_EQ(tool(), Tool::Step);
    key({Key::Escape});
    EXPECT_FALSE(state.presentation);
    give(TakeTool{Tool::Pen});
    give(TogglePresenter{});
    EXPECT_FALSE(state.presentation);
}

TEST_F(AnnotationTest, ThePresentersWindowGoesWithThePresentation) {
    key({Key::P, true});
    EXPECT_TRUE(state.presentation->presenterShown);
    key({Key::P, true});
    EXPECT_FALSE(state.presentation->presenterShown);
    key({Key::P, true});
    give(EndPresentation{});
    give(StartPresentation{});
    EXPECT_FALSE(state.presentation->presenterShown);
}

TEST_F(AnnotationTest, TimeIsPlannedByDwellAndTaken) {
    brief.scenes[1].dwellSecs = 30.0;
    EXPECT_EQ(plannedSecs(brief.scenes), 30.0 + 3.0 * usualDwellSecs);
    EXPECT_EQ(plannedSecs({}), 0.0);
    for (int i = 0; i < 40; ++i)
        apply(state, brief, TimeCommand(AdvanceClock{0.5}));
    EXPECT_NEAR(state.presentation->elapsedSecs, 20.0, 1e-9) << "slow frames count whole";
    give(StepScene{});
    EXPECT_NEAR(state.presentation->elapsedSecs, 20.0, 1e-9) << "of the presentation, not of the scene";
    give(EndPresentation{});
    give(StartPresentation{});
    EXPECT_EQ(state.presentation->elapsedSecs, 0.0);
}

TEST(PresentationKeys, NoChordTwice) {
    std::set<std::string> names;
    for (const KeyBinding& binding : presentationKeys()) {
        EXPECT_TRUE(names.insert(binding.keyName).second) << binding.keyName;
        EXPECT_EQ(binding.chord.alt, binding.keyName.find("Alt+") != std::string::npos) << binding.keyName;
    }
}

TEST(PresentationKeys, ToolsTakeNoKeyThatMeansSomethingElse) {
    for (const KeyBinding& binding : presentationKeys()) {
        const bool isTool = binding.chord.alt || binding.chord == KeyChord{Key::P, true};
        EXPECT_FALSE(isTool && actionFor(binding.chord)) << binding.keyName;
    }
}

} // namespace
} // namespace tumen::state
