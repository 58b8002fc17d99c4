#include "scene/FlowCourses.hpp"

namespace tumen::scene {

void FlowCourses::setProjection(const geo::Projection& projection) {
    m_projection = &projection;
    if (m_spec == projection.spec())
        return;
    m_spec = projection.spec();
    m_router = {};
    m_routes.clear();
    m_paths.clear();
    m_kmPerPx = 0.0;
    // On the globe bows stay as they are while it turns.
    const std::string layoutProjection = m_spec->isGlobe() ? m_spec->id : m_spec->projString;
    if (m_layoutProjection != layoutProjection) {
        m_layoutProjection = layoutProjection;
        m_bows = std::make_shared<const BowsByScale>(m_brief, m_plan, *m_spec);
    }
}

FlowCourses FlowCourses::apart() const {
    FlowCourses other(m_brief, m_plan);
    other.m_spec = m_spec;
    other.m_layoutProjection = m_layoutProjection;
    other.m_bows = m_bows;
    return other;
}

const FlowRoute& FlowCourses::routeOf(model::ClaimIndex claim) {
    const auto [entry, isNew] = m_routes.try_emplace(claim);
    if (isNew)
        entry->second = m_router.routeOf(m_brief, claim, *m_projection);
    return entry->second;
}

FlowPath FlowCourses::build(model::ClaimIndex claim, const FlowBows& bows, const FlowWidths& widths,
                            double kmPerPx, double unitPx) {
    return buildFlowPath(m_brief.claims[claim], routeOf(claim), m_plan->lanes[claim],
                         bowOf(m_plan->lanes[claim], bows), widths, geo::MapCamera({}, kmPerPx, {}), unitPx);
}

const FlowPath& FlowCourses::pathFromOrigin(model::ClaimIndex claim, double kmPerPx, double unitPx,
                                            state::WidthScale widthScale) {
    if (m_kmPerPx != kmPerPx || m_unitPx != unitPx || m_widths.scale != widthScale) {
        m_paths.clear();
        m_bowsNow = m_bows->at(kmPerPx * unitPx);
        m_kmPerPx = kmPerPx;
        m_unitPx = unitPx;
        m_widths = m_plan->widths;
        m_widths.scale = widthScale;
    }
    const auto [entry, isNew] = m_paths.try_emplace(claim);
    if (isNew)
        entry->second = build(claim, m_bowsNow, m_widths, kmPerPx, unitPx);
    return entry->second;
}

std::vector<FlowPath> FlowCourses::allFromOrigin(double kmPerPx, double unitPx) {
    const FlowBows bows = m_bows->at(kmPerPx * unitPx);
    std::vector<FlowPath> paths;
    for (model::ClaimIndex claim = 0; claim < m_plan->lanes.size(); ++claim)
        if (m_plan->lanes[claim].bundle)
            paths.push_back(build(claim, bows, m_plan->widths, kmPerPx, unitPx));
    return paths;
}

} // namespace tumen::scene
