#pragma once

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include <gdal_priv.h>
#include <gtest/gtest.h>
#include <ogr_spatialref.h>
#include <unistd.h>

namespace tumen::tests {

/// A folder of the test's own with files in it.
class LayerFolder {
public:
    LayerFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "tumen-layer-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr)
            throw std::runtime_error("no temporary folder");
        m_folder = pattern;
        GDALAllRegister();
    }
    ~LayerFolder() {
        std::error_code error;
        std::filesystem::remove_all(m_folder, error);
    }
    LayerFolder(const LayerFolder&) = delete;
    LayerFolder& operator=(const LayerFolder&) = delete;

    std::string path(const std::string& name) const { return (m_folder / name).string(); }

    std::string write(const std::string& name, const std::string& text) const {
        std::ofstream(path(name), std::ios::binary) << text;
        return path(name);
    }

    /// Shapes as GeoJSON, each by its geometry's type and coordinates.
    std::string writeGeoJson(const std::string& name,
                             const std::vector<std::pair<std::string, std::string>>& shapes) const {
        std::string features;
        for (const auto& [type, coordinates] : shapes)
            features += std::string(features.empty() ? "" : ",") +
                        R"({"type":"Feature","properties":{},"geometry":{"type":")" + type +
                        R"(","coordinates":)" + coordinates + "}}";
        return write(name, R"({"type":"FeatureCollection","features":[)" + features + "]}");
    }

    struct Raster {
        int width = 10;
        int height = 10;
        int bands = 1;
        GDALDataType type = GDT_Byte;
        int epsg = 4326;                       ///< 0 writes none
        std::vector<double> geoTransform = {}; ///< empty writes none
        std::optional<double> noData = {};
        GDALColorTable* palette = nullptr;
        std::function<double(int band, int x, int y)> value = [](int, int, int) { return 0.0; };
    };
    std::string writeTiff(const std::string& name, const Raster& raster) const {
        GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
        const GDALDatasetUniquePtr file(driver->Create(path(name).c_str(), raster.width, raster.height,
                                                       raster.bands, raster.type, nullptr));
        if (raster.epsg > 0) {
            OGRSpatialReference system;
            system.importFromEPSG(raster.epsg);
            file->SetSpatialRef(&system);
        }
        if (!raster.geoTransform.empty()) {
            std::vector<double> t = raster.geoTransform;
            file->SetGeoTransform(t.data());
        }
        for (int band = 1; band <= raster.bands; ++band) {
            if (raster.palette != nullptr)
                file->GetRasterBand(band)->SetColorTable(raster.palette);
            if (raster.noData)
                file->GetRasterBand(band)->SetNoDataValue(*raster.noData);
            for (int y = 0; y < raster.height; ++y)
                for (int x = 0; x < raster.width; ++x) {
                    double value = raster.value(band, x, y);
                    EXPECT_EQ(file->GetRasterBand(band)->RasterIO(GF_Write, x, y, 1, 1, &value, 1, 1,
                                                                  GDT_Float64, 0, 0, nullptr),
                              CE_None);
                }
        }
        return path(name);
    }

private:
    std::filesystem::path m_folder;
};

} // namespace tumen::tests
