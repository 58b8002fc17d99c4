#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/Brief.hpp"

namespace tumen::scene {

/// Whoever gives and takes in a balance: a country with all of its places, or a place of no country.
struct Party {
    std::string key; ///< the country's code, or the place's id
    std::vector<model::PlaceIndex> places;
};

/// Of the party that the place belongs to.
const std::string& partyKeyOf(const model::Place& place);

/// The parties that flows run between, in the order of the table of places.
struct Parties {
    std::vector<Party> all;
    std::vector<std::optional<std::size_t>> ofPlace; ///< of each place of the brief

    std::optional<std::size_t> find(std::string_view key) const;
    /// The two of a flow between different ones; nothing for other claims.
    std::optional<std::pair<std::size_t, std::size_t>> ofFlow(const model::Claims& claims,
                                                              model::ClaimIndex claim) const;
};
Parties partiesOf(const model::Brief& brief);

/// By its states that existed in those days, as in "Soviet Union / Russia", or by its first place.
std::string partyName(const model::Brief& brief, const Party& party, time::DayRange days,
                      model::Language language);

} // namespace tumen::scene
