#pragma once

#include <memory>
#include <span>
#include <vector>

#include "geo/Coordinates.hpp"
#include "geo/Projection.hpp"
#include "model/Brief.hpp"

namespace tumen::scene {

/// The way of a flow over the ground in the plane of a projection: along great circles, through the places
/// that it goes by, in pieces that reach up to where the projection is cut.
struct FlowRoute {
    struct Point {
        geo::WorldPoint at;
        geo::WorldPoint aside; ///< unit length, to the left of the way
        double t = 0.0;        ///< share of the way
    };
    model::ClaimIndex claim = 0;
    std::vector<std::vector<Point>> pieces;
    double lengthKm = 0.0; ///< in the plane, of all pieces
    bool direct = true;    ///< by no other place and on no course of its own
    /// The outline of all that the projection shows, closed; only for routes in pieces, which run up to it.
    std::shared_ptr<const std::vector<geo::WorldPoint>> rim;

    /// What goes by other places, or off the edge of the map, where great circles may turn sharply, keeps to
    /// its route.
    bool mayBow() const { return direct && rim == nullptr; }
};

/// Positions that a flow goes through, from its start to its end: the places that it goes by or, where its
/// course is given, all points of that. The course may be written either way round; great circles join its
/// ends to the places, however far they are.
std::vector<geo::LonLat> stopsOf(const model::Brief& brief, const model::Claim& claim);

/// A way from the first stop to the last one: great circles through every stop.
class GroundWay {
public:
    enum class Joints { Rounded, Sharp };
    explicit GroundWay(std::span<const geo::LonLat> stops, Joints joints = Joints::Rounded);
    /// `t` from 0 to 1, even along the way.
    geo::LonLat at(double t) const;
    bool isDirect() const { return m_points.size() == 2; }
    /// Where the way must be looked at for its shape, ascending from 0 to 1.
    std::vector<double> samples() const;

private:
    void measure();

    std::vector<geo::LonLat> m_points;
    std::vector<double> m_lengths; ///< of the way up to each point, degrees
    Joints m_joints;
};

/// Finds routes in one projection.
class FlowRouter {
public:
    FlowRoute routeOf(const model::Brief& brief, model::ClaimIndex claim, const geo::Projection& projection);

private:
    std::shared_ptr<const std::vector<geo::WorldPoint>> m_rim; ///< made when it is needed
};

/// Routes of all flows of the brief, in its order; the costly part of their paths, the same for every camera.
std::vector<FlowRoute> findFlowRoutes(const model::Brief& brief, const geo::Projection& projection);

} // namespace tumen::scene
