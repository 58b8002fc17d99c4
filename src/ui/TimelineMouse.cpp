#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <imgui.h>

#include "ui/ClaimText.hpp"
#include "ui/TimelineParts.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;

const TimelineData& timelineData(const PanelContext& context, int slices) {
    std::optional<TimelineData>& slot = context.memory.timeline;
    const AppState& state = context.state;
    const model::Brief& brief = context.brief;
    if (slot && slot->brief == &brief && slot->claimCount == brief.claims.size() &&
        slot->periodCount == brief.periods.size() && slot->slices == slices &&
        slot->hiddenKinds == state.hiddenKinds && slot->hiddenStatusClasses == state.hiddenStatusClasses)
        return *slot;
    slot = TimelineData{&brief,
                        brief.claims.size(),
                        brief.periods.size(),
                        state.hiddenKinds,
                        state.hiddenStatusClasses,
                        slices,
                        scene::activityOver(context.totals, state, brief.span(), slices),
                        scene::eventTicks(brief, state),
                        scene::periodRows(brief)};
    return *slot;
}

void showTip(const PanelContext& context, const Look& look, Target pointed, time::DayNumber day) {
    const float y = static_cast<float>(context.layout.timeline.top) - look.px(6);
    if (pointed.what == Target::What::Period) {
        const model::Period& period = context.brief.periods[pointed.index];
        const std::string dates = datesText(period.when);
        tipAbove(look, y, period.title, period.summary.empty() ? dates : dates + "\n" + period.summary);
    } else if (pointed.what == Target::What::Claim) {
        const model::Claim& claim = context.brief.claims[pointed.index];
        tipAbove(look, y, claim.gist, datesText(claim.when));
    } else {
        tipAbove(look, y, {}, time::toLongDate(day));
    }
}

void choose(const PanelContext& context, Target target, Commands& commands) {
    if (target.what == Target::What::Claim) {
        commands.push_back(AttentionCommand(GoToClaim{target.index}));
        return;
    }
    const time::DayRange bounds =
        time::boundsWithin(context.brief.periods[target.index].when, context.brief.span());
    commands.push_back(TimeCommand(SetDate{bounds.first}));
    commands.push_back(AttentionCommand(Select{target}));
}

/// The date in a small plate over the playhead while it is dragged.
void drawDragDate(const PanelContext& context, const Look& look, const TimelineAxis& axis,
                  const AxisRows& rows) {
    const std::string text = time::toLongDate(context.state.date);
    const ImVec2 size = textSize(look, Face::Regular, text);
    const ImVec2 pad{look.px(9), look.px(5)};
    const float halfWidth = size.x / 2.0F + pad.x;
    const float x = std::clamp(static_cast<float>(axis.xWithin(context.state.date)), rows.left + halfWidth,
                               std::max(rows.right - halfWidth, rows.left + halfWidth));
    const float bottom = rows.graphTop - look.px(9);
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    const ImVec2 min{x - halfWidth, bottom - size.y - 2.0F * pad.y};
    list.AddRectFilled(min, {x + halfWidth, bottom}, packed(look.theme.accent), look.px(6));
    const ImFont* font = look.font(Face::Regular);
    list.AddText(font, font->FontSize, {min.x + pad.x, min.y + pad.y}, packed(look.theme.onAccent),
                 text.c_str());
}

} // namespace

void drawTimelineAxis(const PanelContext& context, const Look& look, float heightPx, Commands& commands) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size{std::max(ImGui::GetContentRegionAvail().x, 1.0F), heightPx};
    const ImGuiIO& io = ImGui::GetIO();
    const TimelineData& data = timelineData(context, std::clamp(static_cast<int>(size.x / 2.0F), 16, 800));
    // At least two rows: the second takes titles that do not fit into their bands.
    const int periodRowCount =
        data.periodRows.empty() ? 0 : std::max(*std::ranges::max_element(data.periodRows) + 1, 2);
    const AxisRows rows = axisRows(look, at, size, periodRowCount);
    const TimelineAxis axis(context.brief.span(), at.x, size.x);

    const std::vector<PeriodBand> bands = layOutBands(context, look, data, axis, rows);

    ImGui::InvisibleButton("axis", size);
    const bool held = ImGui::IsItemActive();
    const bool hovered = ImGui::IsItemHovered();
    const auto under = [&](ImVec2 point) {
        const Target mark = markAt(look, data, axis, rows, point);
        return mark ? mark : periodAt(bands, {{point.x, point.y}});
    };
    // A press on the playhead's handle always drags, whatever lies under it.
    const ImVec2 pressed = io.MouseClickedPos[0];
    const bool onHandle =
        std::abs(pressed.x - static_cast<float>(axis.xWithin(context.state.date))) <= look.px(7) &&
        pressed.y <= rows.graphTop + look.px(12);
    const Target pressedOn = onHandle ? Target{} : under(pressed);
    const bool wasDragged = io.MouseDragMaxDistanceSqr[0] >= io.MouseDragThreshold * io.MouseDragThreshold;
    const time::DayNumber day = axis.dayAt(io.MousePos.x);

    const bool scrubbing = held && (!pressedOn || wasDragged);
    if (scrubbing && day != context.state.date)
        commands.push_back(TimeCommand(SetDate{day}));
    if (ImGui::IsItemDeactivated() && hovered && pressedOn && !wasDragged)
        choose(context, pressedOn, commands);

    const Target pointed = hovered && !scrubbing ? under(io.MousePos) : Target{};
    drawYears(look, axis, rows);
    drawGraph(context, look, data, axis, rows);
    drawBands(context, look, bands, axis, pointed);
    drawMarks(context, look, data, axis, rows, pointed);
    if (hovered && !held)
        ImGui::GetWindowDrawList()->AddLine({io.MousePos.x, rows.graphTop}, {io.MousePos.x, rows.bandsBottom},
                                            packed(look.theme.accent, 0.35), look.px(1));
    drawPlayhead(context, look, axis, rows, scrubbing);
    drawBandTitles(context, look, bands, pointed);
    if (scrubbing)
        drawDragDate(context, look, axis, rows);
    else if (hovered)
        showTip(context, look, pointed, day);
}

} // namespace tumen::ui
