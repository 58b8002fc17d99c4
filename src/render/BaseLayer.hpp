#pragma once

#include <future>
#include <map>
#include <optional>

#include <SFML/Graphics/RenderTexture.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <SFML/Graphics/VertexBuffer.hpp>

#include "render/Shaders.hpp"
#include "scene/MapScene.hpp"
#include "scene/ProjectedMap.hpp"

namespace tumen::render {

/// The map under the flows. Each projected map is uploaded once; the picture of it is painted into a texture
/// that is kept until its look changes, so that at rest the map costs one copy.
class BaseLayer {
public:
    BaseLayer(Shaders& shaders, const model::Basemap& basemap);

    void upload(const scene::ProjectedMapKey& key, const scene::ProjectedMap& map);
    bool has(const scene::ProjectedMapKey& key) const { return m_maps.contains(key); }

    /// Draws the map as `look` wants it; with the projection's other level of detail while the wanted one has
    /// not been uploaded, and nothing but sea when neither has.
    void draw(sf::RenderTarget& target, const scene::BaseLook& look, const scene::Theme& theme);

private:
    using Buffer = sf::VertexBuffer;
    struct Lines {
        model::LineKind kind = model::LineKind::Coast;
        int rank = 0;
        Buffer strip;
    };
    struct UploadedMap {
        Buffer sea;
        Buffer outline;
        std::vector<std::pair<double, Buffer>> depths;
        std::array<Buffer, 6> land;
        Buffer lakes;
        std::vector<Lines> lines;
        std::vector<Buffer> territoryFills;
        std::vector<Buffer> territoryLines;
        std::vector<Buffer> reliefs;
        std::map<double, Buffer> graticules;
        Buffer parallel38;
        Buffer distanceRings;
    };

    const UploadedMap* mapFor(const scene::BaseLook& look) const;
    void paint(sf::RenderTarget& target, const UploadedMap& map, const scene::BaseLook& look,
               const scene::Theme& theme);

    Shaders& m_shaders;
    const model::Basemap& m_basemap;
    std::vector<std::future<sf::Image>> m_reliefImages; ///< being read; until the first picture
    std::vector<sf::Texture> m_reliefTextures;
    std::map<scene::ProjectedMapKey, UploadedMap> m_maps;

    sf::RenderTexture m_picture;
    std::optional<scene::BaseLook> m_paintedLook;
    const UploadedMap* m_paintedMap = nullptr;
};

} // namespace tumen::render
