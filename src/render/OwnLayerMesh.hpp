#pragma once

#include <vector>

#include <SFML/Graphics/Vertex.hpp>

#include "scene/OwnLayerGeometry.hpp"

namespace tumen::render {

/// The shapes of a layer as vertices for own.vert, which come from any thread.
struct OwnLayerMesh {
    struct Range {
        std::size_t first = 0;
        std::size_t count = 0;
    };
    /// A group of shapes: what is drawn or left out together.
    struct Part {
        int level = 0;
        geo::WorldPoint low; ///< corners of the rectangle about it, in the plane
        geo::WorldPoint high;
        Range fill;
        Range lines;
        Range points;
    };

    bool onSphere = false;
    std::vector<Part> parts;
    std::vector<sf::Vertex> fill;   ///< triangles
    std::vector<sf::Vertex> lines;  ///< one strip, joined by triangles without area
    std::vector<sf::Vertex> points; ///< quads

    /// `onSphere` takes the plane's x and y for longitude and latitude in degrees.
    explicit OwnLayerMesh(bool sphere) : onSphere(sphere) {}
    OwnLayerMesh() = default;
    void add(const scene::PlaneShapes& shapes);
};

} // namespace tumen::render
