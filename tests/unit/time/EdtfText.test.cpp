#include "time/EdtfText.hpp"

#include <ostream>
#include <random>

#include <gtest/gtest.h>

#include "tests/fuzz/EdtfRules.hpp"

namespace tumen::time {

static std::ostream& operator<<(std::ostream& out, const Reading& reading) {
    return out << "'" << toEdtf(reading) << "'";
}

namespace {

/// Makes readings of all forms; only those that a text can have.
class Readings {
public:
    Reading next() {
        Reading reading;
        switch (pick(8)) {
        case 0:
            reading.form = Form::OneOf;
            reading.members = members();
            break;
        case 1:
            reading.form = Form::AllOf;
            reading.members = members();
            break;
        case 2:
            reading.form = Form::Range;
            reading.span = range(true, true);
            reading.hasUnknownSide = !(reading.span.from && reading.span.to) && chance(2);
            if (isBoundless(reading.span))
                return next();
            break;
        default:
            reading.form = Form::Date;
            reading.span.from = reading.span.to = date();
        }
        return reading;
    }

private:
    int pick(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }
    bool chance(int of) { return pick(of) == 0; }

    Digits digits(int limit, int count) {
        Digits digits{pick(limit), 0};
        for (int digit = 0, power = 1; digit < count; ++digit, power *= 10)
            if (chance(6)) {
                digits.open = static_cast<std::uint8_t>(digits.open | 1U << digit);
                digits.value -= digits.value / power % 10 * power;
            }
        return digits;
    }

    WrittenDate date() {
        constexpr Precision precisions[] = {Precision::Year, Precision::Season, Precision::Month,
                                            Precision::Day};
        WrittenDate date;
        date.precision = precisions[pick(4)];
        date.year = chance(3) ? digits(10000, 4) : Digits{1900 + pick(150), 0};
        date.isNegative = chance(8) && date.year != Digits{};
        date.uncertain = chance(4);
        date.approximate = chance(4);
        if (date.precision == Precision::Year && chance(10))
            date.year = {10000 + pick(20001), 0};
        if (date.precision == Precision::Season)
            date.month = {21 + pick(4), 0};
        if (date.precision == Precision::Month || date.precision == Precision::Day)
            date.month = digits(13, 2);
        if (date.precision == Precision::Day)
            date.day = digits(32, 2);
        const bool isPlain = (date.year.open | date.month.open | date.day.open) == 0;
        if (date.precision == Precision::Day && isPlain && !date.uncertain && !date.approximate && chance(3))
            date.time = TimeOfDay{pick(24), pick(60), chance(2) ? std::optional(pick(61)) : std::nullopt,
                                  chance(2) ? std::optional(pick(2 * 1439 + 1) - 1439) : std::nullopt};
        return daysOf(date) ? date : this->date();
    }

    WrittenSpan range(bool mayLackStart, bool mayLackEnd) {
        WrittenSpan span{date(), date()};
        if (daysOf(*span.from)->first > daysOf(*span.to)->last)
            std::swap(span.from, span.to);
        if (mayLackStart && chance(4))
            span.from.reset();
        else if (mayLackEnd && chance(4))
            span.to.reset();
        return span;
    }

    std::vector<WrittenSpan> members() {
        std::vector<WrittenSpan> members(static_cast<std::size_t>(1 + pick(4)));
        for (WrittenSpan& member : members) {
            if (chance(2))
                member = range(&member == &members.front(), &member == &members.back());
            else
                member.from = member.to = date();
        }
        return members;
    }

    static bool isBoundless(const WrittenSpan& span) {
        return (!span.from || span.from->hasUnknownYear()) && (!span.to || span.to->hasUnknownYear());
    }

    std::mt19937 m_random{1950};
};

TEST(EdtfText, WritesWhatIsReadInOneWay) {
    const std::pair<const char*, const char*> texts[] = {
        {"", ""},
        {"..", ".."},
        {" 1950-06-25 ", "1950-06-25"},
        {"0033", "0033"},
        {"-0043-03-15", "-0043-03-15"},
        {"Y012000?", "Y12000?"},
        {"19X5-0X-XX~", "19X5-0X-XX~"},
        {"XXXX%", "XXXX%"},
        {"1950-24", "1950-24"},
        {"1950-06-25T04:00:07", "1950-06-25T04:00:07"},
        {"1950-06-25T04:00+00:00", "1950-06-25T04:00Z"},
        {"1950-06-25T04:00-03", "1950-06-25T04:00-03:00"},
        {"1950/", "1950/"},
        {"1950/..", "1950/.."},
        {"/1950~", "/1950~"},
        {"[1945 , 1950..1950,1953.. ]", "[1945,1950,1953..]"},
        {"{..1950,1953}", "{..1950,1953}"},
    };
    for (const auto& [text, written] : texts) {
        const auto reading = readWritten(text);
        ASSERT_TRUE(reading) << text;
        EXPECT_EQ(toEdtf(*reading), written);
    }
}

TEST(EdtfText, WhatIsWrittenIsReadAsTheSame) {
    Readings readings;
    for (int i = 0; i < 30000; ++i) {
        const Reading reading = readings.next();
        const std::string text = toEdtf(reading);
        const auto again = readWritten(text);
        ASSERT_TRUE(again) << toLine(again.problems().front());
        ASSERT_EQ(*again, reading);
        ASSERT_EQ(brokenRule(text), "") << text;
    }
}

/// The days of a century in order, by what they are written as: an account of its own of which days a pattern
/// such as 19X1-0X-3X means.
TEST(EdtfText, OpenDigitsMeanTheDaysWhoseDigitsFit) {
    std::vector<std::string> century;
    for (DayNumber day = toDayNumber({1900, 1, 1}); day <= toDayNumber({1999, 12, 31}); ++day)
        century.push_back(toIsoDate(day));
    const auto fits = [](std::string_view day, std::string_view pattern) {
        for (std::size_t i = 0; i < pattern.size(); ++i)
            if (pattern[i] != 'X' && pattern[i] != day[i])
                return false;
        return true;
    };
    std::mt19937 random(1900);
    int read = 0;
    for (int i = 0; i < 1500; ++i) {
        std::string pattern = century[random() % century.size()].substr(0, i % 3 == 0   ? 7
                                                                           : i % 7 == 0 ? 4
                                                                                        : 10);
        for (std::size_t at = 2; at < pattern.size(); ++at)
            if (pattern[at] != '-' && random() % 3 == 0)
                pattern[at] = 'X';
        const auto isFitting = [&](const std::string& day) { return fits(day, pattern); };
        const auto first = std::ranges::find_if(century, isFitting);
        const auto last = std::find_if(century.rbegin(), century.rend(), isFitting);
        const auto date = parseEdtf(pattern);
        ASSERT_TRUE(date) << pattern;
        ASSERT_EQ(toIsoDate(date->earliest), *first) << pattern;
        ASSERT_EQ(toIsoDate(date->latest), *last) << pattern;
        ++read;
    }
    EXPECT_EQ(read, 1500);
}

TEST(EdtfText, ComparisonsAgreeWithBoundsAndWithEachOther) {
    Readings readings;
    std::vector<EdtfDate> dates;
    while (dates.size() < 90)
        dates.push_back(*parseEdtf(toEdtf(readings.next())));
    for (const EdtfDate& a : dates)
        for (const EdtfDate& b : dates) {
            const std::string pair = a.text + " and " + b.text;
            const bool comesBefore = isBefore(strictBounds(a), strictBounds(b));
            ASSERT_EQ(inOrderOfTime(a, b) < 0, inOrderOfTime(b, a) > 0) << pair;
            ASSERT_EQ(inOrderOfTime(a, b) == 0, strictBounds(a) == strictBounds(b)) << pair;
            ASSERT_TRUE(!comesBefore || inOrderOfTime(a, b) < 0) << pair;
            ASSERT_TRUE(!isBefore(paddedBounds(a), paddedBounds(b)) || comesBefore) << pair;
            ASSERT_EQ(mayOverlap(strictBounds(a), strictBounds(b)),
                      mayOverlap(strictBounds(b), strictBounds(a)))
                << pair;
            ASSERT_EQ(mayOverlap(strictBounds(a), strictBounds(b)),
                      std::max(a.earliest, b.earliest) <= std::min(a.latest, b.latest))
                << pair;
            for (const EdtfDate& c : dates) {
                if (inOrderOfTime(a, b) <= 0 && inOrderOfTime(b, c) <= 0) {
                    ASSERT_TRUE(inOrderOfTime(a, c) <= 0) << pair << " and " << c.text;
                }
            }
        }
}

} // namespace
} // namespace tumen::time
