#pragma once

#include <map>
#include <optional>

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <SFML/Graphics/VertexBuffer.hpp>

#include "model/OwnLayer.hpp"
#include "render/OwnLayerMesh.hpp"
#include "render/Shaders.hpp"
#include "scene/MapScene.hpp"

namespace tumen::render {

/// Draws the layers of the user's among those of the base map.
class OwnLayerPainter {
public:
    static constexpr double fillOpacity = 0.35; ///< of areas within their outlines

    explicit OwnLayerPainter(Shaders& shaders) : m_shaders(shaders) {}

    /// Takes the shapes of a layer in a projection; they go to the graphics card by and by.
    void take(int id, const std::string& projection, OwnLayerMesh mesh);
    /// Takes the image of a layer, in the place of the last one. `centre` is that of the projection.
    void take(int id, const std::string& projection, geo::LonLat centre, const model::PlaneImage& image);
    void forget(int id);

    /// Hands over as much as a frame has time for; all of it with `whole`.
    void uploadSome(bool whole);
    /// True when the layer can be drawn in a projection.
    bool has(int id, const std::string& projection) const;
    /// True when shapes in this projection have been taken, uploaded or not.
    bool hasTaken(int id, const std::string& projection) const;
    /// Changes with everything that the layer has to draw.
    unsigned version(int id) const;

    void draw(sf::RenderTarget& target, const scene::BaseLook& look, const scene::Theme& theme,
              state::OwnLayer::Height height);

private:
    struct Shapes {
        std::string projection;
        OwnLayerMesh mesh; ///< without its vertices once they are uploaded
        sf::VertexBuffer fill{sf::Triangles, sf::VertexBuffer::Static};
        sf::VertexBuffer lines{sf::TriangleStrip, sf::VertexBuffer::Static};
        sf::VertexBuffer points{sf::Quads, sf::VertexBuffer::Static};
        std::size_t uploaded = 0; ///< vertices
        bool isReady = false;
    };
    struct Image {
        std::string projection;
        geo::LonLat centre;
        sf::Texture texture;
        geo::WorldPoint topLeft;
        double kmPerPx = 1.0;
    };
    struct Layer {
        std::vector<Shapes> shapes; ///< the last used projection last
        std::optional<Image> image;
        unsigned version = 0;
    };

    std::size_t upload(Shapes& shapes, std::size_t most);
    void drawShapes(sf::RenderTarget& target, Shapes& shapes, const scene::OwnLayerLook& layer,
                    const scene::BaseLook& look, const scene::Theme& theme);
    void drawImage(sf::RenderTarget& target, const Image& image, const scene::OwnLayerLook& layer,
                   const scene::BaseLook& look);

    Shaders& m_shaders;
    std::map<int, Layer> m_layers;
};

} // namespace tumen::render
