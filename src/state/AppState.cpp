#include "state/AppState.hpp"

#include <algorithm>
#include <array>

#include "core/Wording.hpp"

namespace tumen::state {

std::string_view title(BasemapPart part) {
    constexpr std::array<std::string_view, basemapPartCount> titles = {
        core::english("38th parallel"),
        core::english("Far East"),
        core::english("Borders"),
        core::english("Rivers"),
        core::english("Railways (schematic)"),
        core::english("Relief"),
        core::english("Labels"),
        core::english("Graticule"),
        core::english("Globe (where the view is)"),
        core::english("Rings (distance from Pyongyang)")};
    return titles[static_cast<std::size_t>(part)];
}

std::string_view id(BasemapPart part) {
    constexpr std::array<std::string_view, basemapPartCount> ids = {
        "parallel", "far-east", "borders",   "rivers",  "railways",
        "relief",   "labels",   "graticule", "locator", "distance-rings"};
    return ids[static_cast<std::size_t>(part)];
}

namespace {
constexpr std::array<std::string_view, 3> languageIds = {"en", "ko", "ru"};
}

std::string_view id(model::Language language) {
    return languageIds[static_cast<std::size_t>(language)];
}

std::optional<model::Language> findLanguage(std::string_view id) {
    for (std::size_t i = 0; i < languageIds.size(); ++i)
        if (languageIds[i] == id)
            return static_cast<model::Language>(i);
    return std::nullopt;
}

std::string_view title(TimeStep step) {
    constexpr std::array<std::string_view, timeStepCount> titles = {"day",    "month", "year",  "decade",
                                                                    "change", "event", "period"};
    return titles[static_cast<std::size_t>(step)];
}

std::string_view id(time::LoopMode loop) {
    constexpr std::array<std::string_view, allLoopModes.size()> ids = {"once", "all", "period", "range"};
    return ids[static_cast<std::size_t>(loop)];
}

std::string_view id(time::Pace pace) {
    constexpr std::array<std::string_view, allPaces.size()> ids = {"even", "by-changes"};
    return ids[static_cast<std::size_t>(pace)];
}

std::string_view id(Comparison comparison) {
    constexpr std::array<std::string_view, allComparisons.size()> ids = {"off", "split", "difference"};
    return ids[static_cast<std::size_t>(comparison)];
}

std::string_view id(ShownTime shown) {
    constexpr std::array<std::string_view, allShownTimes.size()> ids = {"day", "window", "range"};
    return ids[static_cast<std::size_t>(shown)];
}

std::string_view title(ThemeId theme) {
    constexpr std::array<std::string_view, allThemes.size()> titles = {
        core::english("Dark"), core::english("Light"), core::english("High contrast")};
    return titles[static_cast<std::size_t>(theme)];
}

std::string_view id(ThemeId theme) {
    constexpr std::array<std::string_view, allThemes.size()> ids = {"dark", "light", "high-contrast"};
    return ids[static_cast<std::size_t>(theme)];
}

std::string_view title(MotionStyle style) {
    constexpr std::array<std::string_view, allMotionStyles.size()> titles = {
        core::english("Comets"), core::english("Dashes"), core::english("Still")};
    return titles[static_cast<std::size_t>(style)];
}

std::string_view id(MotionStyle style) {
    constexpr std::array<std::string_view, allMotionStyles.size()> ids = {"comets", "dashes", "still"};
    return ids[static_cast<std::size_t>(style)];
}

std::optional<MotionStyle> findMotionStyle(std::string_view wanted) {
    const auto found =
        std::ranges::find_if(allMotionStyles, [&](MotionStyle style) { return id(style) == wanted; });
    return found == allMotionStyles.end() ? std::nullopt : std::optional(*found);
}

std::string_view title(WidthScale scale) {
    constexpr std::array<std::string_view, allWidthScales.size()> titles = {core::english("Square root"),
                                                                            core::english("Linear")};
    return titles[static_cast<std::size_t>(scale)];
}

std::string_view id(WidthScale scale) {
    constexpr std::array<std::string_view, allWidthScales.size()> ids = {"sqrt", "linear"};
    return ids[static_cast<std::size_t>(scale)];
}

std::optional<WidthScale> findWidthScale(std::string_view wanted) {
    const auto found =
        std::ranges::find_if(allWidthScales, [&](WidthScale scale) { return id(scale) == wanted; });
    return found == allWidthScales.end() ? std::nullopt : std::optional(*found);
}

std::optional<ThemeId> findTheme(std::string_view wanted) {
    const auto found =
        std::find_if(allThemes.begin(), allThemes.end(), [&](ThemeId theme) { return id(theme) == wanted; });
    return found == allThemes.end() ? std::nullopt : std::optional(*found);
}

time::DayRange shownDays(const AppState& state) {
    if (state.shownTime == ShownTime::Window)
        return {state.date - state.windowDays, state.date};
    if (state.shownTime == ShownTime::Range && state.selectedRange)
        return {state.selectedRange->first, state.selectedRange->last + time::lastMinute};
    return {state.date, state.date};
}

std::optional<ComparedTimes> comparedTimes(const AppState& state) {
    if (state.comparison == Comparison::Off || !state.comparedDays)
        return std::nullopt;
    const auto [first, last] = *state.comparedDays;
    const time::DayRange shown = shownDays(state);
    const time::DayRange other =
        first < last ? time::DayRange{first, last + time::lastMinute} : time::DayRange{last, last};
    return shown.last < other.last ? ComparedTimes{shown, other} : ComparedTimes{other, shown};
}

AppState comparedSide(const AppState& state) {
    AppState side = state;
    side.comparison = Comparison::Off;
    side.hiddenParts.insert(BasemapPart::Locator);
    if (!state.comparedDays)
        return side;
    const auto [first, last] = *state.comparedDays;
    side.date = last;
    side.shownTime = first < last ? ShownTime::Range : ShownTime::Day;
    if (first < last)
        side.selectedRange = state.comparedDays;
    return side;
}

time::DayNumber mapDay(const AppState& state) {
    const auto times = comparedTimes(state);
    return times && state.comparison == Comparison::Difference ? times->later.last : shownDays(state).last;
}

AppState openingState(const model::Brief& brief) {
    AppState state;
    state.hiddenParts = {BasemapPart::DistanceRings};
    // The latest day on which something begins: the brief opens on the present of its source.
    state.date = brief.span().first;
    for (const model::Claim& claim : brief.claims)
        if (std::isfinite(claim.when.start.earliest))
            state.date = std::max(state.date, claim.when.start.earliest);
    for (const model::Scene& scene : brief.scenes)
        if (scene.form == model::SceneForm::Map) {
            if (const NamedView* first = findNamedView(scene.camera)) {
                state.view = first->view;
                return state;
            }
            break;
        }
    std::vector<geo::LonLat> positions;
    for (const model::Claim& claim : brief.claims)
        for (const auto& place : {claim.from, claim.to})
            if (place)
                positions.push_back(brief.places[*place].position);
    if (!positions.empty())
        state.view = viewOfAll(positions);
    return state;
}

const OwnLayer* AppState::findOwnLayer(int id) const {
    const auto found = std::ranges::find(ownLayers, id, &OwnLayer::id);
    return found == ownLayers.end() ? nullptr : &*found;
}

} // namespace tumen::state
