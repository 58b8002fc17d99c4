#include "scene/Furniture.hpp"

namespace tumen::scene {

void placeTitleAndLegend(MapScene& scene, const geo::ScreenRect& besideMap, const model::Brief& brief,
                         const ClaimTotals& totals, const ShownCounts& counts, const state::AppState& state,
                         const std::string& caption, const Theme& theme,
                         const std::vector<core::Colour>& kindColours, const MeasureText& measure,
                         const core::Wording& words) {
    using Fit = FurnitureRoom::Fit;
    const bool isBesideMap = besideMap.width > 0.0;
    FurnitureRoom room = {isBesideMap ? besideMap : scene.frame, isBesideMap, Fit::Whole};
    // The right side of a split has the subject's right half under it, and the left one explains as well.
    constexpr double shareOfRightSide = 0.6;
    if (state.comparison == state::Comparison::Split)
        room.area.height *= shareOfRightSide;
    const auto placeTitleFor = [&](Fit fit) {
        room.fit = fit;
        scene.title.clear();
        placeTitle(scene, brief, state, caption, room, theme, measure, words);
    };
    for (const Fit fit : {Fit::Whole, Fit::Tight, Fit::Short}) {
        placeTitleFor(fit);
        if (placeLegend(scene, brief, totals, counts, state, room, theme, kindColours, measure, words))
            return;
    }
    // Without a legend the brief's title stays as long as it leaves half of the height.
    placeTitleFor(Fit::Whole);
    if (scene.titlePlate.height > 0.5 * room.area.height)
        placeTitleFor(Fit::Short);
}

} // namespace tumen::scene
