#pragma once

#include <vector>

#include "scene/GroundInView.hpp"

namespace tumen::scene {

/// What of the land has to be explained in the legend because it is in view.
class LandInView {
public:
    LandInView(const model::Brief& brief, const model::Basemap& basemap);

    /// Tells the scene, which has its camera, frame and other side.
    void look(MapScene& scene, const geo::Projection& projection, const Theme& theme) const;

private:
    /// True when a piece of the line of 1953 is in view, while it parts the two Koreas and is large enough to
    /// be told from a border.
    bool showsArmistice(const MapScene& scene, const GroundInView& inView) const;
    /// True when the 38th parallel runs through the view and its name lies outside, in views as close as
    /// those that name it.
    static bool showsParallel(const MapScene& scene, const GroundInView& inView);
    /// The colours of land that is held by another state and not its own.
    std::vector<core::Colour> heldAbroad(const MapScene& scene, const GroundInView& inView,
                                         const Theme& theme) const;
    /// True when hatched land is in view, large enough for the hatching to be seen.
    bool showsDisputed(const MapScene& scene, const GroundInView& inView) const;
    bool showsUnit(model::UnitIndex unit, const GroundInView& inView) const;

    struct Territory {
        Ground land;
        std::vector<geo::LonLatLine> lines;
    };
    std::vector<geo::LonLatLine> m_armistice;
    std::vector<geo::LonLat> m_middles;   ///< of the units, by their index
    std::vector<Ground> m_units;          ///< by their index
    std::vector<Territory> m_territories; ///< of the brief, in its order
};

} // namespace tumen::scene
