#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/Result.hpp"
#include "geo/Coordinates.hpp"

class GDALDataset;
class OGRFeature;

namespace tumen::io {

/// One feature of a basemap layer.
class BasemapFeature {
public:
    explicit BasemapFeature(const OGRFeature& feature) : m_feature(feature) {}

    /// Empty or zero where the layer has no such column.
    std::string text(const char* column) const;
    int integer(const char* column) const;
    double real(const char* column) const;

    std::vector<geo::LonLatPolygon> polygons() const;
    std::vector<geo::LonLatLine> lines() const;
    /// The origin for anything but a point.
    geo::LonLat point() const;

private:
    const OGRFeature& m_feature;
};

/// A GeoPackage of the basemap, opened for reading.
class BasemapFile {
public:
    static core::Result<BasemapFile> open(const std::string& path);

    /// Calls `visit` for each feature; reports a layer that is missing.
    void readLayer(const char* layer, std::vector<core::Problem>& problems,
                   const std::function<void(const BasemapFeature&)>& visit) const;

private:
    BasemapFile(std::string path, std::shared_ptr<GDALDataset> data)
        : m_path(std::move(path)), m_data(std::move(data)) {}

    std::string m_path;
    std::shared_ptr<GDALDataset> m_data;
};

} // namespace tumen::io
