#include "scene/EdgeDegrees.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "geo/GreatCircle.hpp"

namespace tumen::scene {

namespace {

using geo::ScreenPoint;
using geo::ScreenRect;

/// The multiple of `step` between two values, if there is one; the nearest to the first.
std::optional<double> multipleBetween(double a, double b, double step) {
    const double low = std::min(a, b);
    const double high = std::max(a, b);
    const double multiple = std::ceil(low / step) * step;
    return multiple < high ? std::optional(multiple) : std::nullopt;
}

/// The position of a point in the plane; nothing off the map, where PROJ may answer with one from its other
/// side.
std::optional<geo::LonLat> positionAt(geo::WorldPoint point, const geo::Projection& projection,
                                      double toleranceKm) {
    const auto position = projection.inverse(point);
    if (!position || !projection.shows(*position))
        return std::nullopt;
    const auto back = projection.forward(*position);
    return back && core::distance(*back, point) <= toleranceKm ? position : std::nullopt;
}

} // namespace

std::string latitudeText(double latDeg, const core::Wording& words) {
    const long degrees = std::lround(latDeg);
    if (degrees == 0)
        return "0°";
    return words.format(degrees > 0 ? "{}°N" : "{}°S", std::abs(degrees));
}

std::string longitudeText(double lonDeg, const core::Wording& words) {
    const long degrees = std::lround(geo::wrappedLongitude(lonDeg));
    if (degrees == 0 || std::abs(degrees) == 180)
        return fmt::format("{}°", std::abs(degrees));
    return words.format(degrees > 0 ? "{}°E" : "{}°W", std::abs(degrees));
}

std::vector<EdgeDegrees::Exit> EdgeDegrees::findExits(const Key& key, const geo::Projection& projection) {
    const ScreenRect& f = key.frame;
    struct Edge {
        ScreenPoint from;
        ScreenPoint to;
        ScreenPoint inwards;
    };
    const Edge edges[] = {{{{f.left, f.top}}, {{f.right(), f.top}}, {{0.0, 1.0}}},
                          {{{f.left, f.bottom()}}, {{f.right(), f.bottom()}}, {{0.0, -1.0}}},
                          {{{f.left, f.top}}, {{f.left, f.bottom()}}, {{1.0, 0.0}}},
                          {{{f.right(), f.top}}, {{f.right(), f.bottom()}}, {{-1.0, 0.0}}}};
    std::vector<Exit> exits;
    for (const Edge& edge : edges) {
        const bool isLevel = edge.inwards.x == 0.0;
        const int steps =
            std::max(1, static_cast<int>(core::distance(edge.from, edge.to) / (8.0 * key.unitPx)));
        std::optional<geo::LonLat> before;
        for (int i = 0; i <= steps; ++i) {
            const ScreenPoint at = core::lerp(edge.from, edge.to, static_cast<double>(i) / steps);
            const auto here = positionAt(key.camera.toWorld(at), projection, key.camera.kmPerPx());
            if (here && before) {
                // Meridians on the edges that lie across them, parallels on the others.
                const double turn = geo::wrappedLongitude(here->lonDeg - before->lonDeg);
                const double a = isLevel ? before->lonDeg : before->latDeg;
                const double b = isLevel ? before->lonDeg + turn : here->latDeg;
                const auto degrees =
                    std::abs(b - a) < key.stepDeg ? multipleBetween(a, b, key.stepDeg) : std::nullopt;
                if (degrees && (!isLevel || std::abs(here->latDeg) < 80.0)) {
                    const double share = (*degrees - a) / (b - a);
                    const ScreenPoint step = (edge.to - edge.from) * (1.0 / steps);
                    exits.push_back({at - step * (1.0 - share), edge.inwards, *degrees, isLevel});
                }
            }
            before = here;
        }
    }
    return exits;
}

std::vector<PlacedText> EdgeDegrees::place(const MapScene& scene, const geo::Projection& projection,
                                           const std::vector<ScreenRect>& obstacles, const Theme& theme,
                                           const MeasureText& measure, const core::Wording& words) {
    Key key = {projection.spec().id, scene.base.camera, scene.frame, scene.base.graticuleStepDeg,
               scene.unitPx};
    if (m_key != key) {
        m_exits = findExits(key, projection);
        m_key = std::move(key);
    }
    const double u = scene.unitPx;
    const TextStyle style = {10.5 * u};
    std::vector<PlacedText> placed;
    for (const Exit& exit : m_exits) {
        const std::string text =
            exit.isMeridian ? longitudeText(exit.degrees, words) : latitudeText(exit.degrees, words);
        const double width = measure(text, style);
        const double height = lineHeight(style);
        const ScreenPoint middle = exit.at + ScreenPoint{{exit.inwards.x * (width / 2.0 + 4.0 * u),
                                                          exit.inwards.y * (height / 2.0 + 2.0 * u)}};
        const ScreenRect box = {middle.x - width / 2.0, middle.y - height / 2.0, width, height};
        const ScreenRect wide = box.grownBy(14.0 * u);
        const bool inside = box.left >= scene.frame.left && box.right() <= scene.frame.right() &&
                            box.top >= scene.frame.top && box.bottom() <= scene.frame.bottom();
        if (inside &&
            std::ranges::none_of(obstacles,
                                 [&](const ScreenRect& o) { return o.overlaps(box.grownBy(2.0 * u)); }) &&
            std::ranges::none_of(placed, [&](const PlacedText& o) { return o.box.overlaps(wide); }))
            placed.push_back({text, box, style, core::faded(theme.quietText, 0.75), true});
    }
    return placed;
}

} // namespace tumen::scene
