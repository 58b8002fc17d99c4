#include "PanelFixture.hpp"

namespace tumen::ui {
namespace {

using namespace state;
using What = FolderEntry::What;

class FileDialogsTest : public PanelTest {
protected:
    void open(FileDialog dialog) {
        m_view.recent = {"/briefs/lately"};
        m_editing = &m_view;
        m_state.fileDialog = dialog;
        frame();
        m_memory.files.folder = "/briefs";
        m_memory.files.listed = "/briefs";
        m_memory.files.entries = {{What::Up, "..", "/"},
                                  {What::Brief, "korea", "/briefs/korea"},
                                  {What::Brief, "old.gpkg", "/briefs/old.gpkg"},
                                  {What::Folder, "more", "/briefs/more"}};
        frames(3);
        forget();
    }
    std::vector<OpenBrief> opened() const { return given<BriefFileCommand, OpenBrief>(); }
    std::vector<SaveBriefAs> savedAs() const { return given<BriefFileCommand, SaveBriefAs>(); }

    DraftView m_view;
};

TEST_F(FileDialogsTest, EnterOpensTheChosenBrief) {
    open(FileDialog::Open);
    tap(ImGuiKey_Enter);
    ASSERT_EQ(opened().size(), 1U);
    EXPECT_EQ(opened()[0].path, "/briefs/lately");
}

TEST_F(FileDialogsTest, TypingNarrowsTheList) {
    open(FileDialog::Open);
    type("OLD");
    tap(ImGuiKey_Enter);
    ASSERT_EQ(opened().size(), 1U);
    EXPECT_EQ(opened()[0].path, "/briefs/old.gpkg");
}

TEST_F(FileDialogsTest, APathIsOpenedAsItIsTyped) {
    open(FileDialog::Open);
    type("/elsewhere/brief");
    tap(ImGuiKey_Enter);
    ASSERT_EQ(opened().size(), 1U);
    EXPECT_EQ(opened()[0].path, "/elsewhere/brief");
}

TEST_F(FileDialogsTest, FoldersAreGoneInto) {
    open(FileDialog::Open);
    for (int i = 0; i < 4; ++i)
        tap(ImGuiKey_DownArrow);
    tap(ImGuiKey_Enter);
    EXPECT_TRUE(opened().empty());
    EXPECT_EQ(m_memory.files.folder, "/briefs/more");
}

TEST_F(FileDialogsTest, ANameIsSavedInTheFolder) {
    open(FileDialog::SaveAs);
    type("new.gpkg");
    tap(ImGuiKey_Enter);
    ASSERT_EQ(savedAs().size(), 1U);
    EXPECT_EQ(savedAs()[0].path, "/briefs/new.gpkg");
}

TEST_F(FileDialogsTest, AQuestionIsAnsweredByKeys) {
    m_view.leftPath = "/briefs/korea";
    open(FileDialog::Restore);
    tap(ImGuiKey_RightArrow);
    tap(ImGuiKey_LeftArrow);
    tap(ImGuiKey_Enter);
    const auto answers = given<BriefFileCommand, RestoreEdits>();
    ASSERT_EQ(answers.size(), 1U);
    EXPECT_TRUE(answers[0].isWanted);
}

TEST_F(FileDialogsTest, EscapeClosesTheList) {
    open(FileDialog::Open);
    tap(ImGuiKey_Escape);
    EXPECT_EQ(m_state.fileDialog, FileDialog::None);
}

} // namespace
} // namespace tumen::ui
