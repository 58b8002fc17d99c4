#include "scene/BowsByScale.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include <fmt/format.h>

#include "geo/Cutting.hpp"
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

/// One for each bundle.
std::vector<FlowRoute> routesOf(const model::Brief& brief, const FlowPlan& plan,
                                const geo::Projection& projection) {
    std::vector<FlowRoute> routes;
    FlowRouter router;
    for (const FlowBundle& bundle : plan.bundles)
        routes.push_back(router.routeOf(brief, bundle.example, projection));
    return routes;
}

template<typename T>
bool isThere(const std::shared_future<T>& value) {
    return value.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

/// How much of the next octave is in the bows: each layout holds a third of an octave to either side of its
/// scale.
double shareOfNext(double octaves) {
    return core::smoothStep(0.35, 0.65, octaves - std::floor(octaves));
}

} // namespace

BowsByScale::BowsByScale(const model::Brief& brief, std::shared_ptr<const FlowPlan> plan,
                         const geo::ProjectionSpec& projection)
    : m_work(std::async(std::launch::async, [this, &brief, plan = std::move(plan), projection] {
          layOut(brief, *plan, projection);
      })) {}

BowsByScale::~BowsByScale() {
    m_stopped = true;
    m_work.wait();
}

void BowsByScale::layOut(const model::Brief& brief, const FlowPlan& plan,
                         const geo::ProjectionSpec& projection) {
    const auto plane = projection.isGlobe() ? mapAbout(brief) : geo::Projection::make(projection);
    const std::vector<FlowRoute> routes =
        plane ? routesOf(brief, plan, *plane) : std::vector<FlowRoute>(plan.bundles.size());
    FlowBowSetting setting = {plan.bundles, routes, plan.widths};
    if (plane && !projection.isGlobe())
        setting.outline = geo::rimOf(*plane);
    const double ofAll = kmPerPointOfAll(routes);
    m_madeScale.set_value(ofAll);
    const FlowBows bowsOfAll = arrangeBows(setting, ofAll);
    for (int octave = furthestOut; octave <= furthestIn + 1 && !m_stopped; ++octave)
        m_octaves[static_cast<std::size_t>(octave - furthestOut)].made.set_value(
            arrangeBows(setting, ofAll * std::exp2(-octave), &bowsOfAll));
}

double BowsByScale::octavesAt(double kmPerPoint) const {
    const double octaves = std::log2(m_kmPerPointOfAll.get() / kmPerPoint);
    return std::clamp<double>(octaves, furthestOut, furthestIn) - furthestOut;
}

FlowBows BowsByScale::at(double kmPerPoint) const {
    const double octaves = octavesAt(kmPerPoint);
    const auto octave = static_cast<std::size_t>(octaves);
    const double share = shareOfNext(octaves);
    const FlowBows& coarse = m_octaves[octave].bows.get();
    return share > 0.0 ? mixed(coarse, m_octaves[octave + 1].bows.get(), share) : coarse;
}

bool BowsByScale::isReadyFor(double kmPerPoint) const {
    if (!isThere(m_kmPerPointOfAll))
        return false;
    const double octaves = octavesAt(kmPerPoint);
    // They come in their order.
    return isThere(m_octaves[static_cast<std::size_t>(octaves) + (shareOfNext(octaves) > 0.0 ? 1 : 0)].bows);
}

} // namespace tumen::scene
