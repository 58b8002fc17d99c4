#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/Text.hpp"
#include "io/BriefDraft.hpp"
#include "io/Wording.hpp"

namespace tumen::io {

namespace {

constexpr std::string_view unitPrefix = "unit:";
constexpr std::string_view geometryMend =
    "Write POLYGON, MULTIPOLYGON, LINESTRING or MULTILINESTRING text (WKT) in longitude and latitude, or "
    "'unit:PRK;KOR', perhaps with 'north of 38' or 'south of 38'.";

/// ISO 3166-1 alpha-3, a unit of the basemap, or ISO 3166-2 of a subject: PRK, KARAFUTO, RU-SAK.
bool isUnitCode(std::string_view code) {
    return code.size() >= 3 && code.size() <= 12 && code[0] != '-' && code[1] != '-' &&
           std::all_of(code.begin(), code.end(),
                       [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'; });
}

/// Takes a trailing "<words> <degrees>" off the text.
std::optional<double> takeParallel(std::string_view& text, std::string_view words) {
    const std::size_t at = text.rfind(words);
    if (at == std::string_view::npos)
        return std::nullopt;
    const auto latDeg = core::toNumber(core::trimmed(text.substr(at + words.size())));
    if (!latDeg || std::abs(*latDeg) > 90.0)
        return std::nullopt;
    text = core::trimmed(text.substr(0, at));
    return latDeg;
}

/// "unit:PRK;KOR north of 38"; nothing when it is written otherwise.
std::optional<model::UnitArea> parseUnitArea(std::string_view text) {
    model::UnitArea area;
    text.remove_prefix(unitPrefix.size());
    for (int side = 0; side < 2; ++side) { // either may come last
        if (const auto latDeg = takeParallel(text, " north of "))
            area.northOfDeg = latDeg;
        if (const auto latDeg = takeParallel(text, " south of "))
            area.southOfDeg = latDeg;
    }
    area.units = core::split(text, ';');
    if (area.units.empty() || !std::all_of(area.units.begin(), area.units.end(), isUnitCode))
        return std::nullopt;
    return area;
}

void setShape(RowReader& row, const Shape& shape, model::Territory& territory) {
    if (!isOnEarth(shape))
        row.error("geometry", "The shape leaves the range of longitudes and latitudes.",
                  "Write degrees of longitude and latitude, the longitude first.");
    else if (const auto* polygons = std::get_if<std::vector<geo::LonLatPolygon>>(&shape))
        territory.geometry = *polygons;
    else if (const auto* lines = std::get_if<std::vector<geo::LonLatLine>>(&shape))
        territory.geometry = *lines;
    else
        row.error("geometry", "A territory cannot be a point.", std::string(geometryMend));
}

void readGeometry(RowReader& row, model::Territory& territory) {
    const std::string text = row.longText("geometry");
    if (row.hasErrorIn("geometry"))
        return;
    if (text.empty() && row.shape()) {
        setShape(row, *row.shape(), territory);
    } else if (text.starts_with(unitPrefix)) {
        if (auto area = parseUnitArea(text))
            territory.geometry = std::move(*area);
        else
            row.error("geometry", fmt::format("{} does not name units of the basemap.", core::inQuotes(text)),
                      "Write 'unit:PRK;KOR', perhaps with 'north of 38' or 'south of 38'.");
    } else if (text.empty()) {
        row.error("geometry", "The territory has no shape.", std::string(geometryMend));
    } else if (const auto shape = parseWkt(text)) {
        setShape(row, *shape, territory);
    } else {
        row.error("geometry", fmt::format("{} is not a shape.", core::inQuotes(text)),
                  std::string(geometryMend));
    }
}

/// Empty for none, and for a claim that was left out for its own error.
std::string readClaimId(RowReader& row, const BriefDraft& draft) {
    std::string id = row.text("claim");
    if (id.empty())
        return id;
    const auto claim = draft.claimIds.find(id);
    if (!claim && !draft.unread.contains("claims")) {
        std::string mend = row.wordingIsWanted() ? didYouMean(id, draft.claimIds.ids()) : std::string();
        row.error("claim", fmt::format("There is no claim {}.", core::inQuotes(id)),
                  mend.empty() ? "Write the id of a row in the table claims, or leave the cell empty."
                               : std::move(mend));
    }
    return claim && claim->position ? id : std::string();
}

} // namespace

void readTerritory(RowReader& row, BriefDraft& draft) {
    model::Territory territory;
    territory.id = draft.territoryIds.read(row);
    territory.name = row.required("name");
    territory.label = row.text("label");
    territory.holder = row.text("holder");
    if (!territory.holder.empty())
        findPlace(row, "holder", territory.holder, draft);
    territory.when = row.interval("start", "end");
    territory.claim = readClaimId(row, draft);
    readGeometry(row, territory);
    if (!row.hasErrors())
        draft.brief.territories.push_back(std::move(territory));
}

} // namespace tumen::io
