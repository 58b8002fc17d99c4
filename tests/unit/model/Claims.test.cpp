#include "model/Claims.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fmt/format.h>

#include "tests/unit/model/ClaimDrafts.hpp"

namespace tumen::model {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

ClaimDraft full() {
    return {.id = "C1",
            .form = Form::State,
            .kind = 3,
            .subkind = "treaty",
            .from = 4,
            .to = 300,
            .via = {7, 0},
            .course = {{130.6, 42.4}, {131.0, 43.0}},
            .courseSource = "A map",
            .when = {*time::parseEdtf("1950-06~"), *time::parseEdtf("..")},
            .dateBasis = "record",
            .status = "sought",
            .statusClass = StatusClass::Prospective,
            .assertedBy = {"A", "B"},
            .deniedBy = {"C"},
            .source = "s1",
            .paragraph = "16; 18",
            .gist = "Что-то",
            .magnitude = 0.0,
            .unit = "t"};
}

ClaimDraft withId(std::string id) {
    ClaimDraft draft;
    draft.gist = "gist of " + id;
    draft.id = std::move(id);
    return draft;
}

TEST(Claims, GiveBackWhatWasAdded) {
    for (const bool finished : {false, true}) {
        Claims claims;
        EXPECT_TRUE(claims.empty());
        EXPECT_EQ(claims.add(full()), 0U);
        EXPECT_EQ(claims.add(ClaimDraft()), 1U);
        if (finished)
            claims.finish();
        ASSERT_EQ(claims.size(), 2U);
        const Claim claim = claims[0];
        EXPECT_EQ(claim.id, "C1");
        EXPECT_EQ(claim.form, Form::State);
        EXPECT_EQ(claim.kind, 3U);
        EXPECT_EQ(claim.subkind, "treaty");
        EXPECT_EQ(claim.from, 4U);
        EXPECT_EQ(claim.to, 300U);
        EXPECT_THAT(claim.via, ElementsAre(7U, 0U));
        EXPECT_THAT(claim.course, ElementsAre(geo::LonLat{130.6, 42.4}, geo::LonLat{131.0, 43.0}));
        EXPECT_EQ(claim.courseSource, "A map");
        EXPECT_EQ(claim.when, full().when);
        EXPECT_EQ(claim.dateBasis, "record");
        EXPECT_EQ(claim.status, "sought");
        EXPECT_EQ(claim.statusClass, StatusClass::Prospective);
        EXPECT_THAT(claim.assertedBy, ElementsAre("A", "B"));
        EXPECT_THAT(claim.deniedBy, ElementsAre("C"));
        EXPECT_TRUE(claim.isDenied());
        EXPECT_EQ(claim.source, "s1");
        EXPECT_EQ(claim.paragraph, "16; 18");
        EXPECT_EQ(claim.gist, "Что-то");
        EXPECT_EQ(claim.magnitude, 0.0);
        EXPECT_EQ(claim.unit, "t");

        const Claim bare = claims[1];
        EXPECT_EQ(bare.id, "");
        EXPECT_EQ(bare.form, Form::Flow);
        EXPECT_FALSE(bare.from || bare.to || bare.magnitude || bare.isDenied());
        EXPECT_THAT(bare.via, IsEmpty());
        EXPECT_TRUE(time::isUndated(bare.when));
        EXPECT_EQ(bare.gist, "");
    }
}

TEST(Claims, AColumnAloneTellsTheSame) {
    Claims claims;
    claims.add(ClaimDraft());
    claims.add(full());
    for (ClaimIndex i = 0; i < claims.size(); ++i) {
        const Claim claim = claims[i];
        EXPECT_EQ(claims.id(i), claim.id);
        EXPECT_EQ(claims.gist(i), claim.gist);
        EXPECT_EQ(claims.form(i), claim.form);
        EXPECT_EQ(claims.kind(i), claim.kind);
        EXPECT_EQ(claims.from(i), claim.from);
        EXPECT_EQ(claims.to(i), claim.to);
        EXPECT_EQ(claims.when(i), claim.when);
        EXPECT_EQ(claims.statusClass(i), claim.statusClass);
        EXPECT_EQ(claims.isDenied(i), claim.isDenied());
        EXPECT_EQ(claims.magnitude(i), claim.magnitude);
        EXPECT_EQ(claims.unit(i), claim.unit);
    }
}

TEST(Claims, ManyValuesStayApart) {
    Claims claims;
    const std::size_t count = 70'000; // more than two bytes hold
    for (std::size_t i = 0; i < count; ++i) {
        ClaimDraft draft = withId(fmt::format("{}", i));
        draft.subkind = fmt::format("subkind {}", i % 300);
        draft.paragraph = fmt::format("{}", i);
        draft.from = i;
        draft.magnitude = static_cast<double>(i) / 3.0;
        claims.add(draft);
    }
    claims.finish();
    for (std::size_t i = 0; i < count; i += 7) {
        const Claim claim = claims[i];
        ASSERT_EQ(claim.subkind, fmt::format("subkind {}", i % 300));
        ASSERT_EQ(claim.paragraph, fmt::format("{}", i));
        ASSERT_EQ(claim.from, i);
        ASSERT_EQ(claim.magnitude, static_cast<double>(i) / 3.0);
        ASSERT_EQ(claim.gist, fmt::format("gist of {}", i));
    }
}

TEST(Claims, TellWhichStatusesThereAre) {
    Claims claims;
    EXPECT_TRUE(claims.statusesThere().none());
    ClaimDraft claim;
    const std::vector<std::string> ids = {"sought", "accused", "sought"};
    for (const std::string& id : ids) {
        claim.status = id;
        claim.statusClass = findStatus(id)->drawnAs;
        claims.add(claim);
    }
    for (ClaimIndex i = 0; i < claims.size(); ++i) {
        EXPECT_EQ(statuses()[claims.statusIndex(i)].id, ids[i]);
        EXPECT_EQ(claims[i].statusIndex, claims.statusIndex(i));
    }
    EXPECT_EQ(claims.statusesThere(), *findStatuses("sought") | *findStatuses("accused"));
}

TEST(Claims, AreFoundById) {
    const std::vector<std::vector<std::string>> orders = {
        {"1", "2", "9", "10", "11"}, {"b", "a", "", "c"}, {"a", "b", "a"}, {"x"}, {}};
    for (const std::vector<std::string>& ids : orders)
        for (const bool finished : {false, true}) {
            Claims claims;
            for (const std::string& id : ids)
                claims.add(withId(id));
            if (finished)
                claims.finish();
            for (const std::string& id : ids)
                EXPECT_EQ(claims.find(id), static_cast<ClaimIndex>(std::ranges::find(ids, id) - ids.begin()))
                    << id;
            EXPECT_FALSE(claims.find("nothing"));
            EXPECT_FALSE(claims.find("0"));
        }
}

TEST(Claims, GrowOnAfterTheyWereFinished) {
    Claims claims;
    claims.add(full());
    claims.finish();
    ClaimDraft second = full();
    second.id = "A";
    claims.add(second);
    EXPECT_EQ(claims.find("A"), 1U);
    EXPECT_EQ(claims.codes(0).start, claims.codes(1).start) << "the same date is kept once";
    EXPECT_EQ(claims.codes(0).via, claims.codes(1).via);
    EXPECT_EQ(claims.codes(0).assertedBy, claims.codes(1).assertedBy);
    claims.finish();
    EXPECT_EQ(claims.find("C1"), 0U);
}

TEST(Claims, AreAddedByTheCodesOfOthers) {
    Claims claims;
    claims.add(full());
    claims.add(ClaimDraft());
    ClaimCodes codes = claims.codes(0);
    codes.deniedBy = claims.codes(1).deniedBy;
    claims.add(codes, "C2", "another", std::nullopt);
    ClaimDraft expected = full();
    expected.id = "C2";
    expected.gist = "another";
    expected.deniedBy.clear();
    expected.magnitude.reset();
    const ClaimDraft made = sample::draftOf(claims[2]);
    EXPECT_EQ(made.id, expected.id);
    EXPECT_EQ(made.gist, expected.gist);
    EXPECT_EQ(made.via, expected.via);
    EXPECT_EQ(made.when, expected.when);
    EXPECT_EQ(made.status, expected.status);
    EXPECT_EQ(made.assertedBy, expected.assertedBy);
    EXPECT_EQ(made.deniedBy, expected.deniedBy);
    EXPECT_EQ(made.magnitude, expected.magnitude);
    EXPECT_EQ(made.unit, expected.unit);
}

} // namespace
} // namespace tumen::model
