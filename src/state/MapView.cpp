#include "state/MapView.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/Text.hpp"
#include "core/Wording.hpp"
#include "geo/Cutting.hpp"
#include "geo/Globe.hpp"
#include "geo/GreatCircle.hpp"
#include "geo/ProjectionText.hpp"
#include "geo/UnitVector.hpp"

namespace tumen::state {

bool MapView::isSound() const {
    return std::isfinite(centre.lonDeg) && std::abs(centre.latDeg) <= 90.0 && std::isfinite(widthKm) &&
           widthKm > 0.0 && std::isfinite(heightKm) && heightKm > 0.0;
}

bool MapView::isValid() const {
    return isSound() && geo::readProjection(projection, centre);
}

std::span<const NamedView> namedViews() {
    static const std::array<NamedView, 6> views = {{
        {"tumen", core::english("Tumen"), {"regional", {130.62, 42.44}, 150.0, 110.0}},
        {"parallel", core::english("38° N"), {"regional", {127.5, 38.3}, 620.0, 330.0}},
        {"peninsula", core::english("Peninsula"), {"regional", {127.9, 38.4}, 1000.0, 1180.0}},
        {"far-east", core::english("Far East"), {"regional", {143.0, 54.5}, 4600.0, 4900.0}},
        {"moscow-pyongyang", core::english("Eurasia"), {"eurasia", {85.5, 55.0}, 8700.0, 5500.0}},
        {"world", core::english("World"), {"hemisphere", {100.0, 73.0}, 15500.0, 14800.0}},
    }};
    return views;
}

const NamedView* findNamedView(std::string_view id) {
    for (const NamedView& view : namedViews())
        if (view.id == id)
            return &view;
    return nullptr;
}

std::optional<MapView> parseView(std::string_view text) {
    std::array<double, 3> numbers{};
    const std::vector<std::string> parts = core::split(text, ' ');
    if (parts.size() != numbers.size())
        return std::nullopt;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const char* last = parts[i].data() + parts[i].size();
        const auto [end, error] = std::from_chars(parts[i].data(), last, numbers[i]);
        if (error != std::errc{} || end != last)
            return std::nullopt;
    }
    return MapView{"", {numbers[0], numbers[1]}, numbers[2], numbers[2]};
}

const MapView& openingView() {
    return findNamedView("moscow-pyongyang")->view;
}

MapView viewOfAll(std::span<const geo::LonLat> positions) {
    constexpr double widestDeg = 70.0;
    constexpr double smallestKm = 600.0;
    constexpr double marginFactor = 1.4;
    for (const geo::ProjectionSpec& spec : geo::shippedProjections()) {
        const bool nearCentre = std::ranges::all_of(positions, [&](geo::LonLat position) {
            return geo::angularDistanceDeg(position, spec.centre) < widestDeg;
        });
        const auto projection = geo::Projection::make(spec);
        if (positions.empty() || (spec.isAzimuthal() && !nearCentre) || !projection)
            continue;
        geo::WorldPoint low = {{1e9, 1e9}};
        geo::WorldPoint high = {{-1e9, -1e9}};
        for (const geo::LonLat& position : positions)
            if (const auto point = projection->forward(position)) {
                low = {{std::min(low.x, point->x), std::min(low.y, point->y)}};
                high = {{std::max(high.x, point->x), std::max(high.y, point->y)}};
            }
        if (const auto centre = projection->inverse(core::lerp(low, high, 0.5)))
            return {spec.id, *centre, std::max(smallestKm, (high.x - low.x) * marginFactor),
                    std::max(smallestKm, (high.y - low.y) * marginFactor)};
    }
    return openingView();
}

geo::MapCamera cameraFor(const MapView& view, const geo::Projection& projection, geo::ScreenRect frame) {
    const auto centre = projection.forward(view.centre);
    return geo::MapCamera::fitting(centre.value_or(geo::WorldPoint{}), view.widthKm, view.heightKm, frame);
}

std::optional<MapView> inProjection(const MapView& view, const std::string& projection) {
    constexpr double halfTheWorldKm = 8000.0;
    const auto spec = geo::readProjection(projection, view.centre);
    const auto to = spec ? geo::Projection::make(*spec) : spec.problems();
    if (!to)
        return std::nullopt;
    MapView moved = view;
    moved.projection = spec->id;
    moved.centre = to->nearestShown(view.centre);
    geo::WorldPoint low = {{1e9, 1e9}};
    geo::WorldPoint high = {{-1e9, -1e9}};
    for (const geo::WorldPoint& point : geo::rimOf(*to)) {
        low = {{std::min(low.x, point.x), std::min(low.y, point.y)}};
        high = {{std::max(high.x, point.x), std::max(high.y, point.y)}};
    }
    const geo::WorldPoint all = high - low;
    constexpr double margin = 1.03;
    const bool isWide = std::max(view.widthKm, view.heightKm) > halfTheWorldKm;
    if (isWide && (spec->isOfTheWorld() || spec->isGlobe() || !to->shows(view.centre))) {
        moved.centre = to->inverse(core::lerp(low, high, 0.5)).value_or(spec->centre);
        moved.widthKm = all.x * margin;
        moved.heightKm = all.y * margin;
        return moved;
    }
    double scale = to->scaleAt(moved.centre);
    const auto before = geo::readProjection(view.projection, view.centre);
    if (const auto from = before ? geo::Projection::make(*before) : before.problems())
        scale /= from->scaleAt(view.centre);
    // No wider than all that there is.
    scale = std::min(scale, margin * std::max(all.x / view.widthKm, all.y / view.heightKm));
    moved.widthKm *= scale;
    moved.heightKm *= scale;
    return moved;
}

namespace {

MapView viewAbout(geo::LonLat centre, const geo::MapCamera& camera, const geo::Projection& projection) {
    constexpr double closestKm = 5.0;
    constexpr double furthestKm = 60000.0;
    const double widthKm = camera.kmPerPx() * camera.frame().width;
    const double heightKm = camera.kmPerPx() * camera.frame().height;
    const double factor = std::clamp(heightKm, closestKm, furthestKm) / heightKm;
    return {projection.spec().id, centre, widthKm * factor, heightKm * factor};
}

} // namespace

std::optional<MapView> viewOf(const geo::MapCamera& camera, const geo::Projection& projection) {
    auto centre = projection.inverse(camera.centre());
    // A long step over the horizon turns the globe as far as one step can.
    if (!centre && projection.spec().isGlobe())
        centre = projection.inverse(core::normalized(camera.centre()) * (0.7 * geo::earthRadiusKm));
    if (!centre)
        return std::nullopt;
    return viewAbout(*centre, camera, projection);
}

std::optional<MapView> viewWith(geo::LonLat position, geo::ScreenPoint pointer, const geo::MapCamera& camera,
                                const geo::Projection& projection) {
    const geo::ScreenPoint fromMiddle = pointer - camera.frame().centre();
    const geo::WorldPoint wanted = {{fromMiddle.x * camera.kmPerPx(), -fromMiddle.y * camera.kmPerPx()}};
    if (projection.spec().isGlobe())
        return viewAbout(geo::globeCentreWith(position, wanted, projection.spec().centre), camera,
                         projection);
    const auto point = projection.forward(position);
    return point ? viewOf({*point - wanted, camera.kmPerPx(), camera.frame()}, projection) : std::nullopt;
}

namespace {

/// The middle of some positions on the sphere.
geo::LonLat middleOf(std::span<const geo::LonLat> positions) {
    geo::UnitVector sum;
    for (const geo::LonLat& position : positions) {
        const geo::UnitVector v = geo::toUnitVector(position);
        sum = {sum.x + v.x, sum.y + v.y, sum.z + v.z};
    }
    return geo::toLonLat(sum);
}

bool showsAll(const geo::Projection& projection, std::span<const geo::LonLat> positions) {
    return std::ranges::all_of(positions, [&](geo::LonLat position) { return projection.shows(position); });
}

/// The globe turned to the positions; nothing where they never face the eye together.
std::optional<MapView> turnedTo(std::span<const geo::LonLat> positions, const geo::MapCamera& camera) {
    const geo::LonLat centre = middleOf(positions);
    const auto turned = geo::Projection::make(geo::globeAt(centre));
    if (!turned || !showsAll(*turned, positions))
        return std::nullopt;
    const geo::MapCamera facing({}, camera.kmPerPx(), camera.frame());
    const auto wider = viewShowing(positions, facing, *turned);
    return wider ? wider : viewAbout(centre, facing, *turned);
}

} // namespace

std::optional<MapView> viewShowing(std::span<const geo::LonLat> positions, const geo::MapCamera& camera,
                                   const geo::Projection& projection) {
    constexpr double marginShare = 0.1; // of the frame's shorter side
    const geo::ScreenRect& frame = camera.frame();
    const geo::ScreenRect within = frame.grownBy(-marginShare * std::min(frame.width, frame.height));
    if (positions.empty() || within.width <= 0.0 || within.height <= 0.0)
        return std::nullopt;
    if (!showsAll(projection, positions)) {
        const auto turned = projection.spec().isGlobe() ? turnedTo(positions, camera) : std::nullopt;
        return turned ? turned : viewOfAll(positions);
    }
    bool allThere = true;
    geo::WorldPoint low = {{1e9, 1e9}};
    geo::WorldPoint high = {{-1e9, -1e9}};
    for (const geo::LonLat& position : positions)
        if (const auto point = projection.forward(position)) {
            allThere = allThere && within.contains(camera.toScreen(*point));
            low = {{std::min(low.x, point->x), std::min(low.y, point->y)}};
            high = {{std::max(high.x, point->x), std::max(high.y, point->y)}};
        }
    if (allThere)
        return std::nullopt;
    const double kmPerPx =
        std::max({camera.kmPerPx(), (high.x - low.x) / within.width, (high.y - low.y) / within.height});
    return viewOf({core::lerp(low, high, 0.5), kmPerPx, frame}, projection);
}

} // namespace tumen::state
