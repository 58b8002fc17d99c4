#include "scene/ShapeThinning.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <unordered_set>

namespace tumen::scene {

namespace {

constexpr std::size_t fewShapes = 20000;
constexpr double coarsestCellDeg = 8.0;
constexpr int finestLevel = 20; ///< cells of about a metre
constexpr double kmPerDeg = 111.2;

double cellDeg(int level) {
    return coarsestCellDeg / static_cast<double>(1 << level);
}

struct Extent {
    double west = 1e9;
    double south = 1e9;
    double east = -1e9;
    double north = -1e9;

    void add(const geo::LonLat& p) {
        west = std::min(west, p.lonDeg);
        east = std::max(east, p.lonDeg);
        south = std::min(south, p.latDeg);
        north = std::max(north, p.latDeg);
    }
    double size() const { return std::max(east - west, north - south); }
    geo::LonLat middle() const { return {(west + east) / 2.0, (south + north) / 2.0}; }
};

Extent extentOf(const geo::LonLatLine& line) {
    Extent extent;
    for (const geo::LonLat& p : line)
        extent.add(p);
    return extent;
}

/// Gives each shape the level from which it is drawn.
class Levels {
public:
    int of(const Extent& extent) {
        const geo::LonLat at = extent.middle();
        for (int level = 0; level < finestLevel; ++level) {
            const double cell = cellDeg(level);
            if (extent.size() >= cell)
                return level;
            const auto column = static_cast<std::uint64_t>(std::floor((at.lonDeg + 720.0) / cell));
            const auto row = static_cast<std::uint64_t>(std::floor((at.latDeg + 90.0) / cell));
            if (m_taken[static_cast<std::size_t>(level)].insert(column << 32 | row).second)
                return level;
        }
        return finestLevel;
    }

private:
    std::array<std::unordered_set<std::uint64_t>, finestLevel> m_taken;
};

} // namespace

std::vector<ShapeGroup> groupShapes(const model::ShapeLayer& shapes) {
    std::vector<ShapeGroup> groups;
    const auto index = [](std::size_t i) { return static_cast<std::uint32_t>(i); };
    if (shapes.count() <= fewShapes) {
        ShapeGroup& all = groups.emplace_back();
        for (std::size_t i = 0; i < shapes.polygons.size(); ++i)
            all.polygons.push_back(index(i));
        for (std::size_t i = 0; i < shapes.lines.size(); ++i)
            all.lines.push_back(index(i));
        for (std::size_t i = 0; i < shapes.points.size(); ++i)
            all.points.push_back(index(i));
        return groups;
    }
    const auto extentOfPolygon = [&](std::size_t i) { return extentOf(shapes.polygons[i].rings.front()); };
    const auto extentOfPoint = [&](std::size_t i) {
        Extent extent;
        extent.add(shapes.points[i]);
        return extent;
    };
    Extent whole;
    const auto widen = [&](const Extent& extent) { whole.add(extent.middle()); };
    for (std::size_t i = 0; i < shapes.polygons.size(); ++i)
        widen(extentOfPolygon(i));
    for (const geo::LonLatLine& line : shapes.lines)
        widen(extentOf(line));
    for (std::size_t i = 0; i < shapes.points.size(); ++i)
        widen(extentOfPoint(i));
    const int tiles =
        std::clamp(static_cast<int>(std::sqrt(static_cast<double>(shapes.count()) / 8000.0)), 1, 16);

    Levels levels;
    std::map<std::array<int, 3>, ShapeGroup> sorted; // by row, column, level
    const auto groupOf = [&](const Extent& extent) -> ShapeGroup& {
        const geo::LonLat at = extent.middle();
        const auto tile = [&](double value, double from, double to) {
            return to > from ? std::min(static_cast<int>((value - from) / (to - from) * tiles), tiles - 1)
                             : 0;
        };
        const int level = levels.of(extent);
        ShapeGroup& group = sorted[{tile(at.latDeg, whole.south, whole.north),
                                    tile(at.lonDeg, whole.west, whole.east), level}];
        group.level = level;
        return group;
    };
    for (std::size_t i = 0; i < shapes.polygons.size(); ++i)
        groupOf(extentOfPolygon(i)).polygons.push_back(index(i));
    for (std::size_t i = 0; i < shapes.lines.size(); ++i)
        groupOf(extentOf(shapes.lines[i])).lines.push_back(index(i));
    for (std::size_t i = 0; i < shapes.points.size(); ++i)
        groupOf(extentOfPoint(i)).points.push_back(index(i));
    for (auto& [key, group] : sorted)
        groups.push_back(std::move(group));
    return groups;
}

int levelFor(double kmPerPx) {
    constexpr double leastCellPx = 1.25;
    const double cell = leastCellPx * std::max(kmPerPx, 1e-6) / kmPerDeg;
    return std::clamp(static_cast<int>(std::floor(std::log2(coarsestCellDeg / cell))), 0, finestLevel);
}

} // namespace tumen::scene
