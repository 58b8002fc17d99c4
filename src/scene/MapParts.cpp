#include "scene/MapParts.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "model/BasemapMeshes.hpp"
#include "scene/DistanceRings.hpp"
#include "scene/Parallel38.hpp"

namespace tumen::scene {

namespace {

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

geo::AreaMesh landOf(const model::UnitArea& area, const model::Basemap& basemap, model::DetailLevel detail) {
    const model::BasemapLevel& level = basemap.level(detail);
    const auto isNamed = [&](const std::string& code) {
        return std::ranges::find(area.units, code) != area.units.end();
    };
    const geo::AreaMesh land = geo::selected(level.landMesh, [&](std::uint32_t number) {
        const model::LandArea& part = level.land[number];
        return isNamed(basemap.units[part.unit].code) || isNamed(basemap.units[part.unit].country) ||
               isNamed(part.subject);
    });
    return geo::clippedToParallels(land, area.northOfDeg.value_or(-90.0), area.southOfDeg.value_or(90.0));
}

} // namespace

std::vector<LonLatLineGroup> lineGroups(const model::Basemap& basemap, model::DetailLevel detail) {
    using Key = std::tuple<model::LineKind, int, std::optional<model::BoundaryIndex>, int>;
    const model::BasemapLevel& level = basemap.level(detail);
    const std::vector<model::BoundaryIndex> alike = boundariesAlike(basemap);
    std::map<Key, std::vector<geo::LonLatLine>> byKey;
    for (const model::MapLine& line : level.lines) {
        const auto boundary = line.boundary ? std::optional(alike[*line.boundary]) : std::nullopt;
        auto& lines = byKey[{line.kind, line.rank, boundary, line.opened}];
        lines.insert(lines.end(), line.parts.begin(), line.parts.end());
    }
    constexpr int lakeShoreRank = 5;
    for (const model::WaterArea& lake : level.lakes)
        for (const geo::LonLatPolygon& polygon : lake.polygons)
            for (geo::LonLatLine shore : polygon.rings) {
                shore.push_back(shore.front());
                byKey[{model::LineKind::Coast, lakeShoreRank, {}, 0}].push_back(std::move(shore));
            }
    std::vector<LonLatLineGroup> groups;
    for (auto& [key, lines] : byKey)
        groups.push_back(
            {std::get<0>(key), std::get<1>(key), std::get<2>(key), std::get<3>(key), std::move(lines)});
    return groups;
}

std::vector<geo::LonLatLine> graticule(double stepDeg) {
    std::vector<geo::LonLatLine> lines;
    const int steps = static_cast<int>(std::lround(180.0 / stepDeg));
    for (int i = -steps; i < steps; ++i)
        lines.push_back({{i * stepDeg, -80.0}, {i * stepDeg, 80.0}});
    for (int i = -steps / 2 + 1; i < steps / 2; ++i) {
        geo::LonLatLine& parallel = lines.emplace_back();
        for (int lon = -180; lon <= 180; lon += 90)
            parallel.push_back({static_cast<double>(lon), i * stepDeg});
    }
    return lines;
}

geo::LonLatLine parallel38() {
    constexpr int pieces = 60;
    geo::LonLatLine line;
    for (int i = 0; i <= pieces; ++i)
        line.push_back({std::lerp(parallelFrom.lonDeg, parallelTo.lonDeg, static_cast<double>(i) / pieces),
                        parallelFrom.latDeg});
    return line;
}

TerritoryPart territoryPart(const model::Territory& territory, const model::Basemap& basemap,
                            model::DetailLevel detail) {
    TerritoryPart part;
    if (const auto* area = std::get_if<model::UnitArea>(&territory.geometry))
        part.land = landOf(*area, basemap, detail);
    else if (const auto* polygons = std::get_if<std::vector<geo::LonLatPolygon>>(&territory.geometry))
        part.land = model::meshOf(*polygons, detail);
    else
        part.lines = std::get<std::vector<geo::LonLatLine>>(territory.geometry);
    return part;
}

std::vector<double> graticuleSteps(model::DetailLevel detail) {
    switch (detail) {
    case model::DetailLevel::World:
        return {10.0};
    case model::DetailLevel::Region:
        return {5.0, 10.0};
    case model::DetailLevel::Detail:
        return {1.0, 5.0};
    }
    return {};
}

MapParts partsOf(const model::Basemap& basemap, const model::Brief& brief, model::DetailLevel detail) {
    MapParts parts;
    parts.basemap = &basemap;
    parts.level = &basemap.level(detail);
    const auto areaOf = [&](std::size_t i) {
        return std::get_if<model::UnitArea>(&brief.territories[i].geometry);
    };
    for (std::size_t i = 0; i < brief.territories.size(); ++i) {
        std::size_t twin = 0;
        while (twin < i && (areaOf(i) == nullptr || areaOf(twin) == nullptr || *areaOf(twin) != *areaOf(i)))
            ++twin;
        if (twin < i)
            parts.territories.emplace_back().sameLandAs = twin;
        else
            parts.territories.push_back(territoryPart(brief.territories[i], basemap, detail));
    }
    parts.lines = lineGroups(basemap, detail);
    for (const double step : graticuleSteps(detail))
        parts.graticules[step] = graticule(step);
    parts.parallel38 = {parallel38()};
    parts.distanceRings = distanceRings();
    return parts;
}

} // namespace tumen::scene
