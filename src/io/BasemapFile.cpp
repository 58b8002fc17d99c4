#include "io/BasemapFile.hpp"

#include <array>

#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include "io/GdalDrivers.hpp"
#include "io/GdalMessages.hpp"
#include "io/Shape.hpp"

namespace tumen::io {

std::string BasemapFeature::text(const char* column) const {
    const int field = m_feature.GetFieldIndex(column);
    return field < 0 ? std::string() : std::string(m_feature.GetFieldAsString(field));
}

int BasemapFeature::integer(const char* column) const {
    const int field = m_feature.GetFieldIndex(column);
    return field < 0 ? 0 : m_feature.GetFieldAsInteger(field);
}

double BasemapFeature::real(const char* column) const {
    const int field = m_feature.GetFieldIndex(column);
    return field < 0 ? 0.0 : m_feature.GetFieldAsDouble(field);
}

std::vector<geo::LonLatPolygon> BasemapFeature::polygons() const {
    std::vector<geo::LonLatPolygon> polygons;
    if (const OGRGeometry* geometry = m_feature.GetGeometryRef())
        appendPolygons(*geometry, polygons);
    return polygons;
}

std::vector<geo::LonLatLine> BasemapFeature::lines() const {
    std::vector<geo::LonLatLine> lines;
    if (const OGRGeometry* geometry = m_feature.GetGeometryRef())
        appendLines(*geometry, lines);
    return lines;
}

geo::LonLat BasemapFeature::point() const {
    const OGRGeometry* geometry = m_feature.GetGeometryRef();
    if (!geometry || wkbFlatten(geometry->getGeometryType()) != wkbPoint || geometry->IsEmpty())
        return {};
    return {geometry->toPoint()->getX(), geometry->toPoint()->getY()};
}

core::Result<BasemapFile> BasemapFile::open(const std::string& path) {
    const GdalMessages messages;
    registerGdalDrivers();
    constexpr std::array<const char*, 2> drivers = {"GPKG", nullptr};
    // Immutable: the file may lie where nothing can be written beside it.
    constexpr std::array<const char*, 2> options = {"IMMUTABLE=YES", nullptr};
    std::shared_ptr<GDALDataset> data(
        GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers.data(), options.data()),
        [](GDALDataset* dataset) { GDALClose(dataset); });
    if (!data)
        return core::Problem{core::Severity::Error,
                             {path, {}, std::nullopt, {}},
                             fmt::format("The map data cannot be read{}.", messages.inBrackets()),
                             "Install Tumen again, or build the folder geodata with its recipe."};
    return BasemapFile(path, std::move(data));
}

void BasemapFile::readLayer(const char* layer, std::vector<core::Problem>& problems,
                            const std::function<void(const BasemapFeature&)>& visit) const {
    const GdalMessages messages;
    OGRLayer* source = m_data->GetLayerByName(layer);
    if (source)
        for (const auto& feature : *source)
            visit(BasemapFeature(*feature));
    if (!source || !messages.inBrackets().empty())
        problems.push_back({core::Severity::Warning,
                            {m_path, layer, std::nullopt, {}},
                            fmt::format("This layer of the map {}{}.", source ? "is damaged" : "is missing",
                                        messages.inBrackets()),
                            "Build the folder geodata again with its recipe."});
}

} // namespace tumen::io
