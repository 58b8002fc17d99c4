#include "model/Brief.hpp"

#include <gtest/gtest.h>

#include "tests/unit/model/ClaimDrafts.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::model;
using sample::day;
using sample::when;

TEST(Brief, FindsByIdAndPlacesAlsoByName) {
    const Brief brief = sample::brief();
    EXPECT_EQ(brief.findPlace("seoul"), 1U);
    EXPECT_EQ(brief.findPlace("Seoul"), 1U);
    EXPECT_FALSE(brief.findPlace("SEOUL"));
    EXPECT_FALSE(brief.findPlace(""));
    EXPECT_EQ(brief.findClaim("aid"), 2U);
    EXPECT_FALSE(brief.findClaim("nothing"));
    EXPECT_EQ(brief.findKind("aid"), 2U);
    EXPECT_FALSE(brief.findKind("Aid and money"));
}

TEST(Brief, AnIdGoesBeforeAName) {
    Brief brief;
    brief.places = {sample::place("a", "b", {}), sample::place("b", "a", {})};
    EXPECT_EQ(brief.findPlace("a"), 0U);
    EXPECT_EQ(brief.findPlace("b"), 1U);
}

TEST(Brief, TheSourceOfAClaimIsTheFirstOneUnlessNamed) {
    Brief brief = sample::brief();
    EXPECT_EQ(brief.sourceOf(brief.claims[0]), &brief.sources[0]);
    sample::changeClaim(brief, 0, [](model::ClaimDraft& claim) { claim.source = "s2"; });
    EXPECT_EQ(brief.sourceOf(brief.claims[0]), &brief.sources[1]);
    brief.sources.clear();
    EXPECT_EQ(brief.sourceOf(brief.claims[0]), nullptr);
}

TEST(Brief, ItsSpanIsRoundedOutToYears) {
    Brief brief = sample::places();
    sample::addFlow(brief, "a", "arms", "moscow", "seoul", "1950-06-25", "1953-07-27");
    sample::addFlow(brief, "b", "arms", "moscow", "seoul", "", "");
    EXPECT_EQ(brief.span(), (time::DayRange{day("1950-01-01"), day("1954-01-01")}));
    sample::addFlow(brief, "c", "arms", "moscow", "seoul", "196X", "..");
    EXPECT_EQ(brief.span(), (time::DayRange{day("1950-01-01"), day("1970-01-01")}));
    brief.periods = {{"p", "p", when("1904-02", "1980"), "", "", ""}};
    EXPECT_EQ(brief.span(), (time::DayRange{day("1904-01-01"), day("1981-01-01")}));
}

TEST(Brief, ASpanThatEndsOnTheLastDayOfAYearEndsWithIt) {
    Brief brief = sample::places();
    sample::addFlow(brief, "a", "arms", "moscow", "seoul", "1950-01-01", "1950-12-31");
    EXPECT_EQ(brief.span(), (time::DayRange{day("1950-01-01"), day("1951-01-01")}));
}

TEST(Brief, NothingDatedSpansADecadeAround2000) {
    EXPECT_EQ(Brief{}.span(), (time::DayRange{day("1995-01-01"), day("2005-01-01")}));
}

TEST(Brief, TheLatestPeriodIsTheOneAtADate) {
    const Brief brief = sample::brief();
    const auto at = [&](const char* iso) {
        const auto index = brief.periodAt(day(iso));
        return index ? brief.periods[*index].id : std::string("none");
    };
    EXPECT_EQ(at("1989-12-31"), "none");
    EXPECT_EQ(at("1990-01-01"), "nineties");
    EXPECT_EQ(at("1999-12-31"), "nineties");
    EXPECT_EQ(at("2000-01-01"), "two-thousands");
    EXPECT_EQ(at("2000-05-31"), "two-thousands");
    EXPECT_EQ(at("2000-06-01"), "summer");
    EXPECT_EQ(at("2000-08-31"), "summer");
    EXPECT_EQ(at("2000-09-01"), "two-thousands");
    EXPECT_EQ(at("2010-01-01"), "none");
    EXPECT_FALSE(Brief{}.periodAt(0.0));
}

TEST(Brief, APeriodThatMayHaveBegunWaitsUntilItLikelyHas) {
    Brief brief;
    brief.periods = {{"surely", "", sample::when("1986", "1995"), "", "", ""},
                     {"perhaps", "", sample::when("199X", "199X"), "", "", ""}};
    EXPECT_EQ(brief.periodAt(day("1991-12-25")), 0U);
    EXPECT_EQ(brief.periodAt(day("1995-06-01")), 1U);
    EXPECT_EQ(brief.periodAt(day("1998-06-01")), 1U) << "nothing else is left";
}

TEST(Brief, NamesFallBackToEnglish) {
    const Name name = {"Seoul", "\xEC\x84\x9C\xEC\x9A\xB8", ""};
    EXPECT_EQ(name.in(Language::English), "Seoul");
    EXPECT_EQ(name.in(Language::Korean), "\xEC\x84\x9C\xEC\x9A\xB8");
    EXPECT_EQ(name.in(Language::Russian), "Seoul");
}

TEST(Brief, AClaimIsDeniedWhenSomebodyDeniesIt) {
    const Brief brief = sample::brief();
    EXPECT_TRUE(brief.claims[*brief.findClaim("aid")].isDenied());
    EXPECT_FALSE(brief.claims[*brief.findClaim("arms-out")].isDenied());
}
