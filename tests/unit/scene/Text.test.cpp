#include "scene/Text.hpp"

#include <gtest/gtest.h>

#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::scene;
using sample::measure;

namespace {

constexpr TextStyle ten = {10.0}; // a letter is 5.5 pixels wide
constexpr const char* dots = "\xE2\x80\xA6";
const std::string pyongyang = "\xED\x8F\x89\xEC\x96\x91";                      // 평양
const std::string moscow = "\xD0\x9C\xD0\xBE\xD1\x81\xD0\xBA\xD0\xB2\xD0\xB0"; // Москва

/// True when the text is whole UTF-8 characters.
bool isWhole(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto c = static_cast<unsigned char>(text[i]);
        const std::size_t length = c < 0x80 ? 1 : c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC0 ? 2 : 0;
        if (length == 0 || i + length > text.size())
            return false;
        for (std::size_t k = 1; k < length; ++k)
            if ((static_cast<unsigned char>(text[i + k]) & 0xC0) != 0x80)
                return false;
        i += length;
    }
    return true;
}

/// What `shortened` promises, tried from the longest beginning on.
std::string longestBeginning(const std::vector<std::string>& letters, double width) {
    for (std::size_t count = letters.size(); count > 0; --count) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i)
            text += letters[i];
        if (count < letters.size()) {
            while (!text.empty() && text.back() == ' ')
                text.pop_back();
            text += dots;
        }
        if (measure(text, ten) <= width)
            return text;
    }
    return dots;
}

} // namespace

TEST(Text, WrapsAtBlanks) {
    EXPECT_EQ(wrapped("one two three", ten, 1000.0, measure), (std::vector<std::string>{"one two three"}));
    EXPECT_EQ(wrapped("one two three", ten, 7 * 5.5, measure),
              (std::vector<std::string>{"one two", "three"}));
    EXPECT_EQ(wrapped("one two three", ten, 1.0, measure), (std::vector<std::string>{"one", "two", "three"}));
    EXPECT_EQ(wrapped("  one   two ", ten, 1000.0, measure), (std::vector<std::string>{"one two"}));
    EXPECT_TRUE(wrapped("", ten, 100.0, measure).empty());
    EXPECT_TRUE(wrapped("   ", ten, 100.0, measure).empty());
}

TEST(Text, AWordTooLongStandsAlone) {
    EXPECT_EQ(wrapped("a incomprehensible b", ten, 5 * 5.5, measure),
              (std::vector<std::string>{"a", "incomprehensible", "b"}));
}

TEST(Text, LinesAreNoWiderThanAllowed) {
    const std::string text = "North Korea and Russia " + pyongyang + " and " + moscow + " move closer";
    for (double width = 60.0; width < 300.0; width += 7.0)
        for (const std::string& line : wrapped(text, ten, width, measure)) {
            EXPECT_LE(measure(line, ten), width);
            EXPECT_TRUE(isWhole(line));
        }
}

TEST(Text, WhatFitsIsNotShortened) {
    EXPECT_EQ(shortened("Pyongyang", ten, 9 * 5.5, measure), "Pyongyang");
    EXPECT_EQ(shortened("", ten, 0.0, measure), "");
}

TEST(Text, ShortensToWhatFits) {
    EXPECT_EQ(shortened("Pyongyang", ten, 5 * 5.5, measure), std::string("Pyon") + dots);
    EXPECT_EQ(shortened("North Korea", ten, 7 * 5.5, measure),
              std::string("North") + dots); // no blank before the dots
    EXPECT_EQ(shortened("Pyongyang", ten, 0.0, measure), dots);
}

TEST(Text, KeepsWholeCharactersAndAsManyAsFit) {
    const std::vector<std::vector<std::string>> texts = {
        {"\xED\x8F\x89", "\xEC\x96\x91", " ", "a", "b", "\xEC\x96\x91", "c"},
        {"\xD0\x9C", "\xD0\xBE", "x", "\xD1\x81", "y", "z", "\xD0\xBA"},
        {"S", "\xC3\xB6", "n", "d", "r", "e", "\xF0\x9F\x9A\x82", "!"}};
    for (const auto& letters : texts) {
        std::string text;
        for (const std::string& letter : letters)
            text += letter;
        for (double width = 0.0; width < 60.0; width += 2.75) {
            const std::string result = shortened(text, ten, width, measure);
            EXPECT_TRUE(isWhole(result)) << text << " in " << width;
            EXPECT_EQ(result, longestBeginning(letters, width)) << text << " in " << width;
        }
    }
}

TEST(Text, ALineIsHigherThanItsLetters) {
    EXPECT_GT(lineHeight(ten), 10.0);
    EXPECT_DOUBLE_EQ(lineHeight({20.0}), 2.0 * lineHeight(ten));
}
