#include "scene/LandInView.hpp"

#include <algorithm>

#include "scene/MapParts.hpp"
#include "scene/Parallel38.hpp"

namespace tumen::scene {

namespace {

constexpr double widestArmisticeKmPerPoint = 4.0;
/// Up to which hatching and the colour of a small country are seen.
constexpr double widestHatchingKmPerPoint = 20.0;

double kmPerPoint(const MapScene& scene) {
    return scene.base.camera.kmPerPx() * scene.base.unitPx;
}

} // namespace

LandInView::LandInView(const model::Brief& brief, const model::Basemap& basemap)
    : m_brief(brief), m_basemap(basemap) {
    for (const model::MapLine& line : basemap.level(model::DetailLevel::Region).lines)
        if (line.kind == model::LineKind::Armistice)
            m_armistice.insert(m_armistice.end(), line.parts.begin(), line.parts.end());
}

void LandInView::look(MapScene& scene, const GroundInView& inView, const Theme& theme) {
    scene.armisticeShown = showsArmistice(scene, inView);
    scene.parallelShown = showsParallel(scene, inView);
    scene.disputedShown = showsDisputed(scene, inView);
    scene.heldAbroad = heldAbroad(scene, inView, theme);
    for (const TerritoryDrawing& drawing : scene.base.territories)
        if (showsTerritory(drawing.territory, inView))
            scene.territoriesInView.push_back(drawing);
}

bool LandInView::showsTerritory(std::size_t territory, const GroundInView& inView) {
    const auto [entry, isNew] = m_territories.try_emplace(territory);
    auto& [land, lines] = entry->second;
    if (isNew) {
        TerritoryPart part =
            territoryPart(m_brief.territories[territory], m_basemap, model::DetailLevel::World);
        for (const geo::AreaMesh::Patch& patch : part.land.patches)
            land.add(part.land, patch);
        lines = std::move(part.lines);
    }
    return inView.shows(land) ||
           std::ranges::any_of(lines, [&](const geo::LonLatLine& line) { return inView.shows(line); });
}

bool LandInView::showsUnit(model::UnitIndex unit, const GroundInView& inView) {
    if (inView.shows(m_basemap.units[unit].middle))
        return true;
    const auto [entry, isNew] = m_units.try_emplace(unit);
    if (isNew) {
        const model::BasemapLevel& level = m_basemap.level(model::DetailLevel::World);
        for (const geo::AreaMesh::Patch& patch : level.landMesh.patches)
            if (level.land[patch.area].unit == unit)
                entry->second.add(level.landMesh, patch);
    }
    return inView.shows(entry->second);
}

bool LandInView::showsArmistice(const MapScene& scene, const GroundInView& inView) const {
    return scene.base.sovereigns.demilitarized && scene.base.shows(state::BasemapPart::Borders) &&
           kmPerPoint(scene) < widestArmisticeKmPerPoint &&
           std::ranges::any_of(m_armistice, [&](const geo::LonLatLine& line) { return inView.shows(line); });
}

bool LandInView::showsParallel(const MapScene& scene, const GroundInView& inView) {
    return scene.base.shows(state::BasemapPart::Parallel) &&
           kmPerPoint(scene) <= widestParallelNameKmPerPoint && !inView.shows(parallelName) &&
           inView.shows(parallel38());
}

std::vector<core::Colour> LandInView::heldAbroad(const MapScene& scene, const GroundInView& inView,
                                                 const Theme& theme) {
    std::vector<core::Colour> held;
    if (kmPerPoint(scene) > widestHatchingKmPerPoint)
        return held;
    const std::vector<core::Colour>& land = scene.base.sovereigns.land;
    for (const core::Colour colour :
         {theme.heldByMoscow, theme.heldByJapan, theme.heldByWashington, theme.heldByChina})
        for (model::UnitIndex unit = 0; unit < land.size(); ++unit)
            if (land[unit] == colour && showsUnit(unit, inView)) {
                held.push_back(colour);
                break;
            }
    return held;
}

bool LandInView::showsDisputed(const MapScene& scene, const GroundInView& inView) {
    const std::vector<bool>& disputed = scene.base.sovereigns.disputed;
    if (kmPerPoint(scene) > widestHatchingKmPerPoint)
        return false;
    for (model::UnitIndex unit = 0; unit < disputed.size(); ++unit)
        if (disputed[unit] && showsUnit(unit, inView))
            return true;
    return false;
}

} // namespace tumen::scene
