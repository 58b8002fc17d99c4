#include "app/Exports.hpp"

#include <gtest/gtest.h>

namespace tumen::app {

TEST(Exports, ThePathThatIsProposedFollowsTheDateUnlessItIsTheUsers) {
    const std::string before = "pictures/brief-2024-01-21";
    const std::string now = "pictures/brief-1950-06-25";
    EXPECT_EQ(renewedPath("", before, now), now + ".png");
    EXPECT_EQ(renewedPath(before + ".png", before, now), now + ".png");
    EXPECT_EQ(renewedPath(before + ".mp4", before, now), now + ".mp4") << "the kind that was chosen stays";
    EXPECT_EQ(renewedPath("desk/war.png", before, now), "desk/war.png");
    EXPECT_EQ(renewedPath(before, "pictures/brief", now), before);
}

} // namespace tumen::app
