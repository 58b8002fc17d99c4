#pragma once

#include <future>
#include <map>
#include <optional>

#include <SFML/Graphics/Texture.hpp>
#include <SFML/Graphics/VertexBuffer.hpp>

#include "render/FrameCopy.hpp"
#include "render/OwnLayerPainter.hpp"
#include "render/Shaders.hpp"
#include "scene/MapScene.hpp"
#include "scene/ProjectedMap.hpp"

namespace tumen::render {

/// The map under the flows. Each projected map is uploaded once; what is painted with it is copied and put
/// back until its look changes, so that at rest the map costs one copy.
class BaseLayer {
public:
    BaseLayer(Shaders& shaders, const model::Basemap& basemap);

    void upload(const scene::ProjectedMapKey& key, const scene::ProjectedMap& map);
    bool has(const scene::ProjectedMapKey& key) const { return m_maps.contains(key); }
    OwnLayerPainter& ownLayers() { return m_ownLayers; }

    /// Draws the map as `look` wants it; with the projection's other level of detail while the wanted one has
    /// not been uploaded, and nothing but sea when neither has.
    void draw(sf::RenderTarget& target, const scene::BaseLook& look, const scene::Theme& theme);

private:
    using Buffer = sf::VertexBuffer;
    struct Lines {
        model::LineKind kind = model::LineKind::Coast;
        int rank = 0;
        std::optional<model::BoundaryIndex> boundary;
        Buffer strip;
    };
    /// All land in one buffer, unit after unit, coloured by its vertices.
    struct Land {
        std::vector<sf::Vertex> vertices;
        std::vector<std::size_t> firstOf; ///< by model::UnitIndex, and the end
        std::vector<core::Colour> colours;
        Buffer buffer;
    };
    struct UploadedMap {
        Buffer sea;
        Buffer outline;
        std::vector<std::pair<double, Buffer>> depths;
        Land land;
        Buffer lakes;
        std::vector<Lines> lines;
        std::vector<Buffer> territoryFills;
        std::vector<Buffer> territoryLines;
        std::vector<Buffer> reliefs;
        std::map<double, Buffer> graticules;
        Buffer parallel38;
        Buffer distanceRings;
    };

    static void recolour(Land& land, const std::vector<core::Colour>& colours);
    UploadedMap* mapFor(const scene::BaseLook& look);
    void paint(sf::RenderTarget& target, UploadedMap& map, const scene::BaseLook& look,
               const scene::Theme& theme);

    Shaders& m_shaders;
    const model::Basemap& m_basemap;
    OwnLayerPainter m_ownLayers{m_shaders};
    std::vector<std::future<sf::Image>> m_reliefImages; ///< being read; until the first picture
    std::vector<sf::Texture> m_reliefTextures;
    std::map<scene::ProjectedMapKey, UploadedMap> m_maps;

    FrameCopy m_copy;
    std::optional<scene::BaseLook> m_copiedLook; ///< of the last picture, when it was copied
    const UploadedMap* m_copiedMap = nullptr;
};

} // namespace tumen::render
