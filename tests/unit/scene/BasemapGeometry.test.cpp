#include "scene/BasemapGeometry.hpp"

#include <gtest/gtest.h>

#include "geo/GreatCircle.hpp"
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

LandTriangles projectLand(const model::Basemap& basemap, const geo::Projection& projection) {
    return scene::projectLand(basemap.levels[0], basemap.units.size(), projection);
}

double areaOf(const Triangles& corners) {
    double area = 0.0;
    for (std::size_t i = 0; i + 2 < corners.size(); i += 3)
        area += geo::areaOf(std::vector<geo::WorldRing>{{corners[i], corners[i + 1], corners[i + 2]}});
    return area;
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

TEST(BasemapGeometry, TheSeaIsTheWholeProjectedWorld) {
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

TEST(BasemapGeometry, LandIsSortedByItsUnit) {
    model::Basemap basemap;
    addLand(basemap, "PRK", {box(125.0, 38.0, 128.0, 42.0)});
    addLand(basemap, "FRA", {box(0.0, 45.0, 5.0, 50.0)});
    addLand(basemap, "KOR", {box(126.0, 35.0, 129.0, 38.0)});
    addLand(basemap, "FRA", {box(8.0, 41.0, 9.0, 43.0)});
    basemap.units.push_back({"RUS", "RUS", "Russia", false, {}});
    const LandTriangles byUnit = projectLand(basemap, sample::projection("regional"));
    ASSERT_EQ(byUnit.size(), 4U);
    EXPECT_NEAR(areaOf(byUnit[0]) / cellAreaKm2(125.0, 38.0, 128.0, 42.0), 1.0, 0.005);
    EXPECT_NEAR(areaOf(byUnit[1]) / (cellAreaKm2(0.0, 45.0, 5.0, 50.0) + cellAreaKm2(8.0, 41.0, 9.0, 43.0)),
                1.0, 0.005);
    EXPECT_NEAR(areaOf(byUnit[2]) / cellAreaKm2(126.0, 35.0, 129.0, 38.0), 1.0, 0.005);
    EXPECT_TRUE(byUnit[3].empty());
}

TEST(BasemapGeometry, ChukotkaAcrossThe180thMeridianIsOneLand) {
    model::Basemap basemap;
    addLand(basemap, "RFE", {box(170.0, 64.0, 180.0, 69.0), box(-180.0, 64.0, -170.0, 69.0)});
    for (const char* id : {"regional", "hemisphere", "equal-earth"}) {
        const Triangles corners = projectLand(basemap, sample::projection(id)).front();
        EXPECT_NEAR(areaOf(corners) / cellAreaKm2(170.0, 64.0, 190.0, 69.0), 1.0, 0.01) << id;
        for (const geo::WorldPoint& corner : corners)
            EXPECT_LT(core::distance(corner, corners.front()), 2000.0) << id;
    }
}

TEST(BasemapGeometry, LakesHaveShoresAndDepthsKeepTheirOrder) {
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
    const geo::Projection projection = sample::projection("equal-earth");
    EXPECT_NEAR(areaOf(projectLakes(basemap.levels[0], projection)) / cellAreaKm2(104.0, 51.0, 109.0, 56.0),
                1.0, 0.005);
    const auto groups = projectLines(basemap, model::DetailLevel::World, projection);
    ASSERT_EQ(groups.size(), 1U);
    EXPECT_EQ(groups[0].kind, model::LineKind::Coast);
    const WorldLine& shore = groups[0].lines.front();
    EXPECT_LT(core::distance(shore.front(), shore.back()), 1e-6) << "the shore is closed";
    const auto depths = projectDepths(basemap, projection);
    ASSERT_EQ(depths.size(), 2U);
    EXPECT_EQ(depths[1].depthMetres, 2000.0);
    EXPECT_NEAR(areaOf(depths[0].triangles) / cellAreaKm2(-180.0, -60.0, 180.0, 60.0), 1.0, 0.01);
}

TEST(BasemapGeometry, LinesAreGroupedByKindAndRank) {
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
    const auto grouped = projectLines(basemap, model::DetailLevel::World, sample::projection("regional"));
    std::map<std::pair<LineKind, int>, std::size_t> groups;
    for (const LineGroup& group : grouped)
        groups[{group.kind, group.rank}] += group.lines.size();
    EXPECT_EQ(grouped.size(), 3U);
    EXPECT_EQ((groups[{LineKind::River, 2}]), 2U);
    EXPECT_EQ((groups[{LineKind::River, 1}]), 1U);
    EXPECT_EQ((groups[{LineKind::Border, 0}]), 1U);
}

TEST(BasemapGeometry, BoundariesThatAlwaysLookAlikeShareAGroup) {
    model::Basemap basemap;
    for (const char* code : {"FRA", "ESP", "ITA", "PRK", "KOR"})
        basemap.units.push_back({code, code, code, false, {}});
    using model::LineKind;
    basemap.boundaries = {{LineKind::Border, 0, 1}, {LineKind::Border, 0, 2}, {LineKind::Border, 3, 4}};
    basemap.holdings.emplace_back().units = {4};
    for (model::BoundaryIndex i = 0; i < 3; ++i)
        basemap.levels[0].lines.push_back({LineKind::Border, 0, i, {{{120.0, 40.0}, {130.0, 45.0}}}, ""});
    const auto groups = projectLines(basemap, model::DetailLevel::World, sample::projection("regional"));
    ASSERT_EQ(groups.size(), 2U);
    EXPECT_EQ(groups[0].boundary, std::optional<model::BoundaryIndex>(0));
    EXPECT_EQ(groups[0].lines.size(), 2U);
    EXPECT_EQ(groups[1].boundary, std::optional<model::BoundaryIndex>(2));
}

TEST(BasemapGeometry, TheGraticuleNeverJumps) {
    for (const geo::ProjectionSpec& spec : geo::shippedProjections())
        for (const double step : {1.0, 5.0, 10.0}) {
            const auto lines = projectGraticule(step, sample::projection(spec.id));
            EXPECT_GE(lines.size(), static_cast<std::size_t>(360.0 / step)) << spec.id;
            // Two degrees on the ground; the equidistant projection stretches them up to 17 times near its
            // rim.
            EXPECT_LT(longestStep(lines), 2.0 * 112.0 * (spec.equalArea ? 6.0 : 18.0))
                << spec.id << " " << step;
        }
}

TEST(BasemapGeometry, TerritoriesAreTakenFromLand) {
    model::Basemap basemap;
    addLand(basemap, "PRK", {box(125.0, 37.5, 128.0, 42.0)});
    addLand(basemap, "KOR", {box(126.0, 35.0, 129.0, 38.5)});
    addLand(basemap, "JPN", {box(131.0, 32.0, 140.0, 36.0)});
    const geo::Projection projection = sample::projection("regional");
    model::Territory territory;
    territory.geometry = model::UnitArea{{"PRK", "KOR"}, std::nullopt, std::nullopt};
    const double korea = cellAreaKm2(125.0, 37.5, 128.0, 42.0) + cellAreaKm2(126.0, 35.0, 129.0, 38.5);
    EXPECT_NEAR(areaOf(projectTerritory(territory, basemap, model::DetailLevel::World, projection).fill) /
                    korea,
                1.0, 0.005);
    territory.geometry = model::UnitArea{{"PRK", "KOR"}, 38.0, std::nullopt};
    const double north = cellAreaKm2(125.0, 38.0, 128.0, 42.0) + cellAreaKm2(126.0, 38.0, 129.0, 38.5);
    EXPECT_NEAR(areaOf(projectTerritory(territory, basemap, model::DetailLevel::World, projection).fill) /
                    north,
                1.0, 0.005);
    territory.geometry = model::UnitArea{{"PRK", "KOR"}, std::nullopt, 38.0};
    EXPECT_NEAR(areaOf(projectTerritory(territory, basemap, model::DetailLevel::World, projection).fill) /
                    (korea - north),
                1.0, 0.005);
    territory.geometry = model::UnitArea{{"XXX"}, std::nullopt, std::nullopt};
    EXPECT_TRUE(projectTerritory(territory, basemap, model::DetailLevel::World, projection).fill.empty());
}

TEST(BasemapGeometry, TerritoriesMayBeWholeCountries) {
    model::Basemap basemap;
    addLand(basemap, "PRK", {box(125.0, 38.0, 128.0, 42.0)});
    addLand(basemap, "PRK-S", {box(125.0, 37.5, 127.0, 38.0)});
    model::Territory territory;
    territory.geometry = model::UnitArea{{"PRK"}, std::nullopt, std::nullopt};
    EXPECT_NEAR(
        areaOf(projectTerritory(territory, basemap, model::DetailLevel::World, sample::projection("regional"))
                   .fill) /
            (cellAreaKm2(125.0, 38.0, 128.0, 42.0) + cellAreaKm2(125.0, 37.5, 127.0, 38.0)),
        1.0, 0.005);
}

TEST(BasemapGeometry, TerritoriesMayBeSubjects) {
    model::Basemap basemap;
    addLand(basemap, "UKR", {box(37.0, 47.0, 39.0, 50.0)}).subject = "UA-14";
    addLand(basemap, "UKR", {box(30.0, 49.0, 33.0, 52.0)}).subject = "UA-32";
    model::Territory territory;
    territory.geometry = model::UnitArea{{"UA-14"}, std::nullopt, std::nullopt};
    EXPECT_NEAR(
        areaOf(projectTerritory(territory, basemap, model::DetailLevel::World, sample::projection("eurasia"))
                   .fill) /
            cellAreaKm2(37.0, 47.0, 39.0, 50.0),
        1.0, 0.005);
}

TEST(BasemapGeometry, TerritoriesMayBringTheirOwnAreasOrLines) {
    const geo::Projection projection = sample::projection("regional");
    model::Territory territory;
    territory.geometry = std::vector<geo::LonLatPolygon>{box(125.0, 38.0, 128.0, 42.0)};
    const auto filled = projectTerritory(territory, {}, model::DetailLevel::World, projection);
    EXPECT_NEAR(areaOf(filled.fill) / cellAreaKm2(125.0, 38.0, 128.0, 42.0), 1.0, 0.005);
    EXPECT_TRUE(filled.lines.empty());
    territory.geometry = std::vector<geo::LonLatLine>{{{124.0, 38.0}, {131.0, 38.0}}};
    const auto drawn = projectTerritory(territory, {}, model::DetailLevel::World, projection);
    EXPECT_TRUE(drawn.fill.empty());
    EXPECT_EQ(drawn.lines.size(), 1U);
}

TEST(BasemapGeometry, ReliefCellsKeepTheirPixelsAndNeverSpanTheMap) {
    model::ReliefImage relief;
    relief.westDeg = -180.0;
    relief.northDeg = 90.0;
    relief.degreesPerPixelX = 0.5;
    relief.degreesPerPixelY = 0.5;
    relief.widthPx = 720;
    relief.heightPx = 360;
    for (const char* id : {"regional", "equal-earth"}) {
        const ReliefMesh mesh = projectRelief(relief, sample::projection(id));
        ASSERT_EQ(mesh.positions.size(), mesh.pixels.size());
        ASSERT_EQ(mesh.positions.size() % 3, 0U);
        EXPECT_GT(mesh.positions.size(), 100000U);
        const geo::Projection projection = sample::projection(id);
        for (std::size_t i = 0; i < mesh.positions.size(); i += 3)
            EXPECT_LT(longestStep({{mesh.positions[i], mesh.positions[i + 1], mesh.positions[i + 2]}}),
                      2000.0)
                << id;
        for (std::size_t i = 0; i < mesh.positions.size(); i += 997) {
            const auto at = projection.inverse(mesh.positions[i]).value();
            const double lon = relief.westDeg + mesh.pixels[i][0] * 0.5;
            const double lat = relief.northDeg - mesh.pixels[i][1] * 0.5;
            EXPECT_LT(geo::angularDistanceDeg(at, {lon, lat}), 1e-3) << id;
        }
    }
}
