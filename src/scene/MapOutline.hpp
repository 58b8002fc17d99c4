#pragma once

#include <vector>

#include "geo/MapCamera.hpp"
#include "scene/FlowStrand.hpp"

namespace tumen::scene {

/// The outline of all that a projection shows, on the picture.
class MapOutline {
public:
    MapOutline() = default; ///< shows everything
    MapOutline(const std::vector<geo::WorldPoint>& rim, const geo::MapCamera& camera);

    bool contains(geo::ScreenPoint p) const;
    /// Quick; false only tells that parts may be outside.
    bool surelyContains(const StrandBox& box) const;

private:
    geo::ScreenLine m_ring;
    geo::ScreenPoint m_middle;
    double m_radiusPx = 0.0; ///< of the largest circle about the middle within the ring
};

} // namespace tumen::scene
