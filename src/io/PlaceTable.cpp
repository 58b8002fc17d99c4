#include <algorithm>
#include <cmath>
#include <iterator>

#include <fmt/format.h>

#include "core/Text.hpp"
#include "io/BriefDraft.hpp"
#include "io/UnitCodes.hpp"
#include "io/Wording.hpp"

namespace tumen::io {

namespace {

bool isWithin(double degrees, double limit) {
    return std::abs(degrees) <= limit;
}

void checkRange(RowReader& row, const char* column, double degrees, double limit, bool isSwapped) {
    if (!isWithin(degrees, limit))
        row.error(column, fmt::format("{} is not between -{} and {}.", degrees, limit, limit),
                  isSwapped ? "The longitude and the latitude seem to be exchanged."
                            : "Write decimal degrees.");
}

geo::LonLat readPosition(RowReader& row) {
    auto lonDeg = row.number("lon");
    auto latDeg = row.number("lat");
    if (row.hasErrorIn("lon") || row.hasErrorIn("lat"))
        return {};
    if (!lonDeg && !latDeg && row.shape()) {
        const auto* point = std::get_if<geo::LonLat>(&*row.shape());
        if (!point) {
            row.error("geometry", "The place is not a point.", "Use a point layer, or fill in lon and lat.");
            return {};
        }
        lonDeg = point->lonDeg;
        latDeg = point->latDeg;
    }
    if (!lonDeg)
        row.required("lon");
    if (!latDeg)
        row.required("lat");
    if (!lonDeg || !latDeg)
        return {};
    const bool isSwapped = !isWithin(*latDeg, 90.0) && isWithin(*latDeg, 180.0) && isWithin(*lonDeg, 90.0);
    checkRange(row, "lon", *lonDeg, 180.0, isSwapped);
    checkRange(row, "lat", *latDeg, 90.0, isSwapped);
    return {*lonDeg, *latDeg};
}

std::string readCountry(RowReader& row) {
    std::string code = row.text("country");
    if (!code.empty() && !std::ranges::binary_search(countryCodes(), code)) {
        const std::string mend = row.wordingIsWanted() ? didYouMean(code, countryCodes()) : std::string();
        row.warning("country", fmt::format("{} is not the code of a country.", core::inQuotes(code)),
                    mend.empty() ? "Write three letters of ISO 3166-1, such as KOR, or leave the cell empty."
                                 : mend);
    }
    return code;
}

} // namespace

void readPlace(RowReader& row, BriefDraft& draft) {
    model::Place place;
    place.id = draft.placeIds.read(row);
    place.name.en = row.required("name");
    place.position = readPosition(row);
    const bool isUsable = !row.hasErrors();
    place.name.ko = row.text("name_ko");
    place.name.ru = row.text("name_ru");
    place.kind = row.text("kind");
    place.country = readCountry(row);
    place.existence = row.interval("since", "until");
    if (row.hasErrorIn("since") || row.hasErrorIn("until"))
        place.existence = {};
    if (!isUsable)
        return;
    draft.placeIds.setPosition(place.id, draft.brief.places.size());
    draft.placesByName.emplace(place.name.en, draft.brief.places.size());
    draft.brief.places.push_back(std::move(place));
}

std::optional<model::PlaceIndex> findPlace(RowReader& row, std::string_view column, const std::string& text,
                                           const BriefDraft& draft) {
    const auto entry = draft.placeIds.find(text);
    if (entry && entry->position)
        return entry->position;
    const auto named = draft.placesByName.equal_range(text);
    const auto count = std::distance(named.first, named.second);
    if (count == 1)
        return named.first->second;
    if (draft.unread.contains("places")) {
        row.leaveOut(column);
    } else if (count > 1) {
        row.error(column, fmt::format("{} places have the name {}.", count, core::inQuotes(text)),
                  "Write the id of the one that is meant.");
    } else if (entry) {
        row.error(column, fmt::format("The place {} was left out for its own error.", core::inQuotes(text)),
                  fmt::format("Mend row {} of the table places.", entry->row));
    } else {
        std::vector<std::string> candidates;
        if (row.wordingIsWanted())
            for (const model::Place& place : draft.brief.places)
                candidates.insert(candidates.end(), {place.id, place.name.en});
        std::string mend = didYouMean(text, candidates);
        if (mend.empty())
            mend = "Write the id or the English name of a row in the table places, or add such a row.";
        row.error(column, fmt::format("There is no place {}.", core::inQuotes(text)), std::move(mend));
    }
    return std::nullopt;
}

} // namespace tumen::io
