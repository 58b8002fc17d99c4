#pragma once

#include <span>
#include <string>
#include <string_view>

#include "geo/Coordinates.hpp"

namespace tumen::geo {

inline constexpr const char* globeId = "globe";

/// What a projection is and where it may be drawn: within a circle about its centre, or between two meridians
/// and two parallels.
struct ProjectionSpec {
    std::string id;    ///< "regional"; of one that is not shipped what was typed
    std::string title; ///< "Korea and Far East (equal-area)"
    std::string
        projString; ///< a PROJ string in metres on WGS 84, or anything that PROJ takes for a map's CRS
    LonLat centre;  ///< where it is truest; its central meridian is `centre.lonDeg`
    /// Azimuthal: what lies further than this from the centre is not drawn. 0 for the others.
    double clipRadiusDeg = 0.0;
    bool equalArea = false;
    // Of the others: as far as this to either side of the central meridian, and between these parallels.
    double halfWidthDeg = 180.0;
    double southDeg = -90.0;
    double northDeg = 90.0;

    bool isAzimuthal() const { return clipRadiusDeg > 0.0; }
    /// The globe is made anew for each centre of the view.
    bool isGlobe() const { return id == globeId; }
    /// A map of all longitudes and both hemispheres.
    bool isOfTheWorld() const {
        return !isAzimuthal() && halfWidthDeg == 180.0 && southDeg < -60.0 && northDeg > 60.0;
    }
    friend bool operator==(const ProjectionSpec&, const ProjectionSpec&) = default;
};

/// The projections shipped, the default one first.
std::span<const ProjectionSpec> shippedProjections();
const ProjectionSpec* findProjection(std::string_view id);

/// The globe turned so that `centre` faces the eye.
ProjectionSpec globeAt(LonLat centre);

} // namespace tumen::geo
