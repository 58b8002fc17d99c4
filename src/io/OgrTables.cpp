#include "io/OgrTables.hpp"

#include <algorithm>
#include <memory>

#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include "core/Text.hpp"
#include "io/GdalDrivers.hpp"
#include "io/GdalMessages.hpp"
#include "io/OgrCells.hpp"
#include "io/OgrRows.hpp"
#include "io/Schema.hpp"

namespace tumen::io {

namespace {

/// The lines of a layer of claims are read as if they stood in this column.
constexpr const char* routeColumn = "route";

/// While it lives, the first row of each sheet of a workbook is its header: GDAL's guess goes wrong where all
/// cells are text.
class WorkbookHeaders {
public:
    WorkbookHeaders() { set("FORCE"); }
    ~WorkbookHeaders() { set(nullptr); }
    WorkbookHeaders(const WorkbookHeaders&) = delete;
    WorkbookHeaders& operator=(const WorkbookHeaders&) = delete;

private:
    static void set(const char* value) {
        for (const char* option : {"OGR_XLSX_HEADERS", "OGR_ODS_HEADERS", "OGR_XLS_HEADERS"})
            CPLSetThreadLocalConfigOption(option, value);
    }
};

bool isWorkbook(GDALDataset& source) {
    const std::string_view driver = source.GetDriverName();
    return driver == "XLSX" || driver == "ODS" || driver == "XLS";
}

/// The table without its rows.
Table headOf(OGRLayer& layer, const std::string& file, const std::string& name) {
    Table table;
    table.file = file;
    table.name = name;
    const OGRFeatureDefn& definition = *layer.GetLayerDefn();
    for (int field = 0; field < definition.GetFieldCount(); ++field)
        table.columns.push_back(core::folded(core::trimmed(definition.GetFieldDefn(field)->GetNameRef())));
    table.hasShapes = definition.GetGeomFieldCount() > 0;
    return table;
}

/// Puts the shapes of a layer into columns, where its cells do not say the same already: lon and lat of
/// places, well-known text of all others.
class ShapeCells {
public:
    explicit ShapeCells(Table& table)
        : m_isOfPlaces(table.name == "places"),
          m_first(columnOf(table, m_isOfPlaces             ? "lon"
                                  : table.name == "claims" ? routeColumn
                                                           : "geometry")),
          m_second(m_isOfPlaces ? columnOf(table, "lat") : m_first) {}

    void fill(std::vector<std::string>& cells, const OGRGeometry* shape) const {
        cells.resize(std::max({cells.size(), m_first + 1, m_second + 1}));
        const bool isTold = !core::trimmed(cells[m_first]).empty() || !core::trimmed(cells[m_second]).empty();
        if (shape == nullptr || shape->IsEmpty() || isTold)
            return;
        if (m_isOfPlaces && wkbFlatten(shape->getGeometryType()) == wkbPoint) {
            cells[m_first] = realText(shape->toPoint()->getX());
            cells[m_second] = realText(shape->toPoint()->getY());
        } else {
            cells[m_first] = shape->exportToWkt();
        }
    }

private:
    static std::size_t columnOf(Table& table, const char* column) {
        const auto found = table.findColumn(column);
        if (!found)
            table.columns.emplace_back(column);
        return found.value_or(table.columns.size() - 1);
    }

    bool m_isOfPlaces;
    std::size_t m_first;
    std::size_t m_second;
};

Table readLayer(OGRLayer& layer, const std::string& file, const std::string& name, bool inWorkbook,
                TableChoice choice) {
    Table table = headOf(layer, file, name);
    const OGRFeatureDefn& definition = *layer.GetLayerDefn();
    const auto transformation = toLonLat(layer);
    std::optional<ShapeCells> shapeCells;
    if (choice == TableChoice::All && std::exchange(table.hasShapes, false))
        shapeCells.emplace(table);

    layer.ResetReading();
    for (const auto& feature : layer) {
        // A workbook's feature ids are its row numbers.
        const std::size_t number = inWorkbook && feature->GetFID() > 0
                                       ? static_cast<std::size_t>(feature->GetFID())
                                       : table.rows.size() + 2;
        Row row{number, {}, std::nullopt};
        for (int field = 0; field < definition.GetFieldCount(); ++field)
            row.cells.push_back(cellText(*feature, field, inWorkbook));
        OGRGeometry* geometry = feature->GetGeometryRef();
        if (geometry != nullptr && transformation && geometry->transform(transformation.get()) != OGRERR_NONE)
            geometry = nullptr;
        if (shapeCells)
            shapeCells->fill(row.cells, geometry);
        else if (geometry != nullptr)
            row.shape = toShape(*geometry);
        const bool isBlank = std::all_of(row.cells.begin(), row.cells.end(),
                                         [](const auto& cell) { return core::trimmed(cell).empty(); });
        if (!isBlank || row.shape)
            table.rows.push_back(std::move(row));
    }
    return table;
}

/// A workbook is parsed when its tables are listed. GDAL then takes what it got to for all there is.
core::Problem brokenOff(const std::string& name, const GdalMessages& messages) {
    const bool isTooLarge = messages.inBrackets().find("accumulated memory") != std::string::npos;
    return {core::Severity::Error,
            {name, {}, std::nullopt, {}},
            isTooLarge ? "The workbook is too large to be read whole."
                       : fmt::format("The workbook cannot be read to its end{}.", messages.inBrackets()),
            isTooLarge ? "Save it as XLSX, a GeoPackage or a folder of CSV files."
                       : "Save it again, or as a GeoPackage or a folder of CSV files."};
}

} // namespace

core::Result<TableSet> readOgrTables(const std::string& path, const std::string& name, TableChoice choice) {
    const GdalMessages messages;
    const WorkbookHeaders headers;
    registerGdalDrivers();
    const std::shared_ptr<GDALDataset> source =
        GDALDatasetUniquePtr(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
    if (!source)
        return core::Problem{
            core::Severity::Error,
            {name, {}, std::nullopt, {}},
            fmt::format("This is not a source of tables{}.", messages.inBrackets()),
            "Open a folder of CSV files, a GeoPackage, an XLSX or ODS workbook, or a database."};

    TableSet set;
    std::vector<std::pair<std::size_t, OGRLayer*>> streamed;
    const auto add = [&](OGRLayer& layer, const TableSchema& schema) {
        const std::string table(schema.name);
        if (schema.isStreamed && choice == TableChoice::OfBrief) {
            streamed.emplace_back(set.tables.size(), &layer);
            Table head = headOf(layer, name, table);
            if (!head.hasColumn(routeColumn) && mayHoldLines(layer))
                head.columns.emplace_back(routeColumn);
            set.tables.push_back(std::move(head));
        } else {
            set.tables.push_back(readLayer(layer, name, table, isWorkbook(*source), choice));
        }
    };
    for (OGRLayer* layer : source->GetLayers()) {
        const std::string full = core::folded(core::trimmed(layer->GetName()));
        const std::string table =
            full.substr(full.find_last_of('.') + 1); // a database may put its schema before it
        if (const TableSchema* schema = findSchema(table))
            add(*layer, *schema);
        else if (choice == TableChoice::All && layer->GetLayerDefn()->GetFieldCount() > 0)
            set.tables.push_back(readLayer(*layer, name, table, isWorkbook(*source), choice));
        else
            set.otherNames.push_back(full);
    }
    if (isWorkbook(*source) && messages.hasErrors())
        return brokenOff(name, messages);
    // Some databases do not list tables without geometry, but have them.
    for (const TableSchema& schema : briefSchema())
        if (std::none_of(set.tables.begin(), set.tables.end(),
                         [&](const Table& read) { return read.name == schema.name; }))
            if (OGRLayer* layer = source->GetLayerByName(std::string(schema.name).c_str()))
                add(*layer, schema);
    // Last, as a source may read but one layer at a time.
    for (const auto& [table, layer] : streamed)
        set.tables[table].stream = openOgrRows(source, *layer, set.tables[table].columns,
                                               *findSchema(set.tables[table].name), isWorkbook(*source));
    return set;
}

} // namespace tumen::io
