#include "core/Text.hpp"

#include <gtest/gtest.h>

using namespace tumen::core;

namespace {

using Words = std::vector<std::string>;

} // namespace

TEST(Text, TrimsBlanks) {
    EXPECT_EQ(trimmed("  a b \t\r\n"), "a b");
    EXPECT_EQ(trimmed("a"), "a");
    EXPECT_EQ(trimmed(" \t\n"), "");
    EXPECT_EQ(trimmed(""), "");
}

TEST(Text, SplitsIntoNonEmptyParts) {
    EXPECT_EQ(split("a; b ;;  ;c", ';'), (Words{"a", "b", "c"}));
    EXPECT_EQ(split("a", ';'), Words{"a"});
    EXPECT_EQ(split(";a;", ';'), Words{"a"});
    EXPECT_TRUE(split("", ';').empty());
    EXPECT_TRUE(split(" ; ", ';').empty());
}

TEST(Text, Joins) {
    EXPECT_EQ(join(Words{"a", "b", "c"}, ", "), "a, b, c");
    EXPECT_EQ(join(Words{"a"}, ", "), "a");
    EXPECT_EQ(join(Words{}, ", "), "");
}

TEST(Text, SplitUndoesJoin) {
    const Words words{"Beijing", "Pyongyang", "Москва"};
    EXPECT_EQ(split(join(words, "; "), ';'), words);
}

TEST(Text, FoldsLatinAndCyrillicCapitals) {
    EXPECT_EQ(folded("Tumen 123 AZ"), "tumen 123 az");
    EXPECT_EQ(folded("АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"), "абвгдеёжзийклмнопрстуфхцчшщъыьэюя");
}

TEST(Text, LeavesOtherCharactersAlone) {
    for (const char* text : {"", "平壤", "평양", "ÄÖ", "\xD0", "\xFF\xFE", "абв"})
        EXPECT_EQ(folded(text), text);
}

TEST(Text, FindsWithoutRegardToCase) {
    EXPECT_TRUE(containsFolded("Soviet Union", "UNION"));
    EXPECT_TRUE(containsFolded("Северная Корея", "КОРЕЯ"));
    EXPECT_TRUE(containsFolded("anything", ""));
    EXPECT_FALSE(containsFolded("Soviet", "Soviet Union"));
    EXPECT_FALSE(containsFolded("", "a"));
}

TEST(Text, SuggestsTheNearestSpelling) {
    const Words columns{"start", "status", "source", "magnitude"};
    EXPECT_EQ(closestMatch("strat", columns), ""); // two of five letters differ
    EXPECT_EQ(closestMatch("stat", columns), "start");
    EXPECT_EQ(closestMatch("Statsu", columns), "status");
    EXPECT_EQ(closestMatch("magnitud", columns), "magnitude");
    EXPECT_EQ(closestMatch("START", columns), "start");
    EXPECT_EQ(closestMatch("colour", columns), "");
    EXPECT_EQ(closestMatch("start", {}), "");
}

TEST(Text, HashIsFnv1a) {
    EXPECT_EQ(stableHash(""), 0xcbf29ce484222325ULL);
    EXPECT_EQ(stableHash("a"), 0xaf63dc4c8601ec8cULL);
    EXPECT_EQ(stableHash("foobar"), 0x85944171f73967e8ULL);
}

TEST(Text, GroupsThousands) {
    EXPECT_EQ(grouped(0), "0");
    EXPECT_EQ(grouped(999), "999");
    EXPECT_EQ(grouped(1000), "1 000");
    EXPECT_EQ(grouped(6400), "6 400");
    EXPECT_EQ(grouped(1234567), "1 234 567");
    EXPECT_EQ(grouped(-999), "-999");
    EXPECT_EQ(grouped(-123456), "-123 456");
}
