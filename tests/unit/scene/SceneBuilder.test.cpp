#include "scene/SceneBuilder.hpp"

#include <gtest/gtest.h>

#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::scene;
using sample::day;

namespace {

struct BuiltScene {
    explicit BuiltScene(model::Brief brief_ = sample::brief())
        : brief(std::move(brief_)), builder(brief, basemap, sample::measure) {
        state.date = day("2000-07-01");
    }
    MapScene build() {
        return builder.build(state, sample::projection(state.view.projection), sample::picture(),
                             themeOf(state.theme));
    }
    const FlowDrawing* find(const MapScene& scene, std::string_view id) const {
        for (const FlowDrawing& flow : scene.flows)
            if (brief.claims[flow.path.claim].id == id)
                return &flow;
        return nullptr;
    }

    model::Brief brief;
    model::Basemap basemap;
    SceneBuilder builder;
    state::AppState state;
};

void expectEqual(const PlacedText& a, const PlacedText& b) {
    EXPECT_EQ(a.text, b.text);
    EXPECT_EQ(a.box, b.box);
    EXPECT_EQ(a.style, b.style);
}

void expectEqual(const std::vector<PlacedText>& a, const std::vector<PlacedText>& b) {
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        expectEqual(a[i], b[i]);
}

/// Bit by bit.
void expectEqual(const MapScene& a, const MapScene& b) {
    EXPECT_EQ(a.base, b.base);
    ASSERT_EQ(a.flows.size(), b.flows.size());
    for (std::size_t i = 0; i < a.flows.size(); ++i) {
        EXPECT_EQ(a.flows[i].path.claim, b.flows[i].path.claim);
        EXPECT_EQ(a.flows[i].path.pieces, b.flows[i].path.pieces);
        EXPECT_EQ(a.flows[i].path.widthPx, b.flows[i].path.widthPx);
        EXPECT_EQ(a.flows[i].strength, b.flows[i].strength);
        EXPECT_EQ(a.flows[i].phasePx, b.flows[i].phasePx);
        EXPECT_EQ(a.flows[i].colour, b.flows[i].colour);
    }
    ASSERT_EQ(a.marks.size(), b.marks.size());
    for (std::size_t i = 0; i < a.marks.size(); ++i)
        EXPECT_EQ(a.marks[i].at, b.marks[i].at);
    ASSERT_EQ(a.hubs.size(), b.hubs.size());
    for (std::size_t i = 0; i < a.hubs.size(); ++i)
        EXPECT_EQ(a.hubs[i].at, b.hubs[i].at);
    ASSERT_EQ(a.tags.size(), b.tags.size());
    for (std::size_t i = 0; i < a.tags.size(); ++i)
        expectEqual(a.tags[i].text, b.tags[i].text);
    expectEqual(a.title, b.title);
    expectEqual(a.labels, b.labels);
    expectEqual(a.sourceLines, b.sourceLines);
    ASSERT_EQ(a.legend.entries.size(), b.legend.entries.size());
    for (std::size_t i = 0; i < a.legend.entries.size(); ++i)
        expectEqual(a.legend.entries[i].text, b.legend.entries[i].text);
}

} // namespace

TEST(SceneBuilder, TheSameStateGivesTheSameScene) {
    BuiltScene setting;
    BuiltScene other;
    const MapScene scene = setting.build();
    expectEqual(scene, setting.build());
    expectEqual(scene, other.build());
}

TEST(SceneBuilder, ScrubbingThereAndBackGivesTheSame) {
    BuiltScene setting;
    std::vector<MapScene> forwards;
    for (int i = 0; i <= 60; ++i) {
        setting.state.date = day("1989-01-01") + i * 140.0;
        forwards.push_back(setting.build());
    }
    for (int i = 60; i >= 0; --i) {
        setting.state.date = day("1989-01-01") + i * 140.0;
        expectEqual(forwards[static_cast<std::size_t>(i)], setting.build());
    }
}

TEST(SceneBuilder, LookingElsewhereAndBackGivesTheSame) {
    BuiltScene setting;
    const MapScene before = setting.build();
    for (const state::NamedView& view : state::namedViews()) {
        setting.state.view = view.view;
        setting.build();
    }
    setting.state.view = state::openingView();
    expectEqual(before, setting.build());
}

TEST(SceneBuilder, PathsStandStillWhileTimeAndLayersChange) {
    BuiltScene setting;
    const MapScene before = setting.build();
    const auto expectStill = [&](const MapScene& scene) {
        for (const FlowDrawing& flow : scene.flows) {
            const FlowDrawing* old = setting.find(before, setting.brief.claims[flow.path.claim].id);
            if (old != nullptr) {
                EXPECT_EQ(old->path.pieces, flow.path.pieces);
            }
        }
    };
    for (model::KindIndex kind = 0; kind < setting.brief.kinds.size(); ++kind) {
        setting.state.hiddenKinds = {kind};
        const MapScene scene = setting.build();
        expectStill(scene);
        for (const FlowDrawing& flow : scene.flows)
            EXPECT_NE(setting.brief.claims[flow.path.claim].kind, kind);
    }
    setting.state.hiddenKinds.clear();
    for (int i = 0; i < 40; ++i) {
        setting.state.date = day("1999-06-01") + i * 30.0;
        expectStill(setting.build());
    }
}

TEST(SceneBuilder, FlowsCarryWhatTheirClaimsSay) {
    BuiltScene setting;
    const MapScene scene = setting.build();
    EXPECT_EQ(scene.flows.size(), 4U);
    const FlowDrawing* aid = setting.find(scene, "aid");
    ASSERT_NE(aid, nullptr);
    EXPECT_TRUE(aid->denied);
    EXPECT_EQ(aid->statusClass, model::StatusClass::Unverified);
    EXPECT_EQ(aid->colour, setting.brief.kinds[2].colour);
    EXPECT_EQ(aid->strength, 1.0);
    const FlowDrawing* arms = setting.find(scene, "arms-out");
    ASSERT_NE(arms, nullptr);
    EXPECT_FALSE(arms->denied);
    EXPECT_EQ(arms->statusClass, model::StatusClass::Alleged);
    EXPECT_NE(arms->phasePx, aid->phasePx) << "patterns do not march in step";
    EXPECT_EQ(setting.find(scene, "undated"), nullptr);
}

TEST(SceneBuilder, HubsAreTheEndsOfWhatIsShown) {
    BuiltScene setting;
    std::set<std::string> hubs;
    for (const Hub& hub : setting.build().hubs)
        hubs.insert(setting.brief.places[hub.place].id);
    EXPECT_EQ(hubs, (std::set<std::string>{"moscow", "pyongyang", "vladivostok"}));
    setting.state.date = day("1985-01-01");
    EXPECT_TRUE(setting.build().hubs.empty());
}

TEST(SceneBuilder, AnEventMarksBothItsPlaces) {
    BuiltScene setting;
    std::vector<EventMark> marks = setting.build().marks;
    std::erase_if(marks,
                  [&](const EventMark& mark) { return setting.brief.claims[mark.claim].id != "visit"; });
    ASSERT_EQ(marks.size(), 2U);
    EXPECT_GT(core::distance(marks[0].at, marks[1].at), 100.0);
}

TEST(SceneBuilder, EventsAtOnePlaceAndStatesWithoutATerritoryAreMarked) {
    model::Brief brief = sample::places();
    sample::add(brief, model::Form::Event, "inner", "arms", "pyongyang", "pyongyang", "2000-07-01",
                "2000-07-01");
    sample::add(brief, model::Form::State, "rule", "arms", "", "pyongyang", "2000-07-01", "2000-07-01");
    BuiltScene setting(brief);
    EXPECT_EQ(setting.build().marks.size(), 2U);
    model::Territory territory;
    territory.claim = "rule";
    setting.brief.territories = {territory};
    BuiltScene withTerritory(setting.brief);
    EXPECT_EQ(withTerritory.build().marks.size(), 1U);
}

TEST(SceneBuilder, ASelectedClaimThatIsNotOnTheMapDimsNothing) {
    BuiltScene setting;
    const double before = setting.build().flows.front().strength;
    setting.state.hiddenKinds = {*setting.brief.findKind("workers")};
    setting.state.selected = {state::Target::What::Claim, *setting.brief.findClaim("workers")};
    for (const FlowDrawing& flow : setting.build().flows)
        EXPECT_GE(flow.strength, std::min(before, 0.26));
}

TEST(SceneBuilder, EventsOfOneDayDoNotHideEachOther) {
    model::Brief brief = sample::places();
    for (const char* id : {"a", "b", "c"})
        sample::add(brief, model::Form::Event, id, "arms", "", "pyongyang", "2000-07-01", "2000-07-01");
    BuiltScene setting(brief);
    const MapScene scene = setting.build();
    ASSERT_EQ(scene.marks.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_GE(core::distance(scene.marks[i].at, scene.marks[j].at),
                      scene.marks[i].radiusPx + scene.marks[j].radiusPx);
}

TEST(SceneBuilder, TheSelectedOneIsLiftedOnTopAndTheRestStepsBack) {
    BuiltScene setting;
    const auto chosen = *setting.brief.findClaim("arms-out");
    setting.state.selected = {state::Target::What::Claim, chosen};
    const MapScene scene = setting.build();
    EXPECT_EQ(scene.flows.back().path.claim, chosen);
    EXPECT_TRUE(scene.flows.back().lifted);
    EXPECT_EQ(scene.flows.back().strength, 1.0);
    for (std::size_t i = 0; i + 1 < scene.flows.size(); ++i) {
        EXPECT_FALSE(scene.flows[i].lifted);
        EXPECT_LT(scene.flows[i].strength, 0.5);
    }
}

TEST(SceneBuilder, ASelectedPlaceKeepsItsFlows) {
    BuiltScene setting;
    setting.state.selected = {state::Target::What::Place, *setting.brief.findPlace("vladivostok")};
    const MapScene scene = setting.build();
    EXPECT_EQ(setting.find(scene, "workers")->strength, 1.0);
    EXPECT_LT(setting.find(scene, "aid")->strength, 0.5);
}

TEST(SceneBuilder, EchoesLieBelow) {
    BuiltScene setting;
    setting.state.date = day("2000-08-10");
    const MapScene scene = setting.build();
    EXPECT_EQ(setting.brief.claims[scene.flows.front().path.claim].id, "aid");
    EXPECT_LT(scene.flows.front().strength, 0.5);
}

TEST(SceneBuilder, LargerPicturesAreTheSamePictureLarger) {
    BuiltScene setting;
    const MapScene once = setting.build();
    const MapScene twice =
        setting.builder.build(setting.state, sample::projection(setting.state.view.projection),
                              {2560.0, 1440.0, {0.0, 0.0, 2560.0, 1440.0}, 2.0}, darkTheme());
    ASSERT_EQ(once.flows.size(), twice.flows.size());
    for (std::size_t i = 0; i < once.flows.size(); ++i)
        EXPECT_LT(core::distance(once.flows[i].path.middle().at * 2.0, twice.flows[i].path.middle().at),
                  1e-6);
    EXPECT_EQ(once.labels.size(), twice.labels.size());
    EXPECT_EQ(once.base.graticuleStepDeg, twice.base.graticuleStepDeg);
}

TEST(SceneBuilder, TerritoriesHoldInTheirTimeAndTakeTheirHoldersColour) {
    model::Brief brief = sample::brief();
    brief.places.push_back(sample::place("japan", "Japan", {139.7, 35.7}, "JPN"));
    model::Territory rule;
    rule.id = "rule";
    rule.name = "Held by Japan";
    rule.holder = "japan";
    rule.when = sample::when("1910-08-29", "1945-08-15");
    rule.geometry = model::UnitArea{{"PRK", "KOR"}, std::nullopt, std::nullopt};
    brief.territories = {rule};
    BuiltScene setting(brief);
    setting.state.date = day("1930-01-01");
    ASSERT_EQ(setting.build().base.territories.size(), 1U);
    EXPECT_EQ(setting.build().base.territories[0].colour, darkTheme().heldByJapan);
    EXPECT_EQ(setting.build().base.territories[0].sixteenths, 16);
    setting.state.date = day("1950-01-01");
    EXPECT_TRUE(setting.build().base.territories.empty());
}

TEST(SceneBuilder, LandGoesOverToWhatIsAheadOnlyWhileTimePlays) {
    BuiltScene setting;
    setting.basemap.units = {{"KOR", "KOR", "South Korea", false, {}}};
    model::Holding rule;
    rule.holder = "Japan";
    rule.units = {0};
    rule.when = sample::when("1910-08-29", "1945-08-15");
    rule.form = model::HoldingForm::Colony;
    setting.basemap.holdings = {rule};
    const SceneBuilder builder(setting.brief, setting.basemap, sample::measure);
    const auto land = [&] {
        const state::AppState& state = setting.state;
        return builder
            .baseLook(state, sample::projection(state.view.projection), sample::picture(),
                      themeOf(state.theme))
            .sovereigns.land.at(0);
    };
    setting.state.date = day("1945-08-15");
    EXPECT_EQ(land(), darkTheme().heldByJapan);
    setting.state.playback.playing = true;
    const core::Colour playing = land();
    EXPECT_NE(playing, darkTheme().heldByJapan);
    setting.state.date = day("1945-08-16");
    EXPECT_EQ(land(), darkTheme().landOf(LandRole::South));
    setting.state.playback.backwards = true;
    EXPECT_NE(land(), darkTheme().landOf(LandRole::South));
    // A range stays where it is.
    setting.state.date = day("1945-08-15");
    setting.state.shownTime = state::ShownTime::Range;
    setting.state.selectedRange = time::DayRange{day("1945-08-01"), day("1945-08-15")};
    EXPECT_EQ(land(), darkTheme().heldByJapan);
}

TEST(SceneBuilder, ThemesChangeColoursAndWidthsButNotWhatIsShownWhere) {
    model::Brief brief = sample::brief();
    brief.kinds[0].colour = {0xe0, 0xe0, 0xff}; // of the brief's own, too pale for paper
    BuiltScene setting(brief);
    const MapScene dark = setting.build();
    for (const state::ThemeId id : state::allThemes) {
        setting.state.theme = id;
        const Theme& theme = themeOf(id);
        const MapScene scene = setting.build();
        EXPECT_EQ(scene.base.theme, id);
        ASSERT_EQ(scene.flows.size(), dark.flows.size());
        for (std::size_t i = 0; i < scene.flows.size(); ++i) {
            const model::Kind& kind = brief.kinds[brief.claims[scene.flows[i].path.claim].kind];
            EXPECT_EQ(scene.flows[i].path.pieces, dark.flows[i].path.pieces);
            EXPECT_EQ(scene.flows[i].colour, kindColour(kind, theme));
            EXPECT_DOUBLE_EQ(scene.flows[i].path.widthPx, dark.flows[i].path.widthPx * theme.flowFactor);
        }
        ASSERT_EQ(scene.legend.entries.size(), dark.legend.entries.size());
        EXPECT_EQ(scene.title.back().colour, theme.accent);
    }
    setting.state.theme = state::ThemeId::Dark;
    expectEqual(setting.build(), dark);
}

TEST(SceneBuilder, BoldTextHasItsRoom) {
    const MeasureText wider = [](std::string_view text, const TextStyle& style) {
        return sample::measure(text, style) * (style.bold ? 1.5 : 1.0);
    };
    const model::Brief brief = sample::brief();
    const model::Basemap basemap;
    SceneBuilder builder(brief, basemap, wider);
    state::AppState state;
    state.date = day("2000-07-01");
    const MapScene scene = builder.build(state, sample::projection(state.view.projection), sample::picture(),
                                         highContrastTheme());
    std::vector<PlacedText> texts = scene.title;
    texts.insert(texts.end(), scene.labels.begin(), scene.labels.end());
    texts.insert(texts.end(), scene.sourceLines.begin(), scene.sourceLines.end());
    texts.push_back(scene.scaleBar.text);
    for (const LegendEntry& entry : scene.legend.entries)
        texts.push_back(entry.text);
    for (const EdgeTag& tag : scene.tags)
        texts.push_back(tag.text);
    for (const PlacedText& text : texts) {
        EXPECT_TRUE(text.style.bold) << text.text;
        EXPECT_NEAR(text.box.width, wider(text.text, text.style), 1e-6) << text.text;
    }
}

TEST(SceneBuilder, AnEmptyBriefIsAMap) {
    BuiltScene setting{model::Brief{}};
    const MapScene scene = setting.build();
    EXPECT_TRUE(scene.flows.empty());
    EXPECT_TRUE(scene.legend.entries.empty());
    EXPECT_GT(scene.scaleBar.widthPx, 0.0);
}
