#include "io/OgrRows.hpp"

#include <algorithm>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include "core/Text.hpp"
#include "io/ArrowRows.hpp"
#include "io/OgrCells.hpp"

namespace tumen::io {

namespace {

class FeatureRows : public RowSource {
public:
    /// Lines of the layer become the text of the column `lines`, where there is one.
    FeatureRows(std::shared_ptr<GDALDataset> source, OGRLayer& layer, std::vector<int> fields,
                std::size_t columnCount, std::optional<std::size_t> lines, bool inWorkbook)
        : m_source(std::move(source)), m_layer(layer), m_fields(std::move(fields)), m_texts(columnCount),
          m_cells(columnCount), m_lines(lines), m_toLonLat(lines ? toLonLat(layer) : nullptr),
          m_total(layer.GetFeatureCount(FALSE)), m_inWorkbook(inWorkbook) {
        m_layer.ResetReading();
    }

    bool next(RowCells& row, const Report&) override {
        while (const OGRFeatureUniquePtr feature{m_layer.GetNextFeature()}) {
            bool isBlank = true;
            for (const int field : m_fields) {
                const auto column = static_cast<std::size_t>(field);
                m_texts[column] = cellText(*feature, field, m_inWorkbook);
                m_cells[column] = m_texts[column];
                isBlank = isBlank && core::trimmed(m_cells[column]).empty();
            }
            if (isBlank)
                continue;
            if (m_lines) {
                m_texts[*m_lines] = lineText(*feature);
                m_cells[*m_lines] = m_texts[*m_lines];
            }
            // A workbook's feature ids are its row numbers.
            const bool isNumbered = m_inWorkbook && feature->GetFID() > 0;
            row = {isNumbered ? static_cast<std::size_t>(feature->GetFID()) : m_given + 2, m_cells};
            ++m_given;
            return true;
        }
        return false;
    }
    bool hasFailed() const override { return false; }
    double share() const override {
        return m_total > 0 ? static_cast<double>(m_given) / static_cast<double>(m_total) : -1.0;
    }

private:
    /// Points only tell where a place is.
    std::string lineText(OGRFeature& feature) const {
        OGRGeometry* geometry = feature.GetGeometryRef();
        if (geometry == nullptr || geometry->IsEmpty() || geometry->getDimension() == 0 ||
            (m_toLonLat && geometry->transform(m_toLonLat.get()) != OGRERR_NONE))
            return {};
        return geometry->exportToWkt();
    }

    std::shared_ptr<GDALDataset> m_source;
    OGRLayer& m_layer;
    std::vector<int> m_fields;
    std::vector<std::string> m_texts;
    std::vector<std::string_view> m_cells;
    std::optional<std::size_t> m_lines;
    std::unique_ptr<OGRCoordinateTransformation> m_toLonLat;
    GIntBig m_total = 0;
    std::size_t m_given = 0;
    bool m_inWorkbook = false;
};

} // namespace

bool mayHoldLines(OGRLayer& layer) {
    const OGRwkbGeometryType type = wkbFlatten(layer.GetGeomType());
    return type != wkbNone && type != wkbPoint && type != wkbMultiPoint;
}

std::unique_ptr<RowSource> openOgrRows(std::shared_ptr<GDALDataset> source, OGRLayer& layer,
                                       const std::vector<std::string>& columns, const TableSchema& schema,
                                       bool inWorkbook) {
    const OGRFeatureDefn& definition = *layer.GetLayerDefn();
    std::vector<int> fields;
    const bool takesLines = columns.size() > static_cast<std::size_t>(definition.GetFieldCount());
    std::vector<const char*> ignored;
    if (!takesLines)
        ignored.push_back("OGR_GEOMETRY");
    for (int field = 0; field < definition.GetFieldCount(); ++field)
        if (schema.hasColumn(columns[static_cast<std::size_t>(field)]))
            fields.push_back(field);
        else
            ignored.push_back(definition.GetFieldDefn(field)->GetNameRef());
    ignored.push_back(nullptr);
    if (layer.TestCapability(OLCIgnoreFields))
        layer.SetIgnoredFields(ignored.data());
    if (takesLines)
        return std::make_unique<FeatureRows>(std::move(source), layer, std::move(fields), columns.size(),
                                             columns.size() - 1, inWorkbook);
    if (auto rows = openArrowRows(source, layer, columns))
        return rows;
    return std::make_unique<FeatureRows>(std::move(source), layer, std::move(fields), columns.size(),
                                         std::nullopt, inWorkbook);
}

} // namespace tumen::io
