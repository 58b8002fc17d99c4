#include <imgui_internal.h>

#include "PanelFixture.hpp"

#include "edit/RowEdits.hpp"
#include "ui/EditingParts.hpp"

namespace tumen::ui {
namespace {

using namespace state;

class RowsTabTest : public PanelTest {
protected:
    void SetUp() override {
        PanelTest::SetUp();
        m_draft = edit::Draft(
            {sheetOf("scenes", {"id", "title", "caption", "step_of"},
                     {{"a", "One", "First caption"}, {"b", "Two"}, {"b1", "", "", "b"}, {"c", "Three"}}),
             sheetOf("places", {"id", "name", "lon", "lat", "mine"},
                     {{"soviet-union", "Soviet Union", "37.6", "55.8", "kept"},
                      {"tokyo", "Tokyo", "139.7", "35.7"}}),
             sheetOf("claims", {"id", "form", "kind", "from", "to", "start", "status", "gist"}, {})});
        for (const char* id : {"a", "b", "b1", "c"}) {
            m_brief.scenes.emplace_back().id = id;
            m_brief.scenes.back().title = id;
        }
        m_view.draft = &m_draft;
        m_editing = &m_view;
        m_state.ledger.shown = true;
        m_state.ledger.heightPoints = 400.0;
        openTab(LedgerTab::Scenes);
    }
    void openTab(LedgerTab tab) {
        m_state.ledger.tab = tab;
        frames(3);
        forget();
    }
    static edit::Sheet sheetOf(std::string name, std::vector<std::string> columns,
                               std::vector<edit::Cells> rows) {
        edit::Sheet sheet{std::move(name), std::move(columns), {}};
        for (edit::Cells& cells : rows)
            sheet.rows.push_back(std::make_shared<const edit::Cells>(std::move(cells)));
        return sheet;
    }
    /// Where the rows begin.
    ImVec2 row(std::size_t position) const {
        const ImGuiWindow* list = windowNamed("rows");
        return {list->Pos.x + 60.0F, list->Pos.y + 22.0F * (static_cast<float>(position) + 0.5F)};
    }
    static const ImGuiWindow* windowNamed(std::string_view part) {
        for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
            if (window->WasActive && std::string_view(window->Name).find(part) != std::string_view::npos)
                return window;
        return nullptr;
    }
    template<typename One>
    std::vector<One> edits() const {
        return given<EditCommand, One>();
    }
    /// Puts the keyboard into the first field of the form and marks its text.
    void enterFirstField() {
        const ImGuiWindow* form = windowNamed("form");
        ASSERT_NE(form, nullptr);
        click({form->Pos.x + 40.0F, form->Pos.y + 30.0F});
        ASSERT_TRUE(ImGui::GetIO().WantTextInput);
        ImGui::GetIO().KeyCtrl = true;
        tap(ImGuiKey_A);
        ImGui::GetIO().KeyCtrl = false;
    }

    edit::Draft m_draft;
    DraftView m_view;
};

TEST_F(RowsTabTest, AClickOnASceneShowsIt) {
    click(row(1));
    const auto shown = given<AttentionCommand, ShowScene>();
    ASSERT_EQ(shown.size(), 1U);
    EXPECT_EQ(shown[0].scene, 1U);
    EXPECT_EQ(m_memory.editing.chosen["scenes"], 1U);
}

TEST_F(RowsTabTest, TheListFollowsTheSceneThatIsShown) {
    m_state.scene = 3;
    frames(2);
    EXPECT_EQ(m_memory.editing.chosen["scenes"], 3U);
}

TEST_F(RowsTabTest, KeysMoveDeleteAndReorder) {
    click(row(0));
    forget();
    ImGui::GetIO().KeyAlt = true;
    tap(ImGuiKey_DownArrow);
    ImGui::GetIO().KeyAlt = false;
    const auto moves = edits<MoveRow>();
    ASSERT_EQ(moves.size(), 1U);
    EXPECT_EQ(moves[0].from, 0U);
    EXPECT_EQ(moves[0].to, 1U);
    EXPECT_EQ(m_memory.editing.chosen["scenes"], 2U) << "behind scene b and its step";
    tap(ImGuiKey_UpArrow);
    EXPECT_EQ(m_memory.editing.chosen["scenes"], 1U);
    tap(ImGuiKey_Delete);
    ASSERT_EQ(edits<DeleteRow>().size(), 1U);
    EXPECT_EQ(edits<DeleteRow>()[0].position, 1U);
}

TEST_F(RowsTabTest, ARowThatIsDraggedGoesWhereItIsLetGo) {
    press(row(0));
    moveTo({row(0).x, row(0).y + 12.0F});
    moveTo(row(3));
    frame();
    EXPECT_EQ(m_memory.editing.dragged, 0U);
    release();
    frame();
    const auto moves = edits<MoveRow>();
    ASSERT_EQ(moves.size(), 1U);
    EXPECT_EQ(moves[0].from, 0U);
    EXPECT_EQ(moves[0].to, 3U);
    EXPECT_FALSE(m_memory.editing.dragged);
}

TEST_F(RowsTabTest, WhatIsTypedIsAnEditWhenTheFieldIsLeft) {
    click(row(0));
    forget();
    enterFirstField();
    type("Another title");
    frame();
    EXPECT_TRUE(edits<SetCell>().empty());
    tap(ImGuiKey_Enter);
    frame();
    const auto cells = edits<SetCell>();
    ASSERT_EQ(cells.size(), 1U);
    EXPECT_EQ(cells[0], (SetCell{"scenes", 0, "title", "Another title"}));
}

TEST_F(RowsTabTest, WhatIsBeingTypedIsKnownAndIsAnEditWhenItsFieldGoes) {
    click(row(0));
    enterFirstField();
    EXPECT_FALSE(m_memory.editing.typed) << "it is as in the cell";
    type("Another title");
    frame();
    const SetCell typed = {"scenes", 0, "title", "Another title"};
    EXPECT_EQ(m_memory.editing.typed, typed);
    forget();
    m_state.ledger.shown = false;
    frames(2);
    ASSERT_EQ(edits<SetCell>().size(), 1U);
    EXPECT_EQ(edits<SetCell>()[0], typed);
    EXPECT_FALSE(m_memory.editing.typed);
    m_state.ledger.shown = true;
    frames(3);
    click(row(0));
    enterFirstField();
    type("A third");
    frame();
    forget();
    m_state.ledger.tab = LedgerTab::Tables;
    frames(2);
    ASSERT_EQ(edits<SetCell>().size(), 1U);
    EXPECT_EQ(edits<SetCell>()[0].text, "A third");
}

TEST_F(RowsTabTest, EnterLeadsIntoTheFieldsAndTabOn) {
    click(row(0));
    tap(ImGuiKey_Enter);
    frames(2);
    ASSERT_TRUE(ImGui::GetIO().WantTextInput);
    tap(ImGuiKey_Tab); // to the caption
    frames(2);
    type("New caption");
    forget();
    tap(ImGuiKey_Tab);
    frames(2);
    const auto cells = edits<SetCell>();
    ASSERT_EQ(cells.size(), 1U);
    EXPECT_EQ(cells[0].column, "caption");
    EXPECT_EQ(cells[0].text, "New captionFirst caption");
}

TEST_F(RowsTabTest, EscapeLeavesTheCellAsItWas) {
    click(row(0));
    forget();
    enterFirstField();
    type("Another title");
    tap(ImGuiKey_Escape);
    frames(2);
    EXPECT_TRUE(edits<SetCell>().empty());
    EXPECT_TRUE(m_state.ledger.shown);
}

TEST_F(RowsTabTest, TypingIsCheckedAsOneTypes) {
    openTab(LedgerTab::Tables);
    click(row(1));
    enterFirstField(); // the name
    tap(ImGuiKey_Delete);
    frames(2);
    ASSERT_EQ(m_memory.editing.typedProblems.size(), 1U);
    EXPECT_EQ(m_memory.editing.typedProblems[0].where.column, "name");
    EXPECT_EQ(m_memory.editing.typedProblems[0].what, "The cell is empty.");
    type("Kyoto");
    frame();
    EXPECT_TRUE(m_memory.editing.typedProblems.empty());
}

TEST_F(RowsTabTest, InsertAddsARowBehindTheChosenOne) {
    openTab(LedgerTab::Tables);
    click(row(0));
    forget();
    tap(ImGuiKey_Insert);
    ASSERT_EQ(edits<AddRow>().size(), 1U);
    EXPECT_EQ(edits<AddRow>()[0].table, "places");
    EXPECT_EQ(edits<AddRow>()[0].after, 0U);
}

TEST_F(RowsTabTest, ANameGoesBeforeTheIdBesideIt) {
    const Look look{scene::themeOf(m_state.theme), m_unit};
    const std::string name = "Russian Far East";
    const std::string id = "russian-far-east";
    const float both = textSize(look, Face::Regular, name).x + textSize(look, Face::Small, id).x;
    const NameAndId wide = nameAndIdWithin(look, name, id, both + look.px(8));
    EXPECT_EQ(wide.name, name);
    EXPECT_EQ(wide.id, id);
    const NameAndId narrow = nameAndIdWithin(look, name, id, both - look.px(20));
    EXPECT_EQ(narrow.name, name);
    EXPECT_TRUE(narrow.id.ends_with("…")) << narrow.id;
    const NameAndId narrowest = nameAndIdWithin(look, name, id, look.px(90));
    EXPECT_GT(narrowest.name.size(), narrowest.id.size());
    EXPECT_EQ(nameAndIdWithin(look, name, "A12", look.px(90)).id, "A12") << "short ones stay";
}

TEST_F(RowsTabTest, TheTablesAreAskedForWhenTheyAreMissing) {
    m_view.draft = nullptr;
    frames(2);
    EXPECT_TRUE(m_memory.editing.draftIsWanted);
    EXPECT_EQ(windowNamed("form"), nullptr);
}

TEST_F(RowsTabTest, TabGoesFromFieldToFieldAlsoWhereTheKeyboardWasSent) {
    apply(m_state, m_brief, InterfaceCommand(FocusNextPanel{Direction::Back}));
    frames(4);
    ASSERT_EQ(m_state.focusedPanel, Panel::Ledger);
    tap(ImGuiKey_DownArrow);
    tap(ImGuiKey_Enter);
    frames(2);
    std::vector<ImGuiID> fields;
    for (int i = 0; i < 3; ++i) {
        EXPECT_TRUE(ImGui::GetIO().WantTextInput) << i;
        fields.push_back(ImGui::GetActiveID());
        tap(ImGuiKey_Tab);
        frames(3);
    }
    EXPECT_NE(fields[0], fields[1]);
    EXPECT_NE(fields[1], fields[2]);
    EXPECT_NE(fields[2], fields[0]);
    EXPECT_FALSE(m_memory.ledger.keysAreAbove);
    tap(ImGuiKey_Escape);
    frames(2);
    tap(ImGuiKey_Tab);
    frames(2);
    EXPECT_TRUE(m_memory.ledger.keysAreAbove) << "Tab is the sheet's again";
}

} // namespace
} // namespace tumen::ui
