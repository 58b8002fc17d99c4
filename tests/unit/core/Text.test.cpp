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

TEST(Text, CapitalsOfLatinAndCyrillicLetters) {
    EXPECT_EQ(inCapitals("Tumen 123 az"), "TUMEN 123 AZ");
    EXPECT_EQ(inCapitals("àéîñöøüþÿ"), "ÀÉÎÑÖØÜÞŸ");
    EXPECT_EQ(inCapitals("абвгдеёжзийклмнопрстуфхцчшщъыьэюя"), "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ");
    EXPECT_EQ(inCapitals("їљџ"), "ЇЉЏ");
    EXPECT_EQ(inCapitals("Côte d’Azur и ё"), "CÔTE D’AZUR И Ё");
}

TEST(Text, CapitalsLeaveOtherCharactersAlone) {
    for (const char* text : {"", "平壤", "평양", "÷×ß", "AZ", "@[`{", "ЁАЯ", "\xD0", "\xD1\xFF", "\xC3"})
        EXPECT_EQ(inCapitals(text), text);
}

TEST(Text, QuotesCutLongTexts) {
    EXPECT_EQ(inQuotes(""), "''");
    EXPECT_EQ(inQuotes("Pyongyang 평양"), "'Pyongyang 평양'");
    EXPECT_EQ(inQuotes(std::string(60, 'a')), "'" + std::string(60, 'a') + "'");
    EXPECT_EQ(inQuotes(std::string(61, 'a')), "'" + std::string(60, 'a') + "...'");
    std::string hangul;
    for (int i = 0; i < 60; ++i)
        hangul += "평";
    EXPECT_EQ(inQuotes(hangul), "'" + hangul + "'");
    EXPECT_EQ(inQuotes(hangul + "양"), "'" + hangul + "...'");
}

TEST(Text, QuotesShowWhatCannotBePrinted) {
    EXPECT_EQ(inQuotes(std::string_view("a\0\n\x7F", 4)), "'a\\x00\\x0A\\x7F'");
    EXPECT_EQ(inQuotes("\xC3"), "'\\xC3'");
    EXPECT_EQ(inQuotes("\xED\xA0\x80"), "'\\xED\\xA0\\x80'"); // a surrogate
}

TEST(Text, ReadsNumbers) {
    EXPECT_EQ(toNumber("12.5"), 12.5);
    EXPECT_EQ(toNumber("-1e3"), -1000.0);
    for (const char* text : {"", " 1", "1 ", "1,5", "+1", "inf", "nan", "1e999", "word"})
        EXPECT_EQ(toNumber(text), std::nullopt) << text;
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
    EXPECT_EQ(closestMatch("stxxt", columns), ""); // two of five letters differ
    EXPECT_EQ(closestMatch("stat", columns), "start");
    EXPECT_EQ(closestMatch("Statsu", columns), "status");
    EXPECT_EQ(closestMatch("magnitud", columns), "magnitude");
    EXPECT_EQ(closestMatch("START", columns), "start");
    EXPECT_EQ(closestMatch("colour", columns), "");
    EXPECT_EQ(closestMatch("start", {}), "");
    EXPECT_EQ(closestMatch("", Words{"a", ""}), "");
}

TEST(Text, ExchangedNeighboursAreOneMistake) {
    EXPECT_EQ(closestMatch("strat", Words{"start"}), "start");
    EXPECT_EQ(closestMatch("ab", Words{"ba"}), "ba");
    EXPECT_EQ(closestMatch("ca", Words{"abc"}), ""); // optimal string alignment: nothing is changed twice
    EXPECT_EQ(closestMatch("Пхеньян", Words{"Пхеняьн"}), "Пхеняьн");
}

TEST(Text, CountsLettersRatherThanBytes) {
    EXPECT_EQ(closestMatch("평성", Words{"평양"}), "평양");
    EXPECT_EQ(closestMatch("서울", Words{"평양"}), "");
    EXPECT_EQ(closestMatch("москва", Words{"мсква", "минск"}), "мсква");
    EXPECT_EQ(closestMatch("мир", Words{"мор"}), "мор");
    EXPECT_EQ(closestMatch("мир", Words{"бор"}), ""); // two of three letters
    EXPECT_EQ(closestMatch("ab\xFF", Words{"abc"}), "abc");
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
