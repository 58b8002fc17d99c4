#include "io/LayerFile.hpp"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ogrsf_frmts.h>

#include "tests/unit/io/LayerFixture.hpp"

namespace tumen::io {
namespace {

using ::testing::AnyOf;
using ::testing::HasSubstr;
using tests::LayerFolder;

class LayerFileTest : public ::testing::Test {
protected:
    core::Result<model::OwnLayerData> read(const std::string& path) {
        return readLayerFile(path, m_progress);
    }
    model::ShapeLayer shapes(const std::string& path) {
        const auto data = read(path);
        EXPECT_TRUE(data) << path;
        for (const core::Problem& problem : data.problems())
            ADD_FAILURE() << core::toLine(problem);
        return data ? std::get<model::ShapeLayer>(*data) : model::ShapeLayer{};
    }
    /// The one sentence that says why there is no layer.
    std::string refusal(const std::string& path) {
        const auto data = read(path);
        EXPECT_FALSE(data) << path;
        EXPECT_EQ(data.problems().size(), 1U);
        return data.problems().empty() ? "" : core::toLine(data.problems().front());
    }
    core::Progress m_progress;
    LayerFolder m_folder;
};

constexpr const char* squareRing = "[[[126,39],[131,39],[131,43],[126,43],[126,39]]]";

TEST_F(LayerFileTest, ReadsEveryKindOfShape) {
    const auto all = shapes(m_folder.writeGeoJson(
        "mixed.geojson", {{"Polygon", squareRing},
                          {"MultiPolygon", std::string("[") + squareRing + "," + squareRing + "]"},
                          {"LineString", "[[0,0],[1,1]]"},
                          {"MultiLineString", "[[[0,0],[1,1]],[[2,2],[3,3],[4,4]]]"},
                          {"Point", "[127.5,38.25]"},
                          {"MultiPoint", "[[1,2],[3,4]]"}}));
    EXPECT_EQ(all.polygons.size(), 3U);
    EXPECT_EQ(all.lines.size(), 3U);
    ASSERT_EQ(all.points.size(), 3U);
    EXPECT_EQ(all.points[0], (geo::LonLat{127.5, 38.25}));
    EXPECT_EQ(all.polygons[0].rings[0].size(), 4U);
    EXPECT_EQ(m_progress.share(), 1.0);
}

TEST_F(LayerFileTest, ReadsTablesWithPositionsOrShapes) {
    EXPECT_EQ(shapes(m_folder.write("a.csv", "name,lon,lat\nx,127,38\ny,128,39\n")).points.size(), 2U);
    EXPECT_EQ(shapes(m_folder.write("b.csv", "id,Latitude,Longitude\n1,38,127\n")).points[0],
              (geo::LonLat{127.0, 38.0}));
    EXPECT_EQ(shapes(m_folder.write("c.csv", "id,WKT\n1,\"LINESTRING (1 2,3 4)\"\n")).lines.size(), 1U);
}

TEST_F(LayerFileTest, ReadsGpxWithoutThePointsOfItsTracksAndKml) {
    const auto track = shapes(
        m_folder.write("way.gpx", R"(<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">
<wpt lat="38" lon="127"/><trk><trkseg><trkpt lat="38" lon="127"/><trkpt lat="39" lon="128"/></trkseg></trk></gpx>)"));
    EXPECT_EQ(track.points.size(), 1U);
    EXPECT_EQ(track.lines.size(), 1U);
    EXPECT_EQ(shapes(m_folder.write("place.kml",
                                    R"(<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark>
<name>a</name><Point><coordinates>127,38</coordinates></Point></Placemark></Document></kml>)"))
                  .points.size(),
              1U);
}

/// A GeoPackage or Shapefile with a layer for each list of shapes, as well-known text, in a reference system.
std::string writeSource(const std::string& path, const char* driverName, int epsg,
                        const std::vector<std::vector<const char*>>& layers) {
    OGRSpatialReference system;
    if (epsg > 0)
        system.importFromEPSG(epsg);
    system.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(driverName);
    const GDALDatasetUniquePtr source(driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    int number = 0;
    for (const auto& shapes : layers) {
        OGRLayer* layer = source->CreateLayer(("layer" + std::to_string(number++)).c_str(),
                                              epsg > 0 ? &system : nullptr, wkbUnknown, nullptr);
        for (const char* wkt : shapes) {
            OGRGeometry* geometry = nullptr;
            OGRGeometryFactory::createFromWkt(wkt, nullptr, &geometry);
            OGRFeature feature(layer->GetLayerDefn());
            feature.SetGeometryDirectly(geometry);
            EXPECT_EQ(layer->CreateFeature(&feature), OGRERR_NONE);
        }
    }
    return path;
}

TEST_F(LayerFileTest, DrawsAllLayersOfAGeoPackageInItsOwnReferenceSystem) {
    // Seoul in the Korean national grid.
    const auto all =
        shapes(writeSource(m_folder.path("korea.gpkg"), "GPKG", 5179,
                           {{"POINT (953898 1952015)"}, {"LINESTRING (953898 1952015,1053898 1952015)"}}));
    ASSERT_EQ(all.points.size(), 1U);
    EXPECT_NEAR(all.points[0].lonDeg, 126.978, 0.01);
    EXPECT_NEAR(all.points[0].latDeg, 37.566, 0.01);
    ASSERT_EQ(all.lines.size(), 1U);
    EXPECT_GE(all.lines[0].size(), 3U) << "a straight edge of the plane bends on the Earth";
}

TEST_F(LayerFileTest, WithoutAReferenceSystemDegreesAreTakenAndMetresAreNot) {
    EXPECT_EQ(shapes(writeSource(m_folder.path("degrees.shp"), "ESRI Shapefile", 0, {{"POINT (127 38)"}}))
                  .points.size(),
              1U);
    EXPECT_THAT(
        refusal(writeSource(m_folder.path("metres.shp"), "ESRI Shapefile", 0, {{"POINT (953898 1952015)"}})),
        AllOf(HasSubstr("metres.shp"), HasSubstr("reference system"), HasSubstr("ogr2ogr -a_srs")));
}

double widthOf(const geo::LonLatLine& ring) {
    const auto [west, east] = std::ranges::minmax(ring, {}, &geo::LonLat::lonDeg);
    return east.lonDeg - west.lonDeg;
}

TEST_F(LayerFileTest, ARingAcrossThe180thMeridianStaysNarrow) {
    const auto shape = shapes(m_folder.writeGeoJson(
        "chukotka.geojson", {{"Polygon", "[[[170,60],[-170,60],[-170,70],[170,70],[170,60]],"
                                         "[[-178,64],[-176,64],[-176,66],[-178,64]]]"}}));
    ASSERT_EQ(shape.polygons.size(), 1U);
    const auto& rings = shape.polygons[0].rings;
    EXPECT_NEAR(widthOf(rings[0]), 20.0, 1e-9);
    // Its hole lies in the same turn of longitude.
    ASSERT_EQ(rings.size(), 2U);
    EXPECT_GE(rings[1][0].lonDeg, 170.0);
    EXPECT_LE(rings[1][0].lonDeg, 190.0);
    // A box around the world stays one.
    const auto box = shapes(m_folder.writeGeoJson(
        "world.geojson", {{"Polygon", "[[[-180,-60],[180,-60],[180,60],[-180,60],[-180,-60]]]"}}));
    EXPECT_NEAR(widthOf(box.polygons[0].rings[0]), 360.0, 1e-9);
}

TEST_F(LayerFileTest, ARingAroundAPoleIsLedOverIt) {
    const auto shape = shapes(writeSource(m_folder.path("arctic.gpkg"), "GPKG", 3995,
                                          {{"POLYGON ((-2000000 -2000000,2000000 -2000000,2000000 "
                                            "2000000,-2000000 2000000,-2000000 -2000000))"}}));
    ASSERT_EQ(shape.polygons.size(), 1U);
    const auto& ring = shape.polygons[0].rings[0];
    EXPECT_NEAR(widthOf(ring), 360.0, 1e-6);
    EXPECT_EQ(std::ranges::max(ring, {}, &geo::LonLat::latDeg).latDeg, 90.0);
    EXPECT_EQ(std::ranges::count(ring, 90.0, &geo::LonLat::latDeg), 2);
}

TEST_F(LayerFileTest, BrokenShapesAreLeftOutAndCounted) {
    const auto data =
        read(m_folder.writeGeoJson("t.geojson", {{"Point", "[127,38]"},
                                                 {"Point", "[127,98]"},
                                                 {"LineString", "[[0,0]]"},
                                                 {"Polygon", "[[[0,0],[1,1]]]"},
                                                 {"Polygon", "[[[0,0],[500,1],[1,2],[0,0]]]"}}));
    ASSERT_TRUE(data);
    EXPECT_EQ(std::get<model::ShapeLayer>(*data).count(), 1U);
    ASSERT_EQ(data.problems().size(), 1U);
    EXPECT_EQ(data.problems()[0].severity, core::Severity::Warning);
    EXPECT_THAT(core::toLine(data.problems()[0]), HasSubstr("left out"));
}

TEST_F(LayerFileTest, RowsOfATableThatAreLeftOutAreCountedAndTheFirstIsNamed) {
    const auto data =
        read(m_folder.write("t.csv", "name,lon,lat\na,127,38\nb,127,x\nc,,\nd,127,95\ne,128,39\n"));
    ASSERT_TRUE(data);
    EXPECT_EQ(std::get<model::ShapeLayer>(*data).points.size(), 2U);
    ASSERT_EQ(data.problems().size(), 2U);
    EXPECT_THAT(core::toLine(data.problems()[0]),
                AllOf(HasSubstr("warning"), HasSubstr("t.csv"),
                      HasSubstr("row 3: 2 of its 5 rows have no shape and are left out."),
                      HasSubstr("numbers into lon and lat")));
    EXPECT_THAT(core::toLine(data.problems()[1]),
                AllOf(HasSubstr("row 5: 1 of its 3 shapes"), HasSubstr("latitudes from -90 to 90")));
}

TEST_F(LayerFileTest, WhatIsNoLayerSaysWhyAndHowToMendIt) {
    EXPECT_THAT(refusal(m_folder.path("nothing.gpkg")),
                AllOf(HasSubstr("nothing.gpkg"), HasSubstr("does not exist")));
    std::filesystem::create_directory(m_folder.path("folder"));
    EXPECT_THAT(refusal(m_folder.path("folder")), AllOf(HasSubstr("is a folder"), HasSubstr("GeoPackage")));
    EXPECT_THAT(refusal("https://example.org/a.geojson"), HasSubstr("an address, not a file"));
    EXPECT_THAT(refusal(m_folder.write("notes.txt", "no map\n")),
                HasSubstr("neither a vector file nor an image"));
    EXPECT_THAT(refusal(m_folder.write("empty.geojson", "")), HasSubstr("is empty"));
    EXPECT_THAT(refusal(m_folder.write("none.geojson", R"({"type":"FeatureCollection","features":[]})")),
                HasSubstr("nothing to draw"));
    EXPECT_THAT(
        refusal(m_folder.write("half.geojson", R"({"type":"FeatureCollection","features":[{"type":"Fea)")),
        HasSubstr("half.geojson"));
    EXPECT_THAT(refusal(m_folder.write("table.csv", "a,b\n1,2\n")), HasSubstr("lon and lat"));
    EXPECT_THAT(refusal(m_folder.write("junk.tif", std::string("II*\0junk", 8))), HasSubstr("junk.tif"));
    EXPECT_THAT(refusal(m_folder.write("junk.gpkg", std::string("\x7f\x00\xff junk", 8))),
                HasSubstr("junk.gpkg"));
    const std::string alone =
        writeSource(m_folder.path("alone.shp"), "ESRI Shapefile", 4326, {{"POINT (127 38)"}});
    std::filesystem::remove(m_folder.path("alone.shx"));
    EXPECT_THAT(refusal(alone), AllOf(HasSubstr("alone.shp"), HasSubstr(".shx")));
    EXPECT_THAT(refusal(m_folder.write("far.csv", "x,y\n1000,2000\n")), HasSubstr("reference system"));
    EXPECT_THAT(
        refusal(m_folder.write("off.csv", "lon,lat\n127,95\n")),
        AllOf(HasSubstr("None of its shapes lies on the Earth"), HasSubstr("latitudes from -90 to 90")));
}

TEST_F(LayerFileTest, ImagesWithoutAPlaceOrASystemSayHowToGiveThemOne) {
    EXPECT_THAT(refusal(m_folder.writeTiff("plain.tif", {.epsg = 0})),
                AllOf(HasSubstr("no place on the Earth"), HasSubstr("world file")));
    EXPECT_THAT(
        refusal(m_folder.writeTiff("metres.tif", {.epsg = 0, .geoTransform = {9e5, 100, 0, 2e6, 0, -100}})),
        AllOf(HasSubstr("reference system"), HasSubstr("gdal_translate -a_srs")));
    const auto degrees =
        read(m_folder.writeTiff("degrees.tif", {.epsg = 0, .geoTransform = {126, 0.5, 0, 43, 0, -0.5}}));
    ASSERT_TRUE(degrees);
    EXPECT_TRUE(std::get<model::ImageLayer>(*degrees).assumesLonLat);
}

TEST_F(LayerFileTest, AnImageOfAnAlphaChannelAloneIsGrey) {
    const std::string path = m_folder.writeTiff("alpha.tif", {.geoTransform = {126, 0.5, 0, 43, 0, -0.5}});
    {
        const GDALDatasetUniquePtr file(GDALDataset::Open(path.c_str(), GDAL_OF_RASTER | GDAL_OF_UPDATE));
        ASSERT_EQ(file->GetRasterBand(1)->SetColorInterpretation(GCI_AlphaBand), CE_None);
    }
    const auto data = read(path);
    ASSERT_TRUE(data);
    const auto& image = std::get<model::ImageLayer>(*data);
    ASSERT_EQ(image.bands.size(), 1U);
    EXPECT_EQ(image.bands[0].number, 1);
    EXPECT_EQ(image.alphaBand, 0);
}

TEST_F(LayerFileTest, ImagesOfManyValuesAreSpreadBetweenTheirUsualOnes) {
    const auto data =
        read(m_folder.writeTiff("heights.tif", {.width = 100,
                                                .height = 10,
                                                .type = GDT_Int16,
                                                .geoTransform = {126, 0.1, 0, 43, 0, -0.1},
                                                .noData = -9999.0,
                                                .value = [](int, int x, int y) {
                                                    return y == 0 ? -9999.0 : (x == 99 ? 30000.0 : x);
                                                }}));
    ASSERT_TRUE(data);
    const auto& image = std::get<model::ImageLayer>(*data);
    ASSERT_EQ(image.bands.size(), 1U);
    EXPECT_NEAR(image.bands[0].darkest, 2.0, 2.0);
    EXPECT_NEAR(image.bands[0].brightest, 97.0, 2.0);
}

TEST_F(LayerFileTest, CancellingEndsTheReadingWithoutAComplaint) {
    std::string rows = "lon,lat\n";
    for (int i = 0; i < 20000; ++i)
        rows += "127,38\n";
    for (const std::string& path :
         {m_folder.write("many.csv", rows), m_folder.writeGeoJson("a.geojson", {{"Point", "[1,2]"}})}) {
        core::Progress progress;
        progress.cancel();
        const auto data = readLayerFile(path, progress);
        EXPECT_FALSE(data);
        EXPECT_TRUE(data.problems().empty());
    }
}

} // namespace
} // namespace tumen::io
