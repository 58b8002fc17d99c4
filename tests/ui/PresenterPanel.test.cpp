#include "ui/PresenterPanel.hpp"

#include <imgui_internal.h>

#include "PanelFixture.hpp"

namespace tumen::ui {
namespace {

using state::PresentationCommand;

class PresenterPanelTest : public PanelTest {
protected:
    void SetUp() override {
        PanelTest::SetUp();
        for (const char* title : {"One", "Two", "Three"}) {
            model::Scene& scene = m_brief.scenes.emplace_back();
            scene.id = scene.title = title;
            scene.notes = "Say something.";
            scene.camera = "peninsula";
        }
        m_brief.scenes[1].stepOf = "One";
        state::apply(m_state, m_brief, PresentationCommand(state::StartPresentation{}));
    }
    PresenterLayout places() const { return layOutPresenter(m_width, m_height, m_unit, 16.0 / 9.0); }
    void show() {
        state::Commands commands;
        ImGui::NewFrame();
        drawPresenterPanel({m_state, m_brief, m_words, scene::themeOf(m_state.theme), places(), m_unit,
                            "14:05", "", m_presenter},
                           commands);
        ImGui::Render();
        for (const state::Command& command : commands) {
            state::apply(m_state, m_brief, command);
            m_given.push_back(command);
        }
    }
    void clickIn(const geo::ScreenRect& box, double pointsRight, double pointsDown) {
        show();
        show();
        ImGui::GetIO().MousePos = {static_cast<float>(box.left + pointsRight * m_unit),
                                   static_cast<float>(box.top + pointsDown * m_unit)};
        show();
        for (const bool down : {true, false}) {
            ImGui::GetIO().MouseDown[0] = down;
            show();
        }
    }

    PresenterMemory m_presenter;
};

bool areApart(const geo::ScreenRect& a, const geo::ScreenRect& b) {
    return a.right() <= b.left || b.right() <= a.left || a.bottom() <= b.top || b.bottom() <= a.top;
}

TEST(PresenterLayout, EverythingHasItsPlace) {
    for (const auto& [width, height] :
         {std::pair(1280.0, 720.0), {1920.0, 1080.0}, {1024.0, 768.0}, {800.0, 450.0}})
        for (const double shape : {16.0 / 9.0, 4.0 / 3.0}) {
            const double unit = 1.6 * unitFor(width, height);
            const PresenterLayout layout = layOutPresenter(width, height, unit, shape);
            const geo::ScreenRect all[] = {layout.times,     layout.now,  layout.buttons, layout.scenes,
                                           layout.nextTitle, layout.next, layout.notes};
            for (const geo::ScreenRect& box : all) {
                EXPECT_GE(box.left, 0.0);
                EXPECT_LE(box.right(), width);
                EXPECT_LE(box.bottom(), height) << width << "x" << height;
                EXPECT_GT(box.height, 15.0);
                for (const geo::ScreenRect& other : all)
                    EXPECT_TRUE(&box == &other || areApart(box, other)) << width << "x" << height;
            }
            EXPECT_NEAR(layout.now.width / layout.now.height, shape, 0.02);
            EXPECT_NEAR(layout.next.width / layout.next.height, shape, 0.02);
            EXPECT_GT(layout.now.width, layout.next.width);
            EXPECT_GT(layout.notes.height, 0.2 * height);
            if (height >= 720.0) {
                EXPECT_GE(layout.scenes.height, 0.27 * height) << "room for six rows";
            }
        }
}

TEST(PresenterTimes, AreMinutesAndFromAnHourOnHours) {
    EXPECT_EQ(minutesText(0.0), "0:00");
    EXPECT_EQ(minutesText(65.9), "1:05");
    EXPECT_EQ(minutesText(3600.0 + 125.0), "1:02:05");
    EXPECT_EQ(minutesText(-3.0), "0:00");
}

TEST_F(PresenterPanelTest, ASceneIsGoneToByItsRow) {
    clickIn(places().scenes, 60.0, 10.0 + 2.0 * 19.0 + 9.0);
    ASSERT_EQ((given<state::AttentionCommand, state::ShowScene>().size()), 1U);
    EXPECT_EQ(m_state.scene, 2U);
    EXPECT_TRUE(m_state.presentation);
}

TEST_F(PresenterPanelTest, TheSceneThatIsOnIsInViewHoweverHighTheListIs) {
    for (int i = 0; i < 20; ++i)
        m_brief.scenes.push_back(m_brief.scenes.front());
    m_state.scene = 19;
    const auto isInView = [&] {
        for (int i = 0; i < 3; ++i)
            show();
        const ImGuiWindow& list = *ImGui::FindWindowByName("scenes");
        const double row = 18.0 * m_unit + 1.0;
        const double top = 19.0 * row - list.Scroll.y;
        return top >= 0.0 && top + row <= list.InnerRect.GetHeight();
    };
    EXPECT_TRUE(isInView());
    m_height = 450.0;
    m_unit = 1.0;
    EXPECT_TRUE(isInView());
}

TEST_F(PresenterPanelTest, ButtonsDoWhatTheKeysDo) {
    // Along the first row of buttons, from the left.
    const geo::ScreenRect buttons = places().buttons;
    for (double right = 6.0; right * m_unit < buttons.width; right += 24.0)
        clickIn(buttons, right, 8.0);
    EXPECT_FALSE((given<PresentationCommand, state::StepScene>().empty()));
    EXPECT_FALSE((given<PresentationCommand, state::ToggleBlank>().empty()));
    EXPECT_FALSE((given<PresentationCommand, state::TakeTool>().empty()));
}

TEST_F(PresenterPanelTest, WithoutAPresentationThereIsNothing) {
    state::apply(m_state, m_brief, PresentationCommand(state::EndPresentation{}));
    clickIn(places().scenes, 60.0, 20.0);
    EXPECT_TRUE(m_given.empty());
    EXPECT_EQ(ImGui::GetDrawData()->TotalVtxCount, 0);
}

} // namespace
} // namespace tumen::ui
