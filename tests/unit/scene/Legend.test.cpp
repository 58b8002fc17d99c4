// What the legend tells of the picture.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/Text.hpp"
#include "model/BasemapMeshes.hpp"
#include "tests/unit/model/ClaimDrafts.hpp"
#include "tests/unit/scene/FurnitureSetting.hpp"

using namespace tumen;
using namespace tumen::scene;

TEST(Legend, TheLegendTellsWhatIsVisible) {
    FurnitureSetting setting;
    const MapScene scene = setting.build();
    EXPECT_EQ(entries(scene, Sample::Kind),
              (Lines{"Arms and forces (2)", "Workers (1)", "Aid and money (1)"}));
    EXPECT_EQ(entries(scene, Sample::Status),
              (Lines{"Documented", "Alleged", "Unverified", "Sought or possible"}));
    EXPECT_EQ(entries(scene, Sample::Denied).size(), 1U);
    EXPECT_EQ(entries(scene, Sample::Event), (Lines{"Diplomacy", "Event"})); // no flow tells its colour
    EXPECT_EQ(entries(scene, Sample::Note), (Lines{"Width: not quantified in the source"}));
}

TEST(Legend, LegendCountsAndColoursMatchTheFlowsAtEveryDate) {
    FurnitureSetting setting;
    setting.state.lingerDays = 0.0;
    for (int year = 1989; year < 2012; ++year)
        for (const unsigned month : {2U, 7U, 12U}) {
            setting.state.date = time::toDayNumber({year, month, 15});
            const MapScene scene = setting.build();
            std::map<std::string, int> counted;
            std::set<model::StatusClass> classes;
            for (const FlowDrawing& flow : scene.flows) {
                ++counted[setting.brief.kinds[setting.brief.claims[flow.path.claim].kind].title];
                classes.insert(flow.statusClass);
            }
            for (const EventMark& mark : scene.marks)
                classes.insert(mark.statusClass);
            Lines expected;
            for (const model::Kind& kind : setting.brief.kinds)
                if (counted.contains(kind.title))
                    expected.push_back(fmt::format("{} ({})", kind.title, counted[kind.title]));
            EXPECT_EQ(entries(scene, Sample::Kind), expected) << year;
            EXPECT_EQ(entries(scene, Sample::Status).size(), classes.size()) << year;
            for (const LegendEntry& entry : scene.legend.entries)
                if (entry.sample == Sample::Kind) {
                    EXPECT_TRUE(std::ranges::any_of(
                        scene.flows, [&](const FlowDrawing& flow) { return flow.colour == entry.colour; }));
                }
        }
}

TEST(Legend, TheLegendTellsWhatIsSwitchedOff) {
    FurnitureSetting setting;
    setting.state.hiddenKinds = {*setting.brief.findKind("arms")};
    MapScene scene = setting.build();
    EXPECT_EQ(entries(scene, Sample::Kind), (Lines{"Workers (1)", "Aid and money (1)"}));
    EXPECT_EQ(entries(scene, Sample::Note).back(), "2 switched off");
    // Even when nothing at all is left.
    setting.state.hiddenKinds = {0, 1, 2, 3};
    scene = setting.build();
    EXPECT_EQ(entries(scene, Sample::Note), (Lines{"6 switched off"}));
    setting.state.date = sample::day("1988-06-01");
    EXPECT_EQ(entries(setting.build(), Sample::Note), (Lines{"Borders beyond Russia and East Asia: today’s"}))
        << "of a map without a claim as well";
    setting.state.date = sample::day("2031-06-01");
    EXPECT_TRUE(setting.build().legend.entries.empty());
}

TEST(Legend, AKindWithNothingButAnEventIsInTheLegend) {
    // Its mark has the kind's colour, which must be told.
    model::Brief brief = sample::places();
    sample::add(brief, model::Form::Event, "visit", "diplomatic", "moscow", "pyongyang", "2000-07-01",
                "2000-07-01");
    FurnitureSetting setting(brief);
    const MapScene scene = setting.build();
    ASSERT_FALSE(scene.marks.empty());
    EXPECT_TRUE(std::ranges::any_of(scene.legend.entries, [&](const LegendEntry& entry) {
        return entry.text.text == "Diplomacy" && entry.colour == scene.marks.front().colour;
    }));
}

TEST(Legend, TheLegendExplainsCuesThatAreThere) {
    FurnitureSetting setting;
    EXPECT_EQ(entries(setting.build(), Sample::Cue), (Lines{"Just begun (1)"})); // aid on 1 June
    setting.state.date = sample::day("2000-08-01");
    MapScene scene = setting.build();
    EXPECT_EQ(entries(scene, Sample::Cue), (Lines{"Just ended (2)"})); // aid and the visit
    EXPECT_THAT(entries(scene, Sample::Note), testing::Not(testing::Contains(testing::HasSubstr("Fading"))));
    setting.state.date = sample::day("2000-03-01");
    EXPECT_EQ(entries(setting.build(), Sample::Cue), (Lines{"Just begun (2)"}));
    setting.state.date = sample::day("2000-12-01");
    EXPECT_TRUE(entries(setting.build(), Sample::Cue).empty());
}

TEST(Legend, TheParallelIsExplainedWhereItsNameIsOutOfView) {
    FurnitureSetting setting;
    const auto lines = [&](geo::LonLat centre, double widthKm) {
        setting.state.view = {"regional", centre, widthKm, widthKm * 0.5};
        return entries(setting.build(), Sample::Line);
    };
    EXPECT_THAT(lines({126.8, 38.0}, 200.0), testing::Contains("38th parallel"));
    EXPECT_THAT(lines({126.83, 38.01}, 6.0), testing::Contains("38th parallel")) << "close up";
    EXPECT_THAT(lines({126.8, 38.0}, 1500.0), testing::IsEmpty()) << "it is named on the map";
    EXPECT_THAT(lines({126.8, 40.0}, 200.0), testing::IsEmpty()) << "it runs south of the frame";
    EXPECT_THAT(lines({133.0, 38.0}, 200.0), testing::IsEmpty()) << "it ends at sea";
    setting.state.hiddenParts.insert(state::BasemapPart::Parallel);
    EXPECT_THAT(lines({126.8, 38.0}, 200.0), testing::IsEmpty());
}

/// Square countries of so many degrees, and who held the first ones, each with the unit of its number.
model::Basemap squares(std::vector<std::pair<model::LandUnit, double>> units,
                       std::vector<model::Holding> holdings) {
    model::Basemap basemap;
    for (const auto& [unit, half] : units) {
        const auto [lon, lat] = unit.middle;
        basemap.levels[0].land.push_back({static_cast<model::UnitIndex>(basemap.units.size()),
                                          "",
                                          {{{{{lon - half, lat - half},
                                              {lon + half, lat - half},
                                              {lon + half, lat + half},
                                              {lon - half, lat + half}}}}}});
        basemap.units.push_back(unit);
    }
    model::fillMeshes(basemap);
    for (model::UnitIndex unit = 0; unit < holdings.size(); ++unit)
        holdings[unit].units = {unit};
    basemap.holdings = std::move(holdings);
    return basemap;
}

model::Holding heldBy(const char* holder, model::HoldingForm form, const char* from, const char* until) {
    model::Holding holding;
    holding.holder = holder;
    holding.form = form;
    holding.when = sample::when(from, until);
    return holding;
}

TEST(Legend, LandThatAnotherStateHoldsIsExplainedWhereItIsInView) {
    const model::Basemap basemap =
        squares({{{"LTU", "LTU", "Lithuania", false, {23.9, 55.3}}, 1.0}},
                {heldBy("Soviet Union", model::HoldingForm::Occupation, "1940-06-15", "2001")});
    FurnitureSetting setting(sample::brief(), basemap);
    setting.state.view = {"eurasia", {60.0, 55.0}, 8000.0, 4000.0};
    EXPECT_THAT(entries(setting.build(), Sample::Area), testing::ElementsAre("Held by Moscow"));
    setting.state.view.centre = {110.0, 45.0};
    EXPECT_THAT(entries(setting.build(), Sample::Area), testing::IsEmpty()) << "out of view";
    setting.state.view = {"eurasia", {60.0, 55.0}, 80000.0, 40000.0};
    EXPECT_THAT(entries(setting.build(), Sample::Area), testing::IsEmpty()) << "a speck";
    setting.state.view = {"eurasia", {60.0, 55.0}, 8000.0, 4000.0};
    setting.state.date = day("2005-01-01");
    EXPECT_THAT(entries(setting.build(), Sample::Area), testing::IsEmpty()) << "no longer";
}

TEST(Legend, EachColourOfLandIsExplainedByWhoHeldItThen) {
    model::Holding manchukuo = heldBy("Manchukuo", model::HoldingForm::Puppet, "1932", "2001");
    manchukuo.label = {"Manchukuo", "", ""};
    const model::Basemap basemap =
        squares({{{"KWANTUNG", "CHN", "Kwantung", false, {121.0, 39.0}}, 1.0},
                 {{"KARAFUTO", "RUS", "Karafuto", false, {142.0, 47.0}}, 1.0},
                 {{"MANCHURIA", "CHN", "Manchuria", false, {125.0, 46.0}}, 1.0},
                 {{"KOR", "KOR", "Korea", false, {127.0, 38.0}}, 1.0}},
                {heldBy("Russian Empire", model::HoldingForm::Lease, "1904", "1991"),
                 heldBy("Japan", model::HoldingForm::Colony, "1904", "2001"), manchukuo,
                 heldBy("Japan", model::HoldingForm::Colony, "1904", "2001")});
    model::Brief brief = sample::brief();
    model::Territory& rule = brief.territories.emplace_back();
    rule.name = "Korea under Japanese rule";
    rule.claim = brief.claims[0].id;
    rule.when = sample::when("1990", "2010");
    rule.geometry = model::UnitArea{{"PRK", "KOR"}, {}, {}};
    FurnitureSetting setting(brief, basemap);
    setting.state.view = {"eurasia", {130.0, 43.0}, 4000.0, 2500.0};
    EXPECT_THAT(entries(setting.build(), Sample::Area),
                testing::ElementsAre("Korea under Japanese rule", "Held by Japan", "Manchukuo"));
    // Of one that the brief names itself nothing is said again.
    setting.state.view = {"eurasia", {127.0, 38.0}, 300.0, 200.0};
    EXPECT_THAT(entries(setting.build(), Sample::Area), testing::ElementsAre("Korea under Japanese rule"));
    setting.state.view = {"eurasia", {121.0, 39.0}, 300.0, 200.0};
    setting.state.date = day("1910-01-01");
    EXPECT_THAT(entries(setting.build(), Sample::Area), testing::ElementsAre("Held by Russia"))
        << "where nothing else is to be explained";
}

TEST(Legend, CloseViewsExplainWhoseLandItIs) {
    const model::Basemap basemap = squares({{{"PRK", "PRK", "North Korea", false, {127.0, 39.0}}, 1.0},
                                            {{"KOR", "KOR", "South Korea", false, {127.0, 37.0}}, 1.0},
                                            {{"RFE", "RUS", "Far East", true, {133.0, 45.0}}, 1.0}},
                                           {});
    FurnitureSetting setting(sample::brief(), basemap);
    const auto areas = [&](geo::LonLat centre, double heightKm) {
        setting.state.view = {"regional", centre, heightKm * 1.7, heightKm};
        return entries(setting.build(), Sample::Area);
    };
    EXPECT_EQ(areas({127.0, 38.0}, 100.0), (Lines{"North Korea", "South Korea"}));
    EXPECT_EQ(areas({133.0, 45.0}, 100.0), (Lines{"Russian Far East"}));
    EXPECT_EQ(areas({127.0, 38.0}, 1000.0), Lines{}) << "their names are on the map";
}

TEST(Legend, FlowsBeyondTheEdgeOfTheMapAreCounted) {
    FurnitureSetting setting;
    const auto note = testing::Contains("4 beyond the map’s edge");
    EXPECT_THAT(entries(setting.build(), Sample::Note), testing::Not(note));
    setting.state.view = {"globe", {-60.0, -30.0}, 12000.0, 9000.0};
    const auto globe = geo::Projection::make(geo::globeAt(setting.state.view.centre));
    const MapScene scene = setting.builder.build(setting.state, *globe, setting.picture, darkTheme());
    EXPECT_TRUE(scene.flows.empty());
    EXPECT_THAT(entries(scene, Sample::Note), note);
}

TEST(Legend, TerritoriesOfTheBriefAreExplainedWhereTheyAreInView) {
    model::Brief brief = sample::brief();
    const auto addTerritory = [&](const char* name, auto geometry) {
        model::Territory& territory = brief.territories.emplace_back();
        territory.name = name;
        territory.claim = brief.claims[0].id;
        territory.when = sample::when("1990", "2010");
        territory.geometry = std::move(geometry);
    };
    const geo::LonLatPolygon north = {{{{125.0, 39.0}, {129.0, 39.0}, {129.0, 42.0}, {125.0, 42.0}}}};
    addTerritory("The North", std::vector<geo::LonLatPolygon>{north});
    addTerritory("A line", std::vector<geo::LonLatLine>{{{124.0, 38.0}, {131.0, 38.0}}});
    FurnitureSetting setting(brief);
    setting.state.view = {"regional", {127.0, 39.0}, 1000.0, 500.0};
    EXPECT_THAT(entries(setting.build(), Sample::Area), testing::ElementsAre("The North"));
    EXPECT_THAT(entries(setting.build(), Sample::Line), testing::Contains("A line"));
    setting.state.view.centre = {127.0, 40.5};
    setting.state.view.widthKm = setting.state.view.heightKm = 40.0;
    EXPECT_THAT(entries(setting.build(), Sample::Area), testing::ElementsAre("The North")) << "close up";
    EXPECT_THAT(entries(setting.build(), Sample::Line), testing::IsEmpty());
    setting.state.view = {"regional", {37.6, 55.7}, 1000.0, 500.0};
    EXPECT_THAT(entries(setting.build(), Sample::Area), testing::IsEmpty());
}

TEST(Legend, EitherSideOfASplitExplainsTheLandInItsView) {
    model::Brief brief = sample::brief();
    model::Territory& territory = brief.territories.emplace_back();
    territory.name = "The North";
    territory.claim = brief.claims[0].id;
    territory.when = sample::when("1990", "2010");
    territory.geometry = std::vector<geo::LonLatLine>{{{125.0, 39.0}, {126.0, 40.0}}};
    FurnitureSetting setting(brief);
    setting.state.comparedDays = {setting.state.date, setting.state.date};
    for (const double centreDeg : {118.0, 133.0}) {
        setting.state.view = {"regional", {centreDeg, 39.0}, 2000.0, 1000.0};
        const bool isOnRight = centreDeg < 125.0;
        for (const bool isRight : {false, true}) {
            setting.picture.isLeftSide = !isRight;
            setting.state.comparison = isRight ? state::Comparison::Split : state::Comparison::Off;
            const Lines expected = isRight == isOnRight ? Lines{"The North"} : Lines{};
            EXPECT_EQ(entries(setting.build(), Sample::Line), expected) << centreDeg << isRight;
        }
    }
}

TEST(Legend, RailwaysAreExplainedWhereOneIsInView) {
    model::Basemap basemap;
    basemap.levels[1].lines = {
        {model::LineKind::Railway, 0, {}, {{{37.6, 55.7}, {131.9, 43.1}}}, "Long", 1990},
        {model::LineKind::Railway,
         model::localRailwayRank,
         {},
         {{{130.6, 42.4}, {130.7, 42.5}}},
         "Short",
         2001}};
    FurnitureSetting setting(sample::brief(), basemap);
    const auto lines = [&](geo::LonLat centre, double widthKm, const char* date) {
        setting.state.view = {"eurasia", centre, widthKm, widthKm / 2.0};
        setting.state.date = day(date);
        return entries(setting.build(), Sample::Line);
    };
    const auto railway = testing::Contains("Railway, schematic");
    EXPECT_THAT(lines({90.0, 55.0}, 9000.0, "2000-07-01"), railway);
    EXPECT_THAT(lines({127.0, 30.0}, 1000.0, "2000-07-01"), testing::Not(railway)) << "out of view";
    EXPECT_THAT(lines({130.6, 42.4}, 60.0, "2000-07-01"), testing::Not(railway)) << "not opened";
    EXPECT_THAT(lines({130.6, 42.4}, 60.0, "2001-07-01"), railway);
    setting.state.hiddenParts.insert(state::BasemapPart::Railways);
    EXPECT_THAT(lines({90.0, 55.0}, 9000.0, "2000-07-01"), testing::Not(railway));
}

TEST(Legend, EitherSideOfASplitTellsThatItsBordersAreOfToday) {
    model::Brief brief = sample::brief();
    sample::changeClaim(brief, 0,
                        [](model::ClaimDraft& claim) { claim.when = sample::when("1950", "2010"); });
    FurnitureSetting setting(brief);
    const auto note = testing::Contains("Borders beyond Russia and East Asia: today’s");
    for (const bool isRight : {false, true}) {
        setting.picture.isLeftSide = !isRight;
        setting.state.comparison = isRight ? state::Comparison::Split : state::Comparison::Off;
        setting.state.date = sample::day("1960-07-01");
        setting.state.comparedDays = {setting.state.date, setting.state.date};
        EXPECT_THAT(entries(setting.build(), Sample::Note), note) << isRight;
        setting.state.date = sample::day("2000-07-01");
        EXPECT_THAT(entries(setting.build(), Sample::Note), testing::Not(note)) << isRight;
    }
}

TEST(Legend, TheLegendTellsAboutWidths) {
    model::Brief brief = sample::brief();
    const auto build = [&] { return FurnitureSetting(brief).build(); };
    sample::changeClaim(brief, 0, [](model::ClaimDraft& claim) { claim.magnitude = 5400.0; });
    const std::string others = "3 flows not quantified, thin";
    MapScene scene = build();
    EXPECT_EQ(entries(scene, Sample::Note), (Lines{"Width: by square root of amount", others}));
    EXPECT_EQ(entries(scene, Sample::Width), (Lines{"5 000", "1 000", "200"}));
    const FlowWidths widths = FlowWidths::of(brief);
    for (const LegendEntry& entry : scene.legend.entries)
        if (entry.text.text == "1 000") {
            EXPECT_EQ(entry.lineWidthPx, widths.widthOf(1000.0));
        }
    sample::changeClaim(brief, 0, [](model::ClaimDraft& claim) { claim.unit = "t"; });
    EXPECT_EQ(entries(build(), Sample::Width), (Lines{"5 000 t", "1 000 t", "200 t"}));
    FurnitureSetting linear(brief);
    linear.state.widthScale = state::WidthScale::Linear;
    scene = linear.build();
    EXPECT_EQ(entries(scene, Sample::Note), (Lines{"Width: linear in t", others}));
    EXPECT_EQ(entries(scene, Sample::Width), (Lines{"5 000 t", "1 000 t"})) << "200 t are as thin as any";
    for (const LegendEntry& entry : scene.legend.entries)
        if (entry.text.text == "1 000 t") {
            EXPECT_DOUBLE_EQ(entry.lineWidthPx, FlowWidths::widestLine * 1000.0 / 5400.0);
        }
    sample::changeClaim(brief, 1, [](model::ClaimDraft& claim) {
        claim.magnitude = 20.0;
        claim.unit = "people";
    });
    scene = build();
    EXPECT_EQ(entries(scene, Sample::Note), (Lines{"Width: by square root of amount, each unit by itself",
                                                   "2 flows not quantified, thin"}));
    EXPECT_EQ(entries(scene, Sample::Width), (Lines{"20 people", "5 000 t"}));
}

TEST(Legend, TheLegendTellsThatRoutesAreSchematic) {
    model::Brief brief = sample::brief();
    const model::PlaceIndex vladivostok = *brief.findPlace("vladivostok");
    sample::changeClaim(brief, 0, [&](model::ClaimDraft& claim) { claim.via = {vladivostok}; });
    EXPECT_THAT(entries(FurnitureSetting(brief).build(), Sample::Note),
                testing::Contains("Routes by places or lines: schematic"));
    sample::changeClaim(brief, 0, [](model::ClaimDraft& claim) {
        claim.via.clear();
        claim.course = {{120.0, 45.0}, {90.0, 55.0}};
    });
    EXPECT_THAT(entries(FurnitureSetting(brief).build(), Sample::Note),
                testing::Contains("Routes by places or lines: schematic"));
    sample::changeClaim(brief, 0, [](model::ClaimDraft& claim) { claim.courseSource = "A map"; });
    const Lines notes = entries(FurnitureSetting(brief).build(), Sample::Note);
    EXPECT_THAT(notes, testing::Contains("Routes after: A map"));
    EXPECT_THAT(notes, testing::Not(testing::Contains("Routes by places or lines: schematic")));
}

TEST(Legend, LegendRowsLieWithinThePlateAndApart) {
    FurnitureSetting setting;
    setting.state.hiddenStatuses = model::statusesOf(model::StatusClass::Alleged);
    const MapScene scene = setting.build();
    EXPECT_TRUE(within(scene.legend.plate, scene.frame));
    EXPECT_FALSE(scene.legend.plate.overlaps(scene.titlePlate));
    const auto& rows = scene.legend.entries;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_TRUE(within(rows[i].text.box, scene.legend.plate)) << rows[i].text.text;
        if (rows[i].sample != Sample::Note) {
            EXPECT_FALSE(rows[i].text.box.overlaps(rows[i].sampleBox));
        }
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_FALSE(rows[i].text.box.overlaps(rows[j].text.box));
    }
}

TEST(Legend, AViewpointIsToldWithWhatItHides) {
    FurnitureSetting setting;
    setting.state.viewpoint = {state::Viewpoint::Kind::Actor, "Moscow"};
    MapScene scene = setting.build();
    EXPECT_EQ(texts(scene.title).back(), "Viewpoint: Moscow (0 asserted, 1 denied)");
    EXPECT_TRUE(within(scene.title.back().box, scene.titlePlate));
    EXPECT_EQ(entries(scene, Sample::Denied), Lines{"Denied by: Moscow"});
    setting.state.hidesDenials = true;
    scene = setting.build();
    EXPECT_THAT(core::join(texts(scene.title), " "),
                testing::EndsWith("Viewpoint: Moscow (0 asserted, 1 denied, hidden)"));
    EXPECT_TRUE(entries(scene, Sample::Denied).empty());
    EXPECT_THAT(entries(scene, Sample::Note), testing::Contains("1 hidden, denied by: Moscow"));
    setting.state.viewpoint = {state::Viewpoint::Kind::Documented, ""};
    scene = setting.build();
    EXPECT_THAT(entries(scene, Sample::Note), testing::Contains("3 hidden: not documented"));
    EXPECT_THAT(core::join(texts(scene.title), " "),
                testing::EndsWith("As documented: 3 not documented, hidden"));
}

TEST(Legend, WhoDeniesHasItsNameInTheInterfaceLanguage) {
    model::Brief brief = sample::brief();
    brief.places[*brief.findPlace("Moscow")].name.ko = "모스크바";
    FurnitureSetting setting(std::move(brief));
    setting.state.viewpoint = {state::Viewpoint::Kind::Actor, "Moscow"};
    setting.state.interfaceLanguage = model::Language::Korean;
    EXPECT_EQ(entries(setting.build(), Sample::Denied), Lines{"Denied by: 모스크바"});
    setting.state.hidesDenials = true;
    EXPECT_THAT(entries(setting.build(), Sample::Note), testing::Contains("1 hidden, denied by: 모스크바"));
}

TEST(Legend, ASingleStatusThatIsOffIsCounted) {
    FurnitureSetting setting;
    setting.state.hiddenStatuses = *model::findStatuses("rumoured");
    EXPECT_THAT(entries(setting.build(), Sample::Note), testing::Contains("1 switched off"));
    setting.state.hiddenStatuses = *model::findStatuses("speculated");
    EXPECT_THAT(entries(setting.build(), Sample::Note), testing::Not(testing::Contains("1 switched off")));
}
