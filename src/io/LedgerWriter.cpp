#include "io/LedgerWriter.hpp"

#include <array>

#include <nlohmann/json.hpp>

#include "core/Text.hpp"

namespace tumen::io {

namespace {

using ClaimText = std::string (*)(const model::Brief&, const model::Claim&);

struct Column {
    std::string_view name;
    ClaimText text;
};

std::string nameOf(const model::Brief& brief, std::optional<model::PlaceIndex> place) {
    return place ? brief.places[*place].name.en : std::string();
}

constexpr Column idColumn = {
    "id", [](const model::Brief&, const model::Claim& claim) { return std::string(claim.id); }};
constexpr Column formColumn = {"form", [](const model::Brief&, const model::Claim& claim) {
                                   return std::string(model::id(claim.form));
                               }};
constexpr Column kindColumn = {
    "kind", [](const model::Brief& brief, const model::Claim& claim) { return brief.kinds[claim.kind].id; }};
constexpr Column subkindColumn = {
    "subkind", [](const model::Brief&, const model::Claim& claim) { return std::string(claim.subkind); }};
constexpr Column fromColumn = {
    "from", [](const model::Brief& brief, const model::Claim& claim) { return nameOf(brief, claim.from); }};
constexpr Column toColumn = {
    "to", [](const model::Brief& brief, const model::Claim& claim) { return nameOf(brief, claim.to); }};
constexpr Column startColumn = {
    "start", [](const model::Brief&, const model::Claim& claim) { return claim.when.start.text; }};
constexpr Column endColumn = {
    "end", [](const model::Brief&, const model::Claim& claim) { return claim.when.end.text; }};
constexpr Column dateBasisColumn = {"date_basis", [](const model::Brief&, const model::Claim& claim) {
                                        return std::string(claim.dateBasis);
                                    }};
constexpr Column statusColumn = {
    "status", [](const model::Brief&, const model::Claim& claim) { return std::string(claim.status); }};
constexpr Column assertedByColumn = {"asserted_by", [](const model::Brief&, const model::Claim& claim) {
                                         return core::join(claim.assertedBy, "; ");
                                     }};
constexpr Column deniedByColumn = {"denied_by", [](const model::Brief&, const model::Claim& claim) {
                                       return core::join(claim.deniedBy, "; ");
                                   }};
constexpr Column paragraphColumn = {
    "paragraph", [](const model::Brief&, const model::Claim& claim) { return std::string(claim.paragraph); }};
constexpr Column gistColumn = {
    "gist", [](const model::Brief&, const model::Claim& claim) { return std::string(claim.gist); }};

constexpr std::array claimColumns = {
    idColumn,  formColumn,      kindColumn,   subkindColumn,    fromColumn,     toColumn,        startColumn,
    endColumn, dateBasisColumn, statusColumn, assertedByColumn, deniedByColumn, paragraphColumn, gistColumn};
constexpr std::array flowColumns = {idColumn, kindColumn,  statusColumn, fromColumn,
                                    toColumn, startColumn, endColumn,    gistColumn};

void appendCsvCell(std::string& csv, std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        csv += text;
        return;
    }
    csv += '"';
    for (const char c : text) {
        if (c == '"')
            csv += '"';
        csv += c;
    }
    csv += '"';
}

std::string toCsv(const model::Brief& brief, std::span<const model::ClaimIndex> claims,
                  std::span<const Column> columns) {
    std::string csv;
    const auto appendRow = [&csv, columns](auto textOf) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i > 0)
                csv += ',';
            appendCsvCell(csv, textOf(columns[i]));
        }
        csv += '\n';
    };
    appendRow([](const Column& column) { return std::string(column.name); });
    for (const model::ClaimIndex claim : claims)
        appendRow([&](const Column& column) { return column.text(brief, brief.claims[claim]); });
    return csv;
}

std::string toJson(const model::Brief& brief, std::span<const model::ClaimIndex> claims,
                   std::span<const Column> columns) {
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
    for (const model::ClaimIndex claim : claims) {
        nlohmann::ordered_json row;
        for (const Column& column : columns)
            row[std::string(column.name)] = column.text(brief, brief.claims[claim]);
        rows.push_back(std::move(row));
    }
    return rows.dump(2) + "\n";
}

std::string write(const model::Brief& brief, std::span<const model::ClaimIndex> claims,
                  std::span<const Column> columns, TableFormat format) {
    return format == TableFormat::Csv ? toCsv(brief, claims, columns) : toJson(brief, claims, columns);
}

} // namespace

std::string writeClaims(const model::Brief& brief, std::span<const model::ClaimIndex> claims,
                        TableFormat format) {
    return write(brief, claims, claimColumns, format);
}

std::string writeFlows(const model::Brief& brief, std::span<const model::ClaimIndex> claims,
                       TableFormat format) {
    return write(brief, claims, flowColumns, format);
}

} // namespace tumen::io
