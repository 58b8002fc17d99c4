#include "ui/Panels.hpp"

#include <algorithm>

#include <imgui_internal.h>

#include "ui/PanelEdge.hpp"
#include "ui/PanelFocus.hpp"

namespace tumen::ui {

void drawPanels(const PanelContext& context, state::Commands& commands) {
    PanelMemory& memory = context.memory;
    memory.hoveredBefore = std::exchange(memory.hovered, {});
    memory.lifted.reset();
    followPanelFocus(context);
    drawLayersPanel(context, commands);
    drawTimelinePanel(context, commands);
    drawInspectorPanel(context, commands);
    drawLedgerPanel(context, commands);
    const Look look = lookOf(context);
    for (const state::Panel panel : {state::Panel::Layers, state::Panel::Inspector})
        drawPanelEdge(context, look, panel, commands);
    drawProblemsPanel(context, commands);
    drawSearchPanel(context, commands);
    drawHelpPanel(context, commands);
    drawExportPanel(context, commands);
    drawFileDialogs(context, commands);
    drawPalettePanel(context, commands);
    drawHoverLabel(context);
    if (memory.hovered != context.state.hovered && (memory.hovered || memory.hoveredBefore))
        commands.push_back(state::AttentionCommand(state::Hover{memory.hovered}));
    if (memory.lifted != context.state.lifted)
        commands.push_back(state::LedgerCommand(state::LiftClaims{memory.lifted}));
}

bool panelIsAt(ImVec2 point) {
    return std::ranges::any_of(ImGui::GetCurrentContext()->Windows, [&](const ImGuiWindow* window) {
        if (!window->Active || window->Hidden || (window->Flags & ImGuiWindowFlags_NoMouseInputs) != 0)
            return false;
        const ImVec2 holeMin{window->Pos.x + window->HitTestHoleOffset.x,
                             window->Pos.y + window->HitTestHoleOffset.y};
        const ImRect hole(holeMin,
                          {holeMin.x + window->HitTestHoleSize.x, holeMin.y + window->HitTestHoleSize.y});
        return window->OuterRectClipped.Contains(point) && !hole.Contains(point);
    });
}

} // namespace tumen::ui
