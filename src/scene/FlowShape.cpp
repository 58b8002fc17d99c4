#include "scene/FlowShape.hpp"

#include <cmath>
#include <numbers>

namespace tumen::scene {

geo::ScreenLine loopAt(geo::ScreenPoint spot, double radiusPx) {
    constexpr int corners = 48;
    geo::ScreenLine loop;
    const geo::ScreenPoint centre = spot + geo::ScreenPoint{{0.0, -radiusPx}};
    for (int i = 0; i <= corners; ++i) {
        const double angle = (0.25 + static_cast<double>(i) / corners) * 2.0 * std::numbers::pi;
        loop.push_back(centre + geo::ScreenPoint{{std::cos(angle) * radiusPx, std::sin(angle) * radiusPx}});
    }
    return loop;
}

} // namespace tumen::scene
