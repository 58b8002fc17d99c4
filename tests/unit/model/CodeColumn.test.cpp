#include "model/CodeColumn.hpp"

#include <gtest/gtest.h>

namespace tumen::model {
namespace {

TEST(CodeColumn, KeepsItsCodesWhileItWidens) {
    const std::vector<Code> codes = {0, 0, 1, 255, 256, 3, 65'535, 65'536, 0, 0xFFFF'FFFF};
    for (std::size_t first = 0; first < codes.size(); ++first) {
        CodeColumn column;
        for (std::size_t i = first; i < codes.size(); ++i)
            column.push(codes[i]);
        column.shrink();
        ASSERT_EQ(column.size(), codes.size() - first);
        for (std::size_t i = first; i < codes.size(); ++i)
            EXPECT_EQ(column[i - first], codes[i]) << first;
    }
}

} // namespace
} // namespace tumen::model
