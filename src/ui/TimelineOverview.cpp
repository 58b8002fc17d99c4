#include <algorithm>

#include <imgui.h>

#include "ui/TimelineParts.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;

/// How much there is at each time, in one colour.
void drawSilhouette(const Look& look, const scene::Activity& activity, const TimelineAxis& axis,
                    const AxisRows& rows) {
    const auto slices = static_cast<std::size_t>(activity.slices);
    const double sliceWidth = (axis.rightPx() - axis.leftPx()) / static_cast<double>(slices);
    const auto x = [&](std::size_t slice) {
        return static_cast<float>(axis.leftPx() + static_cast<double>(slice) * sliceWidth);
    };
    for (std::size_t begin = 0; begin < slices;) {
        std::size_t end = begin + 1;
        while (end < slices && scene::isSameSlice(activity, begin, end))
            ++end;
        int total = 0;
        for (const auto& row : activity.countsByKind)
            total += row[begin];
        const float share =
            static_cast<float>(total) / static_cast<float>(std::max(activity.highestTotal, 1));
        const float height = std::sqrt(share) * (rows.overviewBottom - rows.overviewTop);
        if (total > 0)
            ImGui::GetWindowDrawList()->AddRectFilled({x(begin), rows.overviewBottom - height},
                                                      {x(end), rows.overviewBottom},
                                                      packed(look.theme.seaText, 0.55));
        begin = end;
    }
}

} // namespace

void drawOverview(const PanelContext& context, const Look& look, TimelineData& data, const AxisRows& rows,
                  Commands& commands) {
    const auto& shown = context.state.timelineSpan;
    if (!shown || rows.overviewBottom <= rows.overviewTop)
        return;
    const TimelineAxis axis(context.brief.span(), rows.left, rows.right - rows.left);
    constexpr int slices = 150;
    if (!data.whole)
        data.whole = scene::activityOver(context.totals, context.state, axis.span(), slices);

    const float reach = look.px(2);
    ImGui::SetCursorScreenPos({rows.left, rows.overviewTop - reach});
    ImGui::InvisibleButton("overview", {std::max(rows.right - rows.left, 1.0F),
                                        rows.overviewBottom - rows.overviewTop + 2.0F * reach});
    const float x = ImGui::GetIO().MousePos.x;
    const double length = shown->last - shown->first;
    TimelineDrag& drag = context.memory.timelineDrag;
    if (ImGui::IsItemActivated()) {
        // Beside the window it comes under the pointer.
        const time::DayNumber pressed = axis.momentAt(x);
        const bool isOnWindow = pressed >= shown->first && pressed <= shown->last;
        const time::DayRange span =
            isOnWindow ? *shown : time::DayRange{pressed - length / 2.0, pressed + length / 2.0};
        drag = {TimelineDrag::What::PanOverview, x, span};
        if (!isOnWindow)
            commands.push_back(TimelineCommand(SetTimelineSpan{span}));
    } else if (ImGui::IsItemActive() && drag.what == TimelineDrag::What::PanOverview && x != drag.pressedX) {
        const double days = (x - drag.pressedX) * axis.daysPerPx();
        commands.push_back(
            TimelineCommand(SetTimelineSpan{time::DayRange{drag.span.first + days, drag.span.last + days}}));
    }
    const bool loud = ImGui::IsItemActive() || ImGui::IsItemHovered();
    tipOnHover(look,
               context.words("The whole time of the brief. Drag the window along; Shift+Home shows all"));

    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({rows.left, rows.overviewTop}, {rows.right, rows.overviewBottom},
                       packed(look.lift(0.07)), look.px(2));
    drawSilhouette(look, *data.whole, axis, rows);
    const float left = static_cast<float>(axis.xOf(shown->first));
    const float right = std::max(static_cast<float>(axis.xOf(shown->last)), left + look.px(4));
    const ImVec2 min{left, rows.overviewTop - look.px(1)};
    const ImVec2 max{right, rows.overviewBottom + look.px(1)};
    list.AddRectFilled(min, max, packed(look.text(), loud ? 0.32 : 0.22), look.px(2));
    list.AddRect(min, max, packed(look.text(), loud ? 1.0 : 0.8), look.px(2), 0, look.px(1));
    const float playhead = static_cast<float>(axis.xWithin(context.state.date));
    list.AddLine({playhead, min.y}, {playhead, max.y}, packed(look.theme.accent), look.px(2));
}

} // namespace tumen::ui
