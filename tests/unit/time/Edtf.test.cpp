#include "time/Edtf.hpp"

#include <cmath>
#include <ostream>
#include <random>

#include <gtest/gtest.h>

namespace tumen::time {

static std::ostream& operator<<(std::ostream& out, const EdtfDate& date) {
    return out << "'" << date.text << "'";
}

namespace {

DayNumber day(std::string_view iso) {
    return parseDate(iso).value();
}

EdtfDate edtf(std::string_view text) {
    const auto date = parseEdtf(text);
    EXPECT_TRUE(date) << text << ": " << (date ? "" : toLine(date.problems().front()));
    return date ? *date : EdtfDate{};
}

Interval interval(std::string_view start, std::string_view end) {
    return {edtf(start), edtf(end)};
}

void expectDays(std::string_view text, std::string_view first, std::string_view last) {
    EXPECT_EQ(edtf(text).earliest, day(first)) << text;
    EXPECT_EQ(edtf(text).latest, day(last)) << text;
    EXPECT_FALSE(edtf(text).unknown || edtf(text).open) << text;
}

void expectError(std::string_view text, std::string_view position, std::string_view reason,
                 std::string_view mend) {
    const auto date = parseEdtf(text);
    ASSERT_FALSE(date) << text;
    ASSERT_EQ(date.problems().size(), 1U) << text;
    const core::Problem& problem = date.problems().front();
    EXPECT_EQ(problem.severity, core::Severity::Error);
    const auto contains = [](const std::string& whole, std::string_view part) {
        return whole.find(part) != std::string::npos;
    };
    EXPECT_TRUE(contains(problem.what, "(position " + std::string(position) + ": ")) << problem.what;
    EXPECT_TRUE(contains(problem.what, reason)) << problem.what;
    EXPECT_TRUE(contains(problem.mend, mend)) << problem.mend;
}

TEST(Edtf, ReadsLevelZero) {
    expectDays("1950", "1950-01-01", "1950-12-31");
    expectDays("1950-06", "1950-06-01", "1950-06-30");
    expectDays("1952-02", "1952-02-01", "1952-02-29");
    expectDays("1950-06-25", "1950-06-25", "1950-06-25");
    expectDays("1950-06/1953-07-27", "1950-06-01", "1953-07-27");
}

TEST(Edtf, EveryDayAndMonthFrom1850To2100) {
    for (DayNumber d = day("1850-01-01"); d <= day("2100-12-31"); ++d) {
        const std::string iso = toIsoDate(d);
        const auto date = parseEdtf(iso);
        ASSERT_TRUE(date) << iso;
        ASSERT_EQ(date->earliest, d);
        ASSERT_EQ(date->latest, d);
        const auto month = parseEdtf(iso.substr(0, 7));
        ASSERT_TRUE(month) << iso;
        ASSERT_TRUE(month->earliest <= d && d <= month->latest) << iso;
        ASSERT_EQ(addMonths(month->earliest, 1), month->latest + 1.0) << iso;
    }
}

TEST(Edtf, UnspecifiedDigitsKeepTheirWholeSpan) {
    expectDays("196X", "1960-01-01", "1969-12-31");
    expectDays("199X", "1990-01-01", "1999-12-31");
    expectDays("19XX", "1900-01-01", "1999-12-31");
    expectDays("1950-XX", "1950-01-01", "1950-12-31");
    expectDays("1950-XX-XX", "1950-01-01", "1950-12-31");
    expectDays("1950-06-XX", "1950-06-01", "1950-06-30");
}

TEST(Edtf, SeasonsHaveThreeMonths) {
    expectDays("1950-21", "1950-03-01", "1950-05-31");
    expectDays("1950-22", "1950-06-01", "1950-08-31");
    expectDays("1950-23", "1950-09-01", "1950-11-30");
    expectDays("1950-24", "1950-12-01", "1951-02-28");
}

TEST(Edtf, QualifiersSetTheirFlagsAndNoMore) {
    const std::string dates[] = {"1956", "1956-08", "1956-08-30", "195X", "1956-XX", "1956-22"};
    for (const std::string& text : dates) {
        const EdtfDate plain = edtf(text);
        EXPECT_FALSE(plain.uncertain || plain.approximate) << text;
        for (const char qualifier : {'?', '~', '%'}) {
            const EdtfDate qualified = edtf(text + qualifier);
            EXPECT_EQ(qualified.earliest, plain.earliest) << qualified.text;
            EXPECT_EQ(qualified.latest, plain.latest) << qualified.text;
            EXPECT_EQ(qualified.uncertain, qualifier != '~') << qualified.text;
            EXPECT_EQ(qualified.approximate, qualifier != '?') << qualified.text;
        }
    }
    EXPECT_TRUE(edtf("1950/1953~").approximate);
    EXPECT_TRUE(edtf("1950?/1953").uncertain);
}

TEST(Edtf, OpenRanges) {
    for (const char* text : {"2024-01/..", "2024-01/"}) {
        EXPECT_EQ(edtf(text).earliest, day("2024-01-01"));
        EXPECT_EQ(edtf(text).latest, openFuture);
        EXPECT_EQ(edtf(text).closedSideDays, 31.0);
        EXPECT_FALSE(edtf(text).open || edtf(text).unknown);
    }
    for (const char* text : {"../1950", "/1950"}) {
        EXPECT_EQ(edtf(text).earliest, openPast);
        EXPECT_EQ(edtf(text).latest, day("1950-12-31"));
        EXPECT_EQ(edtf(text).closedSideDays, 365.0);
    }
}

TEST(Edtf, OpenAndUnknown) {
    EXPECT_TRUE(edtf("..").open);
    EXPECT_FALSE(edtf("..").unknown);
    for (const char* text : {"", "  ", "\t"}) {
        EXPECT_TRUE(edtf(text).unknown);
        EXPECT_FALSE(edtf(text).open);
    }
    for (const char* text : {"", ".."}) {
        EXPECT_EQ(edtf(text).earliest, openPast);
        EXPECT_EQ(edtf(text).latest, openFuture);
    }
    EXPECT_EQ(edtf(""), EdtfDate{});
}

TEST(Edtf, BlanksAroundAreFineAndKeptInTheText) {
    expectDays(" 1950 ", "1950-01-01", "1950-12-31");
    expectDays("\t1950-06/1951\r\n", "1950-06-01", "1951-12-31");
    EXPECT_EQ(edtf(" 1950 ").text, " 1950 ");
    EXPECT_TRUE(edtf(" .. ").open);
}

TEST(Edtf, ErrorsNameThePositionAndTheMend) {
    expectError("2020-39", "6", "no month 39", "2020/2039");
    expectError("1950-13", "6", "no month 13", "01 to 12");
    expectError("1950-00", "6", "no month 00", "01 to 12");
    expectError("1900-02-29", "9", "February 1900 has 28 days", "01 to 28");
    expectError("1950-06-00", "9", "June 1950 has 30 days", "01 to 30");
    expectError("196x", "4", "capital X", "196X");
    expectError("1950-6", "6", "two digits", "06");
    expectError("1950-06-5", "9", "two digits", "06");
    expectError("1950-", "6", "two digits", "06");
    expectError("1950-2X", "6", "two digits, or XX", "XX");
    expectError("195", "4", "four digits", "1950-06-25");
    expectError("19500", "5", "only '-' and a month", "1950-06-25");
    expectError("1950s", "5", "only '-' and a month", "196X");
    expectError("1X50", "2", "four digits", "196X");
    expectError("19X5", "4", "four digits", "196X");
    expectError("-1950", "1", "four digits", "1950-06-25");
    expectError("?", "1", "four digits", "1950-06-25");
    expectError("196X-06", "5", "year with X", "196X");
    expectError("1950-21-01", "8", "season", "1950-21");
    expectError("1950-XX-25", "9", "needs its month", "1950-XX-XX");
    expectError("1950-06-25T12:00", "11", "nothing can follow", "1950-06-25");
    expectError("1956?~", "5", "at the end", "1956%");
    expectError("1956~-06", "5", "at the end", "1956~");
    expectError("25.06.1950", "3", "four digits", "1950-06-25");
    expectError("June 1950", "1", "four digits", "1950-06");
}

TEST(Edtf, ErrorsInRanges) {
    expectError("/", "1", "one side at least", "1950/1953");
    expectError("../..", "3", "one side at least", "leave an unknown date empty");
    expectError("1953/1950", "6", "ends before it starts", "earlier date first");
    expectError("1950/1953-13", "11", "no month 13", "01 to 12");
    expectError("1950-13/1953", "6", "no month 13", "01 to 12");
    expectError("1950 / 1953", "5", "only '-'", "1950");
    expectError("1950/1951/1952", "10", "only '-'", "1950");
    expectError("1950..1953", "5", "only '-'", "1950");
    expectError("...", "1", "four digits", "1950");
}

TEST(Edtf, PositionsCountLeadingBlanks) {
    expectError("  1950-13", "8", "'  1950-13'", "01 to 12");
}

TEST(Edtf, ErrorsQuoteWhatIsReadableAndEscapeTheRest) {
    expectError("июнь 1950", "1", "'июнь 1950'", "1950-06");
    expectError("1950-\xFF\xFE", "6", "'1950-\\xFF\\xFE'", "06");
    expectError("1950\xC3", "5", "'1950\\xC3'", "1950");
    expectError("\xC0\x80", "1", "'\\xC0\\x80'", "1950");                   // overlong
    expectError("\xED\xA0\x80", "1", "'\\xED\\xA0\\x80'", "1950");          // a surrogate
    expectError("\xF4\x90\x80\x80", "1", "'\\xF4\\x90\\x80\\x80'", "1950"); // past U+10FFFF
    expectError("\xF5\x80\x80\x80", "1", "'\\xF5\\x80\\x80\\x80'", "1950");
    expectError("\xE5\xB9-", "1", "'\\xE5\\xB9-'", "1950"); // cut short
    expectError("\xE5\xB9\xB3\xF0\x9F\x9A\x80", "1", "'平🚀'", "1950");
    expectError(std::string_view("1950\0", 5), "5", "'1950\\x00'", "1950");
    expectError(std::string(1000, 'a'), "1", "'" + std::string(60, 'a') + "...'", "1950");
}

TEST(Edtf, AnyBytesGiveEitherADateOrOneError) {
    std::mt19937 random(1950);
    constexpr std::string_view alphabet = "0123456789-/.X?~%x \xFF\xD0";
    std::uniform_int_distribution<std::size_t> letter(0, alphabet.size() - 1);
    std::uniform_int_distribution<int> length(0, 22);
    for (int i = 0; i < 200000; ++i) {
        std::string text = i % 2 == 0 ? "19" : "";
        for (int n = length(random); n > 0; --n)
            text += alphabet[letter(random)];
        const auto date = parseEdtf(text);
        if (date) {
            ASSERT_LE(date->earliest, date->latest) << text;
            ASSERT_FALSE(describe(*date).empty()) << text;
        } else {
            ASSERT_EQ(date.problems().size(), 1U);
            ASSERT_FALSE(date.problems().front().mend.empty());
        }
    }
}

TEST(Edtf, Describes) {
    const std::pair<const char*, const char*> readings[] = {
        {"", "not dated"},
        {"..", "open"},
        {"1950", "1950"},
        {"1950-06", "June 1950"},
        {" 1950-06-25 ", "25 June 1950"},
        {"1950-24", "winter 1950"},
        {"196X", "some time in the 1960s"},
        {"190X", "some time from 1900 to 1909"},
        {"19XX", "some time from 1900 to 1999"},
        {"1950-XX", "some time in 1950"},
        {"1950-06-XX", "some time in June 1950"},
        {"1956~", "about 1956"},
        {"1956?", "perhaps 1956"},
        {"1956%", "perhaps about 1956"},
        {"196X~", "about the 1960s"},
        {"1950/1953-07", "between 1950 and July 1953"},
        {"1950~/1953?", "between about 1950 and perhaps 1953"},
        {"2024-01/..", "January 2024 or later"},
        {"../1950", "1950 or earlier"},
    };
    for (const auto& [text, reading] : readings)
        EXPECT_EQ(describe(edtf(text)), reading) << text;
}

TEST(Interval, TouchesTheWholeOfItsLastDay) {
    const Interval war = interval("1950-06-25", "1953-07-27");
    EXPECT_FALSE(touches(war, std::nextafter(day("1950-06-25"), openPast)));
    EXPECT_TRUE(touches(war, day("1950-06-25")));
    EXPECT_TRUE(touches(war, day("1953-07-27")));
    EXPECT_TRUE(touches(war, std::nextafter(day("1953-07-28"), openPast)));
    EXPECT_FALSE(touches(war, day("1953-07-28")));
    EXPECT_FALSE(touches(war, std::nan("")));
}

TEST(Interval, TouchesFromTheFirstPossibleDayToTheLast) {
    const Interval vague = interval("1950", "196X");
    EXPECT_TRUE(touches(vague, day("1950-01-01")));
    EXPECT_TRUE(touches(vague, day("1969-12-31") + 0.5));
    EXPECT_FALSE(touches(vague, day("1949-12-31")));
    EXPECT_FALSE(touches(vague, day("1970-01-01")));
}

TEST(Interval, OneUnknownEndIsAnOpenEnd) {
    for (const char* end : {"", ".."}) {
        const Interval ongoing = interval("1950-06-25", end);
        EXPECT_FALSE(isUndated(ongoing));
        EXPECT_EQ(presence(ongoing, day("1950-06-24")), 0.0);
        EXPECT_EQ(presence(ongoing, day("1950-06-25")), 1.0);
        EXPECT_EQ(presence(ongoing, day("2500-01-01")), 1.0);
        const Interval ended = interval(end, "1953-07-27");
        EXPECT_EQ(presence(ended, day("0001-01-01")), 1.0);
        EXPECT_EQ(presence(ended, day("1953-07-27") + 0.9), 1.0);
        EXPECT_EQ(presence(ended, day("1953-07-28")), 0.0);
    }
}

TEST(Interval, AnUndatedIntervalIsNowhere) {
    EXPECT_TRUE(isUndated(Interval{}));
    EXPECT_FALSE(touches(Interval{}, 0.0));
    EXPECT_EQ(presence(Interval{}, 0.0), 0.0);
    EXPECT_FALSE(isUndated(interval("..", "")));
    EXPECT_TRUE(touches(interval("..", ""), 0.0));
    EXPECT_EQ(presence(interval("..", ".."), 0.0), 1.0);
}

TEST(Presence, ASingleDayIsSure) {
    const Interval day1 = interval("1950-06-25", "1950-06-25");
    EXPECT_EQ(presence(day1, day("1950-06-25") - 0.001), 0.0);
    EXPECT_EQ(presence(day1, day("1950-06-25")), 1.0);
    EXPECT_EQ(presence(day1, day("1950-06-25") + 0.999), 1.0);
    EXPECT_EQ(presence(day1, day("1950-06-26")), 0.0);
}

TEST(Presence, RampsOverUncertainEnds) {
    const Interval vague = interval("1950-06", "1953-07");
    EXPECT_EQ(presence(vague, day("1950-05-31") + 0.999), 0.0);
    EXPECT_DOUBLE_EQ(presence(vague, day("1950-06-01")), 0.15);
    EXPECT_DOUBLE_EQ(presence(vague, day("1950-06-15") + 0.5), 0.575);
    EXPECT_DOUBLE_EQ(presence(vague, day("1950-06-30")), 1.0);
    EXPECT_DOUBLE_EQ(presence(vague, day("1952-01-01")), 1.0);
    EXPECT_DOUBLE_EQ(presence(vague, day("1953-07-01")), 1.0);
    EXPECT_DOUBLE_EQ(presence(vague, day("1953-07-16")), 0.575);
    EXPECT_DOUBLE_EQ(presence(vague, day("1953-07-31")), 0.15);
    EXPECT_DOUBLE_EQ(presence(vague, day("1953-07-31") + 0.999), 0.15);
    EXPECT_EQ(presence(vague, day("1953-08-01")), 0.0);
}

TEST(Presence, IsMonotoneOverItsRamps) {
    for (const char* text :
         {"1950", "1950-06", "195X", "1950-06/1951", "1950-XX", "1950-24", "1950-06/..", "../1950"}) {
        const Interval starting = interval(text, "1975-01-01");
        const Interval ending = interval("1925-01-01", text);
        for (DayNumber d = day("1945-01-01"); d < day("1965-01-01"); d += 0.5) {
            ASSERT_LE(presence(starting, d), presence(starting, d + 0.5)) << text << " " << toIsoDate(d);
            ASSERT_GE(presence(ending, d), presence(ending, d + 0.5)) << text << " " << toIsoDate(d);
        }
    }
}

TEST(Presence, DoesNotPopWithinThePossibleDays) {
    const Interval vague = interval("1950", "1953-06");
    for (DayNumber d = day("1950-01-01"); d < day("1953-06-30"); ++d)
        ASSERT_NEAR(presence(vague, d), presence(vague, d + 1.0), 0.85 / 29.0 + 1e-9) << toIsoDate(d);
}

TEST(Presence, StaysBetweenZeroAndOneAndIsZeroJustWhereNothingTouches) {
    const char* ends[] = {"",     "..",      "1950",       "1950-06",  "1950-06-25",
                          "195X", "../1950", "1950-06/..", "1949/1951"};
    for (const char* start : ends)
        for (const char* end : ends)
            for (DayNumber d = day("1948-01-01"); d < day("1962-01-01"); d += 7.25) {
                const Interval claim = interval(start, end);
                const double p = presence(claim, d);
                ASSERT_TRUE(p >= 0.0 && p <= 1.0) << start << " to " << end << ": " << p;
                ASSERT_EQ(p > 0.0, touches(claim, d)) << start << " to " << end;
            }
}

TEST(Presence, TheLesserCountsWhereRampsOverlap) {
    const Interval sameYear = interval("1950", "1950");
    EXPECT_DOUBLE_EQ(presence(sameYear, day("1950-01-01")), 0.15);
    EXPECT_DOUBLE_EQ(presence(sameYear, day("1950-07-02")), 0.575);
    EXPECT_DOUBLE_EQ(presence(sameYear, day("1950-12-31")), 0.15);
}

TEST(Presence, AnOpenRangeRampsOverItsClosedSide) {
    const Interval since = interval("2024-01/..", "");
    EXPECT_EQ(presence(since, day("2023-12-31")), 0.0);
    EXPECT_DOUBLE_EQ(presence(since, day("2024-01-01")), 0.15);
    EXPECT_DOUBLE_EQ(presence(since, day("2024-01-16")), 0.575);
    EXPECT_DOUBLE_EQ(presence(since, day("2024-01-31")), 1.0);
    EXPECT_DOUBLE_EQ(presence(since, day("2099-01-01")), 1.0);

    const Interval by = interval("../1950-06", "");
    EXPECT_DOUBLE_EQ(presence(by, day("1900-01-01")), 0.15);
    EXPECT_DOUBLE_EQ(presence(by, day("1950-06-01")), 0.15);
    EXPECT_DOUBLE_EQ(presence(by, day("1950-06-30")), 1.0);

    const Interval atLeastUntil = interval("1950", "2024-01/..");
    EXPECT_DOUBLE_EQ(presence(atLeastUntil, day("2024-01-01")), 1.0);
    EXPECT_DOUBLE_EQ(presence(atLeastUntil, day("2024-01-31")), 0.15);
    EXPECT_DOUBLE_EQ(presence(atLeastUntil, day("2099-01-01")), 0.15);
}

TEST(Presence, AnOpenRangeFromASingleDaySteps) {
    EXPECT_EQ(presence(interval("1950-06-25/..", ""), day("1950-06-25")), 1.0);
    EXPECT_DOUBLE_EQ(presence(interval("../1950-06-25", ""), day("1950-06-24")), 0.15);
    EXPECT_EQ(presence(interval("../1950-06-25", ""), day("1950-06-25")), 1.0);
    EXPECT_EQ(presence(interval("", "1950-06-25/.."), day("1950-06-25") + 0.9), 1.0);
    EXPECT_DOUBLE_EQ(presence(interval("", "1950-06-25/.."), day("1950-06-26")), 0.15);
}

TEST(Bounds, OnlyInfiniteEndsAreCut) {
    const DayRange limits{day("1945-01-01"), day("2000-12-31")};
    EXPECT_EQ(boundsWithin(interval("1950", "1953"), limits),
              (DayRange{day("1950-01-01"), day("1953-12-31")}));
    EXPECT_EQ(boundsWithin(interval("1900", "2020"), limits),
              (DayRange{day("1900-01-01"), day("2020-12-31")}));
    EXPECT_EQ(boundsWithin(interval("1950", ""), limits), (DayRange{day("1950-01-01"), limits.last}));
    EXPECT_EQ(boundsWithin(interval("..", "1953"), limits), (DayRange{limits.first, day("1953-12-31")}));
    EXPECT_EQ(boundsWithin(Interval{}, limits), limits);
    EXPECT_EQ(boundsWithin(interval("2010", ".."), limits), (DayRange{day("2010-01-01"), day("2010-01-01")}));
    EXPECT_EQ(boundsWithin(interval("..", "1940"), limits), (DayRange{day("1940-12-31"), day("1940-12-31")}));
}

} // namespace
} // namespace tumen::time
