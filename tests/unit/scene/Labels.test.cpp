#include "scene/Labels.hpp"

#include <gtest/gtest.h>

#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::scene;
using model::LabelKind;

namespace {

model::MapLabel label(LabelKind kind, std::string name, geo::LonLat position, int rank = 1) {
    model::MapLabel made;
    made.kind = kind;
    made.name.en = std::move(name);
    made.position = position;
    made.rank = rank;
    return made;
}

/// More names of every kind than the picture has room for.
model::Basemap crowdedBasemap() {
    model::Basemap basemap;
    std::uint32_t number = 42;
    const auto random = [&](double low, double high) {
        number = number * 1664525U + 1013904223U;
        return low + (high - low) * (number / 4294967296.0);
    };
    constexpr LabelKind kinds[] = {LabelKind::Sea,     LabelKind::Country, LabelKind::Region,
                                   LabelKind::Subject, LabelKind::Capital, LabelKind::City};
    for (int i = 0; i < 600; ++i) {
        const LabelKind kind = kinds[i % 6];
        // The one region of the first rank, the Far East, goes before everything.
        const int rank = kind == LabelKind::Region ? 2 + i % 4 : 1 + i % 5;
        basemap.labels.push_back(
            label(kind, fmt::format("Name {}", i), {random(105.0, 150.0), random(28.0, 50.0)}, rank));
    }
    return basemap;
}

struct Setting {
    explicit Setting(model::Basemap basemap_, const char* view = "peninsula",
                     model::Brief brief_ = sample::brief())
        : brief(std::move(brief_)), basemap(std::move(basemap_)), builder(brief, basemap, sample::measure) {
        state.view = state::findNamedView(view)->view;
        state.date = sample::day("2000-07-01");
    }
    MapScene build() {
        return builder.build(state, sample::projection(state.view.projection), sample::picture(),
                             darkTheme());
    }

    model::Brief brief;
    model::Basemap basemap;
    SceneBuilder builder;
    state::AppState state;
};

const PlacedText* find(const MapScene& scene, std::string_view text) {
    for (const PlacedText& placed : scene.labels)
        if (placed.text == text)
            return &placed;
    return nullptr;
}

geo::ScreenRect boxOf(const TownDot& dot) {
    return {dot.at.x - dot.radiusPx, dot.at.y - dot.radiusPx, 2.0 * dot.radiusPx, 2.0 * dot.radiusPx};
}

constexpr geo::ScreenRect wholePicture = {0.0, 0.0, 1280.0, 720.0};

} // namespace

TEST(Labels, NoneTouchesAnother) {
    for (const char* view : {"peninsula", "far-east", "moscow-pyongyang", "world"}) {
        Setting setting(crowdedBasemap(), view);
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
        Setting setting(crowdedBasemap(), view);
        const MapScene scene = setting.build();
        EXPECT_GT(scene.dots.size(), 5U);
        for (const TownDot& dot : scene.dots)
            for (const PlacedText& placed : scene.labels)
                EXPECT_FALSE(placed.box.overlaps(boxOf(dot))) << view << ": " << placed.text;
    }
}

TEST(Labels, NoneTouchesPlatesMarksHubsOrTags) {
    for (const char* view : {"peninsula", "far-east", "moscow-pyongyang"}) {
        Setting setting(crowdedBasemap(), view);
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
    Setting setting(crowdedBasemap());
    const MapScene scene = setting.build();
    const std::vector<geo::ScreenRect> obstacles = {{0.0, 0.0, 640.0, 720.0}};
    const LabelPlan plan = placeLabels(scene, setting.basemap, setting.brief, setting.state, obstacles,
                                       sample::projection("regional"), darkTheme(), sample::measure);
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
            Setting setting(basemap, view);
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
    Setting setting(basemap, "peninsula", brief);
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
        Setting setting(basemap, "moscow-pyongyang", brief);
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
    Setting setting(basemap);
    const MapScene scene = setting.build();
    EXPECT_NE(find(scene, "Capital"), nullptr);
}

TEST(Labels, NamesOfTheMapAndTheFarEastCanBeSwitchedOff) {
    model::Basemap basemap;
    basemap.labels = {label(LabelKind::City, "Busan", {129.04, 35.1}),
                      label(LabelKind::Region, "Far East", {135.0, 50.0})};
    Setting setting(basemap, "far-east");
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
    Setting setting(basemap);
    EXPECT_NE(find(setting.build(), "C\xC3\x94TE"), nullptr);
    setting.state.language = model::Language::Russian;
    EXPECT_NE(find(setting.build(), "\xD0\xAF\xD0\x9F\xD0\x81\xD0\x9D\xD0\xAF"), nullptr); // ЯПЁНЯ
}

TEST(Labels, TheSameSceneIsNamedTheSame) {
    Setting setting(crowdedBasemap());
    const MapScene a = setting.build();
    const MapScene b = setting.build();
    ASSERT_EQ(a.labels.size(), b.labels.size());
    for (std::size_t i = 0; i < a.labels.size(); ++i) {
        EXPECT_EQ(a.labels[i].text, b.labels[i].text);
        EXPECT_EQ(a.labels[i].box, b.labels[i].box);
    }
}
