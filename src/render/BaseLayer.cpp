#include "render/BaseLayer.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include <SFML/OpenGL.hpp>

#include "core/Vec2.hpp"
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

/// For how long land that others hold fades in.
constexpr double fadeSecs = 0.4;

/// After so many pictures without a change a view is at rest.
constexpr int picturesToRest = 15;

/// A part of a picture, covered with what a plate of the same plane has there.
void append(std::vector<sf::Vertex>& triangles, const BaseLook& plate, const BaseLook& look,
            const geo::ScreenRect& part) {
    const auto corner = [&](double x, double y) {
        const ScreenPoint on = plate.camera.toScreen(look.camera.toWorld({{x, y}}));
        return sf::Vertex(sf::Vector2f(static_cast<float>(x), static_cast<float>(y)),
                          sf::Vector2f(static_cast<float>(on.x), static_cast<float>(on.y)));
    };
    const auto [left, top, width, height] = part;
    if (width <= 0.0 || height <= 0.0)
        return;
    for (const auto& [right, down] : {std::pair(0.0, 0.0), std::pair(1.0, 0.0), std::pair(1.0, 1.0),
                                      std::pair(0.0, 0.0), std::pair(1.0, 1.0), std::pair(0.0, 1.0)})
        triangles.push_back(corner(left + right * width, top + down * height));
}

/// What of a picture lies on a plate.
geo::ScreenRect reachOf(const BaseLook& plate, const BaseLook& look) {
    const ScreenPoint from = look.camera.toScreen(plate.camera.toWorld({}));
    const ScreenPoint to = look.camera.toScreen(plate.camera.toWorld({{plate.widthPx, plate.heightPx}}));
    const double left = std::clamp(from.x, 0.0, look.widthPx);
    const double top = std::clamp(from.y, 0.0, look.heightPx);
    return {left, top, std::clamp(to.x, 0.0, look.widthPx) - left,
            std::clamp(to.y, 0.0, look.heightPx) - top};
}

/// The same picture so many times further away.
BaseLook wide(const BaseLook& look) {
    constexpr double factor = 4.0;
    BaseLook further = look;
    const geo::MapCamera& camera = look.camera;
    // About the middle of the picture, which need not be that of the frame.
    further.camera = camera.zoomedAt({{look.widthPx / 2.0, look.heightPx / 2.0}}, 1.0 / factor);
    return further;
}

/// Others hold the land, or parts of it.
bool hasOtherLand(const BaseLook& a, const BaseLook& b) {
    return a.sovereigns != b.sovereigns || a.territories != b.territories;
}

/// The globe while it turns: what takes longest is left out.
BaseLook withoutRelief(const BaseLook& look) {
    BaseLook plain = look;
    plain.hiddenParts.insert(state::BasemapPart::Relief);
    return plain;
}

} // namespace

BaseLayer::BaseLayer(Shaders& shaders, const model::Basemap& basemap,
                     std::vector<std::future<model::GreyImage>> reliefs)
    : m_shaders(shaders), m_basemap(basemap), m_reliefImages(std::move(reliefs)) {}

void BaseLayer::upload(const scene::ProjectedMapKey& key, MapVertices map) {
    forgetMaps([&key](const scene::ProjectedMapKey& own) { return own == key; });
    m_maps.emplace(key, MapBuffers(std::move(map)));
}

void BaseLayer::forget(const std::string& projection) {
    forgetMaps([&projection](const scene::ProjectedMapKey& own) { return own.projection == projection; });
}

void BaseLayer::forgetAll() {
    forgetMaps([](const scene::ProjectedMapKey&) { return true; });
}

void BaseLayer::forgetPlates() {
    m_painting.reset();
    m_next = {};
    for (std::optional<PaintedPlate>* painted : {&m_shown, &m_leaving, &m_wide, &m_foreseenPlate})
        painted->reset();
    m_fadeFromSecs.reset();
    m_lastLook.reset();
    m_isWhole = false;
    ++m_revision;
}

template<typename IsMeant>
void BaseLayer::forgetMaps(const IsMeant& isMeant) {
    for (auto found = m_maps.begin(); found != m_maps.end();) {
        if (!isMeant(found->first)) {
            ++found;
            continue;
        }
        if (m_next.map == &found->second)
            m_painting.reset();
        // A new map at the same address would be taken for the one that was painted.
        for (std::optional<PaintedPlate>* painted : {&m_shown, &m_leaving, &m_wide, &m_foreseenPlate})
            if (*painted && (*painted)->map == &found->second)
                (*painted)->map = nullptr;
        found = m_maps.erase(found);
    }
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

bool BaseLayer::isTurned(const BaseLook& look) const {
    return m_shown && m_shown->look.projection == look.projection &&
           m_shown->look.projectionCentre != look.projectionCentre;
}

std::optional<BaseLook> BaseLayer::nextPlate(const BaseLook& look) const {
    if (m_shown && m_shown->map != nullptr && m_shown->look == grownBy(look, marginOf(m_shown->look, look)))
        return std::nullopt;
    if (!canStandIn(look) || isTurned(look))
        return look;
    const BaseLook plate = grownBy(look, marginPx(look));
    const bool rests = m_lastLook == look;
    if (m_painting && m_nextUse == PlateUse::Shown && (!rests || m_painting->look() == plate))
        return std::nullopt;
    return plate;
}

void BaseLayer::paint(const BaseLook& look, const scene::Theme& theme, const Stopwatch& stopwatch) {
    if (m_lastLook != look || m_fadeFromSecs)
        ++m_revision;
    if (fadeShare() >= 1.0)
        m_fadeFromSecs.reset();
    MapBuffers* map = mapFor(look);
    if (map == nullptr)
        return;
    if (!isShown(look, map) && m_foreseenPlate && m_foreseenPlate->map == map &&
        m_foreseenPlate->look == look) {
        m_painting.reset();
        takeOver(m_foreseenPlate);
    }
    if (m_flight && stopwatch && canStandIn(look) && !isTurned(look)) {
        paintFlight(theme, stopwatch);
        m_lastLook = look;
        m_isWhole = false;
        return;
    }
    if (!isShown(look, map)) {
        const auto plate = nextPlate(look);
        const bool isWhole = !stopwatch || !canStandIn(look) || isTurned(look);
        const BaseLook wanted = isWhole ? (stopwatch && isTurned(look) ? withoutRelief(look) : look)
                                        : grownBy(look, marginPx(look));
        if ((isWhole || plate || !m_painting || m_next.map != map) &&
            !begin(*map, wanted, theme, PlateUse::Shown)) {
            m_hasPlates = false;
            m_isWhole = true;
            return;
        }
        if (isWhole)
            paintUntil(std::numeric_limits<double>::infinity(), [] { return 0.0; });
        else
            paintUntil(timeToPaint(look), stopwatch);
    } else if (stopwatch && m_sparesTime && ++m_picturesAtRest > picturesToRest) {
        if (!paintForeseen(theme, stopwatch))
            paintWide(*map, look, theme, stopwatch);
    }
    if (m_lastLook != look)
        m_picturesAtRest = 0;
    m_lastLook = look;
    m_isWhole = isShown(look, map);
}

void BaseLayer::endFade() {
    if (m_fadeFromSecs)
        ++m_revision;
    m_fadeFromSecs.reset();
}

void BaseLayer::show(sf::RenderTarget& target, const BaseLook& look, const scene::Theme& theme) {
    MapBuffers* map = mapFor(look);
    if (!m_hasPlates && map != nullptr)
        return paintStraight(target, *map, look, theme);
    showPlates(target, target, look, theme);
}

void BaseLayer::show(Plate& target, const BaseLook& look, const scene::Theme& theme) {
    showPlates(target, target.canvas(), look, theme);
}

/// False when there is nothing to do.
bool BaseLayer::paintForeseen(const scene::Theme& theme, const Stopwatch& stopwatch) {
    constexpr double toSpareMs = 4.0;
    MapBuffers* map = m_foreseen && m_foreseen->projection != "globe" ? mapFor(*m_foreseen) : nullptr;
    const auto isIt = [&](const std::optional<PaintedPlate>& plate) {
        return plate && plate->map == map && plate->look == *m_foreseen;
    };
    if (map == nullptr || isIt(m_foreseenPlate) || isIt(m_shown))
        return false;
    const bool goesOn = m_painting && m_nextUse == PlateUse::Foreseen && m_painting->look() == *m_foreseen;
    if (!goesOn && !begin(*map, *m_foreseen, theme, PlateUse::Foreseen))
        return false;
    paintUntil(toSpareMs, stopwatch);
    return true;
}

void BaseLayer::paintFlight(const scene::Theme& theme, const Stopwatch& stopwatch) {
    constexpr double whileFlying = 4.0;
    /// Before that the plate that is left is nearer.
    constexpr double shareFromWhichTheGoalIsNear = 0.4;
    const auto isPlate = [this](const std::optional<PaintedPlate>& plate, const BaseLook& wanted) {
        return plate && plate->map == mapFor(wanted) && plate->look == wanted;
    };
    const BaseLook goal = grownBy(m_flight->goal, marginPx(m_flight->goal));
    const bool isWide = m_flight->widest && !isPlate(m_wide, *m_flight->widest);
    const bool isNear = !m_flight->widest || m_flight->share >= shareFromWhichTheGoalIsNear;
    const bool isThere = isPlate(m_shown, goal) || isPlate(m_shown, m_flight->goal);
    // Land does not go over in the middle alone.
    const bool isAlone = isWide && !hasOtherLand(*m_flight->widest, goal);
    if (!isThere && isPlate(m_foreseenPlate, m_flight->goal) &&
        (hasOtherLand(m_shown->look, goal) ? !isAlone : isNear)) {
        m_painting.reset();
        return takeOver(m_foreseenPlate);
    }
    if (!isWide && (!isNear || isThere))
        return;
    const BaseLook& wanted = isWide ? *m_flight->widest : goal;
    MapBuffers* map = mapFor(wanted);
    const PlateUse use = isWide ? PlateUse::Wide : PlateUse::Shown;
    const bool goesOn = m_painting && m_nextUse == use && m_painting->look() == wanted;
    if (map != nullptr && (goesOn || begin(*map, wanted, theme, use)))
        paintUntil(whileFlying, stopwatch);
}

/// In a part of the time that a picture at rest leaves, as nothing waits for it while time and flows go on:
/// what lies around it, for when it is left.
void BaseLayer::paintWide(MapBuffers& map, const BaseLook& look, const scene::Theme& theme,
                          const Stopwatch& stopwatch) {
    const BaseLook plate = wide(grownBy(look, marginPx(look)));
    const bool isThere = m_wide && m_wide->look == plate && m_wide->map == &map;
    // The globe has been turned for what is in view alone.
    if (isThere || look.projection == "globe")
        return;
    const bool goesOn = m_painting && m_nextUse == PlateUse::Wide && m_painting->look() == plate;
    if (!goesOn && !begin(map, plate, theme, PlateUse::Wide))
        return;
    constexpr double toSpareMs = 4.0;
    paintUntil(toSpareMs, stopwatch);
}

void BaseLayer::finishReliefs(sf::RenderTarget& target) {
    if (!m_reliefImages.empty() && target.setActive(true))
        for (std::future<model::GreyImage>& image : std::exchange(m_reliefImages, {}))
            m_reliefs.emplace_back(image.get());
}

bool BaseLayer::begin(MapBuffers& map, const BaseLook& plateLook, const scene::Theme& theme, PlateUse use) {
    const sf::Vector2u size(static_cast<unsigned>(plateLook.widthPx),
                            static_cast<unsigned>(plateLook.heightPx));
    m_painting.reset();
    if (m_next.plate.size() != size && !m_next.plate.create(size))
        return false;
    finishReliefs(m_next.plate.canvas());
    m_nextUse = use;
    m_next.look = plateLook;
    m_next.map = &map;
    m_painting.emplace(BasePaints{m_shaders, m_basemap, m_reliefs, m_ownLayers}, map, plateLook, theme);
    return true;
}

void BaseLayer::paintOn(sf::RenderTarget& target, const BaseLook& look, const scene::Theme& theme) {
    if (MapBuffers* map = mapFor(look))
        paintStraight(target, *map, look, theme);
    else
        target.clear(toSfml(theme.sea));
}

void BaseLayer::paintStraight(sf::RenderTarget& target, MapBuffers& map, const BaseLook& look,
                              const scene::Theme& theme) {
    finishReliefs(target);
    BasePainting painting(BasePaints{m_shaders, m_basemap, m_reliefs, m_ownLayers}, map, look, theme);
    while (!painting.isFinished())
        painting.paintStep(target);
}

/// Milliseconds of a frame that a view in motion can spare: none in most frames where the plate has to be
/// stretched, more where the view has come to rest and only waits for the picture.
double BaseLayer::timeToPaint(const BaseLook& look) {
    constexpr double whileMoving = 3.5;
    constexpr double whileZooming = 4.0;
    constexpr int picturesToAPaintedOne = 3;
    constexpr double whileTimeMoves = 5.0;
    constexpr double atRest = 12.0;
    if (m_lastLook && m_lastLook->camera == look.camera)
        return m_lastLook == look ? atRest : whileTimeMoves;
    if (m_shown->look.camera.kmPerPx() == look.camera.kmPerPx())
        return whileMoving;
    return ++m_picturesZoomed % picturesToAPaintedOne == 0 ? whileZooming : 0.0;
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
        std::optional<PaintedPlate> painted;
        std::swap(painted.emplace(), m_next);
        if (m_nextUse == PlateUse::Shown)
            takeOver(painted);
        else
            std::swap(m_nextUse == PlateUse::Wide ? m_wide : m_foreseenPlate, painted);
        if (painted)
            m_next = std::move(*painted);
        ++m_revision;
    }
}

double BaseLayer::fadeShare() const {
    return m_fadeFromSecs && m_nowSecs ? (*m_nowSecs - *m_fadeFromSecs) / fadeSecs : 1.0;
}

void BaseLayer::takeOver(std::optional<PaintedPlate>& painted) {
    const auto staysInPlace = [&] {
        const geo::MapCamera& before = m_shown->look.camera;
        return painted->look.camera.centre() == before.centre() &&
               painted->look.camera.kmPerPx() == before.kmPerPx();
    };
    const bool fades = m_nowSecs && canStandIn(painted->look) && !isTurned(painted->look) &&
                       hasOtherLand(m_shown->look, painted->look) && (m_flight || staysInPlace());
    std::swap(m_shown, painted);
    if (fades) {
        std::swap(m_leaving, painted);
        m_fadeFromSecs = m_nowSecs;
    }
    ++m_revision;
}

template<typename Target>
void BaseLayer::showPlates(Target& target, sf::RenderTarget& canvas, const BaseLook& look,
                           const scene::Theme& theme) {
    if (!m_shown || mapFor(look) == nullptr)
        return canvas.clear(toSfml(theme.sea));
    const auto standsIn = [&look](const std::optional<PaintedPlate>& plate) {
        return plate && plate->look.projection == look.projection && plate->look.theme == look.theme;
    };
    const bool fades = m_fadeFromSecs && standsIn(m_leaving);
    const PaintedPlate& below = fades ? *m_leaving : *m_shown;
    const geo::ScreenRect own = reachOf(below.look, look);
    const bool coversAll = own.width > look.widthPx - 0.5 && own.height > look.heightPx - 0.5;
    if (!coversAll)
        canvas.clear(toSfml(theme.sea));
    if (!coversAll && standsIn(m_wide))
        showAround(canvas, own, look, 1.0);
    const ScreenPoint corner = below.look.camera.toScreen(look.camera.toWorld({}));
    if (std::abs(look.camera.kmPerPx() / below.look.camera.kmPerPx() - 1.0) < 1e-9)
        below.plate.copyTo(
            target, {static_cast<int>(std::lround(corner.x)), static_cast<int>(std::lround(corner.y))});
    else
        showStretched(canvas, below, own, look, 1.0);
    const double strength = fades ? core::smoothStep(0.0, 1.0, fadeShare()) : 0.0;
    // Nothing yet in the frame that finished the plate, as that took longest.
    if (strength <= 0.0)
        return;
    const geo::ScreenRect reach = reachOf(m_shown->look, look);
    showStretched(canvas, *m_shown, reach, look, strength);
    if (standsIn(m_wide) && !hasOtherLand(m_wide->look, m_shown->look))
        showAround(canvas, reach, look, strength);
}

void BaseLayer::showStretched(sf::RenderTarget& canvas, const PaintedPlate& painted,
                              const geo::ScreenRect& part, const BaseLook& look, double strength) {
    std::vector<sf::Vertex> triangles;
    append(triangles, painted.look, look, part);
    painted.plate.draw(canvas, m_shaders, triangles, strength);
}

void BaseLayer::showAround(sf::RenderTarget& canvas, const geo::ScreenRect& inner, const BaseLook& look,
                           double strength) {
    const geo::ScreenRect all = reachOf(m_wide->look, look);
    std::vector<sf::Vertex> around;
    append(around, m_wide->look, look, {all.left, all.top, all.width, inner.top - all.top});
    append(around, m_wide->look, look, {all.left, inner.bottom(), all.width, all.bottom() - inner.bottom()});
    append(around, m_wide->look, look, {all.left, inner.top, inner.left - all.left, inner.height});
    append(around, m_wide->look, look, {inner.right(), inner.top, all.right() - inner.right(), inner.height});
    m_wide->plate.draw(canvas, m_shaders, around, strength);
}

} // namespace tumen::render
