#pragma once

#include "scene/Furniture.hpp"

namespace tumen::scene {

/// A row of the legend before it has its place.
struct LegendRow {
    /// What stays longest where room is scarce, and what only explains.
    enum class Rank { Core, Further, Aside };
    LegendEntry entry;
    Rank rank = Rank::Further;
};

/// Of rows that only explain.
inline TextStyle noteStyle(double unitPx) {
    return {11.0 * unitPx};
}

/// Places the rows at the bottom left of the room, as far as its fit lets them, the last one telling how many
/// are left out. False when they do not fit
/// under the title; then there is no legend.
bool placeLegendRows(MapScene& scene, std::vector<LegendRow> rows, const FurnitureRoom& room,
                     const Theme& theme, const MeasureText& measure, const core::Wording& words);

} // namespace tumen::scene
