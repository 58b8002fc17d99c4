#include "io/WordingTable.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include <unistd.h>

namespace tumen::io {
namespace {

using testing::HasSubstr;

class WordingTableTest : public testing::Test {
protected:
    core::Result<model::Wordings> read(const std::string& rows) {
        std::ofstream(m_path) << "en,ko,ru\n" << rows;
        return readWordings(m_path);
    }
    void TearDown() override { std::filesystem::remove(m_path); }
    std::string m_path = testing::TempDir() + "tumen_wording_" + std::to_string(getpid()) + ".csv";
};

TEST_F(WordingTableTest, GivesEveryLanguageItsTexts) {
    const auto wordings = read("Layers,레이어,Слои\n{} claim|{} claims,주장 {}건,{} дело|{} дела|{} дел\n"
                               "{} of {},{1} 중 {0},{} из {}\n");
    ASSERT_TRUE(wordings);
    EXPECT_TRUE(wordings.problems().empty());
    EXPECT_STREQ(wordings->in(model::Language::English)("Layers"), "Layers");
    EXPECT_STREQ(wordings->in(model::Language::Korean)("Layers"), "레이어");
    EXPECT_STREQ(wordings->in(model::Language::Russian)("Layers"), "Слои");
    EXPECT_EQ(wordings->in(model::Language::Russian).count(22, "{} claim", "{} claims"), "22 дела");
    EXPECT_EQ(wordings->in(model::Language::Korean).format("{} of {}", 2, 9), "9 중 2");
}

TEST_F(WordingTableTest, WhatCannotBeUsedStaysEnglishAndIsTold) {
    const auto wordings = read("Layers,,Слои\n{} of {},{} 중,{} из {}\nOpen {},열기 {,Открыть {}\n"
                               "{} claim|{} claims,주장 {}건,{} дело|{} дел\n");
    ASSERT_TRUE(wordings);
    const auto& korean = wordings->in(model::Language::Korean);
    const auto& russian = wordings->in(model::Language::Russian);
    EXPECT_STREQ(korean("Layers"), "Layers");
    EXPECT_STREQ(russian("Layers"), "Слои");
    EXPECT_EQ(korean.format("{} of {}", 2, 9), "2 of 9");
    EXPECT_EQ(korean.format("Open {}", 2), "Open 2");
    EXPECT_EQ(russian.count(5, "{} claim", "{} claims"), "5 claims");
    ASSERT_EQ(wordings.problems().size(), 4U);
    EXPECT_FALSE(wordings.hasErrors());
    EXPECT_THAT(core::toLine(wordings.problems()[0]), HasSubstr("row 2, column 'ko': 'Layers' is empty."));
    EXPECT_THAT(core::toLine(wordings.problems()[1]), HasSubstr("other {} than the English text"));
    EXPECT_THAT(core::toLine(wordings.problems()[3]), HasSubstr("2 forms"));
}

TEST_F(WordingTableTest, WithoutATableOrAColumnThereAreNoWordings) {
    EXPECT_FALSE(readWordings(m_path + ".missing"));
    std::ofstream(m_path) << "en,ko\nLayers,레이어\n";
    const auto wordings = readWordings(m_path);
    EXPECT_FALSE(wordings);
    ASSERT_EQ(wordings.problems().size(), 1U);
    EXPECT_THAT(wordings.problems()[0].what, HasSubstr("no column ru"));
}

TEST(Wordings, SaysDatesInTheWordsOfTheLanguage) {
    const auto wordings = readWordings(TUMEN_SOURCE_DIR "/assets/wording.csv");
    ASSERT_TRUE(wordings);
    const auto& korean = wordings->in(model::Language::Korean);
    const auto& russian = wordings->in(model::Language::Russian);
    const auto in = [](const char* date, const core::Wording& words) {
        return time::describe(*time::parseEdtf(date), words);
    };
    EXPECT_EQ(in("1950-06-25", korean), "1950년 6월 25일");
    EXPECT_EQ(in("1950-06-25", russian), "25 июня 1950 г.");
    EXPECT_EQ(in("1950-06", russian), "июнь 1950 г.");
    EXPECT_EQ(in("1950-06", korean), "1950년 6월");
    EXPECT_EQ(in("196X", korean), "1960년대 중(시점 미상)");
    EXPECT_EQ(in("196X", russian), "1960-е годы (точнее неизвестно)");
    EXPECT_EQ(in("1956~", korean), "1956년경");
    EXPECT_EQ(in("-0043-03-15", korean), "기원전 44년 3월 15일");
    EXPECT_EQ(in("[1950..1953]", russian), "одна из дат: 1950 г. — 1953 г.");
    EXPECT_EQ(in("", russian), "без даты");
    EXPECT_EQ(time::describe(*time::parseEdtf("1950-06"), russian, true), "июня 1950 г.");
}

TEST(Wordings, SaysWhatIsWrongWithADate) {
    const auto wordings = readWordings(TUMEN_SOURCE_DIR "/assets/wording.csv");
    ASSERT_TRUE(wordings);
    const auto& korean = wordings->in(model::Language::Korean);
    for (const char* text :
         {"1950-13", "195", "2020-39", "1950/", "[1950", "{1950", "1950-06-31", "1950-W1", "Y1950", "Y99999",
          "196x", "1950-21-01", "/", "1950-06-25T4", "19506", "1953/1950"}) {
        const auto date = time::parseDate(text);
        if (date)
            continue;
        const std::string what = korean.sentence(date.problems().front().what);
        EXPECT_THAT(what, testing::ContainsRegex("날짜")) << what;
        const std::string mend = korean.sentence(date.problems().front().mend);
        EXPECT_NE(mend, date.problems().front().mend) << text;
    }
}

} // namespace
} // namespace tumen::io
