#include "state/MapView.hpp"

#include <algorithm>
#include <array>

namespace tumen::state {

std::span<const NamedView> namedViews() {
    static const std::array<NamedView, 4> views = {{
        {"peninsula", "Peninsula", {"regional", {127.9, 38.4}, 1000.0, 1180.0}},
        {"far-east", "Far East", {"regional", {143.0, 54.5}, 4600.0, 4900.0}},
        {"moscow-pyongyang", "Moscow\xE2\x80\x93Pyongyang", {"eurasia", {85.5, 55.0}, 8700.0, 5500.0}},
        {"world", "World", {"hemisphere", {100.0, 73.0}, 15500.0, 14800.0}},
    }};
    return views;
}

const NamedView* findNamedView(std::string_view id) {
    for (const NamedView& view : namedViews())
        if (view.id == id)
            return &view;
    return nullptr;
}

const MapView& openingView() {
    return namedViews()[2].view;
}

geo::MapCamera cameraFor(const MapView& view, const geo::Projection& projection, geo::ScreenRect frame) {
    const auto centre = projection.forward(view.centre);
    return geo::MapCamera::fitting(centre.value_or(geo::WorldPoint{}), view.widthKm, view.heightKm, frame);
}

std::optional<MapView> viewOf(const geo::MapCamera& camera, const geo::Projection& projection) {
    const auto centre = projection.inverse(camera.centre());
    if (!centre)
        return std::nullopt;
    constexpr double closestKm = 5.0;
    constexpr double furthestKm = 60000.0;
    const double widthKm = camera.kmPerPx() * camera.frame().width;
    const double heightKm = camera.kmPerPx() * camera.frame().height;
    const double factor = std::clamp(heightKm, closestKm, furthestKm) / heightKm;
    return MapView{projection.spec().id, *centre, widthKm * factor, heightKm * factor};
}

} // namespace tumen::state
