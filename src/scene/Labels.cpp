#include "scene/Labels.hpp"

#include <algorithm>
#include <array>

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
    case LabelKind::Sea: return {0.0, byRank({40.0, 14.0, 6.0, 2.2, 1.0})};
    case LabelKind::Country: return {0.25, byRank({40.0, 14.0, 8.0, 4.5, 3.0})};
    case LabelKind::Region: return {1.4, 16.0};
    case LabelKind::Subject: return {0.1, 7.0};
    case LabelKind::Capital: return {0.0, byRank({22.0, 9.0, 4.0, 3.0, 2.0})};
    case LabelKind::City: return {0.0, byRank({5.5, 2.6, 1.3, 0.8, 0.4})};
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
    int priority = 0;         ///< lower first
};

/// ASCII and Cyrillic letters in upper case: names of states are set in capitals.
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
        break;
    case LabelKind::Country:
        wish.text = inCapitals(wish.text);
        wish.style = {(important ? 14.0 : 11.5) * unit, true, false, (important ? 2.2 : 1.0) * unit};
        wish.colour = theme.quietText;
        wish.priority = 100;
        break;
    case LabelKind::Region:
        wish.text = inCapitals(wish.text);
        wish.style = {15.0 * unit, true, false, 3.0 * unit};
        wish.colour = theme.text;
        wish.priority = 10;
        break;
    case LabelKind::Subject:
        wish.style = {11.5 * unit, false, false, 0.6 * unit};
        wish.colour = theme.quietText;
        wish.priority = 400;
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
        for (const double shift : {0.0, -1.1, 1.1, -2.2, 2.2})
            boxes.push_back({p.x - width / 2.0, p.y - height / 2.0 + shift * height, width, height});
        return boxes;
    }
    const double gap = wish.dotRadiusPx + 3.0 * unit;
    return {{p.x + gap, p.y - height / 2.0, width, height},
            {p.x - gap - width, p.y - height / 2.0, width, height},
            {p.x - width / 2.0, p.y - gap - height, width, height},
            {p.x - width / 2.0, p.y + gap, width, height},
            {p.x + gap * 0.7, p.y - gap * 0.7 - height, width, height},
            {p.x + gap * 0.7, p.y + gap * 0.7, width, height}};
}

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

std::vector<Wish> gatherWishes(const model::Basemap& basemap, const model::Brief& brief,
                               const state::AppState& state, const std::vector<Hub>& hubs,
                               const geo::Projection& projection, const BaseLook& base, const Theme& theme) {
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
    const auto isHub = [&](ScreenPoint at) {
        return std::ranges::any_of(hubs, [&](const Hub& hub) { return core::distance(hub.at, at) < 6.0 * unit; });
    };

    std::vector<ScreenPoint> named;
    if (state.shows(state::BasemapPart::Labels))
        for (const model::MapLabel& label : basemap.labels) {
            const auto at = onPicture(label.position);
            if (!at)
                continue;
            const bool town = label.kind == LabelKind::Capital || label.kind == LabelKind::City;
            const bool atHub = town && isHub(*at);
            const auto [closest, furthest] = rangeOf(label.kind, label.rank);
            if (!atHub && (kmPerPoint < closest || kmPerPoint > furthest))
                continue;
            if (label.kind == LabelKind::Region && !state.shows(state::BasemapPart::FarEast))
                continue;
            Wish wish = wishFor(label, *at, state, unit, theme);
            if (atHub) {
                wish.priority = label.kind == LabelKind::Capital ? 20 : 25;
                wish.style.bold = true;
                wish.dotRadiusPx = 6.0 * unit;
                named.push_back(*at);
            }
            wishes.push_back(std::move(wish));
        }
    // Places of the brief that no town of the basemap names.
    for (const Hub& hub : hubs) {
        if (!picture.contains(hub.at) ||
            std::ranges::any_of(named, [&](ScreenPoint p) { return core::distance(p, hub.at) < 8.0 * unit; }))
            continue;
        wishes.push_back({brief.places[hub.place].name.in(state.language), hub.at, {13.5 * unit, true}, theme.text,
                          6.0 * unit, false, 15});
    }
    std::ranges::stable_sort(wishes, {}, &Wish::priority);
    return wishes;
}

} // namespace

LabelPlan placeLabels(const model::Basemap& basemap, const model::Brief& brief, const state::AppState& state,
                      const std::vector<Hub>& hubs, const std::vector<geo::ScreenRect>& obstacles,
                      const geo::Projection& projection, const BaseLook& base, const Theme& theme,
                      const MeasureText& measure) {
    Room room({0.0, 0.0, base.widthPx, base.heightPx}, obstacles);
    const double unit = base.unitPx;
    LabelPlan plan;
    for (const Wish& wish : gatherWishes(basemap, brief, state, hubs, projection, base, theme)) {
        const double width = measure(wish.text, wish.style);
        for (const ScreenRect& box : candidates(wish, width, unit)) {
            if (!room.isFree(box.grownBy(1.5 * unit)))
                continue;
            room.take(box);
            plan.labels.push_back({wish.text, box, wish.style, wish.colour, true});
            const bool isTown = wish.dotRadiusPx > 0.0 && wish.dotRadiusPx < 6.0 * unit;
            if (isTown) {
                plan.dots.push_back({wish.at, wish.dotRadiusPx, wish.capital});
                room.take({wish.at.x - wish.dotRadiusPx, wish.at.y - wish.dotRadiusPx, 2 * wish.dotRadiusPx,
                           2 * wish.dotRadiusPx});
            }
            break;
        }
    }
    return plan;
}

} // namespace tumen::scene
