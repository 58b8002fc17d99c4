#include "video/Caption.hpp"

#include <gtest/gtest.h>

namespace tumen::video {
namespace {

TEST(Caption, AreWrittenAsSubRip) {
    const Caption captions[] = {{0.0, 12.0, "War\n\nwith help"}, {12.0, 3723.4567, "Договор"}};
    EXPECT_EQ(toSubRip(captions), "1\n00:00:00,000 --> 00:00:12,000\nWar\nwith help\n\n"
                                  "2\n00:00:12,000 --> 01:02:03,457\nДоговор\n\n");
    EXPECT_EQ(toSubRip({}), "");
}

} // namespace
} // namespace tumen::video
