// The basemap that is shipped, through every projection: nothing missing, nothing smeared.

#include <set>

#include <gtest/gtest.h>

#include "geo/Cutting.hpp"
#include "geo/GreatCircle.hpp"
#include "geo/PlaneMesh.hpp"
#include "geo/ProjectionText.hpp"
#include "io/BasemapReader.hpp"
#include "io/UnitCodes.hpp"
#include "tests/unit/geo/Ellipsoid.hpp"

using namespace tumen;

namespace {

const model::Basemap& shipped() {
    static const auto basemap = io::readBasemap(TUMEN_SOURCE_DIR "/geodata", TUMEN_PREPARED_BASEMAP);
    return *basemap;
}

const model::BasemapLevel& world() {
    return shipped().level(model::DetailLevel::World);
}

/// By position in the level's land, square kilometres in the plane.
std::vector<double> meshAreas(const geo::Projection& projection) {
    std::vector<double> areas(world().land.size());
    const geo::PlaneMesh mesh = geo::project(world().landMesh, projection);
    for (const geo::PlaneMesh::Patch& patch : mesh.patches)
        for (std::uint32_t i = patch.firstCorner; i < patch.endCorner; i += 3) {
            const geo::PlanePoint &a = mesh.corners[i], &b = mesh.corners[i + 1], &c = mesh.corners[i + 2];
            areas[patch.area] +=
                (double(b.x - a.x) * double(c.y - a.y) - double(b.y - a.y) * double(c.x - a.x)) / 2.0;
        }
    for (double& area : areas)
        area = std::abs(area);
    return areas;
}

double drawnArea(const model::LandArea& land, const geo::Projection& projection) {
    double area = 0.0;
    for (const geo::LonLatPolygon& polygon : land.polygons)
        for (const auto& rings : geo::project(polygon, projection))
            area += geo::filledArea(rings);
    return area;
}

std::vector<geo::ProjectionSpec> projections() {
    std::vector<geo::ProjectionSpec> specs(geo::shippedProjections().begin(),
                                           geo::shippedProjections().end());
    for (const geo::LonLat centre :
         {geo::LonLat{-60.0, -80.0}, geo::LonLat{180.0, 5.0}, geo::LonLat{20.0, 90.0}})
        specs.push_back(geo::globeAt(centre));
    for (const char* text : {"+proj=robin +lon_0=-100", "+proj=laea +lat_0=-90", "EPSG:3857", "EPSG:5179"})
        specs.push_back(*geo::readProjection(text));
    return specs;
}

bool isWellInSight(geo::LonLat position, const geo::ProjectionSpec& spec) {
    if (spec.isAzimuthal())
        return geo::angularDistanceDeg(position, spec.centre) < spec.clipRadiusDeg - 0.5;
    return position.latDeg > spec.southDeg + 0.5 && position.latDeg < spec.northDeg - 0.5;
}

} // namespace

TEST(ShippedWorld, EveryLandInSightIsDrawnAndEqualAreaMapsAgree) {
    const auto reference = geo::Projection::make(*geo::findProjection("equal-earth"));
    for (const geo::ProjectionSpec& spec : projections()) {
        const auto projection = geo::Projection::make(spec);
        for (const model::LandArea& land : world().land) {
            bool allInSight = true;
            bool anyInSight = false;
            for (const geo::LonLatPolygon& polygon : land.polygons)
                for (const geo::LonLat& position : polygon.rings.front()) {
                    const bool inSight = isWellInSight(position, spec);
                    allInSight = allInSight && inSight;
                    anyInSight = anyInSight || inSight;
                }
            const double area = drawnArea(land, *projection);
            if (anyInSight && spec.halfWidthDeg == 180.0) {
                EXPECT_GT(area, 0.0) << land.unit << land.subject << " in " << spec.projString;
            }
            const double truth = drawnArea(land, *reference);
            if (allInSight && spec.equalArea && truth > 1000.0) {
                EXPECT_NEAR(area / truth, 1.0, 0.005) << land.unit << land.subject << " in " << spec.id;
            }
        }
    }
}

TEST(ShippedWorld, TheMeshOfLandIsTheLand) {
    for (const geo::ProjectionSpec& spec : projections()) {
        const auto projection = geo::Projection::make(spec);
        const std::vector<double> areas = meshAreas(*projection);
        for (std::size_t i = 0; i < areas.size(); ++i) {
            const model::LandArea& land = world().land[i];
            const bool allInSight = std::ranges::all_of(land.polygons, [&](const auto& polygon) {
                return std::ranges::all_of(polygon.rings.front(), [&](const geo::LonLat& position) {
                    return isWellInSight(position, spec);
                });
            });
            const double drawn = drawnArea(land, *projection);
            // Edges are chords of up to a degree; what is a few pixels large may be a few percent off.
            if (allInSight && drawn > 1000.0) {
                EXPECT_NEAR(areas[i] / drawn, 1.0, 0.01)
                    << land.unit << land.subject << " in " << spec.projString;
            }
        }
    }
}

TEST(ShippedWorld, NoTriangleOfLandIsSmeared) {
    for (const geo::ProjectionSpec& spec : projections()) {
        const auto projection = geo::Projection::make(spec);
        const geo::PlaneMesh mesh = geo::project(world().landMesh, *projection);
        ASSERT_FALSE(mesh.isEmpty()) << spec.projString;
        const auto positionOf = [&](const geo::PlanePoint& p) { return projection->inverse({{p.x, p.y}}); };
        for (std::size_t i = 0; i + 2 < mesh.corners.size(); i += 3) {
            const auto middle = positionOf({(mesh.corners[i].x + mesh.corners[i + 1].x) / 2.F,
                                            (mesh.corners[i].y + mesh.corners[i + 1].y) / 2.F});
            const auto end = positionOf(mesh.corners[i + 2]);
            // Half of an edge lies within the same cell of four degrees as the third corner.
            if (middle && end) {
                ASSERT_LT(geo::angularDistanceDeg(*middle, *end), 6.5) << spec.projString;
            }
        }
    }
}

TEST(ShippedWorld, NoLineStraysAcrossTheMap) {
    for (const geo::ProjectionSpec& spec : projections()) {
        const auto projection = geo::Projection::make(spec);
        for (const model::MapLine& line : world().lines)
            for (const geo::LonLatLine& part : line.parts)
                for (const auto& piece : geo::project(part, *projection))
                    for (std::size_t i = 1; i < piece.size(); ++i) {
                        const auto a = projection->inverse(core::lerp(piece[i - 1], piece[i], 0.02));
                        const auto b = projection->inverse(core::lerp(piece[i - 1], piece[i], 0.98));
                        if (a && b) {
                            ASSERT_LT(geo::angularDistanceDeg(*a, *b), 3.2) << spec.projString;
                        }
                    }
    }
}

TEST(ShippedWorld, TheCodesThatTerritoriesMayNameAreThoseOfTheBasemap) {
    std::set<std::string> drawn;
    for (const model::LandUnit& unit : shipped().units)
        drawn.insert({unit.code, unit.country});
    for (const model::DetailLevel detail : model::allDetailLevels)
        for (const model::LandArea& area : shipped().level(detail).land)
            if (!area.subject.empty())
                drawn.insert(area.subject);
    const std::set<std::string> known(io::unitCodes().begin(), io::unitCodes().end());
    for (const std::string& code : drawn)
        EXPECT_TRUE(known.contains(code)) << code << " is drawn and not known";
    const std::set<std::string> countries(io::countryCodes().begin(), io::countryCodes().end());
    for (const std::string& code : known)
        EXPECT_TRUE(countries.contains(code) || drawn.contains(code)) << code << " is known and not drawn";
}
