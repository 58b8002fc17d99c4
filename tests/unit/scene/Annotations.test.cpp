#include "scene/Annotations.hpp"

#include <gtest/gtest.h>

#include "geo/ProjectionText.hpp"
#include "state/Commands.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::scene {
namespace {

using state::Annotation;
using Form = Annotation::Form;

constexpr geo::LonLat pyongyang{125.7625, 39.0392};
constexpr geo::LonLat seoul{126.978, 37.5665};

class AnnotationsTest : public testing::Test {
protected:
    AnnotationsTest() {
        for (const char* id : {"first", "second"}) {
            model::Scene& scene = brief.scenes.emplace_back();
            scene.id = id;
            scene.camera = "peninsula";
            scene.when = sample::when("2000-07-01", "");
        }
        state = state::openingState(brief);
        give(state::StartPresentation{0});
    }
    template<typename One>
    void give(One one) {
        state::apply(state, brief, state::PresentationCommand(std::move(one)));
    }
    void draw(Form form, std::vector<geo::LonLat> points, const char* text = "") {
        give(state::Annotate{{"", form, std::move(points), text}});
    }
    MapScene build() {
        SceneBuilder builder(brief, basemap, sample::measure);
        state::AppState shown = state;
        const geo::Projection projection = sample::projection(state.view.projection);
        shown.view = state::shownView(state, projection);
        return builder.build(shown, projection, sample::picture(), themeOf(state.theme));
    }
    geo::ScreenPoint locate(const MapScene& scene, geo::LonLat position) {
        return scene.base.camera.toScreen(*sample::projection(state.view.projection).forward(position));
    }

    model::Brief brief = sample::brief();
    model::Basemap basemap;
    state::AppState state;
};

TEST_F(AnnotationsTest, LieOnTheGroundHoweverTheMapIsMoved) {
    draw(Form::Arrow, {pyongyang, seoul});
    const auto expectAtPlaces = [&](const MapScene& scene) {
        ASSERT_EQ(scene.annotations.lines.size(), 1U);
        const FlowPath& path = scene.annotations.lines[0].path;
        EXPECT_LT(core::distance(path.pieces[0].front(), locate(scene, pyongyang)), 0.01);
        EXPECT_LT(core::distance(path.pieces[0].back(), locate(scene, seoul)), 0.01);
        EXPECT_GT(path.headLengthPx, 0.0);
    };
    const MapScene before = build();
    expectAtPlaces(before);
    state.change.reset();
    state.view.centre.lonDeg += 3.0;
    state.view.widthKm /= 2.0;
    state.view.heightKm /= 2.0;
    const MapScene after = build();
    expectAtPlaces(after);
    EXPECT_GT(core::distance(locate(before, seoul), locate(after, seoul)), 50.0);
    EXPECT_EQ(after.annotations.lines[0].path.widthPx, before.annotations.lines[0].path.widthPx);
}

TEST_F(AnnotationsTest, ATextBeginsAtItsPlace) {
    draw(Form::Text, {seoul}, "Watch this");
    const MapScene scene = build();
    ASSERT_EQ(scene.annotations.texts.size(), 1U);
    const PlacedText& text = scene.annotations.texts[0];
    EXPECT_EQ(text.text, "Watch this");
    EXPECT_NEAR(text.box.left, locate(scene, seoul).x, 0.01);
    EXPECT_NEAR(text.box.centre().y, locate(scene, seoul).y, 0.01);
    EXPECT_TRUE(text.halo);
}

TEST_F(AnnotationsTest, AStrokeKeepsItsEndsAndIsRounded) {
    const geo::LonLat corner{126.978, 39.0392};
    draw(Form::Stroke, {pyongyang, corner, seoul});
    const MapScene scene = build();
    ASSERT_EQ(scene.annotations.lines.size(), 1U);
    const geo::ScreenLine& line = scene.annotations.lines[0].path.pieces[0];
    EXPECT_LT(core::distance(line.front(), locate(scene, pyongyang)), 0.01);
    EXPECT_LT(core::distance(line.back(), locate(scene, seoul)), 0.01);
    EXPECT_GT(line.size(), 5U);
    for (const geo::ScreenPoint& point : line)
        EXPECT_GT(core::distance(point, locate(scene, corner)), 1.0) << "the sharp corner is still there";
    EXPECT_EQ(scene.annotations.lines[0].path.headLengthPx, 0.0);
}

TEST_F(AnnotationsTest, ShowWithTheirSceneAlone) {
    draw(Form::Arrow, {pyongyang, seoul});
    give(state::StepScene{});
    state.change.reset();
    EXPECT_TRUE(build().annotations.lines.empty());
    give(state::StepScene{state::Direction::Back});
    state.change.reset();
    EXPECT_EQ(build().annotations.lines.size(), 1U);
    give(state::ToggleBlank{});
    EXPECT_TRUE(build().annotations.lines.empty());
}

TEST_F(AnnotationsTest, FadeWhileOneSceneGoesOverToTheNext) {
    draw(Form::Arrow, {pyongyang, seoul});
    give(state::StepScene{});
    ASSERT_TRUE(state.change);
    state.change->elapsedSecs = state.change->durationSecs / 2.0;
    const MapScene halfWay = build();
    ASSERT_EQ(halfWay.annotations.lines.size(), 1U);
    EXPECT_NEAR(halfWay.annotations.lines[0].strength, 0.5, 0.01);
}

TEST_F(AnnotationsTest, WhatTheProjectionDoesNotShowIsLeftOut) {
    state.view = *state::inProjection(state.view, "globe");
    state.change.reset();
    draw(Form::Arrow, {seoul, {-60.0, -30.0}});
    draw(Form::Text, {{-60.0, -30.0}}, "behind");
    const auto made = geo::Projection::make(*geo::readProjection("globe", state.view.centre));
    const geo::Projection& globe = *made;
    MapScene scene;
    scene.base.camera = state::cameraFor(state.view, globe, {0.0, 0.0, 1280.0, 720.0});
    placeAnnotations(scene, brief, state, globe, themeOf(state.theme), sample::measure);
    EXPECT_EQ(scene.annotations, AnnotationDrawings());
}

} // namespace
} // namespace tumen::scene
