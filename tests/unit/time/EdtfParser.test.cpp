#include "time/EdtfParser.hpp"

#include <random>

#include <gtest/gtest.h>

#include "tests/fuzz/EdtfRules.hpp"

namespace tumen::time {
namespace {

constexpr std::string_view seeds[] = {"1950",
                                      "1950-06",
                                      "1950-06-25",
                                      "1952-02-29",
                                      "1950-06-25T04:00",
                                      "1950-06-25T04:00:30+09:00",
                                      "1950-06/1953-07-27",
                                      "1956~",
                                      "1956-08%",
                                      "196X?",
                                      "19XX-02-29",
                                      "1950-XX-31",
                                      "1950-24",
                                      "2024-01/..",
                                      "/1950",
                                      "..",
                                      "-0043-03-15",
                                      "Y-12000",
                                      "XXXX-12",
                                      "[1945,1950..1953]",
                                      "[..1950,1953]",
                                      "{1950,1953~..}"};
constexpr std::string_view alphabet = "0123456789-/.XYTZ:?~%[]{},+x \xFF\xD0";

/// From a written date, up to four letters are put in, left out, exchanged or doubled.
std::string mutated(std::string text, std::mt19937& random) {
    const auto below = [&](std::size_t count) { return random() % std::max<std::size_t>(count, 1); };
    for (std::size_t changes = below(5); changes > 0; --changes) {
        const std::size_t at = below(text.size() + 1);
        const char letter = alphabet[below(alphabet.size())];
        switch (below(4)) {
        case 0:
            text.insert(at, 1, letter);
            break;
        case 1:
            text.erase(at, 1 + below(2));
            break;
        case 2:
            if (at < text.size())
                text[at] = letter;
            break;
        default:
            text.insert(at, text.substr(below(text.size()), 1 + below(7)));
        }
    }
    return text;
}

TEST(EdtfParser, DatesWithLettersChangedBreakNoRule) {
    std::mt19937 random(1950);
    int dates = 0;
    for (int i = 0; i < 60000; ++i) {
        const std::string text = mutated(std::string(seeds[random() % std::size(seeds)]), random);
        ASSERT_EQ(brokenRule(text), "") << "'" << text << "'";
        dates += parseEdtf(text) ? 1 : 0;
    }
    EXPECT_GT(dates, 10000); // most changes do harm, not all
    EXPECT_LT(dates, 45000);
}

TEST(EdtfParser, AnyLettersBreakNoRule) {
    std::mt19937 random(1953);
    for (int i = 0; i < 60000; ++i) {
        std::string text = i % 2 == 0 ? "19" : "";
        for (std::size_t n = random() % 23; n > 0; --n)
            text += alphabet[random() % alphabet.size()];
        ASSERT_EQ(brokenRule(text), "") << "'" << text << "'";
    }
}

} // namespace
} // namespace tumen::time
