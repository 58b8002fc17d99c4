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

} // namespace
} // namespace tumen::ui
