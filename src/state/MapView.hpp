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
    std::string projection;
    geo::LonLat centre;
    double widthKm = 1000.0;
    double heightKm = 1000.0;

    /// Finite, on the Earth and not empty, in a projection that is shipped.
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

/// The view a camera shows; nothing when its centre lies outside of the projection. Zoom is kept between a
/// street's width and twice the world.
std::optional<MapView> viewOf(const geo::MapCamera& camera, const geo::Projection& projection);

} // namespace tumen::state
