#include "scene/LabelWishes.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "core/Text.hpp"
#include "geo/GreatCircle.hpp"
#include "scene/Parallel38.hpp"
#include "scene/Railways.hpp"
#include "scene/RiverNames.hpp"

namespace tumen::scene {

namespace {

using model::LabelKind;

/// So near that the middles of states lie out of view; some have a name of this rank where views go close.
constexpr int closeUpRank = 5;
constexpr ScaleRange closeUpRange = {0.02, 0.7};

bool isForCloseViews(LabelKind kind, int rank) {
    return rank >= closeUpRank && (kind == LabelKind::Country || kind == LabelKind::Subject);
}

ScaleRange rangeOf(LabelKind kind, int rank) {
    if (isForCloseViews(kind, rank))
        return closeUpRange;
    const auto byRank = [rank](std::array<double, 5> furthest) {
        return furthest[static_cast<std::size_t>(std::clamp(rank, 1, 5) - 1)];
    };
    switch (kind) {
    case LabelKind::Sea:
        return {0.0, byRank({80.0, 14.0, 6.0, 2.2, 1.0})};
    case LabelKind::Country:
        return {0.25, byRank({80.0, 14.0, 8.0, 4.5, 3.0})};
    case LabelKind::Region:
        return {1.4, rank <= 1 ? 32.0 : 9.0};
    case LabelKind::Subject:
        return {0.1, byRank({9.0, 9.0, 7.0, 4.0, 3.0})};
    case LabelKind::Island:
        return {0.0, byRank({8.0, 4.0, 2.0, 1.2, 0.6})};
    case LabelKind::River:
        return {0.0, byRank({7.0, 3.5, 1.8, 0.9, 0.5})};
    case LabelKind::Railway:
        return {0.0, byRank({4.0, 2.0, 1.0, 0.5, 0.3})};
    case LabelKind::Zone:
        return {0.0, widestZoneKmPerPoint};
    case LabelKind::Capital:
        return {0.0, byRank({22.0, 9.0, 4.0, 3.0, 2.0})};
    case LabelKind::City:
    case LabelKind::Port:
        return {0.0, byRank({5.5, 2.6, 1.3, 0.8, 0.4})};
    case LabelKind::Crossing:
        return {0.0, byRank({0.5, 0.25, 0.15, 0.1, 0.1})};
    }
    return {};
}

std::string inSecond(const model::Name& name, const LabelWording& wording) {
    const std::string second = wording.second ? name.in(*wording.second) : "";
    return second == name.in(wording.language) ? "" : second;
}

LabelWish wishFor(const model::MapLabel& label, geo::WorldPoint at, const LabelWording& wording) {
    const double unit = wording.unitPx;
    LabelWish wish;
    wish.kind = label.kind;
    wish.at = at;
    wish.text = label.name.in(wording.language);
    wish.range = rangeOf(label.kind, label.rank);
    if (!model::hasCourse(label.kind) && label.kind != LabelKind::Subject)
        wish.second = inSecond(label.name, wording);
    const bool important = label.rank <= 1;
    const auto setAsTown = [&](double radius, TownDot::Kind dot, int priority) {
        wish.colour = &Theme::text;
        wish.dotRadiusPx = radius * unit;
        wish.dot = dot;
        wish.priority = priority;
    };
    switch (label.kind) {
    case LabelKind::Sea:
        wish.style = {(important ? 14.0 : 12.5) * unit, false, true, 1.2 * unit};
        wish.colour = &Theme::seaText;
        wish.priority = 300;
        wish.tolerance = important ? 1.0 : 0.4;
        break;
    case LabelKind::Country:
        wish.text = core::inCapitals(wish.text);
        wish.style = {(label.rank <= 2 ? 14.0 : 11.5) * unit, true, false,
                      (label.rank <= 2 ? 2.2 : 1.0) * unit};
        wish.colour = &Theme::quietText;
        // Close up, where there are few towns and much room, after the larger of them.
        wish.priority = label.rank >= closeUpRank ? 493 : 100;
        wish.roomy = important || label.rank >= closeUpRank;
        wish.besideTowns = label.rank <= 2 || label.rank >= closeUpRank;
        break;
    case LabelKind::Region:
        wish.text = core::inCapitals(wish.text);
        wish.style = {(important ? 15.0 : 11.5) * unit, important, false, (important ? 3.0 : 1.5) * unit};
        wish.colour = important ? &Theme::text : &Theme::quietText;
        wish.priority = important ? 10 : 350;
        wish.tolerance = important ? 1.0 : 0.3;
        break;
    case LabelKind::Subject:
        wish.style = {11.5 * unit, false, false, 0.6 * unit};
        wish.colour = &Theme::quietText;
        wish.priority = 400;
        wish.tolerance = 0.2;
        break;
    case LabelKind::Island:
        wish.style = {11.5 * unit, false, true};
        wish.colour = &Theme::quietText;
        wish.priority = 420;
        wish.tolerance = 0.2;
        break;
    case LabelKind::River:
        wish.style = {11.0 * unit, false, true, 0.8 * unit};
        wish.colour = &Theme::seaText;
        wish.priority = 600;
        wish.tolerance = 0.3;
        break;
    case LabelKind::Railway:
        wish.style = {10.5 * unit, false, true, 0.6 * unit};
        wish.colour = &Theme::quietText;
        wish.priority = 620;
        wish.tolerance = 0.2;
        break;
    case LabelKind::Zone:
        wish.style = {11.5 * unit, true, false, 1.2 * unit};
        wish.colour = &Theme::quietText;
        wish.priority = 200;
        wish.tolerance = 0.4;
        wish.roomy = true;
        break;
    case LabelKind::Capital:
        wish.style = {(important ? 14.5 : 12.5) * unit, important};
        setAsTown(3.2, TownDot::Kind::Capital, 50);
        break;
    case LabelKind::City:
    case LabelKind::Port:
        wish.style = {12.5 * unit};
        setAsTown(label.kind == LabelKind::Port ? 2.8 : 2.2,
                  label.kind == LabelKind::Port ? TownDot::Kind::Port : TownDot::Kind::Town, 500);
        wish.tolerance = 0.2;
        break;
    case LabelKind::Crossing:
        wish.style = {11.5 * unit, false, true};
        setAsTown(3.2, TownDot::Kind::Crossing, 495); // before the stations on both sides
        wish.colour = &Theme::quietText;
        wish.tolerance = 0.2;
        break;
    }
    wish.priority += label.rank * 2;
    return wish;
}

/// A name of land at a date, over which so many names of today's basemap stand else.
struct TerritoryName {
    model::MapLabel label;
    int replaced = 0;
};

/// Names that territories of the brief give to land at the date, in place of the basemap's.
class TerritoryNames {
public:
    TerritoryNames(const BaseLook& base, const model::Brief& brief) {
        for (const TerritoryDrawing& drawing : base.territories) {
            const model::Territory& territory = brief.territories[drawing.territory];
            const auto* area = std::get_if<model::UnitArea>(&territory.geometry);
            if (area != nullptr && !territory.label.empty() && drawing.sixteenths >= 8)
                m_territories.push_back({&territory, area, {}, 0, {}});
        }
    }

    /// True when a territory names this label's land; its place is remembered for the territory's own name.
    bool takeOver(const model::MapLabel& label) {
        bool taken = false;
        for (Named& named : m_territories) {
            if (std::ranges::find(named.area->units, label.country) == named.area->units.end())
                continue;
            taken = true;
            const double lat = label.position.latDeg;
            if (lat < named.area->northOfDeg.value_or(-90.0) || lat > named.area->southOfDeg.value_or(90.0))
                continue;
            if (isForCloseViews(label.kind, label.rank)) {
                named.closeUps.push_back(label.position);
            } else {
                named.sum = {named.sum.lonDeg + label.position.lonDeg, named.sum.latDeg + lat};
                ++named.places;
            }
        }
        return taken;
    }

    /// The territories' names in the middle of the labels that they took over, and where those for close
    /// views were.
    std::vector<TerritoryName> names(const model::Brief& brief) const {
        std::vector<TerritoryName> result;
        for (const Named& named : m_territories) {
            if (named.places == 0)
                continue;
            const auto place = brief.findPlace(named.territory->label);
            const model::Name name =
                place ? brief.places[*place].name : model::Name{named.territory->label, "", ""};
            const geo::LonLat at = {named.sum.lonDeg / named.places, named.sum.latDeg / named.places};
            result.push_back({{LabelKind::Country, name, at, 1, ""}, named.places});
            for (const geo::LonLat position : named.closeUps)
                result.push_back({{LabelKind::Country, name, position, closeUpRank, ""}, 1});
        }
        return result;
    }

private:
    struct Named {
        const model::Territory* territory = nullptr;
        const model::UnitArea* area = nullptr;
        geo::LonLat sum;
        int places = 0;
        std::vector<geo::LonLat> closeUps;
    };
    std::vector<Named> m_territories;
};

/// Names of what was held otherwise than today, in place of the names of today.
class HoldingNames {
public:
    HoldingNames(const model::Basemap& basemap, const std::vector<std::size_t>& holdings)
        : m_basemap(basemap) {
        for (const std::size_t i : holdings)
            m_named.push_back({&basemap.holdings[i], {}});
    }

    /// True when a holding covers the land that the label names.
    bool takeOver(const model::MapLabel& label) {
        bool taken = false;
        for (Named& named : m_named) {
            // An area within a large state keeps its name.
            if (label.kind == LabelKind::Region && named.holding->units.size() > 2)
                continue;
            if (!std::ranges::any_of(named.holding->units, [&](model::UnitIndex unit) {
                    return m_basemap.units[unit].code == label.country;
                }))
                continue;
            taken = true;
            named.over.push_back(&label);
        }
        return taken;
    }

    std::vector<TerritoryName> names() const {
        std::vector<TerritoryName> result;
        for (const Named& named : m_named)
            if (!named.holding->label.en.empty())
                addNames(named, result);
        return result;
    }

private:
    static constexpr int worstRank = closeUpRank - 1;
    struct Named {
        const model::Holding* holding = nullptr;
        std::vector<const model::MapLabel*> over; ///< names of today that were taken over
    };

    /// In the middle of the most important names that were taken over, or of the land itself; and once more
    /// wherever the same land is named again or named for close views.
    void addNames(const Named& named, std::vector<TerritoryName>& result) const {
        const auto add = [&](geo::LonLat at, int rank, int replaced) {
            result.push_back({{LabelKind::Country, named.holding->label, at, rank, ""}, replaced});
        };
        if (named.over.empty())
            return add(m_basemap.units[named.holding->units.front()].middle, worstRank, 0);
        const int best = (*std::ranges::min_element(named.over, {}, &model::MapLabel::rank))->rank;
        geo::LonLat sum;
        int places = 0;
        std::set<std::string> lands;
        for (const model::MapLabel* label : named.over)
            if (label->rank == best) {
                sum = {sum.lonDeg + label->position.lonDeg, sum.latDeg + label->position.latDeg};
                ++places;
                lands.insert(label->country);
            }
        add({sum.lonDeg / places, sum.latDeg / places}, std::min(best, 3), places);
        for (const model::MapLabel* label : named.over)
            if (isForCloseViews(label->kind, label->rank))
                add(label->position, closeUpRank, 1);
            else if (label->rank > best && lands.contains(label->country))
                add(label->position, std::min(label->rank, worstRank), 1);
    }

    const model::Basemap& m_basemap;
    std::vector<Named> m_named;
};

/// The name of the parallel in the map's language.
std::string nameOfParallel(model::Language language) {
    switch (language) {
    case model::Language::Korean:
        return "38\xEB\x8F\x84\xEC\x84\xA0"; // 38도선
    case model::Language::Russian:
        return "38-\xD1\x8F \xD0\xBF\xD0\xB0\xD1\x80\xD0\xB0\xD0\xBB\xD0\xBB\xD0\xB5\xD0\xBB\xD1\x8C"; // 38-я
                                                                                                       // параллель
    default:
        return "38th parallel north";
    }
}

std::optional<geo::WorldPoint> onMap(geo::LonLat position, const geo::Projection& projection) {
    return projection.shows(position) ? projection.forward(position) : std::nullopt;
}

/// A place of the brief lies in a town that is within about five kilometres.
constexpr double sameTownKm = 6.0;

/// Most pairs are told apart by their latitudes alone.
bool isNear(geo::LonLat a, geo::LonLat b) {
    constexpr double kmPerDegree = 111.0;
    return std::abs(a.latDeg - b.latDeg) * kmPerDegree < sameTownKm && geo::distanceKm(a, b) < sameTownKm;
}

/// A state, a region or an organization is named by the town that it is drawn at; a port or a depot in it has
/// a name of its own.
bool isNamedByTown(const model::Place& place, const model::MapLabel& town, model::Language language) {
    constexpr std::array wider = {"state", "region", "organization"};
    return isNear(place.position, town.position) && (std::ranges::find(wider, place.kind) != wider.end() ||
                                                     place.name.in(language) == town.name.in(language));
}

} // namespace

LabelWish asHub(const LabelWish& wish, double unitPx) {
    LabelWish hub = wish;
    if (!wish.ofBrief) {
        // The places where most happens are named first.
        hub.priority = (wish.kind == LabelKind::Capital ? 30 : 40) - std::min(wish.flows, 15);
        hub.style.bold = true;
        hub.dotRadiusPx = 6.0 * unitPx;
    }
    hub.tolerance = 1.0; // where flows end they always cross
    return hub;
}

std::vector<int> countFlowsByPlace(const model::Brief& brief) {
    const model::Claims& claims = brief.claims;
    std::vector<int> flowsAt(brief.places.size());
    for (model::ClaimIndex i = 0; i < claims.size(); ++i)
        if (claims.form(i) == model::Form::Flow && claims.from(i) && claims.to(i)) {
            ++flowsAt[*claims.from(i)];
            ++flowsAt[*claims.to(i)];
        }
    return flowsAt;
}

std::vector<LabelWish> gatherLabelWishes(const model::Basemap& basemap, const model::Brief& brief,
                                         std::span<const int> flowsAt, const LabelWording& wording,
                                         const geo::Projection& projection) {
    std::vector<LabelWish> wishes;
    std::vector<bool> named(brief.places.size());
    for (const model::MapLabel& label : basemap.labels) {
        const auto at = onMap(label.position, projection);
        if (!at)
            continue;
        wishes.push_back(wishFor(label, *at, wording));
        wishes.back().label = &label;
        wishes.back().since = label.since;
        if (label.kind == LabelKind::Railway)
            wishes.back().since = openingOf(basemap, courseOf(label));
        if (!model::isPlace(label.kind) || label.kind == LabelKind::Crossing)
            continue;
        for (model::PlaceIndex place = 0; place < brief.places.size(); ++place)
            if (flowsAt[place] > 0 && isNamedByTown(brief.places[place], label, wording.language)) {
                wishes.back().hubPlaces.push_back(place);
                wishes.back().flows += flowsAt[place];
                named[place] = true;
            }
    }
    const double unit = wording.unitPx;
    if (const auto at = onMap(parallelName, projection)) {
        LabelWish parallel;
        parallel.kind = LabelKind::Region;
        parallel.text = nameOfParallel(wording.language);
        parallel.at = *at;
        parallel.style = {12.5 * unit, true};
        parallel.colour = &Theme::parallel;
        parallel.range = {0.0, widestParallelNameKmPerPoint};
        parallel.dotRadiusPx = 5.0 * unit;
        parallel.priority = 5;
        wishes.push_back(std::move(parallel));
    }
    for (model::PlaceIndex place = 0; place < brief.places.size(); ++place) {
        const auto at = onMap(brief.places[place].position, projection);
        if (!at || named[place] || flowsAt[place] == 0)
            continue;
        LabelWish wish;
        wish.text = brief.places[place].name.in(wording.language);
        wish.second = inSecond(brief.places[place].name, wording);
        wish.at = *at;
        wish.style = {13.5 * unit, true};
        wish.range = {1.0, 0.0}; // only while it is a hub
        wish.dotRadiusPx = 6.0 * unit;
        wish.priority = 15;
        wish.hubPlaces = {place};
        wish.flows = flowsAt[place];
        wish.ofBrief = true;
        wishes.push_back(std::move(wish));
    }
    std::ranges::stable_sort(wishes, {}, &LabelWish::priority);
    return wishes;
}

TerritoryLabels gatherTerritoryLabels(const BaseLook& base, const model::Basemap& basemap,
                                      const model::Brief& brief, const LabelWording& wording,
                                      const geo::Projection& projection) {
    TerritoryLabels result;
    TerritoryNames territories(base, brief);
    HoldingNames holdings(basemap, base.sovereigns.holdings);
    for (const model::MapLabel& label : basemap.labels) {
        const bool ofLand = label.kind == LabelKind::Country || label.kind == LabelKind::Region;
        if ((label.kind == LabelKind::Country && territories.takeOver(label)) ||
            (ofLand && holdings.takeOver(label)))
            result.takenOver.push_back(&label);
    }
    std::vector<TerritoryName> names = territories.names(brief);
    std::ranges::move(holdings.names(), std::back_inserter(names));
    for (const TerritoryName& name : names)
        if (const auto at = onMap(name.label.position, projection)) {
            result.wishes.push_back(wishFor(name.label, *at, wording));
            // Over half a country a name that went far from its point would change sides with the other
            // half's.
            result.wishes.back().roomy = name.replaced > 1;
        }
    return result;
}

} // namespace tumen::scene
