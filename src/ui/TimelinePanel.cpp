#include <algorithm>

#include <fmt/format.h>
#include <imgui.h>
#include <imgui_stdlib.h>

#include "scene/ClaimText.hpp"
#include "ui/TimelineParts.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;

bool drawPlayButton(const PanelContext& context, const Look& look) {
    const time::Playback& playback = context.state.playback;
    const Row button = squareButton(look, "play", controlHeight);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 c{(button.min.x + button.max.x) / 2.0F, button.centreY()};
    list.AddCircleFilled(c, look.px(15), packed(look.theme.accent, button.hovered ? 1.0 : 0.9));
    const ImU32 ink = packed(look.theme.onAccent);
    if (playback.playing) {
        for (const float side : {-1.0F, 1.0F})
            list.AddRectFilled({c.x + side * look.px(4) - look.px(2), c.y - look.px(6)},
                               {c.x + side * look.px(4) + look.px(2), c.y + look.px(6)}, ink, look.px(1));
    } else {
        const float ahead = playback.backwards ? -1.0F : 1.0F;
        list.AddTriangleFilled({c.x - ahead * look.px(4), c.y - look.px(7)}, {c.x + ahead * look.px(7), c.y},
                               {c.x - ahead * look.px(4), c.y + look.px(7)}, ink);
    }
    tipOnHover(look, context.words(playback.playing ? "Pause (Space)" : "Play (Space)"));
    return button.clicked;
}

void readTypedDate(const PanelContext& context, Commands& commands) {
    PanelMemory& memory = context.memory;
    const time::DayRange span = context.brief.span();
    const auto day = time::parseDate(memory.dateText);
    memory.dateOfComplaint = context.state.date;
    if (!day)
        memory.dateComplaint = context.words.sentence(day.problems().front().what) + " " +
                               context.words.sentence(day.problems().front().mend);
    else if (*day < span.first || *day > span.last)
        memory.dateComplaint = context.words.format(
            "This brief runs from {} to {}.", time::yearName(time::toCivil(span.first).year, context.words),
            time::yearName(time::toCivil(span.last).year, context.words));
    else
        commands.push_back(TimeCommand(SetDate{*day}));
}

void drawDateBox(const PanelContext& context, const Look& look, Commands& commands) {
    PanelMemory& memory = context.memory;
    if (!memory.dateTyping)
        memory.dateText = time::toIsoDate(context.state.date);
    if (memory.dateOfComplaint != context.state.date)
        memory.dateComplaint.clear();

    ImGui::PushFont(look.font(Face::Heading));
    const float padding = (look.px(controlHeight) - look.lineHeight(Face::Heading)) / 2.0F;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(look.px(9), padding));
    ImGui::SetNextItemWidth(textSize(look, Face::Heading, "2000-00-00").x + look.px(19));
    const bool entered = ImGui::InputText(
        "##date", &memory.dateText, ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
    ImGui::PopStyleVar();
    ImGui::PopFont();
    const bool typing = ImGui::IsItemActive();
    if (typing && !memory.dateTyping)
        memory.dateComplaint.clear();
    memory.dateTyping = typing;
    if (entered)
        readTypedDate(context, commands);
    tipOnHover(look,
               context.words("The date shown. Type another and press Enter: 1950-06-25, 1950-06, 196X or "
                             "any EDTF date."));
}

/// The period's name, large, with its dates; or why a typed date was not taken.
void drawPeriodTitle(const PanelContext& context, const Look& look, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::Dummy({std::max(width, 1.0F), look.px(controlHeight)});
    const float middle = at.y + look.px(controlHeight) / 2.0F;
    const auto put = [&](Face face, float x, core::Colour colour, std::string_view text) {
        drawText(look, face, {x, middle - look.lineHeight(face) / 2.0F}, colour, text);
    };
    if (!context.memory.dateComplaint.empty()) {
        put(Face::Regular, at.x, look.warning(),
            ellipsized(look, Face::Regular, context.memory.dateComplaint, width));
        tipOnHover(look, context.memory.dateComplaint);
        return;
    }
    const auto current = context.brief.periodAt(context.state.date);
    if (!current)
        return;
    const model::Period& period = context.brief.periods[*current];
    const std::string title = ellipsized(look, Face::Heading, period.title, width);
    put(Face::Heading, at.x, look.text(), title);
    const float used = textSize(look, Face::Heading, title).x + look.px(12);
    const std::string dates = scene::datesText(period.when, context.words);
    if (used + textSize(look, Face::Small, dates).x <= width)
        put(Face::Small, at.x + used, look.dimText(), dates);
}

} // namespace

void drawTimelineControls(const PanelContext& context, const Look& look, Commands& commands) {
    if (drawPlayButton(context, look))
        commands.push_back(TimeCommand(TogglePlay{}));
    ImGui::SameLine(0.0F, look.px(10));
    drawDateBox(context, look, commands);
    ImGui::SameLine(0.0F, look.px(14));

    const ImVec2 at = ImGui::GetCursorPos();
    const float room = ImGui::GetContentRegionAvail().x;
    const float titleRoom = std::min(look.px(220), room * 0.6F);
    const float playback = playbackControlsWidth(context, look, room - titleRoom);
    drawPeriodTitle(context, look, room - playback - look.px(14));
    ImGui::SetCursorPos({at.x + room - playback, at.y});
    drawPlaybackControls(context, look, playback, commands);
    ImGui::SetCursorPos({ImGui::GetStyle().WindowPadding.x, at.y + look.px(controlHeight)});
}

void drawTimelinePanel(const PanelContext& context, Commands& commands) {
    if (context.layout.timeline.width <= 0.0)
        return;
    const Look look = lookOf(context);
    const Card card("timeline", context.layout.timeline, look, Card::Fit::Column);
    drawTimelineControls(context, look, commands);
    verticalGap(look, 10);
    const float bottom = static_cast<float>(context.layout.timeline.bottom()) - look.px(6);
    drawTimelineAxis(context, look, std::max(bottom - ImGui::GetCursorScreenPos().y, 1.0F), commands);
}

} // namespace tumen::ui
