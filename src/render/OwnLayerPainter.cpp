#include "render/OwnLayerPainter.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <SFML/Graphics/VertexArray.hpp>

#include "geo/GreatCircle.hpp"
#include "geo/UnitVector.hpp"
#include "render/Colours.hpp"

namespace tumen::render {

namespace {

/// How many projections a layer's shapes are kept in.
constexpr std::size_t keptProjections = 3;
constexpr std::size_t verticesAFrame = 300000;

constexpr double halfWidthPoints = 1.0;

/// Fewer points are larger and set off from each other; a crowd is dots.
struct PointLook {
    double radius = 3.2;
    double casing = 1.0;
};
PointLook pointLook(std::size_t count) {
    constexpr double few = 500.0;
    constexpr std::size_t crowd = 5000;
    const double tenfold = std::log10(std::max(static_cast<double>(count), few) / few);
    return {std::max(3.2 - 0.55 * tenfold, 1.4), count < crowd ? 1.0 : 0.0};
}

sf::Vector2f toPx(const geo::MapCamera& camera, geo::WorldPoint at) {
    const geo::ScreenPoint px = camera.toScreen(at);
    return {static_cast<float>(px.x), static_cast<float>(px.y)};
}

sf::Glsl::Vec3 scaled(const geo::UnitVector& v, double factor) {
    return {static_cast<float>(v.x * factor), static_cast<float>(v.y * factor),
            static_cast<float>(v.z * factor)};
}

/// Copies vertices from `done` on, at most so many; how many it were.
std::size_t uploadSlice(sf::VertexBuffer& buffer, const std::vector<sf::Vertex>& vertices, std::size_t done,
                        std::size_t most) {
    if (vertices.empty() || done >= vertices.size())
        return 0;
    if (done == 0)
        buffer.create(vertices.size());
    const std::size_t count = std::min(most, vertices.size() - done);
    buffer.update(vertices.data() + done, count, static_cast<unsigned>(done));
    return count;
}

} // namespace

void OwnLayerPainter::take(int id, const std::string& projection, OwnLayerMesh mesh) {
    Layer& layer = m_layers[id];
    std::erase_if(layer.shapes, [&](const Shapes& shapes) { return shapes.projection == projection; });
    if (layer.shapes.size() >= keptProjections)
        layer.shapes.erase(layer.shapes.begin());
    Shapes& shapes = layer.shapes.emplace_back();
    shapes.projection = projection;
    shapes.mesh = std::move(mesh);
}

void OwnLayerPainter::take(int id, const std::string& projection, geo::LonLat centre,
                           const model::PlaneImage& image) {
    Layer& layer = m_layers[id];
    layer.image.emplace(Image{projection, centre, {}, image.topLeft, image.kmPerPx});
    Image& own = *layer.image;
    const auto width = static_cast<unsigned>(image.widthPx);
    const auto height = static_cast<unsigned>(image.heightPx);
    if (own.texture.create(width, height)) {
        own.texture.update(image.rgba.data());
        own.texture.setSmooth(true);
    }
    ++layer.version;
}

void OwnLayerPainter::forget(int id) {
    m_layers.erase(id);
}

std::size_t OwnLayerPainter::upload(Shapes& shapes, std::size_t most) {
    std::size_t copied = 0;
    std::size_t before = 0; // vertices of the buffers so far
    for (const auto& [buffer, vertices] : {std::pair(&shapes.fill, &shapes.mesh.fill),
                                           {&shapes.lines, &shapes.mesh.lines},
                                           {&shapes.points, &shapes.mesh.points}}) {
        if (shapes.uploaded < before + vertices->size() && copied < most) {
            const std::size_t count =
                uploadSlice(*buffer, *vertices, shapes.uploaded - before, most - copied);
            shapes.uploaded += count;
            copied += count;
        }
        before += vertices->size();
    }
    if (shapes.uploaded < before)
        return copied;
    shapes.isReady = true;
    for (std::vector<sf::Vertex>* vertices : {&shapes.mesh.fill, &shapes.mesh.lines, &shapes.mesh.points})
        *vertices = {};
    return copied;
}

void OwnLayerPainter::uploadSome(bool whole) {
    std::size_t left = verticesAFrame;
    for (auto& [id, layer] : m_layers)
        for (Shapes& shapes : layer.shapes)
            while (!shapes.isReady && left > 0) {
                const std::size_t copied = upload(shapes, left);
                left = whole ? verticesAFrame : left - copied;
                if (shapes.isReady)
                    ++layer.version;
            }
}

bool OwnLayerPainter::has(int id, const std::string& projection) const {
    const auto layer = m_layers.find(id);
    if (layer == m_layers.end())
        return false;
    if (const auto& image = layer->second.image; image && image->projection == projection)
        return true;
    return std::ranges::any_of(layer->second.shapes, [&](const Shapes& shapes) {
        return shapes.projection == projection && shapes.isReady;
    });
}

bool OwnLayerPainter::hasTaken(int id, const std::string& projection) const {
    const auto layer = m_layers.find(id);
    return layer != m_layers.end() && std::ranges::find(layer->second.shapes, projection,
                                                        &Shapes::projection) != layer->second.shapes.end();
}

unsigned OwnLayerPainter::version(int id) const {
    const auto layer = m_layers.find(id);
    return layer == m_layers.end() ? 0 : layer->second.version;
}

void OwnLayerPainter::draw(sf::RenderTarget& target, const scene::BaseLook& look, const scene::Theme& theme,
                           state::OwnLayer::Height height) {
    for (const scene::OwnLayerLook& own : look.ownLayers) {
        const auto layer = m_layers.find(own.id);
        if (own.height != height || layer == m_layers.end())
            continue;
        for (Shapes& shapes : layer->second.shapes)
            if (shapes.projection == look.projection && shapes.isReady)
                drawShapes(target, shapes, own, look, theme);
        if (const auto& image = layer->second.image; image && image->projection == look.projection)
            drawImage(target, *image, own, look);
    }
}

void OwnLayerPainter::drawShapes(sf::RenderTarget& target, Shapes& shapes, const scene::OwnLayerLook& layer,
                                 const scene::BaseLook& look, const scene::Theme& theme) {
    const geo::MapCamera& camera = look.camera;
    const bool onSphere = shapes.mesh.onSphere;
    const auto frame = geo::TangentFrame::at(look.projectionCentre);
    const auto perKm = static_cast<float>(1.0 / camera.kmPerPx());
    const double u = look.unitPx * theme.lineFactor;
    constexpr double marginPx = 20.0;
    const geo::WorldPoint topLeft = camera.toWorld({{-marginPx, -marginPx}});
    const geo::WorldPoint bottomRight = camera.toWorld({{look.widthPx + marginPx, look.heightPx + marginPx}});
    const int level = scene::levelFor(camera.kmPerPx());
    const auto isSeen = [&](const OwnLayerMesh::Part& part) {
        return part.level <= level && (onSphere || (part.high.x >= topLeft.x && part.low.x <= bottomRight.x &&
                                                    part.high.y >= bottomRight.y && part.low.y <= topLeft.y));
    };
    const PointLook points = pointLook(shapes.points.getVertexCount() / 4);
    struct Pass {
        const sf::VertexBuffer& buffer;
        OwnLayerMesh::Range OwnLayerMesh::Part::*range;
        double halfWidthPx;
        double casingPx;
        double opacity;
    };
    const Pass passes[] = {
        {shapes.fill, &OwnLayerMesh::Part::fill, 0.0, 0.0, fillOpacity * layer.opacity},
        {shapes.lines, &OwnLayerMesh::Part::lines, halfWidthPoints * u, 0.0, layer.opacity},
        {shapes.points, &OwnLayerMesh::Part::points, points.radius * u, points.casing * u, layer.opacity}};
    for (std::size_t i = 0; i < std::size(passes); ++i) {
        const Pass& pass = passes[i];
        sf::Shader& shader = m_shaders.own[i];
        shader.setUniform("right",
                          onSphere ? scaled(frame.east, geo::earthRadiusKm) : sf::Glsl::Vec3(1, 0, 0));
        shader.setUniform("up", onSphere ? scaled(frame.north, geo::earthRadiusKm) : sf::Glsl::Vec3(0, 1, 0));
        shader.setUniform("outward", onSphere ? scaled(frame.out, 1.0) : sf::Glsl::Vec3(0, 0, 1));
        shader.setUniform("pixelsPerKm", sf::Vector2f(perKm, -perKm));
        shader.setUniform("offsetPx", toPx(camera, {}));
        if (i == 1)
            shader.setUniform("onSphere", onSphere);
        shader.setUniform("colour", toGlsl(core::faded(layer.colour, pass.opacity)));
        if (i > 0) {
            shader.setUniform("reachPx", static_cast<float>(pass.halfWidthPx + pass.casingPx + 1.0));
            shader.setUniform("halfWidthPx", static_cast<float>(pass.halfWidthPx));
            shader.setUniform("casingPx", static_cast<float>(pass.casingPx));
            shader.setUniform("casing", toGlsl(core::faded(theme.halo, pass.casingPx > 0.0 ? 1.0 : 0.0)));
        }
        // Parts that follow each other in the buffer are drawn in one go.
        std::size_t first = 0;
        std::size_t count = 0;
        const auto flush = [&] {
            if (count > 0)
                target.draw(pass.buffer, first, count, sf::RenderStates(&shader));
            count = 0;
        };
        for (const OwnLayerMesh::Part& part : shapes.mesh.parts) {
            const OwnLayerMesh::Range& range = part.*pass.range;
            if (range.count == 0 || !isSeen(part))
                continue;
            if (count > 0 && first + count != range.first)
                flush();
            first = count > 0 ? first : range.first;
            count += range.count;
        }
        flush();
    }
}

void OwnLayerPainter::drawImage(sf::RenderTarget& target, const Image& image,
                                const scene::OwnLayerLook& layer, const scene::BaseLook& look) {
    const sf::Vector2u size = image.texture.getSize();
    const double width = size.x;
    const double height = size.y;
    const auto strength = static_cast<sf::Uint8>(std::lround(255.0 * layer.opacity));
    const sf::Color tint(strength, strength, strength, strength); // the pixels are multiplied by their alpha
    // A globe that has turned since shows the image from another side.
    const bool hasTurned = image.centre != look.projectionCentre;
    constexpr unsigned cellsOfTurned = 48;
    const unsigned cells = hasTurned ? cellsOfTurned : 1;
    const auto before = geo::TangentFrame::at(image.centre);
    const auto now = geo::TangentFrame::at(look.projectionCentre);
    const auto vertexAt = [&](unsigned column, unsigned row) -> std::optional<sf::Vertex> {
        const double x = width * column / cells;
        const double y = height * row / cells;
        geo::WorldPoint at = image.topLeft + geo::WorldPoint{{x * image.kmPerPx, -y * image.kmPerPx}};
        if (hasTurned) {
            const geo::WorldPoint seen = at * (1.0 / geo::earthRadiusKm);
            const double out = 1.0 - core::dot(seen, seen);
            if (out < 0.0)
                return std::nullopt;
            const double z = std::sqrt(out);
            const geo::UnitVector v = {seen.x * before.east.x + seen.y * before.north.x + z * before.out.x,
                                       seen.x * before.east.y + seen.y * before.north.y + z * before.out.y,
                                       seen.x * before.east.z + seen.y * before.north.z + z * before.out.z};
            if (geo::dot(v, now.out) < 0.0)
                return std::nullopt;
            at = {{geo::dot(v, now.east) * geo::earthRadiusKm, geo::dot(v, now.north) * geo::earthRadiusKm}};
        }
        return sf::Vertex(toPx(look.camera, at), tint, {static_cast<float>(x), static_cast<float>(y)});
    };
    sf::VertexArray quads(sf::Quads);
    for (unsigned row = 0; row < cells; ++row)
        for (unsigned column = 0; column < cells; ++column) {
            const std::array corners = {vertexAt(column, row), vertexAt(column + 1, row),
                                        vertexAt(column + 1, row + 1), vertexAt(column, row + 1)};
            if (std::ranges::all_of(corners, [](const auto& corner) { return corner.has_value(); }))
                for (const auto& corner : corners)
                    quads.append(*corner);
        }
    sf::RenderStates states(&image.texture);
    states.blendMode = sf::BlendMode(sf::BlendMode::One, sf::BlendMode::OneMinusSrcAlpha);
    target.draw(quads, states);
}

} // namespace tumen::render
