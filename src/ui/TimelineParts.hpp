#pragma once

#include "ui/Look.hpp"
#include "ui/TimelineAxis.hpp"

namespace tumen::ui {

/// The parts of the timeline's axis, from top to bottom: graph, event marks, bands of periods, years.
struct AxisRows {
    float left = 0.0F;
    float right = 0.0F;
    float graphTop = 0.0F;
    float graphBottom = 0.0F;
    float marksY = 0.0F; ///< middle of the event marks
    float bandsTop = 0.0F;
    float bandsBottom = 0.0F;
    float bandHeight = 0.0F; ///< of one row, its gap included
    float bottom = 0.0F;     ///< below the years
};
AxisRows axisRows(const Look& look, ImVec2 topLeft, ImVec2 size, int periodRowCount);

/// A period on the axis: its band, and where its title stands.
struct PeriodBand {
    geo::ScreenRect band;
    geo::ScreenRect label; ///< beside the band, for a title that the band has no room for; empty otherwise
    bool labelEndsAtBand =
        false; ///< the label stands to the left of the band's end, not to the right of its start
};
/// One band a period, in the brief's order.
std::vector<PeriodBand> layOutBands(const PanelContext& context, const Look& look, const TimelineData& data,
                                    const TimelineAxis& axis, const AxisRows& rows);

state::Target periodAt(const std::vector<PeriodBand>& bands, geo::ScreenPoint point);
state::Target markAt(const Look& look, const TimelineData& data, const TimelineAxis& axis,
                     const AxisRows& rows, ImVec2 point);

void drawYears(const Look& look, const TimelineAxis& axis, const AxisRows& rows);
void drawGraph(const PanelContext& context, const Look& look, const TimelineData& data,
               const TimelineAxis& axis, const AxisRows& rows);
void drawMarks(const PanelContext& context, const Look& look, const TimelineData& data,
               const TimelineAxis& axis, const AxisRows& rows, state::Target pointed);
void drawBands(const PanelContext& context, const Look& look, const std::vector<PeriodBand>& bands,
               const TimelineAxis& axis, state::Target pointed);
void drawBandTitles(const PanelContext& context, const Look& look, const std::vector<PeriodBand>& bands,
                    state::Target pointed);
void drawPlayhead(const PanelContext& context, const Look& look, const TimelineAxis& axis,
                  const AxisRows& rows, bool held);

/// The whole axis with its mouse: press on a band or a mark and let go to choose it, drag anywhere to scrub.
void drawTimelineAxis(const PanelContext& context, const Look& look, float heightPx,
                      state::Commands& commands);

/// Play, date, period and the numbers of playback: the row above the axis.
void drawTimelineControls(const PanelContext& context, const Look& look, state::Commands& commands);
inline constexpr double controlHeight = 30.0; ///< of that row, points

/// The row's right part: lingering days, step, speed, loop. Where room is short the first ones are left out.
float playbackControlsWidth(const Look& look, float room);
void drawPlaybackControls(const PanelContext& context, const Look& look, float room,
                          state::Commands& commands);

} // namespace tumen::ui
