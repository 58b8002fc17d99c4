#pragma once

// What must hold of any text that is read as a date; for the fuzzer and for the bounded test beside the
// others.

#include <charconv>
#include <cmath>
#include <string>
#include <string_view>

#include "time/EdtfParser.hpp"
#include "time/EdtfText.hpp"

namespace tumen::time {

inline bool isWithin(DayRange inner, DayRange outer) {
    return inner.first <= inner.last && outer.first <= inner.first && inner.last <= outer.last;
}

/// The first rule that an error breaks, or empty.
inline std::string_view brokenByError(std::string_view text, const std::vector<core::Problem>& problems) {
    if (problems.size() != 1 || problems[0].severity != core::Severity::Error || problems[0].mend.empty())
        return "a refusal is one error with a mend";
    constexpr std::string_view mark = "(position ";
    const std::string& what = problems[0].what;
    const std::size_t at = what.rfind(mark);
    if (at == std::string::npos)
        return "an error has a position";
    std::size_t position = 0;
    std::from_chars(what.data() + at + mark.size(), what.data() + what.size(), position);
    return position >= 1 && position <= text.size() + 1 ? "" : "an error's position lies within the text";
}

/// The first rule that the text breaks, or empty.
inline std::string_view brokenRule(std::string_view text) {
    const auto date = parseEdtf(text);
    const auto moment = parseDate(text);
    if (!moment)
        if (const auto broken = brokenByError(text, moment.problems()); !broken.empty())
            return broken;
    if (!date)
        return moment ? "a moment is a date" : brokenByError(text, date.problems());
    if (!date.problems().empty())
        return "a date has no problems";
    if (date->text != text)
        return "a date keeps its text";
    if (bool(moment) != std::isfinite(date->earliest) || (moment && *moment != date->earliest))
        return "a moment is the first day";

    const DayRange all{openPast, openFuture};
    if (!isWithin(strictBounds(*date), all) || !isWithin(strictBounds(*date), paddedBounds(*date)))
        return "strict bounds are in order and lie within the padded ones";
    if ((date->unknown || date->open) != (strictBounds(*date) == all))
        return "what is unknown or open has no bounds";
    if (!(date->closedSideDays >= 1.0))
        return "a closed side has a day";
    if (!date->uncertain && !date->approximate && paddedBounds(*date) != strictBounds(*date))
        return "only what is uncertain or approximate is padded";
    if (inOrderOfTime(*date, *date) != 0 || !mayOverlap(strictBounds(*date), strictBounds(*date)))
        return "a date compares equal to itself";
    if (describe(*date).empty())
        return "a date has a reading";

    const auto reading = readWritten(text);
    const std::string written = toEdtf(*reading);
    const auto again = readWritten(written);
    if (!again || !(*again == *reading) || toEdtf(*again) != written)
        return "what is written is read as the same";
    EdtfDate same = *parseEdtf(written);
    same.text = text;
    return same == *date ? "" : "what is written means the same days";
}

} // namespace tumen::time
