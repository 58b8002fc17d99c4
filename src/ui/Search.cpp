#include "ui/Search.hpp"

#include <algorithm>

#include "core/Text.hpp"

namespace tumen::ui {

namespace {

constexpr std::string_view separator = "\n";

std::string allNames(const model::Place& place) {
    std::string text = place.name.en;
    for (const std::string* name : {&place.name.ko, &place.name.ru, &place.id})
        text.append(separator).append(*name);
    return text;
}

std::string textOf(const model::Brief& brief, const model::Claim& claim) {
    std::string text(claim.gist);
    for (const std::string_view part :
         {claim.id, claim.subkind, claim.status, std::string_view(brief.kinds[claim.kind].title)})
        text.append(separator).append(part);
    for (const auto& place : {claim.from, claim.to})
        if (place)
            text.append(separator).append(allNames(brief.places[*place]));
    return text;
}

bool containsAll(const std::string& text, const std::vector<std::string>& words) {
    return std::ranges::all_of(words,
                               [&](const std::string& word) { return core::containsFolded(text, word); });
}

} // namespace

std::vector<state::Target> searchBrief(const model::Brief& brief, std::string_view query) {
    using What = state::Target::What;
    const std::vector<std::string> words = core::split(query, ' ');
    std::vector<state::Target> hits;
    if (words.empty())
        return hits;
    for (model::PlaceIndex i = 0; i < brief.places.size(); ++i)
        if (containsAll(allNames(brief.places[i]), words))
            hits.push_back({What::Place, i});
    for (model::ClaimIndex i = 0; i < brief.claims.size(); ++i)
        if (containsAll(textOf(brief, brief.claims[i]), words))
            hits.push_back({What::Claim, i});
    return hits;
}

} // namespace tumen::ui
