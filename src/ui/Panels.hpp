#pragma once

#include <imgui.h>

#include "core/Wording.hpp"
#include "model/Brief.hpp"
#include "scene/ClaimTotals.hpp"
#include "scene/OwnLayerLook.hpp"
#include "scene/ShownClaims.hpp"
#include "scene/Theme.hpp"
#include "state/Commands.hpp"
#include "ui/PanelLayout.hpp"
#include "ui/PanelMemory.hpp"

namespace tumen::ui {

/// What every panel reads. Panels draw with Dear ImGui between NewFrame and Render, change nothing by
/// themselves and push commands.
struct PanelContext {
    const state::AppState& state;
    const model::Brief& brief;
    const core::Wording& words; ///< every text that panels show goes through it
    const scene::ClaimTotals& totals;
    const scene::ShownCounts& counts; ///< at the state's date
    const scene::Theme& theme;
    const std::vector<core::Colour>& kindColours; ///< of the brief's kinds in this theme
    PanelLayout layout;
    double unitPx = 1.0;                                  ///< pixels to a point of the 1280x720 design
    const std::vector<core::Problem>* problems = nullptr; ///< what was wrong with the brief; may be null
    PanelMemory& memory;
    /// How far the state's own layers are; may be null.
    const std::vector<scene::OwnLayerStatus>* ownLayers = nullptr;
    int drawnTogether = 1; ///< flows in the line of the selected claim
    /// Stretches of time that pass quickly when played.
    std::span<const time::DayRange> quiet = {};
    /// How far a picture or a video that is being saved is; may be null.
    const ExportStatus* exporting = nullptr;
    /// The brief as it is edited; may be null.
    const DraftView* editing = nullptr;
};

/// All panels that the state shows: layers, timeline, inspector, search, help, the hover label and, for a
/// brief with problems, the list of them.
void drawPanels(const PanelContext& context, state::Commands& commands);

/// True where a window of a panel lies, as they were drawn last; Dear ImGui tells of the pointer only where
/// it was when the frame began.
bool panelIsAt(ImVec2 point);

/// Colours, rounding and spacing of the theme. Call once and again when theme or unit change.
void applyStyle(const scene::Theme& theme, double unitPx);

// --- the panels one by one; each draws nothing when its rectangle is empty or the state does not show it
void drawLayersPanel(const PanelContext& context, state::Commands& commands);
void drawTimelinePanel(const PanelContext& context, state::Commands& commands);
void drawInspectorPanel(const PanelContext& context, state::Commands& commands);
void drawSearchPanel(const PanelContext& context, state::Commands& commands);
/// The list of all commands.
void drawPalettePanel(const PanelContext& context, state::Commands& commands);
void drawHelpPanel(const PanelContext& context, state::Commands& commands);
/// The dialog that saves pictures and videos.
void drawExportPanel(const PanelContext& context, state::Commands& commands);
/// The dialogs about the files of the brief.
void drawFileDialogs(const PanelContext& context, state::Commands& commands);
void drawProblemsPanel(const PanelContext& context, state::Commands& commands);
void drawLedgerPanel(const PanelContext& context, state::Commands& commands);
/// A short label at the pointer for what it hovers on the map.
void drawHoverLabel(const PanelContext& context);

} // namespace tumen::ui
