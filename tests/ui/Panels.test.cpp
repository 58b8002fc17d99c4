#include <imgui_internal.h>

#include "PanelFixture.hpp"

#include "state/KeyBindings.hpp"
#include "ui/Fonts.hpp"
#include "ui/HelpText.hpp"

namespace tumen::ui {
namespace {

using What = state::Target::What;

struct Size {
    double width;
    double height;
};
constexpr Size sizes[] = {{1280, 720}, {1920, 1080}, {3840, 2160}, {640, 400},
                          {320, 240},  {320, 200},   {400, 900},   {40, 30}};

TEST(PanelLayoutTest, NoPanelCoversTheMapOrAnotherPanel) {
    for (const auto& [width, height] : sizes)
        for (const bool selected : {false, true})
            for (const auto& [shown, ledger] : {std::pair{false, true}, {true, false}, {true, true}}) {
                state::AppState state;
                state.ledger.shown = ledger;
                state.panelsShown = shown;
                state.selected = {selected ? What::Claim : What::Nothing, 0};
                const PanelLayout layout = layOutPanels(width, height, unitFor(width, height), state);
                SCOPED_TRACE(testing::Message()
                             << width << "x" << height << " " << selected << " " << shown << ledger);
                const geo::ScreenRect picture{0.0, 0.0, width, height};
                const geo::ScreenRect panels[] = {layout.layers, layout.inspector, layout.timeline,
                                                  layout.ledger, layout.furniture};
                for (const geo::ScreenRect& panel : panels) {
                    if (panel.width <= 0.0)
                        continue;
                    EXPECT_FALSE(panel.overlaps(layout.mapFrame));
                    EXPECT_TRUE(panel.left >= 0.0 && panel.top >= 0.0 && panel.right() <= width &&
                                panel.bottom() <= height);
                    for (const geo::ScreenRect& other : panels)
                        EXPECT_TRUE(&other == &panel || other.width <= 0.0 || !panel.overlaps(other));
                }
                EXPECT_GE(layout.mapFrame.width, (layout.furniture.width > 0.0 ? 0.33 : 0.44) * width);
                EXPECT_GE(layout.mapFrame.height, (layout.ledger.height > 0.0 ? 0.26 : 0.44) * height);
                if (!shown) {
                    EXPECT_EQ(layout.mapFrame, picture);
                }
            }
}

TEST(PanelLayoutTest, TheInspectorIsThereOnlyForASelection) {
    state::AppState state;
    EXPECT_EQ(layOutPanels(1280, 720, 1.0, state).inspector.width, 0.0);
    state.selected = {What::Place, 1};
    EXPECT_GT(layOutPanels(1280, 720, 1.0, state).inspector.width, 0.0);
    // Too narrow for both: what was clicked goes before the list.
    const PanelLayout narrow = layOutPanels(640, 400, 0.75, state);
    EXPECT_GT(narrow.inspector.width, 0.0);
    EXPECT_EQ(narrow.layers.width, 0.0);
}

TEST(PanelLayoutTest, UnitGrowsWithThePicture) {
    EXPECT_DOUBLE_EQ(unitFor(1280, 720), 1.0);
    EXPECT_DOUBLE_EQ(unitFor(3840, 2160), 3.0);
    EXPECT_DOUBLE_EQ(unitFor(320, 200), 0.75);
    EXPECT_DOUBLE_EQ(unitFor(1280, 3000), 1.0);
    EXPECT_DOUBLE_EQ(unitFor(1e5, 1e5), 4.0);
}

TEST(PanelLayoutTest, TheLedgerHasTheHeightItIsGivenAsFarAsAMapIsLeft) {
    state::AppState state;
    EXPECT_EQ(layOutPanels(1280, 720, 1.0, state).ledger.width, 0.0);
    state.ledger.shown = true;
    state.ledger.heightPoints = 200.0;
    EXPECT_DOUBLE_EQ(layOutPanels(1280, 720, 1.0, state).ledger.height, 200.0);
    EXPECT_DOUBLE_EQ(layOutPanels(2560, 1440, 2.0, state).ledger.height, 400.0);
    state.ledger.heightPoints = 700.0;
    EXPECT_GE(layOutPanels(1280, 720, 1.0, state).mapFrame.height, 180.0);
    EXPECT_EQ(layOutPanels(320, 140, 0.75, state).ledger.width, 0.0);
}

TEST(PanelLayoutTest, TitleAndLegendLieBesideAMapThatTheLedgerMakesLow) {
    state::AppState state;
    EXPECT_EQ(layOutPanels(1280, 720, 1.0, state).furniture.width, 0.0);
    state.ledger.shown = true;
    struct Shown {
        Size size;
        int percent;
    };
    for (const auto& [size, percent] :
         {Shown{{640, 400}, 100}, Shown{{1280, 720}, 100}, Shown{{1280, 720}, 125}, Shown{{1920, 1080}, 125},
          Shown{{3840, 2160}, 100}}) {
        const auto [width, height] = size;
        state.interfacePercent = percent;
        const double unit = unitFor(width, height);
        const PanelLayout layout = layOutPanels(width, height, panelUnitFor(unit, state), state);
        SCOPED_TRACE(testing::Message() << width << "x" << height << " " << percent);
        ASSERT_GT(layout.ledger.width, 0.0);
        EXPECT_NEAR(layout.furniture.width, 300.0 * unit, 1e-6) << "as wide as what is written there";
        EXPECT_DOUBLE_EQ(layout.furniture.right(), layout.mapFrame.left);
        EXPECT_DOUBLE_EQ(layout.furniture.left, layout.layers.right());
        EXPECT_DOUBLE_EQ(layout.furniture.height, layout.mapFrame.height);
    }
    state.interfacePercent = 100;
    state.ledger.heightPoints = state::lowestLedger;
    EXPECT_EQ(layOutPanels(1280, 720, 1.0, state).furniture.width, 0.0) << "high enough for all of it";
}

TEST(PanelLayoutTest, ALedgerThatWouldBeTooNarrowLiesBelowTheInspector) {
    state::AppState state;
    state.ledger.shown = true;
    state.selected = {What::Claim, 0};
    for (const auto& [size, percent] :
         {std::pair{Size{1280, 720}, 100}, {Size{1920, 1080}, 150}, {Size{640, 400}, 100}}) {
        state.interfacePercent = percent;
        const double unit = panelUnitFor(unitFor(size.width, size.height), state);
        const PanelLayout layout = layOutPanels(size.width, size.height, unit, state);
        EXPECT_LT(layout.ledger.right(), layout.inspector.left) << percent;
        EXPECT_GE(layout.ledger.width, 480.0 * unit) << percent;
    }
    for (const auto& [size, percent] : {std::pair{Size{1920, 1080}, 200}, {Size{3840, 2160}, 300}}) {
        state.interfacePercent = percent;
        const double unit = panelUnitFor(unitFor(size.width, size.height), state);
        const PanelLayout layout = layOutPanels(size.width, size.height, unit, state);
        EXPECT_NEAR(layout.ledger.width, size.width - 24.0 * unit, 1e-6) << percent;
        EXPECT_LT(layout.inspector.bottom(), layout.ledger.top) << percent;
        EXPECT_GT(layout.inspector.height, 48.0 * unit) << percent;
    }
}

class PanelsTest : public PanelTest {};

TEST_F(PanelsTest, AllPanelsDrawAtAllSizes) {
    for (const auto& [width, height] : sizes) {
        open(width, height);
        for (const state::Target target :
             {state::Target{}, state::Target{What::Claim, 3}, state::Target{What::Claim, 4},
              state::Target{What::Place, 1}, state::Target{What::Period, 1}}) {
            m_state.selected = target;
            m_state.hovered = target;
            frames(2);
            m_state.helpShown = true;
            frames(2);
            m_state.helpShown = false;
            m_state.searchShown = true;
            frames(2);
            m_state.searchShown = false;
        }
        EXPECT_TRUE(m_given.empty());
    }
}

TEST_F(PanelsTest, DrawsAnEmptyBriefAndItsProblems) {
    m_brief = model::Brief();
    m_problems = {{core::Severity::Warning,
                   {"", "claims", 3, "paragraph"},
                   "no paragraph is given.",
                   "Write its number."},
                  {core::Severity::Error, {"", "claims", {}, ""}, "the table is missing.", "Add it."}};
    frames(3);
    moveTo({640.0F, 200.0F});
    frame();
    EXPECT_TRUE(ImGui::GetIO().WantCaptureMouse); // the card in the middle
    m_memory.problemsDismissed = true;
    frames(2);
    EXPECT_FALSE(ImGui::GetIO().WantCaptureMouse);
}

TEST_F(PanelsTest, ProblemsCanBeDismissed) {
    m_problems = {{core::Severity::Error, {"", "claims", 3, "start"}, "'x' is not a date.", "Write 1950."}};
    frames(2);
    click({static_cast<float>(m_width - 12.0 - 16.0 - 11.0), 12.0F + 12.0F + 11.0F});
    EXPECT_TRUE(m_memory.problemsDismissed);
    frame();
    EXPECT_FALSE(m_state.problemsShown);
    EXPECT_EQ(m_given.size(), (given<state::InterfaceCommand, state::TellProblemsShown>().size()));
}

TEST_F(PanelsTest, ProblemsHaveTheHeightOfTheMapWhereItIsSmall) {
    for (std::size_t row = 2; row < 60; ++row)
        m_problems.push_back({core::Severity::Error, {"", "claims", row, "start"}, "'x' is not a date.", ""});
    for (const double unitPx : {1.0, 3.0}) {
        setUnit(unitPx);
        frames(3);
        const ImGuiWindow* window = ImGui::FindWindowByName("problems");
        ASSERT_NE(window, nullptr);
        const geo::ScreenRect& map = layout().mapFrame;
        EXPECT_LE(window->Pos.y + window->Size.y, map.bottom());
        EXPECT_GE(window->Size.y, 0.44 * map.height);
        EXPECT_EQ(window->Size.y > 0.6 * map.height, unitPx > 1.0) << map.height;
    }
}

TEST_F(PanelsTest, AProblemIsUnderThePointerAtOnceAndTheMapIsNot) {
    m_problems = {{core::Severity::Error, {"", "claims", 3, "start"}, "'x' is not a date.", "Write 1950."}};
    frames(2);
    moveTo({640.0F, 300.0F});
    EXPECT_FALSE(panelIsAt({640.0F, 300.0F}));
    EXPECT_TRUE(panelIsAt({static_cast<float>(m_width) - 100.0F, 70.0F}));
    EXPECT_FALSE(panelIsAt({static_cast<float>(m_width) - 100.0F, 250.0F})) << "below the card";
    m_memory.problemsDismissed = true;
    frames(2);
    EXPECT_FALSE(panelIsAt({static_cast<float>(m_width) - 100.0F, 70.0F}));
}

TEST_F(PanelsTest, HiddenPanelsTakeNoClicks) {
    m_state.panelsShown = false;
    frames(2);
    for (float x = 5.0F; x < 1280.0F; x += 97.0F)
        for (float y = 5.0F; y < 720.0F; y += 61.0F) {
            click({x, y});
            EXPECT_FALSE(ImGui::GetIO().WantCaptureMouse);
        }
    EXPECT_TRUE(m_given.empty());
}

TEST_F(PanelsTest, NothingIsCommandedWithoutTheUser) {
    m_state.playback.playing = true;
    for (int i = 0; i < 60; ++i) {
        m_state.date += 6.0;
        moveTo({static_cast<float>(20 * i), static_cast<float>(12 * i)});
    }
    EXPECT_TRUE(m_given.empty());
}

TEST_F(PanelsTest, TheInspectorCloses) {
    m_state.selected = {What::Claim, 3};
    frames(2);
    const geo::ScreenRect panel = layout().inspector;
    click({static_cast<float>(panel.right() - 24.0), static_cast<float>(panel.top + 23.0)});
    EXPECT_FALSE(m_state.selected);
}

TEST_F(PanelsTest, TheInspectorGoesToTheClaimsDate) {
    m_state.selected = {What::Claim, 1};
    frames(2);
    const geo::ScreenRect panel = layout().inspector;
    for (double y = panel.top + 60.0; y < panel.bottom(); y += 8.0)
        click({static_cast<float>(panel.left + 50.0), static_cast<float>(y)});
    const auto gone = given<state::AttentionCommand, state::GoToClaim>();
    ASSERT_FALSE(gone.empty());
    EXPECT_EQ(gone[0].claim, 1U);
}

TEST_F(PanelsTest, APlaceListsItsClaimsToClick) {
    m_state.selected = {What::Place, 1};
    frames(2);
    const geo::ScreenRect panel = layout().inspector;
    for (double y = panel.top + 60.0; y < panel.bottom() && m_given.empty(); y += 8.0)
        click({static_cast<float>(panel.left + 80.0), static_cast<float>(y)});
    EXPECT_EQ(m_state.selected, (state::Target{What::Claim, 0}));
}

TEST_F(PanelsTest, HelpClosesByAClickOutside) {
    m_state.helpShown = true;
    frames(2);
    click({640.0F, 360.0F});
    EXPECT_TRUE(m_state.helpShown);
    click({8.0F, 8.0F});
    EXPECT_FALSE(m_state.helpShown);
    EXPECT_EQ(m_given.size(), 1U);
}

TEST_F(PanelsTest, KeysScrollHelpAndDoNothingBehindIt) {
    open(640.0, 400.0);
    m_state.ledger.shown = true;
    frames(2);
    ASSERT_TRUE(m_memory.ledger.hasKeys);
    m_state.helpShown = true;
    frames(3);
    const ImGuiWindow* box = nullptr;
    for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
        if (std::string_view(window->Name).starts_with("help/box"))
            box = window;
    ASSERT_NE(box, nullptr);
    ASSERT_GT(box->ScrollMax.y, 0.0F);
    const auto scrollAfter = [&](ImGuiKey key) {
        tap(key);
        frame();
        return box->Scroll.y;
    };
    const float line = scrollAfter(ImGuiKey_DownArrow);
    EXPECT_GT(line, 0.0F);
    EXPECT_GT(scrollAfter(ImGuiKey_PageDown), 2.0F * line);
    EXPECT_EQ(scrollAfter(ImGuiKey_End), box->ScrollMax.y);
    EXPECT_LT(scrollAfter(ImGuiKey_UpArrow), box->ScrollMax.y);
    EXPECT_EQ(scrollAfter(ImGuiKey_Home), 0.0F);
    EXPECT_EQ(m_memory.ledger.row, std::nullopt);
    EXPECT_FALSE(m_memory.ledger.hasKeys);
    m_state.helpShown = false;
    frames(2);
    EXPECT_TRUE(m_memory.ledger.hasKeys);
    EXPECT_TRUE(m_given.empty());
}

TEST(HelpTextTest, ListsEveryKeyWithTheLayerKeysFolded) {
    std::set<std::string> keys;
    for (const HelpGroup& group : helpGroups({}))
        for (const HelpRow& row : group.rows)
            keys.insert(row.keys);
    EXPECT_TRUE(keys.contains("1 – 9"));
    EXPECT_TRUE(keys.contains("Alt+1 – 9"));
    for (const state::KeyBinding& binding : state::keyBindings())
        EXPECT_TRUE(binding.chord.key >= state::Key::One || keys.contains(binding.keyName))
            << binding.keyName;
}

TEST(FontsTest, GlyphTextHoldsTheNamesOfTheBriefAndThePanels) {
    const std::string text = glyphText(smallBrief());
    for (const char* part : {"도쿄", "Советский Союз", "한국어", "Trains and equips", "Shift+Right"})
        EXPECT_NE(text.find(part), std::string::npos) << part;
}

} // namespace
} // namespace tumen::ui
