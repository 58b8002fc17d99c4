#include "app/ViewTween.hpp"

#include <cmath>

#include "geo/GreatCircle.hpp"

namespace tumen::app {

namespace {

constexpr double durationSecs = 0.8;

} // namespace

void ViewTween::start(const state::MapView& from, const state::MapView& to) {
    m_way.reset();
    if (from.projection == to.projection && from != to)
        m_way = Way{from, to, 0.0};
}

void ViewTween::advance(double elapsedSecs) {
    if (!m_way)
        return;
    m_way->progress += elapsedSecs / durationSecs;
    if (m_way->progress >= 1.0)
        m_way.reset();
}

state::MapView ViewTween::viewTowards(const state::MapView& target, const geo::Projection& projection,
                                      geo::ScreenRect frame) const {
    if (!m_way || m_way->to != target)
        return target;
    if (projection.spec().isGlobe()) {
        // As `geo::between` does on the plane, so that what is under the pointer stays there while zooming.
        const double eased = core::smoothStep(0.0, 1.0, m_way->progress);
        const double ratio = target.heightKm / m_way->from.heightKm;
        const double zoom = std::pow(ratio, eased);
        const double way = std::abs(ratio - 1.0) < 1e-6 ? eased : (zoom - 1.0) / (ratio - 1.0);
        return {target.projection, geo::interpolate(m_way->from.centre, target.centre, way),
                m_way->from.widthKm * zoom, m_way->from.heightKm * zoom};
    }
    const geo::MapCamera camera = geo::between(state::cameraFor(m_way->from, projection, frame),
                                               state::cameraFor(target, projection, frame), m_way->progress);
    return state::viewOf(camera, projection).value_or(target);
}

} // namespace tumen::app
