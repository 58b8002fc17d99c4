#include "scene/LabelWishes.hpp"

#include <algorithm>
#include <array>

#include "core/Text.hpp"
#include "geo/GreatCircle.hpp"

namespace tumen::scene {

namespace {

using geo::ScreenPoint;
using geo::ScreenRect;
using model::LabelKind;

/// From which and up to which scale a name is set, in kilometres to a point of the 1280x720 design.
struct ScaleRange {
    double closest = 0.0;
    double furthest = 0.0;
};

ScaleRange rangeOf(LabelKind kind, int rank) {
    const auto byRank = [rank](std::array<double, 5> furthest) {
        return furthest[static_cast<std::size_t>(std::clamp(rank, 1, 5) - 1)];
    };
    switch (kind) {
    case LabelKind::Sea:
        return {0.0, byRank({40.0, 14.0, 6.0, 2.2, 1.0})};
    case LabelKind::Country:
        return {0.25, byRank({40.0, 14.0, 8.0, 4.5, 3.0})};
    case LabelKind::Region:
        return {1.4, rank <= 1 ? 32.0 : 9.0};
    case LabelKind::Subject:
        return {0.1, 7.0};
    case LabelKind::Capital:
        return {0.0, byRank({22.0, 9.0, 4.0, 3.0, 2.0})};
    case LabelKind::City:
        return {0.0, byRank({5.5, 2.6, 1.3, 0.8, 0.4})};
    }
    return {};
}

LabelWish wishFor(const model::MapLabel& label, ScreenPoint at, const state::AppState& state, double unit,
                  const Theme& theme) {
    LabelWish wish;
    wish.at = at;
    wish.text = label.name.in(state.language);
    const bool important = label.rank <= 1;
    switch (label.kind) {
    case LabelKind::Sea:
        wish.style = {(important ? 14.0 : 12.5) * unit, false, true, 1.2 * unit};
        wish.colour = theme.seaText;
        wish.priority = 300;
        wish.tolerance = 0.4;
        break;
    case LabelKind::Country:
        wish.text = core::inCapitals(wish.text);
        wish.style = {(label.rank <= 2 ? 14.0 : 11.5) * unit, true, false,
                      (label.rank <= 2 ? 2.2 : 1.0) * unit};
        wish.colour = theme.quietText;
        wish.priority = 100;
        break;
    case LabelKind::Region:
        wish.text = core::inCapitals(wish.text);
        wish.style = {(important ? 15.0 : 11.5) * unit, important, false, (important ? 3.0 : 1.5) * unit};
        wish.colour = important ? theme.text : theme.quietText;
        wish.priority = important ? 10 : 350;
        wish.tolerance = important ? 1.0 : 0.3;
        break;
    case LabelKind::Subject:
        wish.style = {11.5 * unit, false, false, 0.6 * unit};
        wish.colour = theme.quietText;
        wish.priority = 400;
        wish.tolerance = 0.2;
        break;
    case LabelKind::Capital:
        wish.style = {(important ? 14.5 : 12.5) * unit, important};
        wish.colour = theme.text;
        wish.dotRadiusPx = 3.2 * unit;
        wish.capital = true;
        wish.priority = 50;
        break;
    case LabelKind::City:
        wish.style = {12.5 * unit};
        wish.colour = theme.text;
        wish.dotRadiusPx = 2.2 * unit;
        wish.priority = 500;
        wish.tolerance = 0.2;
        break;
    }
    wish.priority += label.rank * 2;
    return wish;
}

/// Names that territories of the brief give to land at the date, in place of the basemap's.
class TerritoryNames {
public:
    TerritoryNames(const BaseLook& base, const model::Brief& brief) {
        for (const TerritoryDrawing& drawing : base.territories) {
            const model::Territory& territory = brief.territories[drawing.territory];
            const auto* area = std::get_if<model::UnitArea>(&territory.geometry);
            if (area != nullptr && !territory.label.empty() && drawing.sixteenths >= 8)
                m_territories.push_back({&territory, area, {}, 0});
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
            if (lat >= named.area->northOfDeg.value_or(-90.0) &&
                lat <= named.area->southOfDeg.value_or(90.0)) {
                named.sum = {named.sum.lonDeg + label.position.lonDeg, named.sum.latDeg + lat};
                ++named.places;
            }
        }
        return taken;
    }

    /// The territories' names in the middle of the labels that they took over.
    std::vector<model::MapLabel> labels(const model::Brief& brief) const {
        std::vector<model::MapLabel> result;
        for (const Named& named : m_territories) {
            if (named.places == 0)
                continue;
            const auto place = brief.findPlace(named.territory->label);
            const model::Name name =
                place ? brief.places[*place].name : model::Name{named.territory->label, "", ""};
            result.push_back({LabelKind::Country,
                              name,
                              {named.sum.lonDeg / named.places, named.sum.latDeg / named.places},
                              1,
                              ""});
        }
        return result;
    }

private:
    struct Named {
        const model::Territory* territory = nullptr;
        const model::UnitArea* area = nullptr;
        geo::LonLat sum;
        int places = 0;
    };
    std::vector<Named> m_territories;
};

/// The name of the parallel in the map's language.
std::string parallelName(model::Language language) {
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

} // namespace

std::vector<LabelWish> gatherLabelWishes(const MapScene& scene, const model::Basemap& basemap,
                                         const model::Brief& brief, const state::AppState& state,
                                         const geo::Projection& projection, const Theme& theme) {
    const BaseLook& base = scene.base;
    const std::vector<Hub>& hubs = scene.hubs;
    std::vector<LabelWish> wishes;
    const double unit = base.unitPx;
    const double kmPerPoint = base.camera.kmPerPx() * unit;
    const ScreenRect picture = {0.0, 0.0, base.widthPx, base.heightPx};
    const auto onPicture = [&](geo::LonLat position) -> std::optional<ScreenPoint> {
        if (!projection.shows(position))
            return std::nullopt;
        const auto point = projection.forward(position);
        if (!point || !picture.contains(base.camera.toScreen(*point)))
            return std::nullopt;
        return base.camera.toScreen(*point);
    };
    // A place of the brief lies in a town that is within about five kilometres.
    const auto liesIn = [&](model::PlaceIndex place, geo::LonLat town) {
        return geo::distanceKm(brief.places[place].position, town) < 6.0;
    };
    const auto isHub = [&](geo::LonLat town) {
        return std::ranges::any_of(hubs, [&](const Hub& hub) { return liesIn(hub.place, town); });
    };
    // The places where most happens are named first.
    const auto busyness = [&](geo::LonLat town) {
        const auto touches = [&](const FlowDrawing& flow) {
            const model::Claim& claim = brief.claims[flow.path.claim];
            return liesIn(*claim.from, town) || liesIn(*claim.to, town);
        };
        return std::min(static_cast<int>(std::ranges::count_if(scene.flows, touches)), 15);
    };

    std::vector<ScreenPoint> named;
    const auto wishFrom = [&](const model::MapLabel& label) {
        const auto at = onPicture(label.position);
        if (!at)
            return;
        const bool town = label.kind == LabelKind::Capital || label.kind == LabelKind::City;
        const bool atHub = town && isHub(label.position);
        const auto [closest, furthest] = rangeOf(label.kind, label.rank);
        if (!atHub && (kmPerPoint < closest || kmPerPoint > furthest))
            return;
        if (label.kind == LabelKind::Region && !state.shows(state::BasemapPart::FarEast))
            return;
        LabelWish wish = wishFor(label, *at, state, unit, theme);
        if (atHub) {
            wish.priority = (label.kind == LabelKind::Capital ? 30 : 40) - busyness(label.position);
            wish.style.bold = true;
            wish.dotRadiusPx = 6.0 * unit;
            wish.tolerance = 1.0; // where flows end they always cross
            named.push_back(*at);
        }
        wishes.push_back(std::move(wish));
    };
    if (state.shows(state::BasemapPart::Labels)) {
        TerritoryNames territories(base, brief);
        for (const model::MapLabel& label : basemap.labels)
            if (label.kind != LabelKind::Country || !territories.takeOver(label))
                wishFrom(label);
        for (const model::MapLabel& label : territories.labels(brief))
            wishFrom(label);
    }
    if (const auto at = onPicture({130.3, 38.0});
        at && state.shows(state::BasemapPart::Parallel) && kmPerPoint < 6.0)
        wishes.push_back(
            {parallelName(state.language), *at, {12.5 * unit, true}, theme.parallel, 5.0 * unit, false, 5});
    // Places of the brief that no town of the basemap names.
    for (const Hub& hub : hubs) {
        if (!picture.contains(hub.at) ||
            std::ranges::any_of(named, [&](ScreenPoint p) { return core::distance(p, hub.at) < 8.0 * unit; }))
            continue;
        wishes.push_back({brief.places[hub.place].name.in(state.language),
                          hub.at,
                          {13.5 * unit, true},
                          theme.text,
                          6.0 * unit,
                          false,
                          15});
    }
    std::ranges::stable_sort(wishes, {}, &LabelWish::priority);
    return wishes;
}

} // namespace tumen::scene
