#include "time/Date.hpp"

#include <ostream>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace tumen::time {

static std::ostream& operator<<(std::ostream& out, const CivilDate& date) {
    return out << fmt::format("{}-{}-{}", date.year, date.month, date.day);
}

namespace {

TEST(Date, KnownDayNumbers) {
    EXPECT_EQ(toDayNumber({1970, 1, 1}), 0.0);
    EXPECT_EQ(toDayNumber({1969, 12, 31}), -1.0);
    EXPECT_EQ(toDayNumber({2000, 3, 1}), 11017.0);
    EXPECT_EQ(toDayNumber({1950, 6, 25}), -7130.0);
    EXPECT_EQ(toDayNumber({1752, 9, 3}), toDayNumber({1752, 9, 2}) + 1.0); // no Julian gap
    EXPECT_EQ(toDayNumber({0, 3, 1}), -719468.0);
}

TEST(Date, EveryDayFrom1850To2100RoundTrips) {
    const DayNumber last = toDayNumber({2100, 12, 31});
    CivilDate expected{1850, 1, 1};
    for (DayNumber day = toDayNumber(expected); day <= last; ++day) {
        ASSERT_EQ(toCivil(day), expected);
        ASSERT_EQ(toDayNumber(expected), day);
        if (++expected.day > daysInMonth(expected.year, expected.month)) {
            expected.day = 1;
            expected.month = expected.month % 12 + 1;
            expected.year += expected.month == 1 ? 1 : 0;
        }
    }
    EXPECT_EQ(expected, (CivilDate{2101, 1, 1}));
}

TEST(Date, TheTimeOfDayBelongsToItsDay) {
    EXPECT_EQ(toCivil(0.999), (CivilDate{1970, 1, 1}));
    EXPECT_EQ(toCivil(-0.001), (CivilDate{1969, 12, 31}));
    EXPECT_EQ(toIsoDate(-7129.01), "1950-06-25");
}

TEST(Date, LengthsOfMonths) {
    const unsigned lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    for (unsigned month = 1; month <= 12; ++month)
        EXPECT_EQ(daysInMonth(1950, month), lengths[month - 1]) << month;
    EXPECT_EQ(daysInMonth(1900, 2), 28U);
    EXPECT_EQ(daysInMonth(1952, 2), 29U);
    EXPECT_EQ(daysInMonth(2000, 2), 29U);
    EXPECT_EQ(daysInMonth(2100, 2), 28U);
}

TEST(Date, KnowsWhatIsADate) {
    EXPECT_TRUE(isValid({1952, 2, 29}));
    EXPECT_TRUE(isValid({0, 1, 1}));
    for (const CivilDate date : {CivilDate{1900, 2, 29},
                                 {1950, 0, 1},
                                 {1950, 13, 1},
                                 {1950, 1, 0},
                                 {1950, 4, 31},
                                 {1950, 257, 1},
                                 {1950, 1, 257},
                                 {100000, 1, 1},
                                 {-100000, 1, 1}})
        EXPECT_FALSE(isValid(date)) << testing::PrintToString(date);
}

TEST(Date, MovesByMonths) {
    const DayNumber start = toDayNumber({1950, 1, 31});
    EXPECT_EQ(toIsoDate(addMonths(start, 1)), "1950-02-28");
    EXPECT_EQ(toIsoDate(addMonths(start, 2)), "1950-03-31");
    EXPECT_EQ(toIsoDate(addMonths(start, 25)), "1952-02-29");
    EXPECT_EQ(toIsoDate(addMonths(start, -1)), "1949-12-31");
    EXPECT_EQ(toIsoDate(addMonths(start, -11)), "1949-02-28");
    EXPECT_EQ(toIsoDate(addMonths(start, 1200)), "2050-01-31");
    EXPECT_EQ(addMonths(start, 0), start);
}

TEST(Date, MovingByMonthsKeepsTheTimeOfDay) {
    EXPECT_EQ(addMonths(toDayNumber({1950, 1, 31}) + 0.25, 1), toDayNumber({1950, 2, 28}) + 0.25);
}

TEST(Date, MovingByMonthsAndBackReturnsOnDaysThatEveryMonthHas) {
    for (unsigned day = 1; day <= 28; ++day)
        for (int months = -500; months <= 500; ++months) {
            const DayNumber start = toDayNumber({1956, 2, day});
            ASSERT_EQ(addMonths(addMonths(start, months), -months), start);
        }
}

TEST(Date, EveryDayOfThirtyThousandYearsEitherWayRoundTrips) {
    CivilDate previous = toCivil(toDayNumber({firstYear, 1, 1}) - 1.0);
    const DayNumber last = toDayNumber({lastYear, 12, 31});
    for (DayNumber day = toDayNumber({firstYear, 1, 1}); day <= last; ++day) {
        const CivilDate date = toCivil(day);
        ASSERT_TRUE(isValid(date) && toDayNumber(date) == day) << testing::PrintToString(date);
        const bool isNext = date.day == previous.day + 1 && date.month == previous.month;
        ASSERT_TRUE(isNext || date.day == 1) << testing::PrintToString(date);
        previous = date;
    }
    EXPECT_EQ(previous, (CivilDate{lastYear, 12, 31}));
}

TEST(Date, LeapYearsBeforeTheYearOne) {
    EXPECT_EQ(daysInMonth(0, 2), 29U);
    EXPECT_EQ(daysInMonth(-4, 2), 29U);
    EXPECT_EQ(daysInMonth(-43, 2), 28U);
    EXPECT_EQ(daysInMonth(-100, 2), 28U);
    EXPECT_EQ(daysInMonth(-400, 2), 29U);
    EXPECT_EQ(toDayNumber({1, 1, 1}), toDayNumber({0, 12, 31}) + 1.0);
    EXPECT_EQ(toDayNumber({-4713, 11, 24}), -2440588.0); // noon of this day begins the Julian days
}

TEST(Date, WritesDates) {
    EXPECT_EQ(toIsoDate(toDayNumber({1950, 6, 5})), "1950-06-05");
    EXPECT_EQ(toIsoDate(toDayNumber({33, 4, 3})), "0033-04-03");
    EXPECT_EQ(toLongDate(toDayNumber({1950, 6, 25})), "25 June 1950");
    EXPECT_EQ(toLongDate(toDayNumber({1951, 12, 1}) + 0.9), "1 December 1951");
    EXPECT_EQ(toIsoDate(toDayNumber({-43, 3, 15})), "-0043-03-15");
    EXPECT_EQ(toIsoDate(toDayNumber({0, 1, 1})), "0000-01-01");
    EXPECT_EQ(toIsoDate(toDayNumber({9999, 12, 31})), "9999-12-31");
    EXPECT_EQ(toIsoDate(toDayNumber({12000, 5, 3})), "Y12000");
    EXPECT_EQ(toIsoDate(toDayNumber({-12000, 5, 3})), "Y-12000");
    EXPECT_EQ(toLongDate(toDayNumber({-43, 3, 15})), "15 March 44 BC");
    EXPECT_EQ(toLongDate(toDayNumber({33, 4, 3})), "3 April AD 33");
}

TEST(Date, NamesYears) {
    EXPECT_EQ(yearName(1950), "1950");
    EXPECT_EQ(yearName(1000), "1000");
    EXPECT_EQ(yearName(999), "AD 999");
    EXPECT_EQ(yearName(1), "AD 1");
    EXPECT_EQ(yearName(0), "1 BC");
    EXPECT_EQ(yearName(-43), "44 BC");
}

TEST(Date, NamesMonths) {
    EXPECT_EQ(monthName(1), "January");
    EXPECT_EQ(monthName(9), "September");
    EXPECT_EQ(monthName(12), "December");
}

} // namespace
} // namespace tumen::time
