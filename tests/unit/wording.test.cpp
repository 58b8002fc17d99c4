// The table of the interface's texts against the sources: nothing is missing, nothing is left over, and no
// panel shows a text past it.

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "SourceTexts.hpp"
#include "core/Text.hpp"
#include "io/CsvTable.hpp"
#include "io/WordingTable.hpp"
#include "model/Vocabulary.hpp"
#include "state/KeyBindings.hpp"

namespace tumen {
namespace {

constexpr const char* tablePath = TUMEN_SOURCE_DIR "/assets/wording.csv";
using Texts = std::set<std::string>;

Texts keysOfTable() {
    Texts keys;
    const auto table = io::readCsv(tablePath, "wording");
    if (table)
        for (const io::Row& row : table->rows)
            keys.insert(row.cells[0]);
    return keys;
}

Texts wordedLiterals() {
    Texts keys;
    for (const sample::SourceFile& file : sample::sourceFiles())
        if (!file.name.starts_with("core/Wording."))
            keys.merge(sample::wordedIn(file));
    return keys;
}

/// Texts that are put together from the program's own lists.
Texts textsOfLists() {
    Texts keys;
    for (const model::Status& status : model::statuses()) {
        std::string word(status.id);
        word[0] = static_cast<char>(word[0] - 'a' + 'A');
        keys.insert(word);
    }
    for (const state::KeyBinding& binding : state::keyBindings())
        for (const std::string& key : core::split(binding.keyName, '+'))
            if (key.size() > 1 && key[0] != 'F')
                keys.insert(key);
    for (unsigned month = 1; month <= 12; ++month) {
        keys.insert(std::string(time::shortMonthName(month)));
        keys.insert(std::string(time::monthName(month)) + " (of a day)");
    }
    return keys;
}

/// Names each text that the others lack.
void expectAmong(const Texts& others, const Texts& texts) {
    Texts rest;
    std::ranges::set_difference(texts, others, std::inserter(rest, rest.end()));
    for (const std::string& text : rest)
        ADD_FAILURE() << text;
}

TEST(WordingTable, HasEveryTextOfTheSources) {
    Texts wanted = wordedLiterals();
    EXPECT_GT(wanted.size(), 250U) << "the sources were not found";
    EXPECT_TRUE(wanted.contains("{} claim|{} claims"));
    wanted.merge(textsOfLists());
    expectAmong(keysOfTable(), wanted);
}

TEST(WordingTable, SeesTheTextsOfEveryCount) {
    for (const sample::SourceFile& file : sample::sourceFiles())
        EXPECT_EQ(sample::blindCountsIn(file), std::vector<std::string>{});
}

TEST(WordingTable, HasNoTextThatNobodyAsksFor) {
    Texts known = wordedLiterals();
    known.merge(textsOfLists());
    // Senses of short months, and sentences that Wording::sentence() finds by their patterns.
    for (unsigned month = 1; month <= 12; ++month)
        known.insert(std::string(time::shortMonthName(month)) + " (of a day)");
    for (const sample::SourceFile& file : sample::sourceFiles())
        for (std::string& text : sample::literalsIn(file.text))
            known.insert(std::move(text));
    expectAmong(known, keysOfTable());
}

TEST(WordingTable, HasTheSentencesOfTheReaders) {
    const auto isSentence = [](const std::string& text) {
        const bool begins = text[0] == '{' || (text[0] >= 'A' && text[0] <= 'Z');
        return text.size() > 11 && begins && text.find(' ') != std::string::npos &&
               (text.ends_with('.') || text.ends_with('?'));
    };
    Texts sentences;
    for (const sample::SourceFile& file : sample::sourceFiles())
        if (file.name.starts_with("io/") && file.name != "io/main.cpp")
            for (std::string& text : sample::literalsIn(file.text))
                if (isSentence(text))
                    sentences.insert(std::move(text));
    EXPECT_GT(sentences.size(), 100U);
    expectAmong(keysOfTable(), sentences);
}

TEST(WordingTable, IsWholeInEveryLanguage) {
    const auto wordings = io::readWordings(tablePath);
    ASSERT_TRUE(wordings);
    for (const core::Problem& problem : wordings.problems())
        ADD_FAILURE() << core::toLine(problem);
}

TEST(WordingTable, ShipsOneSpellingOfEachText) {
    const auto table = io::readCsv(tablePath, "wording");
    ASSERT_TRUE(table);
    for (const io::Row& row : table->rows)
        for (const std::string& cell : row.cells) {
            EXPECT_EQ(cell, core::trimmed(cell));
            EXPECT_EQ(cell.find("  "), std::string::npos) << cell;
        }
}

TEST(Wording, NoPanelShowsATextPastTheTable) {
    for (const sample::SourceFile& file : sample::sourceFiles())
        if (file.name.starts_with("ui/"))
            for (const std::string& text : sample::bareTextsIn(file))
                ADD_FAILURE() << text;
}

TEST(Wording, TheTesterSeesWhatIsAskedFor) {
    const sample::SourceFile file{"ui/A.cpp", R"(
        paragraph(look, words(on ? "On" : "Off")); // words("comment")
        tip(look, context.words.format("One of {}, "
                                       "two", f(3, "no")));
        words.count(n, "{} way", "{} ways"); fmt::format("{} no"); constexpr auto t = core::english("Title");)"};
    EXPECT_EQ(sample::wordedIn(file),
              (Texts{"On", "Off", "One of {}, two", "{} way|{} ways", "Title", "comment"}));
    EXPECT_TRUE(sample::bareTextsIn(file).empty());
}

TEST(Wording, TheTesterSeesABareText) {
    const auto bare = [](const char* code) { return sample::bareTextsIn({"ui/A.cpp", code}).size(); };
    EXPECT_EQ(bare(R"(ImGui::Button("Play");)"), 1U);
    EXPECT_EQ(bare(R"(ImGui::TextUnformatted("Play");)"), 1U);
    EXPECT_EQ(bare(R"(caption(look, on ? "Over" : context.words("Under"));)"), 1U);
    EXPECT_EQ(bare(R"(tipOnHover(look, "Key: " + context.words.format("{} on", name));)"), 1U);
    EXPECT_EQ(bare(R"(ImGui::Checkbox("##on", &on);)"), 0U);
    EXPECT_EQ(bare(R"(ImGui::SliderInt("##opacity", &percent, 0, 100, "%d %%");)"), 0U);
}

} // namespace
} // namespace tumen
