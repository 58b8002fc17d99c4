#include "time/WrittenDate.hpp"

#include <gtest/gtest.h>

namespace tumen::time {
namespace {

TEST(Digits, FitWhereTheyAreNotOpen) {
    const Digits sixties{1960, 0b1};
    EXPECT_TRUE(sixties.fits(1960) && sixties.fits(1969));
    EXPECT_FALSE(sixties.fits(1959) || sixties.fits(1970) || sixties.fits(960) || sixties.fits(11960));
    const Digits fives{5, 0b10}; // X5
    EXPECT_TRUE(fives.fits(5) && fives.fits(15) && fives.fits(95));
    EXPECT_FALSE(fives.fits(6) || fives.fits(105));
    EXPECT_TRUE(anyDigits.fits(0) && anyDigits.fits(99));
}

TEST(Digits, TheLargestHasANineForEachX) {
    EXPECT_EQ((Digits{1950, 0}.largest()), 1950);
    EXPECT_EQ((Digits{1900, 0b11}.largest()), 1999);
    EXPECT_EQ((Digits{1905, 0b10}.largest()), 1995);
    EXPECT_EQ((Digits{0, 0b1111}.largest()), 9999);
}

TEST(WrittenDate, HasNoDaysWhenNoneFits) {
    WrittenDate date;
    date.precision = Precision::Day;
    date.year = {1901, 0b10}; // 19X1, never a leap year
    date.month = {2, 0};
    date.day = {29, 0};
    EXPECT_FALSE(daysOf(date));
    date.year = {1904, 0b10};
    EXPECT_EQ(daysOf(date), (DayRange{toDayNumber({1904, 2, 29}), toDayNumber({1984, 2, 29})}));
}

} // namespace
} // namespace tumen::time
