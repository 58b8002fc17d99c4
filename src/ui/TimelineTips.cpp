#include <algorithm>

#include <fmt/format.h>
#include <imgui.h>

#include "core/Text.hpp"
#include "scene/ClaimText.hpp"
#include "ui/TimelineParts.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

/// The first few of some events, one a line.
std::string eventList(const PanelContext& context, std::span<const scene::EventTick> ticks) {
    constexpr std::size_t mostLines = 6;
    std::string text;
    for (const scene::EventTick& tick : ticks.first(std::min(ticks.size(), mostLines)))
        text += fmt::format("{}{}: {}", text.empty() ? "" : "\n",
                            scene::datesText(context.brief.claims.when(tick.claim), context.words),
                            context.brief.claims.gist(tick.claim));
    if (ticks.size() > mostLines)
        text += "\n" + context.words.format("and {} more",
                                            core::grouped(static_cast<long long>(ticks.size() - mostLines)));
    return text + "\n" + context.words("Click: one after the other. Wheel: closer");
}

} // namespace

void drawAxisTip(const PanelContext& context, const Look& look, const TimelineData& data,
                 const AxisPointed& pointed, time::DayNumber day) {
    const float y = static_cast<float>(context.layout.timeline.top) - look.px(6);
    if (pointed.period) {
        const model::Period& period = context.brief.periods[pointed.period.index];
        const std::string dates = scene::datesText(period.when, context.words);
        tipAbove(look, y, period.title, period.summary.empty() ? dates : dates + "\n" + period.summary);
    } else if (pointed.mark != nullptr) {
        const auto ticks = std::span(data.ticks).subspan(pointed.mark->first, pointed.mark->count);
        const model::Claim& claim = context.brief.claims[ticks.front().claim];
        if (ticks.size() == 1)
            tipAbove(look, y, claim.gist, scene::datesText(claim.when, context.words));
        else
            tipAbove(look, y,
                     context.words.count(static_cast<long long>(ticks.size()), "{} event", "{} events"),
                     eventList(context, ticks));
    } else {
        const auto quiet = std::ranges::upper_bound(context.quiet, day, {}, &time::DayRange::last);
        const bool isQuiet = quiet != context.quiet.end() && quiet->first <= day;
        tipAbove(look, y, {},
                 time::toLongDate(day, context.words) +
                     (isQuiet ? "\n" + context.words.format("Nothing changes until {}: plays in {} s",
                                                            time::toLongDate(quiet->last, context.words),
                                                            fmt::format("{:g}", time::quietSecs))
                              : ""));
    }
}

void drawDragPlate(const Look& look, float x, const AxisRows& rows, const std::string& text) {
    const ImVec2 size = textSize(look, Face::Regular, text);
    const ImVec2 pad{look.px(9), look.px(5)};
    const float halfWidth = size.x / 2.0F + pad.x;
    const float middle =
        std::clamp(x, rows.left + halfWidth, std::max(rows.right - halfWidth, rows.left + halfWidth));
    const float bottom = rows.graphTop - look.px(9);
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    const ImVec2 min{middle - halfWidth, bottom - size.y - 2.0F * pad.y};
    list.AddRectFilled(min, {middle + halfWidth, bottom}, packed(look.theme.accent), look.px(6));
    const ImFont* font = look.font(Face::Regular);
    list.AddText(font, font->FontSize, {min.x + pad.x, min.y + pad.y}, packed(look.theme.onAccent),
                 text.c_str());
}

} // namespace tumen::ui
