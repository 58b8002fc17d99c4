#pragma once

#include <map>
#include <string>
#include <vector>

#include "geo/Projection.hpp"
#include "model/Basemap.hpp"

namespace tumen::scene {

/// Where the name of a river or railway may be set along it: on a straight line that its bends just touch
/// from below. A finer scale, at which the name covers less of the river, can keep it.
struct RiverPlace {
    geo::WorldPoint foot;       ///< of the text, on that line
    double angleRad = 0.0;      ///< turned clockwise; never upside down
    double leastHeightKm = 0.0; ///< of the letters: lower ones would not follow the line's bends

    /// The middle of letters so high: the text stands clear above the bends.
    geo::ScreenPoint middleAbove(geo::ScreenPoint footPx, double heightPx) const;
};

/// The name that the lines of a river's course have; it may differ from the one on the map.
const std::string& courseOf(const model::MapLabel& label);

/// The courses of the rivers that have a name on the map, in the plane of a projection.
class RiverCourses {
public:
    RiverCourses() = default;
    RiverCourses(const model::Basemap& basemap, const geo::Projection& projection);

    /// Places for a name `lengthKm` long and `heightKm` high on the stretches of the river that are straight
    /// enough for it, near `point` first; at most three. Empty where the river bends too much.
    std::vector<RiverPlace> placesFor(const std::string& name, geo::WorldPoint point, double lengthKm,
                                      double heightKm) const;

private:
    struct Course {
        std::vector<std::vector<geo::WorldPoint>> pieces;
        double straightEnough = 0.0; ///< bends less than this share of the letters' height look straight
    };
    std::map<std::string, Course> m_courses; ///< by name of the course
};

} // namespace tumen::scene
