#include "scene/LedgerRows.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/RandomBrief.hpp"
#include "scene/Actors.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::scene {
namespace {

using Ids = std::vector<std::string>;
using model::Language;
using state::LedgerFilter;

class LedgerRowsTest : public testing::Test {
protected:
    LedgerRowsTest() {
        change("arms-out", [](model::ClaimDraft& c) {
            c.gist = "Shells go west";
            c.paragraph = "10";
            c.assertedBy = {"Washington", "NATO"};
        });
        change("arms-back", [](model::ClaimDraft& c) {
            c.gist = "Rockets come back";
            c.paragraph = "2-3";
            c.source = "s2";
        });
        change("aid", [](model::ClaimDraft& c) {
            c.gist = "Rice";
            c.paragraph = "9; 10";
        });
        change("workers", [this](model::ClaimDraft& c) { c.via = {*brief.findPlace("beijing")}; });
    }

    template<typename Change>
    void change(const char* id, const Change& change) {
        sample::changeClaim(brief, *brief.findClaim(id), change);
    }

    Ids listed(const LedgerFilter& filter, LedgerOrder order = {LedgerColumn::Start, false},
               Language language = Language::English) const {
        LedgerRows rows(brief, filter, order, language);
        rows.advance(brief.claims.size());
        EXPECT_TRUE(rows.isWhole());
        Ids ids;
        for (const std::uint32_t claim : rows.claims())
            ids.emplace_back(brief.claims.id(claim));
        return ids;
    }
    Ids by(LedgerColumn column, bool descending = false) const { return listed({}, {column, descending}); }

    model::Brief brief = sample::brief();
};

TEST_F(LedgerRowsTest, ByStartWithTheUndatedLast) {
    EXPECT_EQ(by(LedgerColumn::Start),
              (Ids{"old-aid", "treaty", "workers", "arms-out", "arms-back", "aid", "visit", "undated"}));
    EXPECT_EQ(by(LedgerColumn::Start, true),
              (Ids{"undated", "visit", "aid", "arms-back", "arms-out", "workers", "treaty", "old-aid"}));
}

TEST_F(LedgerRowsTest, DatesGoByTimeRatherThanByTheirTexts) {
    change("aid", [](model::ClaimDraft& c) { c.when = sample::when("-0043", "196X"); });
    EXPECT_EQ(by(LedgerColumn::Start).front(), "aid");
    EXPECT_EQ(by(LedgerColumn::End).front(), "aid");
}

TEST_F(LedgerRowsTest, ParagraphsGoByTheirNumbers) {
    const Ids ids = by(LedgerColumn::Paragraph);
    EXPECT_EQ(Ids(ids.begin(), ids.begin() + 4), (Ids{"arms-back", "aid", "arms-out", "workers"}));
}

TEST_F(LedgerRowsTest, StatusesAndKindsGoByTheirListsAndEqualsKeepTheirOrder) {
    EXPECT_EQ(by(LedgerColumn::Status),
              (Ids{"arms-back", "old-aid", "undated", "visit", "treaty", "arms-out", "aid", "workers"}));
    EXPECT_EQ(by(LedgerColumn::Kind),
              (Ids{"arms-out", "arms-back", "undated", "workers", "aid", "old-aid", "visit", "treaty"}));
}

TEST_F(LedgerRowsTest, TextsGoByTheAlphabet) {
    const Ids ids = by(LedgerColumn::Gist, true);
    EXPECT_EQ(Ids(ids.begin(), ids.begin() + 3), (Ids{"arms-out", "arms-back", "aid"}));
    EXPECT_EQ(by(LedgerColumn::Id).front(), "aid");
}

TEST_F(LedgerRowsTest, PlacesGoByTheirNamesInTheLanguage) {
    EXPECT_EQ(by(LedgerColumn::To).front(), "arms-out"); // Moscow
    brief.places[*brief.findPlace("seoul")].name.ko = "가";
    brief.places[*brief.findPlace("moscow")].name.ko = "나";
    EXPECT_EQ(listed({}, {LedgerColumn::To, false}, Language::Korean).back(), "arms-out");
    brief.places[*brief.findPlace("moscow")].name.ko = "Ö";
    brief.places[*brief.findPlace("seoul")].name.ko = "A";
    EXPECT_EQ(listed({}, {LedgerColumn::To, false}, Language::Korean).front(), "undated");
    EXPECT_EQ(by(LedgerColumn::AssertedBy).front(), "arms-out"); // nobody comes last
    EXPECT_EQ(by(LedgerColumn::DeniedBy).front(), "aid");
}

TEST_F(LedgerRowsTest, FiltersByKindAndStatus) {
    EXPECT_EQ(listed({.kind = brief.findKind("aid")}), (Ids{"old-aid", "aid"}));
    EXPECT_EQ(listed({.status = "sought"}), Ids{"workers"});
    EXPECT_EQ(listed({.kind = brief.findKind("aid"), .status = "rumoured"}), Ids{"aid"});
    EXPECT_TRUE(listed({.status = "nothing"}).empty());
}

TEST_F(LedgerRowsTest, AnActorAssertsDeniesOrTakesPart) {
    EXPECT_EQ(listed({.actor = "NATO"}), Ids{"arms-out"});
    EXPECT_EQ(listed({.actor = "Seoul"}), Ids{"undated"});
    EXPECT_EQ(listed({.actor = "Beijing"}), Ids{"workers"}); // by way of it
    EXPECT_EQ(listed({.actor = "Washington"}), Ids{"arms-out"});
    EXPECT_TRUE(listed({.actor = "NAT"}).empty());
    change("workers", [](model::ClaimDraft& c) { c.deniedBy = {"NATO"}; });
    EXPECT_EQ(listed({.actor = "NATO"}), (Ids{"workers", "arms-out"}));
}

TEST_F(LedgerRowsTest, APeriodListsWhatMayHoldInIt) {
    EXPECT_EQ(listed({.period = 0}), (Ids{"old-aid", "treaty", "workers"}));
    EXPECT_EQ(listed({.period = 2}), (Ids{"treaty", "workers", "arms-out", "arms-back", "aid", "visit"}));
}

TEST_F(LedgerRowsTest, APassageListsWhatCitesIt) {
    EXPECT_EQ(listed({.passage = {{0, 10}}}), (Ids{"arms-out", "aid"}));
    EXPECT_EQ(listed({.passage = {{1, 3}}}), Ids{"arms-back"});
    EXPECT_TRUE(listed({.passage = {{0, 3}}}).empty()); // of another source
}

TEST_F(LedgerRowsTest, WordsAreLookedForInAllThatAClaimSays) {
    EXPECT_EQ(listed({.text = "rockets"}), Ids{"arms-back"});
    EXPECT_EQ(listed({.text = "WASHINGTON shells"}), Ids{"arms-out"});
    EXPECT_EQ(listed({.text = "sought vladivostok"}), Ids{"workers"});
    EXPECT_EQ(listed({.text = "old-aid"}), Ids{"old-aid"});
    EXPECT_TRUE(listed({.text = "rockets shells"}).empty());
    EXPECT_EQ(listed({.text = "  "}).size(), 8U);
}

TEST_F(LedgerRowsTest, FillsAStretchAtATime) {
    LedgerRows rows(brief, {}, {LedgerColumn::Start, true}, Language::English);
    rows.advance(5);
    EXPECT_FALSE(rows.isWhole());
    EXPECT_EQ(rows.claims().size(), 5U);
    rows.advance(3);
    EXPECT_TRUE(rows.isWhole());
    EXPECT_EQ(brief.claims.id(rows.claims().front()), "undated");
    rows.advance(5);
    EXPECT_EQ(rows.claims().size(), 8U);
}

TEST_F(LedgerRowsTest, OfABriefWithoutClaims) {
    const model::Brief none;
    LedgerRows rows(none, {.text = "x", .actor = "y"}, {}, Language::English);
    rows.advance(1);
    EXPECT_TRUE(rows.isWhole());
    EXPECT_TRUE(rows.claims().empty());
}

TEST_F(LedgerRowsTest, ActorsAreWhoeverTheClaimsName) {
    EXPECT_EQ(actorsOf(brief),
              (Ids{"Beijing", "Moscow", "NATO", "Pyongyang", "Seoul", "Vladivostok", "Washington"}));
    brief.places[*brief.findPlace("seoul")].name.ru = "Сеул";
    EXPECT_EQ(actorName(brief, "Seoul", Language::Russian), "Сеул");
    EXPECT_EQ(actorName(brief, "NATO", Language::Russian), "NATO");
}

/// So many that they are put in order on a thread.
TEST(LedgerRows, ManyAreOrderedAsFewAreAndReorderedFromAnyOrder) {
    const model::Brief brief = model::randomBrief(12'000);
    const auto whole = [](LedgerRows rows) {
        while (!rows.isWhole())
            rows.advance(5000);
        return rows;
    };
    const auto claimsOf = [](const LedgerRows& rows) {
        return std::vector<std::uint32_t>(rows.claims().begin(), rows.claims().end());
    };
    const LedgerRows byGist = whole({brief, {}, {LedgerColumn::Gist, true}, Language::English});
    ASSERT_EQ(byGist.claims().size(), brief.claims.size());
    for (std::size_t row = 1; row < byGist.claims().size(); ++row)
        ASSERT_GE(brief.claims.gist(byGist.claims()[row - 1]), brief.claims.gist(byGist.claims()[row]));
    const LedgerRows byKind = whole({brief, {}, {LedgerColumn::Kind, false}, Language::English});
    for (std::size_t row = 1; row < byKind.claims().size(); ++row) {
        const auto key = [&](std::size_t at) {
            return std::pair(brief.claims.kind(byKind.claims()[at]), byKind.claims()[at]);
        };
        ASSERT_LT(key(row - 1), key(row)) << "equals keep the brief's order";
    }
    LedgerRows again = byGist.reordered({LedgerColumn::Kind, false}, Language::English);
    EXPECT_TRUE(again.isSorting());
    EXPECT_EQ(claimsOf(again), claimsOf(byGist)) << "until the new order is there";
    EXPECT_EQ(claimsOf(whole(std::move(again))), claimsOf(byKind));
}

} // namespace
} // namespace tumen::scene
