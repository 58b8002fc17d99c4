#include "state/AppState.hpp"

#include <array>

namespace tumen::state {

std::string_view title(BasemapPart part) {
    constexpr std::array<std::string_view, basemapPartCount> titles = {
        "38th parallel",        "Far East", "Borders", "Rivers",
        "Railways (schematic)", "Relief",   "Labels",  "Graticule"};
    return titles[static_cast<std::size_t>(part)];
}

std::string_view id(BasemapPart part) {
    constexpr std::array<std::string_view, basemapPartCount> ids = {
        "parallel", "far-east", "borders", "rivers", "railways", "relief", "labels", "graticule"};
    return ids[static_cast<std::size_t>(part)];
}

std::string_view title(TimeStep step) {
    constexpr std::array<std::string_view, timeStepCount> titles = {"day", "month", "year", "decade"};
    return titles[static_cast<std::size_t>(step)];
}

AppState openingState(const model::Brief& brief) {
    AppState state;
    state.hiddenParts = {BasemapPart::Railways};
    // The latest day on which something begins: the brief opens on the present of its source.
    state.date = brief.span().first;
    for (const model::Claim& claim : brief.claims)
        if (std::isfinite(claim.when.start.earliest))
            state.date = std::max(state.date, claim.when.start.earliest);
    return state;
}

} // namespace tumen::state
