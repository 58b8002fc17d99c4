#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "core/Text.hpp"
#include "ui/TimelineParts.hpp"

namespace tumen::ui {

namespace {

float toFloat(double value) {
    return static_cast<float>(value);
}

ImDrawList& list() {
    return *ImGui::GetWindowDrawList();
}

/// Bottoms and tops of one stretch of equal counts, stacked by kind.
void drawStack(const std::vector<core::Colour>& kindColours, const scene::Activity& activity,
               std::size_t slice, float x0, float x1, const AxisRows& rows) {
    int total = 0;
    for (const auto& row : activity.countsByKind)
        total += row[slice];
    if (total == 0)
        return;
    // Square root: years with one claim stay visible beside years with forty.
    const double share = std::sqrt(static_cast<double>(total) / std::max(activity.highestTotal, 1));
    const float height = toFloat(share) * (rows.graphBottom - rows.graphTop);
    float y = rows.graphBottom;
    for (std::size_t kind = 0; kind < activity.countsByKind.size(); ++kind) {
        const float part =
            height * static_cast<float>(activity.countsByKind[kind][slice]) / static_cast<float>(total);
        if (part > 0.0F)
            list().AddRectFilled({x0, y - part}, {x1, y}, packed(kindColours[kind], 0.85));
        y -= part;
    }
}

void drawDiamond(const Look& look, ImVec2 c, core::Colour colour, bool loud) {
    const float r = look.px(loud ? 5.5 : 4);
    const ImVec2 up{c.x, c.y - r};
    const ImVec2 right{c.x + r, c.y};
    const ImVec2 down{c.x, c.y + r};
    const ImVec2 left{c.x - r, c.y};
    list().AddQuadFilled(up, right, down, left, packed(colour));
    list().AddQuad(up, right, down, left, packed(loud ? look.text() : look.theme.panel), look.px(1));
}

/// A plate with the number of events that have no room beside each other.
void drawCount(const Look& look, const EventMark& mark, float y, bool loud) {
    const std::string text = core::grouped(static_cast<long long>(mark.count));
    const float halfWidth = toFloat(mark.widthPx / 2.0);
    const float halfHeight = look.lineHeight(Face::Small) / 2.0F;
    const float x = std::round(toFloat(mark.x));
    const ImVec2 min{x - halfWidth, y - halfHeight};
    const ImVec2 max{x + halfWidth, y + halfHeight};
    list().AddRectFilled(min, max, packed(look.lift(loud ? 0.30 : 0.16)), halfHeight);
    list().AddRect(min, max, packed(loud ? look.text() : look.theme.quietText), halfHeight, 0, look.px(1));
    const float width = textSize(look, Face::Small, text).x;
    drawText(look, Face::Small, {x - width / 2.0F, min.y}, look.text(), text);
}

} // namespace

AxisRows axisRows(const Look& look, ImVec2 topLeft, ImVec2 size, int periodRowCount, bool isZoomed) {
    AxisRows rows;
    rows.left = topLeft.x;
    rows.right = topLeft.x + size.x;
    rows.bottom = topLeft.y + size.y;
    const bool low = size.y < look.px(60);
    const float years = look.px(15);
    const float marks = low ? 0.0F : look.px(11);
    // The overview stands in the gap above the axis and in a part of the graph.
    const float shift = isZoomed && !low ? look.px(5) : 0.0F;
    const float rest = std::max(size.y - years - marks - shift, 2.0F);
    const auto count = static_cast<float>(std::max(periodRowCount, 1));
    const float bands =
        periodRowCount == 0 ? 0.0F : std::min(look.px(18) * count, rest * (low ? 0.8F : 0.63F));
    rows.overviewTop = topLeft.y - look.px(7.5);
    rows.overviewBottom = shift > 0.0F ? topLeft.y - look.px(0.5) : rows.overviewTop;
    rows.graphTop = topLeft.y + shift;
    rows.graphBottom = rows.graphTop + rest - bands;
    rows.marksY = rows.graphBottom + marks / 2.0F;
    rows.bandsTop = rows.graphBottom + marks;
    rows.bandHeight = bands / count;
    rows.bandsBottom = rows.bandsTop + bands;
    return rows;
}

void drawYears(const PanelContext& context, const Look& look, const TimelineAxis& axis,
               const AxisRows& rows) {
    const std::vector<AxisTick> ticks = axisTicks(axis, 62.0 * look.unitPx, context.words);
    for (const AxisTick& tick : ticks) {
        const float x = std::floor(toFloat(axis.xOf(tick.day))) + 0.5F;
        if (tick.label.empty())
            list().AddLine({x, rows.bandsBottom}, {x, rows.bandsBottom + look.px(3)},
                           packed(look.theme.panelLine));
        else
            list().AddLine({x, rows.graphTop}, {x, rows.bandsBottom + look.px(3)},
                           packed(look.theme.panelLine, 0.75));
    }
    const auto widthOf = [&](std::string_view text) {
        return static_cast<double>(textSize(look, Face::Small, text).x);
    };
    for (const AxisLabel& label : axisLabels(axis, ticks, 8.0 * look.unitPx, widthOf))
        drawText(look, Face::Small, {toFloat(label.leftPx), rows.bottom - look.lineHeight(Face::Small)},
                 look.dimText(), label.text);
}

void drawGraph(const PanelContext& context, const Look& look, const scene::Activity& activity,
               const TimelineAxis& axis, const AxisRows& rows) {
    const auto slices = static_cast<std::size_t>(activity.slices);
    const double sliceWidth = (axis.rightPx() - axis.leftPx()) / static_cast<double>(slices);
    for (std::size_t begin = 0; begin < slices;) {
        std::size_t end = begin + 1;
        while (end < slices && scene::isSameSlice(activity, begin, end))
            ++end;
        drawStack(context.kindColours, activity, begin,
                  toFloat(axis.leftPx() + static_cast<double>(begin) * sliceWidth),
                  toFloat(axis.leftPx() + static_cast<double>(end) * sliceWidth), rows);
        begin = end;
    }
    list().AddLine({rows.left, rows.graphBottom}, {rows.right, rows.graphBottom},
                   packed(look.theme.panelLine));
}

void drawBreaks(const PanelContext& context, const Look& look, const TimelineAxis& axis,
                const AxisRows& rows) {
    const double leastWidth = 16.0 * look.unitPx;
    const time::DayRange span = axis.span();
    const auto first = std::ranges::upper_bound(context.quiet, span.first, {}, &time::DayRange::last);
    const float half = look.px(5);
    const float slant = look.px(2.5);
    const float apart = look.px(2.5);
    for (auto stretch = first; stretch != context.quiet.end() && stretch->first < span.last; ++stretch) {
        const double left = axis.xWithin(stretch->first);
        const double right = axis.xWithin(stretch->last);
        if (right - left < leastWidth)
            continue;
        const ImVec2 c{std::round(toFloat((left + right) / 2.0)), rows.graphBottom};
        list().AddQuadFilled({c.x - apart + slant, c.y - half}, {c.x + apart + slant, c.y - half},
                             {c.x + apart - slant, c.y + half}, {c.x - apart - slant, c.y + half},
                             packed(look.theme.panel));
        for (const float side : {-apart, apart})
            list().AddLine({c.x + side + slant, c.y - half}, {c.x + side - slant, c.y + half},
                           packed(look.theme.quietText), look.px(1.4));
    }
}

void drawSelectedRange(const PanelContext& context, const Look& look, const TimelineAxis& axis,
                       const AxisRows& rows) {
    const auto& range = context.state.selectedRange;
    if (!range || range->last + 1.0 <= axis.span().first || range->first >= axis.span().last)
        return;
    const float left = toFloat(axis.xWithin(range->first));
    const float right = std::max(toFloat(axis.xWithin(range->last + 1.0)), left + look.px(1));
    list().AddRectFilled({left, rows.graphTop}, {right, rows.bandsBottom}, packed(look.theme.accent, 0.16));
    for (const auto& [day, x] : {std::pair(range->first, left), std::pair(range->last + 1.0, right)})
        if (axis.shows(day))
            list().AddLine({x, rows.graphTop}, {x, rows.bandsBottom}, packed(look.theme.accent, 0.9),
                           look.px(1.5));
}

void drawShownDays(const PanelContext& context, const Look& look, const TimelineAxis& axis,
                   const AxisRows& rows) {
    const time::DayRange days = state::shownDays(context.state);
    if (days.first == days.last || days.last <= axis.span().first || days.first >= axis.span().last)
        return;
    const float left = toFloat(axis.xWithin(days.first));
    const float right = std::max(toFloat(axis.xWithin(days.last)), left + look.px(1));
    list().AddRectFilled({left, rows.graphTop - look.px(3)}, {right, rows.graphTop},
                         packed(look.theme.accent, 0.9));
    if (context.state.shownTime == state::ShownTime::Window)
        list().AddRectFilled({left, rows.graphTop}, {right, rows.bandsBottom},
                             packed(look.theme.accent, 0.12));
}

void drawComparedDays(const PanelContext& context, const Look& look, const TimelineAxis& axis,
                      const AxisRows& rows) {
    const auto& days = context.state.comparedDays;
    if (context.state.comparison == state::Comparison::Off || !days || days->last < axis.span().first ||
        days->first >= axis.span().last)
        return;
    const float left = toFloat(axis.xWithin(days->first));
    const float right = std::max(toFloat(axis.xWithin(days->last)), left);
    const ImU32 colour = packed(look.theme.text);
    if (right > left + look.px(2))
        list().AddRectFilled({left, rows.graphTop}, {right, rows.bandsBottom}, packed(look.theme.text, 0.12));
    const float half = look.px(6.5);
    for (const float x : {left, right}) {
        list().AddLine({x, rows.graphTop}, {x, rows.bandsBottom}, colour, look.px(1.5));
        list().AddTriangleFilled({x - half, rows.graphTop - look.px(4)},
                                 {x + half, rows.graphTop - look.px(4)}, {x, rows.graphTop + look.px(6)},
                                 colour);
    }
}

std::vector<EventMark> layOutMarks(const Look& look, const TimelineData& data, const TimelineAxis& axis) {
    const auto widthOf = [&](std::size_t count) {
        if (count == 1)
            return 8.0 * look.unitPx;
        return textSize(look, Face::Small, core::grouped(static_cast<long long>(count))).x +
               9.0 * look.unitPx;
    };
    return eventMarks(data.ticks, axis, look.unitPx, widthOf);
}

const EventMark* markAt(const Look& look, const std::vector<EventMark>& marks, const AxisRows& rows,
                        ImVec2 point) {
    if (rows.bandsTop <= rows.graphBottom || std::abs(point.y - rows.marksY) > look.px(6))
        return nullptr;
    const auto distance = [&](const EventMark& mark) {
        return std::abs(static_cast<double>(point.x) - mark.x) - mark.widthPx / 2.0;
    };
    const auto nearest = std::ranges::min_element(marks, {}, distance);
    return nearest != marks.end() && distance(*nearest) <= 2.0 * look.unitPx ? &*nearest : nullptr;
}

void drawMarks(const PanelContext& context, const Look& look, const TimelineData& data,
               const std::vector<EventMark>& marks, const AxisRows& rows, const EventMark* pointed) {
    if (rows.bandsTop <= rows.graphBottom)
        return;
    for (const EventMark& mark : marks) {
        const auto ticks = std::span(data.ticks).subspan(mark.first, mark.count);
        const state::Target selected = context.state.selected;
        const bool isSelected =
            selected.what == state::Target::What::Claim &&
            std::ranges::find(ticks, selected.index, &scene::EventTick::claim) != ticks.end();
        const bool loud = isSelected || &mark == pointed;
        if (mark.count == 1)
            drawDiamond(look, {toFloat(mark.x), rows.marksY},
                        context.kindColours[context.brief.claims.kind(ticks.front().claim)], loud);
        else
            drawCount(look, mark, rows.marksY, loud);
    }
}

void drawPlayhead(const PanelContext& context, const Look& look, const TimelineAxis& axis,
                  const AxisRows& rows, bool held) {
    const ImU32 colour = packed(look.theme.accent);
    const float x = toFloat(axis.xWithin(context.state.date));
    const float top = rows.graphTop - look.px(4);
    if (!axis.shows(context.state.date)) {
        const float tip = x <= rows.left ? rows.left - look.px(6) : rows.right + look.px(6);
        const float middle = rows.graphTop + look.px(5);
        list().AddTriangleFilled({tip, middle}, {x, middle - look.px(6)}, {x, middle + look.px(6)}, colour);
        return;
    }
    list().AddLine({x, rows.graphTop}, {x, rows.bandsBottom + look.px(2)}, packed(look.theme.panel, 0.8),
                   look.px(5));
    list().AddLine({x, rows.graphTop}, {x, rows.bandsBottom + look.px(2)}, colour, look.px(2));
    const float w = look.px(held ? 7.5 : 6.5);
    list().AddRectFilled({x - w, top}, {x + w, top + look.px(8)}, colour, look.px(3),
                         ImDrawFlags_RoundCornersTop);
    list().AddTriangleFilled({x - w, top + look.px(8)}, {x + w, top + look.px(8)}, {x, top + look.px(14)},
                             colour);
}

} // namespace tumen::ui
