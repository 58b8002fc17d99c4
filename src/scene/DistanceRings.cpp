#include "scene/DistanceRings.hpp"

#include <algorithm>

#include "core/Text.hpp"
#include "geo/Geodesic.hpp"

namespace tumen::scene {

namespace {

constexpr int ringsKm[] = {500, 1000, 2000, 3000, 4000, 5000, 6000, 8000, 10000, 12000, 14000, 16000, 18000};

geo::LonLat centreOfRings() {
    return geo::findProjection("pyongyang")->centre;
}

} // namespace

std::vector<geo::LonLatLine> distanceRings() {
    std::vector<geo::LonLatLine> lines;
    for (const int radiusKm : ringsKm)
        lines.push_back(geo::geodesicCircle(centreOfRings(), radiusKm));
    return lines;
}

std::vector<PlacedText> placeRingLabels(const MapScene& scene, const geo::Projection& projection,
                                        std::vector<geo::ScreenRect>& obstacles, const Theme& theme,
                                        const MeasureText& measure, const core::Wording& words) {
    std::vector<PlacedText> labels;
    if (!scene.base.shows(state::BasemapPart::DistanceRings))
        return labels;
    const double u = scene.unitPx;
    const TextStyle style = {10.5 * u};
    const geo::ScreenRect frame = scene.frame.grownBy(-4.0 * u);
    for (const int radiusKm : ringsKm) {
        const std::string text = words.format("{} km", core::grouped(radiusKm));
        const double width = measure(text, style);
        // To the south-east first, where the sea is; in one line as far as possible.
        for (const double azimuthDeg :
             {120.0, 105.0, 140.0, 160.0, 85.0, 60.0, 180.0, 30.0, 210.0, 240.0, 0.0, 270.0, 310.0}) {
            const geo::LonLat position = geo::geodesicFrom(centreOfRings(), azimuthDeg, radiusKm);
            const auto point = projection.shows(position) ? projection.forward(position) : std::nullopt;
            if (!point)
                continue;
            const geo::ScreenPoint at = scene.base.camera.toScreen(*point);
            const geo::ScreenRect box = {at.x - width / 2.0, at.y - lineHeight(style) / 2.0, width,
                                         lineHeight(style)};
            const bool inside =
                frame.contains({{box.left, box.top}}) && frame.contains({{box.right(), box.bottom()}});
            if (!inside ||
                std::ranges::any_of(obstacles, [&](const auto& other) { return other.overlaps(box); }))
                continue;
            obstacles.push_back(box.grownBy(2.0 * u));
            labels.push_back({text, box, style, theme.quietText, true});
            break;
        }
    }
    return labels;
}

} // namespace tumen::scene
