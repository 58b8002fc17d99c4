#include "model/Passages.hpp"

#include <gtest/gtest.h>

namespace tumen::model {
namespace {

using Numbers = std::vector<int>;

TEST(Passages, ReadsNumbersRangesAndLists) {
    EXPECT_EQ(paragraphNumbers("16"), Numbers{16});
    EXPECT_EQ(paragraphNumbers("2-3"), (Numbers{2, 3}));
    EXPECT_EQ(paragraphNumbers("2–4"), (Numbers{2, 3, 4}));
    EXPECT_EQ(paragraphNumbers("18; 16"), (Numbers{16, 18}));
    EXPECT_EQ(paragraphNumbers("5, 3-4; 4"), (Numbers{3, 4, 5}));
}

TEST(Passages, LeavesOutWhatIsNoParagraph) {
    EXPECT_TRUE(paragraphNumbers("").empty());
    EXPECT_EQ(paragraphNumbers("annex; 0; -1; 3-; 7-5; 1-2-3; 100001; 99999999999; 4"), Numbers{4});
}

TEST(Passages, ARangeNamesAThousandAtMost) {
    EXPECT_EQ(paragraphNumbers("1-90000").size(), 1000U);
}

} // namespace
} // namespace tumen::model
