#include "state/SceneChange.hpp"

#include <algorithm>
#include <cmath>

#include "geo/GreatCircle.hpp"
#include "geo/ProjectionText.hpp"
#include "geo/ZoomPanPath.hpp"
#include "state/AppState.hpp"

namespace tumen::state {

namespace {

constexpr double fadeSecs = 0.3;
constexpr double shortestFlightSecs = 0.6;
constexpr double longestFlightSecs = 2.2;
/// For each unit of a path's length.
constexpr double flightSecs = 0.6;
/// Of what fades out; less is not seen, and more parts than these not told apart.
constexpr double leastStrength = 0.02;
constexpr std::size_t mostFading = 4;

/// Calls with each part, as a member of what is shown and of the state.
template<typename Visit>
void forEachPart(const Visit& visit) {
    visit(&Showing::date, &AppState::date);
    visit(&Showing::shownTime, &AppState::shownTime);
    visit(&Showing::windowDays, &AppState::windowDays);
    visit(&Showing::selectedRange, &AppState::selectedRange);
    visit(&Showing::hiddenKinds, &AppState::hiddenKinds);
    visit(&Showing::hiddenStatuses, &AppState::hiddenStatuses);
    visit(&Showing::viewpoint, &AppState::viewpoint);
    visit(&Showing::hidesDenials, &AppState::hidesDenials);
    visit(&Showing::scene, &AppState::scene);
}

/// How wide a view is on a picture of the usual shape; on others a constant factor is lost, which a path does
/// not feel.
double widthOf(const MapView& view) {
    return std::max(view.widthKm, view.heightKm * 16.0 / 9.0);
}

double distanceBetween(const MapView& from, const MapView& to, const geo::Projection& projection) {
    if (projection.spec().isGlobe())
        return geo::distanceKm(from.centre, to.centre);
    const auto a = projection.forward(from.centre);
    const auto b = projection.forward(to.centre);
    return a && b ? core::distance(*a, *b) : 0.0;
}

std::optional<geo::LonLat> centreBetween(const MapView& from, const MapView& to, double along,
                                         const geo::Projection& projection) {
    if (projection.spec().isGlobe())
        return geo::interpolate(from.centre, to.centre, along);
    const auto a = projection.forward(from.centre);
    const auto b = projection.forward(to.centre);
    return a && b ? projection.inverse(core::lerp(*a, *b, along)) : std::nullopt;
}

std::optional<geo::Projection> projectionOf(const MapView& view) {
    const auto spec = geo::readProjection(view.projection, view.centre);
    auto projection = spec ? geo::Projection::make(*spec) : spec.problems();
    return projection ? std::optional(std::move(*projection)) : std::nullopt;
}

/// What is seen while a change is under way, the faintest left out.
std::vector<FadingShowing> shownNow(const AppState& state) {
    const double share = state.change ? state.change->share() : 1.0;
    std::vector<FadingShowing> all = {{showingOf(state), share}};
    if (state.change)
        for (const FadingShowing& fading : state.change->from)
            all.push_back({fading.showing, fading.strength * (1.0 - share)});
    std::erase_if(all, [](const FadingShowing& fading) { return fading.strength < leastStrength; });
    std::ranges::stable_sort(all, std::greater(), &FadingShowing::strength);
    all.resize(std::min(all.size(), mostFading));
    double sum = 0.0;
    for (const FadingShowing& fading : all)
        sum += fading.strength;
    for (FadingShowing& fading : all)
        fading.strength /= sum;
    return all;
}

} // namespace

Showing showingOf(const AppState& state) {
    Showing showing;
    forEachPart([&](auto part, auto ofState) { showing.*part = state.*ofState; });
    return showing;
}

AppState withShowing(AppState state, const Showing& showing) {
    forEachPart([&](auto part, auto ofState) { state.*ofState = showing.*part; });
    state.change.reset();
    return state;
}

double SceneChange::share() const {
    return durationSecs > 0.0 ? core::smoothStep(0.0, durationSecs, elapsedSecs) : 1.0;
}

std::optional<SceneChange> changeBetween(const AppState& from, const AppState& to, model::Transition how) {
    if (how == model::Transition::Cut || to.motionStyle == MotionStyle::Still)
        return std::nullopt;
    if (how == model::Transition::Fade || from.view.projection != to.view.projection)
        return SceneChange{model::Transition::Fade, to.view, to.view, {}, 0.0, fadeSecs};
    const auto projection = projectionOf(to.view);
    if (!projection)
        return std::nullopt;
    SceneChange change;
    change.fromView = shownView(from, *projection);
    change.toView = to.view;
    change.from = shownNow(from);
    const geo::ZoomPanPath path(distanceBetween(change.fromView, to.view, *projection),
                                widthOf(change.fromView), widthOf(to.view));
    change.durationSecs = std::clamp(path.length() * flightSecs, shortestFlightSecs, longestFlightSecs);
    return change;
}

MapView viewOnTheWay(const MapView& from, const MapView& to, double share,
                     const geo::Projection& projection) {
    if (share >= 1.0 || from.projection != to.projection || from == to)
        return to;
    if (share <= 0.0)
        return from;
    const geo::ZoomPanPath path(distanceBetween(from, to, projection), widthOf(from), widthOf(to));
    const geo::ZoomPanPath::Point point = path.at(share);
    const auto centre = centreBetween(from, to, point.along, projection);
    if (!centre)
        return to;
    // The view's shape goes over evenly, so that a picture of another shape neither jumps at the ends.
    const auto between = [&](double a, double b) { return a * std::pow(b / a, share); };
    const double widthRatio = between(from.widthKm / widthOf(from), to.widthKm / widthOf(to));
    const double heightRatio = between(from.heightKm / widthOf(from), to.heightKm / widthOf(to));
    return {to.projection, *centre, point.width * widthRatio, point.width * heightRatio};
}

MapView widestOnTheWay(const MapView& from, const MapView& to, const geo::Projection& projection) {
    constexpr int samples = 24;
    MapView widest = widthOf(from) > widthOf(to) ? from : to;
    for (int i = 1; i < samples; ++i) {
        const MapView view = viewOnTheWay(from, to, static_cast<double>(i) / samples, projection);
        if (widthOf(view) > widthOf(widest))
            widest = view;
    }
    return widest;
}

MapView shownView(const AppState& state, const geo::Projection& projection) {
    if (!state.change || state.change->how != model::Transition::Fly)
        return state.view;
    return viewOnTheWay(state.change->fromView, state.view, state.change->share(), projection);
}

} // namespace tumen::state
