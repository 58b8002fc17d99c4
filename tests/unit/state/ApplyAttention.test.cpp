#include "ApplyFixture.hpp"
#include "state/Filter.hpp"

namespace tumen::state {

using model::StatusClass;

TEST_F(Apply, SelectsWhatIsThere) {
    using What = Target::What;
    for (const Target& target :
         {Target{What::Claim, 3}, Target{What::Place, 1}, Target{What::Period, 2}, Target{}}) {
        run<AttentionCommand>(Select{target});
        run<AttentionCommand>(Hover{target});
        EXPECT_EQ(state.selected, target);
        EXPECT_EQ(state.hovered, target);
    }
    const AppState before = state;
    for (const What what : {What::Claim, What::Place, What::Period}) {
        run<AttentionCommand>(Select{{what, far}});
        run<AttentionCommand>(Hover{{what, far}});
    }
    run<AttentionCommand>(Select{{What::Claim, brief.claims.size()}});
    run<AttentionCommand>(GoToClaim{far});
    run<AttentionCommand>(GoToClaim{brief.claims.size()});
    run<AttentionCommand>(ShowScene{far});
    run<AttentionCommand>(ShowScene{brief.scenes.size()});
    EXPECT_TRUE(state == before);
}

TEST_F(Apply, GoesToADateOnWhichAClaimHolds) {
    for (model::ClaimIndex i = 0; i < brief.claims.size(); ++i) {
        at("2009-09-09");
        run<AttentionCommand>(GoToClaim{i});
        EXPECT_EQ(state.selected, (Target{Target::What::Claim, i}));
        if (time::isUndated(brief.claims[i].when))
            EXPECT_EQ(date(), "2009-09-09");
        else
            EXPECT_EQ(time::presence(brief.claims[i].when, state.date), 1.0) << brief.claims[i].id;
    }
}

TEST_F(Apply, GoesToWhatIsOpenOnOneSide) {
    const auto since = sample::addFlow(brief, "since", "arms", "moscow", "seoul", "1996-05-04", "..");
    const auto until = sample::addFlow(brief, "until", "arms", "moscow", "seoul", "", "1994-03-02");
    run<AttentionCommand>(GoToClaim{since});
    EXPECT_EQ(date(), "1996-05-04");
    run<AttentionCommand>(GoToClaim{until});
    EXPECT_GT(time::presence(brief.claims[until].when, state.date), 0.9) << date();
}

TEST_F(Apply, GoingToAClaimLeavesWhatHidesIt) {
    const auto aid = *brief.findClaim("aid"); // rumoured; Moscow denies it
    state.hiddenStatuses = ~model::StatusSet();
    state.viewpoint.kind = Viewpoint::Kind::Documented;
    run<AttentionCommand>(GoToClaim{aid});
    EXPECT_TRUE(passesFilter(state, brief.claims, aid));
    EXPECT_EQ(state.viewpoint, Viewpoint());
    EXPECT_EQ(state.hiddenStatuses.count(), model::statusCount - 1);
    state.viewpoint = {Viewpoint::Kind::Actor, "Moscow"};
    state.hidesDenials = true;
    run<AttentionCommand>(GoToClaim{*brief.findClaim("workers")});
    EXPECT_TRUE(state.hidesDenials) << "nobody denies it";
    run<AttentionCommand>(GoToClaim{aid});
    EXPECT_EQ(state.viewpoint.actor, "Moscow");
    EXPECT_FALSE(state.hidesDenials) << "it is shown struck";
}

TEST_F(Apply, AnUncertainStartIsGoneToWhereItIsSure) {
    const auto claim = sample::addFlow(brief, "nineties", "arms", "moscow", "seoul", "1993", "1998");
    run<AttentionCommand>(GoToClaim{claim});
    EXPECT_EQ(time::presence(brief.claims[claim].when, state.date), 1.0) << date();
}

TEST_F(Apply, AScenePutsAllInItsPlace) {
    run<TimeCommand>(TogglePlay{});
    run<AttentionCommand>(Select{{Target::What::Claim, 1}});
    at("1995-01-01");
    run<AttentionCommand>(ShowScene{0});
    EXPECT_EQ(date(), "2000-07-01");
    EXPECT_EQ(state.view, findNamedView("peninsula")->view);
    EXPECT_EQ(state.hiddenKinds, (std::set<model::KindIndex>{1, 3}));
    EXPECT_EQ(state.hiddenStatuses,
              model::statusesOf(StatusClass::Unverified) | model::statusesOf(StatusClass::Prospective));
    EXPECT_FALSE(state.playback.playing);
    EXPECT_FALSE(state.selected);
    // The next one leaves time and place, takes another projection and shows everything.
    run<AttentionCommand>(ShowScene{1});
    EXPECT_EQ(date(), "2000-07-01");
    EXPECT_EQ(state.view.projection, "equal-earth");
    EXPECT_EQ(state.view.centre, findNamedView("peninsula")->view.centre);
    EXPECT_TRUE(state.hiddenKinds.empty());
    EXPECT_TRUE(state.hiddenStatuses.none());
}

TEST_F(Apply, ThemesGoRoundAndStayWhateverSceneIsShown) {
    for (const ThemeId expected : {ThemeId::Light, ThemeId::HighContrast, ThemeId::Dark}) {
        run<InterfaceCommand>(NextTheme{});
        EXPECT_EQ(state.theme, expected);
    }
    run<InterfaceCommand>(SetTheme{ThemeId::HighContrast});
    run<AttentionCommand>(ShowScene{0});
    run<InterfaceCommand>(StepBack{});
    EXPECT_EQ(state.theme, ThemeId::HighContrast);
}

TEST_F(Apply, ASceneMaySetItsOwnCamera) {
    run<AttentionCommand>(ShowScene{2}); // "130.5 43 900"
    EXPECT_EQ(state.view.centre, (geo::LonLat{130.5, 43.0}));
    EXPECT_EQ(state.view.heightKm, 900.0);
    EXPECT_NE(geo::findProjection(state.view.projection), nullptr);
    const MapView before = state.view;
    run<AttentionCommand>(ShowScene{3}); // a camera and a projection that do not exist
    EXPECT_EQ(state.view, before);
    for (const char* nonsense :
         {"130.5 43", "130.5 43 0", "130.5 43 -9", "a b c", "130.5 143 900", "nan 43 900", "1 2 3 4"}) {
        brief.scenes[3].camera = nonsense;
        run<AttentionCommand>(ShowScene{3});
        EXPECT_EQ(state.view, before) << nonsense;
    }
}

} // namespace tumen::state
