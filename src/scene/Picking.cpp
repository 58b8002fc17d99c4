#include <algorithm>

#include "scene/MapScene.hpp"

namespace tumen::scene {

namespace {

using geo::ScreenPoint;

double distanceToSegment(ScreenPoint p, ScreenPoint a, ScreenPoint b) {
    const ScreenPoint ab = b - a;
    const double squared = core::dot(ab, ab);
    const double t = squared > 0.0 ? std::clamp(core::dot(p - a, ab) / squared, 0.0, 1.0) : 0.0;
    return core::distance(p, a + ab * t);
}

double distanceTo(const FlowPath& path, ScreenPoint p) {
    double nearest = 1e9;
    for (const auto& piece : path.pieces)
        for (std::size_t i = 1; i < piece.size(); ++i)
            nearest = std::min(nearest, distanceToSegment(p, piece[i - 1], piece[i]));
    return nearest;
}

} // namespace

int drawnTogether(const MapScene& scene, const state::Target& claim) {
    const auto line = std::ranges::find_if(scene.flows, [&](const FlowDrawing& flow) {
        return claim == state::Target{state::Target::What::Claim, flow.path.claim};
    });
    return line == scene.flows.end() ? 1 : line->together;
}

state::Target pick(const MapScene& scene, ScreenPoint pointer) {
    using What = state::Target::What;
    const double reach = 6.0 * scene.unitPx;
    for (const EdgeTag& tag : scene.tags)
        if (tag.plate.contains(pointer))
            return {What::Place, tag.place};
    for (const EventMark& mark : scene.marks)
        if (core::distance(mark.at, pointer) <= std::max(mark.radiusPx, reach))
            return {What::Claim, mark.claim};
    for (const Hub& hub : scene.hubs)
        if (core::distance(hub.at, pointer) <= reach)
            return {What::Place, hub.place};
    const FlowDrawing* nearest = nullptr;
    double nearestDistance = reach;
    for (const FlowDrawing& flow : scene.flows) {
        const double distance = std::max(0.0, distanceTo(flow.path, pointer) - flow.path.widthPx / 2.0);
        if (distance < nearestDistance || (nearest != nullptr && distance == nearestDistance)) {
            nearestDistance = distance;
            nearest = &flow;
        }
    }
    if (nearest != nullptr)
        return {What::Claim, nearest->path.claim};
    return {};
}

} // namespace tumen::scene
