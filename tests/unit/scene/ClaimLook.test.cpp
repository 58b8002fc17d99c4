#include "scene/ClaimLook.hpp"

#include <optional>

#include <gtest/gtest.h>

#include "scene/Territories.hpp"
#include "state/Commands.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::scene {
namespace {

ClaimLook look(model::ClaimIndex claim, double strength, bool lifted = false) {
    ClaimLook look;
    look.claim = claim;
    look.strength = strength;
    look.lifted = lifted;
    return look;
}

TEST(MixedLooks, StrengthsGoOver) {
    const auto mixed =
        mixedLooks({{{look(1, 1.0), look(2, 0.5, true)}, 0.25}, {{look(2, 1.0), look(3, 1.0)}, 0.75}});
    ASSERT_EQ(mixed.size(), 3U);
    EXPECT_NEAR(mixed[0].strength, 0.25, 0.02);
    EXPECT_NEAR(mixed[1].strength, 0.125 + 0.75, 0.02);
    EXPECT_FALSE(mixed[1].lifted) << "as where it is strongest";
    EXPECT_NEAR(mixed[2].strength, 0.75, 0.02);
    EXPECT_EQ(mixed[2].claim, 3U);
}

TEST(MixedLooks, WhatIsTheSameInBothStays) {
    const auto mixed = mixedLooks({{{look(4, 0.5, true)}, 0.4}, {{look(4, 0.5, true)}, 0.6}});
    ASSERT_EQ(mixed.size(), 1U);
    EXPECT_NEAR(mixed[0].strength, 0.5, 1e-9);
    EXPECT_TRUE(mixed[0].lifted);
}

TEST(MixedLooks, WhatIsNotSeenIsLeftOut) {
    EXPECT_TRUE(mixedLooks({{{look(1, 1.0)}, 0.0}, {{}, 1.0}}).empty());
}

/// Two scenes at two dates, each with its own flow.
class SceneGoingOver : public testing::Test {
protected:
    SceneGoingOver() {
        early = sample::addFlow(brief, "early", "arms", "moscow", "seoul", "1980", "1982");
        late = sample::addFlow(brief, "late", "aid", "moscow", "seoul", "1990", "1992");
        beside = sample::addFlow(brief, "beside", "aid", "seoul", "moscow", "1990", "1992");
        for (const char* date : {"1981-01-01", "1991-01-01"}) {
            model::Scene& scene = brief.scenes.emplace_back();
            scene.when = sample::when(date, "");
            scene.camera = "peninsula";
        }
        builder.emplace(brief, basemap, sample::measure);
        state = state::openingState(brief);
        show(0);
        pass(5.0);
    }
    void show(std::size_t scene) {
        state::apply(state, brief, state::AttentionCommand(state::ShowScene{scene}));
    }
    void pass(double secs) {
        for (; secs > 1e-9; secs -= 0.02)
            state::apply(state, brief, state::TimeCommand(state::AdvanceClock{0.02}));
    }
    double strengthOf(model::ClaimIndex claim) {
        const MapScene scene = builder->build(state, sample::projection(state.view.projection),
                                              sample::picture(), themeOf(state.theme));
        for (const FlowDrawing& flow : scene.flows)
            if (flow.path.claim == claim)
                return flow.strength;
        return 0.0;
    }

    model::Brief brief = sample::brief();
    model::Basemap basemap;
    model::ClaimIndex early = 0;
    model::ClaimIndex late = 0;
    model::ClaimIndex beside = 0;
    std::optional<SceneBuilder> builder; ///< of the whole brief
    state::AppState state;
};

TEST_F(SceneGoingOver, ClaimsFadeAndDoNotPop) {
    SceneBuilder fresh(brief, basemap, sample::measure);
    EXPECT_EQ(strengthOf(early), 1.0);
    show(1);
    double before = strengthOf(early);
    EXPECT_NEAR(before, 1.0, 0.05);
    EXPECT_NEAR(strengthOf(late), 0.0, 0.05);
    while (state.change) {
        pass(0.02);
        const double now = strengthOf(early);
        EXPECT_LE(now, before + 1e-9);
        EXPECT_LT(before - now, 0.12);
        if (state.change) {
            EXPECT_NEAR(now + strengthOf(late), 1.0, 0.06);
        }
        before = now;
    }
    EXPECT_EQ(strengthOf(early), 0.0);
    EXPECT_EQ(strengthOf(late), 1.0);
}

TEST_F(SceneGoingOver, TheFocusOfTheSceneIsLiftedAndTheRestStepsBack) {
    brief.scenes[1].focus = {"late"};
    show(1);
    pass(5.0);
    EXPECT_EQ(strengthOf(late), 1.0);
    EXPECT_NEAR(strengthOf(beside), dimmedStrength, 0.02);
    brief.scenes[1].focus = {"moscow"};
    EXPECT_EQ(strengthOf(beside), 1.0) << "it goes to that place";
    brief.scenes[1].focus = {"late"};
    state.hovered = {state::Target::What::Claim, beside};
    EXPECT_EQ(strengthOf(beside), 1.0) << "what is pointed at goes before";
    state.hovered = {};
    state.date += 30.0;
    EXPECT_EQ(strengthOf(beside), 1.0) << "another date is not the scene any more";
    brief.scenes[1].focus = {"early"};
    state.date -= 30.0;
    EXPECT_EQ(strengthOf(beside), 1.0) << "nothing in focus is on the map";
}

TEST(Territories, GoOverByStrength) {
    const TerritoryDrawing gone = {0, {200, 0, 0, 255}, 16};
    const TerritoryDrawing stays = {1, {0, 200, 0, 255}, 16};
    const TerritoryDrawing comes = {2, {0, 0, 200, 255}, 16};
    const auto mixed = mixedTerritories({gone, stays}, {stays, comes}, 0.25);
    ASSERT_EQ(mixed.size(), 3U);
    EXPECT_EQ(mixed[0].sixteenths, 12);
    EXPECT_EQ(mixed[1].sixteenths, 16);
    EXPECT_EQ(mixed[2].sixteenths, 4);
    EXPECT_EQ(mixedTerritories({gone}, {comes}, 1.0), std::vector<TerritoryDrawing>{comes});
    EXPECT_EQ(mixedTerritories({gone}, {comes}, 0.0), std::vector<TerritoryDrawing>{gone});
}

TEST(Territories, LandTakesMixedColours) {
    Sovereigns from;
    from.land = {{0, 0, 0, 255}};
    from.boundaries = {BoundaryRole::Border};
    Sovereigns to = from;
    to.land = {{200, 100, 0, 255}};
    to.boundaries = {BoundaryRole::None};
    EXPECT_EQ(mixedSovereigns(from, to, 0.25).land[0], core::mix(from.land[0], to.land[0], 0.25));
    EXPECT_EQ(mixedSovereigns(from, to, 0.25).boundaries, from.boundaries);
    EXPECT_EQ(mixedSovereigns(from, to, 0.75).boundaries, to.boundaries);
}

} // namespace
} // namespace tumen::scene
