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

/// Says dates in the words of one language.
struct Speaker {
    const core::Wording& words;
    bool inPhrase = false; ///< other words go before what is said

    Speaker within() const { return {words, true}; }
    std::string ofMonth(unsigned month) const {
        return inPhrase ? words.inSense(monthName(month), "of a day") : words(monthName(month));
    }
};

/// "the 1960s"; empty where that could be ten years or a hundred, or is not said.
std::string nameOfDecade(const WrittenDate& date, const Speaker& speaker) {
    const bool hasName = date.year.open == 1 && !date.isNegative && date.year.value >= 1000;
    if (!hasName || date.year.value % 100 == 0)
        return {};
    return speaker.inPhrase ? speaker.words.format("the {decade}s", fmt::arg("decade", date.year.value))
                            : speaker.words.format("the {}s", date.year.value);
}

/// The part of a year, with the years of which one is meant: "some winter in the 1960s", "some June from 1900
/// to 1999".
std::string partOfSomeYear(const std::string& part, const WrittenDate& date, const Speaker& speaker) {
    const core::Wording& words = speaker.words;
    if (date.hasUnknownYear())
        return words.format("{} of an unknown year", part);
    if (const std::string decade = nameOfDecade(date, speaker.within()); !decade.empty())
        return words.format("{} in {}", part, decade);
    WrittenDate years = date;
    years.precision = Precision::Year;
    years.month = years.day = anyDigits;
    const DayRange days = *daysOf(years);
    return words.format("{} from {} to {}", part, yearAlone(toCivil(days.first).year, words),
                        yearAlone(toCivil(days.last).year, words));
}

/// The month or season and the day, where no digit of them is open: "25 June", "winter".
std::string partOfYear(const WrittenDate& date, const Speaker& speaker) {
    static constexpr std::array seasons = {core::english("spring"), core::english("summer"),
                                           core::english("autumn"), core::english("winter")};
    if (date.precision == Precision::Season)
        return speaker.words(seasons[static_cast<std::size_t>(date.month.value - 21)]);
    const auto month = static_cast<unsigned>(date.month.value);
    if (date.day.open == 0)
        return speaker.words.format("{day} {month}", fmt::arg("day", date.day.value),
                                    fmt::arg("month", speaker.within().ofMonth(month)));
    return speaker.ofMonth(month);
}

/// What a date is called, and a pattern to put it into unless "about" does.
struct Phrase {
    const char* lead = "";
    std::string name;
};

/// From the first to the last day, month or year it can mean.
Phrase boundsPhrase(const WrittenDate& date, const Speaker& speaker) {
    const core::Wording& words = speaker.words;
    if (date.hasUnknownYear())
        return {"", words("an unknown year")};
    const auto nameOf = [&](DayNumber days) {
        const auto [year, month, day] = toCivil(days);
        if (date.precision == Precision::Day)
            return toLongDate(days, words);
        return date.precision == Precision::Year ? yearAlone(year, words)
                                                 : monthOfYear(year, month, words, speaker.inPhrase);
    };
    const DayRange days = *daysOf(date);
    const std::string first = nameOf(days.first);
    const std::string last = nameOf(days.last);
    if (first == last)
        return {"", first};
    return {core::english("some time from {}"), words.format("{} to {}", first, last)};
}

/// A day and a month of XX say no more than the month or the year does.
WrittenDate withoutOpenEnd(WrittenDate date) {
    if (date.precision == Precision::Day && date.day == anyDigits)
        date.precision = Precision::Month;
    if (date.precision == Precision::Month && date.month == anyDigits)
        date.precision = Precision::Year;
    return date;
}

/// "25 June 1950", "winter 1950", with the time of the day where there is one.
std::string nameInFull(const WrittenDate& date, const Speaker& speaker) {
    const core::Wording& words = speaker.words;
    std::string name;
    if (date.precision == Precision::Year)
        name = yearAlone(date.fullYear(), words);
    else if (date.precision == Precision::Season)
        name = words.format("{season} {year}", fmt::arg("season", partOfYear(date, speaker)),
                            fmt::arg("year", yearName(date.fullYear(), words)));
    else if (date.day.open != 0)
        name = monthOfYear(date.fullYear(), static_cast<unsigned>(date.month.value), words, speaker.inPhrase);
    else
        name = toLongDate(daysOf(date)->first, words);
    if (date.time) {
        name += ", " + clockText(*date.time);
        if (const auto offset = date.time->offsetMinutes)
            name += *offset == 0 ? " UTC" : " UTC" + offsetText(*offset);
    }
    return name;
}

Phrase phraseOf(const WrittenDate& written, const Speaker& speaker) {
    const WrittenDate date = withoutOpenEnd(written);
    const bool isNamed = date.precision == Precision::Year || // else month and day
                         (date.month.open == 0 && (date.precision != Precision::Day || date.day.open == 0));
    const Speaker within = speaker.within();
    if (!isNamed)
        return boundsPhrase(date, within);
    if (date.year.open != 0) {
        if (date.precision != Precision::Year)
            return {core::english("some {}"), partOfSomeYear(partOfYear(date, speaker), date, speaker)};
        const std::string decade = nameOfDecade(date, speaker);
        return decade.empty() ? boundsPhrase(date, speaker)
                              : Phrase{core::english("some time in {}"), decade};
    }
    const bool isCoarser = date.precision != written.precision;
    return {isCoarser ? core::english("some time in {}") : "", nameInFull(date, speaker)};
}

std::string describe(const WrittenDate& date, const Speaker& speaker) {
    const auto [lead, name] = phraseOf(date, speaker);
    std::string text = name;
    if (date.approximate)
        text = speaker.words.format("about {}", name);
    else if (*lead != '\0')
        text = speaker.words.format(lead, name);
    return date.uncertain ? speaker.words.format("perhaps {}", text) : text;
}

/// `fromTo` is the pattern for two sides that differ.
std::string describe(const WrittenSpan& span, const char* fromTo, const Speaker& speaker) {
    if (!span.to)
        return speaker.words.format("{} or later", describe(*span.from, speaker));
    if (!span.from)
        return speaker.words.format("{} or earlier", describe(*span.to, speaker));
    return isSingle(span)
               ? describe(*span.from, speaker)
               : speaker.words.format(fromTo, describe(*span.from, speaker), describe(*span.to, speaker));
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

std::string describe(const Reading& reading, const core::Wording& words, bool inPhrase) {
    const Speaker speaker{words, inPhrase};
    switch (reading.form) {
    case Form::Unknown:
        return words("not dated");
    case Form::Open:
        return words("open");
    case Form::Date:
    case Form::Range:
        return describe(reading.span, core::english("between {} and {}"), speaker);
    case Form::OneOf:
    case Form::AllOf:
        break;
    }
    std::vector<std::string> parts;
    for (const WrittenSpan& member : reading.members)
        parts.push_back(describe(member, "{} to {}", Speaker{words}));
    if (parts.size() == 1 &&
        (isSingle(reading.members[0]) || !reading.members[0].from || !reading.members[0].to))
        return parts[0];
    const std::string list = core::join(parts, ", ");
    return reading.form == Form::OneOf ? words.format("one of {}", list) : words.format("all of {}", list);
}

} // namespace tumen::time
