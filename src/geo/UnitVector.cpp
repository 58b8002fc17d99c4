#include "geo/UnitVector.hpp"

#include <cmath>

namespace tumen::geo {

namespace {} // namespace

UnitVector toUnitVector(LonLat position) {
    const double lon = position.lonDeg * radPerDeg;
    const double lat = position.latDeg * radPerDeg;
    return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

LonLat toLonLat(const UnitVector& v) {
    return {std::atan2(v.y, v.x) / radPerDeg, std::atan2(v.z, std::hypot(v.x, v.y)) / radPerDeg};
}

TangentFrame TangentFrame::at(LonLat centre) {
    const double lon = centre.lonDeg * radPerDeg;
    const double lat = centre.latDeg * radPerDeg;
    return {{-std::sin(lon), std::cos(lon), 0.0},
            {-std::sin(lat) * std::cos(lon), -std::sin(lat) * std::sin(lon), std::cos(lat)},
            toUnitVector(centre)};
}

double TangentFrame::directionTo(const UnitVector& v) const {
    return std::atan2(dot(v, north), dot(v, east));
}

LonLat TangentFrame::towards(double directionRad, double distanceRad) const {
    const double outwards = std::cos(distanceRad);
    const double eastwards = std::sin(distanceRad) * std::cos(directionRad);
    const double northwards = std::sin(distanceRad) * std::sin(directionRad);
    return toLonLat({out.x * outwards + east.x * eastwards + north.x * northwards,
                     out.y * outwards + east.y * eastwards + north.y * northwards,
                     out.z * outwards + east.z * eastwards + north.z * northwards});
}

} // namespace tumen::geo
