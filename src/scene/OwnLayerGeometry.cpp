#include "scene/OwnLayerGeometry.hpp"

#include <algorithm>
#include <cmath>

#include "geo/Cutting.hpp"
#include "geo/Triangulation.hpp"

namespace tumen::scene {

namespace {

/// True for an edge that is only there because the world was cut: along the 180th meridian or at a pole.
bool isCut(geo::LonLat a, geo::LonLat b) {
    constexpr double close = 1e-7;
    const auto isAt = [](double value, double limit) { return std::abs(std::abs(value) - limit) < close; };
    return (isAt(a.lonDeg, 180.0) && isAt(b.lonDeg, 180.0) && std::abs(a.lonDeg - b.lonDeg) < close) ||
           (isAt(a.latDeg, 90.0) && isAt(b.latDeg, 90.0)) ||
           // Up to a pole and back, around which a ring was led.
           (a.lonDeg == b.lonDeg && (isAt(a.latDeg, 90.0) || isAt(b.latDeg, 90.0)));
}

void appendLine(PlaneShapes& shapes, const geo::LonLatLine& line, const geo::Projection& projection) {
    if (line.size() < 2)
        return;
    for (WorldLine& piece : geo::project(line, projection))
        shapes.lines.push_back(std::move(piece));
}

void appendOutline(PlaneShapes& shapes, const geo::LonLatLine& ring, const geo::Projection& projection) {
    geo::LonLatLine line = {ring.front()};
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const geo::LonLat& next = ring[(i + 1) % ring.size()];
        if (isCut(ring[i], next)) {
            appendLine(shapes, line, projection);
            line.clear();
        }
        line.push_back(next);
    }
    appendLine(shapes, line, projection);
}

void appendPolygon(PlaneShapes& shapes, const geo::LonLatPolygon& polygon, const geo::Projection& projection,
                   double cellDeg) {
    const auto fill = [&](const geo::LonLatPolygon& part) {
        for (const auto& rings : geo::project(part, projection)) {
            const auto filled = geo::triangulate(rings);
            shapes.fill.insert(shapes.fill.end(), filled.begin(), filled.end());
        }
    };
    if (cellDeg > 0.0)
        std::ranges::for_each(geo::cutIntoCells(polygon, cellDeg, cellDeg / 2.0), fill);
    else
        fill(polygon);
    for (const geo::LonLatLine& ring : polygon.rings)
        appendOutline(shapes, ring, projection);
}

} // namespace

void projectShapes(const model::ShapeLayer& shapes, const geo::Projection& projection,
                   core::Progress& progress, const std::function<void(const PlaneShapes&)>& take,
                   double cellDeg) {
    const auto total = static_cast<double>(std::max<std::size_t>(shapes.count(), 1));
    double done = 0.0;
    const auto goesOn = [&] {
        done += 1.0;
        if (std::fmod(done, 64.0) == 0.0)
            progress.setShare(done / total);
        return !progress.isCancelled();
    };
    for (const ShapeGroup& group : groupShapes(shapes)) {
        PlaneShapes plane;
        plane.level = group.level;
        for (const std::uint32_t i : group.polygons)
            if (goesOn())
                appendPolygon(plane, shapes.polygons[i], projection, cellDeg);
        for (const std::uint32_t i : group.lines)
            if (goesOn())
                appendLine(plane, shapes.lines[i], projection);
        for (const std::uint32_t i : group.points)
            if (goesOn() && projection.shows(shapes.points[i]))
                if (const auto point = projection.forward(shapes.points[i]))
                    plane.points.push_back(*point);
        if (progress.isCancelled())
            return;
        take(plane);
    }
}

} // namespace tumen::scene
