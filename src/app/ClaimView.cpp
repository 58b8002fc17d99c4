#include "app/ClaimView.hpp"

#include <algorithm>

namespace tumen::app {

std::optional<model::ClaimIndex> claimGoneTo(const state::Command& command) {
    const auto* attention = std::get_if<state::AttentionCommand>(&command);
    const auto* gone = attention ? std::get_if<state::GoToClaim>(attention) : nullptr;
    return gone ? std::optional(gone->claim) : std::nullopt;
}

std::vector<geo::LonLat> positionsOf(const model::Brief& brief, model::ClaimIndex claim) {
    const model::Claim& of = brief.claims[claim];
    std::vector<geo::LonLat> positions(of.course.begin(), of.course.end());
    for (const auto& place : {of.from, of.to})
        if (place)
            positions.push_back(brief.places[*place].position);
    for (const model::PlaceIndex place : of.via)
        positions.push_back(brief.places[place].position);
    return positions;
}

state::Commands withViews(const state::Commands& commands, const state::AppState& state,
                          const model::Brief& brief, Stage& stage,
                          const std::function<geo::ScreenRect(const state::AppState&)>& subjectOf) {
    const auto isGoing = [](const state::Command& command) { return claimGoneTo(command).has_value(); };
    if (std::ranges::none_of(commands, isGoing))
        return commands;
    state::AppState foreseen = state;
    state::Commands all;
    const auto add = [&](const state::Command& command) {
        all.push_back(command);
        state::apply(foreseen, brief, command);
    };
    for (const state::Command& command : commands) {
        add(command);
        const auto claim = claimGoneTo(command);
        if (!claim || *claim >= brief.claims.size())
            continue;
        const geo::Projection& projection = stage.projectionOf(foreseen.view);
        const geo::MapCamera camera = state::cameraFor(foreseen.view, projection, subjectOf(foreseen));
        if (const auto view = state::viewShowing(positionsOf(brief, *claim), camera, projection))
            add(state::MapCommand(state::SetView{*view}));
    }
    return all;
}

} // namespace tumen::app
