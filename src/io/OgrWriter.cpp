#include "io/OgrWriter.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include "core/Text.hpp"
#include "io/GdalDrivers.hpp"
#include "io/GdalMessages.hpp"
#include "io/OgrCells.hpp"

namespace tumen::io {

namespace fs = std::filesystem;

namespace {

using Problem = std::optional<core::Problem>;

std::size_t letterCount(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// What a spreadsheet program reads, beyond which it leaves out rows or cuts cells.
Problem workbookProblem(const Table& table, const fs::path& target, std::string_view driver) {
    if (driver == "GPKG")
        return std::nullopt;
    constexpr std::size_t mostRows = (1U << 20U) - 1; // below the header
    constexpr std::size_t mostLetters = 32767;
    if (table.rows.size() > mostRows)
        return problemAt(target, fmt::format("A sheet holds {} rows at most.", mostRows),
                         "Write a GeoPackage or a folder of CSV files.", table.name);
    if (driver == "XLSX")
        for (const Row& row : table.rows)
            for (std::size_t i = 0; i < row.cells.size(); ++i)
                if (letterCount(row.cells[i]) > mostLetters)
                    return problemAt(
                        target, fmt::format("A cell of a workbook holds {} letters at most.", mostLetters),
                        "Write a GeoPackage or a folder of CSV files.", table.name, row.number,
                        table.columns[i]);
    return std::nullopt;
}

/// Numbers are written as such only where that gives the same text again.
bool isNumeric(const Table& table, std::size_t column) {
    constexpr std::string_view numeric[] = {"lon", "lat", "magnitude", "order", "dwell"};
    return std::ranges::find(numeric, table.columns[column]) != std::end(numeric) &&
           std::ranges::all_of(table.rows, [column](const Row& row) {
               if (isBlank(row, column))
                   return true;
               const auto value = core::toNumber(row.cells[column]);
               return value && realText(*value) == row.cells[column] &&
                      core::toNumber(fmt::format("{:.15g}", *value)) == value;
           });
}

bool writeLayer(GDALDataset& file, const Table& table) {
    const std::vector<std::size_t> columns = writtenColumns(table);
    std::string rowName = "FID=fid";
    while (table.hasColumn(rowName.substr(4)))
        rowName += "_";
    char* options[] = {rowName.data(), nullptr};
    const bool isGeoPackage = std::string_view(file.GetDriverName()) == "GPKG";
    OGRLayer* layer =
        file.CreateLayer(table.name.c_str(), nullptr, wkbNone, isGeoPackage ? options : nullptr);
    if (layer == nullptr)
        return false;
    for (const std::size_t column : columns) {
        OGRFieldDefn field(table.columns[column].c_str(), isNumeric(table, column) ? OFTReal : OFTString);
        if (layer->CreateField(&field) != OGRERR_NONE)
            return false;
    }
    OGRFeature feature(layer->GetLayerDefn());
    for (const Row& row : table.rows) {
        for (std::size_t field = 0; field < columns.size(); ++field) {
            if (isBlank(row, columns[field]))
                feature.UnsetField(static_cast<int>(field));
            else
                feature.SetField(static_cast<int>(field), row.cells[columns[field]].c_str());
        }
        feature.SetFID(OGRNullFID);
        if (layer->CreateFeature(&feature) != OGRERR_NONE)
            return false;
    }
    return true;
}

} // namespace

Problem writeOgrTables(const char* driverName, std::span<const Table> tables, const fs::path& file,
                       const fs::path& target) {
    for (const Table& table : tables)
        if (auto problem = workbookProblem(table, target, driverName))
            return problem;
    const GdalMessages messages;
    registerGdalDrivers();
    const auto failure = [&] {
        return problemAt(target, fmt::format("The file cannot be written{}.", messages.inBrackets()),
                         "Make room, or name a file in a folder that you may write to.");
    };
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(driverName);
    GDALDatasetUniquePtr data(driver != nullptr ? driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr)
                                                : nullptr);
    if (!data)
        return failure();
    const bool isOneStep = data->TestCapability(ODsCTransactions) && data->StartTransaction() == OGRERR_NONE;
    bool isWritten = true;
    for (const Table& table : tables)
        isWritten = isWritten && writeLayer(*data, table);
    if (isOneStep)
        isWritten = data->CommitTransaction() == OGRERR_NONE && isWritten;
    data.reset(); // a workbook is written now
    if (!isWritten || !messages.inBrackets().empty())
        return failure();
    return std::nullopt;
}

} // namespace tumen::io
