#include "scene/EdgeDegrees.hpp"

#include <gtest/gtest.h>

#include "geo/GreatCircle.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::scene;

namespace {

MapScene sceneOf(const char* view, bool graticule = true, double eastDeg = 0.0) {
    const model::Brief brief = sample::brief();
    const model::Basemap basemap;
    SceneBuilder builder(brief, basemap, sample::measure);
    state::AppState state;
    state.view = state::findNamedView(view)->view;
    state.view.centre.lonDeg += eastDeg;
    state.date = sample::day("2000-07-01");
    if (!graticule)
        state.hiddenParts = {state::BasemapPart::Graticule};
    return builder.build(state, sample::projection(state.view.projection), sample::picture(), darkTheme());
}

} // namespace

TEST(EdgeDegrees, SayTheirSide) {
    EXPECT_EQ(latitudeText(40.0), "40\xC2\xB0N");
    EXPECT_EQ(latitudeText(-5.0), "5\xC2\xB0S");
    EXPECT_EQ(latitudeText(0.0), "0\xC2\xB0");
    EXPECT_EQ(longitudeText(130.0), "130\xC2\xB0"
                                    "E");
    EXPECT_EQ(longitudeText(-170.0), "170\xC2\xB0W");
    EXPECT_EQ(longitudeText(190.0), "170\xC2\xB0W");
    EXPECT_EQ(longitudeText(180.0), "180\xC2\xB0");
}

TEST(EdgeDegrees, StandWhereTheLineLeavesTheFrame) {
    for (const char* view : {"peninsula", "far-east"}) {
        const MapScene scene = sceneOf(view);
        const geo::Projection projection = sample::projection(state::findNamedView(view)->view.projection);
        EXPECT_GT(scene.degrees.size(), 3U) << view;
        for (const PlacedText& text : scene.degrees) {
            geo::ScreenPoint edge = text.box.centre();
            const bool meridian =
                text.text.find_first_of("EW") != std::string::npos || text.text == longitudeText(180.0);
            if (meridian)
                edge.y = edge.y < 360.0 ? 0.0 : 720.0;
            else
                edge.x = edge.x < 640.0 ? 0.0 : 1280.0;
            const auto position = projection.inverse(scene.base.camera.toWorld(edge));
            ASSERT_TRUE(position.has_value());
            const double wanted =
                std::stod(text.text) * (text.text.find_first_of("WS") != std::string::npos ? -1.0 : 1.0);
            const double off =
                meridian ? geo::wrappedLongitude(position->lonDeg - wanted) : position->latDeg - wanted;
            EXPECT_NEAR(off, 0.0, 0.3) << view << ": " << text.text;
        }
    }
}

TEST(EdgeDegrees, KeepOffFurnitureAndEachOther) {
    for (const char* view : {"peninsula", "far-east", "moscow-pyongyang"}) {
        const MapScene scene = sceneOf(view);
        std::vector<geo::ScreenRect> taken = {scene.titlePlate, scene.legend.plate, scene.scaleBar.text.box};
        for (const EdgeTag& tag : scene.tags)
            taken.push_back(tag.plate);
        for (const geo::ScreenRect& box : cornerFurniture(scene))
            taken.push_back(box);
        for (const PlacedText& text : scene.labels)
            taken.push_back(text.box);
        for (const PlacedText& text : scene.degrees) {
            for (const geo::ScreenRect& other : taken)
                EXPECT_FALSE(text.box.overlaps(other)) << view << ": " << text.text;
            taken.push_back(text.box);
        }
    }
}

TEST(EdgeDegrees, NoneRunsIntoTheSourceLine) {
    int below = 0;
    for (double eastDeg = -12.0; eastDeg <= 12.0; eastDeg += 0.25) {
        const MapScene scene = sceneOf("peninsula", true, eastDeg);
        ASSERT_FALSE(scene.sourceLines.empty());
        const geo::ScreenRect& line = scene.sourceLines.front().box;
        for (const PlacedText& text : scene.degrees) {
            const bool isBeside = text.box.top < line.bottom() && text.box.bottom() > line.top;
            below += isBeside && text.box.right() < line.left ? 1 : 0;
            EXPECT_FALSE(isBeside && text.box.right() < line.left && text.box.right() > line.left - 12.0)
                << text.text << " " << eastDeg;
        }
    }
    EXPECT_GT(below, 10);
}

TEST(EdgeDegrees, GoWithTheGraticule) {
    EXPECT_TRUE(sceneOf("peninsula", false).degrees.empty());
}

TEST(EdgeDegrees, NoneStandsOffTheMap) {
    // The frame reaches beyond the oval of the world in all four corners.
    const model::Brief brief = sample::brief();
    const model::Basemap basemap;
    SceneBuilder builder(brief, basemap, sample::measure);
    state::AppState state;
    state.date = sample::day("2012-01-01");
    state.view = {"equal-earth", {150.0, 0.0}, 40000.0, 22000.0};
    const MapScene scene =
        builder.build(state, sample::projection("equal-earth"), sample::picture(), darkTheme());
    EXPECT_TRUE(scene.degrees.empty());
}

TEST(EdgeDegrees, NoneStandsBeyondTheEdgeOfTheMap) {
    // About the antipode of the map's centre, which is its rim.
    const model::Brief brief = sample::brief();
    const model::Basemap basemap;
    SceneBuilder builder(brief, basemap, sample::measure);
    state::AppState state;
    state.view = {"pyongyang", {-53.0, -40.0}, 16000.0, 9000.0};
    const geo::Projection projection = sample::projection("pyongyang");
    const MapScene scene = builder.build(state, projection, sample::picture(), darkTheme());
    EXPECT_FALSE(scene.degrees.empty());
    for (const PlacedText& text : scene.degrees)
        EXPECT_LT(core::length(scene.base.camera.toWorld(text.box.centre())), projection.clipRadiusKm())
            << text.text;
}
