#include "io/BriefWriter.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>

#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include "core/Text.hpp"
#include "io/CsvText.hpp"
#include "io/GdalDrivers.hpp"
#include "io/GdalMessages.hpp"

namespace tumen::io {

namespace {

struct WrittenColumn {
    const char* name;
    bool isNumber = false;
};

struct WrittenTable {
    std::string name;
    std::vector<WrittenColumn> columns;
    std::size_t rowCount = 0;
    /// One text for each column.
    std::function<std::vector<std::string>(std::size_t)> row;
    /// Where it lies: a place, or the places along its way.
    std::function<std::vector<geo::LonLat>(std::size_t)> way;
};

WrittenTable placeTable(const model::Brief& brief) {
    return {"places",
            {{"id"},
             {"name"},
             {"name_ko"},
             {"name_ru"},
             {"lon", true},
             {"lat", true},
             {"kind"},
             {"country"},
             {"since"},
             {"until"}},
            brief.places.size(),
            [&brief](std::size_t i) -> std::vector<std::string> {
                const model::Place& place = brief.places[i];
                return {place.id,
                        place.name.en,
                        place.name.ko,
                        place.name.ru,
                        fmt::format("{}", place.position.lonDeg),
                        fmt::format("{}", place.position.latDeg),
                        place.kind,
                        place.country,
                        place.existence.start.text,
                        place.existence.end.text};
            },
            [&brief](std::size_t i) { return std::vector{brief.places[i].position}; }};
}

/// Well-known text; nothing for no line.
std::string lineText(std::span<const geo::LonLat> line) {
    std::string text;
    for (const geo::LonLat& point : line)
        text += fmt::format("{}{} {}", text.empty() ? "LINESTRING (" : ", ", point.lonDeg, point.latDeg);
    return text.empty() ? text : text + ")";
}

WrittenTable claimTable(const model::Brief& brief) {
    return {"claims",
            {{"id"},     {"form"},       {"kind"},   {"subkind"},         {"from"},
             {"to"},     {"via"},        {"route"},  {"route_source"},    {"start"},
             {"end"},    {"date_basis"}, {"status"}, {"asserted_by"},     {"denied_by"},
             {"source"}, {"paragraph"},  {"gist"},   {"magnitude", true}, {"unit"}},
            brief.claims.size(),
            [&brief](std::size_t i) -> std::vector<std::string> {
                const model::Claim claim = brief.claims[i];
                const auto placeId = [&](std::optional<model::PlaceIndex> place) {
                    return place ? brief.places[*place].id : std::string();
                };
                std::vector<std::string> via;
                for (const model::PlaceIndex place : claim.via)
                    via.push_back(placeId(place));
                return {std::string(claim.id),
                        std::string(model::id(claim.form)),
                        brief.kinds[claim.kind].id,
                        std::string(claim.subkind),
                        placeId(claim.from),
                        placeId(claim.to),
                        core::join(via, ";"),
                        lineText(claim.course),
                        std::string(claim.courseSource),
                        claim.when.start.text,
                        claim.when.end.text,
                        std::string(claim.dateBasis),
                        std::string(claim.status),
                        core::join(claim.assertedBy, ";"),
                        core::join(claim.deniedBy, ";"),
                        std::string(claim.source),
                        std::string(claim.paragraph),
                        std::string(claim.gist),
                        claim.magnitude ? fmt::format("{}", *claim.magnitude) : "",
                        std::string(claim.unit)};
            },
            [&brief](std::size_t i) {
                const model::Claim claim = brief.claims[i];
                std::vector<geo::LonLat> way;
                if (claim.from)
                    way.push_back(brief.places[*claim.from].position);
                for (const model::PlaceIndex place : claim.via)
                    way.push_back(brief.places[place].position);
                way.insert(way.end(), claim.course.begin(), claim.course.end());
                if (claim.to)
                    way.push_back(brief.places[*claim.to].position);
                return way;
            }};
}

core::Problem problemAt(const std::string& path, std::string what, std::string mend) {
    return {core::Severity::Error, {path, {}, std::nullopt, {}}, std::move(what), std::move(mend)};
}

std::optional<core::Problem> writeCsv(const WrittenTable& table, const std::string& path) {
    std::string csv;
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        csv += (column > 0 ? "," : "") + std::string(table.columns[column].name);
    csv += '\n';
    std::ofstream file(path, std::ios::binary);
    for (std::size_t i = 0; i < table.rowCount && file; ++i) {
        bool isFirst = true;
        for (const std::string& cell : table.row(i)) {
            if (!isFirst)
                csv += ',';
            isFirst = false;
            appendCsvCell(csv, cell);
        }
        csv += '\n';
        file << csv;
        csv.clear();
    }
    file << csv;
    file.close();
    if (!file)
        return problemAt(path, "The file cannot be written.", "Choose a folder that you may write to.");
    return std::nullopt;
}

OGRGeometry* geometryOf(const std::vector<geo::LonLat>& way) {
    if (way.size() == 1)
        return new OGRPoint(way[0].lonDeg, way[0].latDeg);
    auto* line = new OGRLineString();
    for (const geo::LonLat& point : way)
        line->addPoint(point.lonDeg, point.latDeg);
    return line;
}

bool writeLayer(GDALDataset& file, const WrittenTable& table) {
    // FlatGeobuf leaves out what has no geometry; its index would put the rows in another order.
    constexpr const char* options[] = {"SPATIAL_INDEX=NO", nullptr};
    const bool isFlatGeobuf = std::string_view(file.GetDriverName()) == "FlatGeobuf";
    OGRSpatialReference wgs84;
    wgs84.importFromEPSG(4326);
    OGRLayer* layer =
        isFlatGeobuf ? file.CreateLayer(table.name.c_str(), &wgs84, wkbUnknown, const_cast<char**>(options))
                     : file.CreateLayer(table.name.c_str(), nullptr, wkbNone, nullptr);
    if (layer == nullptr)
        return false;
    for (const WrittenColumn& column : table.columns) {
        OGRFieldDefn field(column.name, column.isNumber ? OFTReal : OFTString);
        if (layer->CreateField(&field) != OGRERR_NONE)
            return false;
    }
    OGRFeature feature(layer->GetLayerDefn());
    for (std::size_t i = 0; i < table.rowCount; ++i) {
        const std::vector<std::string> cells = table.row(i);
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const int field = static_cast<int>(column);
            if (cells[column].empty())
                feature.UnsetField(field);
            else
                feature.SetField(field, cells[column].c_str());
        }
        feature.SetFID(OGRNullFID);
        if (isFlatGeobuf)
            feature.SetGeometryDirectly(geometryOf(table.way(i)));
        if (layer->CreateFeature(&feature) != OGRERR_NONE)
            return false;
    }
    return true;
}

std::optional<core::Problem> writeWithGdal(GDALDriver& driver, const std::vector<WrittenTable>& tables,
                                           const std::string& path) {
    const GdalMessages messages;
    const GDALDatasetUniquePtr file(driver.Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    bool isWritten = file != nullptr;
    const bool isOneStep =
        isWritten && file->TestCapability(ODsCTransactions) && file->StartTransaction() == OGRERR_NONE;
    for (const WrittenTable& table : tables)
        isWritten = isWritten && writeLayer(*file, table);
    if (isOneStep)
        isWritten = file->CommitTransaction() == OGRERR_NONE && isWritten;
    if (!isWritten)
        return problemAt(path, fmt::format("The file cannot be written{}.", messages.inBrackets()),
                         "Choose another name, folder or kind of file, such as brief.gpkg.");
    return std::nullopt;
}

/// A driver that writes several tables into files with that extension, or null.
GDALDriver* driverFor(const std::string& extension) {
    registerGdalDrivers();
    GDALDriverManager& drivers = *GetGDALDriverManager();
    for (int i = 0; i < drivers.GetDriverCount(); ++i) {
        GDALDriver* driver = drivers.GetDriver(i);
        const char* extensions = driver->GetMetadataItem(GDAL_DMD_EXTENSIONS);
        if (extensions == nullptr || driver->GetMetadataItem(GDAL_DCAP_VECTOR) == nullptr ||
            driver->GetMetadataItem(GDAL_DCAP_CREATE) == nullptr)
            continue;
        const std::vector<std::string> own = core::split(extensions, ' ');
        if (std::ranges::find(own, extension) != own.end())
            return driver;
    }
    return nullptr;
}

} // namespace

std::optional<core::Problem> writeBrief(const model::Brief& brief, const std::string& path) {
    const std::vector<WrittenTable> tables = {placeTable(brief), claimTable(brief)};
    std::string extension = core::folded(std::filesystem::path(path).extension().string());
    extension.erase(0, 1);
    const bool isCsv = extension.empty() || extension == "csv" || path.ends_with('/');
    GDALDriver* driver = isCsv ? nullptr : driverFor(extension);
    if (!isCsv && driver == nullptr)
        return problemAt(path, fmt::format("Nothing writes files that end in '.{}'.", extension),
                         "Write brief.gpkg, or brief/ for a folder of CSV files.");
    std::error_code error;
    if (std::filesystem::exists(path, error))
        return problemAt(path, "It is there already.", "Choose another name, or delete it first.");
    if (!isCsv && extension != "fgb")
        return writeWithGdal(*driver, tables, path);

    if (!std::filesystem::create_directories(path, error) && error)
        return problemAt(path, "The folder cannot be made.", "Choose a folder that you may write to.");
    for (const WrittenTable& table : tables) {
        const std::string file = (std::filesystem::path(path) / table.name).string();
        const auto problem =
            isCsv ? writeCsv(table, file + ".csv") : writeWithGdal(*driver, {table}, file + ".fgb");
        if (problem)
            return problem;
    }
    return std::nullopt;
}

} // namespace tumen::io
