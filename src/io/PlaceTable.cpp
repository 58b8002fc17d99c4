#include <cmath>

#include <fmt/format.h>

#include "io/BriefDraft.hpp"

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

} // namespace

void readPlaces(const Table& table, TableProblems& problems, BriefDraft& draft) {
    for (const Row& tableRow : table.rows) {
        RowReader row(table, tableRow, problems);
        model::Place place;
        place.id = draft.placeIds.read(row);
        place.name.en = row.required("name");
        place.position = readPosition(row);
        const bool isUsable = !row.hasErrors();
        place.name.ko = row.text("name_ko");
        place.name.ru = row.text("name_ru");
        place.kind = row.text("kind");
        place.country = row.text("country");
        place.existence = row.interval("since", "until");
        if (row.hasErrorIn("since") || row.hasErrorIn("until"))
            place.existence = {};
        if (!isUsable)
            continue;
        draft.placeIds.setPosition(place.id, draft.brief.places.size());
        draft.placesByName.emplace(place.name.en, draft.brief.places.size());
        draft.brief.places.push_back(std::move(place));
    }
}

} // namespace tumen::io
