#include "PanelFixture.hpp"
#include "ui/TimelineAxis.hpp"

namespace tumen::ui {
namespace {

class TimelinePanelTest : public PanelTest {
protected:
    TimelineAxis axis() const {
        const geo::ScreenRect panel = layout().timeline;
        const double padding = 12.0 * m_unit;
        return {m_brief.span(), panel.left + padding, panel.width - 2.0 * padding};
    }
    ImVec2 onAxis(const char* date, double up) const {
        return {static_cast<float>(axis().xOf(*time::parseDate(date))),
                static_cast<float>(layout().timeline.bottom() - up * m_unit)};
    }
    ImVec2 playhead() const {
        return {static_cast<float>(axis().xOf(m_state.date)),
                static_cast<float>(layout().timeline.top + 50.0 * m_unit)};
    }
    ImVec2 dateBox() const {
        const geo::ScreenRect panel = layout().timeline;
        return {static_cast<float>(panel.left + 90.0), static_cast<float>(panel.top + 25.0)};
    }
    void enterDate(const std::string& text) {
        click(dateBox());
        frames(2);
        type(text);
        tap(ImGuiKey_Enter);
    }
    std::vector<state::SetDate> dates() const { return given<state::TimeCommand, state::SetDate>(); }
};

TEST_F(TimelinePanelTest, DraggingThePlayheadSetsTheDayUnderThePointer) {
    press(playhead());
    const ImVec2 target = onAxis("1957-03-01", 90.0);
    moveTo(target);
    ASSERT_FALSE(dates().empty());
    EXPECT_NEAR(dates().back().date, *time::parseDate("1957-03-01"), axis().daysPerPx());
    EXPECT_EQ(dates().back().date, std::floor(dates().back().date));
    // Further outside of the panel, as long as the button is held.
    moveTo({target.x + 50.0F, 100.0F});
    EXPECT_NEAR(axis().xOf(dates().back().date), target.x + 50.0F, 1.0);
    release();
    forget();
    moveTo({300.0F, 100.0F});
    EXPECT_TRUE(dates().empty());
}

TEST_F(TimelinePanelTest, DraggingPastTheEndStopsAtTheLastDay) {
    press(playhead());
    moveTo({5000.0F, 600.0F});
    EXPECT_EQ(m_state.date, m_brief.span().last);
    moveTo({-500.0F, 600.0F});
    EXPECT_EQ(m_state.date, m_brief.span().first);
    release();
}

TEST_F(TimelinePanelTest, ClickOnAPeriodGoesToItsStartAndSelectsIt) {
    click(onAxis("1947-06-01", 52.0));
    ASSERT_EQ(dates().size(), 1U);
    EXPECT_EQ(dates()[0].date, *time::parseDate("1945-08-15"));
    EXPECT_EQ(m_state.selected, (state::Target{state::Target::What::Period, 0}));
}

TEST_F(TimelinePanelTest, DragFromAPeriodScrubsInstead) {
    press(onAxis("1947-06-01", 52.0));
    moveTo(onAxis("1949-01-01", 52.0));
    EXPECT_NEAR(m_state.date, *time::parseDate("1949-01-01"), axis().daysPerPx());
    release();
    EXPECT_FALSE(m_state.selected);
}

TEST_F(TimelinePanelTest, ClickOnAnEventGoesToIt) {
    click(onAxis("1953-07-27", 62.0));
    const auto gone = given<state::AttentionCommand, state::GoToClaim>();
    ASSERT_EQ(gone.size(), 1U);
    EXPECT_EQ(gone[0].claim, 2U);
}

TEST_F(TimelinePanelTest, TypedDateIsTakenOnEnter) {
    enterDate("1950-06-25");
    ASSERT_EQ(dates().size(), 1U);
    EXPECT_EQ(dates()[0].date, *time::parseDate("1950-06-25"));
    enterDate("1958");
    EXPECT_EQ(m_state.date, *time::parseDate("1958"));
    enterDate("1951-02");
    EXPECT_EQ(m_state.date, *time::parseDate("1951-02"));
    for (const char* text : {"195X~", "1953-22", "[1952,1954..1956]", "1951-03/..", "1950-06-25T04:00"}) {
        enterDate(text);
        EXPECT_EQ(m_state.date, *time::parseDate(text)) << text;
    }
}

TEST_F(TimelinePanelTest, BadOrDistantDateKeepsTheDateAndSaysWhy) {
    const time::DayNumber before = m_state.date;
    for (const char* text : {"1950-13", "soon", "1850", "2200-01-01"}) {
        enterDate(text);
        EXPECT_TRUE(dates().empty()) << text;
        EXPECT_EQ(m_state.date, before);
        EXPECT_FALSE(m_memory.dateComplaint.empty()) << text;
        frames(2);
        EXPECT_EQ(m_memory.dateText, "1952-01-01") << text;
    }
    enterDate("1950-13");
    EXPECT_TRUE(m_memory.dateComplaint.starts_with(
        "'1950-13' is not a date this program reads (position 6: there is no month 13)."));
    state::apply(m_state, m_brief, state::TimeCommand(state::SetDate{before + 1.0}));
    frame();
    EXPECT_TRUE(m_memory.dateComplaint.empty());
}

TEST_F(TimelinePanelTest, KeysAreTheProgramsUnlessTextIsTyped) {
    frames(2);
    EXPECT_FALSE(ImGui::GetIO().WantTextInput);
    EXPECT_FALSE(ImGui::GetIO().WantCaptureKeyboard);
    click(dateBox());
    frames(2);
    EXPECT_TRUE(ImGui::GetIO().WantTextInput);
    tap(ImGuiKey_Enter);
    frames(2);
    EXPECT_FALSE(ImGui::GetIO().WantTextInput);
}

TEST_F(TimelinePanelTest, PlayButtonAndLoop) {
    const geo::ScreenRect panel = layout().timeline;
    const auto y = static_cast<float>(panel.top + 25.0);
    click({static_cast<float>(panel.left + 27.0), y});
    EXPECT_EQ((given<state::TimeCommand, state::TogglePlay>().size()), 1U);
    click({static_cast<float>(panel.right() - 27.0), y});
    const auto loops = given<state::TimeCommand, state::SetLoop>();
    ASSERT_EQ(loops.size(), 1U);
    EXPECT_EQ(loops[0].loop, time::LoopMode::Once);
}

TEST_F(TimelinePanelTest, TypedSpeedIsTaken) {
    const geo::ScreenRect panel = layout().timeline;
    click({static_cast<float>(panel.right() - 12.0 - 30.0 - 16.0 - 98.0 + 20.0),
           static_cast<float>(panel.top + 25.0)});
    frames(2);
    type("40");
    tap(ImGuiKey_Enter);
    EXPECT_EQ(m_state.playback.speedDaysPerSecond, 40.0);
}

} // namespace
} // namespace tumen::ui
