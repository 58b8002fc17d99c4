#include "ui/TimelineMarks.hpp"

#include <gtest/gtest.h>

#include "tests/unit/time/Day.hpp"

namespace tumen::ui {
namespace {

using sample::day;

double width(std::size_t count) {
    return count == 1 ? 8.0 : 20.0;
}

std::vector<scene::EventTick> ticksOn(std::initializer_list<const char*> days) {
    std::vector<scene::EventTick> ticks;
    for (const char* text : days)
        ticks.push_back({ticks.size(), day(text)});
    return ticks;
}

TEST(EventMarksTest, ApartTheyAreOneEachAndCrowdedTheyAreCounted) {
    const auto ticks = ticksOn({"1950-06-25", "1953-07-27", "2023-09-13", "2023-10-01", "2024-01-15"});
    const TimelineAxis whole({day("1904"), day("2025")}, 0.0, 1210.0); // ten pixels a year
    const auto marks = eventMarks(ticks, whole, 1.0, width);
    ASSERT_EQ(marks.size(), 3U);
    EXPECT_EQ(marks[0].count, 1U);
    EXPECT_NEAR(marks[0].x, whole.xOf(day("1950-06-25")), 1e-9);
    EXPECT_EQ(marks[2].first, 2U);
    EXPECT_EQ(marks[2].count, 3U);
    const TimelineAxis close({day("2023-09-01"), day("2024-02-01")}, 0.0, 1210.0);
    EXPECT_EQ(eventMarks(ticks, close, 1.0, width).size(), 3U) << "those on the axis, one each";
}

TEST(EventMarksTest, AreApartAndCountAllOfManyEvents) {
    std::vector<scene::EventTick> ticks;
    for (std::size_t i = 0; i < 40000; ++i)
        ticks.push_back({i, day("1904") + static_cast<double>(i % 2 == 0 ? i : i * i / 40000)});
    std::ranges::sort(ticks, {}, &scene::EventTick::day);
    for (const double axisWidth : {200.0, 1210.0, 3700.0}) {
        const TimelineAxis axis({day("1904"), day("2025")}, 24.0, axisWidth);
        std::size_t total = 0;
        double right = -1e9;
        for (const EventMark& mark : eventMarks(ticks, axis, 1.0, width)) {
            EXPECT_EQ(mark.first, total);
            EXPECT_GE(mark.x - mark.widthPx / 2.0, right + 1.0 - 1e-9);
            right = mark.x + mark.widthPx / 2.0;
            total += mark.count;
        }
        EXPECT_EQ(total, ticks.size());
    }
}

TEST(EventMarksTest, EventsOfOneDayStayOneMarkHoweverClose) {
    const auto ticks = ticksOn({"1950-06-25", "1950-06-25", "1950-06-26"});
    const TimelineAxis axis({day("1950-06-24"), day("1950-06-27")}, 0.0, 1200.0);
    const auto marks = eventMarks(ticks, axis, 1.0, width);
    ASSERT_EQ(marks.size(), 2U);
    EXPECT_EQ(marks[0].count, 2U);
}

TEST(SnappedDayTest, TheNearestEventOrEndOfAPeriodWithinReach) {
    const auto ticks = ticksOn({"1953-07-27"});
    const std::vector<model::Period> periods = {
        {"war", "", {*time::parseEdtf("1950-06-25"), *time::parseEdtf("1953-07-01")}, "", "", ""},
        {"open", "", {*time::parseEdtf(".."), *time::parseEdtf("..")}, "", "", ""}};
    const TimelineAxis axis({day("1904"), day("2025")}, 0.0, 1210.0);
    const auto at = [&](const char* from, double px) {
        return time::toIsoDate(snappedDay(ticks, periods, axis, axis.xOf(day(from)) + px, 4.0));
    };
    EXPECT_EQ(at("1950-06-25", 3.5), "1950-06-25");
    EXPECT_EQ(at("1953-07-27", 2.0), "1953-07-27");
    EXPECT_EQ(at("1953-07-01", -2.0), "1953-07-01");
    EXPECT_EQ(at("1950-06-25", -6.0), time::toIsoDate(axis.dayAt(axis.xOf(day("1950-06-25")) - 6.0)));
    const TimelineAxis elsewhere({day("1953-08-01"), day("1953-08-11")}, 0.0, 1210.0);
    EXPECT_EQ(time::toIsoDate(snappedDay(ticks, periods, elsewhere, 1.0, 9999.0)), "1953-08-01")
        << "not to what is beside the axis";
}

} // namespace
} // namespace tumen::ui
