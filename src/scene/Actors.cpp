#include "scene/Actors.hpp"

#include <algorithm>
#include <set>

namespace tumen::scene {

std::vector<std::string> actorsOf(const model::Brief& brief) {
    const model::Claims& claims = brief.claims;
    std::vector<bool> takesPart(brief.places.size());
    for (model::ClaimIndex i = 0; i < claims.size(); ++i)
        for (const auto& place : {claims.from(i), claims.to(i)})
            if (place)
                takesPart[*place] = true;
    for (model::Code code = 0; code < claims.routes().size(); ++code)
        for (const model::PlaceIndex place : claims.routes()[code])
            takesPart[place] = true;
    std::set<std::string> names;
    for (model::PlaceIndex place = 0; place < brief.places.size(); ++place)
        if (takesPart[place])
            names.insert(brief.places[place].name.en);
    for (const auto* voices : {&claims.asserters(), &claims.deniers()})
        for (model::Code code = 0; code < voices->size(); ++code)
            names.insert((*voices)[code].begin(), (*voices)[code].end());
    return {names.begin(), names.end()};
}

const std::string& actorName(const model::Brief& brief, const std::string& actor, model::Language language) {
    const auto place = std::ranges::find_if(
        brief.places, [&](const model::Place& candidate) { return candidate.name.en == actor; });
    return place == brief.places.end() ? actor : place->name.in(language);
}

} // namespace tumen::scene
