#include "video/VideoWriter.hpp"

#include <cstdlib>

#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

namespace tumen::video {
namespace {

class VideoWriterTest : public testing::Test {
protected:
    ~VideoWriterTest() override { close(m_file); }
    off_t written() const { return lseek(m_file, 0, SEEK_END); }
    static bool putFrames(VideoWriter& writer, int count) {
        for (int i = 0; i < count; ++i) {
            const auto room = writer.room();
            if (room.empty())
                return false;
            std::ranges::fill(room, static_cast<std::uint8_t>(i * 40));
            writer.put();
        }
        return true;
    }

    FrameShape m_shape = {64, 48, 10};
    int m_file = memfd_create("video", MFD_CLOEXEC);
};

TEST_F(VideoWriterTest, WritesEveryFormat) {
    for (const VideoFormat format : {VideoFormat::Mp4, VideoFormat::WebM})
        for (const Quality quality : allQualities) {
            ASSERT_EQ(ftruncate(m_file, 0), 0);
            auto writer = VideoWriter::begin({encodingArguments(format, quality, m_shape), m_file}, m_shape);
            ASSERT_TRUE(writer);
            EXPECT_TRUE(putFrames(**writer, 12));
            const auto problem = (*writer)->finish();
            EXPECT_FALSE(problem) << problem->what;
            EXPECT_GT(written(), 400);
        }
}

TEST_F(VideoWriterTest, TellsInOneSentenceWhatFfmpegSays) {
    auto writer =
        VideoWriter::begin({{"-hide_banner", "-loglevel", "error", "-no_such_option", "x"}, m_file}, m_shape);
    ASSERT_TRUE(writer);
    putFrames(**writer, 100);
    const auto problem = (*writer)->finish();
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->what.find("The program ffmpeg could not write the video: "), 0U) << problem->what;
    EXPECT_NE(problem->what.find("no_such_option"), std::string::npos) << problem->what;
    EXPECT_EQ(problem->what.find('\n'), std::string::npos);
}

TEST_F(VideoWriterTest, WithoutFfmpegSaysHowToInstallIt) {
    const std::string path = std::getenv("PATH");
    setenv("PATH", "/nowhere", 1);
    const auto writer =
        VideoWriter::begin({encodingArguments(VideoFormat::Mp4, Quality::Good, m_shape), m_file}, m_shape);
    setenv("PATH", path.c_str(), 1);
    ASSERT_FALSE(writer);
    EXPECT_EQ(writer.problems().front().what,
              "Videos are written by the program ffmpeg, which is not installed.");
    EXPECT_EQ(writer.problems().front().mend, "Install it: sudo apt install ffmpeg.");
}

TEST_F(VideoWriterTest, CanBeLeftBeforeTheEnd) {
    auto writer =
        VideoWriter::begin({encodingArguments(VideoFormat::Mp4, Quality::Good, m_shape), m_file}, m_shape);
    ASSERT_TRUE(writer);
    EXPECT_TRUE(putFrames(**writer, 3));
} // and does not wait for more

TEST(VideoFormat, ComesFromTheNameAndWantsEvenSides) {
    EXPECT_EQ(*videoFormatOf("a/b.MP4"), VideoFormat::Mp4);
    EXPECT_EQ(*videoFormatOf("b.webm"), VideoFormat::WebM);
    EXPECT_EQ(*videoFormatOf("b.gif"), VideoFormat::Gif);
    EXPECT_EQ(videoFormatOf("b.avi").problems().front().what, "b.avi is not the name of a video.");
    EXPECT_FALSE(shapeProblem({640, 360, 30}));
    EXPECT_TRUE(shapeProblem({641, 360, 30}));
    EXPECT_TRUE(shapeProblem({640, 361, 30}));
}

} // namespace
} // namespace tumen::video
