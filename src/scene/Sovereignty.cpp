#include "scene/Sovereignty.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/Wording.hpp"

namespace tumen::scene {

namespace {

using model::HoldingForm;
using model::LineKind;
using time::DayNumber;

/// A colour of the theme for land: that of a role, or of who holds it.
struct Shade {
    LandRole role = LandRole::Elsewhere;
    core::Colour Theme::*held = nullptr;

    core::Colour in(const Theme& theme) const { return held != nullptr ? theme.*held : theme.landOf(role); }
};

/// The colour of a state's land: at home, and where it held the land of others without its being its own.
struct HolderColours {
    std::string_view holder;
    std::string_view country; ///< of today, where its home keeps the colours of today
    Shade home;
    Shade abroad;
    const char* key = ""; ///< of the legend, in English; empty where the land's own name says it
};

constexpr Shade roleShade(LandRole role) {
    return {role, nullptr};
}
constexpr Shade heldShade(core::Colour Theme::*held) {
    return {LandRole::Elsewhere, held};
}
constexpr Shade russia = roleShade(LandRole::Russia);
constexpr Shade neighbour = roleShade(LandRole::Neighbour);
constexpr Shade north = roleShade(LandRole::North);
constexpr Shade south = roleShade(LandRole::South);
constexpr Shade moscow = heldShade(&Theme::heldByMoscow);
constexpr Shade china = heldShade(&Theme::heldByChina);
constexpr Shade japan = heldShade(&Theme::heldByJapan);
constexpr Shade washington = heldShade(&Theme::heldByWashington);
constexpr Shade korea = heldShade(&Theme::undividedKorea);
constexpr Shade manchukuo = heldShade(&Theme::manchukuo);
constexpr Shade mongolia = heldShade(&Theme::heldByMongolia);

constexpr const char* heldByMoscow = core::english("Held by Moscow");
constexpr std::array<HolderColours, 12> holderColours = {
    {{"Russian Empire", "RUS", russia, moscow, core::english("Held by Russia")},
     {"Soviet Russia", "RUS", russia, moscow, heldByMoscow},
     {"Soviet Union", "RUS", russia, moscow, heldByMoscow},
     {"Qing Empire", "", neighbour, neighbour},
     {"Republic of China", "", neighbour, china, core::english("Held by China")},
     {"Japan", "JPN", japan, japan, core::english("Held by Japan")},
     {"United States", "", washington, washington, core::english("Held by Washington")},
     {"Korean Empire", "", korea, korea},
     {"North Korea", "", north, north},
     {"South Korea", "", south, south},
     {"Manchukuo", "", manchukuo, manchukuo},
     {"Tuvan People's Republic", "", mongolia, mongolia}}};

/// Null for holders that the map knows no colours of.
const HolderColours* coloursOf(const model::Holding& holding) {
    const auto colours = std::ranges::find(holderColours, holding.holder, &HolderColours::holder);
    return colours == holderColours.end() ? nullptr : &*colours;
}

Shade shadeOf(const model::LandUnit& unit, const model::Holding* holding) {
    const Shade own = roleShade(roleOf(unit));
    if (holding == nullptr || holding->form == HoldingForm::Disputed)
        return own;
    const HolderColours* colours = coloursOf(*holding);
    if (colours == nullptr)
        return roleShade(LandRole::Elsewhere);
    // Japan under the Allies, Russia's Far East under any government of Russia.
    if (unit.country == colours->country)
        return own;
    return holding->form == HoldingForm::Sovereign ? colours->home : colours->abroad;
}

BoundaryRole boundaryRole(LineKind today, bool parted, bool disputed) {
    if (disputed)
        return BoundaryRole::Disputed;
    switch (today) {
    case LineKind::Armistice:
        return parted ? BoundaryRole::Armistice : BoundaryRole::None;
    case LineKind::Border:
    case LineKind::SubjectBorder:
        return parted ? BoundaryRole::Border : BoundaryRole::Subject;
    default:
        return parted ? BoundaryRole::Border : BoundaryRole::None;
    }
}

} // namespace

std::string heldLandKey(const model::Holding& holding, model::Language language) {
    const HolderColours* colours = coloursOf(holding);
    return colours != nullptr && *colours->key != '\0' ? colours->key : holding.label.in(language);
}

Sovereignty::Sovereignty(const model::Basemap& basemap)
    : m_basemap(basemap), m_holdingsOf(basemap.units.size()) {
    for (const model::LandUnit& unit : basemap.units) {
        const auto country = std::ranges::find(basemap.units, unit.country, &model::LandUnit::code);
        m_todaysHolder.push_back(numberOf(country != basemap.units.end() ? country->name : unit.country));
    }
    for (std::size_t i = 0; i < basemap.holdings.size(); ++i) {
        m_holderOf.push_back(numberOf(basemap.holdings[i].holder));
        for (const model::UnitIndex unit : basemap.holdings[i].units)
            m_holdingsOf[unit].push_back(i);
    }
    constexpr time::DayRange always = {-1e9, 1e9};
    for (const model::Holding& holding : basemap.holdings)
        if (const DayNumber begin = time::boundsWithin(holding.when, always).first;
            isParallelDividing(begin) && begin < m_divisionBegins.value_or(always.last))
            m_divisionBegins = begin;
}

Sovereignty::HolderNumber Sovereignty::numberOf(const std::string& holder) {
    return m_numbers.try_emplace(holder, m_numbers.size()).first->second;
}

Sovereignty::Held Sovereignty::heldAt(model::UnitIndex unit, DayNumber date) const {
    for (const std::size_t i : m_holdingsOf[unit])
        if (time::touches(m_basemap.holdings[i].when, date))
            return {m_holderOf[i], &m_basemap.holdings[i]};
    return {m_todaysHolder[unit], nullptr};
}

bool Sovereignty::isParallelDividing(DayNumber date) const {
    return std::ranges::any_of(m_basemap.boundaries, [&](const model::Boundary& boundary) {
        const std::string& country = m_basemap.units[boundary.a].country;
        return boundary.kind == LineKind::Seam && (country == "PRK" || country == "KOR") &&
               heldAt(boundary.a, date).holder != heldAt(boundary.b, date).holder;
    });
}

std::optional<DayNumber> Sovereignty::nextChange(model::UnitIndex unit, DayNumber date,
                                                 DayNumber ahead) const {
    constexpr time::DayRange always = {-1e9, 1e9};
    std::optional<DayNumber> next;
    for (const std::size_t i : m_holdingsOf[unit]) {
        const auto [first, last] = time::boundsWithin(m_basemap.holdings[i].when, always);
        for (const DayNumber change : {first, last + 1.0}) {
            const bool isBetween =
                ahead > date ? change > date && change <= ahead : change <= date && change > ahead;
            if (isBetween && (!next || std::abs(change - date) < std::abs(*next - date)))
                next = change;
        }
    }
    return next;
}

core::Colour Sovereignty::colourAt(model::UnitIndex unit, const Held& held, DayNumber date, DayNumber ahead,
                                   const Theme& theme) const {
    const core::Colour now = shadeOf(m_basemap.units[unit], held.holding).in(theme);
    const std::optional<DayNumber> change = nextChange(unit, date, ahead);
    if (!change)
        return now;
    const Held next = heldAt(unit, ahead > date ? *change : *change - 1.0);
    const double way = 1.0 - (*change - date) / (ahead - date);
    return core::mix(now, shadeOf(m_basemap.units[unit], next.holding).in(theme),
                     std::round(way * 16.0) / 16.0);
}

Sovereigns Sovereignty::at(DayNumber date, DayNumber ahead, const Theme& theme) const {
    Sovereigns sovereigns;
    std::vector<Held> held;
    for (model::UnitIndex unit = 0; unit < m_basemap.units.size(); ++unit) {
        held.push_back(heldAt(unit, date));
        sovereigns.land.push_back(colourAt(unit, held.back(), date, ahead, theme));
        sovereigns.disputed.push_back(held.back().holding != nullptr &&
                                      held.back().holding->form == HoldingForm::Disputed);
        if (shadeOf(m_basemap.units[unit], held.back().holding).held != nullptr)
            sovereigns.held.push_back(
                {unit, static_cast<std::size_t>(held.back().holding - m_basemap.holdings.data())});
    }
    for (const model::Boundary& boundary : m_basemap.boundaries) {
        const bool parted = held[boundary.a].holder != held[boundary.b].holder;
        const bool disputed = sovereigns.disputed[boundary.a] != sovereigns.disputed[boundary.b] && !parted;
        sovereigns.boundaries.push_back(boundaryRole(boundary.kind, parted, disputed));
    }
    sovereigns.demilitarized =
        std::ranges::find(sovereigns.boundaries, BoundaryRole::Armistice) != sovereigns.boundaries.end();
    if (isParallelDividing(date))
        sovereigns.parallel = ParallelRole::Dividing;
    else if (m_divisionBegins && date < *m_divisionBegins)
        sovereigns.parallel = ParallelRole::Ahead;
    for (std::size_t i = 0; i < m_basemap.holdings.size(); ++i)
        if (time::touches(m_basemap.holdings[i].when, date))
            sovereigns.holdings.push_back(i);
    return sovereigns;
}

} // namespace tumen::scene
