#include "app/ClaimView.hpp"

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

} // namespace tumen::app
