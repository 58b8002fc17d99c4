#include "scene/FlowLayout.hpp"

#include <gtest/gtest.h>

#include "tests/unit/model/ClaimDrafts.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::scene;

namespace {

/// Many flows both ways between Moscow and Pyongyang, and between others, with dates by a fixed congruence.
model::Brief crowd() {
    model::Brief brief = sample::places();
    std::uint32_t number = 38;
    const auto random = [&](std::uint32_t below) {
        number = number * 1664525U + 1013904223U;
        return (number >> 8) % below;
    };
    const time::DayNumber first = sample::day("1950-01-01");
    const char* const ends[] = {"moscow", "pyongyang", "seoul", "kremlin"};
    for (int i = 0; i < 150; ++i) {
        const time::DayNumber start = first + random(25000);
        const time::DayNumber end = start + random(4000);
        const std::uint32_t from = random(4);
        const std::uint32_t to = (from + 1 + random(3)) % 4;
        sample::addFlow(brief, fmt::format("f{}", i), brief.kinds[random(4)].id, ends[from], ends[to],
                        time::toIsoDate(start), i % 17 == 0 ? ".." : time::toIsoDate(end));
    }
    return brief;
}

bool meet(time::IntervalRef a, time::IntervalRef b) {
    return a.start.earliest <= b.end.latest && b.start.earliest <= a.end.latest;
}

} // namespace

TEST(FlowLayout, FlowsAliveAtOnceNeverShareALane) {
    const model::Brief brief = crowd();
    const auto lanes = layOutFlows(brief);
    ASSERT_EQ(lanes.size(), brief.claims.size());
    int together = 0;
    for (std::size_t i = 0; i < lanes.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const model::Claim& a = brief.claims[i];
            const model::Claim& b = brief.claims[j];
            const bool sameWay = brief.places[*a.from].position == brief.places[*b.from].position &&
                                 brief.places[*a.to].position == brief.places[*b.to].position;
            if (!sameWay || !meet(a.when, b.when))
                continue;
            ++together;
            EXPECT_NE(lanes[i].lane, lanes[j].lane) << a.id << " and " << b.id;
        }
    EXPECT_GT(together, 20) << "the sample proves nothing";
}

TEST(FlowLayout, TheOrderOfTheClaimsDoesNotMatter) {
    const model::Brief brief = crowd();
    model::Brief reversed = brief;
    std::vector<model::ClaimDraft> drafts = sample::draftsOf(brief.claims);
    std::ranges::reverse(drafts);
    reversed.claims = sample::claimsOf(drafts);
    const auto lanes = layOutFlows(brief);
    const auto again = layOutFlows(brief);
    const auto backwards = layOutFlows(reversed);
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        EXPECT_EQ(lanes[i].lane, again[i].lane);
        EXPECT_EQ(lanes[i].lane, backwards[lanes.size() - 1 - i].lane) << brief.claims[i].id;
        EXPECT_EQ(lanes[i].lanesOnSide, backwards[lanes.size() - 1 - i].lanesOnSide);
    }
}

TEST(FlowLayout, BothDirectionsCountFromZero) {
    model::Brief brief = sample::places();
    for (const char* id : {"a", "b", "c"})
        sample::addFlow(brief, id, "arms", "moscow", "pyongyang", "2000", "2001");
    for (const char* id : {"d", "e"})
        sample::addFlow(brief, id, "arms", "pyongyang", "moscow", "2000", "2001");
    const auto lanes = layOutFlows(brief);
    EXPECT_EQ(lanes[0].lane, 0);
    EXPECT_EQ(lanes[1].lane, 1);
    EXPECT_EQ(lanes[2].lane, 2);
    EXPECT_EQ(lanes[3].lane, 0);
    EXPECT_EQ(lanes[4].lane, 1);
    EXPECT_EQ(lanes[0].lanesOnSide, 3);
    EXPECT_EQ(lanes[0].lanesOpposite, 2);
    EXPECT_EQ(lanes[4].lanesOnSide, 2);
    EXPECT_EQ(lanes[4].lanesOpposite, 3);
}

TEST(FlowLayout, FlowsThatNeverMeetShareTheInnermostLane) {
    model::Brief brief = sample::places();
    sample::addFlow(brief, "a", "arms", "moscow", "pyongyang", "1950", "1953");
    sample::addFlow(brief, "b", "aid", "moscow", "pyongyang", "1960", "1965");
    sample::addFlow(brief, "c", "workers", "moscow", "seoul", "1961", "1962");
    for (const FlowLane& lane : layOutFlows(brief)) {
        EXPECT_EQ(lane.lane, 0);
        EXPECT_EQ(lane.lanesOnSide, 1);
    }
}

TEST(FlowLayout, AnEchoDoesNotShareALaneWithItsSuccessor) {
    model::Brief brief = sample::places();
    sample::addFlow(brief, "a", "arms", "moscow", "pyongyang", "1950-01-01", "1950-12-31");
    sample::addFlow(brief, "b", "arms", "moscow", "pyongyang", "1951-02-01", "1951-12-31");
    const auto lanes = layOutFlows(brief);
    EXPECT_NE(lanes[0].lane, lanes[1].lane);
}

TEST(FlowLayout, PlacesOnOneSpotAreOneEnd) {
    model::Brief brief = sample::places();
    sample::addFlow(brief, "a", "arms", "moscow", "pyongyang", "2000", "2001");
    sample::addFlow(brief, "b", "arms", "kremlin", "pyongyang", "2000", "2001");
    const auto lanes = layOutFlows(brief);
    EXPECT_NE(lanes[0].lane, lanes[1].lane);
    EXPECT_EQ(lanes[0].lanesOnSide, 2);
}

TEST(FlowLayout, ClaimsThatAreNeverDrawnTakeNoLane) {
    model::Brief brief = sample::places();
    sample::addFlow(brief, "a-undated", "arms", "moscow", "pyongyang", "", "");
    sample::addFlow(brief, "b", "arms", "moscow", "pyongyang", "2000", "2001");
    sample::add(brief, model::Form::Event, "c-event", "arms", "moscow", "pyongyang", "2000", "2001");
    sample::add(brief, model::Form::State, "d-state", "arms", "moscow", "pyongyang", "2000", "2001");
    const auto lanes = layOutFlows(brief);
    EXPECT_EQ(lanes[1].lane, 0);
    EXPECT_EQ(lanes[1].lanesOnSide, 1);
}

TEST(FlowLayout, EventsOfOneTimeAndSpotStandSideBySide) {
    model::Brief brief = sample::places();
    using model::Form;
    sample::add(brief, Form::Event, "a", "arms", "", "moscow", "2000-05-01", "2000-05-01");
    sample::add(brief, Form::Event, "b", "arms", "", "kremlin", "2000-05-20", "2000-05-20");
    sample::add(brief, Form::Event, "c", "arms", "", "seoul", "2000-05-20", "2000-05-20");
    sample::add(brief, Form::Event, "d", "arms", "", "moscow", "2010-05-20", "2010-05-20");
    sample::add(brief, Form::Event, "e", "arms", "", "moscow", "", "");
    const auto places = layOutMarks(brief);
    EXPECT_EQ(places[0], 0);
    EXPECT_EQ(places[1], 1);
    EXPECT_EQ(places[2], 0);
    EXPECT_EQ(places[3], 0);
}

TEST(FlowLayout, NothingIsLaidOutForNothing) {
    EXPECT_TRUE(layOutFlows(model::Brief{}).empty());
    EXPECT_TRUE(layOutMarks(model::Brief{}).empty());
}
