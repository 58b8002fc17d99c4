#include "io/PendingFile.hpp"

#include <csignal>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>
#include <sys/resource.h>

#include "tests/unit/io/EmptyFolder.hpp"

namespace tumen::io {
namespace {

std::string contentOf(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

std::vector<std::uint8_t> bytes(std::string_view text) {
    return {text.begin(), text.end()};
}

/// No file may become larger than so many bytes: what a program sees of a full disk.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t most) : m_handler(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit own = {most, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &own);
    }
    ~SmallDisk() {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    rlimit m_before = {};
    void (*m_handler)(int);
};

using Names = std::vector<std::string>;

TEST(PendingFile, AppearsWhenItIsKeptAndNotBefore) {
    const sample::EmptyFolder folder;
    const auto path = folder.path() / "new" / "a.txt";
    auto file = PendingFile::begin(path);
    ASSERT_TRUE(file);
    EXPECT_FALSE(file->write(bytes("whole")));
    EXPECT_FALSE(std::filesystem::exists(path));
    EXPECT_FALSE(file->keep());
    EXPECT_EQ(contentOf(path), "whole");
    EXPECT_EQ(folder.names(), Names{"new"});
}

TEST(PendingFile, TakesThePlaceOfAnotherOneOnlyWhenKept) {
    const sample::EmptyFolder folder;
    const auto path = folder.path() / "a.txt";
    std::ofstream(path) << "old";
    {
        auto file = PendingFile::begin(path);
        ASSERT_TRUE(file);
        EXPECT_FALSE(file->write(bytes("half")));
    }
    EXPECT_EQ(contentOf(path), "old");
    EXPECT_EQ(folder.names(), Names{"a.txt"});
    EXPECT_FALSE(writeWhole(path, bytes("new")));
    EXPECT_EQ(contentOf(path), "new");
    EXPECT_EQ(folder.names(), Names{"a.txt"});
}

TEST(PendingFile, ALinkStays) {
    const sample::EmptyFolder folder;
    std::ofstream(folder.path() / "real.txt") << "old";
    std::filesystem::create_symlink("real.txt", folder.path() / "link.txt");
    EXPECT_FALSE(writeWhole(folder.path() / "link.txt", bytes("new")));
    EXPECT_TRUE(std::filesystem::is_symlink(folder.path() / "link.txt"));
    EXPECT_EQ(contentOf(folder.path() / "real.txt"), "new");
}

TEST(PendingFile, OnAFullDiskNothingIsLeftAndASentenceSaysSo) {
    const sample::EmptyFolder folder;
    const auto path = folder.path() / "a.txt";
    std::ofstream(path) << "old";
    std::optional<core::Problem> problem;
    {
        const SmallDisk small(1000);
        problem = writeWhole(path, std::vector<std::uint8_t>(5000));
    }
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->what, path.string() + " cannot be written: the disk is full.");
    EXPECT_EQ(contentOf(path), "old");
    EXPECT_EQ(folder.names(), Names{"a.txt"});
}

TEST(PendingFile, RefusesWhatIsNoFileAndFoldersThatItMayNotWriteTo) {
    const sample::EmptyFolder folder;
    EXPECT_EQ(writeWhole(folder.path(), bytes("a"))->what, folder.path().string() + " is not a file.");
    EXPECT_EQ(writeWhole("/dev/full", bytes("a"))->what, "/dev/full is not a file.");
    EXPECT_EQ(writeWhole("/proc/nowhere/a.txt", bytes("a"))->what,
              "/proc/nowhere/a.txt cannot be written: No such file or directory.");
}

} // namespace
} // namespace tumen::io
