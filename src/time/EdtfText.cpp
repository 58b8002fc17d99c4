#include "time/EdtfText.hpp"

#include <array>
#include <cstdlib>

#include <fmt/format.h>

#include "core/Text.hpp"

namespace tumen::time {

namespace {

std::string toEdtf(Digits digits, int count) {
    std::string text = fmt::format("{:0{}}", digits.value, count);
    for (int digit = 0; digit < count; ++digit)
        if ((digits.open >> digit & 1) != 0)
            text[text.size() - 1 - static_cast<std::size_t>(digit)] = 'X';
    return text;
}

std::string offsetText(int minutes) {
    return fmt::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', std::abs(minutes) / 60,
                       std::abs(minutes) % 60);
}

std::string clockText(const TimeOfDay& time) {
    std::string text = fmt::format("{:02}:{:02}", time.hour, time.minute);
    return time.second ? fmt::format("{}:{:02}", text, *time.second) : text;
}

std::string toEdtf(const WrittenDate& date) {
    std::string text = date.year.value > 9999 ? "Y" : "";
    text += (date.isNegative ? "-" : "") + toEdtf(date.year, 4);
    if (date.precision != Precision::Year)
        text += "-" + toEdtf(date.month, 2);
    if (date.precision == Precision::Day)
        text += "-" + toEdtf(date.day, 2);
    if (date.time) {
        text += "T" + clockText(*date.time);
        if (const auto offset = date.time->offsetMinutes)
            text += *offset == 0 ? "Z" : offsetText(*offset);
    }
    constexpr std::array qualifiers = {"", "?", "~", "%"};
    return text + qualifiers[(date.uncertain ? 1U : 0U) + (date.approximate ? 2U : 0U)];
}

bool isSingle(const WrittenSpan& span) {
    return span.from && span.from == span.to;
}

/// What a date is called, and what goes before the name unless "about" does.
struct Phrase {
    std::string_view lead;
    std::string name;
};

/// "the 1960s"; empty where that could be ten years or a hundred, or is not said.
std::string nameOfDecade(const WrittenDate& date) {
    const bool hasName = date.year.open == 1 && !date.isNegative && date.year.value >= 1000;
    return hasName && date.year.value % 100 != 0 ? fmt::format("the {}s", date.year.value) : std::string();
}

/// The year with X of a date that is named otherwise: "in the 1960s", "from 1900 to 1999".
std::string withinYears(const WrittenDate& date) {
    if (date.hasUnknownYear())
        return "of an unknown year";
    if (const std::string decade = nameOfDecade(date); !decade.empty())
        return "in " + decade;
    WrittenDate years = date;
    years.precision = Precision::Year;
    years.month = years.day = anyDigits;
    const DayRange days = *daysOf(years);
    return fmt::format("from {} to {}", yearName(toCivil(days.first).year),
                       yearName(toCivil(days.last).year));
}

/// The month or season and the day, where no digit of them is open: "25 June", "winter".
std::string partOfYear(const WrittenDate& date) {
    static constexpr std::array seasons = {"spring", "summer", "autumn", "winter"};
    if (date.precision == Precision::Season)
        return seasons[static_cast<std::size_t>(date.month.value - 21)];
    const std::string_view month = monthName(static_cast<unsigned>(date.month.value));
    return date.day.open == 0 ? fmt::format("{} {}", date.day.value, month) : std::string(month);
}

/// From the first to the last day, month or year it can mean.
Phrase boundsPhrase(const WrittenDate& date) {
    if (date.hasUnknownYear())
        return {"", "an unknown year"};
    const auto nameOf = [&](DayNumber days) {
        const auto [year, month, day] = toCivil(days);
        if (date.precision == Precision::Day)
            return toLongDate(days);
        return date.precision == Precision::Year ? yearName(year)
                                                 : fmt::format("{} {}", monthName(month), yearName(year));
    };
    const DayRange days = *daysOf(date);
    const std::string first = nameOf(days.first);
    const std::string last = nameOf(days.last);
    if (first == last)
        return {"", first};
    return {"some time from ", fmt::format("{} to {}", first, last)};
}

/// A day and a month of XX say no more than the month or the year does.
WrittenDate withoutOpenEnd(WrittenDate date) {
    if (date.precision == Precision::Day && date.day == anyDigits)
        date.precision = Precision::Month;
    if (date.precision == Precision::Month && date.month == anyDigits)
        date.precision = Precision::Year;
    return date;
}

Phrase phraseOf(const WrittenDate& written) {
    const WrittenDate date = withoutOpenEnd(written);
    const bool isNamed = date.precision == Precision::Year || // else month and day
                         (date.month.open == 0 && (date.precision != Precision::Day || date.day.open == 0));
    if (!isNamed)
        return boundsPhrase(date);
    if (date.year.open != 0) {
        if (date.precision != Precision::Year)
            return {"some ", fmt::format("{} {}", partOfYear(date), withinYears(date))};
        const std::string decade = nameOfDecade(date);
        return decade.empty() ? boundsPhrase(date) : Phrase{"some time in ", decade};
    }
    const std::string year = yearName(date.fullYear());
    std::string name = date.precision == Precision::Year ? year : partOfYear(date) + " " + year;
    if (date.time) {
        name += ", " + clockText(*date.time);
        if (const auto offset = date.time->offsetMinutes)
            name += *offset == 0 ? " UTC" : " UTC" + offsetText(*offset);
    }
    return {date.precision != written.precision ? "some time in " : "", name};
}

std::string describe(const WrittenDate& date) {
    const auto [lead, name] = phraseOf(date);
    return fmt::format("{}{}{}", date.uncertain ? "perhaps " : "", date.approximate ? "about " : lead, name);
}

std::string describe(const WrittenSpan& span, std::string_view from, std::string_view to) {
    if (!span.to)
        return describe(*span.from) + " or later";
    if (!span.from)
        return describe(*span.to) + " or earlier";
    return isSingle(span) ? describe(*span.from)
                          : fmt::format("{}{}{}{}", from, describe(*span.from), to, describe(*span.to));
}

} // namespace

std::string toEdtf(const Reading& reading) {
    const auto side = [](const std::optional<WrittenDate>& date, std::string_view missing) {
        return date ? toEdtf(*date) : std::string(missing);
    };
    const auto member = [&](const WrittenSpan& span) {
        return isSingle(span) ? toEdtf(*span.from) : side(span.from, "") + ".." + side(span.to, "");
    };
    std::string list;
    for (const WrittenSpan& span : reading.members)
        list += (list.empty() ? "" : ",") + member(span);
    const std::string_view missing = reading.hasUnknownSide ? "" : openMark;
    switch (reading.form) {
    case Form::Unknown:
        return {};
    case Form::Open:
        return std::string(openMark);
    case Form::Date:
        return toEdtf(*reading.span.from);
    case Form::Range:
        return side(reading.span.from, missing) + "/" + side(reading.span.to, missing);
    case Form::OneOf:
        return "[" + list + "]";
    case Form::AllOf:
        return "{" + list + "}";
    }
    return {};
}

std::string describe(const Reading& reading) {
    switch (reading.form) {
    case Form::Unknown:
        return "not dated";
    case Form::Open:
        return "open";
    case Form::Date:
    case Form::Range:
        return describe(reading.span, "between ", " and ");
    case Form::OneOf:
    case Form::AllOf:
        break;
    }
    std::vector<std::string> parts;
    for (const WrittenSpan& member : reading.members)
        parts.push_back(describe(member, "", " to "));
    if (parts.size() == 1 &&
        (isSingle(reading.members[0]) || !reading.members[0].from || !reading.members[0].to))
        return parts[0];
    return (reading.form == Form::OneOf ? "one of " : "all of ") + core::join(parts, ", ");
}

} // namespace tumen::time
