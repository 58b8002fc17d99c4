#include "edit/SceneCapture.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/Text.hpp"
#include "geo/ProjectionSpec.hpp"

namespace tumen::edit {

namespace {

using state::AppState;
using Target = state::Target;

std::string rounded(double value, double digits) {
    const double factor = std::pow(10.0, digits);
    return fmt::format("{}", std::round(value * factor) / factor);
}

/// That which a camera has by itself.
std::string projectionOfCamera(const std::string& camera) {
    const state::NamedView* named = state::findNamedView(camera);
    return named != nullptr ? named->view.projection : geo::shippedProjections().front().id;
}

/// The side of the square that a scene must name in the map's usual projection, so that it is as large as
/// this one in its own.
double usualKm(const Present& present) {
    const state::MapView& view = present.state.view;
    const std::string& usual = geo::shippedProjections().front().id;
    if (view.projection == usual)
        return present.squareKm;
    const state::MapView named = {usual, view.centre, present.squareKm, present.squareKm};
    const auto shown = state::inProjection(named, view.projection);
    return shown ? present.squareKm * present.squareKm / shown->heightKm : present.squareKm;
}

/// The name of the view, or its middle and the side of the square about it.
std::string cameraOf(const Present& present) {
    const state::MapView& view = present.state.view;
    for (const state::NamedView& named : state::namedViews())
        if (named.view == view)
            return named.id;
    const double km = usualKm(present);
    const double digits = km < 100.0 ? 2.0 : km < 1000.0 ? 1.0 : 0.0;
    return fmt::format("{} {} {}", rounded(view.centre.lonDeg, 3.0 + digits),
                       rounded(view.centre.latDeg, 3.0 + digits), rounded(km, digits));
}

std::pair<std::string, std::string> daysOf(const AppState& state) {
    const std::string date = time::toIsoDate(state.date);
    if (state.shownTime == state::ShownTime::Window)
        return {time::toIsoDate(state.date - state.windowDays), date};
    if (state.shownTime == state::ShownTime::Range && state.selectedRange)
        return {time::toIsoDate(state.selectedRange->first), time::toIsoDate(state.selectedRange->last)};
    return {date, ""};
}

std::string kindsOf(const Present& present) {
    const auto& hidden = present.state.hiddenKinds;
    std::vector<std::string> shown;
    for (model::KindIndex kind = 0; kind < present.brief.kinds.size(); ++kind)
        if (!hidden.contains(kind))
            shown.push_back(present.brief.kinds[kind].id);
    return hidden.empty() ? std::string() : core::join(shown, "; ");
}

/// Whole classes by their names.
std::string statusesOf(const AppState& state) {
    if (state.hiddenStatuses.none())
        return {};
    const model::StatusSet shown = ~state.hiddenStatuses;
    std::vector<std::string> names;
    for (const model::StatusClass statusClass : model::allStatusClasses) {
        const model::StatusSet all = model::statusesOf(statusClass);
        if ((all & shown) == all) {
            names.emplace_back(model::id(statusClass));
            continue;
        }
        for (model::StatusIndex i = 0; i < model::statusCount; ++i)
            if (all.test(i) && shown.test(i))
                names.push_back(fmt::format("{}/{}", model::id(statusClass), model::statuses()[i].id));
    }
    return core::join(names, "; ");
}

std::string focusOf(const Present& present) {
    const Target& selected = present.state.selected;
    if (selected.what == Target::What::Claim)
        return std::string(present.brief.claims[selected.index].id);
    if (selected.what == Target::What::Place)
        return present.brief.places[selected.index].id;
    const auto scene = state::sceneShown(present.state, present.brief);
    return scene ? core::join(present.brief.scenes[*scene].focus, "; ") : std::string();
}

} // namespace

std::vector<std::pair<std::string, std::string>> sceneCells(const Present& present, bool isStep) {
    const std::string camera = cameraOf(present);
    const std::string& projection = present.state.view.projection;
    const auto [start, end] = daysOf(present.state);
    const bool isPlain = present.state.viewpoint == state::Viewpoint{};
    const auto orAll = [isStep](std::string text) { return text.empty() && isStep ? "all" : text; };
    return {{"start", start},
            {"end", end},
            {"camera", camera},
            {"projection", isStep || projection != projectionOfCamera(camera) ? projection : ""},
            {"kinds", orAll(kindsOf(present))},
            {"statuses", orAll(statusesOf(present.state))},
            {"viewpoint", orAll(isPlain ? std::string() : model::id(present.state.viewpoint))},
            {"focus", orAll(focusOf(present))}};
}

std::string sceneTitle(const Present& present) {
    const auto period = present.brief.periodAt(present.state.date);
    return period ? present.brief.periods[*period].title : time::toIsoDate(present.state.date);
}

} // namespace tumen::edit
