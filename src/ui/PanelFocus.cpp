#include "ui/PanelFocus.hpp"

#include <imgui_internal.h>

#include "ui/Widgets.hpp"

namespace tumen::ui {

const char* windowOf(state::Panel panel) {
    constexpr std::array<const char*, state::allPanels.size()> ids = {"layers", "timeline", "ledger",
                                                                      "inspector", "problems"};
    return ids[static_cast<std::size_t>(panel)];
}

std::optional<state::Panel> navigatedPanel(const PanelContext& context) {
    const auto& panel = context.state.focusedPanel;
    if (context.state.isCovered() || panel == state::Panel::Problems)
        return std::nullopt;
    return panel == state::Panel::Ledger && !context.memory.ledger.keysAreAbove ? std::nullopt : panel;
}

void followPanelFocus(const PanelContext& context) {
    ImGuiIO& io = ImGui::GetIO();
    const auto wanted = navigatedPanel(context);
    const state::AppState& state = context.state;
    const bool isInDialog = state.exportShown && !state.paletteShown && !state.helpShown;
    if (wanted || isInDialog)
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    else
        io.ConfigFlags &= ~ImGuiConfigFlags_NavEnableKeyboard;
    if (context.memory.navigatedPanel == wanted)
        return;
    ImGuiContext& gui = *ImGui::GetCurrentContext();
    ImGuiWindow* window = wanted ? ImGui::FindWindowByName(windowOf(*wanted)) : nullptr;
    if (wanted && (window == nullptr || !window->WasActive || (window->Flags & ImGuiWindowFlags_NoNavInputs)))
        return; // not drawn yet
    context.memory.navigatedPanel = wanted;
    ImGui::FocusWindow(window);
    if (window == nullptr) {
        gui.NavDisableHighlight = true;
        return;
    }
    ImGui::NavInitWindow(window, true);
    gui.NavDisableHighlight = false;
    gui.NavDisableMouseHover = true;
}

bool passKeyboard(const Look& look, TabStops::Kind kind) {
    const ImGuiContext& gui = *ImGui::GetCurrentContext();
    const bool isAt = (gui.IO.ConfigFlags & ImGuiConfigFlags_NavEnableKeyboard) != 0 &&
                      !gui.NavDisableHighlight && ImGui::IsItemFocused();
    if (look.stops != nullptr)
        look.stops->add(kind, isAt);
    if (!isAt)
        return false;
    const ImVec2 min = ImGui::GetItemRectMin();
    const ImVec2 max = ImGui::GetItemRectMax();
    const float out = look.px(1);
    ImGui::GetWindowDrawList()->AddRect({min.x - out, min.y - out}, {max.x + out, max.y + out},
                                        packed(look.theme.accent), look.px(6), 0, look.px(2));
    return isPressed(ImGuiKey_Enter);
}

} // namespace tumen::ui
