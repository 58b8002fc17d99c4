#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <imgui.h>

#include "state/TimelineSpan.hpp"
#include "ui/TimelineParts.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;
using Drag = TimelineDrag::What;

const scene::Activity& shownActivity(const PanelContext& context, TimelineData& data, time::DayRange span,
                                     int slices) {
    if (!data.shown || data.shown->span != span || data.shown->slices != slices)
        data.shown = scene::activityOver(context.totals, context.state, span, slices);
    return *data.shown;
}

void choosePeriod(const PanelContext& context, Target period, Commands& commands) {
    const time::DayRange bounds =
        time::boundsWithin(context.brief.periods[period.index].when, context.brief.span());
    commands.push_back(TimeCommand(SetDate{bounds.first}));
    commands.push_back(AttentionCommand(Select{period}));
}

/// The mark's event; of several the one after that which is selected.
void chooseMark(const PanelContext& context, const TimelineData& data, const EventMark& mark,
                Commands& commands) {
    const auto ticks = std::span(data.ticks).subspan(mark.first, mark.count);
    const Target selected = context.state.selected;
    auto next = selected.what == Target::What::Claim
                    ? std::ranges::find(ticks, selected.index, &scene::EventTick::claim)
                    : ticks.end();
    next = next == ticks.end() || next + 1 == ticks.end() ? ticks.begin() : next + 1;
    commands.push_back(AttentionCommand(GoToClaim{next->claim}));
}

void turnWheel(const TimelineAxis& axis, float notches, Commands& commands) {
    constexpr double notchFactor = 1.25;
    constexpr double notchShare = 0.1; // of the axis
    const time::DayRange span = axis.span();
    const double length = span.last - span.first;
    const auto moved = ImGui::GetIO().KeyShift ? movedSpan(span, -notches * notchShare * length)
                                               : zoomedSpan(span, axis.momentAt(ImGui::GetIO().MousePos.x),
                                                            std::pow(notchFactor, -notches));
    commands.push_back(TimelineCommand(SetTimelineSpan{moved}));
}

} // namespace

TimelineData& timelineData(const PanelContext& context) {
    std::optional<TimelineData>& slot = context.memory.timeline;
    const AppState& state = context.state;
    const model::Brief& brief = context.brief;
    const bool isSame = slot && slot->brief == &brief && slot->claimCount == brief.claims.size() &&
                        slot->periodCount == brief.periods.size() && slot->filter == filterOf(state);
    if (!isSame)
        slot = TimelineData{&brief,
                            brief.claims.size(),
                            brief.periods.size(),
                            filterOf(state),
                            scene::eventTicks(brief, state),
                            scene::periodRows(brief),
                            {},
                            {}};
    return *slot;
}

void drawTimelineAxis(const PanelContext& context, const Look& look, float heightPx, Commands& commands) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size{std::max(ImGui::GetContentRegionAvail().x, 1.0F), heightPx};
    const ImGuiIO& io = ImGui::GetIO();
    TimelineData& data = timelineData(context);
    // At least two rows: the second takes titles that do not fit into their bands.
    const int periodRowCount =
        data.periodRows.empty() ? 0 : std::max(*std::ranges::max_element(data.periodRows) + 1, 2);
    const auto& zoomed = context.state.timelineSpan;
    const AxisRows rows = axisRows(look, at, size, periodRowCount, zoomed.has_value());
    const TimelineAxis axis(zoomed.value_or(context.brief.span()), at.x, size.x);
    const std::vector<PeriodBand> bands = layOutBands(context, look, data, axis, rows);
    const std::vector<EventMark> marks = layOutMarks(look, data, axis);
    drawOverview(context, look, data, rows, commands);

    ImGui::SetCursorScreenPos({at.x, rows.graphTop});
    ImGui::InvisibleButton("axis", {size.x, std::max(rows.bottom - rows.graphTop, 1.0F)},
                           ImGuiButtonFlags_MouseButtonLeft | ImGuiButtonFlags_MouseButtonRight |
                               ImGuiButtonFlags_MouseButtonMiddle);
    const bool held = ImGui::IsItemActive();
    const bool hovered = isUnderPointer();
    TimelineDrag& drag = context.memory.timelineDrag;
    if (ImGui::IsItemActivated())
        drag = {!io.MouseDown[0] ? Drag::Pan
                : io.KeyShift    ? Drag::SelectRange
                                 : Drag::Scrub,
                io.MousePos.x, axis.span()};
    const auto under = [&](ImVec2 point) {
        const EventMark* mark = markAt(look, marks, rows, point);
        return AxisPointed{mark, mark == nullptr ? periodAt(bands, {{point.x, point.y}}) : Target{}};
    };
    const auto dayUnder = [&](float x) {
        return io.KeyAlt ? axis.dayAt(x)
                         : snappedDay(data.ticks, context.brief.periods, axis, x, 4.0 * look.unitPx);
    };
    // A press on the playhead's handle always drags, whatever lies under it.
    const ImVec2 pressed = io.MouseClickedPos[0];
    const bool onHandle =
        std::abs(pressed.x - static_cast<float>(axis.xWithin(context.state.date))) <= look.px(7) &&
        pressed.y <= rows.graphTop + look.px(12);
    const AxisPointed pressedOn = onHandle ? AxisPointed{} : under(pressed);
    const bool wasDragged = io.MouseDragMaxDistanceSqr[0] >= io.MouseDragThreshold * io.MouseDragThreshold;
    const time::DayNumber day = dayUnder(io.MousePos.x);

    const bool scrubbing = held && drag.what == Drag::Scrub && (!pressedOn || wasDragged);
    const bool selecting = held && drag.what == Drag::SelectRange && wasDragged;
    if (scrubbing && day != context.state.date)
        commands.push_back(TimeCommand(SetDate{day}));
    if (selecting)
        commands.push_back(TimelineCommand(SelectRange{time::DayRange{dayUnder(drag.pressedX), day}}));
    if (held && drag.what == Drag::Pan && io.MousePos.x != drag.pressedX)
        commands.push_back(TimelineCommand(
            SetTimelineSpan{movedSpan(drag.span, (drag.pressedX - io.MousePos.x) * axis.daysPerPx())}));
    if (ImGui::IsItemDeactivated() && hovered && !wasDragged) {
        if (drag.what == Drag::SelectRange)
            commands.push_back(TimelineCommand(SelectRange{}));
        else if (drag.what == Drag::Scrub && pressedOn.mark != nullptr)
            chooseMark(context, data, *pressedOn.mark, commands);
        else if (drag.what == Drag::Scrub && pressedOn.period)
            choosePeriod(context, pressedOn.period, commands);
    }
    if (hovered && !held && io.MouseWheel != 0.0F)
        turnWheel(axis, io.MouseWheel, commands);

    const AxisPointed pointed = hovered && !held ? under(io.MousePos) : AxisPointed{};
    drawYears(context, look, axis, rows);
    const int mostSlices = std::clamp(static_cast<int>(size.x / 2.0F), 16, 800);
    drawGraph(context, look, shownActivity(context, data, axis.span(), mostSlices), axis, rows);
    drawBands(context, look, bands, axis, pointed.period);
    drawSelectedRange(context, look, axis, rows);
    drawShownDays(context, look, axis, rows);
    drawComparedDays(context, look, axis, rows);
    drawBreaks(context, look, axis, rows);
    drawMarks(context, look, data, marks, rows, pointed.mark);
    if (hovered && !held)
        ImGui::GetWindowDrawList()->AddLine({io.MousePos.x, rows.graphTop}, {io.MousePos.x, rows.bandsBottom},
                                            packed(look.theme.accent, 0.35), look.px(1));
    drawPlayhead(context, look, axis, rows, scrubbing);
    drawBandTitles(context, look, bands, pointed.period);
    if (scrubbing)
        drawDragPlate(look, static_cast<float>(axis.xWithin(context.state.date)), rows,
                      time::toLongDate(context.state.date, context.words));
    else if (selecting && context.state.selectedRange)
        drawDragPlate(look, io.MousePos.x, rows,
                      time::toLongRange(context.state.selectedRange->first, context.state.selectedRange->last,
                                        context.words));
    else if (hovered && !held)
        drawAxisTip(context, look, data, pointed, day);
}

} // namespace tumen::ui
