#include "scene/BasemapGeometry.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

#include "geo/Cutting.hpp"
#include "geo/Triangulation.hpp"

namespace tumen::scene {

namespace {

void append(Triangles& triangles, const geo::LonLatPolygon& polygon, const geo::Projection& projection) {
    for (const auto& rings : geo::project(polygon, projection)) {
        const Triangles filled = geo::triangulate(rings);
        triangles.insert(triangles.end(), filled.begin(), filled.end());
    }
}

void append(std::vector<WorldLine>& lines, const geo::LonLatLine& line, const geo::Projection& projection) {
    for (auto& piece : geo::project(line, projection))
        lines.push_back(std::move(piece));
}

/// The lines of a kind and rank gathered in one group.
class LineGroups {
public:
    std::vector<WorldLine>& of(model::LineKind kind, int rank,
                               std::optional<model::BoundaryIndex> boundary = {}, int opened = 0) {
        return m_groups[{kind, rank, boundary, opened}];
    }

    std::vector<LineGroup> take() {
        std::vector<LineGroup> groups;
        for (auto& [key, lines] : m_groups)
            groups.push_back(
                {std::get<0>(key), std::get<1>(key), std::get<2>(key), std::get<3>(key), std::move(lines)});
        return groups;
    }

private:
    std::map<std::tuple<model::LineKind, int, std::optional<model::BoundaryIndex>, int>,
             std::vector<WorldLine>>
        m_groups;
};

/// For each boundary the first one that always looks like it: itself, unless neither side ever changed hands.
std::vector<model::BoundaryIndex> boundariesAlike(const model::Basemap& basemap) {
    std::vector<bool> changed(basemap.units.size());
    for (const model::Holding& holding : basemap.holdings)
        for (const model::UnitIndex unit : holding.units)
            changed[unit] = true;
    std::map<std::pair<model::LineKind, bool>, model::BoundaryIndex> first;
    std::vector<model::BoundaryIndex> alike;
    for (const model::Boundary& boundary : basemap.boundaries) {
        const model::BoundaryIndex index = alike.size();
        const bool settled = !changed[boundary.a] && !changed[boundary.b];
        const bool withinOne = basemap.units[boundary.a].country == basemap.units[boundary.b].country;
        alike.push_back(settled ? first.try_emplace({boundary.kind, withinOne}, index).first->second : index);
    }
    return alike;
}

} // namespace

Triangles projectSea(const geo::Projection& projection) {
    return geo::triangulate(std::vector<geo::WorldRing>{geo::rimOf(projection)});
}

WorldLine projectOutline(const geo::Projection& projection) {
    WorldLine outline = geo::rimOf(projection);
    outline.push_back(outline.front());
    return outline;
}

std::vector<DepthBand> projectDepths(const model::Basemap& basemap, const geo::Projection& projection) {
    std::vector<DepthBand> depths;
    for (const model::WaterArea& band : basemap.bathymetry) {
        depths.push_back({band.depthMetres, {}});
        for (const geo::LonLatPolygon& polygon : band.polygons)
            append(depths.back().triangles, polygon, projection);
    }
    return depths;
}

LandTriangles projectLand(const model::BasemapLevel& level, std::size_t unitCount,
                          const geo::Projection& projection) {
    LandTriangles land(unitCount);
    for (const model::LandArea& area : level.land)
        for (const geo::LonLatPolygon& polygon : area.polygons)
            append(land[area.unit], polygon, projection);
    return land;
}

Triangles projectArea(const std::vector<geo::LonLatPolygon>& polygons, const geo::Projection& projection) {
    Triangles area;
    for (const geo::LonLatPolygon& polygon : polygons)
        append(area, polygon, projection);
    return area;
}

Triangles projectLakes(const model::BasemapLevel& level, const geo::Projection& projection) {
    Triangles lakes;
    for (const model::WaterArea& lake : level.lakes)
        for (const geo::LonLatPolygon& polygon : lake.polygons)
            append(lakes, polygon, projection);
    return lakes;
}

std::vector<LineGroup> projectLines(const model::Basemap& basemap, model::DetailLevel detail,
                                    const geo::Projection& projection) {
    const model::BasemapLevel& level = basemap.level(detail);
    const std::vector<model::BoundaryIndex> alike = boundariesAlike(basemap);
    LineGroups groups;
    for (const model::MapLine& line : level.lines) {
        const auto boundary = line.boundary ? std::optional(alike[*line.boundary]) : std::nullopt;
        for (const geo::LonLatLine& part : line.parts)
            append(groups.of(line.kind, line.rank, boundary, line.opened), part, projection);
    }
    constexpr int lakeShoreRank = 5;
    for (const model::WaterArea& lake : level.lakes)
        for (const geo::LonLatPolygon& polygon : lake.polygons)
            for (geo::LonLatLine shore : polygon.rings) {
                shore.push_back(shore.front());
                append(groups.of(model::LineKind::Coast, lakeShoreRank), shore, projection);
            }
    return groups.take();
}

std::vector<WorldLine> projectGraticule(double stepDeg, const geo::Projection& projection) {
    std::vector<WorldLine> lines;
    const int steps = static_cast<int>(std::lround(180.0 / stepDeg));
    for (int i = -steps; i < steps; ++i)
        append(lines, {{i * stepDeg, -80.0}, {i * stepDeg, 80.0}}, projection);
    for (int i = -steps / 2 + 1; i < steps / 2; ++i) {
        geo::LonLatLine parallel;
        for (int lon = -180; lon <= 180; lon += 90)
            parallel.push_back({static_cast<double>(lon), i * stepDeg});
        append(lines, parallel, projection);
    }
    return lines;
}

TerritoryGeometry projectTerritory(const model::Territory& territory, const model::Basemap& basemap,
                                   model::DetailLevel detail, const geo::Projection& projection) {
    TerritoryGeometry geometry;
    if (const auto* area = std::get_if<model::UnitArea>(&territory.geometry)) {
        const double south = area->northOfDeg.value_or(-90.0);
        const double north = area->southOfDeg.value_or(90.0);
        constexpr double anyLongitude = 720.0;
        const auto isNamed = [&](const std::string& code) {
            return std::ranges::find(area->units, code) != area->units.end();
        };
        for (const model::LandArea& land : basemap.level(detail).land)
            if (isNamed(basemap.units[land.unit].code) || isNamed(basemap.units[land.unit].country) ||
                isNamed(land.subject))
                for (const geo::LonLatPolygon& polygon : land.polygons)
                    for (const auto& part :
                         geo::clippedToBox(polygon, -anyLongitude, south, anyLongitude, north))
                        append(geometry.fill, part, projection);
    } else if (const auto* polygons = std::get_if<std::vector<geo::LonLatPolygon>>(&territory.geometry)) {
        for (const geo::LonLatPolygon& polygon : *polygons)
            append(geometry.fill, polygon, projection);
    } else {
        for (const geo::LonLatLine& line : std::get<std::vector<geo::LonLatLine>>(territory.geometry))
            append(geometry.lines, line, projection);
    }
    return geometry;
}

namespace {

/// Where a grid over a relief image runs from one degree to another: about every degree, but on either side
/// of the limits at which a projection is cut.
std::vector<double> gridLines(double fromDeg, double toDeg, const std::vector<double>& limits) {
    constexpr double cellDeg = 1.0;
    constexpr double besideDeg = 1e-7;
    const int cells = std::max(1, static_cast<int>(std::ceil((toDeg - fromDeg) / cellDeg)));
    std::vector<double> lines;
    for (int i = 0; i <= cells; ++i) {
        const double line = fromDeg + (toDeg - fromDeg) * i / cells;
        const bool isOnLimit =
            std::ranges::any_of(limits, [&](double limit) { return std::abs(line - limit) < besideDeg; });
        if (!isOnLimit || i == 0 || i == cells)
            lines.push_back(line);
    }
    for (const double limit : limits)
        for (const double line : {limit - besideDeg, limit + besideDeg})
            if (line > fromDeg && line < toDeg)
                lines.push_back(line);
    std::ranges::sort(lines);
    return lines;
}

} // namespace

ReliefMesh projectRelief(const model::ReliefImage& relief, const geo::Projection& projection) {
    const geo::ProjectionSpec& spec = projection.spec();
    const double eastDeg = relief.westDeg + relief.widthPx * relief.degreesPerPixelX;
    const double southDeg = relief.northDeg - relief.heightPx * relief.degreesPerPixelY;
    // The meridian at which a map of the world is cut, as it lies in the image's longitudes.
    const double turns = std::floor((relief.westDeg - spec.centre.lonDeg - 180.0) / 360.0) + 1.0;
    const double cut = spec.centre.lonDeg + 180.0 + 360.0 * turns;
    const bool isWhole = !spec.isAzimuthal();
    using Limits = std::vector<double>;
    const std::vector<double> columns = gridLines(relief.westDeg, eastDeg, isWhole ? Limits{cut} : Limits{});
    const std::vector<double> rows =
        gridLines(southDeg, relief.northDeg, isWhole ? Limits{spec.southDeg, spec.northDeg} : Limits{});
    struct Corner {
        std::optional<geo::WorldPoint> position;
        std::array<float, 2> pixel;
    };
    const auto corner = [&](double lonDeg, double latDeg) {
        const geo::LonLat position = {lonDeg, latDeg};
        return Corner{projection.shows(position) ? projection.forward(position) : std::nullopt,
                      {static_cast<float>((lonDeg - relief.westDeg) / relief.degreesPerPixelX),
                       static_cast<float>((relief.northDeg - latDeg) / relief.degreesPerPixelY)}};
    };
    ReliefMesh mesh;
    for (std::size_t row = 0; row + 1 < rows.size(); ++row)
        for (std::size_t column = 0; column + 1 < columns.size(); ++column) {
            // A cell that straddles the cut would be drawn across the whole map.
            if (isWhole && columns[column] < cut && columns[column + 1] > cut)
                continue;
            const Corner corners[4] = {
                corner(columns[column], rows[row + 1]), corner(columns[column + 1], rows[row + 1]),
                corner(columns[column + 1], rows[row]), corner(columns[column], rows[row])};
            if (!std::ranges::all_of(corners, [](const Corner& c) { return c.position.has_value(); }))
                continue;
            for (const int i : {0, 1, 2, 0, 2, 3}) {
                mesh.positions.push_back(*corners[i].position);
                mesh.pixels.push_back(corners[i].pixel);
            }
        }
    return mesh;
}

} // namespace tumen::scene
