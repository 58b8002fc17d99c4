#include "app/FileDrop.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tumen::app {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(FileDrop, PathsAreTakenOutOfAListOfAddresses) {
    EXPECT_THAT(pathsIn("file:///tmp/a.gpkg\r\n"), ElementsAre("/tmp/a.gpkg"));
    EXPECT_THAT(pathsIn("# a comment\r\nfile:///a\r\nfile://localhost/b\r\nfile:/c\r\n"),
                ElementsAre("/a", "/b", "/c"));
    EXPECT_THAT(pathsIn("file:///a%20b/%EC%84%9C%EC%9A%B8.tif"), ElementsAre("/a b/서울.tif"));
    EXPECT_THAT(pathsIn("file:///50%/x%zz%2"), ElementsAre("/50%/x%zz%2"));
    EXPECT_THAT(pathsIn(""), IsEmpty());
    EXPECT_THAT(pathsIn("file:\r\nfile://host"), IsEmpty());
    EXPECT_THAT(pathsIn("https://example.org/a.tif"), ElementsAre("https://example.org/a.tif"));
}

} // namespace
} // namespace tumen::app
