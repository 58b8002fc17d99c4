#include "time/EdtfParser.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/Text.hpp"

namespace tumen::time {

namespace {

constexpr std::string_view dateMend = "Write 1950, 1950-06 or 1950-06-25, or 196X for a decade.";
constexpr std::string_view timeMend = "Write 1950-06-25T04:00, behind it Z or +09:00 where that is known.";

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isQualifier(char c) {
    return c == '?' || c == '~' || c == '%';
}

/// Reads from left to right. What reads a part says whether it could; if not, m_problem tells why.
class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    core::Result<Reading> read() {
        const std::string_view body = core::trimmed(m_text);
        Reading reading;
        if (body.empty())
            return reading;
        if (body == openMark) {
            reading.form = Form::Open;
            return reading;
        }
        const auto start = static_cast<std::size_t>(body.data() - m_text.data());
        const std::size_t end = start + body.size();
        if (!readBody(start, end, reading))
            return std::move(*m_problem);
        return reading;
    }

private:
    bool fail(std::size_t at, std::string_view reason, std::string_view mend) {
        std::string what = fmt::format("{} is not a date this program reads (position {}: {}).",
                                       core::inQuotes(m_text), at + 1, reason);
        m_problem = {core::Severity::Error, {}, std::move(what), std::string(mend)};
        return false;
    }

    /// 0 behind the date that is being read.
    char next() const { return m_at < m_end ? m_text[m_at] : '\0'; }

    bool take(char wanted) {
        if (next() != wanted)
            return false;
        ++m_at;
        return true;
    }

    bool readBody(std::size_t start, std::size_t end, Reading& reading) {
        if (m_text[start] == '[' || m_text[start] == '{')
            return readSet(start, end, reading);
        const std::size_t slash = m_text.find('/', start);
        if (slash != std::string_view::npos)
            return readRange(start, slash, end, reading);
        reading.form = Form::Date;
        if (!readDate(start, end, reading.span.from.emplace()))
            return false;
        reading.span.to = reading.span.from;
        return true;
    }

    bool readRange(std::size_t start, std::size_t slash, std::size_t end, Reading& reading) {
        reading.form = Form::Range;
        reading.hasUnknownSide = start == slash || slash + 1 == end;
        const bool fromIsMissing = start == slash || m_text.substr(start, slash - start) == openMark;
        const bool toIsMissing = slash + 1 == end || m_text.substr(slash + 1, end - slash - 1) == openMark;
        if (!readSides(fromIsMissing ? slash : start, slash, slash + 1, toIsMissing ? slash + 1 : end,
                       reading.span))
            return false;
        if (!isKnown(reading.span.from) && !isKnown(reading.span.to))
            return fail(slash, "a range needs a date on one side at least",
                        "Write 1950/1953, 1950/.. or ../1953; leave an unknown date empty.");
        return true;
    }

    static bool isKnown(const std::optional<WrittenDate>& side) { return side && !side->hasUnknownYear(); }

    /// One of ("[") or all of ("{") the dates and ranges between commas.
    bool readSet(std::size_t start, std::size_t end, Reading& reading) {
        const bool isChoice = m_text[start] == '[';
        reading.form = isChoice ? Form::OneOf : Form::AllOf;
        if (m_text[end - 1] != (isChoice ? ']' : '}'))
            return fail(end, isChoice ? "a set ends with ]" : "a set ends with }",
                        "Write [1950..1953] for one of these, {1950,1953} for all of them.");
        const std::size_t last = end - 1;
        for (std::size_t at = start + 1, comma = 0; at <= last; at = comma + 1) {
            comma = std::min(m_text.find(',', at), last);
            if (!readMember(at, comma, at == start + 1, comma == last, reading.members.emplace_back()))
                return false;
        }
        return true;
    }

    bool readMember(std::size_t start, std::size_t end, bool isFirst, bool isLast, WrittenSpan& member) {
        const std::string_view text = core::trimmed(m_text.substr(start, end - start));
        if (text.empty() || text == openMark)
            return fail(start, "a date is missing", "Write [1950..1953], [1950,1952] or [1950..].");
        start = static_cast<std::size_t>(text.data() - m_text.data());
        end = start + text.size();
        const std::size_t dots = text.find(openMark);
        if (dots == std::string_view::npos) {
            if (!readDate(start, end, member.from.emplace()))
                return false;
            member.to = member.from;
            return true;
        }
        const std::size_t behind = start + dots + openMark.size();
        if ((dots == 0 && !isFirst) || (behind == end && !isLast))
            return fail(start + dots, "a set is open only before its first date and behind its last",
                        "Write [..1950,1953] or [1950,1953..].");
        return readSides(start, start + dots, behind, end, member);
    }

    /// The two dates of a range; an empty side is left out.
    bool readSides(std::size_t from, std::size_t fromEnd, std::size_t to, std::size_t toEnd,
                   WrittenSpan& span) {
        if (from < fromEnd && !readDate(from, fromEnd, span.from.emplace()))
            return false;
        if (to < toEnd && !readDate(to, toEnd, span.to.emplace()))
            return false;
        if (span.from && span.to && daysOf(*span.from)->first > daysOf(*span.to)->last)
            return fail(to, "the range ends before it starts", "Write the earlier date first.");
        return true;
    }

    bool readDate(std::size_t start, std::size_t end, WrittenDate& date) {
        m_at = start;
        m_end = end;
        const char qualifier = m_text[end - 1];
        date.uncertain = qualifier == '?' || qualifier == '%';
        date.approximate = qualifier == '~' || qualifier == '%';
        if (date.uncertain || date.approximate)
            --m_end;
        if (take('Y'))
            return readLongYear(date);
        if (!readYear(date))
            return false;
        if (m_at == m_end)
            return true;
        if (!readMonth(date))
            return false;
        if (m_at == m_end)
            return true;
        if (!readDay(date))
            return false;
        return m_at == m_end || readTime(date);
    }

    bool readLongYear(WrittenDate& date) {
        const std::size_t start = m_at - 1;
        date.isNegative = take('-');
        const std::size_t digits = m_at;
        for (; isDigit(next()); ++m_at)
            date.year.value = std::min(10 * date.year.value + (next() - '0'), lastYear + 1);
        if (m_at == digits || m_at < m_end)
            return fail(m_at, "a year with Y has digits alone, and nothing follows it",
                        "Write Y12000 or Y-12000.");
        if (date.year.value <= 9999)
            return fail(start, "Y is for a year of more than four digits", "Write 1950 or -0043.");
        if (date.fullYear() < firstYear || date.fullYear() > lastYear)
            return fail(start, fmt::format("only years from {} to {} have a place here", firstYear, lastYear),
                        "Leave the date empty, or choose a nearer year.");
        return true;
    }

    bool readYear(WrittenDate& date) {
        date.isNegative = take('-');
        if (!takeDigits(4, date.year)) {
            if (next() == 'x')
                return fail(m_at, "an unspecified digit is a capital X", "Write 196X or 19XX.");
            if (next() == '[' || next() == '{')
                return fail(m_at, "a set stands alone", "Write [1950..1953] with nothing before or behind.");
            if (isQualifier(next()))
                return failAtQualifier();
            return fail(m_at, "a year has four digits, of which any may be X", dateMend);
        }
        if (date.isNegative && date.year == Digits{})
            return fail(m_at - 4, "there is no year -0000", "Write 0000 for 1 BC, -0001 for 2 BC.");
        return true;
    }

    bool readMonth(WrittenDate& date) {
        if (!readPair("month", date.month))
            return false;
        const Digits month = date.month;
        if (month.open == 0 && month.value >= 21 && month.value <= 24) {
            date.precision = Precision::Season;
            return true;
        }
        date.precision = Precision::Month;
        for (int number = 1; number <= 12; ++number)
            if (month.fits(number))
                return true;
        return fail(m_at - 2, fmt::format("there is no month {}", m_text.substr(m_at - 2, 2)),
                    "Write a month from 01 to 12 or a season from 21 to 24; years from 2020 to 2039 are "
                    "written 2020/2039.");
    }

    bool readDay(WrittenDate& date) {
        if (date.precision == Precision::Season)
            return fail(m_at, "nothing can follow a season", "Write it alone, such as 1950-21.");
        if (!readPair("day", date.day))
            return false;
        date.precision = Precision::Day;
        if (daysOf(date))
            return true;
        const std::size_t at = m_at - 2;
        if (date.year.open != 0 || date.month.open != 0)
            return fail(at, fmt::format("no month that fits has a day {}", m_text.substr(at, 2)),
                        "Write a day from 01 to 28, or XX.");
        const auto month = static_cast<unsigned>(date.month.value);
        const unsigned days = daysInMonth(date.fullYear(), month);
        return fail(at, fmt::format("{} {} has {} days", monthName(month), yearName(date.fullYear()), days),
                    fmt::format("Write a day from 01 to {}.", days));
    }

    /// T, hour and minute, maybe second and offset. Only a whole and certain day has one.
    bool readTime(WrittenDate& date) {
        if (next() != 'T')
            return isQualifier(next())
                       ? failAtQualifier()
                       : fail(m_at, "nothing can follow the day but T and a time",
                              "Write the date alone, such as 1950-06-25, or 1950-06-25T04:00.");
        if ((date.year.open | date.month.open | date.day.open) != 0 || date.uncertain || date.approximate)
            return fail(m_at, "only a day without X, ?, ~ or % has a time", "Write the date alone.");
        ++m_at;
        TimeOfDay& time = date.time.emplace();
        if (!readTwo("an hour", 23, time.hour))
            return false;
        if (!take(':'))
            return fail(m_at, "a time has hours and minutes", timeMend);
        if (!readTwo("a minute", 59, time.minute))
            return false;
        if (take(':') && !readTwo("a second", 60, time.second.emplace())) // 60 is a leap second
            return false;
        if (m_at < m_end && !readOffset(time.offsetMinutes.emplace()))
            return false;
        return m_at == m_end || fail(m_at, "nothing can follow a time", timeMend);
    }

    bool readOffset(int& minutes) {
        if (take('Z'))
            return true;
        const bool isWest = next() == '-';
        if (!isWest && next() != '+')
            return fail(m_at, "only seconds, Z or an offset can follow a time", timeMend);
        ++m_at;
        int hours = 0;
        if (!readTwo("an offset's hour", 23, hours) ||
            (take(':') && !readTwo("an offset's minute", 59, minutes)))
            return false;
        minutes = (isWest ? -1 : 1) * (60 * hours + minutes);
        return true;
    }

    bool readTwo(std::string_view name, int largest, int& value) {
        const std::size_t at = m_at;
        Digits digits;
        if (!takeDigits(2, digits) || digits.open != 0 || digits.value > largest)
            return fail(at, fmt::format("{} is a number from 00 to {}", name, largest), timeMend);
        value = digits.value;
        return true;
    }

    /// A hyphen and two digits or X.
    bool readPair(std::string_view name, Digits& digits) {
        if (isQualifier(next()))
            return failAtQualifier();
        if (next() == '.')
            return fail(m_at, "dots between dates stand in brackets or braces",
                        "Write [1950..1953] for one of these years, 1950/1953 for all that time.");
        if (next() != '-')
            return fail(m_at, fmt::format("only '-' and a {} can stand here", name), dateMend);
        const std::size_t at = ++m_at;
        digits = {};
        if (takeDigits(2, digits))
            return true;
        if (isQualifier(next()))
            return failAtQualifier();
        return fail(at, fmt::format("a {} has two digits, or XX", name),
                    fmt::format("Write the {} as 06 or XX.", name));
    }

    bool failAtQualifier() {
        return fail(m_at, "one ?, ~ or % stands at the end of a date",
                    "Write 1956?, 1956~ or 1956% for both.");
    }

    /// So many digits or X; where there are none, m_at says where it ended.
    bool takeDigits(int count, Digits& digits) {
        for (int digit = count - 1; digit >= 0; --digit, ++m_at) {
            const char c = next();
            if (c != 'X' && !isDigit(c))
                return false;
            digits.value = 10 * digits.value + (c == 'X' ? 0 : c - '0');
            if (c == 'X')
                digits.open = static_cast<std::uint8_t>(digits.open | 1U << digit);
        }
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_end = 0; ///< of the date being read, its qualifier left out
    std::optional<core::Problem> m_problem;
};

} // namespace

core::Result<Reading> readWritten(std::string_view text) {
    return Reader(text).read();
}

} // namespace tumen::time
