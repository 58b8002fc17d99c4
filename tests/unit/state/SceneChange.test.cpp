#include "state/SceneChange.hpp"

#include <gtest/gtest.h>

#include "state/Commands.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::state {
namespace {

using sample::day;

class SceneChangeTest : public testing::Test {
protected:
    SceneChangeTest() {
        const auto add = [&](const char* camera, const char* start) {
            model::Scene& scene = brief.scenes.emplace_back();
            scene.camera = camera;
            scene.when = sample::when(start, "");
        };
        add("peninsula", "1990-01-01");
        add("far-east", "1996-01-01");
        add("world", "2000-01-01"); // in another projection
        add("tumen", "2000-01-01");
        state = openingState(brief);
        show(0);
        pass(5.0);
    }
    void show(std::size_t scene) { apply(state, brief, AttentionCommand(ShowScene{scene})); }
    void pass(double secs, double tick = 0.02) {
        for (; secs > 1e-9; secs -= tick)
            apply(state, brief, TimeCommand(AdvanceClock{tick}));
    }
    MapView shown() const { return shownView(state, projection); }

    model::Brief brief = sample::brief();
    AppState state;
    geo::Projection projection = std::move(*geo::Projection::make(*geo::findProjection("regional")));
};

TEST_F(SceneChangeTest, FliesWithinAProjection) {
    const MapView from = state.view;
    show(1);
    ASSERT_TRUE(state.change);
    EXPECT_EQ(state.change->how, model::Transition::Fly);
    EXPECT_EQ(state.view, findNamedView("far-east")->view) << "what is wanted is there at once";
    EXPECT_EQ(shown(), from);
    ASSERT_EQ(state.change->from.size(), 1U);
    EXPECT_EQ(state.change->from[0].showing.date, day("1990-01-01"));
    EXPECT_EQ(state.change->from[0].showing.scene, 0U);
    pass(0.5);
    EXPECT_NE(shown(), from);
    EXPECT_NE(shown(), state.view);
    pass(2.0);
    EXPECT_FALSE(state.change);
    EXPECT_EQ(shown(), state.view);
}

TEST_F(SceneChangeTest, TheViewNeverJumps) {
    show(3);
    MapView last = shown();
    while (state.change) {
        pass(0.02);
        const MapView next = shown();
        EXPECT_LT(std::abs(std::log(next.heightKm / last.heightKm)), 0.15);
        EXPECT_LT(std::abs(std::log(next.widthKm / last.widthKm)), 0.15);
        const auto a = projection.forward(last.centre);
        const auto b = projection.forward(next.centre);
        EXPECT_LT(core::distance(*a, *b), 0.15 * next.heightKm);
        last = next;
    }
}

TEST_F(SceneChangeTest, TheSameTicksGiveTheSamePicture) {
    const AppState begin = state;
    const auto run = [&] {
        state = begin;
        show(1);
        pass(0.3);
        show(3); // while it is under way
        pass(0.2);
        return state;
    };
    const AppState once = run();
    EXPECT_EQ(run(), once);
    EXPECT_TRUE(once.change);
}

TEST_F(SceneChangeTest, AnInterruptedOneGoesOnFromWhereItIs) {
    show(1);
    pass(0.4);
    const MapView there = shown();
    const double share = state.change->share();
    show(3);
    EXPECT_EQ(shown(), there);
    ASSERT_EQ(state.change->from.size(), 2U);
    double sum = 0.0;
    for (const FadingShowing& fading : state.change->from) {
        const bool isOld = fading.showing.scene == 0U;
        EXPECT_NEAR(fading.strength, isOld ? 1.0 - share : share, 1e-9);
        sum += fading.strength;
    }
    EXPECT_NEAR(sum, 1.0, 1e-9);
    // However often it is interrupted, what is all but gone is forgotten.
    for (int i = 0; i < 30; ++i) {
        pass(0.08);
        show(i % 2 == 0 ? 1 : 3);
        EXPECT_LE(state.change->from.size(), 4U);
    }
}

TEST_F(SceneChangeTest, FadesToAnotherProjection) {
    show(2);
    ASSERT_TRUE(state.change);
    EXPECT_EQ(state.change->how, model::Transition::Fade);
    EXPECT_EQ(shown(), state.view);
    pass(0.5);
    EXPECT_FALSE(state.change);
}

TEST_F(SceneChangeTest, DoesAsTheTableSays) {
    brief.scenes[1].transition = model::Transition::Cut;
    show(1);
    EXPECT_FALSE(state.change);
    brief.scenes[3].transition = model::Transition::Fade;
    show(3);
    EXPECT_EQ(state.change->how, model::Transition::Fade);
}

TEST_F(SceneChangeTest, CutsWhereNothingMoves) {
    apply(state, brief, InterfaceCommand(SetMotionStyle{MotionStyle::Still}));
    for (const std::size_t scene : {1U, 2U, 3U}) {
        show(scene);
        EXPECT_FALSE(state.change);
    }
}

TEST_F(SceneChangeTest, WhoeverMovesTheMapEndsIt) {
    show(1);
    pass(0.2);
    apply(state, brief, MapCommand(SetView{shown()}));
    EXPECT_FALSE(state.change);
}

TEST_F(SceneChangeTest, ALongFrameDoesNotSwallowTheWay) {
    show(1);
    apply(state, brief, TimeCommand(AdvanceClock{30.0}));
    EXPECT_TRUE(state.change);
}

TEST(ViewOnTheWay, KeepsTheShapeOfBothEnds) {
    const auto regional = geo::Projection::make(*geo::findProjection("regional"));
    const MapView tall = {"regional", {128.0, 38.0}, 500.0, 1200.0};
    const MapView wide = {"regional", {131.0, 43.0}, 3000.0, 800.0};
    const MapView nearEnd = viewOnTheWay(tall, wide, 1.0 - 1e-6, *regional);
    EXPECT_NEAR(nearEnd.widthKm, wide.widthKm, 0.1);
    EXPECT_NEAR(nearEnd.heightKm, wide.heightKm, 0.1);
    const MapView nearStart = viewOnTheWay(tall, wide, 1e-6, *regional);
    EXPECT_NEAR(nearStart.widthKm, tall.widthKm, 0.1);
    EXPECT_NEAR(nearStart.heightKm, tall.heightKm, 0.1);
    EXPECT_EQ(viewOnTheWay(tall, wide, 0.0, *regional), tall);
    EXPECT_EQ(viewOnTheWay(tall, wide, 1.0, *regional), wide);
    EXPECT_EQ(viewOnTheWay({"globe", {}, 1.0, 1.0}, wide, 0.5, *regional), wide);
}

TEST(ViewOnTheWay, TurnsTheGlobe) {
    const auto globe = geo::Projection::make(geo::globeAt({0.0, 0.0}));
    const MapView from = {"globe", {170.0, 40.0}, 4000.0, 4000.0};
    const MapView to = {"globe", {-170.0, 40.0}, 4000.0, 4000.0};
    const MapView half = viewOnTheWay(from, to, 0.5, *globe);
    EXPECT_NEAR(std::abs(half.centre.lonDeg), 180.0, 0.01) << "the short way round";
    EXPECT_GT(half.centre.latDeg, 40.0);
    EXPECT_TRUE(half.isSound());
}

} // namespace
} // namespace tumen::state
