#include "scene/LandInView.hpp"

#include <algorithm>
#include <cmath>

#include "scene/Parallel38.hpp"

namespace tumen::scene {

namespace {

constexpr double widestArmisticeKmPerPoint = 4.0;
/// Up to which hatching and the colour of a small country are seen.
constexpr double widestHatchingKmPerPoint = 20.0;

double kmPerPoint(const MapScene& scene) {
    return scene.base.camera.kmPerPx() * scene.base.unitPx;
}

bool isInView(geo::LonLat position, const MapScene& scene, const geo::Projection& projection) {
    const auto at = projection.shows(position) ? projection.forward(position) : std::nullopt;
    return at && scene.frame.contains(scene.base.camera.toScreen(*at));
}

} // namespace

LandInView::LandInView(const model::Basemap& basemap) {
    for (const model::MapLine& line : basemap.level(model::DetailLevel::Region).lines)
        if (line.kind == model::LineKind::Armistice)
            for (const geo::LonLatLine& part : line.parts)
                m_armistice.insert(m_armistice.end(), part.begin(), part.end());
    for (const model::LandUnit& unit : basemap.units)
        m_middles.push_back(unit.middle);
}

bool LandInView::showsArmistice(const MapScene& scene, const geo::Projection& projection) const {
    return scene.base.sovereigns.demilitarized && scene.base.shows(state::BasemapPart::Borders) &&
           kmPerPoint(scene) < widestArmisticeKmPerPoint &&
           std::ranges::any_of(m_armistice, [&](geo::LonLat p) { return isInView(p, scene, projection); });
}

bool LandInView::showsParallel(const MapScene& scene, const geo::Projection& projection) const {
    constexpr int steps = 24;
    constexpr double kmPerDegree = 87.7; // of longitude at 38 degrees north
    const geo::MapCamera& camera = scene.base.camera;
    const auto centre = projection.inverse(camera.centre());
    if (!scene.base.shows(state::BasemapPart::Parallel) || kmPerPoint(scene) > widestParallelNameKmPerPoint ||
        !centre || isInView(parallelName, scene, projection))
        return false;
    const double reachDeg =
        std::hypot(scene.frame.width, scene.frame.height) / 2.0 * camera.kmPerPx() / kmPerDegree;
    const double fromDeg = std::max(parallelFrom.lonDeg, centre->lonDeg - reachDeg);
    const double toDeg = std::min(parallelTo.lonDeg, centre->lonDeg + reachDeg);
    for (int i = 0; fromDeg < toDeg && i <= steps; ++i)
        if (isInView({std::lerp(fromDeg, toDeg, static_cast<double>(i) / steps), parallelFrom.latDeg}, scene,
                     projection))
            return true;
    return false;
}

std::vector<core::Colour> LandInView::heldAbroad(const MapScene& scene, const geo::Projection& projection,
                                                 const Theme& theme) const {
    std::vector<core::Colour> held;
    if (kmPerPoint(scene) > widestHatchingKmPerPoint)
        return held;
    const std::vector<core::Colour>& land = scene.base.sovereigns.land;
    for (const core::Colour colour :
         {theme.heldByMoscow, theme.heldByJapan, theme.heldByWashington, theme.heldByChina})
        for (std::size_t unit = 0; unit < std::min(land.size(), m_middles.size()); ++unit)
            if (land[unit] == colour && isInView(m_middles[unit], scene, projection)) {
                held.push_back(colour);
                break;
            }
    return held;
}

bool LandInView::showsDisputed(const MapScene& scene, const geo::Projection& projection) const {
    const std::vector<bool>& disputed = scene.base.sovereigns.disputed;
    if (kmPerPoint(scene) > widestHatchingKmPerPoint)
        return false;
    for (std::size_t unit = 0; unit < std::min(disputed.size(), m_middles.size()); ++unit)
        if (disputed[unit] && isInView(m_middles[unit], scene, projection))
            return true;
    return false;
}

} // namespace tumen::scene
