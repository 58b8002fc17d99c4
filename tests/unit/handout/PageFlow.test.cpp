#include "handout/PageFlow.hpp"

#include <gtest/gtest.h>

namespace tumen::handout {
namespace {

const TextStyle style = {10.0, false, ink};

class PageFlowTest : public testing::Test {
protected:
    PageFlowTest() {
        m_document.paper = sizeOf(Paper::A4);
        m_flow.beginPage();
    }

    std::vector<TextLine> linesOf(std::size_t page) const {
        std::vector<TextLine> lines;
        for (const auto& part : m_document.pages[page].parts)
            if (const auto* line = std::get_if<TextLine>(&part))
                lines.push_back(*line);
        return lines;
    }
    std::string allText() const {
        std::string text;
        for (std::size_t page = 0; page < m_document.pages.size(); ++page)
            for (const TextLine& line : linesOf(page))
                text += line.text + " ";
        return text;
    }
    void expectWithinMargins() const {
        for (std::size_t page = 0; page < m_document.pages.size(); ++page)
            for (const TextLine& line : linesOf(page)) {
                EXPECT_GE(line.left, sideMarginPt);
                EXPECT_LE(line.left + m_type.widthOf(line.text, line.style),
                          m_document.paper.widthPt - sideMarginPt + 0.1)
                    << line.text;
                EXPECT_GT(line.baseline, topMarginPt);
                EXPECT_LT(line.baseline, m_document.paper.heightPt - bottomMarginPt);
            }
    }

    Typesetter m_type{TUMEN_SOURCE_DIR "/assets"};
    Document m_document;
    PageFlow m_flow{m_type, m_document};
};

std::string words(int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "word" + std::to_string(i) + " ";
    return text;
}

TEST_F(PageFlowTest, ALongTextGoesOnOverPagesAndLosesNothing) {
    const std::string text = words(3000);
    m_flow.addText(text, style);
    EXPECT_GT(m_document.pages.size(), 2U);
    EXPECT_EQ(allText(), text);
    expectWithinMargins();
}

TEST_F(PageFlowTest, AWordWiderThanTheColumnIsBroken) {
    const std::string word(400, 'm');
    m_flow.addText(word, style);
    std::string joined;
    for (const TextLine& line : linesOf(0))
        joined += line.text;
    EXPECT_EQ(joined, word);
    expectWithinMargins();
}

TEST_F(PageFlowTest, ARowStaysWholeAndGoesToTheNextPage) {
    m_flow.addGap(m_flow.room() - 30.0);
    const Cell cells[] = {{0.0, 100.0, {{"a", style}}}, {120.0, 200.0, {{words(30), style}}}};
    m_flow.addRow(cells, 4.0);
    EXPECT_TRUE(linesOf(0).empty());
    ASSERT_EQ(m_document.pages.size(), 2U);
    EXPECT_EQ(linesOf(1).front().text, "a");
    EXPECT_EQ(linesOf(1)[0].baseline, linesOf(1)[1].baseline) << "cells begin at one height";
    expectWithinMargins();
}

TEST_F(PageFlowTest, ARowLongerThanAPageIsBrokenBetweenLinesUnderTheSameHead) {
    int heads = 0;
    m_flow.setOnNewPage([&] { ++heads; });
    const Cell cells[] = {{0.0, 100.0, {{"first", style}}}, {120.0, 100.0, {{words(900), style}}}};
    m_flow.addRow(cells, 4.0);
    EXPECT_GT(m_document.pages.size(), 2U);
    EXPECT_EQ(heads, static_cast<int>(m_document.pages.size()) - 1);
    EXPECT_EQ(allText(), "first " + words(900));
    expectWithinMargins();
}

TEST_F(PageFlowTest, LettersOfThreeScriptsHaveWidths) {
    const double latin = m_type.widthOf("Korea", style);
    EXPECT_GT(latin, 20.0);
    EXPECT_LT(latin, 40.0);
    EXPECT_GT(m_type.widthOf("Корея", style), 20.0);
    EXPECT_NEAR(m_type.widthOf("한국", style), 2 * 8.7, 1.5);
    EXPECT_LT(latin, m_type.widthOf("Korea", {10.0, true, ink}));
}

TEST(Paper, HasItsSizes) {
    EXPECT_EQ(findPaper("Letter"), Paper::Letter);
    EXPECT_EQ(findPaper("A5"), std::nullopt);
    EXPECT_NEAR(sizeOf(Paper::A4).heightPt / 72.0 * 25.4, 297.0, 0.1);
    EXPECT_NEAR(sizeOf(Paper::Letter).widthPt, 8.5 * 72.0, 0.1);
}

} // namespace
} // namespace tumen::handout
