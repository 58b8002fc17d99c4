#include "scene/FlowRoute.hpp"

#include <algorithm>
#include <cmath>

#include "geo/Cutting.hpp"
#include "geo/GreatCircle.hpp"
#include "geo/UnitVector.hpp"
#include "scene/PlaneCourse.hpp"

namespace tumen::scene {

namespace {

using geo::LonLat;
using geo::UnitVector;

constexpr int directSamples = 96;
constexpr int samplesByPlaces = 192;

/// Shares of the way, close together at both ends, where lanes turn into their fan.
double sampleShare(int i) {
    const double x = 2.0 * i / directSamples - 1.0;
    const double eased = std::copysign(1.0 - std::pow(1.0 - std::abs(x), 2.2), x);
    return std::clamp(0.5 + 0.5 * eased, 0.0, 1.0);
}

std::vector<std::vector<FlowRoute::Point>> onPlane(const GroundWay& way, const geo::Projection& projection) {
    std::vector<std::vector<FlowRoute::Point>> route;
    for (const auto& piece : courseOnPlane([&](double t) { return way.at(t); }, way.samples(), projection)) {
        std::vector<FlowRoute::Point>& points = route.emplace_back();
        for (std::size_t i = 0; i < piece.size(); ++i) {
            const geo::WorldPoint along =
                piece[std::min(i + 1, piece.size() - 1)].at - piece[i > 0 ? i - 1 : 0].at;
            points.push_back({piece[i].at, core::perpendicular(core::normalized(along)), piece[i].t});
        }
    }
    return route;
}

UnitVector operator+(const UnitVector& a, const UnitVector& b) {
    return {a.x + b.x, a.y + b.y, a.z + b.z};
}

UnitVector operator*(const UnitVector& a, double s) {
    return {a.x * s, a.y * s, a.z * s};
}

/// A smooth curve from `before` through `stop` to `after`, `t` from 0 to 1, in the direction of the legs at
/// its ends: Hermite's cubic on each half, half way along the line between the two ends.
LonLat roundedJoint(const UnitVector& before, const UnitVector& stop, const UnitVector& after, double t) {
    const UnitVector through = (after + before * -1.0) * 0.5;
    const bool first = t < 0.5;
    const double s = first ? 2.0 * t : 2.0 * t - 1.0;
    const UnitVector& from = first ? before : stop;
    const UnitVector& to = first ? stop : after;
    const UnitVector leaving = first ? stop + before * -1.0 : through;
    const UnitVector arriving = first ? through : after + stop * -1.0;
    const double s2 = s * s;
    const double s3 = s2 * s;
    const UnitVector point = from * (2.0 * s3 - 3.0 * s2 + 1.0) + leaving * (s3 - 2.0 * s2 + s) +
                             to * (3.0 * s2 - 2.0 * s3) + arriving * (s3 - s2);
    const double length = std::hypot(point.x, point.y, point.z);
    return length > 1e-9 ? geo::toLonLat(point * (1.0 / length)) : geo::toLonLat(stop);
}

} // namespace

std::vector<LonLat> stopsOf(const model::Brief& brief, const model::Claim& claim) {
    const LonLat from = brief.places[*claim.from].position;
    const LonLat to = brief.places[*claim.to].position;
    std::vector<LonLat> stops = {from};
    if (!claim.course.empty()) {
        const auto joinedDeg = [&](const LonLat& first, const LonLat& last) {
            return geo::angularDistanceDeg(from, first) + geo::angularDistanceDeg(last, to);
        };
        stops.insert(stops.end(), claim.course.begin(), claim.course.end());
        if (joinedDeg(claim.course.back(), claim.course.front()) <
            joinedDeg(claim.course.front(), claim.course.back()))
            std::ranges::reverse(stops.begin() + 1, stops.end());
        stops.push_back(to);
        const auto isSameSpot = [](const LonLat& a, const LonLat& b) {
            constexpr double sameSpotDeg = 1e-4;
            return geo::angularDistanceDeg(a, b) < sameSpotDeg;
        };
        stops.erase(std::unique(stops.begin(), stops.end(), isSameSpot), stops.end());
        if (stops.size() == 1)
            stops.push_back(to);
        return stops;
    }
    for (const model::PlaceIndex place : claim.via)
        stops.push_back(brief.places[place].position);
    stops.push_back(to);
    return stops;
}

GroundWay::GroundWay(std::span<const LonLat> stops, Joints joints) : m_joints(joints) {
    constexpr int jointSteps = 16;
    constexpr int legSteps = 24;
    constexpr double jointShare = 0.3; // of the shorter leg beside a stop
    if (joints == Joints::Sharp) {
        m_points.assign(stops.begin(), stops.end());
        measure();
        return;
    }
    m_points = {stops.front()};
    double reachDeg = 0.0; // of the joint that the leg begins in
    for (std::size_t i = 1; i < stops.size(); ++i) {
        const LonLat from = stops[i - 1];
        const LonLat to = stops[i];
        const double legDeg = geo::angularDistanceDeg(from, to);
        if (i + 1 == stops.size()) {
            // A single leg needs no points between: it is one great circle.
            for (int step = 1; stops.size() > 2 && step < legSteps && legDeg > 0.0; ++step) {
                const double start = reachDeg / legDeg;
                m_points.push_back(geo::interpolate(from, to, start + (1.0 - start) * step / legSteps));
            }
            m_points.push_back(to);
            break;
        }
        const double nextDeg = geo::angularDistanceDeg(to, stops[i + 1]);
        const double jointDeg = jointShare * std::min(legDeg, nextDeg);
        if (legDeg > 0.0) {
            const double start = reachDeg / legDeg;
            const double end = 1.0 - jointDeg / legDeg;
            for (int step = 1; step <= legSteps; ++step)
                m_points.push_back(geo::interpolate(from, to, start + (end - start) * step / legSteps));
        }
        if (jointDeg > 0.0) {
            const UnitVector before = geo::toUnitVector(m_points.back());
            const UnitVector after =
                geo::toUnitVector(geo::interpolate(to, stops[i + 1], jointDeg / nextDeg));
            for (int step = 1; step <= jointSteps; ++step)
                m_points.push_back(roundedJoint(before, geo::toUnitVector(to), after,
                                                static_cast<double>(step) / jointSteps));
        }
        reachDeg = jointDeg;
    }
    measure();
}

void GroundWay::measure() {
    m_lengths = {0.0};
    for (std::size_t i = 1; i < m_points.size(); ++i)
        m_lengths.push_back(m_lengths.back() + geo::angularDistanceDeg(m_points[i - 1], m_points[i]));
}

std::vector<double> GroundWay::samples() const {
    std::vector<double> shares;
    for (int i = 0; isDirect() && i <= directSamples; ++i)
        shares.push_back(sampleShare(i));
    // A joint may lie anywhere on the way.
    for (int i = 0; !isDirect() && i <= samplesByPlaces; ++i)
        shares.push_back(static_cast<double>(i) / samplesByPlaces);
    if (m_joints == Joints::Sharp && !isDirect() && m_lengths.back() > 0.0) {
        for (const double length : m_lengths)
            shares.push_back(length / m_lengths.back());
        std::ranges::sort(shares);
        const auto isSame = [](double a, double b) { return b - a < 1e-9; };
        shares.erase(std::unique(shares.begin(), shares.end(), isSame), shares.end());
    }
    return shares;
}

LonLat GroundWay::at(double t) const {
    if (isDirect())
        return geo::interpolate(m_points[0], m_points[1], t);
    const double wanted = std::clamp(t, 0.0, 1.0) * m_lengths.back();
    const auto behind = std::ranges::upper_bound(m_lengths, wanted);
    if (behind == m_lengths.end())
        return m_points.back();
    const auto next = static_cast<std::size_t>(behind - m_lengths.begin());
    const double step = m_lengths[next] - m_lengths[next - 1];
    return geo::interpolate(m_points[next - 1], m_points[next], (wanted - m_lengths[next - 1]) / step);
}

FlowRoute FlowRouter::routeOf(const model::Brief& brief, model::ClaimIndex claim,
                              const geo::Projection& projection) {
    const std::vector<LonLat> stops = stopsOf(brief, brief.claims[claim]);
    const auto joints =
        brief.claims[claim].course.empty() ? GroundWay::Joints::Rounded : GroundWay::Joints::Sharp;
    FlowRoute route = {claim, onPlane(GroundWay(stops, joints), projection), 0.0, stops.size() == 2, {}};
    for (const auto& piece : route.pieces)
        for (std::size_t i = 1; i < piece.size(); ++i)
            route.lengthKm += core::distance(piece[i - 1].at, piece[i].at);
    const bool whole =
        route.pieces.size() == 1 && route.pieces[0].front().t <= 0.0 && route.pieces[0].back().t >= 1.0;
    if (!whole && !route.pieces.empty()) {
        if (!m_rim)
            m_rim = std::make_shared<const std::vector<geo::WorldPoint>>(geo::rimOf(projection));
        route.rim = m_rim;
    }
    return route;
}

std::vector<FlowRoute> findFlowRoutes(const model::Brief& brief, const geo::Projection& projection) {
    FlowRouter router;
    std::vector<FlowRoute> routes;
    for (model::ClaimIndex i = 0; i < brief.claims.size(); ++i) {
        const model::Claim& claim = brief.claims[i];
        if (claim.form == model::Form::Flow && claim.from && claim.to)
            routes.push_back(router.routeOf(brief, i, projection));
    }
    return routes;
}

} // namespace tumen::scene
