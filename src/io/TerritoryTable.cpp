#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/Text.hpp"
#include "io/BriefDraft.hpp"
#include "io/UnitCodes.hpp"
#include "io/Wording.hpp"

namespace tumen::io {

namespace {

constexpr std::string_view unitPrefix = "unit:";
constexpr std::string_view geometryMend =
    "Write POLYGON, MULTIPOLYGON, LINESTRING or MULTILINESTRING text (WKT) in longitude and latitude, or "
    "'unit:PRK;KOR', perhaps with 'north of 38' or 'south of 38'.";

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

/// "unit:PRK;KOR north of 38".
model::UnitArea parseUnitArea(std::string_view text) {
    model::UnitArea area;
    text.remove_prefix(unitPrefix.size());
    for (int side = 0; side < 2; ++side) { // either may come last
        if (const auto latDeg = takeParallel(text, " north of "))
            area.northOfDeg = latDeg;
        if (const auto latDeg = takeParallel(text, " south of "))
            area.southOfDeg = latDeg;
    }
    area.units = core::split(text, ';');
    return area;
}

/// What to write instead of the code that no unit has.
std::string mendOfUnits(const RowReader& row, const model::UnitArea& area,
                        std::vector<std::string>::const_iterator unknown) {
    const std::string mend = unknown != area.units.end() && row.wordingIsWanted()
                                 ? didYouMean(*unknown, unitCodes())
                                 : std::string();
    return mend.empty() ? "Write 'unit:PRK;KOR', perhaps with 'north of 38' or 'south of 38'." : mend;
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
        model::UnitArea area = parseUnitArea(text);
        const auto unknown = std::ranges::find_if_not(area.units, [](const std::string& code) {
            return std::ranges::binary_search(unitCodes(), code);
        });
        if (area.units.empty() || unknown != area.units.end())
            row.error("geometry", fmt::format("{} does not name units of the basemap.", core::inQuotes(text)),
                      mendOfUnits(row, area, unknown));
        else
            territory.geometry = std::move(area);
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
