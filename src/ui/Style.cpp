#include <imgui.h>

#include "ui/Look.hpp"

namespace tumen::ui {

void applyStyle(const scene::Theme& theme, double unitPx) {
    const Look look{theme, unitPx};
    ImGuiStyle& style = ImGui::GetStyle();
    style = ImGuiStyle();
    ImGui::StyleColorsDark(&style);

    style.WindowPadding = {look.px(12), look.px(10)};
    style.FramePadding = {look.px(8), look.px(4)};
    style.ItemSpacing = {look.px(8), look.px(4)};
    style.ItemInnerSpacing = {look.px(6), look.px(4)};
    style.WindowRounding = look.px(10);
    style.ChildRounding = look.px(8);
    style.PopupRounding = look.px(8);
    style.FrameRounding = look.px(6);
    style.GrabRounding = look.px(6);
    style.ScrollbarRounding = look.px(6);
    style.ScrollbarSize = look.px(9);
    style.WindowBorderSize = 0.0F;
    style.ChildBorderSize = 0.0F;
    style.PopupBorderSize = 1.0F;
    style.FrameBorderSize = 0.0F;
    style.WindowMinSize = {1.0F, 1.0F};
    style.DisplaySafeAreaPadding = {look.px(4), look.px(4)};
    style.CircleTessellationMaxError = 0.2F;

    const auto set = [&style](ImGuiCol which, core::Colour colour) { style.Colors[which] = asVec4(colour); };
    core::Colour solidPanel = theme.panel;
    solidPanel.a = 255;
    const core::Colour clear{0, 0, 0, 0};
    set(ImGuiCol_Text, theme.text);
    set(ImGuiCol_TextDisabled, look.dimText()); // what a field is for
    set(ImGuiCol_TextSelectedBg, core::faded(theme.seaText, 0.45));
    set(ImGuiCol_WindowBg, theme.panel);
    set(ImGuiCol_ChildBg, clear);
    set(ImGuiCol_PopupBg, core::mix(solidPanel, theme.text, 0.05));
    set(ImGuiCol_Border, theme.panelLine);
    set(ImGuiCol_FrameBg, look.lift(0.07));
    set(ImGuiCol_FrameBgHovered, look.lift(0.12));
    set(ImGuiCol_FrameBgActive, look.lift(0.14));
    set(ImGuiCol_Button, look.lift(0.09));
    set(ImGuiCol_ButtonHovered, look.lift(0.16));
    set(ImGuiCol_ButtonActive, look.lift(0.22));
    set(ImGuiCol_Header, look.lift(0.12));
    set(ImGuiCol_HeaderHovered, look.lift(0.16));
    set(ImGuiCol_HeaderActive, look.lift(0.20));
    set(ImGuiCol_ScrollbarBg, clear);
    set(ImGuiCol_ScrollbarGrab, look.lift(0.20));
    set(ImGuiCol_ScrollbarGrabHovered, look.lift(0.30));
    set(ImGuiCol_ScrollbarGrabActive, look.lift(0.36));
    set(ImGuiCol_CheckMark, theme.accent);
    set(ImGuiCol_Separator, theme.panelLine);
    set(ImGuiCol_SeparatorHovered, theme.accent);
    set(ImGuiCol_SeparatorActive, theme.accent);
    set(ImGuiCol_TableHeaderBg, look.lift(0.07));
    set(ImGuiCol_TableBorderStrong, theme.panelLine);
    set(ImGuiCol_TableBorderLight, look.lift(0.10));
    set(ImGuiCol_TableRowBg, clear);
    set(ImGuiCol_TableRowBgAlt, clear);
    set(ImGuiCol_NavHighlight, theme.accent);
}

} // namespace tumen::ui
