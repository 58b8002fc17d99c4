#include "scene/Labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

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

/// One name that wants to be set.
struct Wish {
    std::string text;
    ScreenPoint at;
    TextStyle style;
    core::Colour colour;
    double dotRadiusPx = 0.0; ///< 0: the name is centred on its point
    bool capital = false;
    int priority = 0;       ///< lower first
    double tolerance = 1.0; ///< the share of it that flows may cross
};

/// ASCII, western European and Cyrillic letters in upper case: names of states are set in capitals.
std::string inCapitals(const std::string& name) {
    std::string result;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto c = static_cast<unsigned char>(name[i]);
        if (c >= 'a' && c <= 'z') {
            result += static_cast<char>(c - 'a' + 'A');
        } else if ((c == 0xD0 || c == 0xD1) && i + 1 < name.size()) {
            const auto next = static_cast<unsigned char>(name[++i]);
            if (c == 0xD0 && next >= 0xB0)
                result += {static_cast<char>(0xD0), static_cast<char>(next - 0x20)};
            else if (c == 0xD1 && next <= 0x8F)
                result += {static_cast<char>(0xD0), static_cast<char>(next + 0x20)};
            else if (c == 0xD1 && next == 0x91)
                result += {static_cast<char>(0xD0), static_cast<char>(0x81)};
            else
                result += {static_cast<char>(c), static_cast<char>(next)};
        } else if (c == 0xC3 && i + 1 < name.size()) {
            const auto next = static_cast<unsigned char>(name[++i]);
            const bool small = next >= 0xA0 && next <= 0xBE && next != 0xB7;
            result += {static_cast<char>(c), static_cast<char>(small ? next - 0x20 : next)};
        } else {
            result += name[i];
        }
    }
    return result;
}

Wish wishFor(const model::MapLabel& label, ScreenPoint at, const state::AppState& state, double unit,
             const Theme& theme) {
    Wish wish;
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
        wish.text = inCapitals(wish.text);
        wish.style = {(label.rank <= 2 ? 14.0 : 11.5) * unit, true, false,
                      (label.rank <= 2 ? 2.2 : 1.0) * unit};
        wish.colour = theme.quietText;
        wish.priority = 100;
        break;
    case LabelKind::Region:
        wish.text = inCapitals(wish.text);
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

/// Where a name may stand about its point, best first.
std::vector<ScreenRect> candidates(const Wish& wish, double width, double unit) {
    const double height = lineHeight(wish.style);
    const ScreenPoint p = wish.at;
    if (wish.dotRadiusPx <= 0.0) {
        std::vector<ScreenRect> boxes;
        for (const double shift : {0.0, -0.6, 0.6, -1.1, 1.1})
            boxes.push_back({p.x - width / 2.0, p.y - height / 2.0 + shift * height, width, height});
        return boxes;
    }
    const double gap = wish.dotRadiusPx + 3.0 * unit;
    const double far = 12.0 * unit; // past the marks and neighbours of a busy place
    return {{p.x + gap, p.y - height / 2.0, width, height},
            {p.x - gap - width, p.y - height / 2.0, width, height},
            {p.x - width / 2.0, p.y - gap - height, width, height},
            {p.x - width / 2.0, p.y + gap, width, height},
            {p.x + gap * 0.7, p.y - gap * 0.7 - height, width, height},
            {p.x + gap * 0.7, p.y + gap * 0.7, width, height},
            {p.x + far, p.y - height - far * 0.4, width, height},
            {p.x + far, p.y + far * 0.4, width, height},
            {p.x - far - width, p.y - height - far * 0.4, width, height},
            {p.x - far - width, p.y + far * 0.4, width, height}};
}

/// Where flows run, in cells of a few points.
class FlowCover {
public:
    FlowCover(const std::vector<FlowDrawing>& flows, double widthPx, double heightPx, double unit)
        : m_cellPx(6.0 * unit), m_columns(static_cast<std::size_t>(widthPx / m_cellPx) + 1),
          m_rows(static_cast<std::size_t>(heightPx / m_cellPx) + 1), m_covered(m_columns * m_rows) {
        for (const FlowDrawing& flow : flows)
            for (const auto& piece : flow.path.pieces)
                for (std::size_t i = 1; i < piece.size(); ++i)
                    cover(piece[i - 1], piece[i]);
    }

    /// The share of a box's cells that a flow crosses, 0 to 1.
    double shareOf(const ScreenRect& box) const {
        int all = 0;
        int covered = 0;
        for (double y = box.top; y < box.bottom(); y += m_cellPx)
            for (double x = box.left; x < box.right(); x += m_cellPx) {
                ++all;
                const auto cell = cellAt({{x, y}});
                covered += cell && m_covered[*cell] ? 1 : 0;
            }
        return all > 0 ? static_cast<double>(covered) / all : 0.0;
    }

private:
    std::optional<std::size_t> cellAt(ScreenPoint p) const {
        if (p.x < 0.0 || p.y < 0.0)
            return std::nullopt;
        const auto column = static_cast<std::size_t>(p.x / m_cellPx);
        const auto row = static_cast<std::size_t>(p.y / m_cellPx);
        if (column >= m_columns || row >= m_rows)
            return std::nullopt;
        return row * m_columns + column;
    }
    void cover(ScreenPoint a, ScreenPoint b) {
        // Far outside of the picture there is nothing to keep free.
        const double reach = m_cellPx * static_cast<double>(m_columns + m_rows);
        if (core::distance(a, b) > 4.0 * reach)
            return;
        const int steps = static_cast<int>(core::distance(a, b) / m_cellPx) + 1;
        for (int i = 0; i <= steps; ++i)
            if (const auto cell = cellAt(core::lerp(a, b, static_cast<double>(i) / steps)))
                m_covered[*cell] = true;
    }

    double m_cellPx;
    std::size_t m_columns;
    std::size_t m_rows;
    std::vector<bool> m_covered;
};

/// What is taken on the picture.
class Room {
public:
    Room(ScreenRect picture, std::vector<ScreenRect> taken) : m_picture(picture), m_taken(std::move(taken)) {}

    bool isFree(const ScreenRect& box) const {
        if (box.left < m_picture.left || box.top < m_picture.top || box.right() > m_picture.right() ||
            box.bottom() > m_picture.bottom())
            return false;
        return std::ranges::none_of(m_taken, [&](const ScreenRect& other) { return other.overlaps(box); });
    }
    void take(const ScreenRect& box) { m_taken.push_back(box); }

private:
    ScreenRect m_picture;
    std::vector<ScreenRect> m_taken;
};

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

std::vector<Wish> gatherWishes(const MapScene& scene, const model::Basemap& basemap,
                               const model::Brief& brief, const state::AppState& state,
                               const geo::Projection& projection, const Theme& theme) {
    const BaseLook& base = scene.base;
    const std::vector<Hub>& hubs = scene.hubs;
    std::vector<Wish> wishes;
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
    // A town is a hub when the brief's place lies in it: within about five kilometres.
    const auto isHub = [&](geo::LonLat town) {
        return std::ranges::any_of(hubs, [&](const Hub& hub) {
            const geo::LonLat place = brief.places[hub.place].position;
            return std::abs(place.lonDeg - town.lonDeg) < 0.07 && std::abs(place.latDeg - town.latDeg) < 0.05;
        });
    };

    // The places where most happens are named first.
    const auto busyness = [&](geo::LonLat town) {
        int flows = 0;
        for (const FlowDrawing& flow : scene.flows)
            for (const auto& end : {brief.claims[flow.path.claim].from, brief.claims[flow.path.claim].to})
                flows += std::abs(brief.places[*end].position.lonDeg - town.lonDeg) < 0.07 ? 1 : 0;
        return std::min(flows, 15);
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
        Wish wish = wishFor(label, *at, state, unit, theme);
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
    std::ranges::stable_sort(wishes, {}, &Wish::priority);
    return wishes;
}

} // namespace

LabelPlan placeLabels(const MapScene& scene, const model::Basemap& basemap, const model::Brief& brief,
                      const state::AppState& state, const std::vector<geo::ScreenRect>& obstacles,
                      const geo::Projection& projection, const Theme& theme, const MeasureText& measure) {
    const BaseLook& base = scene.base;
    const double unit = base.unitPx;
    Room room(scene.frame, obstacles);
    const FlowCover cover(scene.flows, base.widthPx, base.heightPx, unit);
    LabelPlan plan;
    for (const Wish& wish : gatherWishes(scene, basemap, brief, state, projection, theme)) {
        const bool isTown = wish.dotRadiusPx > 0.0 && wish.dotRadiusPx < 4.0 * unit;
        const ScreenRect dot = {wish.at.x - wish.dotRadiusPx, wish.at.y - wish.dotRadiusPx,
                                2 * wish.dotRadiusPx, 2 * wish.dotRadiusPx};
        if (isTown && !room.isFree(dot))
            continue; // its dot would lie under another name
        const double width = measure(wish.text, wish.style);
        std::optional<ScreenRect> best;
        double bestCost = wish.tolerance;
        double reluctance = 0.0; // to leave the preferred place
        for (const ScreenRect& box : candidates(wish, width, unit)) {
            const double cost = cover.shareOf(box) + reluctance;
            if (cost < bestCost + (best ? 0.0 : 1e-9 + reluctance) && room.isFree(box.grownBy(1.5 * unit))) {
                best = box;
                bestCost = cost;
            }
            reluctance += 0.03;
        }
        if (!best)
            continue;
        room.take(*best);
        plan.labels.push_back({wish.text, *best, wish.style, wish.colour, true});
        if (isTown) {
            plan.dots.push_back({wish.at, wish.dotRadiusPx, wish.capital});
            room.take(dot);
        }
    }
    return plan;
}

} // namespace tumen::scene
