#include "state/AppState.hpp"

#include <array>

namespace tumen::state {

std::string_view title(BasemapPart part) {
    constexpr std::array<std::string_view, basemapPartCount> titles = {"38th parallel",
                                                                       "Far East",
                                                                       "Borders",
                                                                       "Rivers",
                                                                       "Railways (schematic)",
                                                                       "Relief",
                                                                       "Labels",
                                                                       "Graticule",
                                                                       "Rings (distance from Pyongyang)"};
    return titles[static_cast<std::size_t>(part)];
}

std::string_view id(BasemapPart part) {
    constexpr std::array<std::string_view, basemapPartCount> ids = {
        "parallel", "far-east", "borders",   "rivers",        "railways",
        "relief",   "labels",   "graticule", "distance-rings"};
    return ids[static_cast<std::size_t>(part)];
}

std::string_view title(TimeStep step) {
    constexpr std::array<std::string_view, timeStepCount> titles = {"day", "month", "year", "decade"};
    return titles[static_cast<std::size_t>(step)];
}

AppState openingState(const model::Brief& brief) {
    AppState state;
    state.hiddenParts = {BasemapPart::Railways, BasemapPart::DistanceRings};
    // The latest day on which something begins: the brief opens on the present of its source.
    state.date = brief.span().first;
    for (const model::Claim& claim : brief.claims)
        if (std::isfinite(claim.when.start.earliest))
            state.date = std::max(state.date, claim.when.start.earliest);
    if (const NamedView* first =
            brief.scenes.empty() ? nullptr : findNamedView(brief.scenes.front().camera)) {
        state.view = first->view;
        return state;
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

} // namespace tumen::state
