#pragma once

#include <vector>

#include "scene/MapScene.hpp"

namespace tumen::scene {

/// What of the land has to be explained in the legend because it is in view.
class LandInView {
public:
    explicit LandInView(const model::Basemap& basemap);

    /// True when a piece of the line of 1953 is within the frame, while it parts the two Koreas and is large
    /// enough to be told from a border.
    bool showsArmistice(const MapScene& scene, const geo::Projection& projection) const;
    /// True when the 38th parallel runs through the frame and its name lies outside, in views as close as
    /// those that name it.
    bool showsParallel(const MapScene& scene, const geo::Projection& projection) const;
    /// The colours of land that is held by another state and not its own, with its middle within the frame.
    std::vector<core::Colour> heldAbroad(const MapScene& scene, const geo::Projection& projection,
                                         const Theme& theme) const;
    /// True when the middle of hatched land is within the frame, large enough for the hatching to be seen.
    bool showsDisputed(const MapScene& scene, const geo::Projection& projection) const;

private:
    std::vector<geo::LonLat> m_armistice; ///< points of the line
    std::vector<geo::LonLat> m_middles;   ///< of the units, by their index
};

} // namespace tumen::scene
