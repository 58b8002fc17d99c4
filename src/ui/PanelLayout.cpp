#include "ui/PanelLayout.hpp"

#include <algorithm>

namespace tumen::ui {

namespace {

// points of the 1280x720 design
constexpr double gap = 12.0;
constexpr double leastPanelWidth = 190.0;
constexpr double timelineHeight = 138.0;
constexpr double timelineHeightLow = 84.0; // controls and a thin axis

/// The share of the picture that must be left for the map in each direction.
constexpr double leastMapShare = 0.45;
/// Of its height, with the ledger open.
constexpr double leastMapShareByLedger = 0.28;

/// A ledger narrower than that is not beside the inspector but below it. Points.
constexpr double leastLedgerWidth = 480.0;

/// A map less high has its title and legend beside it, where it stays wide enough. Points of the picture.
constexpr double lowMap = 380.0;
constexpr double furnitureWidth = 300.0;
constexpr double leastMapBesideFurniture = 320.0;

/// Where what stands above the timeline ends; above the picture's edge when there is none.
double bottomAbove(double timeline, double heightPx, double margin) {
    return heightPx - margin - (timeline > 0.0 ? timeline + margin : 0.0);
}

/// As high as leaves room for a map. Low, or not there at all, where the ledger could not be opened
/// otherwise.
double timelineHeightWithin(double widthPx, double heightPx, double unitPx, bool hasLedger) {
    const double margin = gap * unitPx;
    if (widthPx <= 4 * margin)
        return 0.0;
    const auto leavesMap = [&](double height) {
        return height == 0.0 || bottomAbove(height, heightPx, margin) >= leastMapShare * heightPx;
    };
    const auto leavesLedger = [&](double height) {
        return bottomAbove(height, heightPx, margin) - margin - leastMapShareByLedger * heightPx >=
               state::lowestLedger * unitPx;
    };
    const double heights[] = {timelineHeight * unitPx, timelineHeightLow * unitPx, 0.0};
    for (const bool forLedger : {true, false})
        for (const double height : heights)
            if (leavesMap(height) && (!forLedger || (hasLedger && leavesLedger(height))))
                return height;
    return 0.0;
}

} // namespace

double unitFor(double widthPx, double heightPx, double displayScale) {
    constexpr double smallest = 0.75;
    constexpr double largest = 4.0;
    const double least = displayScale > 1.0 ? std::min(displayScale, largest) : smallest;
    return std::clamp(std::min(widthPx / 1280.0, heightPx / 720.0), least, largest);
}

double panelUnitFor(double unitPx, const state::AppState& state) {
    constexpr double largest = 9.0;
    return std::min(unitPx * state.interfacePercent / 100.0, std::max(unitPx, largest));
}

PanelLayout layOutPanels(double widthPx, double heightPx, double unitPx, const state::AppState& state) {
    PanelLayout layout;
    layout.mapFrame = {0.0, 0.0, widthPx, heightPx};
    if (!state.panelsShown)
        return layout;
    const double margin = gap * unitPx;
    geo::ScreenRect& map = layout.mapFrame;

    const double timeline = timelineHeightWithin(widthPx, heightPx, unitPx, state.ledger.shown);
    const double bottom = bottomAbove(timeline, heightPx, margin);
    if (timeline > 0.0) {
        layout.timeline = {margin, heightPx - margin - timeline, widthPx - 2 * margin, timeline};
        map.height = bottom;
    }

    // What the user just clicked goes before the list of layers. A panel that is too wide for the picture is
    // as wide as the map leaves room for, as long as something can be read in it.
    const auto columnHeight = [&] { return map.height - margin; };
    const auto widthWithin = [&](double points) {
        const double room = map.width - margin - leastMapShare * widthPx;
        const double width = std::min(points * unitPx, room);
        return columnHeight() > 4 * margin && width >= std::min(points, leastPanelWidth) * unitPx ? width
                                                                                                  : 0.0;
    };
    const double inspector = state.selected ? widthWithin(state.inspectorWidth) : 0.0;
    const double ledgerRoom = bottom - margin - leastMapShareByLedger * heightPx;
    const bool hasLedger = state.ledger.shown && ledgerRoom >= state::lowestLedger * unitPx;
    if (inspector > 0.0) {
        layout.inspector = {widthPx - margin - inspector, margin, inspector, columnHeight()};
        map.width = layout.inspector.left;
    }
    if (hasLedger) {
        const double height = std::min(state.ledger.heightPoints * unitPx, ledgerRoom);
        layout.ledger = {margin, bottom - height, map.width - 2 * margin, height};
        map.height = layout.ledger.top - margin;
    }
    if (inspector > 0.0 && hasLedger && layout.ledger.width < leastLedgerWidth * unitPx &&
        columnHeight() > 4 * margin) {
        layout.inspector.height = columnHeight();
        layout.ledger.width = widthPx - 2 * margin;
    }
    if (const double layers = widthWithin(state.layersWidth); layers > 0.0) {
        layout.layers = {margin, margin, layers, columnHeight()};
        map.left = layout.layers.right();
        map.width -= map.left;
    }
    const double pictureUnit = unitPx * 100.0 / state.interfacePercent;
    if (layout.ledger.width > 0.0 && map.height < lowMap * pictureUnit &&
        map.width >= (furnitureWidth + leastMapBesideFurniture) * pictureUnit) {
        layout.furniture = {map.left, map.top, furnitureWidth * pictureUnit, map.height};
        map.left = layout.furniture.right();
        map.width -= layout.furniture.width;
    }
    return layout;
}

} // namespace tumen::ui
