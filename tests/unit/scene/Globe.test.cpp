#include "scene/Globe.hpp"

#include <numbers>

#include <gtest/gtest.h>

#include "geo/Cutting.hpp"
#include "geo/GreatCircle.hpp"
#include "geo/Triangulation.hpp"
#include "model/BasemapMeshes.hpp"
#include "tests/unit/geo/Ellipsoid.hpp"

using namespace tumen;
using namespace tumen::scene;

namespace {

/// With its sign: along the limb, where the ground is seen edge on, a few facets face away and lie over
/// others. Of one area, or of all.
double areaOf(const geo::PlaneMesh& mesh) {
    double twice = 0.0;
    for (std::size_t i = 0; i + 2 < mesh.corners.size(); i += 3) {
        const geo::PlanePoint &o = mesh.corners[i], &p = mesh.corners[i + 1], &q = mesh.corners[i + 2];
        twice += double(p.x - o.x) * double(q.y - o.y) - double(p.y - o.y) * double(q.x - o.x);
    }
    return std::abs(twice) / 2.0;
}

geo::LonLatPolygon box(double west, double south, double east, double north) {
    return {{{{west, south}, {east, south}, {east, north}, {west, north}}}};
}

/// North Korea, Chukotka's two halves and Antarctica, as boxes, with a lake and a line around the world.
model::Basemap boxes() {
    model::Basemap basemap;
    model::BasemapLevel& level = basemap.levels[0];
    for (const char* code : {"PRK", "RUS", "ATA"})
        basemap.units.push_back({code, code, code, false, {}});
    level.land = {{0, "", {box(125.0, 38.0, 130.0, 42.0)}},
                  {1, "", {box(170.0, 62.0, 180.0, 70.0), box(-180.0, 62.0, -170.0, 70.0)}},
                  {2, "", {box(-180.0, -90.0, 180.0, -70.0)}}};
    level.lakes = {{0, 0.0, {box(0.0, 0.0, 30.0, 30.0)}}};
    level.lines = {
        {model::LineKind::Coast, 0, {}, {{{-180.0, 10.0}, {-60.0, 10.0}, {60.0, 10.0}, {180.0, 10.0}}}, ""}};
    return basemap;
}

BaseLook lookFrom(geo::LonLat centre, double widthKm = 14000.0) {
    BaseLook look;
    look.projection = "globe";
    look.projectionCentre = centre;
    look.widthPx = 700.0;
    look.heightPx = 700.0;
    look.camera = geo::MapCamera({}, widthKm / 700.0, {0.0, 0.0, 700.0, 700.0});
    return look;
}

Globe globeOf(model::Basemap& basemap) {
    model::fillMeshes(basemap);
    return Globe(std::make_shared<MapParts>(partsOf(basemap, {}, model::DetailLevel::World)));
}

double landArea(const ProjectedMap& map) {
    return areaOf(map.land);
}

} // namespace

TEST(Globe, ShowsWhatTheProjectionOfTheSameCentreShows) {
    model::Basemap basemap = boxes();
    const Globe globe = globeOf(basemap);
    geo::Lcg random(1948);
    std::vector<geo::LonLat> centres = {
        {127.0, 38.0}, {0.0, 90.0}, {0.0, -90.0}, {180.0, 65.0}, {-180.0, -45.0}};
    for (int i = 0; i < 30; ++i)
        centres.push_back({random.between(-180.0, 180.0), random.between(-90.0, 90.0)});
    for (const geo::LonLat& centre : centres) {
        const auto projection = geo::Projection::make(geo::globeAt(centre));
        const ProjectedMap turned = globe.turnedFor(lookFrom(centre));
        double land = 0.0;
        for (const model::LandArea& area : basemap.levels[0].land)
            for (const geo::LonLatPolygon& polygon : area.polygons)
                for (const auto& rings : geo::project(polygon, *projection))
                    land += geo::filledArea(rings);
        // Edges are chords of up to four degrees here.
        EXPECT_NEAR(landArea(turned), land, 3000.0 + 0.002 * land) << centre.lonDeg << " " << centre.latDeg;
        double lake = 0.0;
        for (const auto& rings : geo::project(basemap.levels[0].lakes[0].polygons[0], *projection))
            lake += geo::filledArea(rings);
        EXPECT_NEAR(areaOf(turned.lakes), lake, 3000.0 + 0.002 * lake);
    }
}

TEST(Globe, NothingLiesBeyondTheLimbAndNoLineCrossesTheDisc) {
    model::Basemap basemap = boxes();
    const Globe globe = globeOf(basemap);
    geo::Lcg random(1961);
    for (int i = 0; i < 40; ++i) {
        const geo::LonLat centre = {random.between(-180.0, 180.0), random.between(-90.0, 90.0)};
        const ProjectedMap map = globe.turnedFor(lookFrom(centre));
        for (const geo::PlanePoint& point : map.land.corners)
            EXPECT_LT(std::hypot(point.x, point.y), geo::earthRadiusKm + 1.0);
        const auto& lakes = map.lakes.corners;
        for (std::size_t t = 0; t + 2 < lakes.size(); t += 3)
            EXPECT_LT(std::hypot(lakes[t].x - lakes[t + 1].x, lakes[t].y - lakes[t + 1].y), 700.0);
        for (const LineGroup& group : map.lines)
            for (const WorldLine& line : group.lines)
                for (std::size_t p = 1; p < line.size(); ++p)
                    EXPECT_LT(core::distance(line[p - 1], line[p]), 250.0) << "two degrees";
        for (const WorldLine& line : map.distanceRings)
            for (const geo::WorldPoint& point : line)
                EXPECT_LT(core::length(point), geo::earthRadiusKm + 1.0);
    }
}

TEST(Globe, LeavesAwayWhatIsOutOfThePicture) {
    model::Basemap basemap = boxes();
    const Globe globe = globeOf(basemap);
    EXPECT_GT(landArea(globe.turnedFor(lookFrom({127.5, 40.0}, 500.0))), 0.0);
    EXPECT_EQ(landArea(globe.turnedFor(lookFrom({80.0, 40.0}, 500.0))), 0.0);
    const ProjectedMap near = globe.turnedFor(lookFrom({15.0, 15.0}, 500.0));
    EXPECT_LT(areaOf(near.lakes), areaOf(globe.turnedFor(lookFrom({15.0, 15.0})).lakes) / 10.0);
    EXPECT_GT(areaOf(near.lakes), 500.0 * 500.0) << "the whole picture";
}

TEST(Globe, ItsReliefKeepsItsPlaces) {
    model::Basemap basemap = boxes();
    basemap.levels[0].land.push_back({0, "", {box(-180.0, -70.0, 180.0, 80.0)}});
    basemap.reliefs = {{"", -180.0, 90.0, 1.0, 1.0, 360, 180, 128}};
    const ProjectedMap map = globeOf(basemap).turnedFor(lookFrom({127.0, 38.0}));
    const ReliefMesh& relief = map.reliefs.at(0);
    ASSERT_EQ(relief.mesh.corners.size(), relief.places.size());
    ASSERT_GT(relief.places.size(), 10000U);
    const auto projection = geo::Projection::make(geo::globeAt({127.0, 38.0}));
    for (std::size_t i = 0; i < relief.places.size(); i += 101) {
        const geo::LonLat at = {-180.0 + relief.places[i][0] * 360.0, 90.0 - relief.places[i][1] * 180.0};
        if (!projection->shows(at))
            continue;
        const geo::WorldPoint expected = projection->forward(at).value();
        const geo::PlanePoint& corner = relief.mesh.corners[i];
        EXPECT_LT(std::hypot(expected.x - corner.x, expected.y - corner.y), 25.0);
    }
}
