#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

constexpr ImGuiWindowFlags bareWindow = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                                        ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoCollapse |
                                        ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground;

ImVec2 topLeft(const geo::ScreenRect& r) {
    return {static_cast<float>(r.left), static_cast<float>(r.top)};
}

ImVec2 sizeOf(const geo::ScreenRect& r) {
    return {static_cast<float>(r.width), static_cast<float>(r.height)};
}

/// A rounded rectangle as a plain one between two rounded strips. Dear ImGui's own is a fan of long slivers
/// from one corner, which a software renderer takes several times as long for.
void fillRounded(ImDrawList& list, ImVec2 min, ImVec2 max, ImU32 colour, float rounding) {
    if (max.y - min.y <= 3.0F * rounding) {
        list.AddRectFilled(min, max, colour, rounding);
        return;
    }
    const float overlap = 1.0F;
    const float top = std::floor(min.y + rounding);
    const float bottom = std::floor(max.y - rounding);
    list.AddRectFilled(min, {max.x, top + overlap}, colour, rounding, ImDrawFlags_RoundCornersTop);
    list.AddRectFilled({min.x, bottom - overlap}, max, colour, rounding, ImDrawFlags_RoundCornersBottom);
    list.AddRectFilled({min.x, top}, {max.x, bottom}, colour);
}

void drawCardGround(ImDrawList& list, const Look& look, ImVec2 min, ImVec2 max) {
    const float rounding = look.px(10);
    // A soft shadow: rings around the card, nothing under it.
    for (const double spread : {1.0, 2.5, 4.0}) {
        const float s = look.px(spread);
        list.AddRect({min.x - s, min.y - s + look.px(1)}, {max.x + s, max.y + s + look.px(1)},
                     packed(look.theme.shadow, 1.0 / spread), rounding + s, 0, look.px(1.5));
    }
    fillRounded(list, min, max, packed(look.theme.panel), rounding);
    list.AddRect(min, max, packed(look.theme.panelLine, 0.8), rounding, 0, look.px(1));
}

} // namespace

Card::Card(const char* id, const geo::ScreenRect& column, const Look& look, Fit fit)
    : m_look(look), m_fit(fit) {
    ImGui::SetNextWindowPos(topLeft(column));
    ImGui::SetNextWindowSize(sizeOf(column));
    const ImGuiWindowFlags scrolling =
        fit == Fit::Column ? ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse : 0;
    const ImGuiWindowFlags nav = look.navigated == id ? 0 : ImGuiWindowFlags_NoNav;
    ImGui::Begin(id, nullptr, bareWindow | scrolling | nav | ImGuiWindowFlags_NoBringToFrontOnFocus);
}

Card::~Card() {
    // The ground goes behind all windows, so that its height may be known last.
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    const ImVec2 min = window->Pos;
    const float contentBottom = window->DC.CursorMaxPos.y + ImGui::GetStyle().WindowPadding.y;
    const float columnBottom = min.y + window->Size.y;
    const bool whole = m_fit == Fit::Column || window->ScrollMax.y > 0.0F;
    const float bottom = whole ? columnBottom : ImMin(contentBottom, columnBottom);
    const ImVec2 max{min.x + window->Size.x, bottom};
    drawCardGround(*ImGui::GetBackgroundDrawList(), m_look, min, max);
    if (m_hasKeyboard)
        ImGui::GetBackgroundDrawList()->AddRect(min, max, packed(m_look.theme.accent), m_look.px(10), 0,
                                                m_look.px(2));
    if (max.y < columnBottom)
        ImGui::SetWindowHitTestHole(window, {min.x, max.y}, {window->Size.x, columnBottom - max.y});
    ImGui::End();
}

Overlay::Overlay(const char* id, const geo::ScreenRect& box, double dimming, const Look& look) {
    const ImGuiIO& io = ImGui::GetIO();
    ImGui::SetNextWindowPos({0.0F, 0.0F});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0.0F, 0.0F));
    ImGui::Begin(id, nullptr,
                 bareWindow | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollbar |
                     ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleVar();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({0.0F, 0.0F}, io.DisplaySize, packed(look.theme.scrim, dimming));
    const ImVec2 min = topLeft(box);
    const ImVec2 max{min.x + static_cast<float>(box.width), min.y + static_cast<float>(box.height)};
    drawCardGround(list, look, min, max);
    const bool outside = !box.contains({{io.MousePos.x, io.MousePos.y}});
    m_clickedOutside = outside && ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !ImGui::IsWindowAppearing();

    ImGui::SetCursorScreenPos(min);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(look.px(20), look.px(16)));
    ImGui::BeginChild("box", sizeOf(box), false,
                      ImGuiWindowFlags_AlwaysUseWindowPadding |
                          (look.stops == nullptr ? ImGuiWindowFlags_NoNav : 0));
    ImGui::PopStyleVar();
}

Overlay::~Overlay() {
    ImGui::EndChild();
    ImGui::End();
}

} // namespace tumen::ui
