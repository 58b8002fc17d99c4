#pragma once

#include <map>
#include <string>
#include <vector>

#include "geo/Projection.hpp"
#include "model/Basemap.hpp"

namespace tumen::scene {

/// Where a river's name may be set along it.
struct RiverPlace {
    geo::WorldPoint middle; ///< of the text
    double angleRad = 0.0;  ///< turned clockwise; never upside down
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
    std::map<std::string, std::vector<std::vector<geo::WorldPoint>>> m_courses; ///< by name of the course
};

} // namespace tumen::scene
