#include <imgui.h>

#include "ui/PanelEdge.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

void drawPanelEdge(const PanelContext& context, const Look& look, state::Panel panel,
                   state::Commands& commands) {
    const bool isLeft = panel == state::Panel::Layers;
    const geo::ScreenRect& rect = isLeft ? context.layout.layers : context.layout.inspector;
    if (rect.width <= 0.0)
        return;
    const float reach = look.px(5);
    const auto edge = static_cast<float>(isLeft ? rect.right() : rect.left);
    const auto top = static_cast<float>(rect.top);
    const auto height = static_cast<float>(rect.height);
    ImGui::SetNextWindowPos({edge - reach, top});
    ImGui::SetNextWindowSize({2.0F * reach, height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0.0F, 0.0F));
    ImGui::Begin(isLeft ? "edge of layers" : "edge of inspector", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoFocusOnAppearing);
    ImGui::InvisibleButton("edge", {2.0F * reach, height});
    const bool held = ImGui::IsItemActive();
    if (ImGui::IsItemActivated())
        context.memory.heldWidth = rect.width / look.unitPx;
    if (held) {
        const double moved = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0.0F).x / look.unitPx;
        const double points = context.memory.heldWidth + (isLeft ? moved : -moved);
        if (std::abs(points - rect.width / look.unitPx) >= 0.5)
            commands.push_back(state::InterfaceCommand(state::SetPanelWidth{panel, points}));
    }
    if (held || ImGui::IsItemHovered())
        ImGui::GetWindowDrawList()->AddRectFilled({edge - look.px(1.5), top + look.px(12)},
                                                  {edge + look.px(1.5), top + height - look.px(12)},
                                                  packed(look.theme.accent), look.px(1.5));
    tipOnHover(look, context.words("Drag: how wide this panel is"));
    ImGui::End();
    ImGui::PopStyleVar();
}

} // namespace tumen::ui
