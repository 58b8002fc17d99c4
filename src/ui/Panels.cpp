#include "ui/Panels.hpp"

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
    drawProblemsPanel(context);
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

} // namespace tumen::ui
