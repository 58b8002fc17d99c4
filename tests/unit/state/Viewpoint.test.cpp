#include "state/Viewpoint.hpp"

#include <gtest/gtest.h>

#include "state/Filter.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::state {
namespace {

using Kind = Viewpoint::Kind;

const std::vector<std::string> nobody;
const std::vector<std::string> north = {"North Korea"};
const std::vector<std::string> both = {"Russia", "North Korea"};

TEST(Viewpoint, ThereIsOneForEverybodyWhoAssertsOrDenies) {
    model::Brief brief = sample::brief(); // Moscow denies
    sample::changeClaim(brief, 0, [](model::ClaimDraft& claim) { claim.assertedBy = {"United States"}; });
    const std::vector<Viewpoint> all = viewpointsOf(brief.claims);
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(all[0], Viewpoint());
    EXPECT_EQ(id(all[1]), "documented");
    EXPECT_EQ(id(all[2]), "moscow");
    EXPECT_EQ(all[3], (Viewpoint{Kind::Actor, "United States"}));
    for (const Viewpoint& each : all)
        EXPECT_EQ(findViewpoint(brief.claims, id(each)), each);
    EXPECT_EQ(findViewpoint(brief.claims, "United States"), all[3]);
    EXPECT_EQ(findViewpoint(brief.claims, "france"), std::nullopt);
    EXPECT_EQ(findViewpoint(brief.claims, ""), std::nullopt);
}

TEST(Viewpoint, OnlyItsActorTakesAStance) {
    const Viewpoint actor = {Kind::Actor, "North Korea"};
    EXPECT_EQ(stanceOf(actor, north, nobody), Stance::Asserts);
    EXPECT_EQ(stanceOf(actor, nobody, both), Stance::Denies);
    EXPECT_EQ(stanceOf(actor, north, both), Stance::Denies);
    EXPECT_EQ(stanceOf(actor, nobody, nobody), Stance::Silent);
    EXPECT_EQ(stanceOf({Kind::Actor, "North"}, north, both), Stance::Silent);
    for (const Kind kind : {Kind::All, Kind::Documented})
        EXPECT_EQ(stanceOf({kind, ""}, north, both), Stance::Silent);
}

TEST(Viewpoint, WhatIsDocumentedIsAllThatPassesFromThere) {
    const model::Brief brief = sample::brief();
    AppState state;
    state.viewpoint.kind = Kind::Documented;
    for (model::ClaimIndex i = 0; i < brief.claims.size(); ++i) {
        const bool documented = brief.claims.statusClass(i) == model::StatusClass::Documented;
        EXPECT_EQ(passesFilter(state, brief.claims, i), documented) << i;
        EXPECT_EQ(passesFilter(state, brief.claims[i]), documented) << i;
    }
}

TEST(Viewpoint, WhatIsDeniedIsHiddenOnlyWhenAskedFor) {
    const model::Brief brief = sample::brief();
    const model::ClaimIndex aid = *brief.findClaim("aid");
    AppState state;
    state.viewpoint = {Kind::Actor, "Moscow"};
    EXPECT_TRUE(passesFilter(state, brief.claims, aid));
    state.hidesDenials = true;
    for (model::ClaimIndex i = 0; i < brief.claims.size(); ++i) {
        EXPECT_EQ(passesFilter(state, brief.claims, i), i != aid);
        EXPECT_EQ(passesFilter(state, brief.claims[i]), i != aid);
    }
    state.viewpoint = {Kind::Actor, "Washington"};
    EXPECT_TRUE(passesFilter(state, brief.claims, aid)) << "another's denial";
    state.viewpoint = {};
    EXPECT_TRUE(passesFilter(state, brief.claims, aid));
}

} // namespace
} // namespace tumen::state
