#include "handout/Handout.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "handout/PageMeasures.hpp"
#include "io/BriefReader.hpp"
#include "io/WordingTable.hpp"
#include "scene/ShownClaims.hpp"
#include "state/Commands.hpp"

namespace tumen::handout {
namespace {

using ::testing::HasSubstr;

std::vector<state::AppState> presented(const model::Brief& brief) {
    std::vector<state::AppState> states;
    state::AppState state = state::openingState(brief);
    for (std::size_t i = 0; i < brief.scenes.size(); ++i) {
        state::apply(state, brief, state::PresentationCommand(state::StartPresentation{i}));
        states.push_back(state);
    }
    return states;
}

std::string textOf(const Page& page) {
    std::string text;
    for (const auto& part : page.parts)
        if (const auto* line = std::get_if<TextLine>(&part))
            text += line->text + "\n";
    return text;
}

bool hasLine(const Page& page, const std::string& text) {
    return ("\n" + textOf(page)).find("\n" + text + "\n") != std::string::npos;
}

class HandoutTest : public testing::Test {
protected:
    Document layOutWith(const HandoutWish& wish) const {
        return layOut(m_brief, m_states, wish, core::Wording(), m_type);
    }
    /// The pages from the one of a scene to the one before the next.
    std::vector<Page> pagesOf(const Document& document, std::size_t scene) const {
        std::vector<Page> pages;
        bool isThere = false;
        for (const Page& page : std::span(document.pages).subspan(1)) { // behind the cover
            for (const auto& part : page.parts)
                if (const auto* map = std::get_if<MapFigure>(&part))
                    isThere = map->scene == scene;
            isThere = isThere && (pages.empty() || page.outline.empty());
            if (isThere)
                pages.push_back(page);
        }
        return pages;
    }

    model::Brief m_brief = *io::readBrief(TUMEN_SOURCE_DIR "/geodata/briefs/korea-russia");
    std::vector<state::AppState> m_states = presented(m_brief);
    Typesetter m_type{TUMEN_SOURCE_DIR "/assets"};
};

TEST_F(HandoutTest, SourcesAreNotLeftAloneOnAPage) {
    HandoutWish wish;
    wish.withNotes = true;
    const Document document = layOutWith(wish);
    std::size_t scenesWithMore = 0;
    for (std::size_t i = 0; i < m_brief.scenes.size(); ++i) {
        const std::vector<Page> pages = pagesOf(document, i);
        scenesWithMore += pages.size() > 1 ? 1 : 0;
        for (std::size_t page = 0; page < pages.size(); ++page)
            EXPECT_EQ(hasLine(pages[page], "Sources"), page == 0) << m_brief.scenes[i].id;
    }
    EXPECT_GT(scenesWithMore, 3U) << "the sample proves nothing";
}

TEST_F(HandoutTest, EverySceneHasItsMapItsCaptionAndTheClaimsOnIt) {
    const Document document = layOutWith({});
    for (std::size_t i = 0; i < m_brief.scenes.size(); ++i) {
        const model::Scene& scene = m_brief.scenes[i];
        if (scene.form != model::SceneForm::Map)
            continue;
        const std::vector<Page> pages = pagesOf(document, i);
        ASSERT_FALSE(pages.empty()) << scene.id;
        EXPECT_THAT(textOf(pages[0]), HasSubstr(scene.caption.substr(0, 30)));
        std::string all;
        for (const Page& page : pages)
            all += "\n" + textOf(page);
        const auto shown = scene::shownClaims(m_brief, m_states[i]);
        EXPECT_FALSE(shown.empty()) << scene.id;
        for (const scene::ShownClaim& claim : shown)
            EXPECT_THAT(all, HasSubstr("\n" + std::string(m_brief.claims[claim.claim].id) + "\n"))
                << scene.id;
        EXPECT_THAT(all, testing::Not(HasSubstr(scene.notes.substr(0, 20)))) << scene.id;
    }
}

TEST_F(HandoutTest, APageOnWhichASceneGoesOnNamesIt) {
    const Document document = layOutWith({});
    std::size_t further = 0;
    for (std::size_t i = 0; i < m_brief.scenes.size(); ++i) {
        const std::vector<Page> pages = pagesOf(document, i);
        for (std::size_t page = 1; page < pages.size(); ++page, ++further)
            EXPECT_TRUE(hasLine(pages[page], m_brief.scenes[i].title + " (continued)")) << i;
    }
    EXPECT_GT(further, 0U);
}

TEST_F(HandoutTest, TheLedgerIsWholeAndInOrder) {
    const Document document = layOutWith({});
    auto page = std::ranges::find(document.pages, "Ledger of all claims", &Page::outline);
    std::string ledger = "\n";
    for (; page != document.pages.end(); ++page)
        ledger += textOf(*page);
    std::size_t at = 0;
    for (const model::Claim claim : m_brief.claims) {
        at = ledger.find("\n" + std::string(claim.id) + "\n", at);
        ASSERT_NE(at, std::string::npos) << claim.id;
    }
}

TEST_F(HandoutTest, NotesArePrintedWhereTheyAreAskedFor) {
    const Document document = layOutWith({.withNotes = true});
    for (std::size_t i = 0; i < m_brief.scenes.size(); ++i) {
        if (m_brief.scenes[i].form != model::SceneForm::Map)
            continue;
        EXPECT_THAT(textOf(pagesOf(document, i)[0]), HasSubstr(m_brief.scenes[i].notes.substr(0, 20)));
    }
}

TEST_F(HandoutTest, NothingLeavesThePaper) {
    const auto wordings = io::readWordings(TUMEN_SOURCE_DIR "/assets/wording.csv");
    ASSERT_TRUE(wordings);
    for (const model::Language language : model::allLanguages) {
        const Paper paper = language == model::Language::Korean ? Paper::Letter : Paper::A4;
        for (state::AppState& state : m_states)
            state.language = language;
        const Document document = layOut(m_brief, m_states, {paper, true}, wordings->in(language), m_type);
        EXPECT_EQ(document.paper.widthPt, sizeOf(paper).widthPt);
        for (const Page& page : document.pages)
            for (const auto& part : page.parts)
                if (const auto* line = std::get_if<TextLine>(&part)) {
                    EXPECT_GE(line->left, sideMarginPt - 0.1) << line->text;
                    EXPECT_LE(line->left + m_type.widthOf(line->text, line->style),
                              document.paper.widthPt - sideMarginPt + 0.5)
                        << line->text;
                    EXPECT_LT(line->baseline, document.paper.heightPt - 20.0) << line->text;
                }
    }
}

TEST_F(HandoutTest, ContentsNameThePageOfEachScene) {
    const Document document = layOutWith({});
    std::size_t links = 0;
    for (const Page& page : document.pages)
        for (const auto& part : page.parts)
            if (const auto* link = std::get_if<PageLink>(&part)) {
                ++links;
                ASSERT_LT(link->page, document.pages.size());
                EXPECT_FALSE(document.pages[link->page].outline.empty());
                EXPECT_TRUE(hasLine(page, std::to_string(link->page + 1)));
            }
    EXPECT_EQ(links, m_brief.scenes.size() + 1);
}

TEST_F(HandoutTest, ABlackSceneHasNoPageAndACardNoMap) {
    m_brief.scenes[1].form = model::SceneForm::Black;
    const Document document = layOutWith({});
    EXPECT_TRUE(pagesOf(document, 1).empty());
    EXPECT_TRUE(pagesOf(document, 0).empty()) << "the opening card";
    const auto card = std::ranges::find(document.pages.begin() + 1, document.pages.end(),
                                        m_brief.scenes[0].title, &Page::outline);
    ASSERT_NE(card, document.pages.end());
    EXPECT_THAT(textOf(*card), HasSubstr(m_brief.scenes[0].caption.substr(0, 30)));
}

} // namespace
} // namespace tumen::handout
