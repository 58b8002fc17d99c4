#include "core/Wording.hpp"

#include <gtest/gtest.h>

namespace tumen::core {
namespace {

TEST(Wording, KeepsEnglishWhereItKnowsNoOtherText) {
    const Wording words(Wording::Table{{"Layers", "Слои"}});
    EXPECT_STREQ(words("Layers"), "Слои");
    EXPECT_STREQ(words("Ledger"), "Ledger");
    EXPECT_EQ(words(std::string_view("Layers")), "Слои");
}

TEST(Wording, FillsTranslatedTexts) {
    const Wording words(Wording::Table{{"{} of {}", "из {1}: {0}"}});
    EXPECT_EQ(words.format("{} of {}", 3, 7), "из 7: 3");
}

TEST(Wording, CountsInEnglish) {
    const Wording english;
    EXPECT_EQ(english.count(1, "{} claim", "{} claims"), "1 claim");
    EXPECT_EQ(english.count(0, "{} claim", "{} claims"), "0 claims");
}

TEST(Wording, CountsWithTheFormsOfTheLanguage) {
    const Wording russian(
        Wording::Table{{"{} claim|{} claims", "{} утверждение|{} утверждения|{} утверждений"}},
        Plurals::Slavic);
    const auto count = [&](long long number) { return russian.count(number, "{} claim", "{} claims"); };
    EXPECT_EQ(count(1), "1 утверждение");
    EXPECT_EQ(count(3), "3 утверждения");
    EXPECT_EQ(count(11), "11 утверждений");
    EXPECT_EQ(count(112), "112 утверждений");
    EXPECT_EQ(count(0), "0 утверждений");
    EXPECT_EQ(count(121), "121 утверждение");
    const Wording korean(Wording::Table{{"{} claim|{} claims", "주장 {}건"}}, Plurals::Alike);
    EXPECT_EQ(korean.count(1, "{} claim", "{} claims"), "주장 1건");
    EXPECT_EQ(korean.count(5, "{} claim", "{} claims"), "주장 5건");
    EXPECT_EQ(korean.count(5, "{} flow", "{} flows"), "5 flows");
}

TEST(Wording, TellsSensesApartOnlyWhereTheTableDoes) {
    const Wording words(Wording::Table{{"May", "май"}, {"May (of a day)", "мая"}, {"June", "июнь"}});
    EXPECT_EQ(words.inSense("May", "of a day"), "мая");
    EXPECT_EQ(words.inSense("June", "of a day"), "июнь");
    EXPECT_EQ(Wording().inSense("May", "of a day"), "May");
}

TEST(Wording, FindsThePatternOfAFinishedSentence) {
    const Wording words(
        Wording::Table{{"{} is not a date (position {}: {}).", "{0} — не дата ({2}, место {1})."},
                       {"there is no month {}", "нет месяца {}"},
                       {"{} to {}", "{} — {}"},
                       {"Nothing is open.", "Ничего не открыто."}});
    EXPECT_EQ(words.sentence("'1950-13' is not a date (position 6: there is no month 13)."),
              "'1950-13' — не дата (нет месяца 13, место 6).");
    EXPECT_EQ(words.sentence("Nothing is open."), "Ничего не открыто.");
    EXPECT_EQ(words.sentence("goes to waste"), "goes to waste") << "patterns of hardly a letter fit to all";
    EXPECT_EQ(Wording().sentence("Nothing is open."), "Nothing is open.");
}

} // namespace
} // namespace tumen::core
