#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

#include <fmt/format.h>
#include <imgui.h>

#include "state/PlaybackNames.hpp"
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

float numberBoxWidth(const Look& look, std::string_view unit, double boxPoints) {
    return look.px(boxPoints + 5.0) + textSize(look, Face::Small, unit).x;
}

using Labels = std::vector<const char*>;

/// Room for the longest label, and the arrow at its end.
float choiceBoxWidth(const Look& look, const Labels& labels) {
    float longest = 0.0F;
    for (const char* label : labels)
        longest = std::max(longest, textSize(look, Face::Small, label).x);
    return longest + look.px(9.0 + fieldHeight);
}

/// One of a few, in a list that opens. The one chosen, if it is another one.
std::optional<std::size_t> choiceBox(const Look& look, const char* id, const Labels& labels,
                                     std::size_t current) {
    std::optional<std::size_t> chosen;
    const float padding = (look.px(fieldHeight) - look.lineHeight(Face::Small)) / 2.0F;
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + look.px(fieldInset));
    ImGui::PushFont(look.font(Face::Small));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(look.px(7), padding));
    ImGui::SetNextItemWidth(choiceBoxWidth(look, labels));
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
bool drawTurnButton(const PanelContext& context, const Look& look) {
    const bool backwards = context.state.playback.backwards;
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
    tipOnHover(look, context.words(backwards ? "Plays backwards. Click: forwards. Key: R"
                                             : "Plays forwards. Click: backwards. Key: R"));
    return button.clicked;
}

Labels in(const core::Wording& words, std::span<const char* const> names) {
    Labels labels;
    for (const char* name : names)
        labels.push_back(words(name));
    return labels;
}

constexpr double daysBox = 46.0;
constexpr double speedBox = 56.0;

float shownWidth(const PanelContext& context, const Look& look) {
    return choiceBoxWidth(look, in(context.words, shownTimeNames));
}

void drawShown(const PanelContext& context, const Look& look, Commands& commands) {
    if (const auto chosen = choiceBox(look, "##shown", in(context.words, shownTimeNames),
                                      static_cast<std::size_t>(context.state.shownTime)))
        commands.push_back(TimeCommand(SetShownTime{allShownTimes[*chosen]}));
    tipOnHover(look, context.words("What is on the map: what holds on the day, on some of the days before "
                                   "it, or in the range that was selected on the axis. Key: N"));
}

float comparisonWidth(const PanelContext& context, const Look& look) {
    return choiceBoxWidth(look, in(context.words, comparisonNames));
}

void drawComparison(const PanelContext& context, const Look& look, Commands& commands) {
    if (const auto chosen = choiceBox(look, "##comparison", in(context.words, comparisonNames),
                                      static_cast<std::size_t>(context.state.comparison)))
        commands.push_back(TimeCommand(SetComparison{allComparisons[*chosen]}));
    tipOnHover(look,
               context.words("Holds the days that are on the map and compares those you go to with them: "
                             "on either side of a divider, or what began, ended and held at both. Key: D"));
}

/// How many days an echo lingers or, where the days before are on the map as well, how many these are.
struct DaysField {
    const char* id;
    const char* unit;
    const char* tip;
    double days = 0.0;
    double least = 0.0;
    TimeCommand (*command)(double days);
};

DaysField daysField(const AppState& state) {
    if (state.shownTime == ShownTime::Window)
        return {"##window",
                core::english("days before"),
                core::english("For how many days before the date what held "
                              "then is on the map"),
                state.windowDays,
                shortestWindowDays,
                [](double days) { return TimeCommand(SetWindowDays{days}); }};
    return {"##linger",
            core::english("days linger"),
            core::english("For how long what is over stays on the map, fading. 0: only what holds on the "
                          "very day"),
            state.lingerDays,
            0.0,
            [](double days) { return TimeCommand(SetLinger{days}); }};
}

float daysWidth(const PanelContext& context, const Look& look) {
    return numberBoxWidth(look, context.words(daysField(context.state).unit), daysBox);
}

void drawDays(const PanelContext& context, const Look& look, Commands& commands) {
    DaysField field = daysField(context.state);
    if (numberBox(look, field.id, context.words(field.unit), daysBox, field.days) &&
        field.days >= field.least)
        commands.push_back(field.command(field.days));
    tipOnHover(look, context.words(field.tip));
}

float stepLabelWidth(const PanelContext& context, const Look& look) {
    return textSize(look, Face::Small, context.words("Step")).x + look.px(6);
}

float stepWidth(const PanelContext& context, const Look& look) {
    return stepLabelWidth(context, look) + choiceBoxWidth(look, in(context.words, stepNames));
}

void drawStep(const PanelContext& context, const Look& look, Commands& commands) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float lineInset = (look.px(controlHeight) - look.lineHeight(Face::Small)) / 2.0F;
    drawText(look, Face::Small, {at.x, at.y + lineInset}, look.dimText(), context.words("Step"));
    ImGui::SetCursorScreenPos({at.x + stepLabelWidth(context, look), at.y});
    if (const auto chosen = choiceBox(look, "##step", in(context.words, stepNames),
                                      static_cast<std::size_t>(context.state.step)))
        commands.push_back(TimeCommand(SetStep{static_cast<TimeStep>(*chosen)}));
    tipOnHover(look,
               context.words("How far the keys Left and Right go: by the calendar, to the next change on "
                             "the map, to where the next claim begins, or to the next period. Key: S"));
}

float paceWidth(const PanelContext& context, const Look& look) {
    return choiceBoxWidth(look, in(context.words, paceNames));
}

void drawPace(const PanelContext& context, const Look& look, Commands& commands) {
    if (const auto chosen = choiceBox(look, "##pace", in(context.words, paceNames),
                                      static_cast<std::size_t>(context.state.playback.pace)))
        commands.push_back(TimeCommand(SetPace{allPaces[*chosen]}));
    tipOnHover(look,
               context.words.format("By changes: a long stretch in which nothing changes on the map plays "
                                    "in {} s. The axis marks it with a break //. Key: P",
                                    fmt::format("{:g}", time::quietSecs)));
}

float speedWidth(const PanelContext& context, const Look& look) {
    return numberBoxWidth(look, context.words("days/s"), speedBox);
}

void drawSpeed(const PanelContext& context, const Look& look, Commands& commands) {
    double speed = context.state.playback.speedDaysPerSecond;
    if (numberBox(look, "##speed", context.words("days/s"), speedBox, speed) && speed > 0.0)
        commands.push_back(TimeCommand(SetSpeed{speed}));
    tipOnHover(look, context.words("Speed of playing, in days a second: 0.1 to 100 000. Keys: Shift+, and "
                                   "Shift+."));
}

float turnWidth(const PanelContext&, const Look& look) {
    return look.px(controlHeight);
}

void drawTurn(const PanelContext& context, const Look& look, Commands& commands) {
    if (drawTurnButton(context, look))
        commands.push_back(TimeCommand(TurnAround{}));
}

float loopWidth(const PanelContext& context, const Look& look) {
    return choiceBoxWidth(look, in(context.words, loopNames));
}

void drawLoop(const PanelContext& context, const Look& look, Commands& commands) {
    if (const auto chosen = choiceBox(look, "##loop", in(context.words, loopNames),
                                      static_cast<std::size_t>(context.state.playback.loop)))
        commands.push_back(TimeCommand(SetLoop{allLoopModes[*chosen]}));
    tipOnHover(look, context.words("What is played, once or again and again: all, the period at the date, or "
                                   "the range that was selected on the axis by dragging with Shift. Key: C"));
}

struct Control {
    float (*width)(const PanelContext&, const Look&); ///< pixels
    void (*draw)(const PanelContext&, const Look&, Commands&);
};

/// From left to right; the more important, the further right.
constexpr std::array<Control, 8> controls = {{{comparisonWidth, drawComparison},
                                              {daysWidth, drawDays},
                                              {shownWidth, drawShown},
                                              {stepWidth, drawStep},
                                              {paceWidth, drawPace},
                                              {speedWidth, drawSpeed},
                                              {turnWidth, drawTurn},
                                              {loopWidth, drawLoop}}};
constexpr double spacing = 12.0;

/// How many controls from the right fit. Those that do not go behind a button with three dots.
std::size_t controlsThatFit(const PanelContext& context, const Look& look, float room, float& width) {
    const float dots = look.px(controlHeight + spacing);
    float all = 0.0F;
    for (const Control& control : controls)
        all += control.width(context, look) + look.px(spacing);
    if (all - look.px(spacing) <= room) {
        width = all - look.px(spacing);
        return controls.size();
    }
    width = dots - look.px(spacing);
    std::size_t count = 0;
    for (; count < controls.size(); ++count) {
        const float wanted = controls[controls.size() - 1 - count].width(context, look) + look.px(spacing);
        if (width + wanted > room)
            break;
        width += wanted;
    }
    return count;
}

/// The controls without room in a list that opens.
void drawRest(const PanelContext& context, const Look& look, std::span<const Control> rest,
              Commands& commands) {
    const Row button = squareButton(look, "more", controlHeight);
    const ImVec2 c{(button.min.x + button.max.x) / 2.0F, button.centreY()};
    for (const float side : {-1.0F, 0.0F, 1.0F})
        ImGui::GetWindowDrawList()->AddCircleFilled({c.x + side * look.px(6), c.y}, look.px(2),
                                                    packed(look.text()));
    tipOnHover(look, context.words("More of playback"));
    if (button.clicked)
        ImGui::OpenPopup("rest of playback");
    if (!ImGui::BeginPopup("rest of playback"))
        return;
    for (const Control& control : rest) {
        const ImVec2 at = ImGui::GetCursorPos();
        control.draw(context, look, commands);
        ImGui::SetCursorPos({at.x, at.y + look.px(controlHeight + 4.0)});
    }
    float widest = 0.0F;
    for (const Control& control : rest)
        widest = std::max(widest, control.width(context, look));
    ImGui::Dummy({widest, 0.0F});
    ImGui::EndPopup();
}

} // namespace

float playbackControlsWidth(const PanelContext& context, const Look& look, float room) {
    float width = 0.0F;
    controlsThatFit(context, look, room, width);
    return width;
}

void drawPlaybackControls(const PanelContext& context, const Look& look, float room, Commands& commands) {
    float width = 0.0F;
    const std::size_t count = controlsThatFit(context, look, room, width);
    const std::span<const Control> all = controls;
    const auto rest = all.first(all.size() - count);
    ImVec2 at = ImGui::GetCursorPos();
    const auto moveOn = [&](float by) {
        at.x += by + look.px(spacing);
        ImGui::SetCursorPos(at);
    };
    if (!rest.empty()) {
        drawRest(context, look, rest, commands);
        moveOn(look.px(controlHeight));
    }
    for (const Control& control : all.last(count)) {
        const float own = control.width(context, look);
        control.draw(context, look, commands);
        moveOn(own);
    }
}

} // namespace tumen::ui
