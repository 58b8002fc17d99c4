#include "scene/MapParts.hpp"

#include <numbers>

#include <gtest/gtest.h>

#include "geo/Cutting.hpp"
#include "geo/GreatCircle.hpp"
#include "geo/Triangulation.hpp"
#include "model/BasemapMeshes.hpp"
#include "scene/ProjectedMap.hpp"
#include "tests/unit/geo/Ellipsoid.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::scene;
using geo::cellAreaKm2;

namespace {

geo::LonLatPolygon box(double west, double south, double east, double north) {
    return {{{{west, south}, {east, south}, {east, north}, {west, north}}}};
}

/// Adds a unit with this land to the world's level.
model::LandArea& addLand(model::Basemap& basemap, const std::string& code,
                         std::vector<geo::LonLatPolygon> polygons) {
    auto unit = std::ranges::find(basemap.units, code, &model::LandUnit::code);
    if (unit == basemap.units.end())
        unit = basemap.units.insert(unit, {code, code.substr(0, 3), code, false, {}});
    const auto index = static_cast<model::UnitIndex>(unit - basemap.units.begin());
    return basemap.levels[0].land.emplace_back(model::LandArea{index, "", std::move(polygons)});
}

/// Of the patches of one area, or of all; square kilometres in the plane.
double areaOf(const geo::PlaneMesh& mesh, std::optional<std::uint32_t> wanted = {}) {
    double area = 0.0;
    for (const geo::PlaneMesh::Patch& patch : mesh.patches)
        for (std::uint32_t i = patch.firstCorner; i < patch.endCorner; i += 3)
            if (!wanted || patch.area == *wanted)
                area += std::abs(double(mesh.corners[i + 1].x - mesh.corners[i].x) *
                                     double(mesh.corners[i + 2].y - mesh.corners[i].y) -
                                 double(mesh.corners[i + 2].x - mesh.corners[i].x) *
                                     double(mesh.corners[i + 1].y - mesh.corners[i].y)) /
                        2.0;
    return area;
}

std::vector<WorldLine> projected(const std::vector<geo::LonLatLine>& lines,
                                 const geo::Projection& projection) {
    std::vector<WorldLine> pieces;
    for (const geo::LonLatLine& line : lines)
        for (auto& piece : geo::project(line, projection))
            pieces.push_back(std::move(piece));
    return pieces;
}

double landOf(const model::Territory& territory, model::Basemap basemap, const char* projection) {
    model::fillMeshes(basemap);
    const TerritoryPart part = territoryPart(territory, basemap, model::DetailLevel::World);
    return areaOf(geo::project(part.land, sample::projection(projection)));
}

double longestStep(const std::vector<WorldLine>& lines) {
    double longest = 0.0;
    for (const WorldLine& line : lines)
        for (std::size_t i = 1; i < line.size(); ++i)
            longest = std::max(longest, core::distance(line[i - 1], line[i]));
    return longest;
}

constexpr double earthKm2 = 510065622.0;

} // namespace

TEST(MapParts, TheSeaIsTheWholeProjectedWorld) {
    const auto discKm2 = [](double radiusKm) { return std::numbers::pi * radiusKm * radiusKm; };
    for (const geo::ProjectionSpec& spec : geo::shippedProjections()) {
        const double c = spec.clipRadiusDeg * std::numbers::pi / 180.0;
        double shown = 0.0;
        if (spec.equalArea)
            shown = spec.isAzimuthal() ? earthKm2 * (1.0 - std::cos(c)) / 2.0 : earthKm2;
        else if (spec.id == "pyongyang")
            shown = discKm2(geo::earthRadiusKm * c);
        else if (spec.id == "globe")
            shown = discKm2(geo::earthRadiusKm);
        else if (spec.id == "polar") // true at 70 degrees north (Snyder 1987, eq. 21-33 on the sphere)
            shown = discKm2(geo::earthRadiusKm * (1.0 + std::sin(70.0 * std::numbers::pi / 180.0)) *
                            std::tan(c / 2.0));
        else
            continue;
        EXPECT_NEAR(areaOf(projectSea(sample::projection(spec.id))) / shown, 1.0, 0.01) << spec.id;
    }
}

TEST(MapParts, LandIsSortedByItsUnit) {
    model::Basemap basemap;
    addLand(basemap, "PRK", {box(125.0, 38.0, 128.0, 42.0)});
    addLand(basemap, "FRA", {box(0.0, 45.0, 5.0, 50.0)});
    addLand(basemap, "KOR", {box(126.0, 35.0, 129.0, 38.0)});
    addLand(basemap, "FRA", {box(8.0, 41.0, 9.0, 43.0)});
    basemap.units.push_back({"RUS", "RUS", "Russia", false, {}});
    model::fillMeshes(basemap);
    const geo::PlaneMesh land = projectLand(basemap.levels[0], sample::projection("regional"));
    EXPECT_NEAR(areaOf(land, 0) / cellAreaKm2(125.0, 38.0, 128.0, 42.0), 1.0, 0.005);
    EXPECT_NEAR(areaOf(land, 1) / (cellAreaKm2(0.0, 45.0, 5.0, 50.0) + cellAreaKm2(8.0, 41.0, 9.0, 43.0)),
                1.0, 0.005);
    EXPECT_NEAR(areaOf(land, 2) / cellAreaKm2(126.0, 35.0, 129.0, 38.0), 1.0, 0.005);
    EXPECT_EQ(areaOf(land, 3), 0.0);
}

TEST(MapParts, ChukotkaAcrossThe180thMeridianIsOneLand) {
    model::Basemap basemap;
    addLand(basemap, "RFE", {box(170.0, 64.0, 180.0, 69.0), box(-180.0, 64.0, -170.0, 69.0)});
    for (const char* id : {"regional", "hemisphere", "equal-earth"}) {
        model::fillMeshes(basemap);
        const geo::PlaneMesh land = projectLand(basemap.levels[0], sample::projection(id));
        EXPECT_NEAR(areaOf(land) / cellAreaKm2(170.0, 64.0, 190.0, 69.0), 1.0, 0.01) << id;
        for (const geo::PlanePoint& corner : land.corners)
            EXPECT_LT(std::hypot(corner.x - land.corners[0].x, corner.y - land.corners[0].y), 2000.F) << id;
    }
}

TEST(MapParts, LakesHaveShoresAndDepthsKeepTheirOrder) {
    model::Basemap basemap;
    model::WaterArea lake;
    lake.polygons = {box(104.0, 51.0, 109.0, 56.0)};
    basemap.levels[0].lakes = {lake};
    for (const double depth : {200.0, 2000.0}) {
        model::WaterArea band;
        band.depthMetres = depth;
        band.polygons = {box(-180.0, -60.0, 180.0, 60.0)};
        basemap.bathymetry.push_back(band);
    }
    model::fillMeshes(basemap);
    const geo::Projection projection = sample::projection("equal-earth");
    EXPECT_NEAR(areaOf(geo::project(basemap.levels[0].lakeMesh, projection)) /
                    cellAreaKm2(104.0, 51.0, 109.0, 56.0),
                1.0, 0.005);
    const auto groups = lineGroups(basemap, model::DetailLevel::World);
    ASSERT_EQ(groups.size(), 1U);
    EXPECT_EQ(groups[0].kind, model::LineKind::Coast);
    EXPECT_EQ(groups[0].lines.front().front(), groups[0].lines.front().back()) << "the shore is closed";
    const geo::PlaneMesh depths = geo::project(basemap.depthMesh, projection);
    for (std::size_t i = 1; i < depths.patches.size(); ++i)
        EXPECT_LE(depths.patches[i - 1].area, depths.patches[i].area) << "the shallow band lies below";
    EXPECT_NEAR(areaOf(depths, 1) / cellAreaKm2(-180.0, -60.0, 180.0, 60.0), 1.0, 0.01);
}

TEST(MapParts, LinesAreGroupedByKindAndRank) {
    model::Basemap basemap;
    const auto line = [](model::LineKind kind, int rank) {
        model::MapLine made;
        made.kind = kind;
        made.rank = rank;
        made.parts = {{{120.0, 40.0}, {130.0, 45.0}}};
        return made;
    };
    using model::LineKind;
    basemap.levels[0].lines = {line(LineKind::River, 2), line(LineKind::Border, 0), line(LineKind::River, 2),
                               line(LineKind::River, 1)};
    const auto grouped = lineGroups(basemap, model::DetailLevel::World);
    std::map<std::pair<LineKind, int>, std::size_t> groups;
    for (const LonLatLineGroup& group : grouped)
        groups[{group.kind, group.rank}] += group.lines.size();
    EXPECT_EQ(grouped.size(), 3U);
    EXPECT_EQ((groups[{LineKind::River, 2}]), 2U);
    EXPECT_EQ((groups[{LineKind::River, 1}]), 1U);
    EXPECT_EQ((groups[{LineKind::Border, 0}]), 1U);
}

TEST(MapParts, BoundariesThatAlwaysLookAlikeShareAGroup) {
    model::Basemap basemap;
    for (const char* code : {"FRA", "ESP", "ITA", "PRK", "KOR"})
        basemap.units.push_back({code, code, code, false, {}});
    using model::LineKind;
    basemap.boundaries = {{LineKind::Border, 0, 1}, {LineKind::Border, 0, 2}, {LineKind::Border, 3, 4}};
    basemap.holdings.emplace_back().units = {4};
    for (model::BoundaryIndex i = 0; i < 3; ++i)
        basemap.levels[0].lines.push_back({LineKind::Border, 0, i, {{{120.0, 40.0}, {130.0, 45.0}}}, ""});
    const auto groups = lineGroups(basemap, model::DetailLevel::World);
    ASSERT_EQ(groups.size(), 2U);
    EXPECT_EQ(groups[0].boundary, std::optional<model::BoundaryIndex>(0));
    EXPECT_EQ(groups[0].lines.size(), 2U);
    EXPECT_EQ(groups[1].boundary, std::optional<model::BoundaryIndex>(2));
}

TEST(MapParts, TheGraticuleNeverJumps) {
    for (const geo::ProjectionSpec& spec : geo::shippedProjections())
        for (const double step : {1.0, 5.0, 10.0}) {
            const auto lines = projected(graticule(step), sample::projection(spec.id));
            EXPECT_GE(lines.size(), static_cast<std::size_t>(360.0 / step)) << spec.id;
            // Two degrees on the ground; the equidistant projection stretches them up to 17 times near its
            // rim.
            EXPECT_LT(longestStep(lines), 2.0 * 112.0 * (spec.equalArea ? 6.0 : 18.0))
                << spec.id << " " << step;
        }
}

TEST(MapParts, TerritoriesAreTakenFromLand) {
    model::Basemap basemap;
    addLand(basemap, "PRK", {box(125.0, 37.5, 128.0, 42.0)});
    addLand(basemap, "KOR", {box(126.0, 35.0, 129.0, 38.5)});
    addLand(basemap, "JPN", {box(131.0, 32.0, 140.0, 36.0)});
    model::Territory territory;
    territory.geometry = model::UnitArea{{"PRK", "KOR"}, std::nullopt, std::nullopt};
    const double korea = cellAreaKm2(125.0, 37.5, 128.0, 42.0) + cellAreaKm2(126.0, 35.0, 129.0, 38.5);
    EXPECT_NEAR(landOf(territory, basemap, "regional") / korea, 1.0, 0.005);
    territory.geometry = model::UnitArea{{"PRK", "KOR"}, 38.0, std::nullopt};
    const double north = cellAreaKm2(125.0, 38.0, 128.0, 42.0) + cellAreaKm2(126.0, 38.0, 129.0, 38.5);
    EXPECT_NEAR(landOf(territory, basemap, "regional") / north, 1.0, 0.005);
    territory.geometry = model::UnitArea{{"PRK", "KOR"}, std::nullopt, 38.0};
    EXPECT_NEAR(landOf(territory, basemap, "regional") / (korea - north), 1.0, 0.005);
    territory.geometry = model::UnitArea{{"XXX"}, std::nullopt, std::nullopt};
    EXPECT_EQ(landOf(territory, basemap, "regional"), 0.0);
}

TEST(MapParts, TerritoriesMayBeWholeCountries) {
    model::Basemap basemap;
    addLand(basemap, "PRK", {box(125.0, 38.0, 128.0, 42.0)});
    addLand(basemap, "PRK-S", {box(125.0, 37.5, 127.0, 38.0)});
    model::Territory territory;
    territory.geometry = model::UnitArea{{"PRK"}, std::nullopt, std::nullopt};
    const double both = cellAreaKm2(125.0, 38.0, 128.0, 42.0) + cellAreaKm2(125.0, 37.5, 127.0, 38.0);
    EXPECT_NEAR(landOf(territory, basemap, "regional") / both, 1.0, 0.005);
}

TEST(MapParts, TerritoriesMayBeSubjects) {
    model::Basemap basemap;
    addLand(basemap, "UKR", {box(37.0, 47.0, 39.0, 50.0)}).subject = "UA-14";
    addLand(basemap, "UKR", {box(30.0, 49.0, 33.0, 52.0)}).subject = "UA-32";
    model::Territory territory;
    territory.geometry = model::UnitArea{{"UA-14"}, std::nullopt, std::nullopt};
    EXPECT_NEAR(landOf(territory, basemap, "eurasia") / cellAreaKm2(37.0, 47.0, 39.0, 50.0), 1.0, 0.005);
}

TEST(MapParts, TerritoriesMayBringTheirOwnAreasOrLines) {
    model::Territory territory;
    territory.geometry = std::vector<geo::LonLatPolygon>{box(125.0, 38.0, 128.0, 42.0)};
    EXPECT_NEAR(landOf(territory, {}, "regional") / cellAreaKm2(125.0, 38.0, 128.0, 42.0), 1.0, 0.005);
    EXPECT_TRUE(territoryPart(territory, {}, model::DetailLevel::World).lines.empty());
    territory.geometry = std::vector<geo::LonLatLine>{{{124.0, 38.0}, {131.0, 38.0}}};
    const TerritoryPart drawn = territoryPart(territory, {}, model::DetailLevel::World);
    EXPECT_TRUE(drawn.land.corners.empty());
    EXPECT_EQ(drawn.lines.size(), 1U);
}

TEST(MapParts, TerritoriesThatAreTheSameLandShareIt) {
    model::Brief brief;
    brief.territories.resize(3);
    for (const std::size_t i : {0U, 2U})
        brief.territories[i].geometry = model::UnitArea{{"PRK"}, std::nullopt, std::nullopt};
    brief.territories[1].geometry = model::UnitArea{{"KOR"}, std::nullopt, std::nullopt};
    const model::Basemap none;
    const MapParts parts = partsOf(none, brief, model::DetailLevel::World);
    EXPECT_FALSE(parts.territories.at(1).sameLandAs);
    EXPECT_EQ(parts.territories.at(2).sameLandAs, std::optional<std::size_t>(0));
}

TEST(MapParts, ReliefCoversLandAloneAndNeverSpansTheMap) {
    model::Basemap basemap;
    addLand(basemap, "RUS", {box(-180.0, 60.0, -170.0, 70.0), box(60.0, 50.0, 180.0, 70.0)});
    basemap.reliefs = {{"", -180.0, 90.0, 0.5, 0.5, 720, 360, 128}};
    model::fillMeshes(basemap);
    for (const char* id : {"regional", "equal-earth", "polar"}) {
        const geo::Projection projection = sample::projection(id);
        const ReliefMesh relief = projectRelief(basemap.reliefs[0], basemap.reliefMeshes[0], projection);
        const auto& corners = relief.mesh.corners;
        ASSERT_EQ(corners.size(), relief.places.size());
        ASSERT_EQ(corners.size() % 3, 0U);
        EXPECT_GT(corners.size(), 130U * 20U * 2U);
        for (std::size_t i = 0; i < corners.size(); i += 3)
            for (const std::size_t next : {i + 1, i + 2})
                EXPECT_LT(std::hypot(corners[next].x - corners[i].x, corners[next].y - corners[i].y), 400.F)
                    << id;
        for (std::size_t i = 0; i < corners.size(); i += 97) {
            const auto at = projection.inverse({{corners[i].x, corners[i].y}}).value();
            const geo::LonLat place = {-180.0 + relief.places[i][0] * 360.0,
                                       90.0 - relief.places[i][1] * 180.0};
            EXPECT_LT(geo::angularDistanceDeg(at, place), 1e-3) << id;
            EXPECT_GT(place.latDeg, 48.5) << "one cell around the land at most";
        }
    }
}
