#include "scene/BeginRings.hpp"

#include <algorithm>
#include <map>

namespace tumen::scene {

namespace {

// In points of the 1280x720 design.
constexpr double innermost = 8.5;
constexpr double nextOut = 4.0;

std::uint32_t numberOf(core::Colour colour) {
    return static_cast<std::uint32_t>(colour.r << 16 | colour.g << 8 | colour.b);
}

} // namespace

void placeBeginRings(MapScene& scene) {
    struct Colour {
        core::Colour colour;
        double strength = 0.0;
    };
    std::map<model::PlaceIndex, std::map<std::uint32_t, Colour>> places;
    for (const FlowDrawing& flow : scene.flows)
        if (const double strength = flow.cue.begun; strength > 0.0) {
            Colour& own = places[flow.from][numberOf(flow.colour)];
            own = {flow.colour, std::max(own.strength, strength)};
        }
    for (const Hub& hub : scene.hubs) {
        double radius = innermost * scene.unitPx;
        if (const auto colours = places.find(hub.place); colours != places.end())
            for (const auto& [number, own] : colours->second) {
                scene.beginRings.push_back({hub.at, radius, own.colour, own.strength});
                radius += nextOut * scene.unitPx;
            }
    }
}

} // namespace tumen::scene
