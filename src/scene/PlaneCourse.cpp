#include "scene/PlaneCourse.hpp"

#include <cmath>
#include <optional>

#include "geo/GreatCircle.hpp"

namespace tumen::scene {

namespace {

/// A position on the way, with its place in the plane where the projection shows it.
struct WayPoint {
    double t = 0.0;
    double offsetDeg = 0.0; ///< from the central meridian
    std::optional<geo::WorldPoint> at;
};

} // namespace

CoursePieces courseOnPlane(const std::function<geo::LonLat(double)>& positionAt,
                           std::span<const double> shares, const geo::Projection& projection) {
    const geo::ProjectionSpec& spec = projection.spec();
    const auto wayPoint = [&](double t) {
        const geo::LonLat position = positionAt(t);
        WayPoint point = {t, geo::wrappedLongitude(position.lonDeg - spec.centre.lonDeg), {}};
        if (projection.shows(position))
            point.at = projection.forward(position);
        return point;
    };
    const auto hangTogether = [&](const WayPoint& a, const WayPoint& b) {
        const bool jumps = !spec.isAzimuthal() && std::abs(b.offsetDeg - a.offsetDeg) > 180.0;
        return a.at.has_value() == b.at.has_value() && !jumps;
    };
    CoursePieces pieces(1);
    const auto add = [&](const WayPoint& point) {
        if (point.at)
            pieces.back().push_back({*point.at, point.t});
    };
    std::optional<WayPoint> previous;
    for (const double t : shares) {
        const WayPoint here = wayPoint(t);
        if (previous && !hangTogether(*previous, here)) {
            WayPoint before = *previous;
            WayPoint behind = here;
            for (int halving = 0; halving < 24; ++halving) {
                const WayPoint middle = wayPoint((before.t + behind.t) / 2.0);
                (hangTogether(before, middle) ? before : behind) = middle;
            }
            add(before);
            pieces.emplace_back();
            add(behind);
        }
        add(here);
        previous = here;
    }
    std::erase_if(pieces, [](const auto& piece) { return piece.size() < 2; });
    return pieces;
}

} // namespace tumen::scene
