#pragma once

#include "ui/Look.hpp"
#include "ui/TimelineMarks.hpp"

namespace tumen::ui {

/// The parts of the timeline's axis, from top to bottom: overview, graph, event marks, bands of periods,
/// years.
struct AxisRows {
    float left = 0.0F;
    float right = 0.0F;
    float overviewTop = 0.0F;
    float overviewBottom = 0.0F; ///< the same as its top when there is none
    float graphTop = 0.0F;
    float graphBottom = 0.0F;
    float marksY = 0.0F; ///< middle of the event marks
    float bandsTop = 0.0F;
    float bandsBottom = 0.0F;
    float bandHeight = 0.0F; ///< of one row, its gap included
    float bottom = 0.0F;     ///< below the years
};
AxisRows axisRows(const Look& look, ImVec2 topLeft, ImVec2 size, int periodRowCount, bool isZoomed);

/// What is drawn for the brief under the state's filters.
TimelineData& timelineData(const PanelContext& context);

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

/// The event marks on the axis, and the one under a point.
std::vector<EventMark> layOutMarks(const Look& look, const TimelineData& data, const TimelineAxis& axis);
const EventMark* markAt(const Look& look, const std::vector<EventMark>& marks, const AxisRows& rows,
                        ImVec2 point);

/// What lies under the pointer on the axis: at most one of them.
struct AxisPointed {
    const EventMark* mark = nullptr;
    state::Target period;

    explicit operator bool() const { return mark != nullptr || period; }
};

void drawYears(const PanelContext& context, const Look& look, const TimelineAxis& axis, const AxisRows& rows);
void drawGraph(const PanelContext& context, const Look& look, const scene::Activity& activity,
               const TimelineAxis& axis, const AxisRows& rows);
/// Signs on the axis where time passes quickly.
void drawBreaks(const PanelContext& context, const Look& look, const TimelineAxis& axis,
                const AxisRows& rows);
void drawSelectedRange(const PanelContext& context, const Look& look, const TimelineAxis& axis,
                       const AxisRows& rows);
/// Which days are on the map, where they are more than one.
void drawShownDays(const PanelContext& context, const Look& look, const TimelineAxis& axis,
                   const AxisRows& rows);
/// What the days on the map are compared with.
void drawComparedDays(const PanelContext& context, const Look& look, const TimelineAxis& axis,
                      const AxisRows& rows);
void drawMarks(const PanelContext& context, const Look& look, const TimelineData& data,
               const std::vector<EventMark>& marks, const AxisRows& rows, const EventMark* pointed);
void drawBands(const PanelContext& context, const Look& look, const std::vector<PeriodBand>& bands,
               const TimelineAxis& axis, state::Target pointed);
void drawBandTitles(const PanelContext& context, const Look& look, const std::vector<PeriodBand>& bands,
                    state::Target pointed);
/// The playhead, or at the edge an arrow towards it.
void drawPlayhead(const PanelContext& context, const Look& look, const TimelineAxis& axis,
                  const AxisRows& rows, bool held);

/// What the axis says about what is under the pointer.
void drawAxisTip(const PanelContext& context, const Look& look, const TimelineData& data,
                 const AxisPointed& pointed, time::DayNumber day);
/// A plate over the axis that says what is being dragged to.
void drawDragPlate(const Look& look, float x, const AxisRows& rows, const std::string& text);

/// The whole brief's time, small, with a window around what is on the axis; drag it to pan, click beside it
/// to bring it there.
void drawOverview(const PanelContext& context, const Look& look, TimelineData& data, const AxisRows& rows,
                  state::Commands& commands);

/// The whole axis with its mouse: press on a band or a mark and let go to choose it, drag anywhere to scrub,
/// with Shift to select a range, with another button to pan; the wheel zooms, with Shift it pans.
void drawTimelineAxis(const PanelContext& context, const Look& look, float heightPx,
                      state::Commands& commands);

/// Play, date, period and the numbers of playback: the row above the axis.
void drawTimelineControls(const PanelContext& context, const Look& look, state::Commands& commands);
inline constexpr double controlHeight = 30.0; ///< of that row, points

/// The row's right part: days on the map, step, pace, speed, direction, loop. Where room is short the first
/// ones are in a list that a button opens.
float playbackControlsWidth(const PanelContext& context, const Look& look, float room);
void drawPlaybackControls(const PanelContext& context, const Look& look, float room,
                          state::Commands& commands);

} // namespace tumen::ui
