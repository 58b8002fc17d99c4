#include "scene/Territories.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "state/Filter.hpp"

namespace tumen::scene {

namespace {

/// The colour a territory takes from who holds it.
core::Colour colourOf(const model::Territory& territory, const model::Brief& brief, const Theme& theme) {
    const auto holder = brief.findPlace(territory.holder);
    const std::string country = holder ? brief.places[*holder].country : "";
    if (country == "PRK")
        return theme.landOf(LandRole::North);
    if (country == "KOR")
        return theme.landOf(LandRole::South);
    if (country == "JPN")
        return theme.heldByJapan;
    if (country == "RUS")
        return theme.heldByMoscow;
    if (country == "USA")
        return theme.heldByWashington;
    return theme.undividedKorea;
}

int partOf(int sixteenths, double share) {
    return static_cast<int>(std::lround(sixteenths * share));
}

} // namespace

std::vector<TerritoryDrawing> territoriesAt(const model::Brief& brief, const state::AppState& state,
                                            const Theme& theme) {
    std::vector<TerritoryDrawing> drawings;
    const time::DayNumber date = state::mapDay(state);
    for (std::size_t i = 0; i < brief.territories.size(); ++i) {
        const model::Territory& territory = brief.territories[i];
        const int sixteenths = partOf(16, time::presence(territory.when, date));
        const auto claim = brief.findClaim(territory.claim);
        if (claim && !state::passesFilter(state, brief.claims[*claim]))
            continue;
        if (sixteenths > 0)
            drawings.push_back({i, colourOf(territory, brief, theme), sixteenths});
    }
    return drawings;
}

std::vector<TerritoryDrawing> mixedTerritories(const std::vector<TerritoryDrawing>& from,
                                               const std::vector<TerritoryDrawing>& to, double share) {
    std::map<std::size_t, TerritoryDrawing> all;
    const auto add = [&all](const TerritoryDrawing& drawing, double part) {
        const auto [own, isNew] = all.try_emplace(drawing.territory, drawing);
        const int before = isNew ? 0 : own->second.sixteenths;
        own->second.sixteenths = std::min(before + partOf(drawing.sixteenths, part), 16);
    };
    for (const TerritoryDrawing& drawing : from)
        add(drawing, 1.0 - share);
    for (const TerritoryDrawing& drawing : to)
        add(drawing, share);
    std::vector<TerritoryDrawing> mixed;
    for (const auto& [territory, drawing] : all)
        if (drawing.sixteenths > 0)
            mixed.push_back(drawing);
    return mixed;
}

Sovereigns mixedSovereigns(const Sovereigns& from, const Sovereigns& to, double share) {
    Sovereigns mixed = share < 0.5 ? from : to;
    for (std::size_t unit = 0; unit < mixed.land.size(); ++unit)
        mixed.land[unit] = core::mix(from.land[unit], to.land[unit], share);
    return mixed;
}

} // namespace tumen::scene
