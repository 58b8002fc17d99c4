#include "scene/ClaimText.hpp"

#include <gtest/gtest.h>

#include "SampleBrief.hpp"

namespace tumen::scene {
namespace {

std::string dates(const char* start, const char* end) {
    return datesText({*time::parseEdtf(start), *time::parseEdtf(end)});
}

TEST(ClaimTextTest, DatesInWords) {
    EXPECT_EQ(dates("1950-06", "1950-09"), "June 1950 to September 1950");
    EXPECT_EQ(dates("2019-04-25", "2019-04-25"), "25 April 2019");
    EXPECT_EQ(dates("2023", ".."), "since 2023");
    EXPECT_EQ(dates("2024-01/..", ".."), "January 2024 or later");
    EXPECT_EQ(dates("..", "1948"), "until 1948");
    EXPECT_EQ(dates("1948", ""), "1948, its end is not known");
    EXPECT_EQ(dates("", ""), "not dated");
    EXPECT_EQ(dates("196X", "1975"), "some time in the 1960s, until 1975");
    EXPECT_EQ(dates("[1950..1953]", "1975"), "one of 1950 to 1953, until 1975");
    EXPECT_EQ(dates("196X?", "1975"), "perhaps some time in the 1960s, until 1975");
    EXPECT_EQ(dates("-0043-03-15", "-0026"), "15 March 44 BC to 27 BC");
    EXPECT_EQ(dates("[1950..]", ".."), "1950 or later");
    EXPECT_EQ(dates("XXXX", "1953"), "until 1953");
}

TEST(ClaimTextTest, WhereADateComesFrom) {
    const auto inWords = [](const char* basis) { return dateBasisText(basis); };
    EXPECT_EQ(inWords(""), "The brief does not say where the date comes from");
    EXPECT_EQ(inWords("article"), "Date from the article");
    EXPECT_EQ(inWords("record"), "Date from the historical record, not in the article");
    EXPECT_EQ(inWords("article+record"), "Date partly from the article, partly from the historical record");
}

TEST(ClaimTextTest, ParagraphsOfTheSource) {
    const model::Source source{"article", "The article", "", "", ""};
    EXPECT_EQ(sourceText(&source, "16"), "Paragraph 16 of «The article»");
    EXPECT_EQ(sourceText(&source, "2-3"), "Paragraphs 2–3 of «The article»");
    EXPECT_EQ(sourceText(&source, "16; 18"), "Paragraphs 16 and 18 of «The article»");
    EXPECT_EQ(sourceText(&source, "2-6; 14-27"), "Paragraphs 2–6 and 14–27 of «The article»");
    EXPECT_EQ(sourceText(&source, ""), "«The article»");
    EXPECT_EQ(sourceText(nullptr, ""), "No source given");
}

TEST(ClaimTextTest, KindStatusAndRoute) {
    model::Brief brief;
    brief.kinds.assign(model::defaultKinds().begin(), model::defaultKinds().end());
    brief.places = {sample::place("su", "Soviet Union", {37.6, 55.8}),
                    sample::place("nk", "North Korea", {125.8, 39.0})};
    brief.places[0].name.ru = "Советский Союз";
    brief.places[1].name = {"North Korea", "북한", "Северная Корея"};
    sample::add(brief, model::Form::Event, "E1", "diplomatic", "", "nk", "1950", "1950");
    sample::addFlow(brief, "C1", "arms", "su", "nk", "1950", "1953", "alleged");
    sample::changeClaim(brief, 1, [](model::ClaimDraft& draft) {
        draft.subkind = "munitions";
        draft.deniedBy = {"North Korea", "Soviet Union"};
    });
    brief.claims.finish();
    const model::Claim claim = brief.claims[1];
    EXPECT_EQ(kindText(brief, claim), "Arms and forces · munitions");
    EXPECT_EQ(statusWord(claim.status), "Alleged");
    EXPECT_EQ(statusMeaning(claim), model::findStatus("alleged")->meaning);
    EXPECT_EQ(routeText(brief, claim, model::Language::English), "Soviet Union → North Korea");
    EXPECT_EQ(routeText(brief, claim, model::Language::Russian), "Советский Союз → Северная Корея");
    EXPECT_EQ(routeText(brief, brief.claims[0], model::Language::Korean), "북한");
    EXPECT_EQ(voicesText(brief, claim.deniedBy, model::Language::English), "North Korea; Soviet Union");
    EXPECT_EQ(voicesText(brief, claim.deniedBy, model::Language::Russian), "Северная Корея; Советский Союз");
}

} // namespace
} // namespace tumen::scene
