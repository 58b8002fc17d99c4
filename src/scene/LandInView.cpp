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
    : m_units(basemap.units.size()) {
    for (const model::MapLine& line : basemap.level(model::DetailLevel::Region).lines)
        if (line.kind == model::LineKind::Armistice)
            m_armistice.insert(m_armistice.end(), line.parts.begin(), line.parts.end());
    for (const model::LandUnit& unit : basemap.units)
        m_middles.push_back(unit.middle);
    const model::BasemapLevel& level = basemap.level(model::DetailLevel::World);
    for (const geo::AreaMesh::Patch& patch : level.landMesh.patches)
        m_units[level.land[patch.area].unit].add(level.landMesh, patch);
    for (TerritoryPart& part : territoryParts(brief, basemap, model::DetailLevel::World)) {
        if (part.sameLandAs) {
            m_territories.push_back(m_territories[*part.sameLandAs]);
            continue;
        }
        Territory& territory = m_territories.emplace_back();
        for (const geo::AreaMesh::Patch& patch : part.land.patches)
            territory.land.add(part.land, patch);
        territory.lines = std::move(part.lines);
    }
}

void LandInView::look(MapScene& scene, const geo::Projection& projection, const Theme& theme) const {
    const GroundInView inView(scene, projection);
    scene.armisticeShown = showsArmistice(scene, inView);
    scene.parallelShown = showsParallel(scene, inView);
    scene.disputedShown = showsDisputed(scene, inView);
    scene.heldAbroad = heldAbroad(scene, inView, theme);
    for (const TerritoryDrawing& drawing : scene.base.territories) {
        const Territory& territory = m_territories[drawing.territory];
        if (inView.shows(territory.land) ||
            std::ranges::any_of(territory.lines,
                                [&](const geo::LonLatLine& line) { return inView.shows(line); }))
            scene.territoriesInView.push_back(drawing);
    }
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

bool LandInView::showsUnit(model::UnitIndex unit, const GroundInView& inView) const {
    return inView.shows(m_middles[unit]) || inView.shows(m_units[unit]);
}

std::vector<core::Colour> LandInView::heldAbroad(const MapScene& scene, const GroundInView& inView,
                                                 const Theme& theme) const {
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

bool LandInView::showsDisputed(const MapScene& scene, const GroundInView& inView) const {
    const std::vector<bool>& disputed = scene.base.sovereigns.disputed;
    if (kmPerPoint(scene) > widestHatchingKmPerPoint)
        return false;
    for (model::UnitIndex unit = 0; unit < disputed.size(); ++unit)
        if (disputed[unit] && showsUnit(unit, inView))
            return true;
    return false;
}

} // namespace tumen::scene
