#include "app/DateOptions.hpp"

#include <cmath>

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include "app/Complaint.hpp"
#include "state/Commands.hpp"

namespace tumen::app {

namespace {

/// Sets the shown days against others. False after complaining.
bool compare(state::AppState& state, const model::Brief& brief, const DateOptions& options) {
    const auto other = time::parseEdtf(options.compare);
    if (!other) {
        complain(other.problems());
        return false;
    }
    const time::DayRange days = {other->earliest, other->latest};
    if (!std::isfinite(days.first) || !std::isfinite(days.last)) {
        complain(
            fmt::format("'{}' cannot be compared with. Write a day such as 1946-06-01 or a period such as "
                        "1946 or 1945/1948.",
                        options.compare));
        return false;
    }
    const auto perform = [&](state::TimeCommand command) {
        state::apply(state, brief, state::Command(std::move(command)));
    };
    perform(state::SetComparison{options.asDifference ? state::Comparison::Difference
                                                      : state::Comparison::Split});
    perform(state::CompareWith{days});
    return true;
}

} // namespace

std::optional<time::DayNumber> lastDayOf(const std::string& text) {
    const auto date = time::parseEdtf(text);
    if (!date) {
        complain(date.problems());
        return std::nullopt;
    }
    if (!std::isfinite(date->latest)) {
        complain(fmt::format("'{}' has no last day. Write a date such as 1953, 1953-07-27 or 196X.", text));
        return std::nullopt;
    }
    return date->latest;
}

std::optional<time::DayNumber> firstDayOf(const std::string& text) {
    const auto date = time::parseDate(text);
    if (!date) {
        complain(date.problems());
        return std::nullopt;
    }
    return *date;
}

std::optional<time::DayRange> daysOf(const DateOptions& options) {
    if (options.from.empty()) {
        const auto day = firstDayOf(options.at);
        return day ? std::optional(time::DayRange{*day - options.windowDays, *day}) : std::nullopt;
    }
    const auto first = firstDayOf(options.from);
    const auto last = lastDayOf(options.to);
    if (!first || !last)
        return std::nullopt;
    if (*last < *first) {
        complain(fmt::format("the range ends before it begins: {} comes before {}. Write the earlier date "
                             "after --from.",
                             options.to, options.from));
        return std::nullopt;
    }
    return time::DayRange{*first, *last + time::lastMinute};
}

bool showDays(state::AppState& state, const model::Brief& brief, const DateOptions& options) {
    if (!options.areGiven())
        return options.compare.empty() || compare(state, brief, options);
    const auto days = daysOf(options);
    if (!days)
        return false;
    const auto perform = [&](auto command) { state::apply(state, brief, state::Command(command)); };
    const bool isRange = !options.from.empty();
    const time::DayNumber date = isRange ? std::floor(days->last) : days->last;
    perform(state::TimeCommand(state::SetDate{date}));
    if (isRange) {
        perform(state::TimelineCommand(state::SelectRange{{{days->first, date}}}));
        perform(state::TimeCommand(state::SetShownTime{state::ShownTime::Range}));
    } else if (options.windowDays > 0.0) {
        perform(state::TimeCommand(state::SetWindowDays{options.windowDays}));
        perform(state::TimeCommand(state::SetShownTime{state::ShownTime::Window}));
    }
    if (state.date != date)
        spdlog::warn("{} lies outside of the brief; the picture shows {}", time::toIsoDate(date),
                     time::toIsoDate(state.date));
    return options.compare.empty() || compare(state, brief, options);
}

} // namespace tumen::app
