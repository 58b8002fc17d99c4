#include "scene/Theme.hpp"

#include "core/ColourVision.hpp"

namespace tumen::scene {

LandRole roleOf(const model::LandUnit& unit) {
    if (unit.farEast)
        return LandRole::FarEast;
    if (unit.country == "PRK")
        return LandRole::North;
    if (unit.country == "KOR")
        return LandRole::South;
    if (unit.country == "RUS")
        return LandRole::Russia;
    if (unit.country == "CHN" || unit.country == "JPN" || unit.country == "MNG")
        return LandRole::Neighbour;
    return LandRole::Elsewhere;
}

std::vector<core::Colour> Theme::grounds() const {
    std::vector<core::Colour> all(std::begin(land), std::end(land));
    all.insert(all.end(), {sea, deepSea, heldByJapan, heldByMoscow, heldByWashington, heldByChina,
                           heldByMongolia, heldByUkraine, undividedKorea, manchukuo});
    return all;
}

const Theme& themeOf(state::ThemeId id) {
    switch (id) {
    case state::ThemeId::Dark:
        return darkTheme();
    case state::ThemeId::Light:
        return lightTheme();
    case state::ThemeId::HighContrast:
        return highContrastTheme();
    }
    return darkTheme();
}

core::Colour kindColour(const model::Kind& kind, const Theme& theme) {
    const auto defaults = model::defaultKinds();
    for (std::size_t i = 0; i < defaults.size(); ++i)
        if (kind.colour == defaults[i].colour)
            return theme.kinds[i];
    const auto further = model::furtherKindColours();
    for (std::size_t i = 0; i < further.size(); ++i)
        if (kind.colour == further[i])
            return theme.furtherKinds[i];
    return core::standingOut(kind.colour, theme.grounds(), theme.leastContrast);
}

std::vector<core::Colour> kindColours(const model::Brief& brief, const Theme& theme) {
    std::vector<core::Colour> colours;
    for (const model::Kind& kind : brief.kinds)
        colours.push_back(kindColour(kind, theme));
    return colours;
}

} // namespace tumen::scene
