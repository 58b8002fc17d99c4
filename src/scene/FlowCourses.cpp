#include "scene/FlowCourses.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "geo/UnitVector.hpp"

namespace tumen::scene {

namespace {

/// The globe shows flows from all sides; their bows are those of an equal-area map about the middle of them.
core::Result<geo::Projection> mapAbout(const model::Brief& brief) {
    geo::UnitVector sum;
    for (const model::Place& place : brief.places) {
        const geo::UnitVector at = geo::toUnitVector(place.position);
        sum = {sum.x + at.x, sum.y + at.y, sum.z + at.z};
    }
    const geo::LonLat middle = geo::toLonLat(sum);
    geo::ProjectionSpec spec;
    spec.projString = fmt::format("+proj=laea +lat_0={:.6f} +lon_0={:.6f} +datum=WGS84 +units=m",
                                  middle.latDeg, middle.lonDeg);
    spec.centre = middle;
    spec.clipRadiusDeg = 160.0;
    return geo::Projection::make(spec);
}

} // namespace

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
        m_bundleRoutes.clear();
        m_bows.clear();
    }
}

const FlowRoute& FlowCourses::routeOf(model::ClaimIndex claim) {
    const auto [entry, isNew] = m_routes.try_emplace(claim);
    if (isNew)
        entry->second = m_router.routeOf(m_brief, claim, *m_projection);
    return entry->second;
}

void FlowCourses::prepareLayout() {
    if (m_bundleRoutes.size() == m_plan->bundles.size())
        return;
    const auto layOut = [&](const geo::Projection& projection) {
        FlowRouter router;
        for (const FlowBundle& bundle : m_plan->bundles)
            m_bundleRoutes.push_back(router.routeOf(m_brief, bundle.example, projection));
    };
    if (!m_spec->isGlobe())
        layOut(*m_projection);
    else if (const auto map = mapAbout(m_brief))
        layOut(*map);
    m_bundleRoutes.resize(m_plan->bundles.size());
    m_kmPerPointOfAll = kmPerPointOfAll(m_bundleRoutes);
    m_bowsOfAll = arrangeBows({m_plan->bundles, m_bundleRoutes, m_plan->widths}, m_kmPerPointOfAll);
}

const FlowBows& FlowCourses::bowsOfOctave(int octave) {
    const auto [entry, isNew] = m_bows.try_emplace(octave);
    if (isNew)
        entry->second = arrangeBows({m_plan->bundles, m_bundleRoutes, m_plan->widths},
                                    m_kmPerPointOfAll * std::exp2(-octave), &m_bowsOfAll);
    return entry->second;
}

FlowBows FlowCourses::bowsAt(double kmPerPoint) {
    prepareLayout();
    // Further out all is a tangle, and further in flows are far from each other.
    constexpr double furthestOut = -2.0;
    constexpr double furthestIn = 6.0;
    const double octaves = std::clamp(std::log2(m_kmPerPointOfAll / kmPerPoint), furthestOut, furthestIn);
    // Each layout holds a third of an octave to either side of its scale.
    const double octave = std::floor(octaves);
    const FlowBows& coarse = bowsOfOctave(static_cast<int>(octave));
    const double share = core::smoothStep(0.35, 0.65, octaves - octave);
    return share > 0.0 ? mixed(coarse, bowsOfOctave(static_cast<int>(octave) + 1), share) : coarse;
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
        m_bowsNow = bowsAt(kmPerPx * unitPx);
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
    const FlowBows bows = bowsAt(kmPerPx * unitPx);
    std::vector<FlowPath> paths;
    for (model::ClaimIndex claim = 0; claim < m_plan->lanes.size(); ++claim)
        if (m_plan->lanes[claim].bundle)
            paths.push_back(build(claim, bows, m_plan->widths, kmPerPx, unitPx));
    return paths;
}

} // namespace tumen::scene
