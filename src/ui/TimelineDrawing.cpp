#include <algorithm>
#include <cmath>

#include <imgui.h>

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

} // namespace

AxisRows axisRows(const Look& look, ImVec2 topLeft, ImVec2 size, int periodRowCount) {
    AxisRows rows;
    rows.left = topLeft.x;
    rows.right = topLeft.x + size.x;
    rows.bottom = topLeft.y + size.y;
    const bool low = size.y < look.px(60);
    const float years = look.px(15);
    const float marks = low ? 0.0F : look.px(11);
    const float rest = std::max(size.y - years - marks, 2.0F);
    const auto count = static_cast<float>(std::max(periodRowCount, 1));
    const float bands =
        periodRowCount == 0 ? 0.0F : std::min(look.px(18) * count, rest * (low ? 0.8F : 0.63F));
    rows.graphTop = topLeft.y;
    rows.graphBottom = topLeft.y + rest - bands;
    rows.marksY = rows.graphBottom + marks / 2.0F;
    rows.bandsTop = rows.graphBottom + marks;
    rows.bandHeight = bands / count;
    rows.bandsBottom = rows.bandsTop + bands;
    return rows;
}

state::Target markAt(const Look& look, const TimelineData& data, const TimelineAxis& axis,
                     const AxisRows& rows, ImVec2 point) {
    const float reach = look.px(6);
    state::Target nearest;
    float best = reach;
    for (const scene::EventTick& tick : data.ticks) {
        const float distance = std::abs(point.x - toFloat(axis.xOf(tick.day)));
        if (std::abs(point.y - rows.marksY) <= reach && distance < best) {
            best = distance;
            nearest = {state::Target::What::Claim, tick.claim};
        }
    }
    return nearest;
}

void drawYears(const Look& look, const TimelineAxis& axis, const AxisRows& rows) {
    const float lineHeight = look.lineHeight(Face::Small);
    for (const AxisTick& tick : axisTicks(axis, 62.0 * look.unitPx)) {
        const float x = std::floor(toFloat(axis.xOf(tick.day))) + 0.5F;
        if (tick.label.empty()) {
            list().AddLine({x, rows.bandsBottom}, {x, rows.bandsBottom + look.px(3)},
                           packed(look.theme.panelLine));
            continue;
        }
        list().AddLine({x, rows.graphTop}, {x, rows.bandsBottom + look.px(3)},
                       packed(look.theme.panelLine, 0.75));
        const float width = textSize(look, Face::Small, tick.label).x;
        const float left = std::clamp(x - width / 2.0F, rows.left, std::max(rows.right - width, rows.left));
        drawText(look, Face::Small, {left, rows.bottom - lineHeight}, look.dimText(), tick.label);
    }
}

void drawGraph(const PanelContext& context, const Look& look, const TimelineData& data,
               const TimelineAxis& axis, const AxisRows& rows) {
    const scene::Activity& activity = data.activity;
    const auto slices = static_cast<std::size_t>(data.slices);
    const double sliceWidth = (axis.rightPx() - axis.leftPx()) / static_cast<double>(slices);
    const auto same = [&](std::size_t a, std::size_t b) {
        return std::ranges::all_of(activity.countsByKind, [&](const auto& row) { return row[a] == row[b]; });
    };
    for (std::size_t begin = 0; begin < slices;) {
        std::size_t end = begin + 1;
        while (end < slices && same(begin, end))
            ++end;
        drawStack(context.kindColours, activity, begin,
                  toFloat(axis.leftPx() + static_cast<double>(begin) * sliceWidth),
                  toFloat(axis.leftPx() + static_cast<double>(end) * sliceWidth), rows);
        begin = end;
    }
    list().AddLine({rows.left, rows.graphBottom}, {rows.right, rows.graphBottom},
                   packed(look.theme.panelLine));
}

void drawMarks(const PanelContext& context, const Look& look, const TimelineData& data,
               const TimelineAxis& axis, const AxisRows& rows, state::Target pointed) {
    if (rows.bandsTop <= rows.graphBottom)
        return;
    for (const scene::EventTick& tick : data.ticks) {
        const state::Target self{state::Target::What::Claim, tick.claim};
        const bool loud = self == pointed || self == context.state.selected;
        const float r = look.px(loud ? 5.5 : 4);
        const ImVec2 c{toFloat(axis.xOf(tick.day)), rows.marksY};
        const ImVec2 up{c.x, c.y - r};
        const ImVec2 right{c.x + r, c.y};
        const ImVec2 down{c.x, c.y + r};
        const ImVec2 left{c.x - r, c.y};
        list().AddQuadFilled(up, right, down, left,
                             packed(context.kindColours[context.brief.claims[tick.claim].kind]));
        list().AddQuad(up, right, down, left, packed(loud ? look.text() : look.theme.panel), look.px(1));
    }
}

void drawPlayhead(const PanelContext& context, const Look& look, const TimelineAxis& axis,
                  const AxisRows& rows, bool held) {
    const float x = toFloat(axis.xWithin(context.state.date));
    const ImU32 colour = packed(look.theme.accent);
    list().AddLine({x, rows.graphTop}, {x, rows.bandsBottom + look.px(2)}, packed(look.theme.panel, 0.8),
                   look.px(5));
    list().AddLine({x, rows.graphTop}, {x, rows.bandsBottom + look.px(2)}, colour, look.px(2));
    const float w = look.px(held ? 7.5 : 6.5);
    const float top = rows.graphTop - look.px(4);
    list().AddRectFilled({x - w, top}, {x + w, top + look.px(8)}, colour, look.px(3),
                         ImDrawFlags_RoundCornersTop);
    list().AddTriangleFilled({x - w, top + look.px(8)}, {x + w, top + look.px(8)}, {x, top + look.px(14)},
                             colour);
}

} // namespace tumen::ui
