#include "io/PictureFile.hpp"

#include <fstream>

#include <gdal_priv.h>
#include <gtest/gtest.h>
#include <ogr_spatialref.h>

#include "io/GdalDrivers.hpp"
#include "io/PngFile.hpp"
#include "tests/unit/io/EmptyFolder.hpp"

namespace tumen::io {
namespace {

/// Every pixel of its own colour, some rows alike.
core::Pixels samplePixels(unsigned width = 64, unsigned height = 48) {
    core::Pixels pixels(width, height);
    for (unsigned y = 0; y < height; ++y)
        for (unsigned x = 0; x < width; ++x) {
            std::uint8_t* pixel = pixels.row(y) + std::size_t{4} * x;
            pixel[0] = static_cast<std::uint8_t>(x * 3);
            pixel[1] = static_cast<std::uint8_t>((y / 2) * 5);
            pixel[2] = static_cast<std::uint8_t>((x * y) % 251);
            pixel[3] = 255;
        }
    return pixels;
}

std::unique_ptr<GDALDataset> opened(const std::filesystem::path& path) {
    registerGdalDrivers();
    return std::unique_ptr<GDALDataset>(GDALDataset::Open(path.c_str(), GDAL_OF_RASTER));
}

std::vector<std::uint8_t> pixelsOf(GDALDataset& image) {
    const int width = image.GetRasterXSize();
    const int height = image.GetRasterYSize();
    std::vector<std::uint8_t> rgb(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    EXPECT_EQ(image.RasterIO(GF_Read, 0, 0, width, height, rgb.data(), width, height, GDT_Byte, 3, nullptr, 3,
                             3 * width, 1, nullptr),
              CE_None);
    return rgb;
}

std::vector<std::uint8_t> rgbOf(const core::Pixels& pixels) {
    std::vector<std::uint8_t> rgb;
    for (std::size_t i = 0; i < pixels.rgba.size(); ++i)
        if (i % 4 != 3)
            rgb.push_back(pixels.rgba[i]);
    return rgb;
}

PicturePlace placeOver(const geo::Projection& projection, geo::LonLat centre, const core::Pixels& pixels) {
    const auto width = static_cast<double>(pixels.widthPx);
    const auto height = static_cast<double>(pixels.heightPx);
    return {projection,
            geo::MapCamera::fitting(*projection.forward(centre), 900.0, 600.0, {0.0, 0.0, width, height})};
}

TEST(PictureFile, APngHasEveryPixel) {
    const sample::EmptyFolder folder;
    const core::Pixels pixels = samplePixels();
    const auto projection = geo::Projection::make(geo::shippedProjections().front());
    const auto path = folder.path() / "a.png";
    ASSERT_FALSE(writePicture(path, pixels, placeOver(*projection, {127.0, 40.0}, pixels)));
    const auto image = opened(path);
    ASSERT_TRUE(image);
    EXPECT_EQ(image->GetRasterXSize(), 64);
    EXPECT_EQ(pixelsOf(*image), rgbOf(pixels));
}

TEST(PictureFile, AGeoTiffKnowsWhereEveryPlaceIs) {
    const sample::EmptyFolder folder;
    const core::Pixels pixels = samplePixels();
    const geo::LonLat pyongyang = {125.7625, 39.0392};
    for (const char* id : {"regional", "eurasia", "pyongyang", "conformal", "polar", "mercator"}) {
        const auto projection = geo::Projection::make(*geo::findProjection(id));
        const PicturePlace place = placeOver(*projection, {127.0, 40.0}, pixels);
        const auto path = folder.path() / (std::string(id) + ".tif");
        const auto problem = writePicture(path, pixels, place);
        ASSERT_FALSE(problem) << problem->what;
        const auto image = opened(path);
        ASSERT_TRUE(image);
        EXPECT_EQ(pixelsOf(*image), rgbOf(pixels));
        double transform[6] = {};
        ASSERT_EQ(image->GetGeoTransform(transform), CE_None);
        OGRSpatialReference wgs84;
        wgs84.SetWellKnownGeogCS("WGS84");
        wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        const std::unique_ptr<OGRCoordinateTransformation> way(
            OGRCreateCoordinateTransformation(&wgs84, image->GetSpatialRef()));
        ASSERT_TRUE(way) << id;
        double x = pyongyang.lonDeg;
        double y = pyongyang.latDeg;
        ASSERT_TRUE(way->Transform(1, &x, &y));
        const geo::ScreenPoint drawn = place.camera.toScreen(*projection->forward(pyongyang));
        EXPECT_NEAR((x - transform[0]) / transform[1], drawn.x, 0.01) << id;
        EXPECT_NEAR((y - transform[3]) / transform[5], drawn.y, 0.01) << id;
        EXPECT_GT(drawn.x, 0.0);
        EXPECT_LT(drawn.x, 32.0); // west of the centre
    }
}

TEST(PictureFile, WhatHasNoCoordinatesOrNoNameSaysSo) {
    const sample::EmptyFolder folder;
    const core::Pixels pixels = samplePixels();
    const auto write = [&](const char* projectionId, const char* name) {
        const auto projection = geo::Projection::make(*geo::findProjection(projectionId));
        const auto problem =
            writePicture(folder.path() / name, pixels, placeOver(*projection, {127.0, 38.0}, pixels));
        return problem ? problem->what : std::string();
    };
    EXPECT_EQ(write("globe", "a.tif"), "The globe is a view from space and has no coordinates on a plane.");
    EXPECT_EQ(write("globe", "a.png"), "");
    EXPECT_EQ(write("equal-earth", "b.tif"), "A GeoTIFF cannot hold the projection World (Equal Earth).");
    EXPECT_EQ(write("regional", "c.JPG"), "");
    EXPECT_TRUE(write("regional", "d.webp").ends_with("d.webp is not the name of a picture."));
    EXPECT_EQ(folder.names(), (std::vector<std::string>{"a.png", "c.JPG"}));
}

} // namespace
} // namespace tumen::io
