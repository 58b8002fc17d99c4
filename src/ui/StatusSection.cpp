#include "ui/StatusSection.hpp"

#include <fmt/format.h>
#include <imgui.h>

#include "core/Text.hpp"
#include "scene/ClaimText.hpp"
#include "state/KeyBindings.hpp"
#include "state/StatusSwitch.hpp"
#include "ui/LineSample.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;

constexpr double classRowHeight = 18.5;
constexpr double statusRowHeight = 18.0;
constexpr double arrowWidth = 13.0;
constexpr double sampleWidth = 29.0;
constexpr double titleAt = arrowWidth + sampleWidth + 7.0;

/// The caption over the status classes; at its right end the claims that are at no date.
void drawStatusCaption(const PanelContext& context, const Look& look, Commands& commands) {
    const ImVec2 above = ImGui::GetCursorScreenPos();
    const float right = above.x + ImGui::GetContentRegionAvail().x;
    caption(look, context.words("How sure is it"));
    if (context.counts.undated == 0)
        return;
    const ImVec2 below = ImGui::GetCursorScreenPos();
    const std::string text = context.words.count(context.counts.undated, "{} undated", "{} undated");
    const float width = textSize(look, Face::Small, text).x;
    ImGui::SetCursorScreenPos({right - width, above.y + look.px(4)});
    const Row row = clickableRow(look, "undated", 18, width);
    const bool isOpen = context.state.selected.what == Target::What::Undated;
    rowText(look, row, Face::Small, row.min.x, row.hovered || isOpen ? look.text() : look.theme.accent, text);
    tipOnHover(look, context.words("Claims without a date, which are on the map at none. Click: the list of "
                                   "them. Key: U"));
    if (row.clicked)
        commands.push_back(AttentionCommand(Select{isOpen ? Target{} : Target{Target::What::Undated, 0}}));
    ImGui::SetCursorScreenPos(below);
}

/// The arrow that unfolds a class: to the right, or down when it is unfolded. True when clicked.
bool drawArrow(const Look& look, const char* id, double heightPoints, bool isUnfolded) {
    const Row row = clickableRow(look, id, heightPoints, look.px(arrowWidth));
    const ImVec2 c{row.min.x + look.px(4), row.centreY()};
    const float r = look.px(3.4);
    const ImU32 ink = packed(row.hovered ? look.text() : look.dimText());
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float thickness = look.px(1.6);
    if (isUnfolded) {
        list.AddLine({c.x - r, c.y - r * 0.5F}, {c.x, c.y + r * 0.5F}, ink, thickness);
        list.AddLine({c.x, c.y + r * 0.5F}, {c.x + r, c.y - r * 0.5F}, ink, thickness);
    } else {
        list.AddLine({c.x - r * 0.5F, c.y - r}, {c.x + r * 0.5F, c.y}, ink, thickness);
        list.AddLine({c.x + r * 0.5F, c.y}, {c.x - r * 0.5F, c.y + r}, ink, thickness);
    }
    return row.clicked;
}

void drawEnd(const Look& look, const Row& row, Face face, const std::string& text, bool isLoud) {
    rowText(look, row, face, row.max.x - textSize(look, face, text).x,
            isLoud ? look.text() : look.faintText(), text);
}

/// Of the class, how many claims there are now and how many of them its statuses let through.
struct ClassCounts {
    int on = 0;
    int all = 0;
};
ClassCounts countsOf(const PanelContext& context, model::StatusClass statusClass) {
    ClassCounts counts;
    for (model::StatusIndex i = 0; i < model::statusCount; ++i)
        if (model::statuses()[i].drawnAs == statusClass) {
            counts.all += context.counts.byStatus[i];
            counts.on += context.state.hiddenStatuses.test(i) ? 0 : context.counts.byStatus[i];
        }
    return counts;
}

void drawClass(const PanelContext& context, const Look& look, model::StatusClass statusClass,
               Commands& commands) {
    const Row row =
        clickableRow(look, fmt::format("status {}", model::id(statusClass)).c_str(), classRowHeight);
    tipOnHover(look, context.words.format("Click: on or off. Alt-click: alone. Keys: Shift+{0} and "
                                          "Shift+Alt+{0}.",
                                          static_cast<int>(statusClass) + 1));
    const Switch on = switchOf(statusClass, context.state.hiddenStatuses, context.brief.claims);
    drawLineSample(look, {row.min.x + look.px(1), row.centreY()}, look.px(sampleWidth), statusClass,
                   on == Switch::Off ? look.faintText() : look.theme.quietText);
    const ClassCounts counts = countsOf(context, statusClass);
    const std::string count =
        on == Switch::Partly
            ? context.words.format("{} of {}", core::grouped(counts.on), core::grouped(counts.all))
            : core::grouped(counts.all);
    const float x = row.min.x + look.px(titleAt - arrowWidth);
    const float room = row.max.x - x - textSize(look, Face::Regular, count).x - look.px(6);
    const core::Colour colour = on == Switch::On       ? look.text()
                                : on == Switch::Partly ? look.dimText()
                                                       : look.faintText();
    rowText(look, row, Face::Regular, x, colour,
            ellipsized(look, Face::Regular, context.words(model::title(statusClass)), room));
    drawEnd(look, row, Face::Regular, count, on != Switch::Off && counts.on > 0);
    if (row.clicked && ImGui::GetIO().KeyAlt)
        commands.push_back(LayerCommand(SoloStatusClass{statusClass}));
    else if (row.clicked)
        commands.push_back(LayerCommand(ToggleStatusClass{statusClass}));
}

void drawStatus(const PanelContext& context, const Look& look, model::StatusIndex index, Commands& commands) {
    const model::Status& status = model::statuses()[index];
    const bool isOn = !context.state.hiddenStatuses.test(index);
    const Row row = clickableRow(look, fmt::format("single status {}", status.id).c_str(), statusRowHeight);
    tipOnHover(
        look, context.words(status.meaning) + ".\n" +
                  context.words.format("Click: on or off. Alt-click: alone. Key: {}.", statusKeyName(index)));
    const float x = row.min.x + look.px(titleAt);
    const float r = look.px(3);
    const ImVec2 dot{x - look.px(9), row.centreY()};
    if (isOn)
        ImGui::GetWindowDrawList()->AddCircleFilled(dot, r, packed(look.theme.quietText));
    else
        ImGui::GetWindowDrawList()->AddCircle(dot, r, packed(look.faintText()), 0, look.px(1.2));
    rowText(look, row, Face::Small, x, isOn ? look.text() : look.faintText(),
            context.words(std::string_view(core::capitalized(status.id))));
    const int count = context.counts.byStatus[index];
    drawEnd(look, row, Face::Small, core::grouped(count), isOn && count > 0);
    if (row.clicked && ImGui::GetIO().KeyAlt)
        commands.push_back(LayerCommand(SoloStatus{index}));
    else if (row.clicked)
        commands.push_back(LayerCommand(ToggleStatus{index}));
}

} // namespace

void drawStatuses(const PanelContext& context, const Look& look, Commands& commands) {
    drawStatusCaption(context, look, commands);
    std::set<model::StatusClass>& unfolded = context.memory.unfoldedStatusClasses;
    for (const model::StatusClass statusClass : model::allStatusClasses) {
        const model::StatusSet there = model::statusesOf(statusClass) & context.brief.claims.statusesThere();
        const std::string id = fmt::format("unfold {}", model::id(statusClass));
        if (there.none())
            ImGui::Dummy({look.px(arrowWidth), look.px(classRowHeight)});
        else if (drawArrow(look, id.c_str(), classRowHeight, unfolded.contains(statusClass)) &&
                 unfolded.erase(statusClass) == 0)
            unfolded.insert(statusClass);
        ImGui::SameLine(0.0F, 0.0F);
        drawClass(context, look, statusClass, commands);
        for (model::StatusIndex i = 0; unfolded.contains(statusClass) && i < model::statusCount; ++i)
            if (there.test(i))
                drawStatus(context, look, i, commands);
    }
}

} // namespace tumen::ui
