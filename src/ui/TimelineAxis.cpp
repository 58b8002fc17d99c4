#include "ui/TimelineAxis.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace tumen::ui {

namespace {

constexpr double daysPerYear = 365.2425;
constexpr double smallTickGapPx = 4.0;

/// A spacing of ticks: whole months; years are twelve of them.
struct Steps {
    int labelMonths = 12;
    int tickMonths = 12;
};

// A label with a month or a day is longer than "1950".
constexpr double longLabelFactor = 1.5;

Steps chooseSteps(double pxPerMonth, double labelGapPx) {
    // Each step with the finest division that goes well with it.
    constexpr std::array<std::array<int, 2>, 12> choices = {{{1, 1},
                                                             {3, 1},
                                                             {6, 1},
                                                             {12, 3},
                                                             {24, 12},
                                                             {60, 12},
                                                             {120, 12},
                                                             {240, 60},
                                                             {600, 120},
                                                             {1200, 120},
                                                             {2400, 600},
                                                             {6000, 1200}}};
    for (const auto& [label, tick] : choices) {
        const double needed = label < 12 ? longLabelFactor * labelGapPx : labelGapPx;
        if (label * pxPerMonth < needed)
            continue;
        int finest = tick;
        if (finest * pxPerMonth < smallTickGapPx)
            finest = label % 120 == 0 && label / 2 * pxPerMonth >= smallTickGapPx ? label / 2 : label;
        return {label, finest};
    }
    return {12000, 12000};
}

/// From one labelled day of a month to the next, from the first on; 0 where only months have room.
unsigned dayStep(double pxPerDay, double labelGapPx) {
    for (const unsigned days : {1U, 2U, 5U, 10U})
        if (days * pxPerDay >= longLabelFactor * labelGapPx)
            return days;
    return 0;
}

std::string labelOf(int year, unsigned month, int labelMonths, const core::Wording& words) {
    if (labelMonths >= 12)
        return time::yearName(year, words);
    return words.format("{month} {year}", fmt::arg("month", words(time::shortMonthName(month))),
                        fmt::arg("year", time::yearName(year, words)));
}

std::string labelOf(time::CivilDate date, bool withYear, const core::Wording& words) {
    const std::string month = words.inSense(time::shortMonthName(date.month), "of a day");
    return withYear ? words.format("{day} {month} {year}", fmt::arg("day", date.day),
                                   fmt::arg("month", month), fmt::arg("year", date.year))
                    : words.format("{day} {month}", fmt::arg("day", date.day), fmt::arg("month", month));
}

std::vector<AxisTick> dayTicks(const TimelineAxis& axis, unsigned labelStep, const core::Wording& words) {
    std::vector<AxisTick> ticks;
    bool isFirst = true;
    const unsigned tickStep = 1.0 / axis.daysPerPx() >= smallTickGapPx ? 1 : labelStep;
    for (time::DayNumber day = std::ceil(axis.span().first); day <= axis.span().last; ++day) {
        const time::CivilDate date = time::toCivil(day);
        // The step to the first of the next month is none too short.
        const bool isLabelled = (date.day - 1) % labelStep == 0 &&
                                date.day + labelStep <= time::daysInMonth(date.year, date.month) + 1;
        if (!isLabelled && tickStep > 1)
            continue;
        const bool withYear = isFirst || (date.month == 1 && date.day == 1);
        ticks.push_back({day, isLabelled ? labelOf(date, withYear, words) : std::string()});
        isFirst = isFirst && !isLabelled;
    }
    return ticks;
}

} // namespace

TimelineAxis::TimelineAxis(time::DayRange span, double leftPx, double widthPx)
    : m_span(span), m_leftPx(leftPx), m_widthPx(std::max(widthPx, 1.0)),
      m_daysPerPx(std::max(span.last - span.first, 1.0) / m_widthPx) {}

double TimelineAxis::xOf(time::DayNumber day) const {
    return m_leftPx + (day - m_span.first) / m_daysPerPx;
}

time::DayNumber TimelineAxis::dayAt(double x) const {
    // The axis may begin and end within a day.
    const double first = std::ceil(m_span.first);
    return std::clamp(std::round(momentAt(x)), first, std::max(std::floor(m_span.last), first));
}

double TimelineAxis::xWithin(time::DayNumber day) const {
    return std::clamp(xOf(day), leftPx(), rightPx());
}

std::vector<AxisTick> axisTicks(const TimelineAxis& axis, double labelGapPx, const core::Wording& words) {
    if (const unsigned days = dayStep(1.0 / axis.daysPerPx(), labelGapPx); days > 0)
        return dayTicks(axis, days, words);
    const double pxPerMonth = daysPerYear / 12.0 / axis.daysPerPx();
    const Steps steps = chooseSteps(pxPerMonth, labelGapPx);
    const time::CivilDate first = time::toCivil(axis.span().first);
    const time::CivilDate last = time::toCivil(axis.span().last);
    const auto monthsOf = [](time::CivilDate date) {
        return date.year * 12 + static_cast<int>(date.month) - 1;
    };
    const auto floorTo = [](int months, int step) {
        return static_cast<int>(std::floor(static_cast<double>(months) / step)) * step;
    };
    std::vector<AxisTick> ticks;
    for (int months = floorTo(monthsOf(first), steps.tickMonths); months <= monthsOf(last) + 1;
         months += steps.tickMonths) {
        const int year = floorTo(months, 12) / 12;
        const auto month = static_cast<unsigned>(months - year * 12 + 1);
        const time::DayNumber day = time::toDayNumber({year, month, 1});
        if (day < axis.span().first || day > axis.span().last)
            continue;
        const bool labelled = floorTo(months, steps.labelMonths) == months;
        ticks.push_back({day, labelled ? labelOf(year, month, steps.labelMonths, words) : std::string()});
    }
    return ticks;
}

std::vector<AxisLabel> axisLabels(const TimelineAxis& axis, const std::vector<AxisTick>& ticks, double gapPx,
                                  const std::function<double(std::string_view)>& widthOf) {
    std::vector<AxisLabel> labels;
    for (const AxisTick& tick : ticks) {
        if (tick.label.empty())
            continue;
        const double width = widthOf(tick.label);
        const double left = std::clamp(axis.xOf(tick.day) - width / 2.0, axis.leftPx(),
                                       std::max(axis.rightPx() - width, axis.leftPx()));
        if (labels.empty() || left >= labels.back().leftPx + labels.back().widthPx + gapPx)
            labels.push_back({left, width, tick.label});
    }
    return labels;
}

std::vector<BandPiece> bandPieces(const time::Interval& when, time::DayRange span) {
    const time::DayRange bounds = time::boundsWithin(when, span);
    const double from = std::max(bounds.first, span.first);
    const double to = std::min(bounds.last + 1.0, span.last + 1.0);
    if (to <= from)
        return {};
    std::vector<double> corners = {from, to};
    for (const double day : {when.start.latest, when.end.earliest})
        if (day > from && day < to)
            corners.push_back(day);
    std::ranges::sort(corners);
    std::vector<BandPiece> pieces;
    constexpr int slices = 4; // where rise and fall overlap, the turn lies within a stretch
    for (std::size_t i = 0; i + 1 < corners.size(); ++i) {
        const double step = (corners[i + 1] - corners[i]) / slices;
        for (int slice = 0; slice < slices && step > 0.0; ++slice) {
            const double begin = corners[i] + slice * step;
            const double end = begin + step;
            const double inset = step * 1e-6; // presence is that of the open stretch
            pieces.push_back(
                {begin, end, time::presence(when, begin + inset), time::presence(when, end - inset)});
        }
    }
    return pieces;
}

} // namespace tumen::ui
