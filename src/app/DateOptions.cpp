#include "app/DateOptions.hpp"

#include <cmath>

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include "app/Complaint.hpp"
#include "state/Commands.hpp"

namespace tumen::app {

namespace {

/// The last day of a date.
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

} // namespace

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
    return true;
}

} // namespace tumen::app
