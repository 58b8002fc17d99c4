#include "scene/Labels.hpp"

#include <gtest/gtest.h>

#include "core/Text.hpp"
#include "tests/unit/scene/LabelSetting.hpp"

using namespace tumen;
using namespace tumen::scene;
using namespace tumen::sample;
using model::LabelKind;

TEST(Labels, NoneTouchesAnother) {
    for (const char* view : {"peninsula", "far-east", "moscow-pyongyang", "world"}) {
        LabelSetting setting(crowdedBasemap(), view);
        const MapScene scene = setting.build();
        EXPECT_GT(scene.labels.size(), 5U) << view;
        for (std::size_t i = 0; i < scene.labels.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j)
                EXPECT_FALSE(scene.labels[i].box.overlaps(scene.labels[j].box))
                    << view << ": " << scene.labels[i].text << " and " << scene.labels[j].text;
            EXPECT_GE(scene.labels[i].box.left, 0.0);
            EXPECT_GE(scene.labels[i].box.top, 0.0);
            EXPECT_LE(scene.labels[i].box.right(), wholePicture.width);
            EXPECT_LE(scene.labels[i].box.bottom(), wholePicture.height);
            EXPECT_TRUE(scene.labels[i].halo);
        }
    }
}

TEST(Labels, NoneCoversADot) {
    for (const char* view : {"peninsula", "far-east", "moscow-pyongyang"}) {
        LabelSetting setting(crowdedBasemap(), view);
        const MapScene scene = setting.build();
        EXPECT_GT(scene.dots.size(), 5U);
        for (const TownDot& dot : scene.dots)
            for (const PlacedText& placed : scene.labels)
                EXPECT_FALSE(placed.box.overlaps(boxOf(dot))) << view << ": " << placed.text;
    }
}

TEST(Labels, NoneTouchesPlatesMarksHubsOrTags) {
    for (const char* view : {"peninsula", "far-east", "moscow-pyongyang"}) {
        LabelSetting setting(crowdedBasemap(), view);
        const MapScene scene = setting.build();
        std::vector<geo::ScreenRect> taken = {scene.titlePlate, scene.legend.plate, scene.scaleBar.text.box};
        for (const PlacedText& text : scene.sourceLines)
            taken.push_back(text.box);
        for (const EdgeTag& tag : scene.tags)
            taken.push_back(tag.plate);
        for (const EventMark& mark : scene.marks)
            taken.push_back(
                {mark.at.x - mark.radiusPx, mark.at.y - mark.radiusPx, 2 * mark.radiusPx, 2 * mark.radiusPx});
        for (const Hub& hub : scene.hubs)
            taken.push_back(
                {hub.at.x - hub.radiusPx, hub.at.y - hub.radiusPx, 2 * hub.radiusPx, 2 * hub.radiusPx});
        for (const PlacedText& placed : scene.labels)
            for (std::size_t i = 0; i < taken.size(); ++i)
                EXPECT_FALSE(placed.box.overlaps(taken[i]))
                    << view << ": " << placed.text << " and obstacle " << i;
    }
}

TEST(Labels, ObstaclesAreKeptFree) {
    LabelSetting setting(crowdedBasemap());
    const MapScene scene = setting.build();
    const std::vector<geo::ScreenRect> obstacles = {{0.0, 0.0, 640.0, 720.0}};
    Lettering lettering(
        setting.brief, setting.basemap,
        std::make_shared<FlowCourses>(setting.brief, std::make_shared<FlowPlan>(planFlows(setting.brief))),
        layOutMarks(setting.brief));
    const LabelPlan plan = lettering.place(scene, setting.state, obstacles, sample::projection("regional"),
                                           darkTheme(), sample::measure);
    EXPECT_FALSE(plan.labels.empty());
    for (const PlacedText& placed : plan.labels)
        EXPECT_GE(placed.box.left, 640.0);
}

TEST(Labels, HubsAreAlwaysNamed) {
    for (const bool withTowns : {false, true}) {
        model::Basemap basemap = crowdedBasemap();
        if (withTowns)
            for (const model::Place& place : sample::places().places)
                if (place.id != "kremlin")
                    basemap.labels.push_back(label(LabelKind::City, place.name.en, place.position, 5));
        for (const char* view : {"peninsula", "far-east", "moscow-pyongyang"}) {
            LabelSetting setting(basemap, view);
            const MapScene scene = setting.build();
            for (const Hub& hub : scene.hubs)
                if (wholePicture.grownBy(-60.0).contains(hub.at)) {
                    EXPECT_NE(find(scene, setting.brief.places[hub.place].name.en), nullptr)
                        << view << ": " << setting.brief.places[hub.place].name.en << " with towns "
                        << withTowns;
                }
        }
    }
}

TEST(Labels, APlaceInATownHasItsOwnNameAndAStateThatOfTheTown) {
    model::Brief brief = sample::places();
    const geo::LonLat town = {127.0, 37.5};
    brief.places.push_back(sample::place("port", "Seoul port", {127.02, 37.51}));
    brief.places.push_back(sample::place("south", "South Korea", {129.08, 35.18}));
    brief.places.back().kind = "state";
    for (const char* id : {"port", "south"})
        sample::addFlow(brief, id, "arms", "pyongyang", id, "2000", "2001");
    model::Basemap basemap;
    basemap.labels = {label(LabelKind::City, "Seoul", town, 5),
                      label(LabelKind::City, "Busan", {129.08, 35.18}, 5)};
    LabelSetting setting(basemap, "peninsula", brief);
    const MapScene scene = setting.build();
    for (const char* name : {"Seoul port", "Busan"})
        EXPECT_NE(find(scene, name), nullptr) << name;
    EXPECT_EQ(find(scene, "South Korea"), nullptr);
}

TEST(Labels, OfTwoTownsThatCannotBeToldApartOneIsNamed) {
    model::Basemap basemap;
    basemap.labels = {label(LabelKind::City, "Upper", {127.8, 38.5}, 1),
                      label(LabelKind::Port, "Lower", {127.8, 38.4}, 1)};
    LabelSetting setting(basemap);
    const auto named = [&](double heightKm) {
        setting.state.view = {"regional", {127.8, 38.4}, heightKm * 1.7, heightKm};
        const MapScene scene = setting.build();
        return (find(scene, "Upper") != nullptr ? 1 : 0) + (find(scene, "Lower") != nullptr ? 1 : 0);
    };
    EXPECT_EQ(named(1180.0), 1);
    EXPECT_EQ(named(200.0), 2);
}

TEST(Labels, OfTwoTownsCloseTogetherEachIsNamedOnItsOwnSide) {
    const auto distanceTo = [](const geo::ScreenRect& box, geo::ScreenPoint p) {
        return core::distance(p, geo::ScreenPoint{{std::clamp(p.x, box.left, box.right()),
                                                   std::clamp(p.y, box.top, box.bottom())}});
    };
    // Sixteen points apart, one in each direction of the other.
    for (const double degree : {0.0, 40.0, 90.0, 150.0, 180.0, 220.0, 270.0, 310.0}) {
        const double angle = degree / 180.0 * std::numbers::pi;
        const geo::LonLat first = {127.8, 45.0};
        const geo::LonLat second = {127.8 + 0.255 * std::cos(angle), 45.0 + 0.18 * std::sin(angle)};
        model::Basemap basemap;
        basemap.labels = {label(LabelKind::City, "First", first, 1),
                          label(LabelKind::City, "Second", second, 1)};
        LabelSetting setting(basemap, "peninsula", model::Brief{});
        setting.state.view = {"regional", {127.8, 45.0}, 1530.0, 900.0};
        const MapScene scene = setting.build();
        ASSERT_EQ(scene.dots.size(), 2U) << degree;
        const geo::Projection projection = sample::projection("regional");
        const geo::ScreenPoint firstDot = scene.base.camera.toScreen(*projection.forward(first));
        const geo::ScreenPoint secondDot = scene.base.camera.toScreen(*projection.forward(second));
        const geo::ScreenRect firstName = find(scene, "First")->box;
        const geo::ScreenRect secondName = find(scene, "Second")->box;
        EXPECT_LT(distanceTo(firstName, firstDot), distanceTo(firstName, secondDot)) << degree;
        EXPECT_LT(distanceTo(secondName, secondDot), distanceTo(secondName, firstDot)) << degree;
    }
}

TEST(Labels, AHubInABundleOfFlowsIsNamedToo) {
    // Flows from everywhere around; the town is one of the basemap's least.
    model::Brief brief = sample::places();
    for (int i = 0; i < 24; ++i) {
        const double angle = 2.0 * std::numbers::pi * i / 24.0;
        const std::string id = fmt::format("around{}", i);
        brief.places.push_back(
            sample::place(id, id, {126.0 + 5.0 * std::cos(angle), 39.0 + 4.0 * std::sin(angle)}));
        for (const char* suffix : {"a", "b", "c"})
            sample::addFlow(brief, id + suffix, "arms", id, "pyongyang", "2000", "2001");
    }
    model::Basemap basemap;
    basemap.labels.push_back(label(LabelKind::City, "Pyongyang", {125.7625, 39.0392}, 5));
    LabelSetting setting(basemap, "peninsula", brief);
    EXPECT_NE(find(setting.build(), "Pyongyang"), nullptr);
}

TEST(Labels, MinorNamesUnderABundleAreLeftOut) {
    model::Brief brief = sample::places();
    for (int i = 0; i < 14; ++i) {
        sample::addFlow(brief, fmt::format("there{}", i), "arms", "moscow", "pyongyang", "2000", "2001");
        sample::addFlow(brief, fmt::format("back{}", i), "arms", "pyongyang", "moscow", "2000", "2001");
    }
    const auto namesSet = [&](const char* date) {
        model::Basemap basemap;
        for (int i = 0; i < 200; ++i)
            basemap.labels.push_back(label(LabelKind::Subject, fmt::format("Minor {}", i),
                                           {60.0 + 2.5 * (i % 20), 52.0 + 1.5 * (i / 20)}));
        LabelSetting setting(basemap, "moscow-pyongyang", brief);
        setting.state.view = {"eurasia", {85.0, 58.0}, 5000.0, 2900.0}; // between the two, neither in view
        setting.state.date = sample::day(date);
        const MapScene scene = setting.build();
        EXPECT_EQ(scene.flows.empty(), std::string(date) == "2010-01-01");
        return scene.labels.size();
    };
    const std::size_t without = namesSet("2010-01-01");
    EXPECT_GT(without, 20U);
    EXPECT_LT(namesSet("2000-12-31"), without);
}

TEST(Labels, ImportantNamesGoFirst) {
    model::Basemap basemap;
    basemap.labels = {label(LabelKind::City, "Village", {127.0, 36.0}, 1),
                      label(LabelKind::Capital, "Capital", {127.0, 36.0}, 1)};
    for (int i = 0; i < 40; ++i)
        basemap.labels.push_back(
            label(LabelKind::City, fmt::format("Village {}", i), {127.0 + 0.01 * i, 36.0}, 1));
    LabelSetting setting(basemap);
    const MapScene scene = setting.build();
    EXPECT_NE(find(scene, "Capital"), nullptr);
}

TEST(Labels, NamesOfTheMapAndTheFarEastCanBeSwitchedOff) {
    model::Basemap basemap;
    basemap.labels = {label(LabelKind::City, "Busan", {129.04, 35.1}),
                      label(LabelKind::Region, "Far East", {135.0, 50.0})};
    LabelSetting setting(basemap, "far-east");
    EXPECT_NE(find(setting.build(), "FAR EAST"), nullptr);
    setting.state.hiddenParts = {state::BasemapPart::FarEast};
    EXPECT_EQ(find(setting.build(), "FAR EAST"), nullptr);
    setting.state.hiddenParts = {state::BasemapPart::Labels};
    const MapScene scene = setting.build();
    EXPECT_EQ(find(scene, "Busan"), nullptr);
    EXPECT_NE(find(scene, "Pyongyang"), nullptr) << "hubs stay named";
}

TEST(Labels, StatesAreSetInCapitalsOfTheirLanguage) {
    model::Basemap basemap;
    basemap.labels = {label(LabelKind::Country, "C\xC3\xB4te", {127.0, 36.5})};
    basemap.labels[0].name.ru = "\xD0\xAF\xD0\xBF\xD1\x91\xD0\xBD\xD1\x8F"; // Япёня
    LabelSetting setting(basemap);
    EXPECT_NE(find(setting.build(), "C\xC3\x94TE"), nullptr);
    setting.state.language = model::Language::Russian;
    EXPECT_NE(find(setting.build(), "\xD0\xAF\xD0\x9F\xD0\x81\xD0\x9D\xD0\xAF"), nullptr); // ЯПЁНЯ
}

TEST(Labels, TheSameSceneIsNamedTheSame) {
    LabelSetting setting(crowdedBasemap());
    const MapScene a = setting.build();
    const MapScene b = setting.build();
    ASSERT_EQ(a.labels.size(), b.labels.size());
    for (std::size_t i = 0; i < a.labels.size(); ++i) {
        EXPECT_EQ(a.labels[i].text, b.labels[i].text);
        EXPECT_EQ(a.labels[i].box, b.labels[i].box);
    }
}

TEST(Labels, NoneLiesOnAHeadUnlessAHubHasNoOtherPlace) {
    // Names close around where the flows end.
    model::Basemap basemap = crowdedBasemap();
    for (int i = 0; i < 60; ++i)
        basemap.labels.push_back(label(LabelKind::City, fmt::format("Near {}", i),
                                       {125.7 + 0.05 * (i % 10), 38.9 + 0.05 * (i / 10)}, 1));
    for (const double kmPerPoint : {0.1, 0.4, 1.5}) {
        LabelSetting setting(basemap);
        setting.state.view = {"regional", {125.76, 39.04}, 1280.0 * kmPerPoint, 720.0 * kmPerPoint};
        const MapScene scene = setting.build();
        ASSERT_FALSE(scene.flows.empty());
        for (const FlowDrawing& flow : scene.flows) {
            const auto head = headBox(flow.path);
            ASSERT_TRUE(head.has_value());
            for (const PlacedText& placed : scene.labels)
                EXPECT_FALSE(placed.box.overlaps(*head)) << placed.text << " at " << kmPerPoint;
        }
    }
}

TEST(Labels, TheSecondLanguageIsSetSmallerBeneath) {
    model::Basemap basemap;
    basemap.labels = {label(LabelKind::City, "Busan", {129.04, 35.1}),
                      label(LabelKind::City, "Ulsan", {129.3, 37.5}),
                      label(LabelKind::Sea, "Yellow Sea", {123.5, 35.5})};
    basemap.labels[0].name.ko = "\xEB\xB6\x80\xEC\x82\xB0"; // 부산
    basemap.labels[2].name.ko = "\xED\x99\xA9\xED\x95\xB4"; // 황해
    LabelSetting setting(basemap);
    setting.state.secondLanguage = model::Language::Korean;
    const MapScene scene = setting.build();
    for (const auto& [first, second] : {std::pair("Busan", "\xEB\xB6\x80\xEC\x82\xB0"),
                                        std::pair("Yellow Sea", "\xED\x99\xA9\xED\x95\xB4")}) {
        const PlacedText* main = find(scene, first);
        const PlacedText* beneath = find(scene, second);
        ASSERT_NE(main, nullptr) << first;
        ASSERT_NE(beneath, nullptr) << first;
        EXPECT_LT(beneath->style.sizePx, main->style.sizePx);
        EXPECT_NEAR(beneath->box.top, main->box.bottom(), 0.1);
    }
    ASSERT_NE(find(scene, "Ulsan"), nullptr) << "a name that is not known in the second stands alone";
}

TEST(Labels, LongNamesAreBrokenWhereThereIsNoRoom) {
    model::Basemap basemap;
    basemap.labels = {label(LabelKind::Subject, "Jewish Autonomous Oblast", {135.2, 35.0})};
    LabelSetting free(basemap);
    EXPECT_NE(find(free.build(), "Jewish Autonomous Oblast"), nullptr);
    // More important names to the left and the right leave a narrow gap.
    for (const double lat : {34.65, 35.0, 35.35}) {
        basemap.labels.push_back(
            label(LabelKind::Country, fmt::format("Western{:.0f}", 100.0 * lat), {132.8, lat}));
        basemap.labels.push_back(
            label(LabelKind::Country, fmt::format("Eastern{:.0f}", 100.0 * lat), {137.6, lat}));
    }
    LabelSetting narrow(basemap);
    const MapScene scene = narrow.build();
    EXPECT_NE(find(scene, "Jewish"), nullptr);
    EXPECT_NE(find(scene, "Autonomous Oblast"), nullptr);
}

TEST(Labels, TheSameNameIsNotRepeatedWithinAGlance) {
    model::Basemap basemap;
    basemap.labels = {label(LabelKind::Sea, "Ocean", {131.0, 35.5}),
                      label(LabelKind::Sea, "Ocean", {133.5, 35.5}),
                      label(LabelKind::Sea, "Ocean", {123.0, 35.5})};
    LabelSetting setting(basemap);
    const MapScene scene = setting.build();
    EXPECT_EQ(std::ranges::count(scene.labels, "Ocean", &PlacedText::text), 2);
}

TEST(Labels, PortsAndBridgesHaveMarksOfTheirOwn) {
    model::Basemap basemap;
    basemap.labels = {label(LabelKind::Port, "Rajin", {130.28, 42.26}),
                      label(LabelKind::Crossing, "Bridge", {130.64, 42.42})};
    LabelSetting setting(basemap);
    setting.state.date = sample::day("2012-01-01"); // nothing flows
    setting.state.view = {"regional", {130.5, 42.3}, 120.0, 70.0};
    const MapScene scene = setting.build();
    ASSERT_EQ(scene.dots.size(), 2U);
    EXPECT_EQ(scene.dots[0].kind, TownDot::Kind::Crossing);
    EXPECT_EQ(scene.dots[1].kind, TownDot::Kind::Port);
    setting.state.view = state::findNamedView("peninsula")->view;
    EXPECT_EQ(setting.build().dots.size(), 1U) << "the bridge is for a close look";
}

TEST(Labels, ARiverIsNamedAlongItsCourse) {
    model::Basemap basemap;
    basemap.labels = {label(LabelKind::River, "Straight", {127.0, 36.0}),
                      label(LabelKind::River, "Winding", {123.5, 36.0}),
                      label(LabelKind::River, "Unknown", {131.0, 36.0})};
    model::MapLine straight;
    straight.kind = model::LineKind::River;
    straight.name = "Straight";
    straight.parts = {{{125.5, 35.0}, {128.5, 37.0}}};
    model::MapLine winding = straight;
    winding.name = "Winding";
    winding.parts = {{}};
    for (int i = 0; i < 40; ++i)
        winding.parts[0].push_back({122.5 + 0.05 * i, 36.0 + (i % 2 == 0 ? 0.1 : -0.1)});
    basemap.levels[static_cast<std::size_t>(model::DetailLevel::Region)].lines = {straight, winding};
    LabelSetting setting(basemap);
    const MapScene scene = setting.build();
    const PlacedText* name = find(scene, "Straight");
    ASSERT_NE(name, nullptr);
    EXPECT_EQ(find(scene, "Winding"), nullptr);
    EXPECT_EQ(find(scene, "Unknown"), nullptr);

    // Turned with the river, its middle just beside it.
    const geo::Projection projection = sample::projection("regional");
    const auto onScreen = [&](geo::LonLat position) {
        return scene.base.camera.toScreen(*projection.forward(position));
    };
    const geo::ScreenPoint along = core::normalized(onScreen({127.2, 36.13}) - onScreen({126.8, 35.87}));
    EXPECT_NEAR(name->angleRad, std::atan2(along.y, along.x), 0.05);
    double nearest = 1e9;
    for (double t = 0.0; t <= 1.0; t += 0.002)
        nearest = std::min(nearest,
                           core::distance(name->box.centre(), onScreen({125.5 + 3.0 * t, 35.0 + 2.0 * t})));
    EXPECT_GT(nearest, 0.4 * name->style.sizePx);
    EXPECT_LT(nearest, 1.5 * name->style.sizePx);

    setting.state.hiddenParts = {state::BasemapPart::Rivers};
    EXPECT_EQ(find(setting.build(), "Straight"), nullptr);
}

TEST(Labels, WhatWasNotThereYetIsNotNamed) {
    model::Basemap basemap;
    basemap.labels = {label(LabelKind::City, "Old", {127.0, 36.0}),
                      label(LabelKind::City, "New", {129.0, 36.5})};
    basemap.labels[1].since = 1973;
    LabelSetting setting(basemap);
    setting.state.date = sample::day("1972-12-31");
    EXPECT_NE(find(setting.build(), "Old"), nullptr);
    EXPECT_EQ(find(setting.build(), "New"), nullptr);
    setting.state.date = sample::day("1973-01-01");
    EXPECT_NE(find(setting.build(), "New"), nullptr);
}
