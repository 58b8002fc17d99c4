#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "geo/MapCamera.hpp"
#include "geo/Projection.hpp"

namespace tumen::state {

/// What part of the world the map shows, independent of the picture's size: at least `widthKm` by `heightKm`
/// about `centre`.
struct MapView {
    std::string projection; ///< as `geo::readProjection` takes it
    geo::LonLat centre;
    double widthKm = 1000.0;
    double heightKm = 1000.0;

    /// Finite, on the Earth and not empty, in whatever projection.
    bool isSound() const;
    /// Sound and in a projection that can be drawn. Takes some milliseconds when that is not a shipped one.
    bool isValid() const;
    friend bool operator==(const MapView&, const MapView&) = default;
};

struct NamedView {
    std::string id;
    std::string title;
    MapView view;
};

/// Peninsula, Far East, Moscow-Pyongyang, World; the brief opens on the third.
std::span<const NamedView> namedViews();
const NamedView* findNamedView(std::string_view id);
/// What a scene's camera says, "lon lat heightKm": a view as wide as high, in no projection yet. Nothing for
/// anything else.
std::optional<MapView> parseView(std::string_view text);
const MapView& openingView();

/// A view with all of these positions in it, in the first shipped projection that shows them well: azimuthal
/// when they lie within a hemisphere about its centre, else of the whole world.
MapView viewOfAll(std::span<const geo::LonLat> positions);

/// The camera of a view on a picture whose uncovered part is `frame`.
geo::MapCamera cameraFor(const MapView& view, const geo::Projection& projection, geo::ScreenRect frame);

/// The same part of the world in another projection: its centre, moved into the projection where that does
/// not show it, and its scale there. What is half the world or more becomes all of it on maps of the world
/// and on the globe. Nothing where there is no such projection.
std::optional<MapView> inProjection(const MapView& view, const std::string& projection);

/// The view a camera shows; nothing when its centre lies outside of the projection. Zoom is kept between a
/// street's width and twice the world.
std::optional<MapView> viewOf(const geo::MapCamera& camera, const geo::Projection& projection);

/// The camera's view moved, and widened as far as it must be, so that all of these positions lie well within
/// its frame; in another projection where its own does not show them. Nothing when they lie there already.
std::optional<MapView> viewShowing(std::span<const geo::LonLat> positions, const geo::MapCamera& camera,
                                   const geo::Projection& projection);

/// The view at a camera's scale in which `position` lies under `pointer`: where the hand that grabbed it has
/// got to. It turns the globe and pans other maps.
std::optional<MapView> viewWith(geo::LonLat position, geo::ScreenPoint pointer, const geo::MapCamera& camera,
                                const geo::Projection& projection);

} // namespace tumen::state
