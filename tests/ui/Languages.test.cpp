// The panels in every language: letters for all texts, and no text that is cut or runs out of its panel.

#include <set>

#include <imgui_internal.h>

#include "PanelFixture.hpp"
#include "io/WordingTable.hpp"
#include "ui/Fonts.hpp"

namespace tumen::ui {
namespace {

const model::Wordings& wordings() {
    static const model::Wordings all = *io::readWordings(TUMEN_SOURCE_DIR "/assets/wording.csv");
    return all;
}

TEST(Fonts, CanWriteEveryTextOfTheInterface) {
    for (const model::Language language : model::allLanguages) {
        const std::string text = wordings().in(language).allTexts() + glyphText({});
        ImFontAtlas atlas;
        const std::string fonts = TUMEN_SOURCE_DIR "/assets/fonts";
        buildFonts(atlas, fonts + "/TumenSans-Regular.otf", fonts + "/TumenSans-Bold.otf", text, 1.0);
        ASSERT_EQ(atlas.Fonts.Size, 3);
        std::set<unsigned> missing;
        const char* end = text.data() + text.size();
        for (const char* at = text.data(); at < end;) {
            unsigned letter = 0;
            at += ImTextCharFromUtf8(&letter, at, end);
            for (const ImFont* font : atlas.Fonts)
                if (letter >= ' ' && font->FindGlyphNoFallback(static_cast<ImWchar>(letter)) == nullptr)
                    missing.insert(letter);
        }
        EXPECT_EQ(missing, std::set<unsigned>{}) << model::nameOf(language);
    }
}

class LanguagesTest : public PanelTest, public testing::WithParamInterface<model::Language> {
protected:
    void SetUp() override {
        PanelTest::SetUp();
        m_words = wordings().in(GetParam());
        m_state.interfaceLanguage = GetParam();
        setUnit(1.0);
        frames(2);
    }
    /// Null when it does not open.
    const ImGuiWindow* openHelp() {
        m_state.helpShown = true;
        frames(3);
        const ImGuiWindow* box = nullptr;
        for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
            if (window->WasActive &&
                std::string_view(window->Name).find("help/box") != std::string_view::npos)
                box = window;
        return box;
    }
};

TEST_P(LanguagesTest, NothingIsWiderThanItsPanel) {
    for (const state::Target target : {state::Target{state::Target::What::Claim, 3},
                                       {state::Target::What::Place, 1},
                                       {state::Target::What::Period, 1},
                                       {state::Target::What::Undated, 0}}) {
        m_state.selected = target;
        frames(3);
        for (const char* name : {"layers", "inspector", "timeline"}) {
            const ImGuiWindow* window = ImGui::FindWindowByName(name);
            ASSERT_NE(window, nullptr) << name;
            EXPECT_LE(window->ContentSize.x, window->Size.x) << name;
        }
    }
}

TEST_P(LanguagesTest, TheHelpChoosesAmongThem) {
    const ImGuiWindow* box = openHelp();
    ASSERT_NE(box, nullptr);
    std::set<model::Language> chosen;
    for (float x = box->Pos.x + box->Size.x - 270.0F; x < box->Pos.x + box->Size.x - 50.0F; x += 30.0F)
        click({x, box->Pos.y + 27.0F});
    for (const auto& command : given<state::InterfaceCommand, state::SetInterfaceLanguage>())
        chosen.insert(command.language);
    EXPECT_GE(chosen.size(), 2U);
}

TEST_P(LanguagesTest, TheHelpsTitleIsNotUnderTheLanguages) {
    setUnit(2.0);
    const ImGuiWindow* box = openHelp();
    ASSERT_NE(box, nullptr);
    const ImFont* font = ImGui::GetIO().Fonts->Fonts[1];
    const float width = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0.0F, m_words("Keys and mouse")).x;
    const auto chosen = [&](float y) {
        forget();
        for (float x = box->Pos.x + 40.0F; x < box->Pos.x + 40.0F + width; x += 20.0F)
            click({x, box->Pos.y + y});
        click({box->Pos.x + 38.0F + width, box->Pos.y + y});
        return given<state::InterfaceCommand, state::SetInterfaceLanguage>().size();
    };
    EXPECT_EQ(chosen(50.0F), 0U);
}

TEST_P(LanguagesTest, EveryTabOfTheLedgerIsFreeInTheLargestLetters) {
    const DraftView nothingToEdit;
    m_editing = &nothingToEdit;
    setUnit(3.0);
    m_state.ledger.shown = true;
    frames(3);
    const geo::ScreenRect sheet = layout().ledger;
    const auto y = static_cast<float>(sheet.top + 22.0 * m_unit);
    std::set<state::LedgerTab> reached;
    std::size_t wide = 0;
    for (double x = sheet.left + 30.0; x < sheet.right() - 40.0 * m_unit; x += 20.0) {
        m_state.ledger.tab = state::LedgerTab::Claims; // which has a button beside them
        frames(1);
        forget();
        click({static_cast<float>(x), y});
        for (const auto& command : given<state::LedgerCommand, state::SetLedgerTab>()) {
            reached.insert(command.tab);
            wide += command.tab == state::LedgerTab::Tables ? 1 : 0;
        }
    }
    EXPECT_EQ(reached.size(), 4U) << "all but the one it is on";
    EXPECT_GE(wide, 8U) << "the last one is as wide as the others";
}

TEST_P(LanguagesTest, ToolsOfATableBreakIntoLinesWhereOneIsTooNarrow) {
    const edit::Draft draft;
    DraftView view;
    view.draft = &draft;
    view.isUnsaved = true;
    m_editing = &view;
    m_state.ledger.shown = true;
    for (const double unitPx : {1.0, 2.0, 3.0}) {
        setUnit(unitPx);
        for (const state::LedgerTab tab : {state::LedgerTab::Scenes, state::LedgerTab::Tables}) {
            m_state.ledger.tab = tab;
            frames(3);
            const ImGuiWindow* sheet = ImGui::FindWindowByName("ledger");
            ASSERT_NE(sheet, nullptr);
            EXPECT_LE(sheet->WindowPadding.x + sheet->ContentSize.x, sheet->Size.x) << unitPx;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(All, LanguagesTest, testing::ValuesIn(model::allLanguages),
                         [](const auto& language) { return std::string(state::id(language.param)); });

} // namespace
} // namespace tumen::ui
