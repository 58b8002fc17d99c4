#pragma once

#include <deque>
#include <functional>
#include <future>
#include <map>
#include <optional>

#include "render/BasePainting.hpp"
#include "render/OwnLayerPainter.hpp"
#include "render/Plate.hpp"

namespace tumen::render {

/// A plate with a map on it.
struct PaintedPlate {
    Plate plate;
    scene::BaseLook look; ///< with the plate's margin
    const MapBuffers* map = nullptr;
};

/// On the way from one look of a map to another.
struct Flight {
    /// What is seen on the way, at its widest: with the land of the goal where that is nearer, as it will lie
    /// around it, else of where it began, which it lies around; nothing where the view stays.
    std::optional<scene::BaseLook> widest;
    scene::BaseLook goal;
    double share = 0.0; ///< of the way that is behind
};

/// What a plate is painted for: to be shown, to lie around it, to come over it at the end of a flight, or to
/// be kept for what may come next.
enum class PlateUse { Shown, Wide, Coming, Foreseen };

/// The map under the flows. It is painted on a plate and copied from there, so that at rest it costs one
/// copy. While the view moves, the last plate is shown where it lies in the new view, and the next one is
/// painted a few steps a frame.
class BaseLayer {
public:
    /// Relief images may still be being read; they are waited for when the first picture needs them.
    BaseLayer(Shaders& shaders, const model::Basemap& basemap,
              std::vector<std::future<model::GreyImage>> reliefs);

    void upload(const scene::ProjectedMapKey& key, MapVertices map);
    /// Lets go of all maps in a projection.
    void forget(const std::string& projection);
    /// All maps, as they have become others.
    void forgetAll();
    /// All that was painted: what plates hold is lost with the window that they were painted for.
    void forgetPlates();
    bool has(const scene::ProjectedMapKey& key) const { return m_maps.contains(key); }
    OwnLayerPainter& ownLayers() { return m_ownLayers; }

    /// Milliseconds since the frame began.
    using Stopwatch = std::function<double()>;

    /// The look of the plate that will be begun for `look`, when one has to be: what the globe is to be
    /// turned for.
    std::optional<scene::BaseLook> nextPlate(const scene::BaseLook& look) const;

    /// Paints the map as `look` wants it, as far as the time goes; with the projection's other level of
    /// detail while the wanted one has not been uploaded. Without a stopwatch it is whole at once.
    void paint(const scene::BaseLook& look, const scene::Theme& theme, const Stopwatch& stopwatch);
    /// While the view flies, what lies around is painted first and the goal as soon as it comes near, so that
    /// the way is never over an empty sea and the goal is sharp when it is reached.
    void setFlight(std::optional<Flight> flight) { m_flight = std::move(flight); }
    /// Seconds on a clock of the caller's, by which land that others hold fades in, at a flight's goal or
    /// where the view stays; nothing where it does not, as where what is painted goes over by itself, step by
    /// step.
    void setClock(std::optional<double> nowSecs) { m_nowSecs = nowSecs; }
    /// What fades is there at once, as something else will follow.
    void endFade();
    bool isFading() const { return m_fadeFromSecs.has_value(); }
    /// A look that may come next, perhaps in another projection; it is painted while a picture is at rest.
    void foresee(std::optional<scene::BaseLook> look) { m_foreseen = std::move(look); }
    /// Shows what has been painted where it lies in this look; nothing but sea when that is nothing.
    void show(sf::RenderTarget& target, const scene::BaseLook& look, const scene::Theme& theme);
    void show(Plate& target, const scene::BaseLook& look, const scene::Theme& theme);
    /// Paints this look, or a part of one, on the target itself and keeps nothing of it.
    void paintOn(sf::RenderTarget& target, const scene::BaseLook& look, const scene::Theme& theme);
    /// Another one when something else is to be shown.
    std::uint64_t revision() const { return m_revision; }

    /// Whether to paint more than is in view while a picture is at rest; not while other work wants the time.
    void setSparesTime(bool sparesTime) { m_sparesTime = sparesTime; }
    /// True when the last look drawn is the one on the plate; what was there before may still fade.
    bool isWhole() const { return m_isWhole; }

private:
    MapBuffers* mapFor(const scene::BaseLook& look);
    bool isShown(const scene::BaseLook& look, const MapBuffers* map) const;
    bool canStandIn(const scene::BaseLook& look) const;
    template<typename IsMeant>
    void forgetMaps(const IsMeant& isMeant);
    void finishReliefs(sf::RenderTarget& target);
    /// False when the driver has no plates.
    bool begin(MapBuffers& map, const scene::BaseLook& plateLook, const scene::Theme& theme, PlateUse use);
    bool paintForeseen(const scene::Theme& theme, const Stopwatch& stopwatch);
    void paintFlight(const scene::Theme& theme, const Stopwatch& stopwatch);
    /// How much of the land's new holders is seen; 1 where nothing fades.
    double fadeShare() const;
    /// What has been painted is what is shown, and takes back a plate to paint on.
    void takeOver(std::optional<PaintedPlate>& painted);
    void paintWide(MapBuffers& map, const scene::BaseLook& look, const scene::Theme& theme,
                   const Stopwatch& stopwatch);
    bool isTurned(const scene::BaseLook& look) const;
    void paintStraight(sf::RenderTarget& target, MapBuffers& map, const scene::BaseLook& look,
                       const scene::Theme& theme);
    /// Until it is done or so many milliseconds have passed.
    void paintUntil(double milliseconds, const Stopwatch& stopwatch);
    double timeToPaint(const scene::BaseLook& look);
    /// A part of the picture, from a plate.
    void showStretched(sf::RenderTarget& canvas, const PaintedPlate& painted, const geo::ScreenRect& part,
                       const scene::BaseLook& look, double strength);
    /// What lies around a part of the picture.
    void showAround(sf::RenderTarget& canvas, const geo::ScreenRect& inner, const scene::BaseLook& look,
                    double strength);
    template<typename Target>
    void showPlates(Target& target, sf::RenderTarget& canvas, const scene::BaseLook& look,
                    const scene::Theme& theme);

    Shaders& m_shaders;
    const model::Basemap& m_basemap;
    OwnLayerPainter m_ownLayers{m_shaders};
    std::vector<std::future<model::GreyImage>> m_reliefImages; ///< until the first picture
    std::deque<GreyTexture> m_reliefs;                         ///< textures cannot move
    std::map<scene::ProjectedMapKey, MapBuffers> m_maps;

    std::optional<PaintedPlate> m_shown;
    std::optional<PaintedPlate> m_leaving; ///< shown before, where others held the land; fades
    std::optional<double> m_fadeFromSecs;  ///< since when it does
    std::optional<double> m_nowSecs;
    std::optional<PaintedPlate> m_wide; ///< more of the map, to lie around the one shown while the view moves
    PaintedPlate m_next;
    std::optional<BasePainting> m_painting; ///< of `m_next`
    PlateUse m_nextUse = PlateUse::Shown;
    std::optional<Flight> m_flight;
    std::optional<scene::BaseLook> m_foreseen;
    std::optional<PaintedPlate> m_foreseenPlate;
    std::optional<scene::BaseLook> m_lastLook;
    int m_picturesAtRest = 0;
    int m_picturesZoomed = 0;
    bool m_sparesTime = true;
    bool m_isWhole = false;
    bool m_hasPlates = true; ///< the driver can make them
    std::uint64_t m_revision = 0;
};

} // namespace tumen::render
