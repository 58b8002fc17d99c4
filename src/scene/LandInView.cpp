#include "scene/LandInView.hpp"

#include <algorithm>
#include <cmath>

#include "core/Wording.hpp"
#include "scene/MapParts.hpp"
#include "scene/Parallel38.hpp"

namespace tumen::scene {

namespace {

constexpr double widestArmisticeKmPerPoint = 4.0;
/// The side, in points, of the least land of which the colour or the hatching is seen.
constexpr double leastSidePoints = 4.0;

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

void LandInView::look(MapScene& scene, const GroundInView& inView, model::Language language) {
    scene.armisticeShown = showsArmistice(scene, inView);
    scene.parallelShown = showsParallel(scene, inView);
    scene.disputedShown = showsDisputed(scene, inView);
    scene.heldInView = heldInView(scene, inView, language);
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

bool LandInView::showsUnit(model::UnitIndex unit, const MapScene& scene, const GroundInView& inView) {
    const auto [entry, isNew] = m_units.try_emplace(unit);
    if (isNew) {
        const model::BasemapLevel& level = m_basemap.level(model::DetailLevel::World);
        for (const geo::AreaMesh::Patch& patch : level.landMesh.patches)
            if (level.land[patch.area].unit == unit)
                entry->second.add(level.landMesh, patch);
    }
    const Ground& land = entry->second;
    return std::sqrt(land.areaKm2()) >= leastSidePoints * kmPerPoint(scene) &&
           (inView.shows(m_basemap.units[unit].middle) || inView.shows(land));
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

std::vector<LandKey> LandInView::heldInView(const MapScene& scene, const GroundInView& inView,
                                            model::Language language) {
    std::vector<LandKey> keys;
    const Sovereigns& sovereigns = scene.base.sovereigns;
    for (const HeldLand& held : sovereigns.held) {
        std::string text = heldLandKey(m_basemap.holdings[held.holding], language);
        if (!text.empty() && std::ranges::find(keys, text, &LandKey::text) == keys.end() &&
            !isCovered(held.unit, scene) && showsUnit(held.unit, scene, inView))
            keys.push_back({sovereigns.land[held.unit], std::move(text)});
    }
    if (kmPerPoint(scene) < widestUnnamedKmPerPoint)
        for (const auto& [role, text] : {std::pair(LandRole::North, core::english("North Korea")),
                                         std::pair(LandRole::South, core::english("South Korea")),
                                         std::pair(LandRole::FarEast, core::english("Russian Far East"))})
            for (model::UnitIndex unit = 0; unit < sovereigns.land.size(); ++unit)
                if (sovereigns.land[unit] == themeOf(scene.base.theme).landOf(role) &&
                    !isCovered(unit, scene) && showsUnit(unit, scene, inView)) {
                    keys.push_back({sovereigns.land[unit], text});
                    break;
                }
    return keys;
}

bool LandInView::isCovered(model::UnitIndex unit, const MapScene& scene) const {
    const model::LandUnit& land = m_basemap.units[unit];
    return std::ranges::any_of(scene.base.territories, [&](const TerritoryDrawing& drawing) {
        const auto* area = std::get_if<model::UnitArea>(&m_brief.territories[drawing.territory].geometry);
        return area != nullptr && (std::ranges::find(area->units, land.code) != area->units.end() ||
                                   std::ranges::find(area->units, land.country) != area->units.end());
    });
}

bool LandInView::showsDisputed(const MapScene& scene, const GroundInView& inView) {
    const std::vector<bool>& disputed = scene.base.sovereigns.disputed;
    for (model::UnitIndex unit = 0; unit < disputed.size(); ++unit)
        if (disputed[unit] && showsUnit(unit, scene, inView))
            return true;
    return false;
}

} // namespace tumen::scene
