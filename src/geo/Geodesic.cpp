#include "geo/Geodesic.hpp"

#include <geodesic.h>

namespace tumen::geo {

namespace {

geod_geodesic wgs84() {
    geod_geodesic ellipsoid;
    geod_init(&ellipsoid, 6378137.0, 1.0 / 298.257223563);
    return ellipsoid;
}

} // namespace

LonLat geodesicFrom(LonLat start, double azimuthDeg, double distanceKm) {
    const geod_geodesic ellipsoid = wgs84();
    LonLat end;
    geod_direct(&ellipsoid, start.latDeg, start.lonDeg, azimuthDeg, distanceKm * 1000.0, &end.latDeg,
                &end.lonDeg, nullptr);
    return end;
}

LonLatLine geodesicCircle(LonLat centre, double radiusKm) {
    LonLatLine circle;
    for (int azimuth = 0; azimuth <= 360; ++azimuth)
        circle.push_back(geodesicFrom(centre, azimuth, radiusKm));
    return circle;
}

} // namespace tumen::geo
