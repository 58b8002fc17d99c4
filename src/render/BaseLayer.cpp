#include "render/BaseLayer.hpp"

#include <cmath>
#include <utility>

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

void append(std::vector<sf::Vertex>& vertices, const scene::Triangles& triangles) {
    vertices.reserve(vertices.size() + triangles.size());
    for (const geo::WorldPoint& point : triangles)
        vertices.emplace_back(sf::Vector2f(static_cast<float>(point.x), static_cast<float>(point.y)));
}

sf::VertexBuffer uploadedTriangles(const scene::Triangles& triangles) {
    std::vector<sf::Vertex> vertices;
    append(vertices, triangles);
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
    case LineKind::Seam:
        return {};
    case LineKind::River:
        return {rank <= 3 ? 0.5 : 0.35, theme.river, BasemapPart::Rivers};
    case LineKind::Railway:
        return {0.6, theme.railway, BasemapPart::Railways};
    }
    return {};
}

/// What a line on land is at the date; nothing when it is not drawn.
std::optional<LineKind> kindAt(LineKind today, std::optional<model::BoundaryIndex> boundary,
                               const scene::Sovereigns& sovereigns) {
    if (!boundary)
        return today;
    switch (sovereigns.boundaries[*boundary]) {
    case scene::BoundaryRole::None:
        return std::nullopt;
    case scene::BoundaryRole::Subject:
        return LineKind::SubjectBorder;
    case scene::BoundaryRole::Border:
        return LineKind::Border;
    case scene::BoundaryRole::Disputed:
        return LineKind::Disputed;
    case scene::BoundaryRole::Armistice:
        return LineKind::Armistice;
    }
    return std::nullopt;
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
    Painter(sf::RenderTarget& target, Shaders& shaders, const BaseLook& look, double lineFactor)
        : m_target(target), m_shaders(shaders), m_linePx(look.unitPx * lineFactor), m_transform(look.camera) {
        m_shaders.line.setUniform("pixelsPerKm", m_transform.pixelsPerKm);
        m_shaders.line.setUniform("offsetPx", m_transform.offsetPx);
    }

    void fill(const sf::VertexBuffer& triangles, core::Colour colour) {
        m_shaders.fill.setUniform("colour", toGlsl(colour));
        sf::RenderStates states(&m_shaders.fill);
        states.transform = m_transform.matrix();
        m_target.draw(triangles, states);
    }
    /// In the colours of the vertices.
    void fill(const sf::VertexBuffer& triangles) {
        sf::RenderStates states(m_transform.matrix());
        states.blendMode = sf::BlendNone;
        m_target.draw(triangles, states);
    }
    /// Stripes that stay with the map.
    void hatch(const sf::VertexBuffer& triangles, std::size_t first, std::size_t count, core::Colour colour) {
        m_shaders.hatch.setUniform("colour", toGlsl(colour));
        m_shaders.hatch.setUniform("unitPx", static_cast<float>(m_linePx));
        m_shaders.hatch.setUniform("originPx", m_transform.offsetPx);
        sf::RenderStates states(&m_shaders.hatch);
        states.transform = m_transform.matrix();
        m_target.draw(triangles, first, count, states);
    }
    void stroke(const sf::VertexBuffer& strip, double halfWidthPoints, core::Colour colour) {
        m_shaders.line.setUniform("halfWidthPx", static_cast<float>(halfWidthPoints * m_linePx));
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
    double m_linePx; ///< pixels to a point of a line's width
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

void BaseLayer::recolour(Land& land, const std::vector<core::Colour>& colours) {
    if (land.colours == colours)
        return;
    for (model::UnitIndex unit = 0; unit < colours.size(); ++unit)
        for (std::size_t i = land.firstOf[unit]; i < land.firstOf[unit + 1]; ++i)
            land.vertices[i].color = toSfml(colours[unit]);
    land.buffer.update(land.vertices.data());
    land.colours = colours;
}

void BaseLayer::upload(const scene::ProjectedMapKey& key, const scene::ProjectedMap& map) {
    UploadedMap& target = m_maps[key];
    target = {};
    m_copiedMap = nullptr;
    target.sea = uploadedTriangles(map.sea);
    target.outline = uploadedLines({map.outline});
    for (const scene::DepthBand& band : map.depths)
        target.depths.emplace_back(band.depthMetres, uploadedTriangles(band.triangles));
    for (const scene::Triangles& unit : map.land) {
        target.land.firstOf.push_back(target.land.vertices.size());
        append(target.land.vertices, unit);
    }
    target.land.firstOf.push_back(target.land.vertices.size());
    target.land.buffer = sf::VertexBuffer(sf::Triangles, sf::VertexBuffer::Dynamic);
    target.land.buffer.create(target.land.vertices.size());
    target.lakes = uploadedTriangles(map.lakes);
    for (const scene::LineGroup& group : map.lines)
        target.lines.push_back({group.kind, group.rank, group.boundary, uploadedLines(group.lines)});
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

BaseLayer::UploadedMap* BaseLayer::mapFor(const BaseLook& look) {
    using model::DetailLevel;
    for (const DetailLevel detail :
         {look.detail, DetailLevel::Region, DetailLevel::World, DetailLevel::Detail})
        if (const auto found = m_maps.find({look.projection, detail}); found != m_maps.end())
            return &found->second;
    return nullptr;
}

void BaseLayer::draw(sf::RenderTarget& target, const BaseLook& look, const scene::Theme& theme) {
    UploadedMap* map = mapFor(look);
    if (map == nullptr) {
        target.clear(toSfml(theme.sea));
        return;
    }
    if (m_copiedLook == look && m_copiedMap == map)
        return m_copy.restore(target);
    paint(target, *map, look, theme);
    m_copiedLook.reset();
    if (m_copy.take(target))
        m_copiedLook = look;
    m_copiedMap = map;
}

void BaseLayer::paint(sf::RenderTarget& target, UploadedMap& map, const BaseLook& look,
                      const scene::Theme& theme) {
    for (std::future<sf::Image>& image : std::exchange(m_reliefImages, {})) {
        m_reliefTextures.emplace_back().loadFromImage(image.get());
        m_reliefTextures.back().setSmooth(true);
    }

    target.clear(toSfml(theme.deepSea));
    Painter painter(target, m_shaders, look, theme.lineFactor);
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

    recolour(map.land, look.sovereigns.land);
    painter.fill(map.land.buffer);
    for (const scene::TerritoryDrawing& drawing : look.territories)
        painter.fill(map.territoryFills[drawing.territory],
                     core::faded(drawing.colour, drawing.sixteenths / 16.0));
    if (look.shows(BasemapPart::Relief))
        for (std::size_t i = 0; i < map.reliefs.size(); ++i)
            painter.shade(map.reliefs[i], m_reliefTextures[i], m_basemap.reliefs[i].flatGrey,
                          static_cast<float>(theme.reliefWeight));
    for (model::UnitIndex unit = 0; unit < look.sovereigns.disputed.size(); ++unit)
        if (const std::size_t first = map.land.firstOf[unit]; look.sovereigns.disputed[unit])
            painter.hatch(map.land.buffer, first, map.land.firstOf[unit + 1] - first, theme.disputedBorder);
    painter.fill(map.lakes, theme.sea);
    m_ownLayers.draw(target, look, theme, state::OwnLayer::Height::Under);

    const double kmPerPoint = look.camera.kmPerPx() * look.unitPx;
    for (const LineKind kind : {LineKind::River, LineKind::Railway, LineKind::Coast, LineKind::SubjectBorder,
                                LineKind::Disputed, LineKind::Border, LineKind::Armistice})
        for (const Lines& lines : map.lines) {
            if (kindAt(lines.kind, lines.boundary, look.sovereigns) != kind ||
                !fitsScale(kind, lines.rank, kmPerPoint))
                continue;
            const LineLook lineLook = lookOf(kind, lines.rank, theme);
            if (lineLook.part && !look.shows(*lineLook.part))
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
    m_ownLayers.draw(target, look, theme, state::OwnLayer::Height::Over);
}

} // namespace tumen::render
