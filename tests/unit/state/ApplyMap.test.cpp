#include "ApplyFixture.hpp"

namespace tumen::state {

TEST_F(Apply, ViewsStepAround) {
    state.view = namedViews()[0].view;
    for (std::size_t i = 1; i <= namedViews().size(); ++i) {
        run<MapCommand>(StepView{});
        EXPECT_EQ(state.view, namedViews()[i % namedViews().size()].view);
    }
    run<MapCommand>(StepView{Direction::Back});
    EXPECT_EQ(state.view, namedViews().back().view);
}

TEST_F(Apply, FromAViewWithoutANameSteppingStartsAtAnEnd) {
    state.view.widthKm += 1.0;
    run<MapCommand>(StepView{});
    EXPECT_EQ(state.view, namedViews().front().view);
    state.view.widthKm += 1.0;
    run<MapCommand>(StepView{Direction::Back});
    EXPECT_EQ(state.view, namedViews().back().view);
}

TEST_F(Apply, ViewsAndProjectionsAreSet) {
    const MapView view = {"equal-earth", {100.0, 40.0}, 3000.0, 2000.0};
    run<MapCommand>(SetView{view});
    EXPECT_EQ(state.view, view);
    run<MapCommand>(SetProjection{"pyongyang"});
    EXPECT_EQ(state.view.projection, "pyongyang");
    EXPECT_EQ(state.view.centre, view.centre) << "the place stays";
    EXPECT_NEAR(state.view.widthKm / view.widthKm, 1.0, 0.2) << "and about the scale";
    const MapView near = {"pyongyang", {100.0, 40.0}, 3000.0, 2000.0};
    run<MapCommand>(SetView{near});
    run<MapCommand>(SetProjection{"regional"});
    EXPECT_EQ(state.view.centre, near.centre);
    run<MapCommand>(SetView{openingView()});
    run<MapCommand>(SetProjection{"equal-earth"});
    EXPECT_GT(state.view.widthKm, 30000.0) << "half of the world becomes all of it";
    run<MapCommand>(SetProjection{"EPSG:5179"});
    EXPECT_EQ(state.view.projection, "EPSG:5179");
    const MapView panned = {"EPSG:5179", {127.0, 36.0}, 800.0, 700.0};
    run<MapCommand>(SetView{panned});
    EXPECT_EQ(state.view, panned);
}

TEST_F(Apply, ViewsThatCannotBeShownChangeNothing) {
    const AppState before = state;
    run<MapCommand>(SetProjection{"+proj=nonsense"});
    run<MapCommand>(SetProjection{""});
    run<MapCommand>(SetView{{"+proj=nonsense", {100.0, 40.0}, 3000.0, 2000.0}});
    EXPECT_TRUE(state == before);
    for (const MapView& nonsense :
         {MapView{"regional", {notANumber, 40.0}, 3000.0, 2000.0},
          MapView{"regional", {100.0, infinity}, 3000.0, 2000.0},
          MapView{"regional", {100.0, 91.0}, 3000.0, 2000.0},
          MapView{"regional", {100.0, 40.0}, notANumber, 2000.0},
          MapView{"regional", {100.0, 40.0}, 3000.0, infinity}, MapView{"regional", {100.0, 40.0}, 0.0, 0.0},
          MapView{"regional", {100.0, 40.0}, -3000.0, 2000.0}}) {
        run<MapCommand>(SetView{nonsense});
        EXPECT_TRUE(state == before);
        state = before;
    }
}

TEST_F(Apply, LanguagesGoRound) {
    run<MapCommand>(SetLanguage{model::Language::Korean});
    EXPECT_EQ(state.language, model::Language::Korean);
    run<MapCommand>(NextLanguage{});
    EXPECT_EQ(state.language, model::Language::Russian);
    run<MapCommand>(NextLanguage{});
    EXPECT_EQ(state.language, model::Language::English);
}

TEST_F(Apply, TheSecondLanguageIsNeverTheFirst) {
    using model::Language;
    run<MapCommand>(SetSecondLanguage{Language::Korean});
    EXPECT_EQ(state.secondLanguage, Language::Korean);
    run<MapCommand>(SetLanguage{Language::Korean});
    EXPECT_EQ(state.language, Language::Korean);
    EXPECT_EQ(state.secondLanguage, Language::English) << "the two change places";
    run<MapCommand>(SetSecondLanguage{Language::Korean});
    EXPECT_EQ(state.secondLanguage, std::nullopt);
    run<MapCommand>(SetSecondLanguage{Language::Russian});
    run<MapCommand>(NextLanguage{});
    EXPECT_EQ(state.language, Language::Russian);
    EXPECT_EQ(state.secondLanguage, Language::Korean);
}

} // namespace tumen::state
