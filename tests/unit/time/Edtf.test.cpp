#include "time/Edtf.hpp"

#include <cmath>
#include <ostream>

#include <gtest/gtest.h>

#include "tests/unit/time/Day.hpp"

namespace tumen::time {

static std::ostream& operator<<(std::ostream& out, const EdtfDate& date) {
    return out << "'" << date.text << "'";
}

namespace {

using sample::day;

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

TEST(Edtf, ATimeOfDayLeavesTheDayThatIsWritten) {
    for (const char* time :
         {"T00:00", "T04:00", "T23:59:59", "T23:59:60", "T04:00Z", "T04:00:00Z", "T00:30+09", "T23:30-11:30"})
        expectDays(std::string("1950-06-25") + time, "1950-06-25", "1950-06-25");
    expectDays("1950-06-25T04:00/1953-07-27T22:00+09:00", "1950-06-25", "1953-07-27");
}

TEST(Edtf, YearsOfEveryAge) {
    expectDays("0000", "0000-01-01", "0000-12-31");
    expectDays("0033-04-03", "0033-04-03", "0033-04-03");
    EXPECT_EQ(edtf("0000").latest + 1.0, edtf("0001").earliest);
    EXPECT_EQ(edtf("-0001").latest + 1.0, edtf("0000").earliest);
    EXPECT_EQ(edtf("-0044-02-29").earliest, toDayNumber({-44, 2, 29}));
    EXPECT_EQ(edtf("-9999").earliest, toDayNumber({-9999, 1, 1}));
    EXPECT_EQ(edtf("-0043-24").latest, toDayNumber({-42, 2, 28}));
    EXPECT_EQ(edtf("Y12000").earliest, toDayNumber({12000, 1, 1}));
    EXPECT_EQ(edtf("Y-12000~").latest, toDayNumber({-12000, 12, 31}));
    EXPECT_TRUE(edtf("Y-12000~").approximate);
    expectDays("-0043/0033", "-0043-01-01", "0033-12-31");
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
    expectDays("1XXX", "1000-01-01", "1999-12-31");
    expectDays("19X5", "1905-01-01", "1995-12-31");
    expectDays("-004X", "-0049-01-01", "-0040-12-31");
    expectDays("-000X", "-0009-01-01", "-0001-12-31");
    expectDays("196X-06", "1960-06-01", "1969-06-30");
    expectDays("196X-24", "1960-12-01", "1970-02-28");
    expectDays("1XXX-12-XX", "1000-12-01", "1999-12-31");
    expectDays("19XX-02-29", "1904-02-29", "1996-02-29");
    expectDays("1950-X5", "1950-05-01", "1950-05-31");
    expectDays("1950-1X", "1950-10-01", "1950-12-31");
    expectDays("1950-XX-31", "1950-01-31", "1950-12-31");
    expectDays("1950-02-2X", "1950-02-20", "1950-02-28");
    expectDays("1950-06-3X", "1950-06-30", "1950-06-30");
}

TEST(Edtf, AYearWithoutAKnownDigitIsUnknown) {
    for (const char* text : {"XXXX", "XXXX-12", "XXXX-12-25", "XXXX-XX-XX?"}) {
        EXPECT_TRUE(edtf(text).unknown) << text;
        EXPECT_EQ(strictBounds(edtf(text)), (DayRange{openPast, openFuture})) << text;
    }
    EXPECT_EQ(edtf("XXXX/1950").earliest, openPast);
    EXPECT_EQ(edtf("XXXX/1950").latest, day("1950-12-31"));
    EXPECT_FALSE(edtf("XXXX/1950").unknown);
}

TEST(Edtf, SetsRunFromTheFirstDayOfAllToTheLast) {
    for (const char bracket : {'[', '{'}) {
        const auto set = [&](const std::string& members) {
            return bracket + members + (bracket == '[' ? ']' : '}');
        };
        expectDays(set("1950"), "1950-01-01", "1950-12-31");
        expectDays(set("1950..1953"), "1950-01-01", "1953-12-31");
        expectDays(set("1953,1950-06"), "1950-06-01", "1953-12-31");
        expectDays(set("1945, 1950-06..1953-07 ,1952"), "1945-01-01", "1953-07-31");
        expectDays(set("-0043..0033"), "-0043-01-01", "0033-12-31");
        EXPECT_EQ(edtf(set("1950-06..")).earliest, day("1950-06-01"));
        EXPECT_EQ(edtf(set("1950-06..")).latest, openFuture);
        EXPECT_EQ(edtf(set("1950-06..")).closedSideDays, 30.0);
        EXPECT_EQ(edtf(set("..1945,1950")).earliest, openPast);
        EXPECT_EQ(edtf(set("..1945,1950")).latest, day("1950-12-31"));
        EXPECT_EQ(edtf(set("..1949,1950")).closedSideDays, 730.0);
        EXPECT_TRUE(edtf(set("1945,1950~")).approximate);
        EXPECT_FALSE(edtf(set("1945,1950")).approximate);
    }
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
    expectError("1950-x6", "6", "two digits, or XX", "XX");
    expectError("1950-2X", "6", "no month 2X", "01 to 12");
    expectError("1950-06-4X", "9", "June 1950 has 30 days", "01 to 30");
    expectError("1950-XX-32", "9", "no month that fits has a day 32", "XX");
    expectError("19X1-02-29", "9", "no month that fits has a day 29", "XX");
    expectError("-0043-02-29", "10", "February 44 BC has 28 days", "01 to 28");
    expectError("195", "4", "four digits", "1950-06-25");
    expectError("19500", "5", "only '-' and a month", "1950-06-25");
    expectError("1950s", "5", "only '-' and a month", "196X");
    expectError("-950", "5", "four digits", "1950-06-25");
    expectError("+1950", "1", "four digits", "1950-06-25");
    expectError("-0000", "2", "no year -0000", "0000 for 1 BC");
    expectError("1950S2", "5", "only '-' and a month", "196X");
    expectError("?", "1", "four digits", "1950-06-25");
    expectError("Y170000002", "1", "only years from -30000 to 30000", "nearer year");
    expectError("Y-30001", "1", "only years from -30000 to 30000", "nearer year");
    expectError("Y1950", "1", "more than four digits", "1950");
    expectError("Y17E7", "4", "digits alone", "Y12000");
    expectError("Y", "2", "digits alone", "Y12000");
    expectError("Y12000-06", "7", "nothing follows it", "Y12000");
    expectError("1950-21-01", "8", "season", "1950-21");
    expectError("1950-06-25 12:00", "11", "nothing can follow", "1950-06-25");
    expectError("1956?~", "5", "at the end", "1956%");
    expectError("1956~-06", "5", "at the end", "1956~");
    expectError("~1956", "1", "at the end", "1956~");
    expectError("1956-~08", "6", "at the end", "1956~");
    expectError("1956-08~-30", "8", "at the end", "1956~");
    expectError("25.06.1950", "3", "four digits", "1950-06-25");
    expectError("June 1950", "1", "four digits", "1950-06");
}

TEST(Edtf, ErrorsInTimesOfDay) {
    expectError("1950-06-25T", "12", "an hour is a number from 00 to 23", "T04:00");
    expectError("1950-06-25T24:00", "12", "from 00 to 23", "T04:00");
    expectError("1950-06-25T4:00", "12", "an hour", "T04:00");
    expectError("1950-06-25T04", "14", "hours and minutes", "T04:00");
    expectError("1950-06-25T04:60", "15", "a minute is a number from 00 to 59", "T04:00");
    expectError("1950-06-25T04:00:61", "18", "a second is a number from 00 to 60", "T04:00");
    expectError("1950-06-25T04:00:0X", "18", "a second", "T04:00");
    expectError("1950-06-25T04:00 Z", "17", "only seconds, Z or an offset", "T04:00");
    expectError("1950-06-25T04:00+9", "18", "an offset's hour", "+09:00");
    expectError("1950-06-25T04:00Z+09", "18", "nothing can follow a time", "T04:00");
    expectError("1950-06-25T04:00~", "11", "only a day without X, ?, ~ or % has a time", "alone");
    expectError("1950-06-XXT04:00", "11", "only a day without X", "alone");
    expectError("1950-06T04:00", "8", "only '-' and a day", "1950-06-25");
}

TEST(Edtf, ErrorsInSets) {
    expectError("[1950", "6", "ends with ]", "[1950..1953]");
    expectError("[", "2", "ends with ]", "[1950..1953]");
    expectError("{1950]", "7", "ends with }", "{1950,1953}");
    expectError("[1950..1953]~", "14", "ends with ]", "[1950..1953]");
    expectError("[]", "2", "a date is missing", "[1950..1953]");
    expectError("[..]", "2", "a date is missing", "[1950..1953]");
    expectError("[1950,]", "7", "a date is missing", "[1950,1952]");
    expectError("[1950, ,1953]", "7", "a date is missing", "[1950,1952]");
    expectError("[1950..,1953]", "6", "open only before its first date", "[1950,1953..]");
    expectError("[1950,..1953]", "7", "open only before its first date", "[..1950,1953]");
    expectError("[1953..1950]", "8", "ends before it starts", "earlier date first");
    expectError("[1950,1951-13]", "12", "no month 13", "01 to 12");
    expectError("[1950 1953]", "6", "only '-'", "1950");
    expectError("[[1950]]", "2", "stands alone", "[1950..1953]");
    expectError("1950/[1951,1953]", "6", "stands alone", "[1950..1953]");
}

TEST(Edtf, ErrorsInRanges) {
    expectError("/", "1", "one side at least", "1950/1953");
    expectError("../..", "3", "one side at least", "leave an unknown date empty");
    expectError("1953/1950", "6", "ends before it starts", "earlier date first");
    expectError("1950/1953-13", "11", "no month 13", "01 to 12");
    expectError("1950-13/1953", "6", "no month 13", "01 to 12");
    expectError("1950 / 1953", "5", "only '-'", "1950");
    expectError("1950/1951/1952", "10", "only '-'", "1950");
    expectError("1950..1953", "5", "brackets or braces", "[1950..1953]");
    expectError("XXXX/..", "5", "one side at least", "1950/1953");
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

TEST(Edtf, StrictBoundsAreTheDaysOfTheText) {
    EXPECT_EQ(strictBounds(edtf("1956~")), (DayRange{day("1956-01-01"), day("1956-12-31")}));
    EXPECT_EQ(strictBounds(edtf("1956~/..")), (DayRange{day("1956-01-01"), openFuture}));
}

TEST(Edtf, PaddedBoundsAreWiderByTheUnitThatIsTold) {
    const auto expectPadded = [](std::string_view text, std::string_view first, std::string_view last) {
        EXPECT_EQ(paddedBounds(edtf(text)), (DayRange{day(first), day(last)})) << text;
    };
    for (const char* text : {"1956", "196X", "1956-08-30", "[1950..1953]", "1950-06/..", "..", "", "XXXX?"})
        EXPECT_EQ(paddedBounds(edtf(text)), strictBounds(edtf(text))) << text;
    expectPadded("1956~", "1955-01-01", "1957-12-31");
    expectPadded("1956?", "1955-01-01", "1957-12-31");
    expectPadded("1956%", "1954-01-01", "1958-12-31");
    expectPadded("1956-08~", "1956-07-01", "1956-09-30");
    expectPadded("1956-08%", "1956-06-01", "1956-10-31");
    expectPadded("1956-08-31~", "1956-08-30", "1956-09-01");
    expectPadded("1956-22~", "1956-03-01", "1956-11-30");
    expectPadded("1956-XX~", "1955-01-01", "1957-12-31");
    expectPadded("1956-08-XX?", "1956-07-01", "1956-09-30");
    expectPadded("1956-XX-31?", "1955-01-31", "1957-12-31");
    expectPadded("196X?", "1950-01-01", "1979-12-31");
    expectPadded("19XX~", "1800-01-01", "2099-12-31");
    expectPadded("196X-06~", "1950-06-01", "1979-06-30");
    expectPadded("0001~", "0000-01-01", "0002-12-31");
    expectPadded("1950~/1953", "1949-01-01", "1953-12-31");
    expectPadded("1950~/1953-07%", "1949-01-01", "1953-09-30");
    expectPadded("[1945,1950?]", "1945-01-01", "1951-12-31");
    EXPECT_EQ(paddedBounds(edtf("1950~/..")), (DayRange{day("1949-01-01"), openFuture}));
    EXPECT_EQ(paddedBounds(edtf("[..1950%]")), (DayRange{openPast, day("1952-12-31")}));
    EXPECT_EQ(toCivil(paddedBounds(edtf("-XXXX%")).first), (CivilDate{-29999, 1, 1}));
    EXPECT_EQ(toCivil(paddedBounds(edtf("Y30000%")).last), (CivilDate{30002, 12, 31}));
}

TEST(Edtf, ComesBeforeOrMayOverlap) {
    const auto strict = [](const char* text) { return strictBounds(edtf(text)); };
    EXPECT_TRUE(isBefore(strict("1950"), strict("1951")));
    EXPECT_FALSE(isBefore(strict("1950"), strict("1950-12")));
    EXPECT_FALSE(isBefore(strict("1951"), strict("1950")));
    EXPECT_TRUE(mayOverlap(strict("1950"), strict("1950-12")));
    EXPECT_TRUE(mayOverlap(strict("1950/.."), strict("1975")));
    EXPECT_FALSE(mayOverlap(strict("1950"), strict("1951")));
    EXPECT_TRUE(mayOverlap(paddedBounds(edtf("1950~")), strict("1951"))); // about 1950 may be 1951
    EXPECT_TRUE(mayOverlap(strict(""), strict("1951")));
}

TEST(Edtf, TablesGoByTheFirstDayAndThenByTheLast) {
    const char* inOrder[] = {"../1940", "",     "-0043",   "0033",       "1950-01",
                             "1950",    "195X", "1950/..", "1950-06-25", "1951"};
    for (std::size_t a = 0; a < std::size(inOrder); ++a)
        for (std::size_t b = 0; b < std::size(inOrder); ++b)
            EXPECT_EQ(inOrderOfTime(edtf(inOrder[a]), edtf(inOrder[b])) < 0, a < b)
                << inOrder[a] << " " << inOrder[b];
    EXPECT_TRUE(inOrderOfTime(edtf("1950-XX"), edtf("1950~")) == 0);
}

TEST(Edtf, AMomentIsTheFirstDay) {
    const std::pair<const char*, const char*> moments[] = {{"1950", "1950-01-01"},
                                                           {"1950-06", "1950-06-01"},
                                                           {" 1950-06-25 ", "1950-06-25"},
                                                           {"196X", "1960-01-01"},
                                                           {"1956~", "1956-01-01"},
                                                           {"1950-22", "1950-06-01"},
                                                           {"1950-06-25/1953", "1950-06-25"},
                                                           {"1950-06/..", "1950-06-01"},
                                                           {"[1952,1950..]", "1950-01-01"},
                                                           {"1950-06-25T04:00", "1950-06-25"}};
    for (const auto& [text, first] : moments)
        EXPECT_EQ(day(text), day(first)) << text;
    EXPECT_EQ(day("1950-06-25"), -7130.0);
    EXPECT_EQ(day("0001-01-01"), toDayNumber({1, 1, 1}));
    EXPECT_EQ(day("-0043-03-15"), toDayNumber({-43, 3, 15}));
    for (const DayNumber moment :
         {-7130.0, day("-0043-03-15"), day("0033-04-03"), day("Y12000"), day("Y-12000")})
        EXPECT_EQ(day(toIsoDate(moment)), moment);
}

TEST(Edtf, AMomentNeedsAFirstDay) {
    const std::pair<const char*, const char*> refusals[] = {
        {"", "'' is not a single date (position 1: a date is missing)."},
        {"XXXX", "'XXXX' is not a single date (position 1: a date is missing)."},
        {"..", "'..' is not a single date (position 1: its start is open)."},
        {"../1950", "'../1950' is not a single date (position 1: its start is open)."},
        {"1950-13", "'1950-13' is not a date this program reads (position 6: there is no month 13)."}};
    for (const auto& [text, what] : refusals) {
        const auto moment = parseDate(text);
        ASSERT_FALSE(moment) << text;
        EXPECT_EQ(moment.problems().front().what, what);
        EXPECT_FALSE(moment.problems().front().mend.empty());
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
        {"1950-06-25T04:00", "25 June 1950, 04:00"},
        {"1950-06-25T04:00:30Z", "25 June 1950, 04:00:30 UTC"},
        {"1950-06-25T04:00+09", "25 June 1950, 04:00 UTC+09:00"},
        {"-0043", "44 BC"},
        {"-0043-03-15", "15 March 44 BC"},
        {"0000", "1 BC"},
        {"0033-04", "April AD 33"},
        {"033X", "some time from AD 330 to AD 339"},
        {"-004X", "some time from 50 BC to 41 BC"},
        {"Y-12000~", "about 12001 BC"},
        {"1XXX", "some time from 1000 to 1999"},
        {"19X5", "some time from 1905 to 1995"},
        {"196X-06", "some June in the 1960s"},
        {"196X-06-XX", "some June in the 1960s"},
        {"196X-06-25~", "about 25 June in the 1960s"},
        {"196X-XX", "some time in the 1960s"},
        {"19XX-24", "some winter from 1900 to 1999"},
        {"1950-X5", "May 1950"},
        {"1950-X5?", "perhaps May 1950"},
        {"1950-1X", "some time from October 1950 to December 1950"},
        {"1950-XX-25", "some time from 25 January 1950 to 25 December 1950"},
        {"1950-06-3X", "30 June 1950"},
        {"XXXX", "an unknown year"},
        {"XXXX-12-25", "some 25 December of an unknown year"},
        {"[1950]", "1950"},
        {"[1950..1953]", "one of 1950 to 1953"},
        {"[1945, 1950..1953]", "one of 1945, 1950 to 1953"},
        {"[..1950]", "1950 or earlier"},
        {"[1945,1950..]", "one of 1945, 1950 or later"},
        {"{1950,1953~}", "all of 1950, about 1953"},
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

TEST(Presence, OverDaysIsTheMostOfAnyOfThem) {
    const char* ends[] = {"",     "..",      "1950",       "1950-06",  "1950-06-25",
                          "195X", "../1950", "1950-06/..", "1949/1951"};
    for (const char* start : ends)
        for (const char* end : ends) {
            const Interval claim = interval(start, end);
            for (DayNumber first = day("1947-01-01"); first < day("1962-01-01"); first += 97.5)
                for (const double length : {0.0, 0.75, 30.0, 700.0}) {
                    double most = 0.0;
                    for (int i = 0; i <= 60; ++i)
                        most = std::max(most, presence(claim, first + length * i / 60.0));
                    const double over = presence(claim, DayRange{first, first + length});
                    // What lies between the days that are tried may be a little more.
                    ASSERT_GE(over, most - 1e-9) << start << " to " << end << " " << toIsoDate(first);
                    ASSERT_LE(over, most + length / 60.0 * 0.85 / 27.0 + 1e-9 + (most == 0.0 ? 1.0 : 0.0))
                        << start << " to " << end << " " << toIsoDate(first);
                    ASSERT_EQ(over > 0.0, !isUndated(claim) && claim.start.earliest <= first + length &&
                                              first < claim.end.latest + 1.0);
                }
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
