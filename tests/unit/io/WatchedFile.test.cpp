#include "io/WatchedFile.hpp"

#include <cpl_vsi.h>
#include <gtest/gtest.h>

#include "io/GdalDrivers.hpp"

namespace tumen::io {
namespace {

TEST(WatchedFile, ItsWayOfReadingIsKnownBeforeAThreadOpensAFile) {
    registerGdalDrivers();
    VSIStatBufL about;
    EXPECT_EQ(VSIStatL("/vsiwatched" TUMEN_SOURCE_DIR "/README.md", &about), 0);
}

} // namespace
} // namespace tumen::io
