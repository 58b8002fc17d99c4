#include "app/ProcessStart.hpp"

#include <gtest/gtest.h>

namespace tumen::app {

TEST(ProcessStart, IsShortlyAgoAndTheTimeSinceThenGoesOn) {
    const double first = secsSinceProcessStart();
    EXPECT_GT(first, -0.011); // the system counts in hundredths
    EXPECT_LT(first, 120.0);
    double later = first;
    while (later < first + 0.05)
        later = secsSinceProcessStart();
}

} // namespace tumen::app
