// Files of the user's in the real program: from the command line and dropped on its window.

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <SFML/Graphics/Image.hpp>

#include "geo/Projection.hpp"
#include "scene/OwnLayerLook.hpp"
#include "tests/app/DropSource.hpp"
#include "tests/app/Program.hpp"

namespace tumen::tests {
namespace {

using ::testing::HasSubstr;

constexpr geo::ScreenRect wholeMap = {230.0, 12.0, 1030.0, 540.0};

/// A square in Siberia, well within the view that the program opens with.
std::string squareFile(const std::filesystem::path& folder, const std::string& name) {
    const std::string path = (folder / name).string();
    std::ofstream(path) << R"({"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":)"
                        << "[[[85,58],[105,58],[105,66],[85,66],[85,58]]]}}";
    return path;
}

/// The outline of a layer that nothing was changed of yet, in the dark theme.
core::Colour firstColour() {
    return scene::ownLayerColour(state::ownLayerColours()[0], scene::darkTheme());
}

TEST(OwnLayers, RenderDrawsAFileAndFailsOverOneThatCannotBeRead) {
    const TemporaryFolder folder;
    const std::string square = squareFile(folder.path(), "square.geojson");
    const std::string picture = (folder.path() / "picture.png").string();
    const std::vector<std::string> call = {"render", "--size", "1920x1080", "-o", picture, "--layer", square};
    const Output good = runProgram(call);
    ASSERT_EQ(good.exitCode, 0) << good.err;
    EXPECT_EQ(good.err, "");
    sf::Image image;
    ASSERT_TRUE(image.loadFromFile(picture));
    const core::Colour wanted = firstColour();
    int found = 0;
    for (unsigned y = 0; y < image.getSize().y; ++y)
        for (unsigned x = 0; x < image.getSize().x; ++x) {
            const sf::Color pixel = image.getPixel(x, y);
            found +=
                std::abs(pixel.r - wanted.r) + std::abs(pixel.g - wanted.g) + std::abs(pixel.b - wanted.b) <
                24;
        }
    EXPECT_GT(found, 60);

    const std::string notes = (folder.path() / "notes.txt").string();
    std::ofstream(notes) << "no map\n";
    std::vector<std::string> two = call;
    two.insert(two.end(), {"--layer", notes});
    const Output bad = runProgram(two);
    EXPECT_EQ(bad.exitCode, 1);
    EXPECT_THAT(bad.err, HasSubstr("notes.txt"));
    EXPECT_EQ(std::ranges::count(bad.err, '\n'), 1) << bad.err;
    EXPECT_THAT(bad.out, HasSubstr("picture.png")) << "the picture is written without it";
}

TEST(OwnLayers, ALayerFromTheCommandLineIsOnTheMapOfTheWindow) {
    const TemporaryFolder folder;
    Program program(folder.path(),
                    {"--size", "1280x720", "--layer", squareFile(folder.path(), "my square.geojson"),
                     "--layer-over", squareFile(folder.path(), "upper.geojson")});
    EXPECT_TRUE(program.waitUntil([&] { return program.find(firstColour(), wholeMap, 20).has_value(); }));
    EXPECT_EQ(program.close(), 0);
    const auto layers = savedSettings(folder.path())["ownLayers"];
    ASSERT_EQ(layers.size(), 2U);
    EXPECT_EQ(layers[0]["over"], false);
    EXPECT_EQ(layers[1]["over"], true);
}

TEST(OwnLayers, DroppedFilesAppearAlsoAfterFullScreen) {
    const TemporaryFolder folder;
    Program program(folder.path(), {"--size", "1280x720"});
    DropSource source;
    const std::string first = squareFile(folder.path(), "my square.geojson");
    std::string uri = "file://" + first + "\r\n";
    uri.replace(uri.find(' '), 1, "%20");
    EXPECT_FALSE(program.find(firstColour(), wholeMap, 20));
    ASSERT_TRUE(source.drop(program.windowNow(), uri)) << "the window did not take the drop";
    EXPECT_TRUE(program.waitUntil([&] { return program.find(firstColour(), wholeMap, 20).has_value(); }));

    const unsigned long before = program.windowNow();
    program.key("F11");
    ASSERT_TRUE(program.waitUntil([&] {
        const unsigned long now = program.windowNow();
        return now != 0 && now != before && program.pixel({{3.0, 3.0}}) != core::Colour{0, 0, 0, 255};
    }));
    // Several at once, one of them no map at all.
    const std::string second = squareFile(folder.path(), "second.geojson");
    const std::string notes = (folder.path() / "notes.txt").string();
    std::ofstream(notes) << "no map\n";
    ASSERT_TRUE(
        source.drop(program.windowNow(), "file://localhost" + second + "\r\nfile://" + notes + "\r\n"));
    const core::Colour warning = scene::darkTheme().warning;
    EXPECT_TRUE(program.waitUntil([&] {
        return program.find(warning, {900.0, 0.0, 1000.0, 400.0}).has_value();
    })) << "nothing says why the text is not on the map";
    EXPECT_EQ(program.close(), 0);
    const auto layers = savedSettings(folder.path())["ownLayers"];
    ASSERT_EQ(layers.size(), 2U);
    EXPECT_EQ(layers[0]["path"], first);
    EXPECT_EQ(layers[1]["path"], second);
}

} // namespace
} // namespace tumen::tests
