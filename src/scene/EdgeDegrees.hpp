#pragma once

#include <optional>
#include <vector>

#include "core/Wording.hpp"
#include "geo/Projection.hpp"
#include "scene/MapScene.hpp"

namespace tumen::scene {

/// "40°N", "130°E", "0°", "180°"; any longitude.
std::string latitudeText(double latDeg, const core::Wording& words = {});
std::string longitudeText(double lonDeg, const core::Wording& words = {});

/// The degrees of graticule lines where they leave the frame. Where they do is kept while the camera stands.
class EdgeDegrees {
public:
    /// Those that overlap neither an obstacle nor each other.
    std::vector<PlacedText> place(const MapScene& scene, const geo::Projection& projection,
                                  const std::vector<geo::ScreenRect>& obstacles, const Theme& theme,
                                  const MeasureText& measure, const core::Wording& words);

private:
    struct Exit {
        geo::ScreenPoint at;
        geo::ScreenPoint inwards; ///< unit length, away from the frame's edge
        double degrees = 0.0;
        bool isMeridian = false;
    };
    struct Key {
        std::string projection;
        geo::MapCamera camera;
        geo::ScreenRect frame;
        double stepDeg = 0.0;
        double unitPx = 0.0;
        friend bool operator==(const Key&, const Key&) = default;
    };
    static std::vector<Exit> findExits(const Key& key, const geo::Projection& projection);

    std::optional<Key> m_key;
    std::vector<Exit> m_exits;
};

} // namespace tumen::scene
