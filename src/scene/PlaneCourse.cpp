#include "scene/PlaneCourse.hpp"

#include <cmath>
#include <optional>

#include "geo/GreatCircle.hpp"

namespace tumen::scene {

namespace {

constexpr double leastFromCutDeg = 1e-7;
// A step that takes more room in the plane, and so many times as much as on the ground, is taken in shorter
// ones: about a pole or the antipode a way turns faster than it goes on.
constexpr double longestStepKm = 800.0;
constexpr double mostStretched = 3.0;
constexpr double farthestTurnDeg = 60.0;
constexpr int mostHalvings = 12;

/// A position on the way, with its place in the plane where the projection shows it.
struct WayPoint {
    double t = 0.0;
    geo::LonLat position;
    double offsetDeg = 0.0; ///< from the central meridian
    std::optional<geo::WorldPoint> at;
};

class PlaneWay {
public:
    PlaneWay(const std::function<geo::LonLat(double)>& positionAt, const geo::Projection& projection)
        : m_positionAt(positionAt), m_projection(projection), m_spec(projection.spec()) {}

    WayPoint pointAt(double t) const {
        WayPoint point = {t, m_positionAt(t), 0.0, {}};
        point.offsetDeg = geo::wrappedLongitude(point.position.lonDeg - m_spec.centre.lonDeg);
        // A millimetre from the cut a projection may take a position for one on the other side.
        if (std::abs(point.offsetDeg) > 180.0 - leastFromCutDeg)
            point.position.lonDeg =
                m_spec.centre.lonDeg + std::copysign(180.0 - leastFromCutDeg, point.offsetDeg);
        if (m_projection.shows(point.position))
            point.at = m_projection.forward(point.position);
        return point;
    }

    void begin(const WayPoint& point) { add(point); }

    void goOn(WayPoint from, const WayPoint& to, int halvings = 0) {
        if (halvings < mostHalvings && (turnsTooFar(from, to) || isTooLong(from, to))) {
            const WayPoint middle = pointAt((from.t + to.t) / 2.0);
            goOn(from, middle, halvings + 1);
            return goOn(middle, to, halvings + 1);
        }
        // Twice where the way meets two edges at once.
        while (!hangTogether(from, to)) {
            WayPoint behind = to;
            for (int halving = 0; halving < 24; ++halving) {
                const WayPoint middle = pointAt((from.t + behind.t) / 2.0);
                (hangTogether(from, middle) ? from : behind) = middle;
            }
            add(from);
            m_pieces.emplace_back();
            add(behind);
            from = behind;
        }
        add(to);
    }

    CoursePieces take() {
        std::erase_if(m_pieces, [](const auto& piece) { return piece.size() < 2; });
        return std::move(m_pieces);
    }

private:
    bool hangTogether(const WayPoint& a, const WayPoint& b) const {
        const bool jumps = !m_spec.isAzimuthal() && std::abs(b.offsetDeg - a.offsetDeg) > 180.0;
        return a.at.has_value() == b.at.has_value() && !jumps;
    }
    /// Close to a pole it cannot be told on which side of it the way goes on, and whether it is cut.
    bool turnsTooFar(const WayPoint& a, const WayPoint& b) const {
        const double turnDeg = std::abs(b.offsetDeg - a.offsetDeg);
        return !m_spec.isAzimuthal() && turnDeg > farthestTurnDeg && turnDeg < 360.0 - farthestTurnDeg;
    }
    bool isTooLong(const WayPoint& a, const WayPoint& b) const {
        if (!a.at || !b.at || !hangTogether(a, b))
            return false;
        const double lengthKm = core::distance(*a.at, *b.at);
        return lengthKm > longestStepKm && lengthKm > mostStretched * geo::distanceKm(a.position, b.position);
    }
    void add(const WayPoint& point) {
        if (point.at)
            m_pieces.back().push_back({*point.at, point.t});
    }

    const std::function<geo::LonLat(double)>& m_positionAt;
    const geo::Projection& m_projection;
    const geo::ProjectionSpec& m_spec;
    CoursePieces m_pieces = CoursePieces(1);
};

} // namespace

CoursePieces courseOnPlane(const std::function<geo::LonLat(double)>& positionAt,
                           std::span<const double> shares, const geo::Projection& projection) {
    PlaneWay way(positionAt, projection);
    std::optional<WayPoint> previous;
    for (const double t : shares) {
        const WayPoint here = way.pointAt(t);
        if (previous)
            way.goOn(*previous, here);
        else
            way.begin(here);
        previous = here;
    }
    return way.take();
}

} // namespace tumen::scene
