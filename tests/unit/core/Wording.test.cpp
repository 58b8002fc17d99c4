#include "core/Wording.hpp"

#include <gtest/gtest.h>

namespace tumen::core {
namespace {

TEST(Wording, KeepsEnglishWhereItKnowsNoOtherText) {
    const Wording words({{"Layers", "Слои"}});
    EXPECT_STREQ(words("Layers"), "Слои");
    EXPECT_STREQ(words("Ledger"), "Ledger");
    EXPECT_EQ(words(std::string_view("Layers")), "Слои");
}

TEST(Wording, FillsTranslatedTexts) {
    const Wording words({{"{} of {}", "из {1}: {0}"}});
    EXPECT_EQ(words.format("{} of {}", 3, 7), "из 7: 3");
}

TEST(Wording, CountsInEnglish) {
    const Wording english;
    EXPECT_EQ(english.count(1, "{} claim", "{} claims"), "1 claim");
    EXPECT_EQ(english.count(0, "{} claim", "{} claims"), "0 claims");
}

} // namespace
} // namespace tumen::core
