#include "time/EdtfParser.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/Text.hpp"

namespace tumen::time {

namespace {

constexpr std::string_view dateMend = "Write 1950, 1950-06 or 1950-06-25, or 196X for a decade.";

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    core::Result<Reading> read() {
        const std::string_view body = core::trimmed(m_text);
        if (body.empty() || body == openMark)
            return Reading{};
        const auto start = static_cast<std::size_t>(body.data() - m_text.data());
        const std::size_t end = start + body.size();
        const std::size_t slash = m_text.find('/');
        if (slash != std::string_view::npos)
            return readRange(start, slash, end);
        const auto date = readDate(start, end);
        if (!date)
            return date.problems();
        return Reading{*date, *date, false};
    }

private:
    using Failure = std::optional<core::Problem>;
    static constexpr unsigned unspecified = 100; // beyond two digits

    core::Problem failure(std::size_t at, std::string_view reason, std::string_view mend) const {
        std::string what = fmt::format("{} is not a date this program reads (position {}: {}).",
                                       core::inQuotes(m_text), at + 1, reason);
        return {core::Severity::Error, {}, std::move(what), std::string(mend)};
    }

    core::Result<Reading> readRange(std::size_t start, std::size_t slash, std::size_t end) {
        Reading reading{{}, {}, true};
        if (!isOpen(start, slash)) {
            const auto from = readDate(start, slash);
            if (!from)
                return from.problems();
            reading.from = *from;
        }
        if (!isOpen(slash + 1, end)) {
            const auto to = readDate(slash + 1, end);
            if (!to)
                return to.problems();
            reading.to = *to;
        }
        if (!reading.from && !reading.to)
            return failure(slash, "a range needs a date on one side at least",
                           "Write 1950/1953, 1950/.. or ../1953; leave an unknown date empty.");
        if (reading.from && reading.to && firstDay(*reading.from) > lastDay(*reading.to))
            return failure(slash + 1, "the range ends before it starts", "Write the earlier date first.");
        return reading;
    }

    bool isOpen(std::size_t start, std::size_t end) const {
        return start == end || m_text.substr(start, end - start) == openMark;
    }

    core::Result<WrittenDate> readDate(std::size_t start, std::size_t end) {
        m_at = start;
        m_end = end;
        WrittenDate date;
        const char qualifier = m_text[end - 1];
        date.uncertain = qualifier == '?' || qualifier == '%';
        date.approximate = qualifier == '~' || qualifier == '%';
        if (date.uncertain || date.approximate)
            --m_end;
        for (const auto readPart : {&Reader::readYear, &Reader::readMonth, &Reader::readDay}) {
            if (const Failure failed = (this->*readPart)(date))
                return *failed;
            if (m_at == m_end)
                return date;
        }
        return failure(m_at, "nothing can follow the day", "Write the date alone, such as 1950-06-25.");
    }

    Failure readYear(WrittenDate& date) {
        int year = 0;
        int unspecifiedDigits = 0;
        for (int i = 0; i < 4; ++i, ++m_at) {
            const char c = m_at < m_end ? m_text[m_at] : '\0';
            if (c == 'x')
                return failure(m_at, "an unspecified digit is a capital X", "Write 196X or 19XX.");
            const bool isUnspecified = c == 'X' && i >= 2;
            if (!isUnspecified && (!isDigit(c) || unspecifiedDigits > 0))
                return failure(m_at, "a year has four digits, of which the last one or two may be X",
                               dateMend);
            year = 10 * year + (isUnspecified ? 0 : c - '0');
            unspecifiedDigits += isUnspecified ? 1 : 0;
        }
        constexpr std::array precisions = {Precision::Year, Precision::Decade, Precision::Century};
        date.precision = precisions[static_cast<std::size_t>(unspecifiedDigits)];
        date.someTime = unspecifiedDigits > 0;
        date.first = {year, 1, 1};
        return {};
    }

    Failure readMonth(WrittenDate& date) {
        if (date.someTime)
            return failure(m_at, "nothing can follow a year with X", "Write it alone, such as 196X.");
        unsigned month = 0;
        if (Failure failed = readPair("month", month))
            return failed;
        if (month == unspecified) {
            date.someTime = true;
        } else if (month >= 1 && month <= 12) {
            date.precision = Precision::Month;
            date.first.month = month;
        } else if (month >= 21 && month <= 24) {
            date.precision = Precision::Season;
            date.first.month = 3 * (month - 20);
        } else {
            return failure(
                m_at - 2, fmt::format("there is no month {:02}", month),
                "Write a month from 01 to 12 or a season from 21 to 24; years from 2020 to 2039 are "
                "written 2020/2039.");
        }
        return {};
    }

    Failure readDay(WrittenDate& date) {
        if (date.precision == Precision::Season)
            return failure(m_at, "nothing can follow a season", "Write it alone, such as 1950-21.");
        unsigned day = 0;
        if (Failure failed = readPair("day", day))
            return failed;
        const auto [year, month, _] = date.first;
        if (day == unspecified) {
            date.someTime = true;
        } else if (date.someTime) {
            return failure(m_at - 2, "a day needs its month", "Write 1950-06-25, 1950-06-XX or 1950-XX-XX.");
        } else if (day < 1 || day > daysInMonth(year, month)) {
            const unsigned days = daysInMonth(year, month);
            return failure(m_at - 2, fmt::format("{} {} has {} days", monthName(month), year, days),
                           fmt::format("Write a day from 01 to {}.", days));
        } else {
            date.precision = Precision::Day;
            date.first.day = day;
        }
        return {};
    }

    /// A hyphen and two digits or XX.
    Failure readPair(std::string_view name, unsigned& value) {
        const char c = m_text[m_at];
        if (c == '?' || c == '~' || c == '%')
            return failure(m_at, "one ?, ~ or % stands at the end of a date",
                           "Write 1956?, 1956~ or 1956% for both.");
        if (c != '-')
            return failure(m_at, fmt::format("only '-' and a {} can stand here", name), dateMend);
        const std::string_view pair = m_text.substr(m_at + 1, std::min<std::size_t>(2, m_end - m_at - 1));
        if (pair == "XX")
            value = unspecified;
        else if (pair.size() == 2 && isDigit(pair[0]) && isDigit(pair[1]))
            value = static_cast<unsigned>(10 * (pair[0] - '0') + (pair[1] - '0'));
        else
            return failure(m_at + 1, fmt::format("a {} has two digits, or XX", name),
                           fmt::format("Write the {} as 06 or XX.", name));
        m_at += 3;
        return {};
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_end = 0; ///< of the date being read, its qualifier left out
};

} // namespace

DayNumber firstDay(const WrittenDate& date) {
    return toDayNumber(date.first);
}

DayNumber lastDay(const WrittenDate& date) {
    const DayNumber first = firstDay(date);
    return std::max(first, addMonths(first, static_cast<int>(date.precision)) - 1.0);
}

core::Result<Reading> readWritten(std::string_view text) {
    return Reader(text).read();
}

} // namespace tumen::time
