#include "io/ImageWarp.hpp"

#include <gtest/gtest.h>

#include "geo/Projection.hpp"
#include "io/LayerFile.hpp"
#include "tests/unit/io/LayerFixture.hpp"

namespace tumen::io {
namespace {

using tests::LayerFolder;

class ImageWarpTest : public ::testing::Test {
protected:
    model::ImageLayer read(const std::string& path) {
        auto data = readLayerFile(path, m_progress);
        EXPECT_TRUE(data) << path;
        return data ? std::get<model::ImageLayer>(*data) : model::ImageLayer{};
    }
    /// A picture of 200 by 200 pixels about a position, and where it is in the plane.
    model::PlaneImage warped(const model::ImageLayer& image, const std::string& projection,
                             geo::LonLat middle, double kmPerPx) {
        geo::ProjectionSpec spec = *geo::findProjection(projection);
        if (spec.isGlobe())
            spec = geo::globeAt(middle);
        m_projection.emplace(std::move(*geo::Projection::make(spec)));
        const geo::WorldPoint centre = *m_projection->forward(middle);
        const auto result = warpImage(
            image, spec, {centre + geo::WorldPoint{{-100.0 * kmPerPx, 100.0 * kmPerPx}}, kmPerPx, 200, 200},
            m_progress);
        for (const core::Problem& problem : result.problems())
            ADD_FAILURE() << core::toLine(problem);
        return result ? *result : model::PlaneImage{};
    }
    /// The pixel where a position lies: red, green, blue, alpha.
    std::array<int, 4> at(const model::PlaneImage& image, geo::LonLat position) const {
        const auto point = m_projection->forward(position);
        const int x = static_cast<int>((point->x - image.topLeft.x) / image.kmPerPx);
        const int y = static_cast<int>((image.topLeft.y - point->y) / image.kmPerPx);
        if (x < 0 || y < 0 || x >= image.widthPx || y >= image.heightPx)
            return {-1, -1, -1, -1};
        const std::uint8_t* p = &image.rgba[4 * static_cast<std::size_t>(y * image.widthPx + x)];
        return {p[0], p[1], p[2], p[3]};
    }

    core::Progress m_progress;
    LayerFolder m_folder;
    std::optional<geo::Projection> m_projection;
};

/// From 120 to 140 degrees east and 30 to 50 north: red in the north-west, else blue.
LayerFolder::Raster quartered() {
    return {.width = 40,
            .height = 40,
            .bands = 3,
            .geoTransform = {120.0, 0.5, 0.0, 50.0, 0.0, -0.5},
            .value = [](int band, int x, int y) { return band == (x < 20 && y < 20 ? 1 : 3) ? 255.0 : 0.0; }};
}

TEST_F(ImageWarpTest, AnImageComesToItsPlaceInEveryProjection) {
    const auto image = read(m_folder.writeTiff("quarters.tif", quartered()));
    for (const geo::ProjectionSpec& spec : geo::shippedProjections()) {
        const auto picture = warped(image, spec.id, {130.0, 40.0}, 20.0);
        using Pixel = std::array<int, 4>;
        EXPECT_EQ(at(picture, {125.0, 45.0}), (Pixel{255, 0, 0, 255})) << spec.id;
        EXPECT_EQ(at(picture, {135.0, 45.0}), (Pixel{0, 0, 255, 255})) << spec.id;
        EXPECT_EQ(at(picture, {125.0, 35.0}), (Pixel{0, 0, 255, 255})) << spec.id;
        EXPECT_EQ(at(picture, {129.5, 40.5}), (Pixel{255, 0, 0, 255})) << spec.id;
        EXPECT_EQ(at(picture, {118.0, 40.0})[3], 0) << spec.id << ": beside it there is nothing";
    }
}

TEST_F(ImageWarpTest, AnImageInMetresComesToItsPlaceToo) {
    const auto image =
        read(m_folder.writeTiff("utm.tif", {.width = 100,
                                            .height = 100,
                                            .epsg = 32652, // 129 degrees east at 500 km
                                            .geoTransform = {400000.0, 2000.0, 0.0, 4500000.0, 0.0, -2000.0},
                                            .value = [](int, int x, int) { return x < 50 ? 200.0 : 50.0; }}));
    const auto picture = warped(image, "regional", {129.0, 39.7}, 2.0);
    EXPECT_EQ(at(picture, {128.7, 39.7}), (std::array<int, 4>{200, 200, 200, 255}));
    EXPECT_EQ(at(picture, {129.3, 39.7}), (std::array<int, 4>{50, 50, 50, 255}));
}

TEST_F(ImageWarpTest, NoDataIsClearAndAlphaIsKept) {
    LayerFolder::Raster heights = quartered();
    heights.bands = 1;
    heights.type = GDT_Float32;
    heights.noData = -9999.0;
    heights.value = [](int, int x, int y) { return x < 20 && y < 20 ? -9999.0 : (x < 20 ? 100.0 : 900.0); };
    const auto picture = warped(read(m_folder.writeTiff("h.tif", heights)), "regional", {130.0, 40.0}, 20.0);
    EXPECT_EQ(at(picture, {125.0, 45.0})[3], 0);
    EXPECT_EQ(at(picture, {125.0, 35.0}), (std::array<int, 4>{0, 0, 0, 255})) << "the lowest is black";
    EXPECT_EQ(at(picture, {135.0, 35.0}), (std::array<int, 4>{255, 255, 255, 255}));

    LayerFolder::Raster glass = quartered();
    glass.bands = 4;
    glass.value = [](int band, int x, int) { return band == 4 ? (x < 20 ? 0.0 : 128.0) : 255.0; };
    const std::string path = m_folder.writeTiff("glass.tif", glass);
    const GDALDatasetUniquePtr file(GDALDataset::Open(path.c_str(), GDAL_OF_UPDATE));
    file->GetRasterBand(4)->SetColorInterpretation(GCI_AlphaBand);
    file->FlushCache(true);
    const auto half = warped(read(path), "regional", {130.0, 40.0}, 20.0);
    EXPECT_EQ(at(half, {125.0, 40.0})[3], 0);
    EXPECT_NEAR(at(half, {135.0, 40.0})[3], 128, 1);
    EXPECT_NEAR(at(half, {135.0, 40.0})[0], 128, 1) << "colours are multiplied by their alpha";
}

TEST_F(ImageWarpTest, APaletteIsTurnedIntoItsColours) {
    GDALColorTable palette;
    const GDALColorEntry green = {0, 200, 0, 255};
    const GDALColorEntry red = {200, 0, 0, 255};
    palette.SetColorEntry(0, &red);
    palette.SetColorEntry(1, &green);
    palette.SetColorEntry(2, &green);
    LayerFolder::Raster numbered = quartered();
    numbered.bands = 1;
    numbered.palette = &palette;
    numbered.noData = 2.0;
    numbered.value = [](int, int x, int y) { return y < 20 ? 2.0 : (x < 20 ? 0.0 : 1.0); };
    const auto picture = warped(read(m_folder.writeTiff("p.tif", numbered)), "regional", {130.0, 40.0}, 20.0);
    EXPECT_EQ(at(picture, {125.0, 35.0}), (std::array<int, 4>{200, 0, 0, 255}));
    EXPECT_EQ(at(picture, {135.0, 35.0}), (std::array<int, 4>{0, 200, 0, 255}));
    EXPECT_EQ(at(picture, {130.0, 45.0})[3], 0) << "a colour's number can be no data";
}

TEST_F(ImageWarpTest, LongitudesMayRunFrom0To360) {
    const auto image = read(m_folder.writeTiff(
        "pacific.tif", {.width = 360,
                        .height = 180,
                        .geoTransform = {0.0, 1.0, 0.0, 90.0, 0.0, -1.0},
                        .value = [](int, int x, int) { return x >= 180 ? 250.0 : 20.0; }}));
    const auto picture = warped(image, "equal-earth", {180.0, 10.0}, 50.0);
    EXPECT_EQ(at(picture, {-170.0, 10.0}), (std::array<int, 4>{250, 250, 250, 255}));
    EXPECT_EQ(at(picture, {170.0, 10.0}), (std::array<int, 4>{20, 20, 20, 255}));
    EXPECT_EQ(at(picture, {-179.0, 10.0})[3], 255) << "nothing is torn where longitudes begin anew";
}

TEST_F(ImageWarpTest, BesideTheWorldThereIsNothing) {
    const auto image =
        read(m_folder.writeTiff("world.tif", {.width = 36,
                                              .height = 18,
                                              .geoTransform = {-180.0, 10.0, 0.0, 90.0, 0.0, -10.0},
                                              .value = [](int, int, int) { return 255.0; }}));
    const auto picture = warped(image, "equal-earth", {150.0, 0.0}, 200.0);
    EXPECT_EQ(at(picture, {150.0, 0.0})[3], 255);
    EXPECT_EQ(at(picture, {-35.0, 0.0})[3], 255) << "up to the rim";
    for (const std::size_t corner : {std::size_t{0}, std::size_t{199}, std::size_t{199 * 200}})
        EXPECT_EQ(picture.rgba[4 * corner + 3], 0);
}

TEST_F(ImageWarpTest, CancellingEndsItWithoutAComplaint) {
    const auto image = read(m_folder.writeTiff("quarters.tif", quartered()));
    core::Progress progress;
    progress.cancel();
    const auto result =
        warpImage(image, *geo::findProjection("regional"), {{{0.0, 0.0}}, 10.0, 200, 200}, progress);
    EXPECT_FALSE(result);
    EXPECT_TRUE(result.problems().empty());
}

TEST_F(ImageWarpTest, AnImageThatIsGoneSaysSo) {
    model::ImageLayer image = read(m_folder.writeTiff("quarters.tif", quartered()));
    image.path = m_folder.path("gone.tif");
    const auto result =
        warpImage(image, *geo::findProjection("regional"), {{{0.0, 0.0}}, 10.0, 200, 200}, m_progress);
    EXPECT_FALSE(result);
    ASSERT_EQ(result.problems().size(), 1U);
    EXPECT_NE(core::toLine(result.problems()[0]).find("gone.tif"), std::string::npos);
}

} // namespace
} // namespace tumen::io
