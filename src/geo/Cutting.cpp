#include "geo/Cutting.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <utility>

#include "geo/UnitVector.hpp"

namespace tumen::geo {

namespace {

constexpr double degPerRad = 180.0 / std::numbers::pi;

/// Longest edge, in degrees, that is drawn without a point in between.
constexpr double maxEdgeDeg = 2.0;
/// The same where an azimuthal projection stretches most: beyond this distance from its centre.
constexpr double maxStretchedEdgeDeg = 0.25;
constexpr double stretchedBeyondDeg = 120.0;

struct Extent {
    double west = 1e9;
    double east = -1e9;
    double south = 1e9;
    double north = -1e9;
};

Extent extentOf(const LonLatLine& line) {
    Extent extent;
    for (const LonLat& point : line) {
        extent.west = std::min(extent.west, point.lonDeg);
        extent.east = std::max(extent.east, point.lonDeg);
        extent.south = std::min(extent.south, point.latDeg);
        extent.north = std::max(extent.north, point.latDeg);
    }
    return extent;
}

/// How many turns to add to `lonDeg` so that it lies within half a turn of the central meridian.
double turnsTo(double lonDeg, double centralDeg) {
    return std::floor((centralDeg - lonDeg + 180.0) / 360.0) * 360.0;
}

LonLat between(LonLat a, LonLat b, double t) {
    return {a.lonDeg + (b.lonDeg - a.lonDeg) * t, a.latDeg + (b.latDeg - a.latDeg) * t};
}

/// Calls `visit` for the multiples of a step between two numbers, without the numbers themselves. Edges that
/// run to and fro along a cut, or on both sides of it, get the same points, so that nothing shows between
/// them.
template<typename Visit>
void visitStepsBetween(double from, double to, double step, const Visit& visit) {
    constexpr double tooClose = 1e-9;
    if (from < to)
        for (double i = std::floor(from / step + tooClose) + 1.0; i * step < to - tooClose; i += 1.0)
            visit(i * step);
    else
        for (double i = std::ceil(from / step - tooClose) - 1.0; i * step > to + tooClose; i -= 1.0)
            visit(i * step);
}

/// Calls `visit` for each point of the edge from `a` on, without its end, closely enough that it bends
/// smoothly: `alongDeg` apart on meridians and parallels.
template<typename Visit>
void visitEdge(LonLat a, LonLat b, double longestDeg, double alongDeg, const Visit& visit) {
    if (a.lonDeg == b.lonDeg || a.latDeg == b.latDeg) {
        visit(a);
        if (a.lonDeg == b.lonDeg)
            visitStepsBetween(a.latDeg, b.latDeg, alongDeg, [&](double lat) {
                visit(LonLat{a.lonDeg, lat});
            });
        else
            visitStepsBetween(a.lonDeg, b.lonDeg, alongDeg, [&](double lon) {
                visit(LonLat{lon, a.latDeg});
            });
        return;
    }
    const double longest = std::max(std::abs(b.lonDeg - a.lonDeg), std::abs(b.latDeg - a.latDeg));
    const int steps = std::max(1, static_cast<int>(std::ceil(longest / longestDeg)));
    for (int i = 0; i < steps; ++i)
        visit(between(a, b, static_cast<double>(i) / steps));
}

LonLatLine ringWithLongEdgesSplit(const LonLatLine& ring, double longestDeg = maxEdgeDeg,
                                  double alongDeg = 1.0) {
    LonLatLine split;
    split.reserve(ring.size());
    for (std::size_t i = 0; i < ring.size(); ++i)
        visitEdge(ring[i], ring[(i + 1) % ring.size()], longestDeg, alongDeg,
                  [&](LonLat position) { split.push_back(position); });
    return split;
}

/// Even-odd rule over all rings; whole turns of longitude do not matter.
bool contains(const LonLatPolygon& polygon, LonLat position) {
    const Extent extent = extentOf(polygon.rings.front());
    if (position.latDeg < extent.south || position.latDeg > extent.north)
        return false;
    const double firstTurn = std::ceil((extent.west - position.lonDeg) / 360.0) * 360.0;
    for (double lon = position.lonDeg + firstTurn; lon <= extent.east; lon += 360.0) {
        bool inside = false;
        for (const LonLatLine& ring : polygon.rings)
            for (std::size_t i = 0; i < ring.size(); ++i) {
                const LonLat& a = ring[i];
                const LonLat& b = ring[(i + 1) % ring.size()];
                if ((a.latDeg > position.latDeg) != (b.latDeg > position.latDeg) &&
                    lon < a.lonDeg +
                              (b.lonDeg - a.lonDeg) * (position.latDeg - a.latDeg) / (b.latDeg - a.latDeg))
                    inside = !inside;
            }
        if (inside)
            return true;
    }
    return false;
}

/// Even-odd rule over all rings.
bool contains(const std::vector<WorldRing>& rings, WorldPoint point) {
    bool inside = false;
    for (const WorldRing& ring : rings)
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const WorldPoint& a = ring[i];
            const WorldPoint& b = ring[(i + 1) % ring.size()];
            if ((a.y > point.y) != (b.y > point.y) &&
                point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y))
                inside = !inside;
        }
    return inside;
}

/// The circle on the sphere beyond which an azimuthal projection is cut.
class ClipCircle {
public:
    explicit ClipCircle(const Projection& projection)
        : m_projection(projection), m_frame(TangentFrame::at(projection.spec().centre)),
          m_radiusRad(projection.spec().clipRadiusDeg / degPerRad), m_leastOut(std::cos(m_radiusRad)) {}

    struct Seen {
        double out = 0.0; ///< cosine of the distance from the centre
        double directionDeg = 0.0;
        bool inside = false;
    };
    Seen see(LonLat position) const {
        const UnitVector v = toUnitVector(position);
        const double out = dot(v, m_frame.out);
        const bool inside = out >= m_leastOut;
        return {out, inside ? 0.0 : m_frame.directionTo(v) * degPerRad, inside};
    }

    /// The direction in which an edge from an inner to an outer position crosses the circle.
    double crossingDeg(LonLat inner, LonLat outer) const {
        for (int halving = 0; halving < 30; ++halving) {
            const LonLat middle = between(inner, outer, 0.5);
            (see(middle).inside ? inner : outer) = middle;
        }
        return see(outer).directionDeg;
    }

    LonLat at(double directionDeg, double shareOfRadius = 1.0) const {
        return m_frame.towards(directionDeg / degPerRad, m_radiusRad * shareOfRadius);
    }
    void addRim(WorldRing& ring, double directionDeg) const {
        if (const auto point = m_projection.forward(at(directionDeg)))
            ring.push_back(*point);
    }
    /// Along the circle, without the direction it starts from, by the short way.
    void followRim(WorldRing& ring, double fromDeg, double toDeg) const {
        const double end = fromDeg + std::remainder(toDeg - fromDeg, 360.0);
        visitStepsBetween(fromDeg, end, 1.0, [&](double direction) { addRim(ring, direction); });
        addRim(ring, end);
    }
    WorldRing rim() const {
        WorldRing ring;
        for (int direction = 0; direction < 360; ++direction)
            addRim(ring, direction);
        return ring;
    }

private:
    const Projection& m_projection;
    TangentFrame m_frame;
    double m_radiusRad;
    double m_leastOut;
};

/// A ring with what lies outside of the circle drawn in onto it; empty when all of it does.
WorldRing drawnIn(const LonLatLine& ring, const ClipCircle& circle, const Projection& projection) {
    WorldRing drawn;
    const LonLatLine split = ringWithLongEdgesSplit(ring);
    std::vector<ClipCircle::Seen> seen;
    seen.reserve(split.size());
    for (const LonLat& position : split)
        seen.push_back(circle.see(position));
    const auto start = std::ranges::find_if(seen, &ClipCircle::Seen::inside);
    if (start == seen.end())
        return drawn;
    const auto add = [&](LonLat position) {
        if (const auto point = projection.forward(position))
            drawn.push_back(*point);
    };
    const double leastOut = std::cos(stretchedBeyondDeg / degPerRad);
    const std::size_t first = static_cast<std::size_t>(start - seen.begin());
    double rimDeg = 0.0; // where on the rim the drawn ring has got to
    for (std::size_t step = 0; step < split.size(); ++step) {
        const std::size_t i = (first + step) % split.size();
        const std::size_t next = (i + 1) % split.size();
        if (seen[i].inside && seen[next].inside) {
            const double longestDeg = seen[i].out < leastOut ? maxStretchedEdgeDeg : maxEdgeDeg;
            visitEdge(split[i], split[next], longestDeg, std::min(longestDeg, 1.0), add);
        } else if (seen[i].inside) {
            add(split[i]);
            rimDeg = circle.crossingDeg(split[i], split[next]);
            circle.addRim(drawn, rimDeg);
        } else {
            const double to =
                seen[next].inside ? circle.crossingDeg(split[next], split[i]) : seen[next].directionDeg;
            circle.followRim(drawn, rimDeg, to);
            rimDeg = to;
        }
    }
    return drawn;
}

/// Azimuthal projections keep every ring whole but stretch what is near the antipode without limit, so rings
/// are drawn in onto the rim of the clip circle. On which side of the antipode a ring passes out there is
/// lost on the way; where a few positions within the circle tell that the drawing came out the wrong way
/// round, the whole rim is one more ring, which by the even-odd rule turns it inside out.
std::vector<std::vector<WorldRing>> projectWithinCircle(const LonLatPolygon& polygon,
                                                        const Projection& projection) {
    const ClipCircle circle(projection);
    std::vector<WorldRing> rings;
    for (const LonLatLine& ring : polygon.rings)
        if (WorldRing drawn = drawnIn(ring, circle, projection); drawn.size() >= 3)
            rings.push_back(std::move(drawn));

    struct Probe {
        double directionDeg;
        double shareOfRadius;
    };
    constexpr std::array<Probe, 5> probes = {
        {{0.0, 0.01}, {17.0, 0.41}, {97.0, 0.62}, {171.0, 0.83}, {263.0, 0.93}}};
    int inverted = 0;
    for (const Probe& probe : probes) {
        const LonLat position = circle.at(probe.directionDeg, probe.shareOfRadius);
        const auto point = projection.forward(position);
        inverted += point && contains(polygon, position) != contains(rings, *point) ? 1 : 0;
    }
    if (2 * inverted > static_cast<int>(probes.size()))
        rings.push_back(circle.rim());
    if (rings.empty())
        return {};
    return {std::move(rings)};
}

/// The part of a ring on one side of a meridian or parallel (Sutherland and Hodgman 1974): where it leaves
/// that side it follows the limit. Even-odd filling takes no notice of edges that run to and fro there.
LonLatLine clippedAt(const LonLatLine& ring, double LonLat::*coordinate, double limit, bool keepsBelow) {
    const auto depth = [&](const LonLat& p) {
        return keepsBelow ? limit - p.*coordinate : p.*coordinate - limit;
    };
    LonLatLine clipped;
    clipped.reserve(ring.size());
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const LonLat& a = ring[i];
        const LonLat& b = ring[(i + 1) % ring.size()];
        const double depthA = depth(a);
        const double depthB = depth(b);
        if (depthA >= 0.0)
            clipped.push_back(a);
        if ((depthA > 0.0 && depthB < 0.0) || (depthA < 0.0 && depthB > 0.0)) {
            LonLat crossing = between(a, b, depthA / (depthA - depthB));
            crossing.*coordinate = limit;
            clipped.push_back(crossing);
        }
    }
    return clipped;
}

/// Cuts a polygon at the lines of a net, in halves until each part fits into one cell.
void cutInHalves(LonLatPolygon polygon, double cellDeg, std::vector<LonLatPolygon>& parts) {
    const Extent extent = extentOf(polygon.rings.front());
    const double firstColumn = std::floor(extent.west / cellDeg);
    const double lastColumn = std::ceil(extent.east / cellDeg);
    const double firstRow = std::floor(extent.south / cellDeg);
    const double lastRow = std::ceil(extent.north / cellDeg);
    const bool isWide = lastColumn - firstColumn >= lastRow - firstRow;
    const double first = isWide ? firstColumn : firstRow;
    const double last = isWide ? lastColumn : lastRow;
    if (last - first <= 1.0) {
        parts.push_back(std::move(polygon));
        return;
    }
    const double limit = std::floor((first + last) / 2.0) * cellDeg;
    double LonLat::*const coordinate = isWide ? &LonLat::lonDeg : &LonLat::latDeg;
    for (const bool keepsBelow : {true, false}) {
        LonLatPolygon half;
        for (const LonLatLine& ring : polygon.rings) {
            LonLatLine clipped = clippedAt(ring, coordinate, limit, keepsBelow);
            const Extent left = extentOf(clipped);
            if (clipped.size() >= 3 && left.east > left.west && left.north > left.south)
                half.rings.push_back(std::move(clipped));
        }
        if (!half.rings.empty())
            cutInHalves(std::move(half), cellDeg, parts);
    }
}

/// The parts of a polygon between two meridians, less than a turn apart, and two parallels, wherever its
/// longitudes have got to.
std::vector<LonLatPolygon> turnedInto(const LonLatPolygon& polygon, double westDeg, double southDeg,
                                      double eastDeg, double northDeg) {
    const double central = (westDeg + eastDeg) / 2.0;
    const Extent extent = extentOf(polygon.rings.front());
    std::vector<LonLatPolygon> parts;
    for (double turn = turnsTo(extent.east, central) - 360.0; turn <= turnsTo(extent.west, central) + 360.0;
         turn += 360.0) {
        if (extent.east + turn <= westDeg || extent.west + turn >= eastDeg)
            continue;
        LonLatPolygon turned = polygon;
        for (LonLatLine& ring : turned.rings)
            for (LonLat& position : ring)
                position.lonDeg += turn;
        for (LonLatPolygon& part : clippedToBox(turned, westDeg, southDeg, eastDeg, northDeg))
            parts.push_back(std::move(part));
    }
    return parts;
}

std::vector<std::vector<WorldRing>> projectWithinBox(const LonLatPolygon& polygon,
                                                     const Projection& projection) {
    const ProjectionSpec& spec = projection.spec();
    const double central = spec.centre.lonDeg;
    std::vector<std::vector<WorldRing>> pieces;
    for (const LonLatPolygon& part : turnedInto(polygon, central - spec.halfWidthDeg, spec.southDeg,
                                                central + spec.halfWidthDeg, spec.northDeg)) {
        std::vector<WorldRing> rings;
        for (const LonLatLine& ring : part.rings) {
            WorldRing projected;
            for (const LonLat& position : ringWithLongEdgesSplit(ring))
                if (const auto point = projection.forward(position))
                    projected.push_back(*point);
            if (projected.size() >= 3)
                rings.push_back(std::move(projected));
        }
        if (!rings.empty())
            pieces.push_back(std::move(rings));
    }
    return pieces;
}

} // namespace

std::vector<LonLatPolygon> clippedToBox(const LonLatPolygon& polygon, double westDeg, double southDeg,
                                        double eastDeg, double northDeg) {
    if (polygon.rings.empty() || polygon.rings.front().size() < 3)
        return {};
    const Extent extent = extentOf(polygon.rings.front());
    if (extent.west >= westDeg && extent.east <= eastDeg && extent.south >= southDeg &&
        extent.north <= northDeg)
        return {polygon};
    LonLatPolygon part;
    for (const LonLatLine& ring : polygon.rings) {
        LonLatLine clipped = clippedAt(ring, &LonLat::lonDeg, westDeg, false);
        clipped = clippedAt(clipped, &LonLat::lonDeg, eastDeg, true);
        clipped = clippedAt(clipped, &LonLat::latDeg, southDeg, false);
        clipped = clippedAt(clipped, &LonLat::latDeg, northDeg, true);
        const Extent left = extentOf(clipped);
        if (clipped.size() >= 3 && left.east > left.west && left.north > left.south)
            part.rings.push_back(std::move(clipped));
    }
    if (part.rings.empty())
        return {};
    return {std::move(part)};
}

LonLatLine withLongEdgesSplit(const LonLatLine& line) {
    LonLatLine split;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        LonLat end = line[i + 1];
        end.lonDeg += turnsTo(end.lonDeg, line[i].lonDeg);
        visitEdge(line[i], end, maxEdgeDeg, maxEdgeDeg, [&](LonLat position) { split.push_back(position); });
    }
    if (!line.empty())
        split.push_back(line.back());
    return split;
}

std::vector<LonLatPolygon> cutIntoCells(const LonLatPolygon& polygon, double cellDeg, double edgeDeg) {
    if (polygon.rings.empty() || polygon.rings.front().size() < 3)
        return {};
    // The polygon's own edges bend; what is cut through the middle of it may stay straight, as both sides
    // have the same ends.
    LonLatPolygon split = polygon;
    for (LonLatLine& ring : split.rings)
        ring = ringWithLongEdgesSplit(ring, edgeDeg, edgeDeg);
    std::vector<LonLatPolygon> cells;
    for (LonLatPolygon& part : turnedInto(split, -180.0, -90.0, 180.0, 90.0))
        cutInHalves(std::move(part), cellDeg, cells);
    return cells;
}

WorldRing rimOf(const Projection& projection) {
    const ProjectionSpec& spec = projection.spec();
    if (spec.isAzimuthal())
        return ClipCircle(projection).rim();
    const double west = spec.centre.lonDeg - spec.halfWidthDeg;
    const double east = spec.centre.lonDeg + spec.halfWidthDeg;
    WorldRing rim;
    for (const LonLat& position : ringWithLongEdgesSplit(
             {{west, spec.southDeg}, {east, spec.southDeg}, {east, spec.northDeg}, {west, spec.northDeg}}))
        if (const auto point = projection.forward(position))
            rim.push_back(*point);
    return rim;
}

std::vector<std::vector<WorldRing>> project(const LonLatPolygon& polygon, const Projection& projection) {
    if (polygon.rings.empty() || polygon.rings.front().size() < 3)
        return {};
    return projection.spec().isAzimuthal() ? projectWithinCircle(polygon, projection)
                                           : projectWithinBox(polygon, projection);
}

std::vector<std::vector<WorldPoint>> project(const LonLatLine& line, const Projection& projection) {
    const double central = projection.spec().centre.lonDeg;
    const bool azimuthal = projection.spec().isAzimuthal();
    std::vector<std::vector<WorldPoint>> pieces(1);
    std::optional<LonLat> previous;
    bool previousShown = false;

    const auto breakLine = [&] {
        if (!pieces.back().empty())
            pieces.emplace_back();
    };
    const auto addPoint = [&](LonLat position) {
        if (const auto point = projection.forward(position))
            pieces.back().push_back(*point);
        else
            breakLine();
    };
    /// Where the way between a position that is shown and one that is not crosses the limit.
    const auto limitBetween = [&](LonLat shown, LonLat hidden) {
        hidden.lonDeg += turnsTo(hidden.lonDeg, shown.lonDeg);
        for (int halving = 0; halving < 30; ++halving) {
            const LonLat middle = between(shown, hidden, 0.5);
            (projection.shows(middle) ? shown : hidden) = middle;
        }
        return shown;
    };
    const auto add = [&](LonLat position) {
        const bool shown = projection.shows(position);
        if (previous && shown != previousShown)
            addPoint(shown ? limitBetween(position, *previous) : limitBetween(*previous, position));
        if (shown)
            addPoint(position);
        else
            breakLine();
        previous = position;
        previousShown = shown;
    };
    const auto visit = [&](LonLat position) {
        if (!azimuthal)
            position.lonDeg += turnsTo(position.lonDeg, central);
        if (previous && !azimuthal && std::abs(position.lonDeg - previous->lonDeg) > 180.0) {
            // Between the two points the line crosses the cut: go up to it on one side and on from it on the
            // other.
            const double side = std::copysign(180.0, previous->lonDeg - central);
            const double behind = position.lonDeg + 2.0 * side;
            const double way = behind - previous->lonDeg;
            const double t = std::abs(way) < 1e-12 ? 0.0 : (central + side - previous->lonDeg) / way;
            const double lat = previous->latDeg + (position.latDeg - previous->latDeg) * t;
            add({central + side, lat});
            breakLine();
            previous.reset();
            add({central - side, lat});
        }
        add(position);
    };

    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        // An edge that jumps by more than half a turn goes the short way instead.
        LonLat end = line[i + 1];
        end.lonDeg += turnsTo(end.lonDeg, line[i].lonDeg);
        visitEdge(line[i], end, maxEdgeDeg, maxEdgeDeg, visit);
    }
    if (!line.empty())
        visit(line.back());
    std::erase_if(pieces, [](const auto& piece) { return piece.size() < 2; });
    return pieces;
}

} // namespace tumen::geo
