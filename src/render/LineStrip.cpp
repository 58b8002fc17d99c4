#include "render/LineStrip.hpp"

#include <algorithm>

namespace tumen::render {

namespace {

using geo::WorldPoint;

/// The normal of the corner at `i`, lengthened so that both edges keep their width.
WorldPoint mitre(const scene::WorldLine& line, std::size_t i) {
    const WorldPoint before = core::normalized(line[i] - line[i > 0 ? i - 1 : 0]);
    const WorldPoint after = core::normalized(line[std::min(i + 1, line.size() - 1)] - line[i]);
    const WorldPoint along = core::normalized(before + after);
    const WorldPoint edge = core::length(after) > 0.0 ? after : before;
    const WorldPoint normal = core::perpendicular(core::length(along) > 0.0 ? along : edge);
    constexpr double longest = 2.0;
    const double cosine = std::max(core::dot(normal, core::perpendicular(edge)), 1.0 / longest);
    return normal * (1.0 / cosine);
}

} // namespace

void appendLine(std::vector<sf::Vertex>& strip, const scene::WorldLine& line) {
    if (line.size() < 2)
        return;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const WorldPoint normal = mitre(line, i);
        const sf::Vector2f position(static_cast<float>(line[i].x), static_cast<float>(line[i].y));
        const sf::Vector2f offset(static_cast<float>(normal.x), static_cast<float>(normal.y));
        const sf::Vertex left(position, sf::Color(255, 0, 0), offset);
        const sf::Vertex right(position, sf::Color(0, 0, 0), offset);
        if (i == 0 && !strip.empty()) {
            strip.push_back(strip.back());
            strip.push_back(left);
        }
        strip.push_back(left);
        strip.push_back(right);
    }
}

std::vector<sf::Vertex> lineStrip(std::span<const scene::WorldLine> lines) {
    std::vector<sf::Vertex> strip;
    for (const scene::WorldLine& line : lines)
        appendLine(strip, line);
    return strip;
}

} // namespace tumen::render
