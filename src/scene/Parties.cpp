#include "scene/Parties.hpp"

#include <algorithm>
#include <map>

#include "core/Text.hpp"
#include "scene/Balance.hpp"

namespace tumen::scene {

std::optional<std::size_t> Parties::find(std::string_view key) const {
    const auto found = std::ranges::find(all, key, &Party::key);
    return found == all.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - all.begin()));
}

std::optional<std::pair<std::size_t, std::size_t>> Parties::ofFlow(const model::Claims& claims,
                                                                   model::ClaimIndex claim) const {
    const auto from = claims.from(claim);
    const auto to = claims.to(claim);
    if (claims.form(claim) != model::Form::Flow || !from || !to)
        return std::nullopt;
    const auto giver = ofPlace[*from];
    const auto taker = ofPlace[*to];
    return giver && taker && giver != taker ? std::optional(std::pair(*giver, *taker)) : std::nullopt;
}

const std::string& partyKeyOf(const model::Place& place) {
    return place.country.empty() ? place.id : place.country;
}

Parties partiesOf(const model::Brief& brief) {
    const model::Claims& claims = brief.claims;
    std::vector<bool> takesPart(brief.places.size());
    for (model::ClaimIndex i = 0; i < claims.size(); ++i)
        if (claims.form(i) == model::Form::Flow)
            for (const auto& place : {claims.from(i), claims.to(i)})
                if (place)
                    takesPart[*place] = true;
    Parties parties;
    parties.ofPlace.resize(brief.places.size());
    std::map<std::string, std::size_t, std::less<>> numbers;
    for (model::PlaceIndex i = 0; i < brief.places.size(); ++i) {
        const model::Place& place = brief.places[i];
        if (!takesPart[i])
            continue;
        const std::string& key = partyKeyOf(place);
        const auto [found, isNew] = numbers.try_emplace(key, parties.all.size());
        if (isNew)
            parties.all.push_back({key, {}});
        parties.all[found->second].places.push_back(i);
        parties.ofPlace[i] = found->second;
    }
    return parties;
}

std::string partyName(const model::Brief& brief, const Party& party, time::DayRange days,
                      model::Language language) {
    std::vector<std::string> names;
    for (const model::PlaceIndex i : party.places) {
        const model::Place& place = brief.places[i];
        if (place.kind == "state" && (time::isUndated(place.existence) || holdsIn(place.existence, days)))
            names.push_back(place.name.in(language));
    }
    if (names.empty())
        return brief.places[party.places.front()].name.in(language);
    return core::join(names, " / ");
}

} // namespace tumen::scene
