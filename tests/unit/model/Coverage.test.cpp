#include "model/Coverage.hpp"

#include <gmock/gmock.h>

#include "tests/unit/model/ClaimDrafts.hpp"

namespace tumen::model {
namespace {

using testing::ElementsAre;

ClaimDraft citing(const char* paragraph, KindIndex kind, const char* source = "") {
    ClaimDraft claim;
    claim.to = 0;
    claim.kind = kind;
    claim.status = "documented";
    claim.paragraph = paragraph;
    claim.source = source;
    return claim;
}

Brief briefOf(const std::vector<ClaimDraft>& claims) {
    Brief brief;
    brief.kinds.assign(defaultKinds().begin(), defaultKinds().begin() + 2);
    brief.claims = sample::claimsOf(claims);
    return brief;
}

std::vector<int> countsOf(const SourceCoverage& source) {
    std::vector<int> counts;
    for (const ParagraphCoverage& paragraph : source.paragraphs)
        counts.push_back(paragraph.claims());
    return counts;
}

TEST(Coverage, CountsUpToTheLastParagraphCited) {
    const auto coverage =
        coverageOf(briefOf({citing("2", 0), citing("2", 1), citing("4-5", 0), citing("", 1)}));
    ASSERT_EQ(coverage.size(), 1U);
    EXPECT_THAT(countsOf(coverage[0]), ElementsAre(0, 2, 0, 1, 1));
    EXPECT_THAT(coverage[0].paragraphs[1].claimsByKind, ElementsAre(1, 1));
    EXPECT_THAT(coverage[0].paragraphs[3].claimsByKind, ElementsAre(1, 0));
    EXPECT_EQ(coverage[0].paragraphs[4].passage, (Passage{0, 5}));
    EXPECT_EQ(coverage[0].gaps(), 2);
    EXPECT_EQ(coverage[0].withoutParagraph, 1);
    EXPECT_FALSE(coverage[0].textIsAtHand);
}

TEST(Coverage, KnowsTheLastParagraphFromTheText) {
    Brief brief = briefOf({citing("1", 0)});
    brief.sources = {{"a", "A", "", "", "", "a.txt", {"One", "Two", "Three"}}};
    EXPECT_THAT(countsOf(coverageOf(brief)[0]), ElementsAre(1, 0, 0));
    EXPECT_TRUE(coverageOf(brief)[0].textIsAtHand);
    brief.claims = sample::claimsOf({citing("5", 0)}); // beyond its end
    EXPECT_THAT(countsOf(coverageOf(brief)[0]), ElementsAre(0, 0, 0));
    EXPECT_EQ(coverageOf(brief)[0].withoutParagraph, 1);
}

TEST(Coverage, IsOfEachSource) {
    Brief brief = briefOf({citing("1", 0, "b"), citing("2", 0), citing("1", 1, "b")});
    brief.sources = {{"a", "A", "", "", ""}, {"b", "B", "", "", ""}};
    const auto coverage = coverageOf(brief);
    ASSERT_EQ(coverage.size(), 2U);
    EXPECT_THAT(countsOf(coverage[0]), ElementsAre(0, 1)); // the first source is meant where none is named
    EXPECT_THAT(countsOf(coverage[1]), ElementsAre(2));
}

TEST(Coverage, OfNothing) {
    EXPECT_TRUE(coverageOf(Brief())[0].paragraphs.empty());
}

} // namespace
} // namespace tumen::model
