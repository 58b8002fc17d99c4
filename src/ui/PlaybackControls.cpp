#include <array>
#include <cmath>

#include <imgui.h>

#include "ui/TimelineParts.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;

constexpr double fieldHeight = 24.0;
constexpr double fieldInset = (controlHeight - fieldHeight) / 2.0;

/// A number and its unit. Returns true when it was changed.
bool numberBox(const Look& look, const char* id, std::string_view unit, double boxPoints, double& value) {
    const float padding = (look.px(fieldHeight) - look.lineHeight(Face::Small)) / 2.0F;
    const float top = ImGui::GetCursorPosY();
    ImGui::SetCursorPosY(top + look.px(fieldInset));
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
    constexpr float begin = -0.7F; // radians, clockwise from the right
    constexpr float end = 4.25F;
    list.PathArcTo(c, r, begin, end, 32);
    list.PathStroke(ink, 0, look.px(2));
    const ImVec2 outward{std::cos(end), std::sin(end)};
    const ImVec2 along{-outward.y, outward.x};
    const ImVec2 at{c.x + outward.x * r, c.y + outward.y * r};
    const float head = look.px(4.5);
    list.AddTriangleFilled({at.x - outward.x * head, at.y - outward.y * head},
                           {at.x + outward.x * head, at.y + outward.y * head},
                           {at.x + along.x * head * 1.5F, at.y + along.y * head * 1.5F}, ink);
    tipOnHover(look,
               loops ? "Starts again at the end. Click: stop there" : "Stops at the end. Click: start again");
    return button.clicked;
}

void drawLinger(const PanelContext& context, const Look& look, Commands& commands) {
    double days = context.state.lingerDays;
    if (numberBox(look, "##linger", "days linger", 46, days) && days >= 0.0)
        commands.push_back(TimeCommand(SetLinger{days}));
    tipOnHover(look,
               "For how long what is over stays on the map, fading. 0: only what holds on the very day");
}

void drawStep(const PanelContext& context, const Look& look, Commands& commands) {
    static const std::array<std::string, timeStepCount> names = {"Day", "Month", "Year", "Decade"};
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + look.px(fieldInset));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float lineInset = (look.px(fieldHeight) - look.lineHeight(Face::Small)) / 2.0F;
    drawText(look, Face::Small, {at.x, at.y + lineInset}, look.dimText(), "Step");
    ImGui::SetCursorScreenPos({at.x + look.px(34), at.y});
    if (const auto clicked = segments(look, "step", names, static_cast<std::size_t>(context.state.step),
                                      look.px(202), fieldHeight))
        commands.push_back(TimeCommand(SetStep{static_cast<TimeStep>(*clicked)}));
    tipOnHover(look, "How far the keys Left and Right go");
}

void drawSpeed(const PanelContext& context, const Look& look, Commands& commands) {
    double speed = context.state.playback.speedDaysPerSecond;
    if (numberBox(look, "##speed", "days/s", 56, speed) && speed > 0.0)
        commands.push_back(TimeCommand(SetSpeed{speed}));
    tipOnHover(look, "Speed of playing, in days a second");
}

void drawLoop(const PanelContext& context, const Look& look, Commands& commands) {
    const bool loops = context.state.playback.loop == time::LoopMode::Loop;
    if (drawLoopButton(look, loops))
        commands.push_back(TimeCommand(SetLoop{loops ? time::LoopMode::Once : time::LoopMode::Loop}));
}

struct Control {
    double widthPoints;
    void (*draw)(const PanelContext&, const Look&, Commands&);
};

/// From left to right; the more important, the further right.
constexpr std::array<Control, 4> controls = {
    {{112.0, drawLinger}, {236.0, drawStep}, {98.0, drawSpeed}, {controlHeight, drawLoop}}};
constexpr double spacing = 16.0;

/// How many controls from the right fit.
std::size_t controlsThatFit(const Look& look, float room, float& width) {
    width = 0.0F;
    std::size_t count = 0;
    for (; count < controls.size(); ++count) {
        const float wanted = look.px(controls[controls.size() - 1 - count].widthPoints) +
                             (count > 0 ? look.px(spacing) : 0.0F);
        if (width + wanted > room)
            break;
        width += wanted;
    }
    return count;
}

} // namespace

float playbackControlsWidth(const Look& look, float room) {
    float width = 0.0F;
    controlsThatFit(look, room, width);
    return width;
}

void drawPlaybackControls(const PanelContext& context, const Look& look, float room, Commands& commands) {
    float width = 0.0F;
    const std::size_t count = controlsThatFit(look, room, width);
    for (std::size_t i = controls.size() - count; i < controls.size(); ++i) {
        const ImVec2 at = ImGui::GetCursorPos();
        controls[i].draw(context, look, commands);
        ImGui::SetCursorPos({at.x + look.px(controls[i].widthPoints) + look.px(spacing), at.y});
    }
}

} // namespace tumen::ui
