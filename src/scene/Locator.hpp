#pragma once

#include <map>
#include <memory>

#include "core/Wording.hpp"
#include "geo/Projection.hpp"
#include "model/Basemap.hpp"
#include "scene/MapScene.hpp"

namespace tumen::scene {

/// Globes with coarse land, made when they are first looked at. A globe faces a position in whole steps of
/// ten degrees, so that it seldom turns.
class GlobeMaps {
public:
    explicit GlobeMaps(const model::Basemap& basemap);

    struct Globe {
        geo::Projection projection;
        std::shared_ptr<const GlobeLand> land;
    };
    /// The globe that shows a position about its middle; null when PROJ refuses.
    const Globe* facing(geo::LonLat position);

private:
    std::vector<geo::LonLatPolygon> m_land;        ///< coarse
    std::map<std::pair<int, int>, Globe> m_globes; ///< by longitude and latitude of the middle
};

/// The position in the middle of the frame; none off the map.
std::optional<geo::LonLat> middleOf(const geo::MapCamera& camera, const geo::ScreenRect& frame,
                                    const geo::Projection& projection);

/// A little globe in the top right corner of the frame with the outline of what is in view. None when the
/// view is about a hemisphere or more, or the frame is too small for it. On the way to another view it faces
/// the middle of that, its `goal`, all the time, unless what is in view would leave its edge.
void placeLocator(MapScene& scene, const geo::Projection& projection, GlobeMaps& globes,
                  std::optional<geo::LonLat> goal = std::nullopt);

/// An arrow to the north below the locator when north at the middle of the frame is more than five degrees
/// off, or the pole is in view, where it is off nearly everywhere.
void placeNorthArrow(MapScene& scene, const geo::Projection& projection, const Theme& theme,
                     const MeasureText& measure, const core::Wording& words);

/// The boxes of locator and arrow.
std::vector<geo::ScreenRect> cornerFurniture(const MapScene& scene);

} // namespace tumen::scene
