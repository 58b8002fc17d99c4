#pragma once

#include "geo/Coordinates.hpp"
#include "state/AppState.hpp"

namespace tumen::ui {

/// Where each panel lies on the picture and what is left for the map's subject.
struct PanelLayout {
    geo::ScreenRect layers;
    geo::ScreenRect inspector;
    geo::ScreenRect timeline;
    geo::ScreenRect ledger;
    geo::ScreenRect mapFrame; ///< never covered by a panel
    /// Left of the map, for title and legend, where above the ledger they would lie on its subject; else
    /// empty.
    geo::ScreenRect furniture;

    friend bool operator==(const PanelLayout&, const PanelLayout&) = default;
};

/// Layers on the left, timeline along the bottom, the inspector on the right when something is selected, the
/// ledger above the timeline and left of the inspector, or below it where it would get too narrow; nothing of
/// it when panels are hidden. In windows too small for a panel and a map, panels give way.
PanelLayout layOutPanels(double widthPx, double heightPx, double unitPx, const state::AppState& state);

/// Pixels to a point of the 1280x720 design: text and panels grow with the picture, within 0.75 and 4, and
/// are no smaller than the display's own scale asks for.
double unitFor(double widthPx, double heightPx, double displayScale = 0.0);

/// The same for panels, which the user may have enlarged; at most 9 pixels, where fonts get too large to be
/// kept.
double panelUnitFor(double unitPx, const state::AppState& state);

} // namespace tumen::ui
