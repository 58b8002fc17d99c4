#include "scene/Locator.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "geo/Cutting.hpp"
#include "geo/GreatCircle.hpp"

namespace tumen::scene {

namespace {

using geo::ScreenPoint;
using geo::ScreenRect;

// points of the 1280x720 design
constexpr double globeRadius = 42.0;
constexpr double cornerMargin = 14.0;
constexpr double arrowLength = 26.0;

/// A ring with points at least this far apart, in degrees; empty when too little is left of it.
geo::LonLatLine thinned(const geo::LonLatLine& ring, double apartDeg) {
    geo::LonLatLine kept;
    double area = 0.0;
    for (const geo::LonLat& p : ring) {
        const double stretch = std::max(0.2, std::cos(p.latDeg * geo::radPerDeg));
        if (kept.empty() ||
            std::hypot((p.lonDeg - kept.back().lonDeg) * stretch, p.latDeg - kept.back().latDeg) >= apartDeg)
            kept.push_back(p);
    }
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const geo::LonLat& a = kept[i];
        const geo::LonLat& b = kept[(i + 1) % kept.size()];
        area += (a.lonDeg * b.latDeg - b.lonDeg * a.latDeg) / 2.0;
    }
    if (kept.size() < 4 || std::abs(area) < 2.0 * apartDeg * apartDeg)
        kept.clear();
    return kept;
}

std::vector<geo::LonLatPolygon> coarseLand(const model::Basemap& basemap) {
    constexpr double apartDeg = 0.8;
    std::vector<geo::LonLatPolygon> coarse;
    for (const model::LandArea& area : basemap.level(model::DetailLevel::World).land)
        for (const geo::LonLatPolygon& polygon : area.polygons)
            if (geo::LonLatLine outer = thinned(polygon.rings.front(), apartDeg); !outer.empty())
                coarse.push_back({{std::move(outer)}});
    return coarse;
}

/// What shows of the frame's edge, from the top left corner clockwise.
std::vector<ScreenPoint> edgeOf(const ScreenRect& frame) {
    constexpr int pointsASide = 16;
    const ScreenPoint corners[] = {{{frame.left, frame.top}},
                                   {{frame.right(), frame.top}},
                                   {{frame.right(), frame.bottom()}},
                                   {{frame.left, frame.bottom()}}};
    std::vector<ScreenPoint> edge;
    for (std::size_t side = 0; side < 4; ++side)
        for (int i = 0; i < pointsASide; ++i)
            edge.push_back(
                core::lerp(corners[side], corners[(side + 1) % 4], static_cast<double>(i) / pointsASide));
    return edge;
}

ScreenRect boxOf(const Locator& locator) {
    return ScreenRect{locator.centre.x, locator.centre.y, 0.0, 0.0}.grownBy(locator.radiusPx);
}

} // namespace

GlobeMaps::GlobeMaps(const model::Basemap& basemap) : m_land(coarseLand(basemap)) {}

const GlobeMaps::Globe* GlobeMaps::facing(geo::LonLat position) {
    constexpr double stepDeg = 10.0;
    const int lon = static_cast<int>(std::lround(geo::wrappedLongitude(position.lonDeg) / stepDeg) * 10);
    const int lat = static_cast<int>(std::lround(position.latDeg / stepDeg) * 10);
    if (const auto found = m_globes.find({lon, lat}); found != m_globes.end())
        return &found->second;
    geo::ProjectionSpec spec;
    spec.id = geo::globeId;
    spec.projString =
        fmt::format("+proj=ortho +lon_0={} +lat_0={} +R={} +units=m", lon, lat, geo::earthRadiusKm * 1000.0);
    spec.centre = {static_cast<double>(lon), static_cast<double>(lat)};
    spec.clipRadiusDeg = 88.0;
    auto projection = geo::Projection::make(spec);
    if (!projection)
        return nullptr;
    auto land = std::make_shared<GlobeLand>();
    constexpr double inRadii = 1.0 / geo::earthRadiusKm;
    for (const geo::LonLatPolygon& polygon : m_land) {
        for (const std::vector<geo::WorldRing>& rings : geo::project(polygon, *projection))
            for (const geo::WorldPoint& p : geo::triangulate(rings))
                land->triangles.push_back(p * inRadii);
        geo::LonLatLine ring = polygon.rings.front();
        ring.push_back(ring.front());
        for (std::vector<geo::WorldPoint>& piece : geo::project(ring, *projection)) {
            for (geo::WorldPoint& p : piece)
                p = p * inRadii;
            land->edges.push_back(std::move(piece));
        }
    }
    return &m_globes.emplace(std::pair(lon, lat), Globe{std::move(*projection), std::move(land)})
                .first->second;
}

std::optional<geo::LonLat> middleOf(const geo::MapCamera& camera, const ScreenRect& frame,
                                    const geo::Projection& projection) {
    return projection.inverse(camera.toWorld(frame.centre()));
}

void placeLocator(MapScene& scene, const geo::Projection& projection, GlobeMaps& globes,
                  std::optional<geo::LonLat> goal) {
    const double u = scene.unitPx;
    if (scene.frame.width < 8.0 * globeRadius * u || scene.frame.height < 8.0 * globeRadius * u)
        return;
    const auto middle = middleOf(scene.base.camera, scene.frame, projection);
    if (!middle)
        return;
    constexpr double widestViewDeg = 75.0;
    double reachDeg = 0.0;
    std::vector<geo::LonLat> edge;
    for (const ScreenPoint& p : edgeOf(scene.frame)) {
        const auto position = projection.inverse(scene.base.camera.toWorld(p));
        if (!position || geo::angularDistanceDeg(*position, *middle) > widestViewDeg)
            return;
        edge.push_back(*position);
        if (goal)
            reachDeg = std::max(reachDeg, geo::angularDistanceDeg(*position, *goal));
    }
    const GlobeMaps::Globe* globe = globes.facing(goal && reachDeg < widestViewDeg ? *goal : *middle);
    if (globe == nullptr)
        return;
    Locator locator;
    locator.radiusPx = globeRadius * u;
    locator.centre = {{scene.frame.right() - cornerMargin * u - locator.radiusPx,
                       scene.frame.top + cornerMargin * u + locator.radiusPx}};
    if (boxOf(locator).overlaps(scene.titlePlate))
        return;
    locator.land = globe->land;
    ScreenPoint low = {{1e9, 1e9}};
    ScreenPoint high = {{-1e9, -1e9}};
    for (const geo::LonLat& position : edge)
        if (const auto p = globe->projection.forward(position)) {
            const double scale = locator.radiusPx / geo::earthRadiusKm;
            const ScreenPoint at = locator.centre + ScreenPoint{{p->x * scale, -p->y * scale}};
            locator.outline.push_back(at);
            low = {{std::min(low.x, at.x), std::min(low.y, at.y)}};
            high = {{std::max(high.x, at.x), std::max(high.y, at.y)}};
        }
    // A view too small to be seen as an outline is a little square about its middle.
    const double smallest = 5.0 * u;
    if (std::max(high.x - low.x, high.y - low.y) < smallest) {
        const ScreenPoint at = core::lerp(low, high, 0.5);
        const double half = smallest / 2.0;
        locator.outline = {at + ScreenPoint{{-half, -half}}, at + ScreenPoint{{half, -half}},
                           at + ScreenPoint{{half, half}}, at + ScreenPoint{{-half, half}}};
    }
    scene.locator = std::move(locator);
}

void placeNorthArrow(MapScene& scene, const geo::Projection& projection, const Theme& theme,
                     const MeasureText& measure, const core::Wording& words) {
    const geo::MapCamera& camera = scene.base.camera;
    const auto middle = middleOf(camera, scene.frame, projection);
    if (!middle)
        return;
    constexpr double probeDeg = 0.01;
    const double latDeg = std::clamp(middle->latDeg, -90.0 + probeDeg, 90.0 - probeDeg);
    const auto from = projection.forward({middle->lonDeg, latDeg - probeDeg});
    const auto to = projection.forward({middle->lonDeg, latDeg + probeDeg});
    if (!from || !to)
        return;
    const ScreenPoint north = core::normalized(camera.toScreen(*to) - camera.toScreen(*from));
    const auto pole = projection.forward({projection.spec().centre.lonDeg, 90.0});
    const bool poleInView = projection.shows({0.0, 90.0}) && projection.spec().isAzimuthal() && pole &&
                            scene.frame.contains(camera.toScreen(*pole));
    constexpr double noticeableSine = 0.087; // five degrees
    if (north.y < 0.0 && std::abs(north.x) < noticeableSine && !poleInView)
        return;

    const double u = scene.unitPx;
    const TextStyle style = {11.0 * u, true};
    const double reach = (arrowLength / 2.0 + 14.0) * u;
    const double top = scene.locator ? boxOf(*scene.locator).bottom() : scene.frame.top + cornerMargin * u;
    const double x = scene.locator ? scene.locator->centre.x : scene.frame.right() - cornerMargin * u - reach;
    const ScreenPoint centre = {{x, top + 4.0 * u + reach}};
    if (centre.y + reach > scene.frame.bottom() - 60.0 * u)
        return;
    NorthArrow arrow;
    arrow.tail = centre - north * (arrowLength / 2.0 * u);
    arrow.tip = centre + north * (arrowLength / 2.0 * u);
    const ScreenPoint at = centre + north * ((arrowLength / 2.0 + 8.0) * u);
    const std::string letter = words.inSense("N", "north");
    const double width = measure(letter, style);
    const double height = lineHeight(style);
    arrow.letter = {
        letter, {at.x - width / 2.0, at.y - height / 2.0, width, height}, style, theme.text, true};
    scene.north = std::move(arrow);
}

std::vector<ScreenRect> cornerFurniture(const MapScene& scene) {
    std::vector<ScreenRect> boxes;
    if (scene.locator)
        boxes.push_back(boxOf(*scene.locator).grownBy(2.0 * scene.unitPx));
    if (scene.north) {
        const ScreenPoint middle = core::lerp(scene.north->tail, scene.north->tip, 0.5);
        boxes.push_back(
            ScreenRect{middle.x, middle.y, 0.0, 0.0}.grownBy((arrowLength / 2.0 + 12.0) * scene.unitPx));
    }
    return boxes;
}

} // namespace tumen::scene
