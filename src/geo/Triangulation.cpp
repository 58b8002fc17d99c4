#include "geo/Triangulation.hpp"

#include <array>
#include <cmath>
#include <deque>
#include <memory>

#include <GL/glu.h>

namespace tumen::geo {

namespace {

/// GLU wants each vertex to stay where it is until the polygon ends; deques never move their elements.
struct Tessellation {
    std::deque<std::array<double, 3>> vertices;
    std::vector<WorldPoint>* triangles = nullptr;
};

void onVertex(void* vertex, void* user) {
    const auto& point = *static_cast<const std::array<double, 3>*>(vertex);
    static_cast<Tessellation*>(user)->triangles->push_back({{point[0], point[1]}});
}

/// Being set, it makes GLU emit separate triangles instead of fans and strips.
void onEdgeFlag(GLboolean, void*) {}

void onCombine(GLdouble position[3], void* [4], GLfloat[4], void** result, void* user) {
    auto& vertices = static_cast<Tessellation*>(user)->vertices;
    vertices.push_back({position[0], position[1], 0.0});
    *result = &vertices.back();
}

struct TessellatorDeleter {
    void operator()(GLUtesselator* tessellator) const { gluDeleteTess(tessellator); }
};

std::unique_ptr<GLUtesselator, TessellatorDeleter> makeTessellator() {
    std::unique_ptr<GLUtesselator, TessellatorDeleter> tessellator(gluNewTess());
    using Callback = _GLUfuncptr;
    gluTessCallback(tessellator.get(), GLU_TESS_VERTEX_DATA, reinterpret_cast<Callback>(onVertex));
    gluTessCallback(tessellator.get(), GLU_TESS_EDGE_FLAG_DATA, reinterpret_cast<Callback>(onEdgeFlag));
    gluTessCallback(tessellator.get(), GLU_TESS_COMBINE_DATA, reinterpret_cast<Callback>(onCombine));
    gluTessProperty(tessellator.get(), GLU_TESS_WINDING_RULE, GLU_TESS_WINDING_ODD);
    gluTessNormal(tessellator.get(), 0.0, 0.0, 1.0);
    return tessellator;
}

} // namespace

std::vector<WorldPoint> triangulate(std::span<const WorldRing> rings) {
    std::vector<WorldPoint> triangles;
    Tessellation tessellation;
    tessellation.triangles = &triangles;
    const auto tessellator = makeTessellator();
    gluTessBeginPolygon(tessellator.get(), &tessellation);
    for (const WorldRing& ring : rings) {
        gluTessBeginContour(tessellator.get());
        for (const WorldPoint& point : ring) {
            auto& vertex = tessellation.vertices.emplace_back(std::array<double, 3>{point.x, point.y, 0.0});
            gluTessVertex(tessellator.get(), vertex.data(), &vertex);
        }
        gluTessEndContour(tessellator.get());
    }
    gluTessEndPolygon(tessellator.get());
    return triangles;
}

double areaOf(std::span<const WorldRing> rings) {
    double twice = 0.0;
    for (const WorldRing& ring : rings)
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const WorldPoint& a = ring[i];
            const WorldPoint& b = ring[(i + 1) % ring.size()];
            twice += a.x * b.y - b.x * a.y;
        }
    return std::abs(twice) / 2.0;
}

} // namespace tumen::geo
