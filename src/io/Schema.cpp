#include "io/Schema.hpp"

#include <algorithm>
#include <array>

namespace tumen::io {

namespace {

using Names = std::string_view;

// Positions, shapes and routes may come from the layer's geometry, so lon, lat and geometry are checked by
// their tables.
constexpr std::array placesRequired = {Names("id"), Names("name")};
constexpr std::array placesOptional = {Names("lon"),  Names("lat"),     Names("name_ko"), Names("name_ru"),
                                       Names("kind"), Names("country"), Names("since"),   Names("until")};
constexpr std::array claimsRequired = {Names("id"), Names("form"),  Names("kind"),   Names("from"),
                                       Names("to"), Names("start"), Names("status"), Names("gist")};
constexpr std::array claimsOptional = {Names("route"),       Names("route_source"), Names("subkind"),
                                       Names("via"),         Names("end"),          Names("date_basis"),
                                       Names("asserted_by"), Names("denied_by"),    Names("source"),
                                       Names("paragraph"),   Names("magnitude"),    Names("unit")};
constexpr std::array periodsRequired = {Names("id"), Names("title"), Names("start")};
constexpr std::array periodsOptional = {Names("end"), Names("summary"), Names("source"), Names("paragraph")};
constexpr std::array scenesRequired = {Names("id"), Names("title")};
constexpr std::array scenesOptional = {
    Names("order"),  Names("caption"),    Names("notes"),     Names("start"),    Names("end"),
    Names("camera"), Names("projection"), Names("kinds"),     Names("statuses"), Names("focus"),
    Names("dwell"),  Names("transition"), Names("viewpoint"), Names("step_of")};
constexpr std::array territoriesRequired = {Names("id"), Names("name")};
constexpr std::array territoriesOptional = {Names("geometry"), Names("holder"), Names("start"),
                                            Names("end"),      Names("claim"),  Names("label")};
constexpr std::array sourcesRequired = {Names("id"), Names("title")};
constexpr std::array sourcesOptional = {Names("author"), Names("date"), Names("url"), Names("text")};
constexpr std::array kindsRequired = {Names("id")};
constexpr std::array kindsOptional = {Names("title"), Names("colour")};

constexpr std::array<TableSchema, 7> schema = {{
    {"places", placesRequired, placesOptional, true},
    {"claims", claimsRequired, claimsOptional, true, true},
    {"periods", periodsRequired, periodsOptional, false},
    {"scenes", scenesRequired, scenesOptional, false},
    {"territories", territoriesRequired, territoriesOptional, false},
    {"sources", sourcesRequired, sourcesOptional, false},
    {"kinds", kindsRequired, kindsOptional, false},
}};

} // namespace

bool TableSchema::hasColumn(std::string_view column) const {
    return std::ranges::find(required, column) != required.end() ||
           std::ranges::find(optional, column) != optional.end();
}

std::span<const TableSchema> briefSchema() {
    return schema;
}

const TableSchema* findSchema(std::string_view tableName) {
    const auto found = std::find_if(schema.begin(), schema.end(),
                                    [&](const TableSchema& table) { return table.name == tableName; });
    return found == schema.end() ? nullptr : &*found;
}

} // namespace tumen::io
