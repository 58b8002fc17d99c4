#include "ui/Panels.hpp"

#include "ui/PanelEdge.hpp"
#include "ui/PanelFocus.hpp"

namespace tumen::ui {

void drawPanels(const PanelContext& context, state::Commands& commands) {
    followPanelFocus(context);
    drawLayersPanel(context, commands);
    drawTimelinePanel(context, commands);
    drawInspectorPanel(context, commands);
    const Look look = lookOf(context);
    for (const state::Panel panel : {state::Panel::Layers, state::Panel::Inspector})
        drawPanelEdge(context, look, panel, commands);
    drawProblemsPanel(context);
    drawSearchPanel(context, commands);
    drawHelpPanel(context, commands);
    drawPalettePanel(context, commands);
    drawHoverLabel(context);
}

} // namespace tumen::ui
