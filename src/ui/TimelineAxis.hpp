#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/Wording.hpp"
#include "time/Edtf.hpp"

namespace tumen::ui {

/// The axis of the timeline:
///
///     leftPx                      leftPx + widthPx
///       |------------------------------|        x on the picture, pixels
///     span.first                   span.last    days
class TimelineAxis {
public:
    TimelineAxis(time::DayRange span, double leftPx, double widthPx);

    double xOf(time::DayNumber day) const;
    /// The whole day under a pixel, within the span.
    time::DayNumber dayAt(double x) const;
    /// The moment under a pixel, on the axis or beside it.
    time::DayNumber momentAt(double x) const { return m_span.first + (x - m_leftPx) * m_daysPerPx; }
    bool shows(time::DayNumber day) const { return day >= m_span.first && day <= m_span.last; }
    /// As `xOf`, but cut to the axis.
    double xWithin(time::DayNumber day) const;
    double daysPerPx() const { return m_daysPerPx; }
    time::DayRange span() const { return m_span; }
    double leftPx() const { return m_leftPx; }
    double rightPx() const { return m_leftPx + m_widthPx; }

private:
    time::DayRange m_span;
    double m_leftPx;
    double m_widthPx;
    double m_daysPerPx;
};

struct AxisTick {
    time::DayNumber day = 0.0;
    std::string label; ///< empty on the small ticks between

    friend bool operator==(const AxisTick&, const AxisTick&) = default;
};

/// Ticks at round years, months or days, as there is room, such that labels of years are at least
/// `labelGapPx` apart and longer ones further: "1950", "Jun 1950", "25 Jun", the first of these and that of 1
/// January with their year.
std::vector<AxisTick> axisTicks(const TimelineAxis& axis, double labelGapPx, const core::Wording& words = {});

/// A tick's label where it stands: in the middle over its tick, but within the axis.
struct AxisLabel {
    double leftPx = 0.0;
    double widthPx = 0.0;
    std::string text;
};
/// From left to right, at least `gapPx` apart; one without room is left out.
std::vector<AxisLabel> axisLabels(const TimelineAxis& axis, const std::vector<AxisTick>& ticks, double gapPx,
                                  const std::function<double(std::string_view)>& widthOf);

/// A stretch of a band with the presence at its two ends.
struct BandPiece {
    time::DayNumber first = 0.0;
    time::DayNumber last = 0.0;
    double presenceFirst = 1.0;
    double presenceLast = 1.0;
};
/// The interval cut to the span, as pieces over which its presence is close to linear: soft edges for
/// uncertain starts and ends.
std::vector<BandPiece> bandPieces(const time::Interval& when, time::DayRange span);

} // namespace tumen::ui
