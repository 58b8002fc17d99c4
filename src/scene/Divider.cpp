#include "scene/Divider.hpp"

#include <cmath>

namespace tumen::scene {

double dividerX(const state::AppState& state, const geo::ScreenRect& frame) {
    return std::round(frame.left + state.divider * frame.width);
}

std::optional<geo::ScreenRect> otherSideOf(const Picture& picture, const state::AppState& state) {
    constexpr double gap = 4.0; ///< points between a name and the divider
    const double x = dividerX(state, picture.frame);
    if (picture.isLeftSide)
        return geo::ScreenRect{x - gap * picture.unitPx, 0.0, picture.widthPx, picture.heightPx};
    if (state.comparison == state::Comparison::Split)
        return geo::ScreenRect{0.0, 0.0, x + gap * picture.unitPx, picture.heightPx};
    return std::nullopt;
}

} // namespace tumen::scene
