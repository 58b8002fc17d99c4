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
        const double t = core::smoothStep(0.0, 1.0, m_way->progress);
        const double zoom = std::pow(m_way->from.heightKm / target.heightKm, 1.0 - t);
        return {target.projection, geo::interpolate(m_way->from.centre, target.centre, t),
                target.widthKm * zoom, target.heightKm * zoom};
    }
    const geo::MapCamera camera = geo::between(state::cameraFor(m_way->from, projection, frame),
                                               state::cameraFor(target, projection, frame), m_way->progress);
    return state::viewOf(camera, projection).value_or(target);
}

} // namespace tumen::app
