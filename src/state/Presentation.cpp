#include "state/Presentation.hpp"

#include <algorithm>
#include <cmath>

#include "state/ApplyAreas.hpp"

namespace tumen::state {

namespace {

/// What a scene hides: all kinds or statuses but its own, where it has some.
std::set<model::KindIndex> hiddenKindsOf(const model::Scene& scene, const model::Brief& brief) {
    std::set<model::KindIndex> hidden;
    for (model::KindIndex kind = 0; kind < brief.kinds.size(); ++kind)
        if (!scene.kinds.empty() && std::ranges::find(scene.kinds, brief.kinds[kind].id) == scene.kinds.end())
            hidden.insert(kind);
    return hidden;
}

model::StatusSet hiddenStatusesOf(const model::Scene& scene) {
    model::StatusSet hidden;
    if (!scene.statuses.empty())
        hidden.set();
    for (const std::string& name : scene.statuses)
        hidden &= ~model::findStatuses(name).value_or(model::StatusSet());
    return hidden;
}

MapView viewOf(const model::Scene& scene, const MapView& before) {
    MapView view = before;
    if (const NamedView* named = findNamedView(scene.camera)) {
        view = named->view;
    } else if (auto own = parseView(scene.camera)) {
        // The same whatever was shown before.
        own->projection = geo::shippedProjections().front().id;
        if (own->isValid())
            view = *own;
    }
    if (!scene.projection.empty())
        if (const auto projected = inProjection(view, scene.projection))
            view = *projected;
    return view;
}

/// The date lies where the scene wants it.
bool isAtDateOf(const model::Scene& scene, const AppState& state, const model::Brief& brief) {
    const time::DayNumber first = scene.when.start.earliest;
    if (!std::isfinite(first))
        return true;
    if (const auto days = daysOf(scene, brief))
        return state.shownTime == ShownTime::Range && state.selectedRange == days;
    const time::DayRange all = daysOfBrief(brief);
    return state.shownTime == ShownTime::Day &&
           std::floor(state.date) == std::floor(std::clamp(first, all.first, all.last));
}

} // namespace

bool operator==(const Presentation& a, const Presentation& b) {
    const bool isSameBefore = a.before == b.before || (a.before && b.before && *a.before == *b.before);
    return isSameBefore && a.blank == b.blank && a.digits == b.digits && a.autoplay == b.autoplay &&
           a.sceneSecs == b.sceneSecs && a.elapsedSecs == b.elapsedSecs && a.tool == b.tool &&
           a.presenterShown == b.presenterShown;
}

double dwellSecsOf(const model::Scene& scene) {
    return scene.dwellSecs > 0.0 ? scene.dwellSecs : usualDwellSecs;
}

double plannedSecs(std::span<const model::Scene> scenes) {
    double secs = 0.0;
    for (const model::Scene& scene : scenes)
        secs += dwellSecsOf(scene);
    return secs;
}

std::optional<time::DayRange> daysOf(const model::Scene& scene, const model::Brief& brief) {
    const time::DayNumber first = scene.when.start.earliest;
    const time::DayNumber last = scene.when.end.latest;
    if (!std::isfinite(first) || !std::isfinite(last) || last <= first)
        return std::nullopt;
    const time::DayRange all = daysOfBrief(brief);
    return time::DayRange{std::clamp(first, all.first, all.last), std::clamp(last, all.first, all.last)};
}

std::optional<std::size_t> sceneShown(const AppState& state, const model::Brief& brief) {
    if (!state.scene || *state.scene >= brief.scenes.size())
        return std::nullopt;
    const model::Scene& scene = brief.scenes[*state.scene];
    if (scene.form != model::SceneForm::Map)
        return state.presentation ? state.scene : std::nullopt;
    const bool isThere = isAtDateOf(scene, state, brief) && state.viewpoint == scene.viewpoint &&
                         state.hiddenStatuses == hiddenStatusesOf(scene) &&
                         state.hiddenKinds == hiddenKindsOf(scene, brief);
    return isThere ? state.scene : std::nullopt;
}

Cover coverOf(const AppState& state, const model::Brief& brief) {
    if (!state.presentation)
        return Cover::None;
    if (state.presentation->blank != Blank::None)
        return state.presentation->blank == Blank::Black ? Cover::Black : Cover::White;
    if (!state.scene || *state.scene >= brief.scenes.size())
        return Cover::None;
    switch (brief.scenes[*state.scene].form) {
    case model::SceneForm::Card:
        return Cover::Card;
    case model::SceneForm::Black:
        return Cover::Black;
    case model::SceneForm::Map:
        break;
    }
    return Cover::None;
}

void showScene(AppState& state, const model::Brief& brief, std::size_t index) {
    if (index >= brief.scenes.size())
        return;
    const model::Scene& scene = brief.scenes[index];
    const AppState before = state;
    state.scene = index;
    state.presentedLast.reset();
    if (state.presentation) {
        state.presentation->blank = Blank::None;
        state.presentation->digits.clear();
        state.presentation->sceneSecs = 0.0;
    }
    state.playback.playing = false;
    state.selected = {};
    if (scene.form == model::SceneForm::Map) {
        state.view = viewOf(scene, state.view);
        moveTo(state, brief, scene.when.start.earliest);
        state.hiddenKinds = hiddenKindsOf(scene, brief);
        state.hiddenStatuses = hiddenStatusesOf(scene);
        state.viewpoint = scene.viewpoint;
        state.hidesDenials = false;
        if (const auto days = daysOf(scene, brief))
            state.selectedRange = days;
        if (std::isfinite(scene.when.start.earliest))
            state.shownTime = daysOf(scene, brief) ? ShownTime::Range : ShownTime::Day;
    }
    const Cover cover = coverOf(state, brief);
    const bool isCovered = coverOf(before, brief) != Cover::None || cover != Cover::None;
    const bool isCut = scene.transition == model::Transition::Cut || cover == Cover::Black;
    state.change = changeBetween(before, state,
                                 isCut       ? model::Transition::Cut
                                 : isCovered ? model::Transition::Fade
                                             : scene.transition);
}

} // namespace tumen::state
