// The user's own files on the picture: in their colour, at their place, under or over the map's lines.

#include <gtest/gtest.h>

#include "state/Commands.hpp"
#include "tests/render/Picture.hpp"
#include "tests/unit/io/LayerFixture.hpp"

namespace tumen::tests {
namespace {

using state::BasemapPart;

constexpr core::Colour red = {230, 40, 40, 255};

class OwnLayersPicture : public ::testing::Test {
protected:
    OwnLayersPicture() : m_maker(embeddedBrief(), 640, 360) {
        m_state = stillState("2024-01-21", "peninsula");
        m_state.hiddenParts = {BasemapPart::Relief,  BasemapPart::Borders,  BasemapPart::Rivers,
                               BasemapPart::Labels,  BasemapPart::Railways, BasemapPart::Graticule,
                               BasemapPart::Parallel};
        for (model::KindIndex kind = 0; kind < embeddedBrief().kinds.size(); ++kind)
            m_state.hiddenKinds.insert(kind);
    }
    template<typename Command>
    void perform(const Command& command) {
        state::apply(m_state, embeddedBrief(), state::OwnLayerCommand(command));
    }
    int add(const std::string& path) {
        perform(state::AddOwnLayer{path});
        return m_state.ownLayers.back().id;
    }
    int addRed(const std::string& path) {
        const int id = add(path);
        perform(state::SetOwnLayerColour{id, red});
        return id;
    }
    void draw() {
        m_image = m_maker.draw(m_state);
        for (const core::Problem& problem : m_maker.stage().ownLayers().takeProblems())
            ADD_FAILURE() << core::toLine(problem);
    }
    core::Colour at(geo::LonLat position) { return colourAt(m_image, m_maker.locate(m_state, position)); }
    void lookAt(const std::string& projection, geo::LonLat centre, double km) {
        m_state.view = {projection, centre, km, km};
    }
    static core::Colour drawnRed() { return scene::ownLayerColour(red, scene::darkTheme()); }
    static bool isRed(core::Colour colour) {
        return colour.r > 60 && 5 * colour.r > 7 * std::max(colour.g, colour.b);
    }

    LayerFolder m_folder;
    PictureMaker m_maker;
    state::AppState m_state;
    sf::Image m_image;
};

/// Inland, between 126 and 130 degrees east and 44 and 47 north.
std::string squareIn(const LayerFolder& folder) {
    return folder.writeGeoJson("square.geojson",
                               {{"Polygon", "[[[126,44],[130,44],[130,47],[126,47],[126,44]]]"}});
}

TEST_F(OwnLayersPicture, ASquareIsRedAtItsPlaceInEveryProjection) {
    addRed(squareIn(m_folder));
    for (const geo::ProjectionSpec& spec : geo::shippedProjections()) {
        lookAt(spec.id, {128.0, 45.0}, 1500.0);
        draw();
        EXPECT_TRUE(isRed(at({128.0, 45.5}))) << spec.id;
        EXPECT_TRUE(isRed(at({126.2, 44.2}))) << spec.id;
        for (const geo::LonLat beside :
             {geo::LonLat{125.0, 45.5}, {131.0, 45.5}, {128.0, 43.0}, {128.0, 48.0}})
            EXPECT_FALSE(isRed(at(beside))) << spec.id << " " << beside.lonDeg << " " << beside.latDeg;
        int onEdge = 0;
        for (double lat = 44.5; lat < 46.5; lat += 0.25)
            onEdge += difference(at({126.0, lat}), drawnRed()) < 40 ? 1 : 0;
        EXPECT_GE(onEdge, 6) << spec.id << ": the outline";
    }
}

TEST_F(OwnLayersPicture, TheGlobeShowsOnlyWhatIsInFrontAndTurnsWithIt) {
    addRed(m_folder.writeGeoJson("two.geojson",
                                 {{"Polygon", "[[[120,40],[140,40],[140,55],[120,55],[120,40]]]"},
                                  {"Polygon", "[[[-60,-55],[-40,-55],[-40,-40],[-60,-40],[-60,-55]]]"}}));
    lookAt("globe", {130.0, 47.0}, 12000.0);
    draw();
    EXPECT_TRUE(isRed(at({130.0, 47.0})));
    const geo::ScreenPoint middle = m_maker.locate(m_state, {130.0, 47.0});
    lookAt("globe", {-50.0, -47.0}, 12000.0);
    draw();
    EXPECT_TRUE(isRed(colourAt(m_image, middle)));
    lookAt("globe", {70.0, 10.0}, 12000.0);
    draw();
    EXPECT_FALSE(isRed(colourAt(m_image, middle)));
    EXPECT_TRUE(isRed(at({130.0, 47.0})));
}

TEST_F(OwnLayersPicture, LinesAndPointsAreDrawn) {
    addRed(m_folder.writeGeoJson("marks.geojson",
                                 {{"LineString", "[[124,45],[132,45]]"}, {"Point", "[128,43]"}}));
    lookAt("regional", {128.0, 44.0}, 1000.0);
    draw();
    EXPECT_LE(difference(at({128.0, 43.0}), drawnRed()), 4);
    int onLine = 0;
    for (double lon = 125.0; lon <= 131.0; lon += 0.5)
        for (const double lat : {44.98, 45.0, 45.02})
            onLine += isRed(at({lon, lat})) ? 1 : 0;
    EXPECT_GE(onLine, 12);
}

TEST_F(OwnLayersPicture, VisibilityOpacityColourAndOrderChangeThePicture) {
    const int lower = addRed(squareIn(m_folder));
    lookAt("regional", {128.0, 45.0}, 1500.0);
    draw();
    const sf::Image full = m_image;
    perform(state::SetOwnLayerOpacity{lower, 30});
    draw();
    EXPECT_LT(at({128.0, 45.5}).r, colourAt(full, m_maker.locate(m_state, {128.0, 45.5})).r - 15);
    perform(state::ToggleOwnLayer{lower});
    draw();
    EXPECT_FALSE(isRed(at({128.0, 45.5})));
    perform(state::ToggleOwnLayer{lower});
    perform(state::SetOwnLayerOpacity{lower, 100});
    draw();
    EXPECT_EQ(compare(full, m_image).meanPerChannel, 0.0);

    const int upper = add(m_folder.writeTiff("white.tif", {.geoTransform = {126.0, 0.4, 0.0, 47.0, 0.0, -0.3},
                                                           .value = [](int, int, int) { return 255.0; }}));
    draw();
    EXPECT_EQ(difference(at({128.0, 45.5}), {255, 255, 255, 255}), 0) << "on top";
    perform(state::MoveOwnLayer{upper, state::Direction::Back});
    draw();
    EXPECT_GT(at({128.0, 45.5}).r, at({128.0, 45.5}).g + 20) << "the red one over it";
    perform(state::RemoveOwnLayer{lower});
    draw();
    EXPECT_EQ(difference(at({128.0, 45.5}), {255, 255, 255, 255}), 0);
}

TEST_F(OwnLayersPicture, UnderLiesBeneathCoastsAndOverAboveThem) {
    const int id = add(m_folder.writeTiff("white.tif", {.geoTransform = {120.0, 1.5, 0.0, 45.0, 0.0, -1.5},
                                                        .value = [](int, int, int) { return 255.0; }}));
    draw();
    const auto darkPixels = [&] {
        int count = 0;
        const geo::ScreenPoint west = m_maker.locate(m_state, {126.0, 36.0});
        for (int dx = -60; dx <= 60; ++dx)
            count += colourAt(m_image, {{west.x + dx, west.y}}).r < 230 ? 1 : 0;
        return count;
    };
    EXPECT_GT(darkPixels(), 0) << "the west coast is drawn over the image";
    perform(state::SetOwnLayerHeight{id, state::OwnLayer::Height::Over});
    draw();
    EXPECT_EQ(darkPixels(), 0);
}

TEST_F(OwnLayersPicture, AnImageInMetresIsAtItsPlaceInEveryProjection) {
    // A white square of 200 km about 129 east and 45 north, its north-west quarter black.
    add(m_folder.writeTiff("utm.tif",
                           {.width = 100,
                            .height = 100,
                            .bands = 3,
                            .epsg = 32652,
                            .geoTransform = {400000.0, 2000.0, 0.0, 5083000.0, 0.0, -2000.0},
                            .value = [](int, int x, int y) { return x < 50 && y < 50 ? 0.0 : 255.0; }}));
    for (const geo::ProjectionSpec& spec : geo::shippedProjections()) {
        lookAt(spec.id, {129.0, 45.0}, 400.0);
        draw();
        EXPECT_EQ(difference(at({128.5, 45.4}), {0, 0, 0, 255}), 0) << spec.id;
        for (const geo::LonLat white :
             {geo::LonLat{129.5, 45.4}, {128.5, 44.6}, {129.5, 44.6}, {129.05, 45.4}})
            EXPECT_EQ(difference(at(white), {255, 255, 255, 255}), 0) << spec.id;
        EXPECT_LT(at({127.5, 45.0}).r, 150) << spec.id;
        EXPECT_GT(at({127.5, 45.0}).r, 0) << spec.id;
    }
}

TEST_F(OwnLayersPicture, AnImageTurnsWithTheGlobeUntilThereIsOneOfTheNewSide) {
    add(m_folder.writeTiff("white.tif", {.geoTransform = {120.0, 1.0, 0.0, 50.0, 0.0, -1.0},
                                         .value = [](int, int, int) { return 255.0; }}));
    lookAt("globe", {125.0, 45.0}, 6000.0);
    draw();
    m_maker.stage().ownLayers().setWaiting(false);
    lookAt("globe", {115.0, 38.0}, 6000.0);
    draw();
    EXPECT_EQ(difference(at({125.0, 45.0}), {255, 255, 255, 255}), 0) << "drawn before the new one is there";
    for (const geo::LonLat beside : {geo::LonLat{118.0, 45.0}, {132.0, 45.0}, {125.0, 38.0}, {125.0, 52.0}})
        EXPECT_LT(at(beside).r, 150);
    const sf::Image turned = m_image;
    m_maker.stage().ownLayers().setWaiting(true);
    draw();
    EXPECT_LT(compare(turned, m_image).shareOfPixels, 0.02);
}

TEST_F(OwnLayersPicture, TheLegendNamesWhatIsShown) {
    const int id = addRed(squareIn(m_folder));
    add(m_folder.writeTiff("photo.tif", {.geoTransform = {126.0, 0.4, 0.0, 47.0, 0.0, -0.3}}));
    const auto entry = [&](const std::string& name) -> const scene::LegendEntry* {
        for (const scene::LegendEntry& one : m_maker.scene().legend.entries)
            if (one.text.text == name)
                return &one;
        return nullptr;
    };
    draw();
    ASSERT_NE(entry("square"), nullptr);
    EXPECT_EQ(entry("square")->sample, scene::LegendEntry::Sample::OwnArea);
    ASSERT_NE(entry("photo"), nullptr);
    EXPECT_EQ(entry("photo")->sample, scene::LegendEntry::Sample::Image);
    perform(state::ToggleOwnLayer{id});
    draw();
    EXPECT_EQ(entry("square"), nullptr);
}

TEST_F(OwnLayersPicture, ManyShapesAreReadWithoutHoldingUpTheFrames) {
    std::string rows = "lon,lat\n";
    for (int i = 0; i < 200000; ++i)
        rows +=
            std::to_string(120.0 + (i % 1000) * 0.01) + "," + std::to_string(40.0 + i / 1000 * 0.05) + "\n";
    addRed(m_folder.write("many.csv", rows));
    lookAt("regional", {125.0, 45.0}, 1500.0);
    m_maker.stage().ownLayers().setWaiting(false);
    draw();
    EXPECT_FALSE(isRed(at({125.0, 45.0}))) << "the first picture does not wait for the file";
    ASSERT_EQ(m_maker.stage().ownLayers().statuses().size(), 1U);
    m_maker.stage().ownLayers().setWaiting(true);
    draw();
    int reds = 0;
    for (double lon = 121.0; lon < 129.0; lon += 0.1)
        reds += isRed(at({lon, 45.0})) ? 1 : 0;
    EXPECT_GT(reds, 60);
    EXPECT_EQ(m_maker.stage().ownLayers().statuses()[0].share, 1.0);
}

/// As in the window: the file goes away after it was read and before it is warped.
TEST_F(OwnLayersPicture, AnImageThatIsGoneWhenItIsNeededLeavesTheListAndSaysWhy) {
    const std::string path = m_folder.writeTiff("image.tif", {.geoTransform = {126, 0.5, 0, 43, 0, -0.5}});
    app::OwnLayers& layers = m_maker.stage().ownLayers();
    layers.setWaiting(false);
    const int id = add(path);
    const auto isRead = [&] {
        const auto statuses = layers.statuses();
        return !statuses.empty() && statuses.front().isRead;
    };
    while (!isRead())
        m_maker.drawFrame(m_state);
    std::filesystem::remove(path);
    std::vector<int> failed;
    while (failed.empty()) {
        m_state.view.centre.lonDeg += 1.0;
        m_maker.drawFrame(m_state);
        failed = layers.takeFailed();
    }
    EXPECT_EQ(failed, std::vector<int>{id});
    ASSERT_EQ(layers.takeProblems().size(), 1U);
    perform(state::RemoveOwnLayer{id});
    m_maker.drawFrame(m_state);
    EXPECT_TRUE(layers.statuses().empty());
}

} // namespace
} // namespace tumen::tests
