#include <array>
#include <optional>
#include <span>

#include <fmt/format.h>
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

/// One of a few, in a list that opens. The one chosen, if it is another one.
std::optional<std::size_t> choiceBox(const Look& look, const char* id, double boxPoints,
                                     std::span<const char* const> labels, std::size_t current) {
    std::optional<std::size_t> chosen;
    const float padding = (look.px(fieldHeight) - look.lineHeight(Face::Small)) / 2.0F;
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + look.px(fieldInset));
    ImGui::PushFont(look.font(Face::Small));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(look.px(7), padding));
    ImGui::SetNextItemWidth(look.px(boxPoints));
    if (ImGui::BeginCombo(id, labels[current], ImGuiComboFlags_HeightLargest)) {
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(look.px(8), look.px(8)));
        for (std::size_t i = 0; i < labels.size(); ++i)
            if (ImGui::Selectable(labels[i], i == current) && i != current)
                chosen = i;
        ImGui::PopStyleVar();
        ImGui::EndCombo();
    }
    ImGui::PopStyleVar();
    ImGui::PopFont();
    return chosen;
}

/// Two arrows, one upon the other; the one that time follows is lit.
bool drawTurnButton(const Look& look, bool backwards) {
    const Row button = squareButton(look, "turn", controlHeight);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float x = (button.min.x + button.max.x) / 2.0F;
    const float half = look.px(7);
    const float head = look.px(4);
    for (const float side : {-1.0F, 1.0F}) { // the upper one goes on, the lower one back
        const bool isLit = backwards == (side > 0.0F);
        const ImU32 ink = packed(isLit ? look.theme.accent : look.faintText());
        const float y = button.centreY() + side * look.px(4);
        const float tip = x - side * half;
        list.AddLine({x + side * half, y}, {tip + side * head, y}, ink, look.px(2));
        list.AddTriangleFilled({tip, y}, {tip + side * head * 1.3F, y - head},
                               {tip + side * head * 1.3F, y + head}, ink);
    }
    tipOnHover(look, backwards ? "Plays backwards. Click: forwards. Key: R"
                               : "Plays forwards. Click: backwards. Key: R");
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
    static constexpr std::array<const char*, timeStepCount> names = {"Day",    "Month",     "Year",  "Decade",
                                                                     "Change", "Beginning", "Period"};
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float lineInset = (look.px(controlHeight) - look.lineHeight(Face::Small)) / 2.0F;
    drawText(look, Face::Small, {at.x, at.y + lineInset}, look.dimText(), "Step");
    ImGui::SetCursorScreenPos({at.x + look.px(30), at.y});
    if (const auto chosen =
            choiceBox(look, "##step", 88, names, static_cast<std::size_t>(context.state.step)))
        commands.push_back(TimeCommand(SetStep{static_cast<TimeStep>(*chosen)}));
    tipOnHover(look, "How far the keys Left and Right go: by the calendar, to the next change on the map, to "
                     "where the next claim begins, or to the next period. Key: S");
}

void drawPace(const PanelContext& context, const Look& look, Commands& commands) {
    static constexpr std::array<const char*, allPaces.size()> names = {"Even pace", "By changes"};
    if (const auto chosen =
            choiceBox(look, "##pace", 96, names, static_cast<std::size_t>(context.state.playback.pace)))
        commands.push_back(TimeCommand(SetPace{allPaces[*chosen]}));
    tipOnHover(look,
               fmt::format("By changes: a long stretch in which nothing changes on the map plays in {:g} "
                           "s. The axis marks it with a break //. Key: P",
                           time::quietSecs));
}

void drawSpeed(const PanelContext& context, const Look& look, Commands& commands) {
    double speed = context.state.playback.speedDaysPerSecond;
    if (numberBox(look, "##speed", "days/s", 56, speed) && speed > 0.0)
        commands.push_back(TimeCommand(SetSpeed{speed}));
    tipOnHover(look, "Speed of playing, in days a second: 0.1 to 100 000. Keys: Shift+, and Shift+.");
}

void drawTurn(const PanelContext& context, const Look& look, Commands& commands) {
    if (drawTurnButton(look, context.state.playback.backwards))
        commands.push_back(TimeCommand(TurnAround{}));
}

void drawLoop(const PanelContext& context, const Look& look, Commands& commands) {
    static constexpr std::array<const char*, allLoopModes.size()> names = {"Play once", "Loop all",
                                                                           "Loop period", "Loop range"};
    if (const auto chosen =
            choiceBox(look, "##loop", 98, names, static_cast<std::size_t>(context.state.playback.loop)))
        commands.push_back(TimeCommand(SetLoop{allLoopModes[*chosen]}));
    tipOnHover(look,
               "What is played, once or again and again: all, the period at the date, or the range that was "
               "selected on the axis by dragging with Shift. Key: C");
}

struct Control {
    double widthPoints;
    void (*draw)(const PanelContext&, const Look&, Commands&);
};

/// From left to right; the more important, the further right.
constexpr std::array<Control, 6> controls = {{{112.0, drawLinger},
                                              {118.0, drawStep},
                                              {96.0, drawPace},
                                              {98.0, drawSpeed},
                                              {controlHeight, drawTurn},
                                              {98.0, drawLoop}}};
constexpr double spacing = 12.0;

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
