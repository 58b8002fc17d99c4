#include "render/BaseLayer.hpp"

#include <cmath>
#include <utility>

#include <SFML/Graphics/Sprite.hpp>

#include "render/Colours.hpp"
#include "render/LineStrip.hpp"

namespace tumen::render {

namespace {

using model::LineKind;
using scene::BaseLook;
using state::BasemapPart;

sf::VertexBuffer uploaded(const std::vector<sf::Vertex>& vertices, sf::PrimitiveType type) {
    sf::VertexBuffer buffer(type, sf::VertexBuffer::Static);
    if (!vertices.empty() && buffer.create(vertices.size()))
        buffer.update(vertices.data());
    return buffer;
}

sf::VertexBuffer uploadedTriangles(const scene::Triangles& triangles) {
    std::vector<sf::Vertex> vertices;
    vertices.reserve(triangles.size());
    for (const geo::WorldPoint& point : triangles)
        vertices.emplace_back(sf::Vector2f(static_cast<float>(point.x), static_cast<float>(point.y)));
    return uploaded(vertices, sf::Triangles);
}

sf::VertexBuffer uploadedLines(const std::vector<scene::WorldLine>& lines) {
    return uploaded(lineStrip(lines), sf::TriangleStrip);
}

sf::VertexBuffer uploadedRelief(const scene::ReliefMesh& mesh) {
    std::vector<sf::Vertex> vertices;
    vertices.reserve(mesh.positions.size());
    for (std::size_t i = 0; i < mesh.positions.size(); ++i)
        vertices.emplace_back(
            sf::Vector2f(static_cast<float>(mesh.positions[i].x), static_cast<float>(mesh.positions[i].y)),
            sf::Vector2f(mesh.pixels[i][0], mesh.pixels[i][1]));
    return uploaded(vertices, sf::Triangles);
}

/// How a kind of line is drawn: half its width in points, its colour, and the switch it belongs to.
struct LineLook {
    double halfWidth = 0.5;
    core::Colour colour;
    std::optional<BasemapPart> part;
};

LineLook lookOf(LineKind kind, int rank, const scene::Theme& theme) {
    switch (kind) {
    case LineKind::Coast:
        return {rank > 0 ? 0.3 : 0.45, theme.coast, {}};
    case LineKind::Border:
        return {0.6, theme.border, BasemapPart::Borders};
    case LineKind::SubjectBorder:
        return {0.45, theme.subjectBorder, BasemapPart::Borders};
    case LineKind::Disputed:
        return {0.5, theme.disputedBorder, BasemapPart::Borders};
    case LineKind::Armistice:
        return {1.0, theme.armisticeLine, BasemapPart::Borders};
    case LineKind::River:
        return {rank <= 3 ? 0.5 : 0.35, theme.river, BasemapPart::Rivers};
    case LineKind::Railway:
        return {0.6, theme.railway, BasemapPart::Railways};
    }
    return {};
}

/// Minor rivers only where the scale has room for them.
bool fitsScale(LineKind kind, int rank, double kmPerPoint) {
    if (kind != LineKind::River)
        return true;
    return kmPerPoint < 1.2 ? rank <= 9 : (kmPerPoint < 3.0 ? rank <= 6 : rank <= 4);
}

/// World kilometres to pixels as the shaders and SFML want it.
struct ScreenTransform {
    sf::Vector2f pixelsPerKm;
    sf::Vector2f offsetPx;

    explicit ScreenTransform(const geo::MapCamera& camera) {
        const geo::ScreenPoint origin = camera.toScreen({});
        const auto scale = static_cast<float>(1.0 / camera.kmPerPx());
        pixelsPerKm = {scale, -scale};
        offsetPx = {static_cast<float>(origin.x), static_cast<float>(origin.y)};
    }
    sf::Transform matrix() const {
        return {pixelsPerKm.x, 0.F, offsetPx.x, 0.F, pixelsPerKm.y, offsetPx.y, 0.F, 0.F, 1.F};
    }
};

/// Draws one thing after the other with the transform set.
class Painter {
public:
    Painter(sf::RenderTarget& target, Shaders& shaders, const BaseLook& look)
        : m_target(target), m_shaders(shaders), m_look(look), m_transform(look.camera) {
        m_shaders.line.setUniform("pixelsPerKm", m_transform.pixelsPerKm);
        m_shaders.line.setUniform("offsetPx", m_transform.offsetPx);
    }

    void fill(const sf::VertexBuffer& triangles, core::Colour colour) {
        m_shaders.fill.setUniform("colour", toGlsl(colour));
        sf::RenderStates states(&m_shaders.fill);
        states.transform = m_transform.matrix();
        m_target.draw(triangles, states);
    }
    void stroke(const sf::VertexBuffer& strip, double halfWidthPoints, core::Colour colour) {
        m_shaders.line.setUniform("halfWidthPx", static_cast<float>(halfWidthPoints * m_look.unitPx));
        m_shaders.line.setUniform("colour", toGlsl(colour));
        m_target.draw(strip, sf::RenderStates(&m_shaders.line));
    }
    void shade(const sf::VertexBuffer& mesh, const sf::Texture& texture, int flatGrey, float weight) {
        m_shaders.relief.setUniform("texture", sf::Shader::CurrentTexture);
        m_shaders.relief.setUniform("flatGrey", static_cast<float>(flatGrey) / 255.F);
        m_shaders.relief.setUniform("weight", weight);
        sf::RenderStates states(&m_shaders.relief);
        states.transform = m_transform.matrix();
        states.texture = &texture;
        m_target.draw(mesh, states);
    }

private:
    sf::RenderTarget& m_target;
    Shaders& m_shaders;
    const BaseLook& m_look;
    ScreenTransform m_transform;
};

} // namespace

BaseLayer::BaseLayer(Shaders& shaders, const model::Basemap& basemap)
    : m_shaders(shaders), m_basemap(basemap) {
    for (const model::ReliefImage& relief : basemap.reliefs)
        m_reliefImages.push_back(std::async(std::launch::async, [path = relief.path] {
            sf::Image image;
            image.loadFromFile(path);
            return image;
        }));
}

void BaseLayer::upload(const scene::ProjectedMapKey& key, const scene::ProjectedMap& map) {
    UploadedMap& target = m_maps[key];
    target = {};
    m_paintedMap = nullptr;
    target.sea = uploadedTriangles(map.sea);
    target.outline = uploadedLines({map.outline});
    for (const scene::DepthBand& band : map.depths)
        target.depths.emplace_back(band.depthMetres, uploadedTriangles(band.triangles));
    for (std::size_t role = 0; role < map.land.size(); ++role)
        target.land[role] = uploadedTriangles(map.land[role]);
    target.lakes = uploadedTriangles(map.lakes);
    for (const scene::LineGroup& group : map.lines)
        target.lines.push_back({group.kind, group.rank, uploadedLines(group.lines)});
    for (const scene::TerritoryGeometry& territory : map.territories) {
        target.territoryFills.push_back(uploadedTriangles(territory.fill));
        target.territoryLines.push_back(uploadedLines(territory.lines));
    }
    for (const scene::ReliefMesh& mesh : map.reliefs)
        target.reliefs.push_back(uploadedRelief(mesh));
    for (const auto& [step, lines] : map.graticules)
        target.graticules[step] = uploadedLines(lines);
    target.parallel38 = uploadedLines(map.parallel38);
    target.distanceRings = uploadedLines(map.distanceRings);
}

const BaseLayer::UploadedMap* BaseLayer::mapFor(const BaseLook& look) const {
    using model::DetailLevel;
    const DetailLevel other = look.detail == DetailLevel::World ? DetailLevel::Region : DetailLevel::World;
    for (const DetailLevel detail : {look.detail, other})
        if (const auto found = m_maps.find({look.projection, detail}); found != m_maps.end())
            return &found->second;
    return nullptr;
}

void BaseLayer::draw(sf::RenderTarget& target, const BaseLook& look, const scene::Theme& theme) {
    const UploadedMap* map = mapFor(look);
    if (map == nullptr) {
        target.clear(toSfml(theme.sea));
        return;
    }
    const auto width = static_cast<unsigned>(std::lround(look.widthPx));
    const auto height = static_cast<unsigned>(std::lround(look.heightPx));
    if (m_paintedLook != look || m_paintedMap != map) {
        if (m_picture.getSize() != sf::Vector2u(width, height) && !m_picture.create(width, height))
            return paint(target, *map, look, theme);
        paint(m_picture, *map, look, theme);
        m_picture.display();
        m_paintedLook = look;
        m_paintedMap = map;
    }
    sf::RenderStates copy;
    copy.blendMode = sf::BlendNone;
    target.draw(sf::Sprite(m_picture.getTexture()), copy);
}

void BaseLayer::paint(sf::RenderTarget& target, const UploadedMap& map, const BaseLook& look,
                      const scene::Theme& theme) {
    for (std::future<sf::Image>& image : std::exchange(m_reliefImages, {})) {
        m_reliefTextures.emplace_back().loadFromImage(image.get());
        m_reliefTextures.back().setSmooth(true);
    }

    target.clear(toSfml(theme.deepSea));
    Painter painter(target, m_shaders, look);
    painter.fill(map.sea, theme.sea);
    double deepest = 1.0;
    for (const auto& [depth, band] : map.depths)
        deepest = std::max(deepest, depth);
    for (const auto& [depth, band] : map.depths)
        painter.fill(band, core::mix(theme.sea, theme.deepSea, std::sqrt(depth / deepest)));
    painter.stroke(map.outline, 0.4, theme.graticule);
    if (look.shows(BasemapPart::Graticule))
        if (const auto lines = map.graticules.find(look.graticuleStepDeg); lines != map.graticules.end())
            painter.stroke(lines->second, 0.4, theme.graticule);

    for (std::size_t role = 0; role < map.land.size(); ++role) {
        const bool plain = static_cast<scene::LandRole>(role) == scene::LandRole::FarEast &&
                           !look.shows(BasemapPart::FarEast);
        painter.fill(map.land[role], plain ? theme.landOf(scene::LandRole::Russia) : theme.land[role]);
    }
    for (const scene::TerritoryDrawing& drawing : look.territories)
        painter.fill(map.territoryFills[drawing.territory],
                     core::faded(drawing.colour, drawing.sixteenths / 16.0));
    if (look.shows(BasemapPart::Relief))
        for (std::size_t i = 0; i < map.reliefs.size(); ++i)
            painter.shade(map.reliefs[i], m_reliefTextures[i], m_basemap.reliefs[i].flatGrey, 0.40F);
    painter.fill(map.lakes, theme.sea);

    const double kmPerPoint = look.camera.kmPerPx() * look.unitPx;
    for (const LineKind kind : {LineKind::River, LineKind::Railway, LineKind::Coast, LineKind::SubjectBorder,
                                LineKind::Disputed, LineKind::Border, LineKind::Armistice})
        for (const Lines& lines : map.lines) {
            if (lines.kind != kind || !fitsScale(kind, lines.rank, kmPerPoint))
                continue;
            const LineLook lineLook = lookOf(kind, lines.rank, theme);
            if (lineLook.part && !look.shows(*lineLook.part))
                continue;
            if (kind == LineKind::Armistice && !look.armisticeLineShown)
                continue;
            painter.stroke(lines.strip, lineLook.halfWidth, lineLook.colour);
        }
    if (look.shows(BasemapPart::DistanceRings))
        painter.stroke(map.distanceRings, 0.45, core::faded(theme.quietText, 0.35));
    if (look.shows(BasemapPart::Parallel)) {
        painter.stroke(map.parallel38, 0.5, core::faded(theme.parallel, 0.55));
        for (const scene::TerritoryDrawing& drawing : look.territories)
            painter.stroke(map.territoryLines[drawing.territory], 1.5,
                           core::faded(theme.parallel, drawing.sixteenths / 16.0));
    }
}

} // namespace tumen::render
