#pragma once

#include <span>
#include <vector>

#include <SFML/Graphics/Vertex.hpp>

#include "scene/ProjectedMap.hpp"

namespace tumen::render {

/// Lines as one triangle strip for line.vert: two vertices a point, lines joined by degenerate triangles.
/// Position in kilometres, texture coordinate = mitred normal, red channel = side. Sharp corners are bevelled
/// by limiting the mitre to twice the width.
void appendLine(std::vector<sf::Vertex>& strip, const scene::WorldLine& line);
std::vector<sf::Vertex> lineStrip(std::span<const scene::WorldLine> lines);

} // namespace tumen::render
