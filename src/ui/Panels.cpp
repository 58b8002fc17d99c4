#include "ui/Panels.hpp"

#include <imgui.h>

namespace tumen::ui {

void drawPanels(const PanelContext& context, state::Commands& commands) {
    drawLayersPanel(context, commands);
    drawTimelinePanel(context, commands);
    drawInspectorPanel(context, commands);
    drawProblemsPanel(context);
    drawSearchPanel(context, commands);
    drawHelpPanel(context, commands);
    drawHoverLabel(context);
}

} // namespace tumen::ui
