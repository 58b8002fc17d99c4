#include "render/BaseLayer.hpp"

#include <cmath>
#include <limits>
#include <utility>

#include <SFML/OpenGL.hpp>

#include "geo/GreatCircle.hpp"
#include "geo/UnitVector.hpp"
#include "render/Colours.hpp"

namespace tumen::render {

namespace {

using geo::ScreenPoint;
using scene::BaseLook;

/// A look with so much more of the map on all sides.
BaseLook grownBy(const BaseLook& look, double marginPx) {
    BaseLook grown = look;
    geo::ScreenRect frame = look.camera.frame();
    frame.left += marginPx;
    frame.top += marginPx;
    grown.camera = geo::MapCamera(look.camera.centre(), look.camera.kmPerPx(), frame);
    grown.widthPx += 2.0 * marginPx;
    grown.heightPx += 2.0 * marginPx;
    return grown;
}

/// So that panning does not come upon the plate's edge before the next one is there.
double marginPx(const BaseLook& look) {
    return std::round(64.0 * look.unitPx);
}

double marginOf(const BaseLook& plate, const BaseLook& look) {
    return (plate.widthPx - look.widthPx) / 2.0;
}

/// Where a point of one picture of the globe lies on another picture of it, turned otherwise. What was behind
/// the horizon lies on it.
class GlobeShift {
public:
    GlobeShift(const BaseLook& from, const BaseLook& to)
        : m_from(from.camera), m_to(to.camera), m_frameFrom(geo::TangentFrame::at(from.projectionCentre)),
          m_frameTo(geo::TangentFrame::at(to.projectionCentre)) {}

    ScreenPoint operator()(ScreenPoint point) const {
        const geo::WorldPoint world = m_from.toWorld(point);
        const double x = world.x / geo::earthRadiusKm;
        const double y = world.y / geo::earthRadiusKm;
        const double outSquared = 1.0 - x * x - y * y;
        if (outSquared <= 0.0)
            return m_to.toScreen(world);
        const double out = std::sqrt(outSquared);
        const auto& [east, north, up] = m_frameFrom;
        const geo::UnitVector v = {east.x * x + north.x * y + up.x * out,
                                   east.y * x + north.y * y + up.y * out,
                                   east.z * x + north.z * y + up.z * out};
        geo::WorldPoint seen = {{dot(v, m_frameTo.east), dot(v, m_frameTo.north)}};
        if (dot(v, m_frameTo.out) < 0.0)
            seen = core::normalized(seen);
        return m_to.toScreen(seen * geo::earthRadiusKm);
    }

private:
    geo::MapCamera m_from;
    geo::MapCamera m_to;
    geo::TangentFrame m_frameFrom;
    geo::TangentFrame m_frameTo;
};

/// Triangles over a picture, textured by where each of its points lies on a plate.
template<typename Place>
std::vector<sf::Vertex> laidOut(const BaseLook& look, int cells, const Place& placeOf) {
    std::vector<sf::Vertex> triangles;
    const auto vertex = [&](int column, int row) {
        const ScreenPoint at = {{look.widthPx * column / cells, look.heightPx * row / cells}};
        const ScreenPoint on = placeOf(at);
        return sf::Vertex(sf::Vector2f(static_cast<float>(at.x), static_cast<float>(at.y)),
                          sf::Vector2f(static_cast<float>(on.x), static_cast<float>(on.y)));
    };
    for (int row = 0; row < cells; ++row)
        for (int column = 0; column < cells; ++column)
            for (const auto& [right, down] : {std::pair(0, 0), std::pair(1, 0), std::pair(1, 1),
                                              std::pair(0, 0), std::pair(1, 1), std::pair(0, 1)})
                triangles.push_back(vertex(column + right, row + down));
    return triangles;
}

} // namespace

BaseLayer::BaseLayer(Shaders& shaders, const model::Basemap& basemap,
                     std::vector<std::future<model::GreyImage>> reliefs)
    : m_shaders(shaders), m_basemap(basemap), m_reliefImages(std::move(reliefs)) {}

void BaseLayer::upload(const scene::ProjectedMapKey& key, MapVertices map) {
    const auto found = m_maps.find(key);
    if (found != m_maps.end()) {
        if (m_next.map == &found->second)
            m_painting.reset();
        m_maps.erase(found);
    }
    MapBuffers& added = m_maps.emplace(key, MapBuffers(std::move(map))).first->second;
    // At the same address as before it would be taken for the map that was painted.
    if (m_shown && m_shown->map == &added)
        m_shown->map = nullptr;
}

MapBuffers* BaseLayer::mapFor(const BaseLook& look) {
    using model::DetailLevel;
    for (const DetailLevel detail :
         {look.detail, DetailLevel::Region, DetailLevel::World, DetailLevel::Detail})
        if (const auto found = m_maps.find({look.projection, detail}); found != m_maps.end())
            return &found->second;
    return nullptr;
}

bool BaseLayer::isShown(const BaseLook& look, const MapBuffers* map) const {
    return m_shown && m_shown->map == map && m_shown->look == grownBy(look, marginOf(m_shown->look, look));
}

bool BaseLayer::canStandIn(const BaseLook& look) const {
    return m_shown && m_shown->look.projection == look.projection && m_shown->look.theme == look.theme;
}

std::optional<BaseLook> BaseLayer::nextPlate(const BaseLook& look) const {
    if (m_shown && m_shown->look == grownBy(look, marginOf(m_shown->look, look)))
        return std::nullopt;
    const bool rests = m_lastLook == look;
    const BaseLook plate = canStandIn(look) ? grownBy(look, marginPx(look)) : look;
    if (m_painting && canStandIn(look) && (!rests || m_painting->look() == plate))
        return std::nullopt;
    return plate;
}

void BaseLayer::draw(sf::RenderTarget& target, const BaseLook& look, const scene::Theme& theme,
                     const Stopwatch& stopwatch) {
    MapBuffers* map = mapFor(look);
    if (map == nullptr) {
        target.clear(toSfml(theme.sea));
        return;
    }
    if (!isShown(look, map)) {
        const bool isWhole = !stopwatch || !canStandIn(look);
        if (isWhole)
            begin(*map, look, theme);
        else if (!m_painting || m_next.map != map || (m_lastLook == look && nextPlate(look)))
            begin(*map, grownBy(look, marginPx(look)), theme);
        if (isWhole)
            paintUntil(std::numeric_limits<double>::infinity(), [] { return 0.0; });
        else
            paintUntil(timeToPaint(look), stopwatch);
    }
    m_lastLook = look;
    m_isWhole = isShown(look, map);
    show(target, look, theme);
}

void BaseLayer::begin(MapBuffers& map, const BaseLook& plateLook, const scene::Theme& theme) {
    const sf::Vector2u size(static_cast<unsigned>(plateLook.widthPx),
                            static_cast<unsigned>(plateLook.heightPx));
    m_painting.reset();
    if (m_next.plate.size() != size && !m_next.plate.create(size))
        return;
    if (!m_reliefImages.empty() && m_next.plate.canvas().setActive(true))
        for (std::future<model::GreyImage>& image : std::exchange(m_reliefImages, {}))
            m_reliefs.emplace_back(image.get());
    m_next.look = plateLook;
    m_next.map = &map;
    m_painting.emplace(BasePaints{m_shaders, m_basemap, m_reliefs, m_ownLayers}, map, plateLook, theme);
}

/// Milliseconds of a frame that a view in motion can spare: fewer where the plate has to be stretched, more
/// where the view has come to rest and only waits for the picture.
double BaseLayer::timeToPaint(const BaseLook& look) const {
    constexpr double whileMoving = 5.0;
    constexpr double whileZooming = 1.5;
    constexpr double atRest = 12.0;
    if (m_lastLook == look)
        return atRest;
    const bool isStretched = m_shown->look.camera.kmPerPx() != look.camera.kmPerPx() ||
                             m_shown->look.projectionCentre != look.projectionCentre;
    return isStretched ? whileZooming : whileMoving;
}

void BaseLayer::paintUntil(double milliseconds, const Stopwatch& stopwatch) {
    while (m_painting && stopwatch() < milliseconds) {
        m_painting->paintStep(m_next.plate.canvas());
        // The time it takes is known when it is done.
        if (std::isfinite(milliseconds))
            glFinish();
        if (!m_painting->isFinished())
            continue;
        m_painting.reset();
        if (!m_shown)
            m_shown.emplace();
        std::swap(*m_shown, m_next);
    }
}

void BaseLayer::show(sf::RenderTarget& target, const BaseLook& look, const scene::Theme& theme) const {
    if (!m_shown)
        return target.clear(toSfml(theme.sea));
    const BaseLook& plate = m_shown->look;
    const ScreenPoint corner = plate.camera.toScreen(look.camera.toWorld({}));
    const double scale = look.camera.kmPerPx() / plate.camera.kmPerPx();
    const bool isTurned = plate.projectionCentre != look.projectionCentre;
    const auto reaches = [&](ScreenPoint p) {
        return p.x > -0.5 && p.y > -0.5 && p.x < plate.widthPx + 0.5 && p.y < plate.heightPx + 0.5;
    };
    if (!reaches(corner) || !reaches(corner + ScreenPoint{{look.widthPx * scale, look.heightPx * scale}}))
        target.clear(toSfml(theme.sea));
    if (isTurned) {
        constexpr int cells = 40;
        m_shown->plate.draw(target, laidOut(look, cells, GlobeShift(look, plate)), sf::BlendNone);
    } else if (std::abs(scale - 1.0) < 1e-9) {
        m_shown->plate.copyTo(
            target, {static_cast<int>(std::lround(corner.x)), static_cast<int>(std::lround(corner.y))});
    } else {
        // What of the picture the plate reaches.
        const auto place = [&](ScreenPoint p) { return plate.camera.toScreen(look.camera.toWorld(p)); };
        const auto from = look.camera.toScreen(plate.camera.toWorld({}));
        const auto to = look.camera.toScreen(plate.camera.toWorld({{plate.widthPx, plate.heightPx}}));
        std::vector<sf::Vertex> triangles = laidOut(look, 1, place);
        for (sf::Vertex& vertex : triangles) {
            const ScreenPoint at = {{std::clamp(static_cast<double>(vertex.position.x), from.x, to.x),
                                     std::clamp(static_cast<double>(vertex.position.y), from.y, to.y)}};
            const ScreenPoint on = place(at);
            vertex = sf::Vertex(sf::Vector2f(static_cast<float>(at.x), static_cast<float>(at.y)),
                                sf::Vector2f(static_cast<float>(on.x), static_cast<float>(on.y)));
        }
        m_shown->plate.draw(target, triangles, sf::BlendNone);
    }
}

} // namespace tumen::render
