#include <imgui_internal.h>

#include "PanelFixture.hpp"
#include "state/TimelineSpan.hpp"
#include "ui/TimelineAxis.hpp"

namespace tumen::ui {
namespace {

class TimelinePanelTest : public PanelTest {
protected:
    TimelineAxis axis() const {
        const geo::ScreenRect panel = layout().timeline;
        const double padding = 12.0 * m_unit;
        return {m_state.timelineSpan.value_or(m_brief.span()), panel.left + padding,
                panel.width - 2.0 * padding};
    }
    double shownDays() const { return axis().span().last - axis().span().first; }
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

TEST_F(TimelinePanelTest, PlayButton) {
    const geo::ScreenRect panel = layout().timeline;
    click({static_cast<float>(panel.left + 27.0), static_cast<float>(panel.top + 25.0)});
    EXPECT_EQ((given<state::TimeCommand, state::TogglePlay>().size()), 1U);
}

TEST_F(TimelinePanelTest, TheListsChooseWhatIsLoopedThePaceAndTheStep) {
    // From the right: loop, direction, speed, pace, step.
    const auto choose = [&](double fromRight, std::size_t entry, std::size_t count) {
        const geo::ScreenRect panel = layout().timeline;
        click({static_cast<float>(panel.right() - fromRight), static_cast<float>(panel.top + 25.0)});
        frames(3);
        const ImGuiWindow* list = ImGui::FindWindowByName("##Combo_00");
        ASSERT_NE(list, nullptr);
        const ImRect inner = list->InnerRect;
        const float share = (static_cast<float>(entry) + 0.5F) / static_cast<float>(count);
        click({inner.GetCenter().x, inner.Min.y + share * inner.GetHeight()});
        frames(3);
    };
    choose(60.0, 3, 4);
    EXPECT_EQ(m_state.playback.loop, time::LoopMode::Range);
    choose(60.0, 0, 4);
    EXPECT_EQ(m_state.playback.loop, time::LoopMode::Once);
    choose(12.0 + 98.0 + 12.0 + 30.0 + 12.0 + 98.0 + 12.0 + 48.0, 1, 2);
    EXPECT_EQ(m_state.playback.pace, time::Pace::ByChanges);
    const time::DayNumber before = m_state.date;
    choose(12.0 + 98.0 + 12.0 + 30.0 + 12.0 + 98.0 + 12.0 + 96.0 + 12.0 + 44.0, 4, 7);
    EXPECT_EQ(m_state.step, state::TimeStep::Change);
    EXPECT_EQ(m_state.date, before) << "changing the step keeps the position";
}

TEST_F(TimelinePanelTest, TheDaysOnTheMapAreTyped) {
    const geo::ScreenRect panel = layout().timeline;
    const auto typeInto = [&](const char* text) {
        // The leftmost field: beyond the list of what is on the map, at its left.
        click({static_cast<float>(panel.right()) - 660.0F, static_cast<float>(panel.top + 25.0)});
        frames(2);
        type(text);
        tap(ImGuiKey_Enter);
    };
    typeInto("30");
    EXPECT_EQ(m_state.lingerDays, 30.0);
    m_state.shownTime = state::ShownTime::Window;
    frames(2);
    typeInto("700");
    EXPECT_EQ(m_state.windowDays, 700.0);
    EXPECT_EQ(m_state.lingerDays, 30.0);
}

TEST_F(TimelinePanelTest, TheArrowsTurnTimeAround) {
    const geo::ScreenRect panel = layout().timeline;
    const ImVec2 button{static_cast<float>(panel.right() - 12.0 - 98.0 - 12.0 - 15.0),
                        static_cast<float>(panel.top + 25.0)};
    click(button);
    EXPECT_TRUE(m_state.playback.backwards);
    click(button);
    EXPECT_FALSE(m_state.playback.backwards);
}

// --- the axis, closer

TEST_F(TimelinePanelTest, TheWheelZoomsAboutThePointerDownToThreeDays) {
    ImVec2 pointer = onAxis("1953-07-27", 80.0);
    pointer.x = std::floor(pointer.x); // Dear ImGui knows whole pixels
    const time::DayNumber pointed = axis().momentAt(pointer.x);
    const double whole = shownDays();
    for (int notch = 0; notch < 60; ++notch) {
        wheel(pointer, 1.0F);
        EXPECT_NEAR(axis().xOf(pointed), pointer.x, 0.01);
    }
    EXPECT_NEAR(shownDays(), state::shortestTimelineDays, 1e-6);
    for (int notch = 0; notch < 60; ++notch)
        wheel(pointer, -1.0F);
    EXPECT_EQ(shownDays(), whole);
    EXPECT_FALSE(m_state.timelineSpan);
}

TEST_F(TimelinePanelTest, ShiftAndTheWheelPan) {
    m_state.timelineSpan = time::DayRange{*time::parseDate("1950"), *time::parseDate("1954")};
    const time::DayNumber first = axis().span().first;
    const double length = shownDays();
    ImGui::GetIO().KeyShift = true;
    wheel(onAxis("1952-01-01", 80.0), 1.0F);
    EXPECT_NEAR(axis().span().first, first - 0.1 * length, 1e-6) << "further back";
    wheel(onAxis("1952-01-01", 80.0), -1.0F);
    ImGui::GetIO().KeyShift = false;
    EXPECT_NEAR(axis().span().first, first, 1e-6);
    EXPECT_NEAR(shownDays(), length, 1e-6);
}

TEST_F(TimelinePanelTest, TheOtherButtonsPanWithoutScrubbing) {
    for (const int button : {1, 2}) {
        m_state.timelineSpan = time::DayRange{*time::parseDate("1950"), *time::parseDate("1954")};
        const ImVec2 from = onAxis("1952-01-01", 80.0);
        const time::DayNumber grabbed = axis().momentAt(from.x);
        press(from, button);
        moveTo({from.x + 100.0F, from.y});
        moveTo({from.x + 180.0F, from.y});
        EXPECT_NEAR(axis().xOf(grabbed), from.x + 180.0, 0.01);
        release(button);
        moveTo({from.x, from.y});
        EXPECT_NEAR(axis().xOf(grabbed), from.x + 180.0, 0.01);
        EXPECT_TRUE(dates().empty());
    }
}

TEST_F(TimelinePanelTest, TheWindowOfTheOverviewIsDraggedAndComesToAClick) {
    m_state.timelineSpan = time::DayRange{*time::parseDate("1950"), *time::parseDate("1952")};
    frames(2);
    const geo::ScreenRect panel = layout().timeline;
    const TimelineAxis whole(m_brief.span(), panel.left + 12.0, panel.width - 24.0);
    const auto y = static_cast<float>(panel.top + 46.0);
    const auto x = [&](const char* date) { return static_cast<float>(whole.xOf(*time::parseDate(date))); };
    press({x("1951"), y});
    moveTo({x("1951") + 100.0F, y});
    EXPECT_NEAR(axis().span().first, *time::parseDate("1950") + 100.0 * whole.daysPerPx(), 1.0);
    release();
    click({x("1957"), y});
    EXPECT_NEAR((axis().span().first + axis().span().last) / 2.0, *time::parseDate("1957"),
                whole.daysPerPx());
    EXPECT_NEAR(shownDays(), 730.0, 1e-6);
    EXPECT_TRUE(dates().empty());
}

TEST_F(TimelinePanelTest, ScrubbingAZoomedAxisGoesByDays) {
    m_state.timelineSpan = time::DayRange{*time::parseDate("1952-01-01"), *time::parseDate("1952-01-11")};
    press(onAxis("1952-01-03", 80.0));
    EXPECT_EQ(time::toIsoDate(m_state.date), "1952-01-03");
    moveTo(onAxis("1952-01-09", 80.0));
    EXPECT_EQ(time::toIsoDate(m_state.date), "1952-01-09");
    release();
}

// --- range and snapping

TEST_F(TimelinePanelTest, ShiftAndADragSelectARangeAndAClickClearsIt) {
    ImGui::GetIO().KeyShift = true;
    press(onAxis("1956-03-01", 80.0));
    moveTo(onAxis("1957-01-01", 80.0));
    moveTo(onAxis("1958-01-01", 80.0));
    release();
    ASSERT_TRUE(m_state.selectedRange);
    EXPECT_NEAR(m_state.selectedRange->first, *time::parseDate("1956-03-01"), axis().daysPerPx());
    EXPECT_NEAR(m_state.selectedRange->last, *time::parseDate("1958-01-01"), axis().daysPerPx());
    EXPECT_TRUE(dates().empty()) << "the date stays";
    click(onAxis("1957-06-01", 80.0));
    ImGui::GetIO().KeyShift = false;
    EXPECT_FALSE(m_state.selectedRange);
    EXPECT_TRUE(dates().empty());
}

TEST_F(TimelinePanelTest, ScrubbingSnapsToEventsAndPeriodsUnlessAltIsHeld) {
    ImVec2 near = onAxis("1950-06-25", 80.0);
    near.x += 3.0F;
    press(near);
    EXPECT_EQ(time::toIsoDate(m_state.date), "1950-06-25");
    ImGui::GetIO().KeyAlt = true;
    frame();
    EXPECT_NEAR(axis().xOf(m_state.date), near.x, axis().daysPerPx());
    EXPECT_NE(time::toIsoDate(m_state.date), "1950-06-25");
    ImGui::GetIO().KeyAlt = false;
    release();
}

TEST_F(TimelinePanelTest, AClickOnACountGoesFromOneEventToTheNext) {
    model::ClaimDraft draft;
    draft.form = model::Form::Event;
    draft.kind = 3;
    draft.to = 1;
    draft.status = "documented";
    for (const char* date : {"1957-03-01", "1957-03-03", "1957-03-05"}) {
        draft.id = date;
        draft.when = {*time::parseEdtf(date), *time::parseEdtf(date)};
        m_brief.claims.add(draft);
    }
    frames(2);
    const ImVec2 mark = onAxis("1957-03-03", 62.0);
    std::vector<std::size_t> visited;
    for (int i = 0; i < 4; ++i)
        click(mark);
    for (const auto& gone : given<state::AttentionCommand, state::GoToClaim>())
        visited.push_back(gone.claim);
    EXPECT_EQ(visited, (std::vector<std::size_t>{5, 6, 7, 5}));
}

TEST_F(TimelinePanelTest, QuietStretchesAreMarkedWhereThereIsRoom) {
    const auto vertices = [&] {
        frames(2);
        return ImGui::GetDrawData()->TotalVtxCount;
    };
    const int without = vertices();
    m_quiet = {{*time::parseDate("1946"), *time::parseDate("1949")}};
    const int with = vertices();
    EXPECT_GT(with, without);
    m_quiet = {{*time::parseDate("1946"), *time::parseDate("1946-02")}};
    EXPECT_EQ(vertices(), without) << "narrower than its sign";
}

TEST_F(TimelinePanelTest, TypedSpeedIsTakenWithinItsLimits) {
    const auto enter = [&](const char* text) {
        const geo::ScreenRect panel = layout().timeline;
        click({static_cast<float>(panel.right() - 12.0 - 98.0 - 12.0 - 30.0 - 12.0 - 98.0 + 20.0),
               static_cast<float>(panel.top + 25.0)});
        frames(2);
        type(text);
        tap(ImGuiKey_Enter);
        frames(2);
    };
    for (const auto& [text, speed] :
         std::initializer_list<std::pair<const char*, double>>{{"40", 40.0},
                                                               {"0.1", 0.1},
                                                               {"100000", 100000.0},
                                                               {"0.01", 0.1},
                                                               {"5e9", 100000.0},
                                                               {"-3", 100000.0}}) {
        enter(text);
        EXPECT_DOUBLE_EQ(m_state.playback.speedDaysPerSecond, speed) << text;
    }
}

} // namespace
} // namespace tumen::ui
