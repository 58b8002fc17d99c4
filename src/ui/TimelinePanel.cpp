#include <algorithm>

#include <fmt/format.h>
#include <imgui.h>
#include <imgui_stdlib.h>

#include "ui/ClaimText.hpp"
#include "ui/TimelineParts.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;

constexpr double controlHeight = 30.0;

bool drawPlayButton(const Look& look, bool playing) {
    const Row button = squareButton(look, "play", controlHeight);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 c{(button.min.x + button.max.x) / 2.0F, button.centreY()};
    list.AddCircleFilled(c, look.px(15), packed(look.theme.accent, button.hovered ? 1.0 : 0.9));
    const ImU32 ink = packed(look.theme.deepSea);
    if (playing) {
        for (const float side : {-1.0F, 1.0F})
            list.AddRectFilled({c.x + side * look.px(4) - look.px(2), c.y - look.px(6)},
                               {c.x + side * look.px(4) + look.px(2), c.y + look.px(6)}, ink, look.px(1));
    } else {
        list.AddTriangleFilled({c.x - look.px(4), c.y - look.px(7)}, {c.x + look.px(7), c.y},
                               {c.x - look.px(4), c.y + look.px(7)}, ink);
    }
    tipOnHover(look, playing ? "Pause (Space)" : "Play (Space)");
    return button.clicked;
}

void readTypedDate(const PanelContext& context, Commands& commands) {
    PanelMemory& memory = context.memory;
    const time::DayRange span = context.brief.span();
    const auto day = time::parseDate(memory.dateText);
    memory.dateOfComplaint = context.state.date;
    if (!day)
        memory.dateComplaint = "Write 1950, 1950-06 or 1950-06-25.";
    else if (*day < span.first || *day > span.last)
        memory.dateComplaint = fmt::format("This brief runs from {} to {}.", time::toCivil(span.first).year,
                                           time::toCivil(span.last).year);
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
    tipOnHover(look, "The date shown. Type a year, a month or a day: 1950, 1950-06, 1950-06-25; then Enter.");
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
        return;
    }
    const auto current = context.brief.periodAt(context.state.date);
    if (!current)
        return;
    const model::Period& period = context.brief.periods[*current];
    const std::string title = ellipsized(look, Face::Heading, period.title, width);
    put(Face::Heading, at.x, look.text(), title);
    const float used = textSize(look, Face::Heading, title).x + look.px(12);
    const std::string dates = datesText(period.when);
    if (used + textSize(look, Face::Small, dates).x <= width)
        put(Face::Small, at.x + used, look.dimText(), dates);
}

/// A number with a word before and one behind it. Returns true when it was changed.
bool numberBox(const Look& look, const char* id, std::string_view unit, double boxPoints, double& value) {
    const float padding = (look.px(24) - look.lineHeight(Face::Small)) / 2.0F;
    const float top = ImGui::GetCursorPosY();
    ImGui::SetCursorPosY(top + look.px(3));
    ImGui::PushFont(look.font(Face::Small));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(look.px(7), padding));
    ImGui::SetNextItemWidth(look.px(boxPoints));
    const bool changed = ImGui::InputDouble(id, &value, 0.0, 0.0, "%.6g", ImGuiInputTextFlags_AutoSelectAll);
    ImGui::PopStyleVar();
    ImGui::PopFont();
    const ImVec2 end{ImGui::GetItemRectMax().x + look.px(5), ImGui::GetItemRectMin().y + padding};
    drawText(look, Face::Small, end, look.dimText(), unit);
    return changed;
}

bool drawLoopButton(const Look& look, bool loops) {
    const Row button = squareButton(look, "loop", controlHeight);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 c{(button.min.x + button.max.x) / 2.0F, button.centreY()};
    const ImU32 ink = packed(loops ? look.theme.accent : look.faintText());
    const float r = look.px(7);
    constexpr float begin = -0.9F;
    constexpr float end = 4.4F;
    list.PathArcTo(c, r, begin, end, 24);
    list.PathStroke(ink, 0, look.px(2));
    // the head of the turning arrow, at the end of the arc that points up
    const ImVec2 tip{c.x + r * 0.62F, c.y - r * 0.78F};
    list.AddTriangleFilled({tip.x - look.px(5), tip.y - look.px(1)}, {tip.x + look.px(2), tip.y - look.px(5)},
                           {tip.x + look.px(1.5), tip.y + look.px(3)}, ink);
    tipOnHover(look,
               loops ? "Starts again at the end. Click: stop there" : "Stops at the end. Click: start again");
    return button.clicked;
}

/// The right-hand controls, the most important nearest to the edge; the first ones go when room is short.
class RightControls {
public:
    RightControls(const PanelContext& context, const Look& look, float room)
        : m_context(context), m_look(look) {
        m_loop = take(room, controlHeight);
        m_speed = take(room, speedWidth);
        m_step = take(room, stepWidth);
        m_linger = take(room, lingerWidth);
    }
    float width() const { return m_width; }

    void draw(Commands& commands) const {
        const AppState& state = m_context.state;
        if (m_step) {
            static const std::array<std::string, timeStepCount> names = {"Day", "Month", "Year", "Decade"};
            const ImVec2 at = ImGui::GetCursorPos();
            ImGui::SetCursorPosY(at.y + m_look.px(3));
            drawText(
                m_look, Face::Small,
                {ImGui::GetCursorScreenPos().x,
                 ImGui::GetCursorScreenPos().y + (m_look.px(24) - m_look.lineHeight(Face::Small)) / 2.0F},
                m_look.dimText(), "Step");
            ImGui::SetCursorPosX(at.x + m_look.px(stepWord));
            if (const auto clicked = segments(m_look, "step", names, static_cast<std::size_t>(state.step),
                                              m_look.px(stepWidth - stepWord), 24))
                commands.push_back(TimeCommand(SetStep{static_cast<TimeStep>(*clicked)}));
            tipOnHover(m_look, "How far the keys Left and Right go");
            finish(at, stepWidth);
        }
        if (m_linger) {
            const ImVec2 at = ImGui::GetCursorPos();
            double days = state.lingerDays;
            if (numberBox(m_look, "##linger", "days linger", 46, days) && days >= 0.0)
                commands.push_back(TimeCommand(SetLinger{days}));
            tipOnHover(
                m_look,
                "For how long what is over stays on the map, fading. 0: only what holds on the very day");
            finish(at, lingerWidth);
        }
        if (m_speed) {
            const ImVec2 at = ImGui::GetCursorPos();
            double speed = state.playback.speedDaysPerSecond;
            if (numberBox(m_look, "##speed", "days/s", 56, speed) && speed > 0.0)
                commands.push_back(TimeCommand(SetSpeed{speed}));
            tipOnHover(m_look, "Speed of playing, in days a second");
            finish(at, speedWidth);
        }
        if (m_loop) {
            const bool loops = state.playback.loop == time::LoopMode::Loop;
            if (drawLoopButton(m_look, loops))
                commands.push_back(TimeCommand(SetLoop{loops ? time::LoopMode::Once : time::LoopMode::Loop}));
        }
    }

private:
    static constexpr double stepWidth = 236.0;
    static constexpr double stepWord = 34.0;
    static constexpr double speedWidth = 98.0;
    static constexpr double lingerWidth = 118.0;
    static constexpr double spacing = 14.0;

    bool take(float room, double points) {
        const float wanted = m_look.px(points) + (m_width > 0.0F ? m_look.px(spacing) : 0.0F);
        if (m_width + wanted > room)
            return false;
        m_width += wanted;
        return true;
    }
    void finish(ImVec2 at, double points) const {
        ImGui::SetCursorPos({at.x + m_look.px(points) + m_look.px(spacing), at.y});
    }

    const PanelContext& m_context;
    const Look& m_look;
    float m_width = 0.0F;
    bool m_loop = false;
    bool m_speed = false;
    bool m_step = false;
    bool m_linger = false;
};

} // namespace

void drawTimelineControls(const PanelContext& context, const Look& look, Commands& commands) {
    if (drawPlayButton(look, context.state.playback.playing))
        commands.push_back(TimeCommand(TogglePlay{}));
    ImGui::SameLine(0.0F, look.px(10));
    drawDateBox(context, look, commands);
    ImGui::SameLine(0.0F, look.px(14));

    const ImVec2 at = ImGui::GetCursorPos();
    const float room = ImGui::GetContentRegionAvail().x;
    const float titleRoom = std::min(look.px(220), room * 0.6F);
    const RightControls right(context, look, room - titleRoom);
    drawPeriodTitle(context, look, room - right.width() - look.px(14));
    ImGui::SetCursorPos({at.x + room - right.width(), at.y});
    right.draw(commands);
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
