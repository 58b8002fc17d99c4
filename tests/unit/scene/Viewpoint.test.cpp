#include "scene/Viewpoint.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "io/BriefReader.hpp"
#include "scene/ClaimTotals.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::scene {
namespace {

using Kind = state::Viewpoint::Kind;

const model::Brief& embeddedBrief() {
    static const auto read = io::readBrief(TUMEN_SOURCE_DIR "/geodata/briefs/korea-russia");
    return *read;
}

/// The embedded brief in January 2024 from a viewpoint.
struct January {
    explicit January(state::Viewpoint viewpoint, bool hidesDenials = false) {
        state.date = sample::day("2024-01-21");
        state.lingerDays = 0.0;
        state.viewpoint = std::move(viewpoint);
        state.hidesDenials = hidesDenials;
    }
    std::vector<ShownClaim> shown() const { return shownClaims(embeddedBrief(), state); }
    ViewpointLook look() const { return {embeddedBrief(), state, shown()}; }
    Standing of(const char* id) const {
        return look().of(embeddedBrief().claims[*embeddedBrief().findClaim(id)]);
    }
    ShownCounts counts() const { return ClaimTotals(embeddedBrief()).countsAt(state); }
    std::string caption() const { return captionOf(look(), embeddedBrief(), state, counts().unseen, false); }

    state::AppState state;
};

TEST(Viewpoint, OfAllClaimsShowsThemAsTheyAre) {
    const January now({});
    EXPECT_EQ(now.of("C07"), (Standing{1.0, false, true})) << "denied by somebody";
    EXPECT_EQ(now.of("C18"), Standing());
    EXPECT_EQ(now.caption(), "");
    EXPECT_EQ(now.counts().unseen, 0);
}

TEST(Viewpoint, OfAnActorRaisesWhatItAssertsAndStrikesWhatItDenies) {
    const January now({Kind::Actor, "North Korea"});
    EXPECT_EQ(now.of("C18"), (Standing{1.0, true, false}));
    EXPECT_EQ(now.of("C07"), (Standing{deniedStrength, false, true}));
    EXPECT_EQ(now.of("C37"), (Standing{besideStrength, false, false})) << "Washington's";
    EXPECT_EQ(now.look().denied(), 2);
    EXPECT_EQ(now.caption(), "Viewpoint: North Korea (10 asserted, 2 denied)");
}

TEST(Viewpoint, OfAnActorWhoAssertsNothingDimsNothing) {
    const January now({Kind::Actor, "Russia"});
    EXPECT_EQ(now.of("C18"), Standing());
    EXPECT_EQ(now.of("C33"), (Standing{deniedStrength, false, true}));
    EXPECT_EQ(now.caption(), "Viewpoint: Russia (0 asserted, 2 denied)");
    January before({Kind::Actor, "Russia"});
    before.state.date = sample::day("1950-10-01");
    EXPECT_EQ(before.caption(), "Viewpoint: Russia (nothing of this)");
}

TEST(Viewpoint, AnActorHasItsNameInTheInterfaceLanguage) {
    January now({Kind::Actor, "United States"});
    now.state.interfaceLanguage = model::Language::Korean;
    EXPECT_THAT(now.caption(), testing::StartsWith("Viewpoint: 미국 ("));
    now.state.interfaceLanguage = model::Language::Russian;
    EXPECT_THAT(now.caption(), testing::StartsWith("Viewpoint: США ("));
}

TEST(Viewpoint, AnothersDenialDoesNotStrike) {
    const January now({Kind::Actor, "United States"});
    EXPECT_EQ(now.of("C07"), (Standing{1.0, true, false}));
    EXPECT_EQ(now.look().denied(), 0);
}

TEST(Viewpoint, WhatIsHiddenIsCounted) {
    const January struck({Kind::Actor, "North Korea"});
    const January hidden({Kind::Actor, "North Korea"}, true);
    EXPECT_EQ(hidden.counts().unseen, 2);
    EXPECT_EQ(hidden.counts().flows, struck.counts().flows - 2);
    EXPECT_EQ(hidden.counts().hidden, 0);
    EXPECT_EQ(hidden.shown().size(), struck.shown().size() - 2);
    EXPECT_EQ(hidden.caption(), "Viewpoint: North Korea (10 asserted, 2 denied, hidden)");
    January alsoFiltered({Kind::Actor, "North Korea"}, true);
    alsoFiltered.state.hiddenStatuses = model::statusesOf(model::StatusClass::Alleged);
    EXPECT_EQ(alsoFiltered.counts().unseen, 0) << "they are switched off already";
    EXPECT_EQ(alsoFiltered.counts().hidden, 2);
}

TEST(Viewpoint, AsDocumentedOnlyTheDocumentedIsThere) {
    const January now({Kind::Documented, ""});
    const January all({});
    EXPECT_EQ(now.counts().unseen + now.counts().flows + now.counts().others,
              all.counts().flows + all.counts().others);
    for (const ShownClaim& shown : now.shown())
        EXPECT_EQ(embeddedBrief().claims.statusClass(shown.claim), model::StatusClass::Documented);
    EXPECT_EQ(now.caption(), fmt::format("As documented: {} not documented, hidden", now.counts().unseen));
    EXPECT_GT(now.counts().unseen, 20);
}

TEST(Viewpoint, TotalsAreThoseOfTheClaimsThatPass) {
    const model::Brief& brief = embeddedBrief();
    const ClaimTotals totals(brief);
    for (const state::Viewpoint& viewpoint : state::viewpointsOf(brief.claims))
        for (const bool hides : {false, true})
            for (const char* date : {"1904-03-01", "1951-06-01", "1996-01-01", "2023-09-10", "2024-01-21"}) {
                January now(viewpoint, hides);
                now.state.date = sample::day(date);
                now.state.hiddenKinds = {1};
                now.state.hiddenStatuses = *model::findStatuses("sought");
                int flows = 0;
                int others = 0;
                for (const ShownClaim& shown : now.shown())
                    ++(brief.claims.form(shown.claim) == model::Form::Flow ? flows : others);
                const ShownCounts counts = totals.countsAt(now.state);
                EXPECT_EQ(counts.flows, flows) << state::id(viewpoint) << date;
                EXPECT_EQ(counts.others, others) << state::id(viewpoint) << date;
                EXPECT_EQ(totals.flowsAt(now.state).count, flows);
                int over = 0;
                for (const int count :
                     totals.countsOver(now.state, {dayOf(now.state.date), dayOf(now.state.date)}))
                    over += count;
                EXPECT_EQ(over, flows + others);
            }
}

} // namespace
} // namespace tumen::scene
