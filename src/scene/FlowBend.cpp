#include "scene/FlowBend.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tumen::scene {

namespace {

using geo::ScreenLine;
using geo::ScreenPoint;

// All in points of the 1280x720 design.
constexpr double laneGap = 2.6;      ///< between neighbours, half way
constexpr double directionGap = 5.0; ///< from the middle to the first lane, half way
constexpr double fanReach = 190.0;   ///< over which lanes spread from a place
constexpr double straightUpTo = 24.0;
constexpr double bentFrom = 90.0;

/// Degrees by which a route turns from its start to its end.
constexpr double straightUpToDeg = 30.0;
constexpr double bowedFromDeg = 60.0;

/// 0 at both ends and 1 half way.
double bowShape(double t) {
    return 4.0 * t * (1.0 - t);
}

/// 0 at a place and 1 from some distance on.
double fanShape(double distancePx, double reachPx) {
    const double rest = 1.0 - std::clamp(distancePx / reachPx, 0.0, 1.0);
    return 1.0 - rest * rest * rest;
}

/// A piece of a route with its bow and, beside that, its lane.
class BentPiece {
public:
    BentPiece(const std::vector<FlowRoute::Point>& piece, const FlowBend& bend, const geo::MapCamera& camera)
        : m_piece(piece), m_bend(bend), m_camera(camera),
          m_across(core::perpendicular(core::normalized(piece.back().at - piece.front().at))),
          m_ofChord(core::smoothStep(straightUpToDeg, bowedFromDeg, turnDeg())) {
        const double chordPx = core::distance(piece.front().at, piece.back().at) / camera.kmPerPx();
        m_height = std::lerp(1.0, std::min(chordPx / bend.routeLengthPx, 1.0), m_ofChord);
    }

    ScreenPoint at(std::size_t i) const {
        return bowedAt(i) + onScreen(asideAt(i)) * m_bend.laneAt(m_piece[i].t);
    }

private:
    static ScreenPoint onScreen(geo::WorldPoint direction) { return {{direction.x, -direction.y}}; }

    double turnDeg() const {
        const auto between = [](const geo::WorldPoint& a, const geo::WorldPoint& b) {
            return std::acos(std::clamp(core::dot(a, b), -1.0, 1.0)) * 180.0 / std::numbers::pi;
        };
        const geo::WorldPoint& half = m_piece[m_piece.size() / 2].aside;
        return between(m_piece.front().aside, half) + between(half, m_piece.back().aside);
    }
    ScreenPoint bowedAt(std::size_t i) const {
        const FlowRoute::Point& point = m_piece[i];
        return m_camera.toScreen(point.at) +
               onScreen(core::lerp(point.aside, m_across, m_ofChord)) * (m_height * m_bend.bowAt(point.t));
    }
    /// To the left of the bow.
    geo::WorldPoint asideAt(std::size_t i) const {
        const geo::WorldPoint& aside = m_piece[i].aside;
        if (m_ofChord <= 0.0)
            return aside; // of the route, which bows evenly
        const ScreenPoint ahead =
            core::normalized(bowedAt(std::min(i + 1, m_piece.size() - 1)) - bowedAt(i > 0 ? i - 1 : 0));
        return core::normalized(core::lerp(aside, geo::WorldPoint{{ahead.y, ahead.x}}, m_ofChord));
    }

    const std::vector<FlowRoute::Point>& m_piece;
    const FlowBend& m_bend;
    const geo::MapCamera& m_camera;
    geo::WorldPoint m_across; ///< the straight line between the ends, to its left
    double m_ofChord;         ///< how much the bow is one over that line and not over the route, 0 to 1
    double m_height = 1.0;    ///< of the bow: a share of that line's length as well
};

/// Where the stretch between two points crosses the rim, as a share of it; less than 0 where it does not.
double crossingWithRim(ScreenPoint a, ScreenPoint b, const std::vector<geo::WorldPoint>& rim,
                       const geo::MapCamera& camera) {
    const ScreenPoint way = b - a;
    double nearest = -1.0;
    ScreenPoint from = camera.toScreen(rim.back());
    for (const geo::WorldPoint& corner : rim) {
        const ScreenPoint to = camera.toScreen(corner);
        const ScreenPoint edge = to - from;
        const double across = way.x * edge.y - way.y * edge.x;
        const ScreenPoint gap = from - a;
        const double s = (gap.x * edge.y - gap.y * edge.x) / across;
        const double t = (gap.x * way.y - gap.y * way.x) / across;
        if (across != 0.0 && s >= 0.0 && s <= 1.0 && t >= 0.0 && t <= 1.0)
            nearest = std::max(nearest, s);
        from = to;
    }
    return nearest;
}

/// Makes a line end on the rim, which it is bent away from or beyond by as much as `asidePx`.
void endOnRim(ScreenLine& line, double asidePx, const std::vector<geo::WorldPoint>& rim,
              const geo::MapCamera& camera) {
    const double reachPx = 3.0 * std::abs(asidePx) + 2.0;
    const ScreenPoint end = line.back();
    const ScreenPoint ahead = core::normalized(end - line[line.size() - 2]);
    line.push_back(end + ahead * reachPx);
    for (std::size_t i = line.size() - 1; i > 0; --i) {
        if (core::distance(line[i], end) > 2.0 * reachPx)
            break;
        if (const double share = crossingWithRim(line[i - 1], line[i], rim, camera); share >= 0.0) {
            line.resize(i + 1);
            line[i] = core::lerp(line[i - 1], line[i], share);
            return;
        }
    }
    line.pop_back();
}

} // namespace

double FlowBend::bowAt(double t) const {
    return bowPx * bowShape(t);
}

double FlowBend::laneAt(double t) const {
    const double fromEndPx = std::min(t, 1.0 - t) * routeLengthPx;
    return lanePx * fanShape(fromEndPx, fanReachPx);
}

FlowBend bendOf(const FlowLane& lane, double bow, const FlowWidths& widths, double lengthPx, double unitPx) {
    const double largest = widths.roomOf(lane.largestOnSide);
    const double gap = (laneGap + std::max(FlowWidths::plainLine, largest)) * unitPx;
    // A very short flow is straight. A fan never bulges further than half of its length, except for very
    // short flows, which need room to be seen at all.
    const double bowPx = bow * lengthPx * core::smoothStep(straightUpTo, bentFrom, lengthPx / unitPx);
    const double widestFan = std::max(0.5 * lengthPx - std::abs(bowPx), 40.0 * unitPx);
    const double step = std::min(gap, widestFan / std::max(lane.lanesOnSide, 1));
    const double first = (directionGap + (largest - FlowWidths::plainLine) / 2.0) * unitPx;
    return {bowPx, first + step * lane.lane,
            std::min(std::max(fanReach * unitPx, 2.0 * step * lane.lanesOnSide), 0.45 * lengthPx), lengthPx};
}

std::vector<ScreenLine> bentRoute(const FlowRoute& route, const FlowBend& bend, const geo::MapCamera& camera,
                                  std::size_t stride) {
    std::vector<ScreenLine> lines;
    lines.reserve(route.pieces.size());
    for (const auto& piece : route.pieces) {
        ScreenLine& line = lines.emplace_back();
        line.reserve(piece.size() / stride + 4);
        const BentPiece bent(piece, bend, camera);
        for (std::size_t i = 0; i + 1 < piece.size(); i += stride)
            line.push_back(bent.at(i));
        line.push_back(bent.at(piece.size() - 1));
        if (route.rim == nullptr)
            continue;
        if (piece.back().t < 1.0)
            endOnRim(line, bend.laneAt(piece.back().t), *route.rim, camera);
        if (piece.front().t > 0.0) {
            std::ranges::reverse(line);
            endOnRim(line, bend.laneAt(piece.front().t), *route.rim, camera);
            std::ranges::reverse(line);
        }
    }
    return lines;
}

} // namespace tumen::scene
