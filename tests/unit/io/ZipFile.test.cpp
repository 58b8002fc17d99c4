#include "io/ZipFile.hpp"

#include <gdal_priv.h>
#include <gtest/gtest.h>

#include "EmptyFolder.hpp"

namespace tumen::io {
namespace {

std::string partOf(const std::filesystem::path& zip, const std::string& name) {
    GByte* bytes = nullptr;
    vsi_l_offset size = 0;
    if (!VSIIngestFile(nullptr, ("/vsizip/{" + zip.string() + "}/" + name).c_str(), &bytes, &size, -1))
        return "nothing";
    const std::string content(reinterpret_cast<const char*>(bytes), size);
    CPLFree(bytes);
    return content;
}

TEST(ZipFile, HasItsPartsOnceItIsKept) {
    const sample::EmptyFolder folder;
    const auto path = folder.path() / "deck.pptx";
    auto zip = ZipFile::begin(path);
    ASSERT_TRUE(zip);
    const std::vector<std::uint8_t> noise = {0, 1, 0xFF, 0, 7};
    EXPECT_FALSE(zip->add("ppt/slides/slide1.xml", "<a>한국</a>"));
    EXPECT_FALSE(zip->add("ppt/media/map1.jpg", noise, true));
    EXPECT_TRUE(folder.names().empty());
    EXPECT_FALSE(zip->keep());
    EXPECT_EQ(folder.names(), std::vector<std::string>{"deck.pptx"});
    EXPECT_EQ(partOf(path, "ppt/slides/slide1.xml"), "<a>한국</a>");
    EXPECT_EQ(partOf(path, "ppt/media/map1.jpg"), std::string(noise.begin(), noise.end()));
}

TEST(ZipFile, IsGoneWhereItIsNotKept) {
    const sample::EmptyFolder folder;
    {
        auto zip = ZipFile::begin(folder.path() / "deck.pptx");
        ASSERT_TRUE(zip);
        EXPECT_FALSE(zip->add("a", "text"));
    }
    EXPECT_TRUE(folder.names().empty());
    EXPECT_EQ(ZipFile::begin("/proc/nowhere/a.zip").problems().size(), 1U);
}

} // namespace
} // namespace tumen::io
