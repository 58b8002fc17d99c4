#include <imgui_internal.h>

#include "PanelFixture.hpp"

namespace tumen::ui {
namespace {

class ExportPanelTest : public PanelTest {
protected:
    void openDialog() {
        m_memory.exporting.draft.path = "/pictures/map.png";
        m_state.exportShown = true;
        frames(3);
    }
    void addScene() {
        model::Scene scene;
        scene.id = "a";
        scene.title = "A scene";
        scene.camera = "peninsula";
        m_brief.scenes = {scene};
    }
    const ExportWish& draft() const { return m_memory.exporting.draft; }
    /// A share of the width of a row's choices, counted from the top.
    ImVec2 choice(int row, float share) const {
        const float left = 360.0F + 20.0F + 92.0F;
        return {left + share * 428.0F, 142.0F + 60.0F + 38.0F * static_cast<float>(row)};
    }
    ExportStatus m_status;
};

TEST_F(ExportPanelTest, EnterSavesAPictureAsItIsOnTheScreen) {
    openDialog();
    EXPECT_FALSE(m_memory.exporting.wish);
    tap(ImGuiKey_Enter);
    ASSERT_TRUE(m_memory.exporting.wish);
    EXPECT_EQ(m_memory.exporting.wish->path, "/pictures/map.png");
    EXPECT_EQ(m_memory.exporting.wish->what, ExportWish::What::Picture);
    EXPECT_EQ(m_memory.exporting.wish->size, ExportWish::PictureSize::AsOnScreen);
}

TEST_F(ExportPanelTest, TheFormatIsTheEndOfTheName) {
    openDialog();
    click(choice(1, 0.83F));
    EXPECT_EQ(draft().path, "/pictures/map.tif");
    click(choice(2, 0.9F));
    EXPECT_EQ(draft().size, ExportWish::PictureSize::Largest);
    click(choice(0, 0.75F));
    EXPECT_EQ(draft().what, ExportWish::What::Video);
    EXPECT_EQ(draft().path, "/pictures/map.mp4");
    click(choice(1, 0.83F));
    EXPECT_EQ(draft().path, "/pictures/map.gif");
    click(choice(4, 0.9F));
    EXPECT_EQ(draft().quality, 2U);
}

TEST_F(ExportPanelTest, AHandoutHasPaperAndNotesAndIsAlsoThereAsSlides) {
    addScene();
    openDialog();
    click(choice(0, 0.83F));
    EXPECT_EQ(draft().what, ExportWish::What::Handout);
    EXPECT_EQ(draft().path, "/pictures/map.pdf");
    click(choice(2, 0.75F));
    EXPECT_EQ(draft().paper, 1U);
    click(choice(3, 0.75F));
    EXPECT_TRUE(draft().withNotes);
    click(choice(1, 0.75F));
    EXPECT_EQ(draft().path, "/pictures/map.pptx");
    click(choice(0, 0.17F));
    EXPECT_EQ(draft().path, "/pictures/map.png");
}

TEST_F(ExportPanelTest, AVideoCanBeOfTheSceneThatIsShown) {
    addScene();
    openDialog();
    click(choice(0, 0.5F));
    click(choice(3, 0.9F));
    EXPECT_EQ(draft().played, ExportWish::Played::Scenes) << "no scene is shown yet";
    state::apply(m_state, m_brief, state::PresentationCommand(state::StepScene{}));
    m_state.exportShown = true;
    frames(3);
    click(choice(3, 0.9F));
    EXPECT_EQ(draft().played, ExportWish::Played::Scene);
}

TEST_F(ExportPanelTest, WhileAFileIsWrittenItCanBeCancelledAndTheDialogClosed) {
    m_status.stage = ExportStatus::Stage::Writing;
    m_status.path = "/pictures/map.png";
    m_exporting = &m_status;
    openDialog();
    tap(ImGuiKey_Enter);
    EXPECT_FALSE(m_memory.exporting.wish) << "one at a time";
    bool wasCancelled = false;
    press({760.0F, 357.0F});
    wasCancelled = wasCancelled || m_memory.exporting.cancelIsWanted;
    release();
    wasCancelled = wasCancelled || m_memory.exporting.cancelIsWanted;
    EXPECT_TRUE(wasCancelled);
    click({852.0F, 357.0F});
    EXPECT_FALSE(m_state.exportShown);
}

TEST_F(ExportPanelTest, AClickBesideItClosesIt) {
    openDialog();
    click({60.0F, 60.0F});
    EXPECT_FALSE(m_state.exportShown);
}

TEST_F(ExportPanelTest, TabLeadsOverChoicesFieldAndButtonsAndSpaceAndEnterChoose) {
    openDialog();
    const ImGuiContext& gui = *ImGui::GetCurrentContext();
    EXPECT_TRUE(gui.NavDisableHighlight) << "nothing has the keyboard at first";
    const auto tab = [&](int times) {
        for (int i = 0; i < times; ++i) {
            tap(ImGuiKey_Tab);
            frames(3);
        }
    };
    tab(2); // picture, video
    EXPECT_FALSE(gui.NavDisableHighlight);
    tap(ImGuiKey_Space);
    frames(3);
    EXPECT_EQ(draft().what, ExportWish::What::Video);
    EXPECT_EQ(draft().path, "/pictures/map.mp4");
    tab(3); // MP4, WebM, GIF
    tap(ImGuiKey_Enter);
    frames(3);
    EXPECT_EQ(draft().path, "/pictures/map.gif");
    EXPECT_FALSE(m_memory.exporting.wish) << "Enter chose instead of saving";
    tab(3 + 1 + 3); // sizes, days, qualities
    EXPECT_FALSE(gui.IO.WantTextInput);
    tab(1);
    EXPECT_TRUE(gui.IO.WantTextInput) << "one types in the field at once";
    tab(1);
    EXPECT_FALSE(gui.IO.WantTextInput);
    tap(ImGuiKey_Space);
    frames(2);
    EXPECT_TRUE(m_memory.exporting.wish) << "the button that saves";
    tab(1);
    tap(ImGuiKey_Enter);
    frames(2);
    EXPECT_FALSE(m_state.exportShown) << "the button that closes";
}

TEST_F(ExportPanelTest, ShiftTabLeadsBackAndAround) {
    openDialog();
    ImGui::GetIO().KeyShift = true;
    tap(ImGuiKey_Tab);
    frames(2);
    ImGui::GetIO().KeyShift = false;
    tap(ImGuiKey_Space);
    frames(2);
    EXPECT_FALSE(m_state.exportShown) << "closing is last";
}

TEST_F(ExportPanelTest, ButtonsStayInViewWhereChoicesScrollAndTabReachesAll) {
    m_unit = 3.0;
    m_memory.exporting.draft.what = ExportWish::What::Video;
    m_memory.exporting.draft.path = "/pictures/map.mp4";
    m_state.exportShown = true;
    frames(5);
    const ImGuiWindow* form = nullptr;
    for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
        if (window->WasActive && std::string_view(window->Name).find("/form_") != std::string_view::npos)
            form = window;
    ASSERT_NE(form, nullptr);
    EXPECT_GT(form->ScrollMax.y, 0.0F) << "there is more than fits";
    EXPECT_EQ(form->ParentWindow->ScrollMax.y, 0.0F) << "nothing but the choices scrolls";
    const float below = ImGui::GetIO().DisplaySize.y * 0.98F - form->Rect().Max.y;
    EXPECT_GT(below, 30.0F * 3.0F) << "room for the buttons";
    const auto shiftTab = [&](int times) {
        ImGui::GetIO().KeyShift = true;
        for (int i = 0; i < times; ++i) {
            tap(ImGuiKey_Tab);
            frames(3);
        }
        ImGui::GetIO().KeyShift = false;
    };
    shiftTab(3); // close, save, the name of the file
    EXPECT_TRUE(ImGui::GetIO().WantTextInput);
    EXPECT_GT(form->Scroll.y, 0.0F) << "it has been scrolled to";
    shiftTab(1); // the best quality
    tap(ImGuiKey_Space);
    frames(2);
    EXPECT_EQ(draft().quality, 2U);
    for (int i = 0; i < 2; ++i) {
        tap(ImGuiKey_Tab);
        frames(3);
    }
    tap(ImGuiKey_Enter);
    frames(2);
    EXPECT_TRUE(m_memory.exporting.wish) << "the button that saves";
}

TEST_F(ExportPanelTest, ItKeepsTheKeysFromThePanelThatHadThem) {
    state::apply(m_state, m_brief, state::InterfaceCommand(state::FocusNextPanel{}));
    frames(4);
    openDialog();
    forget();
    tap(ImGuiKey_DownArrow);
    tap(ImGuiKey_Tab);
    tap(ImGuiKey_Space);
    frames(2);
    EXPECT_TRUE(m_given.empty());
    m_state.exportShown = false;
    frames(4);
    tap(ImGuiKey_Space);
    frames(2);
    EXPECT_EQ((given<state::LayerCommand, state::ToggleKind>().size()), 1U) << "the panel has them again";
}

} // namespace
} // namespace tumen::ui
