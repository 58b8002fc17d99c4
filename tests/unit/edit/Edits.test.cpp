#include "edit/Edits.hpp"

#include <gmock/gmock.h>

#include "edit/RowEdits.hpp"
#include "state/Commands.hpp"
#include "tests/unit/edit/EditedBrief.hpp"

namespace tumen::edit {
namespace {

using state::AppState;

class CapturedScene : public testing::Test {
protected:
    CapturedScene() {
        auto read = Draft::read(io::test::embeddedBrief);
        m_draft = *read;
        m_brief = *m_draft.brief(io::test::embeddedBrief);
        m_state = state::openingState(m_brief);
    }
    template<typename Area, typename Command>
    void give(Command command) {
        state::apply(m_state, m_brief, Area(std::move(command)));
    }
    void show(std::size_t scene) { give<state::AttentionCommand>(state::ShowScene{scene}); }

    /// The brief after an edit of the state's scenes.
    model::Brief edited(const state::EditCommand& command) {
        // The scenes' own cameras are as wide as high.
        m_after = edit::edited(m_draft, command, {m_state, m_brief, m_state.view.heightKm});
        auto brief = m_after.brief(io::test::embeddedBrief);
        EXPECT_TRUE(brief.problems().empty()) << io::test::lines(brief.problems());
        return *brief;
    }
    /// Shows a scene of a brief from a state that has nothing in common with it.
    static AppState shownOf(const model::Brief& brief, std::size_t scene) {
        AppState state = state::openingState(brief);
        state.hiddenKinds = {0, 1};
        state.hiddenStatuses.set(2);
        state.viewpoint.kind = state::Viewpoint::Kind::Documented;
        state::apply(state, brief, state::AttentionCommand(state::ShowScene{scene}));
        return state;
    }
    static void expectSame(const AppState& shown, const AppState& wanted, const std::string& where) {
        EXPECT_EQ(shown.view.projection, wanted.view.projection) << where;
        EXPECT_NEAR(shown.view.centre.lonDeg, wanted.view.centre.lonDeg, 1e-3) << where;
        EXPECT_NEAR(shown.view.centre.latDeg, wanted.view.centre.latDeg, 1e-3) << where;
        EXPECT_NEAR(shown.view.heightKm / wanted.view.heightKm, 1.0, 1e-3) << where;
        EXPECT_EQ(shown.hiddenKinds, wanted.hiddenKinds) << where;
        EXPECT_EQ(shown.hiddenStatuses, wanted.hiddenStatuses) << where;
        EXPECT_EQ(shown.viewpoint, wanted.viewpoint) << where;
        EXPECT_EQ(shown.shownTime, wanted.shownTime) << where;
        EXPECT_EQ(std::floor(shown.date), std::floor(wanted.date)) << where;
        if (wanted.shownTime == state::ShownTime::Range) {
            EXPECT_EQ(shown.selectedRange, wanted.selectedRange) << where;
        }
    }
    static std::size_t sceneOf(const model::Brief& brief, std::string_view id) {
        const auto found = std::ranges::find(brief.scenes, id, &model::Scene::id);
        EXPECT_NE(found, brief.scenes.end());
        return static_cast<std::size_t>(found - brief.scenes.begin());
    }

    /// How many steps come before the next scene.
    std::size_t stepsBehind(std::size_t scene) const {
        std::size_t steps = 0;
        while (scene + steps + 1 < m_brief.scenes.size() && !m_brief.scenes[scene + steps + 1].stepOf.empty())
            ++steps;
        return steps;
    }

    Draft m_draft;
    Draft m_after;
    model::Brief m_brief;
    AppState m_state;
};

TEST_F(CapturedScene, ShowsAgainWhatEachSceneShows) {
    for (const bool asStep : {false, true})
        for (std::size_t scene = 0; scene < m_brief.scenes.size(); ++scene) {
            if (m_brief.scenes[scene].form != model::SceneForm::Map)
                continue;
            show(scene);
            const model::Brief after = edited(state::CaptureScene{asStep});
            ASSERT_EQ(after.scenes.size(), m_brief.scenes.size() + 1);
            const model::Scene& captured = after.scenes[scene + 1 + stepsBehind(scene)];
            EXPECT_EQ(std::ranges::count(m_brief.scenes, captured.id, &model::Scene::id), 0) << captured.id;
            EXPECT_EQ(captured.stepOf.empty(), !asStep);
            EXPECT_EQ(captured.focus, m_brief.scenes[scene].focus);
            expectSame(shownOf(after, sceneOf(after, captured.id)), m_state,
                       m_brief.scenes[scene].id + (asStep ? " as a step" : ""));
        }
}

TEST_F(CapturedScene, TakesFiltersViewpointAndWhatIsSelected) {
    give<state::LayerCommand>(state::SoloKind{2});
    give<state::LayerCommand>(state::SoloStatusClass{model::StatusClass::Alleged});
    give<state::LayerCommand>(state::ToggleStatus{0});
    give<state::LayerCommand>(state::NextViewpoint{});
    give<state::AttentionCommand>(state::Select{{state::Target::What::Claim, 5}});
    give<state::MapCommand>(state::SetView{{"globe", {30.123456, 60.0}, 900.0, 400.0}});
    m_state.scene.reset();
    const model::Brief after = edited(state::CaptureScene{});
    const model::Scene& captured = after.scenes.back();
    EXPECT_TRUE(captured.camera.starts_with("30.1235 60 40")) << captured.camera;
    EXPECT_EQ(captured.projection, "globe");
    EXPECT_THAT(captured.kinds, testing::ElementsAre(m_brief.kinds[2].id));
    EXPECT_THAT(captured.focus, testing::ElementsAre(std::string(m_brief.claims[5].id)));
    EXPECT_EQ(captured.viewpoint.kind, state::Viewpoint::Kind::Documented);
    AppState wanted = m_state;
    expectSame(shownOf(after, after.scenes.size() - 1), wanted, "");
}

TEST_F(CapturedScene, IsPutInPlaceOfWhatASceneHasAndNothingElseIs) {
    const std::size_t scene = sceneOf(m_brief, "now");
    show(scene);
    give<state::TimeCommand>(state::SetDate{*time::parseDate("1950-06-25")});
    const model::Brief after = edited(state::UpdateScene{});
    ASSERT_EQ(after.scenes.size(), m_brief.scenes.size());
    EXPECT_EQ(after.scenes[scene].when.start.text, "1950-06-25");
    EXPECT_EQ(after.scenes[scene].notes, m_brief.scenes[scene].notes);
    EXPECT_EQ(after.scenes[scene].title, m_brief.scenes[scene].title);
    EXPECT_EQ(after.scenes[0], m_brief.scenes[0]);
}

TEST_F(CapturedScene, IsTheFirstWhereThereIsNone) {
    const io::test::BriefFolder folder;
    const Draft draft = *Draft::read(folder.path());
    const model::Brief brief = *draft.brief(folder.path());
    const AppState opening = state::openingState(brief);
    const Draft after = edit::edited(draft, state::CaptureScene{}, {opening, brief, 1234.4});
    const auto read = after.brief(folder.path());
    EXPECT_TRUE(read.problems().empty()) << io::test::lines(read.problems());
    ASSERT_EQ(read->scenes.size(), 1U);
    EXPECT_TRUE(read->scenes[0].camera.ends_with(" 1234")) << read->scenes[0].camera;
}

TEST_F(CapturedScene, CommandsThatNameWhatIsNotThereChangeNothing) {
    const Present present = {m_state, m_brief, 100.0};
    for (const state::EditCommand& command :
         {state::EditCommand(state::SetCell{"scenes", 999, "title", "x"}),
          state::EditCommand(state::DeleteRow{"places", 999}),
          state::EditCommand(state::CopyRow{"claims", 999}),
          state::EditCommand(state::MoveRow{"periods", 0, 999}), state::EditCommand(state::UpdateScene{})}) {
        m_state.scene.reset();
        EXPECT_TRUE(edit::edited(m_draft, command, present) == m_draft);
    }
}

TEST(Edits, ProblemsAreThoseOfTheRow) {
    const std::vector<core::Problem> problems = {
        {core::Severity::Error, {"f", "places", 3, "lon"}, "One.", ""},
        {core::Severity::Error, {"f", "claims", 3, "id"}, "Two.", ""},
        {core::Severity::Warning, {"f", "places", std::nullopt, ""}, "Three.", ""}};
    ASSERT_EQ(problemsOfRow(problems, "places", 1).size(), 1U);
    EXPECT_EQ(problemsOfRow(problems, "places", 1)[0].what, "One.");
    EXPECT_TRUE(problemsOfRow(problems, "places", 0).empty());
}

} // namespace
} // namespace tumen::edit
