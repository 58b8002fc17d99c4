#include "io/CoverageWriter.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "io/CsvText.hpp"

namespace tumen::io {

namespace {

std::string sourceIdOf(const model::Brief& brief, const model::ParagraphCoverage& paragraph) {
    return brief.sources.empty() ? std::string() : brief.sources[paragraph.passage.source].id;
}

std::string toCsv(const model::Brief& brief, std::span<const model::SourceCoverage> coverage) {
    std::string csv = "source,paragraph,claims";
    for (const model::Kind& kind : brief.kinds) {
        csv += ',';
        appendCsvCell(csv, kind.id);
    }
    csv += '\n';
    for (const model::SourceCoverage& source : coverage)
        for (const model::ParagraphCoverage& paragraph : source.paragraphs) {
            appendCsvCell(csv, sourceIdOf(brief, paragraph));
            csv += fmt::format(",{},{}", paragraph.passage.paragraph, paragraph.claims());
            for (const int claims : paragraph.claimsByKind)
                csv += fmt::format(",{}", claims);
            csv += '\n';
        }
    return csv;
}

std::string toJson(const model::Brief& brief, std::span<const model::SourceCoverage> coverage) {
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
    for (const model::SourceCoverage& source : coverage)
        for (const model::ParagraphCoverage& paragraph : source.paragraphs) {
            nlohmann::ordered_json row = {{"source", sourceIdOf(brief, paragraph)},
                                          {"paragraph", paragraph.passage.paragraph},
                                          {"claims", paragraph.claims()}};
            for (std::size_t kind = 0; kind < brief.kinds.size(); ++kind)
                row[brief.kinds[kind].id] = paragraph.claimsByKind[kind];
            rows.push_back(std::move(row));
        }
    return rows.dump(2) + "\n";
}

} // namespace

std::string writeCoverage(const model::Brief& brief, std::span<const model::SourceCoverage> coverage,
                          TableFormat format) {
    return format == TableFormat::Csv ? toCsv(brief, coverage) : toJson(brief, coverage);
}

} // namespace tumen::io
