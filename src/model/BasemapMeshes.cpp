#include "model/BasemapMeshes.hpp"

#include <cmath>
#include <set>

namespace tumen::model {

namespace {

using geo::AreaMesh;
using geo::NumberedPolygon;

/// How far apart a net's lines are, and the points on them. An edge is drawn straight: it stays within a
/// fraction of a pixel of the ground's curve at the scales of its level.
struct Net {
    double cellDeg = 4.0;
    double edgeDeg = 1.0;
};

Net netOf(DetailLevel detail) {
    return detail == DetailLevel::World ? Net{2.0, 0.5} : Net{2.0, 0.25};
}

template<typename Areas>
std::vector<NumberedPolygon> numbered(const Areas& areas) {
    std::vector<NumberedPolygon> polygons;
    for (std::uint32_t i = 0; i < areas.size(); ++i)
        for (const geo::LonLatPolygon& polygon : areas[i].polygons)
            polygons.push_back({i, &polygon});
    return polygons;
}

/// The cells of a degree of an image that land reaches into.
AreaMesh reliefMesh(const ReliefImage& relief, const AreaMesh& land) {
    using Cell = std::pair<int, int>; // row, column
    std::set<Cell> cells;
    const auto cellOf = [](double deg) { return static_cast<int>(std::floor(deg)); };
    for (std::size_t i = 0; i + 2 < land.corners.size(); i += 3) {
        const geo::LonLat& a = land.positions[land.corners[i]];
        const geo::LonLat& b = land.positions[land.corners[i + 1]];
        const geo::LonLat& c = land.positions[land.corners[i + 2]];
        const auto [west, east] = std::minmax({a.lonDeg, b.lonDeg, c.lonDeg});
        const auto [south, north] = std::minmax({a.latDeg, b.latDeg, c.latDeg});
        for (int row = cellOf(south); row <= cellOf(north); ++row)
            for (int column = cellOf(west); column <= cellOf(east); ++column)
                cells.insert({row, column});
    }
    const double eastDeg = relief.westDeg + relief.widthPx * relief.degreesPerPixelX;
    const double southDeg = relief.northDeg - relief.heightPx * relief.degreesPerPixelY;
    std::vector<geo::LonLatPolygon> polygons;
    for (const auto& [row, column] : cells)
        if (row >= southDeg && row + 1 <= relief.northDeg && column >= relief.westDeg &&
            column + 1 <= eastDeg) {
            const double west = column;
            const double south = row;
            polygons.push_back(
                {{{{west, south}, {west + 1.0, south}, {west + 1.0, south + 1.0}, {west, south + 1.0}}}});
        }
    std::vector<NumberedPolygon> areas;
    for (const geo::LonLatPolygon& polygon : polygons)
        areas.push_back({0, &polygon});
    constexpr double cellDeg = 1.0;
    return geo::tessellate(areas, cellDeg, cellDeg, geo::PatchOrder::ByCell);
}

} // namespace

AreaMesh meshOf(const std::vector<geo::LonLatPolygon>& polygons, DetailLevel detail) {
    std::vector<NumberedPolygon> areas;
    for (const geo::LonLatPolygon& polygon : polygons)
        areas.push_back({0, &polygon});
    const Net net = netOf(detail);
    return geo::tessellate(areas, net.cellDeg, net.edgeDeg, geo::PatchOrder::ByCell);
}

void fillMeshes(Basemap& basemap) {
    for (const DetailLevel detail : allDetailLevels) {
        BasemapLevel& level = basemap.levels[static_cast<std::size_t>(detail)];
        const Net net = netOf(detail);
        level.landMesh =
            geo::tessellate(numbered(level.land), net.cellDeg, net.edgeDeg, geo::PatchOrder::ByCell);
        level.lakeMesh =
            geo::tessellate(numbered(level.lakes), net.cellDeg, net.edgeDeg, geo::PatchOrder::ByCell);
    }
    basemap.zoneMesh = meshOf(basemap.demilitarizedZone, DetailLevel::Detail);
    // Neighbouring cells of the deep sea look alike, so that they may be large.
    const Net net = {6.0, 1.0};
    basemap.depthMesh =
        geo::tessellate(numbered(basemap.bathymetry), net.cellDeg, net.edgeDeg, geo::PatchOrder::ByArea);
    basemap.reliefMeshes.clear();
    for (const ReliefImage& relief : basemap.reliefs)
        basemap.reliefMeshes.push_back(reliefMesh(relief, basemap.level(DetailLevel::World).landMesh));
}

} // namespace tumen::model
