#include "ui/Widgets.hpp"

#include <algorithm>

#include <imgui_internal.h>

#include "ui/PanelFocus.hpp"

namespace tumen::ui {

namespace {

ImDrawList& widgetList() {
    return *ImGui::GetWindowDrawList();
}

} // namespace

bool isPressed(ImGuiKey key) {
    return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key));
}

void scrollByKeys(float linePx) {
    const float page = std::max(ImGui::GetWindowHeight() - linePx, linePx);
    const float end = ImGui::GetScrollMaxY();
    float further = 0.0F;
    const auto add = [&](ImGuiKey key, float px) { further += isPressed(key) ? px : 0.0F; };
    add(ImGuiKey_DownArrow, linePx);
    add(ImGuiKey_UpArrow, -linePx);
    add(ImGuiKey_PageDown, page);
    add(ImGuiKey_PageUp, -page);
    add(ImGuiKey_End, end);
    add(ImGuiKey_Home, -end);
    if (further != 0.0F)
        ImGui::SetScrollY(std::clamp(ImGui::GetScrollY() + further, 0.0F, end));
}

Row clickableRow(const Look& look, const char* id, double heightPoints, float widthPx) {
    Row row;
    const float width = widthPx > 0.0F ? widthPx : std::max(ImGui::GetContentRegionAvail().x, 1.0F);
    row.clicked = ImGui::InvisibleButton(id, {width, look.px(heightPoints)});
    row.clicked = passKeyboard(look) || row.clicked;
    row.hovered = ImGui::IsItemHovered();
    row.min = ImGui::GetItemRectMin();
    row.max = ImGui::GetItemRectMax();
    if (row.hovered)
        widgetList().AddRectFilled({row.min.x - look.px(4), row.min.y}, {row.max.x + look.px(4), row.max.y},
                                   packed(look.theme.text, ImGui::IsItemActive() ? 0.13 : 0.07), look.px(5));
    return row;
}

void rowText(const Look& look, const Row& row, Face face, float x, core::Colour colour,
             std::string_view text) {
    drawText(look, face, {x, row.centreY() - look.lineHeight(face) / 2.0F}, colour, text);
}

void breakLineFor(float widthPx) {
    const bool isFirst = ImGui::GetCursorPosX() <= ImGui::GetCursorStartPos().x;
    if (!isFirst && ImGui::GetContentRegionAvail().x < widthPx)
        ImGui::NewLine();
}

bool switchRow(const Look& look, const char* id, std::string_view label, bool on) {
    const Row row = clickableRow(look, id, 24);
    rowText(look, row, Face::Regular, row.min.x, on ? look.text() : look.dimText(), label);
    const ImVec2 size{look.px(28), look.px(16)};
    const ImVec2 min{row.max.x - size.x, row.centreY() - size.y / 2.0F};
    const ImVec2 max{row.max.x, min.y + size.y};
    widgetList().AddRectFilled(min, max, packed(on ? look.lit() : look.lift(0.12)), size.y / 2.0F);
    const float knob = size.y / 2.0F - look.px(2);
    widgetList().AddCircleFilled({on ? max.x - size.y / 2.0F : min.x + size.y / 2.0F, row.centreY()}, knob,
                                 packed(on ? look.text() : look.dimText()));
    return row.clicked;
}

Row squareButton(const Look& look, const char* id, double points) {
    Row row;
    row.clicked = ImGui::InvisibleButton(id, {look.px(points), look.px(points)});
    row.clicked = passKeyboard(look) || row.clicked;
    row.hovered = ImGui::IsItemHovered();
    row.min = ImGui::GetItemRectMin();
    row.max = ImGui::GetItemRectMax();
    if (row.hovered)
        widgetList().AddRectFilled(row.min, row.max, packed(look.theme.text, 0.10), look.px(6));
    return row;
}

void drawCross(const Look& look, const Row& button) {
    const ImVec2 c{(button.min.x + button.max.x) / 2.0F, button.centreY()};
    const float r = look.px(4);
    const ImU32 colour = packed(button.hovered ? look.text() : look.dimText());
    widgetList().AddLine({c.x - r, c.y - r}, {c.x + r, c.y + r}, colour, look.px(1.6));
    widgetList().AddLine({c.x - r, c.y + r}, {c.x + r, c.y - r}, colour, look.px(1.6));
}

void caption(const Look& look, std::string_view text) {
    verticalGap(look, 6);
    paragraph(look, Face::Small, look.dimText(), text);
    verticalGap(look, 2);
}

bool isUnderPointer(ImGuiHoveredFlags flags) {
    const ImGuiContext& gui = *ImGui::GetCurrentContext();
    return ImGui::IsItemHovered(flags) && (gui.NavDisableHighlight || !gui.NavDisableMouseHover);
}

void tipOnHover(const Look& look, std::string_view text) {
    if (isUnderPointer() && !ImGui::IsItemActive())
        tip(look, {}, text);
}

void tip(const Look& look, std::string_view heading, std::string_view text) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(look.px(10), look.px(8)));
    ImGui::BeginTooltip();
    // A wrap position needs a width of its own: the tooltip has none before its text.
    const float wrapAt = ImGui::GetCursorPosX() + look.px(300);
    const auto add = [&](Face face, core::Colour colour, std::string_view words) {
        ImGui::PushFont(look.font(face));
        ImGui::PushStyleColor(ImGuiCol_Text, packed(colour));
        ImGui::PushTextWrapPos(wrapAt);
        ImGui::TextUnformatted(words.data(), words.data() + words.size());
        ImGui::PopTextWrapPos();
        ImGui::PopStyleColor();
        ImGui::PopFont();
    };
    if (!heading.empty())
        add(Face::Regular, look.text(), heading);
    if (!text.empty())
        add(Face::Small, heading.empty() ? look.text() : look.theme.quietText, text);
    ImGui::EndTooltip();
    ImGui::PopStyleVar();
}

void tipAbove(const Look& look, float y, std::string_view heading, std::string_view text) {
    // Pivoting in step with the pointer keeps the tip within the picture.
    const ImGuiIO& io = ImGui::GetIO();
    const float share = std::clamp(io.MousePos.x / std::max(io.DisplaySize.x, 1.0F), 0.0F, 1.0F);
    ImGui::SetNextWindowPos({io.MousePos.x, y}, ImGuiCond_Always, {share, 1.0F});
    tip(look, heading, text);
}

void drawSwatch(const Look& look, ImVec2 centre, core::Colour colour, bool on) {
    const float r = look.px(6);
    const ImVec2 min{centre.x - r, centre.y - r};
    const ImVec2 max{centre.x + r, centre.y + r};
    if (on)
        widgetList().AddRectFilled(min, max, packed(colour), look.px(3));
    else
        widgetList().AddRect(min, max, packed(colour, 0.6), look.px(3), 0, look.px(1.5));
}

} // namespace tumen::ui
