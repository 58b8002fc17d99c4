#include "scene/LabelSurroundings.hpp"

#include <cassert>

#include "scene/FlowLayout.hpp"
#include "scene/LabelLayout.hpp"
#include "scene/Parallel38.hpp"

namespace tumen::scene {

namespace {

using geo::ScreenPoint;
using geo::ScreenRect;

geo::Projection projectionOf(const geo::ProjectionSpec& spec) {
    auto projection = geo::Projection::make(spec);
    assert(projection && "it has been made before");
    return std::move(*projection);
}

} // namespace

LabelGround::LabelGround(const model::Brief& brief, const model::Basemap& basemap, const FlowCourses* courses,
                         std::vector<int> markPlaces, const geo::ProjectionSpec& projection, double unitPx)
    : m_brief(brief), m_basemap(basemap),
      m_courses(courses != nullptr ? std::optional(courses->apart()) : std::nullopt),
      m_markPlaces(std::move(markPlaces)), m_projection(projectionOf(projection)), m_unitPx(unitPx) {}

const RiverCourses& LabelGround::rivers() {
    if (!m_rivers)
        m_rivers.emplace(m_basemap, m_projection);
    return *m_rivers;
}

const LabelSurroundings& LabelGround::at(int zoomLevel) {
    const auto [level, isNew] = m_levels.try_emplace(zoomLevel);
    if (isNew) {
        const double kmPerPx = kmPerPointAt(zoomLevel) / m_unitPx;
        addFlows(level->second, kmPerPx);
        addParallel(level->second, kmPerPx);
        addMarks(level->second, kmPerPx);
    }
    return level->second;
}

void LabelGround::addFlows(LabelSurroundings& around, double kmPerPx) {
    if (!m_courses)
        return;
    m_courses->setProjection(m_projection);
    for (const FlowPath& path : m_courses->allFromOrigin(kmPerPx, m_unitPx)) {
        around.flows.add(path, 1.0);
        if (const auto head = headBox(path))
            around.spots.push_back(*head);
    }
}

void LabelGround::addParallel(LabelSurroundings& around, double kmPerPx) const {
    FlowPath parallel;
    parallel.pieces.emplace_back();
    for (double lonDeg = parallelFrom.lonDeg; lonDeg <= parallelTo.lonDeg; lonDeg += 0.5)
        if (const auto point = m_projection.forward({lonDeg, parallelFrom.latDeg});
            point && m_projection.shows({lonDeg, parallelFrom.latDeg}))
            parallel.pieces.back().push_back(fromOrigin(*point, kmPerPx));
    around.flows.add(parallel, 3.0);
}

void LabelGround::addMarks(LabelSurroundings& around, double kmPerPx) const {
    for (model::ClaimIndex i = 0; i < m_brief.claims.size(); ++i) {
        const std::optional<model::PlaceIndex> to = m_brief.claims.to(i);
        if (m_brief.claims.form(i) == model::Form::Flow || !to)
            continue;
        const geo::LonLat position = m_brief.places[*to].position;
        if (const auto point = m_projection.shows(position) ? m_projection.forward(position) : std::nullopt) {
            const ScreenPoint at = fromOrigin(*point, kmPerPx) + markOffset(m_markPlaces[i], m_unitPx);
            around.spots.push_back(ScreenRect{at.x, at.y, 0.0, 0.0}.grownBy(6.0 * m_unitPx));
        }
    }
}

} // namespace tumen::scene
