#include "ui/TabStops.hpp"

#include <algorithm>
#include <tuple>

#include <imgui_internal.h>

#include "ui/Widgets.hpp"

namespace tumen::ui {

void TabStops::begin() {
    ImGui::FocusWindow(ImGui::GetCurrentWindow());
    ImGui::SetNavID(0, ImGuiNavLayer_Main, 0, ImRect());
    ImGui::GetCurrentContext()->NavDisableHighlight = true;
}

void TabStops::add(Kind kind, bool isAt) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    const int part = m_stops.empty() ? 0 : m_stops.back().part + (m_stops.back().window == window ? 0 : 1);
    m_stops.push_back(
        {ImGui::GetItemID(), kind, ImGui::GetItemRectMin(), ImGui::GetItemRectMax(), window, part});
    m_isAtButton = m_isAtButton || (isAt && kind == Kind::Button);
}

void TabStops::follow() {
    ImGuiContext& gui = *ImGui::GetCurrentContext();
    if (m_stops.empty() || gui.IO.KeyCtrl || gui.IO.KeyAlt || !isPressed(ImGuiKey_Tab))
        return;
    std::ranges::stable_sort(m_stops, {},
                             [](const Stop& stop) { return std::tuple(stop.part, stop.min.y, stop.min.x); });
    const auto count = static_cast<std::ptrdiff_t>(m_stops.size());
    const auto now = std::ranges::find(m_stops, gui.NavId, &Stop::id) - m_stops.begin();
    const std::ptrdiff_t from = now < count ? now : gui.IO.KeyShift ? 0 : -1;
    const std::ptrdiff_t step = gui.IO.KeyShift ? -1 : 1;
    const Stop& next = m_stops[static_cast<std::size_t>((from + step + count) % count)];
    ImGui::ClearActiveID();
    ImGui::SetFocusID(next.id, next.window);
    gui.NavDisableHighlight = false;
    gui.NavDisableMouseHover = true;
    if (next.kind == Kind::Field) {
        gui.NavNextActivateId = next.id;
        gui.NavNextActivateFlags = ImGuiActivateFlags_PreferInput;
    }
    ImGui::ScrollToBringRectIntoView(next.window, ImRect(next.min, next.max));
}

} // namespace tumen::ui
