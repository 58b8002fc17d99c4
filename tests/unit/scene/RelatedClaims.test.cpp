#include "scene/RelatedClaims.hpp"

#include <gtest/gtest.h>

#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::scene {
namespace {

using Ids = std::vector<std::string>;

class RelatedClaimsTest : public testing::Test {
protected:
    void cite(const char* id, const char* paragraph, const char* source = "") {
        sample::changeClaim(brief, *brief.findClaim(id), [&](model::ClaimDraft& claim) {
            claim.paragraph = paragraph;
            claim.source = source;
        });
    }
    Ids idsOf(const std::vector<model::ClaimIndex>& claims) const {
        Ids ids;
        for (const model::ClaimIndex claim : claims)
            ids.emplace_back(brief.claims.id(claim));
        return ids;
    }
    RelatedClaims of(const char* id) const { return relatedClaims(brief, *brief.findClaim(id)); }

    model::Brief brief = sample::brief();
};

TEST_F(RelatedClaimsTest, FindsThoseOfTheSameParagraphOfTheSameSource) {
    cite("arms-out", "4-6");
    cite("aid", "6; 9");
    cite("workers", "5", "s2");
    cite("old-aid", "5", "s1"); // the first source is meant where none is named
    EXPECT_EQ(idsOf(of("arms-out").sameParagraph), (Ids{"aid", "old-aid"}));
    EXPECT_EQ(idsOf(of("workers").sameParagraph), Ids{});
}

TEST_F(RelatedClaimsTest, FindsThoseOnTheSameWayAndTheOtherWayRound) {
    EXPECT_EQ(idsOf(of("arms-out").samePair), Ids{});
    EXPECT_EQ(idsOf(of("arms-out").reverse), (Ids{"arms-back", "aid", "old-aid", "visit", "treaty"}));
    EXPECT_EQ(idsOf(of("aid").samePair), (Ids{"arms-back", "old-aid", "visit", "treaty"}));
    EXPECT_EQ(idsOf(of("aid").reverse), Ids{"arms-out"});
}

TEST_F(RelatedClaimsTest, AClaimOfOnePlaceHasNoPair) {
    const auto famine =
        sample::add(brief, model::Form::Event, "famine", "aid", "", "pyongyang", "1995", "1998");
    EXPECT_TRUE(relatedClaims(brief, famine).samePair.empty());
    EXPECT_TRUE(relatedClaims(brief, famine).reverse.empty());
}

} // namespace
} // namespace tumen::scene
