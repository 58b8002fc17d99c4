#include "ui/PanelLayout.hpp"

#include <algorithm>

namespace tumen::ui {

namespace {

// points of the 1280x720 design
constexpr double gap = 12.0;
constexpr double layersWidth = 214.0;
constexpr double inspectorWidth = 286.0;
constexpr double timelineHeight = 138.0;
constexpr double timelineHeightLow = 84.0; // controls and a thin axis

/// The share of the picture that must be left for the map in each direction.
constexpr double leastMapShare = 0.45;
/// Of its height, with the ledger open.
constexpr double leastMapShareByLedger = 0.28;

} // namespace

double unitFor(double widthPx, double heightPx) {
    return std::clamp(std::min(widthPx / 1280.0, heightPx / 720.0), 0.75, 4.0);
}

PanelLayout layOutPanels(double widthPx, double heightPx, double unitPx, const state::AppState& state) {
    PanelLayout layout;
    layout.mapFrame = {0.0, 0.0, widthPx, heightPx};
    if (!state.panelsShown)
        return layout;
    const double margin = gap * unitPx;
    geo::ScreenRect& map = layout.mapFrame;

    for (const double height : {timelineHeight * unitPx, timelineHeightLow * unitPx}) {
        const double left = heightPx - height - 2 * margin;
        if (left < leastMapShare * heightPx || widthPx <= 4 * margin)
            continue;
        layout.timeline = {margin, heightPx - margin - height, widthPx - 2 * margin, height};
        map.height = layout.timeline.top - margin;
        break;
    }

    // What the user just clicked goes before the list of layers.
    const auto columnHeight = [&] { return map.height - margin; };
    const auto fits = [&](double width) {
        return map.width - width - margin >= leastMapShare * widthPx && columnHeight() > 4 * margin;
    };
    if (state.selected && fits(inspectorWidth * unitPx)) {
        const double width = inspectorWidth * unitPx;
        layout.inspector = {widthPx - margin - width, margin, width, columnHeight()};
        map.width = layout.inspector.left;
    }
    const double ledgerRoom = map.height - margin - leastMapShareByLedger * heightPx;
    if (state.ledger.shown && ledgerRoom >= state::lowestLedger * unitPx) {
        const double height = std::min(state.ledger.heightPoints * unitPx, ledgerRoom);
        layout.ledger = {margin, map.height - height, map.width - 2 * margin, height};
        map.height = layout.ledger.top - margin;
    }
    if (fits(layersWidth * unitPx)) {
        layout.layers = {margin, margin, layersWidth * unitPx, columnHeight()};
        map.left = layout.layers.right();
        map.width -= map.left;
    }
    return layout;
}

} // namespace tumen::ui
