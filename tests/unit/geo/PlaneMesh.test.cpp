#include "geo/PlaneMesh.hpp"

#include <numbers>

#include <gtest/gtest.h>

#include "geo/Cutting.hpp"
#include "geo/GreatCircle.hpp"
#include "tests/unit/geo/Ellipsoid.hpp"

using namespace tumen;
using namespace tumen::geo;

namespace {

LonLatPolygon box(double west, double south, double east, double north) {
    return {{{{west, south}, {east, south}, {east, north}, {west, north}}}};
}

AreaMesh meshOf(const std::vector<LonLatPolygon>& polygons, PatchOrder order = PatchOrder::ByCell) {
    std::vector<NumberedPolygon> numbered;
    for (const LonLatPolygon& polygon : polygons)
        numbered.push_back({static_cast<std::uint32_t>(&polygon - polygons.data()), &polygon});
    return tessellate(numbered, 2.0, 1.0, order);
}

double drawnArea(const PlaneMesh& mesh) {
    double area = 0.0;
    for (std::size_t i = 0; i + 2 < mesh.corners.size(); i += 3) {
        const PlanePoint &a = mesh.corners[i], &b = mesh.corners[i + 1], &c = mesh.corners[i + 2];
        // With its sign: where a side bends inwards a sliver lies over its neighbour and is counted back.
        area += (double(b.x - a.x) * double(c.y - a.y) - double(b.y - a.y) * double(c.x - a.x)) / 2.0;
    }
    return std::abs(area);
}

Projection projectionOf(const std::string& projString, LonLat centre, double clipRadiusDeg) {
    ProjectionSpec spec;
    spec.id = spec.projString = projString;
    spec.centre = centre;
    spec.clipRadiusDeg = clipRadiusDeg;
    auto projection = Projection::make(spec);
    return std::move(*projection);
}

Projection lambertAt(LonLat centre, double clipRadiusDeg) {
    return projectionOf("+proj=laea +datum=WGS84 +lon_0=" + std::to_string(centre.lonDeg) +
                            " +lat_0=" + std::to_string(centre.latDeg),
                        centre, clipRadiusDeg);
}

} // namespace

TEST(AreaMesh, IsCutIntoCellsWithEachPositionOnce) {
    const AreaMesh mesh = meshOf({box(1.0, 1.0, 9.0, 3.0)});
    EXPECT_EQ(mesh.patches.size(), 10U);
    for (const AreaMesh::Patch& patch : mesh.patches)
        for (std::uint32_t i = patch.firstCorner; i < patch.endCorner; ++i)
            for (std::uint32_t j = patch.firstCorner; j < patch.endCorner; ++j)
                EXPECT_LE(
                    std::abs(mesh.positions[mesh.corners[i]].lonDeg - mesh.positions[mesh.corners[j]].lonDeg),
                    2.0);
    for (std::size_t i = 0; i < mesh.positions.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_NE(mesh.positions[i], mesh.positions[j]);
}

TEST(AreaMesh, PatchesComeInTheOrderOfDrawing) {
    const std::vector<LonLatPolygon> nested = {box(0.0, 0.0, 20.0, 20.0), box(5.0, 5.0, 15.0, 15.0)};
    const auto isSortedByArea = [](const AreaMesh& mesh) {
        return std::ranges::is_sorted(mesh.patches, {}, &AreaMesh::Patch::area);
    };
    EXPECT_TRUE(isSortedByArea(meshOf(nested, PatchOrder::ByArea)));
    EXPECT_FALSE(isSortedByArea(meshOf(nested, PatchOrder::ByCell)));
}

TEST(AreaMesh, IsClippedAtParallels) {
    const AreaMesh mesh = meshOf({box(125.0, 35.0, 129.0, 42.0)});
    const Projection projection = lambertAt({127.0, 38.0}, 90.0);
    const auto area = [&](double south, double north) {
        return drawnArea(project(clippedToParallels(mesh, south, north), projection));
    };
    EXPECT_NEAR(area(38.0, 90.0) / cellAreaKm2(125.0, 38.0, 129.0, 42.0), 1.0, 0.001);
    EXPECT_NEAR(area(-90.0, 38.0) / cellAreaKm2(125.0, 35.0, 129.0, 38.0), 1.0, 0.001);
    EXPECT_EQ(area(50.0, 60.0), 0.0);
}

TEST(PlaneMesh, KeepsAreasAboutAnyCentre) {
    const std::vector<LonLatPolygon> polygons = {box(100.0, 20.0, 150.0, 60.0), box(170.0, 60.0, 190.0, 72.0),
                                                 box(-180.0, -90.0, 180.0, -70.0)};
    const AreaMesh mesh = meshOf(polygons);
    const double truth = cellAreaKm2(100.0, 20.0, 150.0, 60.0) + cellAreaKm2(170.0, 60.0, 190.0, 72.0) +
                         cellAreaKm2(-180.0, -90.0, 180.0, -70.0);
    Lcg random(1904);
    for (int i = 0; i < 40; ++i) {
        const LonLat centre = {random.between(-180.0, 180.0), random.between(-90.0, 90.0)};
        // A circle of twenty degrees is missing about the point opposite to the centre.
        const Projection projection = lambertAt(centre, 160.0);
        double expected = 0.0;
        for (const LonLatPolygon& polygon : polygons)
            for (const auto& rings : project(polygon, projection))
                expected += filledArea(rings);
        EXPECT_NEAR(drawnArea(project(mesh, projection)) / expected, 1.0, 0.005)
            << centre.lonDeg << " " << centre.latDeg;
    }
    for (int lon = -180; lon <= 180; lon += 15) {
        ProjectionSpec spec;
        spec.id = spec.projString = "+proj=eqearth +datum=WGS84 +lon_0=" + std::to_string(lon);
        spec.centre = {static_cast<double>(lon), 0.0};
        const auto projection = Projection::make(spec);
        const PlaneMesh plane = project(mesh, *projection);
        EXPECT_NEAR(drawnArea(plane) / truth, 1.0, 0.003) << lon;
        for (std::size_t corner = 0; corner < plane.corners.size(); corner += 3)
            for (const std::size_t next : {corner + 1, corner + 2})
                EXPECT_LT(std::abs(plane.corners[next].x - plane.corners[corner].x), 500.F)
                    << lon << ": torn at the cut";
    }
}

/// A cap about the centre that reaches beyond the circle fills the circle, rim and all.
TEST(PlaneMesh, EndsAtTheCircle) {
    const AreaMesh mesh = meshOf({box(-180.0, -90.0, 180.0, 90.0)});
    Lcg random(1945);
    for (int i = 0; i < 20; ++i) {
        const LonLat centre = {random.between(-180.0, 180.0), random.between(-90.0, 90.0)};
        const double radiusDeg = random.between(20.0, 150.0);
        const Projection projection = lambertAt(centre, radiusDeg);
        const PlaneMesh plane = project(mesh, projection);
        const double rim = projection.clipRadiusKm();
        EXPECT_NEAR(drawnArea(plane) / filledArea({rimOf(projection)}), 1.0, 0.003)
            << centre.lonDeg << " " << centre.latDeg << " " << radiusDeg;
        for (const PlanePoint& corner : plane.corners)
            EXPECT_LT(std::hypot(corner.x, corner.y), rim * 1.01);
    }
}

/// Each corner of the triangles lies outside of the box, which lies within one of them.
TEST(PlaneMesh, FillsABoxSmallerThanItsTriangles) {
    const AreaMesh mesh = meshOf({box(126.0, 36.0, 128.0, 38.0)});
    ProjectionSpec spec;
    spec.id = spec.projString = "+proj=tmerc +lon_0=127.3 +lat_0=37 +datum=WGS84";
    spec.centre = {127.3, 36.9};
    spec.halfWidthDeg = 0.05;
    spec.southDeg = 36.85;
    spec.northDeg = 36.95;
    const auto projection = Projection::make(spec);
    EXPECT_NEAR(drawnArea(project(mesh, *projection)) / cellAreaKm2(127.25, 36.85, 127.35, 36.95), 1.0, 0.01);
}

TEST(PlaneMesh, PatchesLieWithinTheirBoxesAndCornersWhereTheyCameFrom) {
    const AreaMesh mesh = meshOf({box(-180.0, -60.0, 180.0, 80.0)});
    ProjectionSpec spec = *findProjection("equal-earth");
    const auto projection = Projection::make(spec);
    const PlaneMesh plane = project(mesh, *projection, KeepPositions::Yes);
    ASSERT_EQ(plane.positions.size(), plane.corners.size());
    for (const PlaneMesh::Patch& patch : plane.patches)
        for (std::uint32_t i = patch.firstCorner; i < patch.endCorner; ++i) {
            const PlanePoint& p = plane.corners[i];
            EXPECT_TRUE(patch.box.overlaps({p.x, p.y, p.x, p.y}));
            const auto at = projection->inverse({{p.x, p.y}});
            ASSERT_TRUE(at);
            EXPECT_LT(angularDistanceDeg(*at, plane.positions[i]), 1e-3);
        }
}
