#pragma once

#include <optional>
#include <vector>

#include <SFML/Graphics/VertexArray.hpp>

#include "scene/MapScene.hpp"

namespace tumen::render {

/// Pixels beyond the casing for smooth edges.
inline constexpr double softRimPx = 0.7;

/// Points.
inline constexpr double endBarWidth = 2.6;

/// The triangles of flows for flow.frag and head.frag.
struct FlowMesh {
    sf::VertexArray bodies{sf::Triangles};
    sf::VertexArray heads{sf::Triangles};
};

/// Adds the body of a flow, which ends where its head begins. `casingPx` is the rim beyond the edges that the
/// shaders need for the casing and for smooth edges.
void appendBody(FlowMesh& mesh, const scene::FlowDrawing& flow, double casingPx);
void appendHead(FlowMesh& mesh, const scene::FlowDrawing& flow, double casingPx);

/// Adds a soft band for halo.frag along the whole flow, `reachPx` beyond its edges, which fades out towards
/// both ends of each piece.
void appendHalo(sf::VertexArray& triangles, const scene::FlowDrawing& flow, double reachPx, double opacity);

/// The bar across the end of a flow, just behind its tip; nothing where it ends out of the projection.
std::optional<geo::ScreenLine> endBar(const scene::FlowPath& path, double unitPx);

/// A ribbon along a polyline for flow.frag: texture x = pixels along it from `startPx`, y = -1 to 1 across it
/// (and further into the casing).
void appendRibbon(sf::VertexArray& triangles, const std::vector<geo::ScreenPoint>& line, double widthPx,
                  double casingPx, double startPx, sf::Color colour);

} // namespace tumen::render
