#include "render/OwnLayerMesh.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "geo/UnitVector.hpp"

namespace tumen::render {

namespace {

using geo::WorldPoint;

/// A place in the way that own.vert takes it.
sf::Vertex vertexAt(WorldPoint at, bool onSphere) {
    if (!onSphere)
        return {
            sf::Vector2f(static_cast<float>(at.x), static_cast<float>(at.y)), sf::Color::White, {1.F, 0.F}};
    const geo::UnitVector v = geo::toUnitVector({at.x, at.y});
    return {sf::Vector2f(static_cast<float>(v.x), static_cast<float>(v.y)),
            sf::Color::White,
            {static_cast<float>(v.z), 0.F}};
}

WorldPoint direction(WorldPoint from, WorldPoint to, bool onSphere) {
    WorldPoint way = to - from;
    if (onSphere)
        way.x *= std::cos(from.y * std::numbers::pi / 180.0);
    return core::normalized(way);
}

void appendLine(std::vector<sf::Vertex>& strip, const scene::WorldLine& line, bool onSphere) {
    if (line.size() < 2)
        return;
    // A ring's ends meet like any other of its edges.
    const bool isClosed =
        line.size() > 3 && line.front().x == line.back().x && line.front().y == line.back().y;
    const std::size_t last = line.size() - 1;
    for (std::size_t i = 0; i <= last; ++i) {
        const std::size_t before = i > 0 ? i - 1 : (isClosed ? last - 1 : 0);
        const std::size_t after = i < last ? i + 1 : (isClosed ? 1 : last);
        const WorldPoint in = direction(line[before], line[i], onSphere);
        const WorldPoint out = direction(line[i], line[after], onSphere);
        WorldPoint along = core::normalized(in + out);
        if (core::length(along) == 0.0)
            along = core::length(out) > 0.0 ? out : in;
        const WorldPoint edge = core::length(out) > 0.0 ? out : in;
        const double cosine = std::max(core::dot(along, edge), 0.5);
        sf::Vertex vertex = vertexAt(line[i], onSphere);
        vertex.texCoords.y = static_cast<float>(std::atan2(along.y, along.x));
        const auto longer = static_cast<sf::Uint8>(std::lround((1.0 / cosine - 1.0) * 255.0));
        sf::Vertex left = vertex;
        sf::Vertex right = vertex;
        left.color = sf::Color(255, longer, 0);
        right.color = sf::Color(0, longer, 0);
        if (i == 0 && !strip.empty()) {
            strip.push_back(strip.back());
            strip.push_back(left);
        }
        strip.push_back(left);
        strip.push_back(right);
    }
}

void appendPoint(std::vector<sf::Vertex>& quads, WorldPoint at, bool onSphere) {
    sf::Vertex vertex = vertexAt(at, onSphere);
    for (const sf::Color corner :
         {sf::Color(0, 0, 0), sf::Color(255, 0, 0), sf::Color(255, 255, 0), sf::Color(0, 255, 0)}) {
        vertex.color = corner;
        quads.push_back(vertex);
    }
}

} // namespace

void OwnLayerMesh::add(const scene::PlaneShapes& shapes) {
    Part part;
    part.level = shapes.level;
    part.low = {{1e12, 1e12}};
    part.high = {{-1e12, -1e12}};
    const auto widen = [&](WorldPoint at) {
        part.low = {{std::min(part.low.x, at.x), std::min(part.low.y, at.y)}};
        part.high = {{std::max(part.high.x, at.x), std::max(part.high.y, at.y)}};
    };
    part.fill.first = fill.size();
    part.lines.first = lines.size();
    part.points.first = points.size();
    for (const WorldPoint& corner : shapes.fill) {
        fill.push_back(vertexAt(corner, onSphere));
        widen(corner);
    }
    for (const scene::WorldLine& line : shapes.lines) {
        appendLine(lines, line, onSphere);
        for (const WorldPoint& at : line)
            widen(at);
    }
    for (const WorldPoint& at : shapes.points) {
        appendPoint(points, at, onSphere);
        widen(at);
    }
    part.fill.count = fill.size() - part.fill.first;
    part.lines.count = lines.size() - part.lines.first;
    part.points.count = points.size() - part.points.first;
    if (part.fill.count + part.lines.count + part.points.count > 0)
        parts.push_back(part);
}

} // namespace tumen::render
