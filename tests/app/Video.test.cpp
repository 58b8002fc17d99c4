// Videos of the real program, looked at with ffprobe and ffmpeg; pictures of the window and of the dialog.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <SFML/Graphics/Image.hpp>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "io/BriefReader.hpp"
#include "tests/app/Program.hpp"

namespace tumen::tests {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;
namespace fs = std::filesystem;

nlohmann::json probed(const fs::path& video) {
    return nlohmann::json::parse(
        outputOf("ffprobe -v error -count_frames -show_streams -show_format -of json '" + video.string() +
                 "'"))["streams"][0];
}

sf::Image frameOf(const fs::path& video, int frame, const fs::path& folder) {
    const fs::path png = folder / "frame.png";
    outputOf("ffmpeg -v error -y -i '" + video.string() + "' -vf 'select=eq(n\\," + std::to_string(frame) +
             ")' -vsync 0 -frames:v 1 '" + png.string() + "'");
    sf::Image image;
    EXPECT_TRUE(image.loadFromFile(png.string()));
    return image;
}

sf::Image pictureOf(const std::vector<std::string>& options, const fs::path& folder) {
    const std::string png = (folder / "picture.png").string();
    std::vector<std::string> call = {"render", "--motion", "still", "--size", "640x360", "-o", png};
    call.insert(call.end(), options.begin(), options.end());
    EXPECT_EQ(runProgram(call).exitCode, 0);
    sf::Image image;
    EXPECT_TRUE(image.loadFromFile(png));
    return image;
}

int differenceOf(sf::Color a, sf::Color b) {
    return std::max({std::abs(a.r - b.r), std::abs(a.g - b.g), std::abs(a.b - b.b)});
}

/// Videos keep brightness pixel by pixel and colours by fours.
int differenceOfBrightness(sf::Color a, sf::Color b) {
    const auto of = [](sf::Color colour) { return (54 * colour.r + 183 * colour.g + 19 * colour.b) / 256; };
    return std::abs(of(a) - of(b));
}

/// The share of pixels that differ by more than the tolerance.
double differingShare(const sf::Image& a, const sf::Image& b, int (*difference)(sf::Color, sf::Color),
                      int tolerance) {
    if (a.getSize() != b.getSize())
        return 1.0;
    std::size_t differing = 0;
    for (unsigned y = 0; y < a.getSize().y; ++y)
        for (unsigned x = 0; x < a.getSize().x; ++x)
            differing += difference(a.getPixel(x, y), b.getPixel(x, y)) > tolerance ? 1 : 0;
    return static_cast<double>(differing) / (a.getSize().x * a.getSize().y);
}

/// As far as compression lets them be the same.
double differingShare(const sf::Image& a, const sf::Image& b) {
    return differingShare(a, b, differenceOfBrightness, 24);
}

std::vector<std::string> namesIn(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    return names;
}

Output video(std::vector<std::string> options, const Environment& environment = {}) {
    options.insert(options.begin(), {"video", "--motion", "still"});
    return runProgram(options, environment);
}

TEST(Video, OfDaysHasEveryFrameAndShowsItsFirstAndItsLastDay) {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "days.mp4";
    const Output output = video({"--from", "1950", "--to", "1951", "--fps", "15", "--quality", "best",
                                 "--size", "640x360", "-o", file.string()});
    ASSERT_EQ(output.exitCode, 0) << output.err;
    EXPECT_THAT(output.err, HasSubstr("frame 31 of 31, 100 %, 0:00 left"));
    const auto stream = probed(file);
    EXPECT_EQ(stream["codec_name"], "h264");
    EXPECT_EQ(stream["pix_fmt"], "yuv420p");
    EXPECT_EQ(stream["width"], 640);
    EXPECT_EQ(stream["height"], 360);
    EXPECT_EQ(stream["nb_read_frames"], "31");
    EXPECT_EQ(stream["r_frame_rate"], "15/1");
    EXPECT_NEAR(std::stod(stream["duration"].get<std::string>()), 31.0 / 15.0, 0.01);
    const sf::Image first = pictureOf({"--at", "1950-01-01"}, folder.path());
    const sf::Image last = pictureOf({"--at", "1951-12-31"}, folder.path());
    EXPECT_LT(differingShare(frameOf(file, 0, folder.path()), first), 0.002);
    EXPECT_LT(differingShare(frameOf(file, 30, folder.path()), last), 0.002);
    EXPECT_GT(differingShare(first, last), 0.005) << "the test could not tell them apart";
}

TEST(Video, ALastDayThatNeverComesIsToldInOneSentence) {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "open.mp4";
    const Output output = video({"--from", "1950", "--to", "1960/..", "-o", file.string()});
    EXPECT_EQ(output.exitCode, 2);
    EXPECT_THAT(output.err, HasSubstr("'1960/..' has no last day"));
    EXPECT_FALSE(fs::exists(file));
}

TEST(Video, OfASceneHasItsCaptionsBesideIt) {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "war.webm";
    const Output output = video(
        {"--scene", "war", "--fps", "5", "--quality", "draft", "--size", "320x180", "-o", file.string()});
    ASSERT_EQ(output.exitCode, 0) << output.err;
    EXPECT_EQ(output.out, file.string() + "\n" + (folder.path() / "war.srt").string() + "\n");
    const auto stream = probed(file);
    EXPECT_EQ(stream["codec_name"], "vp9");
    const model::Brief brief = *io::readBrief(TUMEN_SOURCE_DIR "/geodata/briefs/korea-russia");
    const auto scene = std::ranges::find(brief.scenes, "war", &model::Scene::id);
    ASSERT_NE(scene, brief.scenes.end());
    const int secs = static_cast<int>(scene->dwellSecs);
    ASSERT_EQ((scene + 1)->stepOf, "war");
    ASSERT_EQ((scene + 2)->stepOf, "war");
    const double all = scene->dwellSecs + (scene + 1)->dwellSecs + (scene + 2)->dwellSecs;
    EXPECT_EQ(stream["nb_read_frames"], fmt::format("{}", static_cast<int>(5.0 * all)));
    std::ostringstream captions;
    captions << std::ifstream(folder.path() / "war.srt").rdbuf();
    EXPECT_THAT(captions.str(), StartsWith(fmt::format("1\n00:00:00,000 --> 00:00:{:02},000\n{}\n{}\n\n2\n",
                                                       secs, scene->title, scene->caption)));
    EXPECT_THAT(captions.str(), HasSubstr((scene + 2)->caption));
}

TEST(Video, ScenesFadeAndFlyAsOnTheScreen) {
    const TemporaryFolder folder;
    const fs::path brief = folder.path() / "brief";
    fs::copy(TUMEN_SOURCE_DIR "/geodata/briefs/korea-russia", brief);
    std::ofstream(brief / "scenes.csv") << "id,order,title,start,camera,dwell,transition\n"
                                           "card,1,A card,,,1,\n"
                                           "a,2,A,1951,127 38 1000,1,fade\n"
                                           "b,3,B,1951,100 55 4000,3,fly\n";
    const fs::path file = folder.path() / "all.mp4";
    // Comets run; what is compared lies where none are.
    const Output output = runProgram({"video", brief.string(), "--motion", "dashes", "--fps", "20",
                                      "--quality", "best", "--size", "640x360", "-o", file.string()});
    ASSERT_EQ(output.exitCode, 0) << output.err;
    EXPECT_EQ(probed(file)["nb_read_frames"], "100");
    const auto frame = [&](int number) { return frameOf(file, number, folder.path()); };
    const sf::Image card = frame(19);
    EXPECT_LT(differingShare(frame(20), card), 0.002) << "the card still lies over the map";
    const sf::Image halfFaded = frame(23);
    const sf::Image shown = frame(30);
    EXPECT_GT(differingShare(halfFaded, card), 0.05);
    EXPECT_GT(differingShare(halfFaded, shown), 0.05);
    EXPECT_LT(differingShare(frame(38), shown), 0.05) << "nothing moves but flows";
    const sf::Image left = frame(40);
    const sf::Image underWay = frame(48);
    const sf::Image arrived = frame(95);
    EXPECT_LT(differingShare(left, frame(39)), 0.05) << "a flight begins where the picture was";
    EXPECT_GT(differingShare(underWay, shown), 0.1);
    EXPECT_GT(differingShare(underWay, arrived), 0.1);
    EXPECT_LT(differingShare(frame(99), arrived), 0.05);
}

TEST(Video, ComparesDaysSideBySide) {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "split.mp4";
    const Output output =
        video({"--from", "1951", "--to", "1951", "--speed", "3650", "--fps", "10", "--quality", "best",
               "--compare", "1946", "--size", "640x360", "-o", file.string()});
    ASSERT_EQ(output.exitCode, 0) << output.err;
    const sf::Image split = pictureOf({"--at", "1951-01-01", "--compare", "1946"}, folder.path());
    const sf::Image alone = pictureOf({"--at", "1951-01-01"}, folder.path());
    EXPECT_LT(differingShare(frameOf(file, 0, folder.path()), split), 0.003);
    EXPECT_GT(differingShare(split, alone), 0.01);
    EXPECT_EQ(video({"--compare", "1960/..", "-o", file.string()}).exitCode, 2);
    EXPECT_EQ(video({"--scene", "war", "--compare", "1946", "-o", file.string()}).exitCode, 2);
}

TEST(Video, AGifHasThePalettesOfItsFrames) {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "days.gif";
    const Output output = video({"--from", "1950", "--to", "1950", "--size", "640x360", "-o", file.string()});
    ASSERT_EQ(output.exitCode, 0) << output.err;
    const auto stream = probed(file);
    EXPECT_EQ(stream["codec_name"], "gif");
    EXPECT_EQ(stream["nb_read_frames"], "21");
    EXPECT_LT(
        differingShare(frameOf(file, 0, folder.path()), pictureOf({"--at", "1950-01-01"}, folder.path())),
        0.01);
    EXPECT_EQ(namesIn(folder.path()).size(), 3U) << "no captions";
}

TEST(Video, WhatFailsLeavesNothingAndSaysOneSentence) {
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "a.mp4").string();
    const auto complaint = [](const Output& output) {
        EXPECT_EQ(std::ranges::count(output.err, '\n'), 1) << output.err;
        return output.err;
    };
    const std::vector<std::string> still = {"--scene", "war", "--size", "320x180"};
    const auto with = [&](std::vector<std::string> more) {
        more.insert(more.end(), still.begin(), still.end());
        return more;
    };
    EXPECT_THAT(complaint(video(with({"-o", file}), {{"PATH", "/nowhere"}})),
                HasSubstr("sudo apt install ffmpeg"));
    EXPECT_THAT(complaint(video(with({"-o", "/proc/nowhere/a.mp4"}))), HasSubstr("cannot be written"));
    EXPECT_THAT(complaint(video(with({"-o", "a.avi"}))), HasSubstr("ends in .mp4, .webm or .gif"));
    EXPECT_THAT(complaint(video({"--scene", "war", "--size", "321x180", "-o", file})),
                HasSubstr("even width"));
    EXPECT_EQ(namesIn(folder.path()), std::vector<std::string>{});
}

TEST(Video, OnAFullDiskNothingIsLeft) {
    const TemporaryFolder folder;
    const std::string mount =
        "unshare -rm sh -c 'mount -t tmpfs -o size=100k none " + folder.path().string() + " && ";
    if (outputOf(mount + "echo there' 2>/dev/null") != "there\n")
        GTEST_SKIP() << "no small disk can be made here";
    const std::string said =
        outputOf(mount + TUMEN_PROGRAM + " video --scene war --size 640x360 -o " + folder.path().string() +
                 "/a.mp4 2>&1 | grep -v ^frame; ls -A " + folder.path().string() + "'");
    EXPECT_EQ(said,
              "error: The video cannot be written: the disk is full. Make room, or name a file on another "
              "disk.\n");
}

TEST(Video, CtrlCLeavesNothing) {
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "a.mp4").string();
    // The whole brief takes far longer.
    const std::string said = outputOf("timeout --preserve-status -s INT 2 " TUMEN_PROGRAM " video -o " +
                                      file + " 2>&1 | grep -v ^frame");
    EXPECT_EQ(said, "error: stopped before the end; " + file + " was not written.\n");
    EXPECT_EQ(namesIn(folder.path()), std::vector<std::string>{});
}

TEST(SavedPicture, EqualsTheWindowAndItsRender) {
    const TemporaryFolder folder;
    setenv("HOME", folder.path().c_str(), 1);
    Program program(folder.path(), {"--size", "640x360"});
    program.key("m");
    program.key("m"); // still
    program.key("h");
    const sf::Image render = pictureOf({}, folder.path());
    const auto isOnScreen = [&] {
        std::size_t differing = 0;
        for (unsigned y = 4; y < 360; y += 8)
            for (unsigned x = 4; x < 640; x += 8) {
                const core::Colour shown = program.pixel({{x + 0.5, y + 0.5}});
                differing += differenceOf({shown.r, shown.g, shown.b}, render.getPixel(x, y)) > 24 ? 1 : 0;
            }
        return differing < 20; // of 3600, at edges
    };
    EXPECT_TRUE(program.waitUntil(isOnScreen));

    const fs::path saved = folder.path() / "korea-russia-2024-01-21.png";
    program.key("e", {"Control_L"});
    program.key("Return");
    ASSERT_TRUE(program.waitUntil([&] { return fs::exists(saved); }));
    sf::Image picture;
    ASSERT_TRUE(picture.loadFromFile(saved.string()));
    EXPECT_LT(differingShare(picture, render, differenceOf, 8), 0.0005);
    EXPECT_EQ(program.close(), 0);
}

} // namespace
} // namespace tumen::tests
