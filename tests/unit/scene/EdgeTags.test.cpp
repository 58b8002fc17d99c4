#include "scene/EdgeTags.hpp"

#include <gtest/gtest.h>

#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::scene;

namespace {

MapScene build(const model::Brief& brief, const state::MapView& view,
               geo::ScreenRect frame = {0.0, 0.0, 1280.0, 720.0}, const char* date = "2000-07-01") {
    const model::Basemap basemap;
    SceneBuilder builder(brief, basemap, sample::measure);
    state::AppState state;
    state.view = view;
    state.date = sample::day(date);
    return builder.build(state, sample::projection(view.projection), {1280.0, 720.0, frame, 1.0},
                         darkTheme());
}

const state::MapView peninsula = state::findNamedView("peninsula")->view;

/// Flows from Pyongyang to twenty places all around, far out of view.
model::Brief star() {
    model::Brief brief = sample::places();
    for (int i = 0; i < 20; ++i) {
        const double angle = 2.0 * std::numbers::pi * i / 20.0;
        const std::string id = fmt::format("far{}", i);
        brief.places.push_back(sample::place(
            id, "Far place " + id, {126.0 + 30.0 * std::cos(angle), 39.0 + 25.0 * std::sin(angle)}));
        sample::addFlow(brief, id + "out", "arms", "pyongyang", id, "2000", "2001");
        sample::addFlow(brief, id + "in", "aid", id, "pyongyang", "2000", "2001");
    }
    return brief;
}

} // namespace

TEST(EdgeTags, TellNameAndDistanceOfAPlaceOutOfView) {
    const model::Brief brief = sample::brief();
    const MapScene scene = build(brief, peninsula);
    std::map<std::string, std::string> tags;
    for (const EdgeTag& tag : scene.tags)
        tags[brief.places[tag.place].id] = tag.text.text;
    ASSERT_TRUE(tags.contains("moscow"));
    EXPECT_TRUE(tags["moscow"].starts_with("Moscow"));
    EXPECT_TRUE(tags["moscow"].ends_with(" km"));
    std::string digits;
    for (const char c : tags["moscow"])
        if (c >= '0' && c <= '9')
            digits += c;
    EXPECT_NEAR(std::stod(digits), 6410.0, 30.0);
    EXPECT_FALSE(tags.contains("pyongyang"));
    EXPECT_FALSE(tags.contains("washington")) << "no flow goes there";
}

TEST(EdgeTags, LeaveALowFrameToItsSubject) {
    EXPECT_FALSE(build(sample::brief(), peninsula, {0.0, 0.0, 1280.0, 181.0}).tags.empty());
    EXPECT_TRUE(build(sample::brief(), peninsula, {0.0, 0.0, 1280.0, 179.0}).tags.empty());
}

TEST(EdgeTags, OneForEachPlaceHoweverManyFlows) {
    const MapScene scene = build(sample::brief(), peninsula);
    std::set<model::PlaceIndex> places;
    for (const EdgeTag& tag : scene.tags)
        EXPECT_TRUE(places.insert(tag.place).second);
}

TEST(EdgeTags, PlacesOnOneSpotShareATagUnderTheNameOfTheDate) {
    model::Brief brief = sample::places();
    brief.places[*brief.findPlace("moscow")].existence = sample::when("1991-12-26", "..");
    brief.places[*brief.findPlace("kremlin")].existence = sample::when("1922", "1991-12-25");
    sample::addFlow(brief, "a", "arms", "moscow", "pyongyang", "1980", "2005");
    sample::addFlow(brief, "b", "arms", "kremlin", "pyongyang", "1980", "2005");
    for (const auto& [date, name] : {std::pair{"1985-01-01", "Kremlin"}, std::pair{"2000-01-01", "Moscow"}}) {
        const MapScene scene = build(brief, peninsula, {0.0, 0.0, 1280.0, 720.0}, date);
        ASSERT_EQ(scene.tags.size(), 1U) << date;
        EXPECT_TRUE(scene.tags.front().text.text.starts_with(name)) << date;
    }
}

TEST(EdgeTags, LieWithinTheFrameAndApart) {
    for (const geo::ScreenRect frame :
         {geo::ScreenRect{0.0, 0.0, 1280.0, 720.0}, geo::ScreenRect{226.0, 30.0, 1054.0, 540.0},
          geo::ScreenRect{400.0, 200.0, 480.0, 320.0}}) {
        const MapScene scene = build(star(), peninsula, frame);
        EXPECT_GE(scene.tags.size(), 5U);
        std::vector<geo::ScreenRect> taken = {scene.titlePlate, scene.legend.plate, scene.scaleBar.text.box};
        for (const PlacedText& line : scene.sourceLines)
            taken.push_back(line.box);
        for (const EdgeTag& tag : scene.tags) {
            EXPECT_GE(tag.plate.left, frame.left);
            EXPECT_GE(tag.plate.top, frame.top);
            EXPECT_LE(tag.plate.right(), frame.right());
            EXPECT_LE(tag.plate.bottom(), frame.bottom());
            EXPECT_TRUE(tag.plate.contains(tag.tip));
            EXPECT_NEAR(core::length(tag.direction), 1.0, 1e-12);
            EXPECT_GE(tag.text.box.left, tag.plate.left);
            EXPECT_LE(tag.text.box.right(), tag.plate.right());
            EXPECT_FALSE(tag.text.box.contains(tag.tip)) << "the arrow lies on the name";
            for (const geo::ScreenRect& other : taken)
                EXPECT_FALSE(tag.plate.overlaps(other)) << tag.text.text;
            taken.push_back(tag.plate);
        }
    }
}

TEST(EdgeTags, PointOutwards) {
    const MapScene scene = build(star(), peninsula);
    for (const EdgeTag& tag : scene.tags) {
        const geo::ScreenPoint beyond = tag.plate.centre() + tag.direction * 2000.0;
        EXPECT_FALSE(scene.frame.contains(beyond));
        // The plate lies in the half of the frame it points to.
        EXPECT_GE(core::dot(tag.plate.centre() - scene.frame.centre(), tag.direction), 0.0) << tag.text.text;
    }
}

TEST(EdgeTags, NoneWhereAllIsInView) {
    EXPECT_TRUE(build(sample::brief(), state::findNamedView("world")->view).tags.empty());
    EXPECT_TRUE(build(sample::places(), peninsula).tags.empty());
}

TEST(EdgeTags, StandWhereAFlowGoesOutThoughOthersGoOutOnAnotherSide) {
    model::Brief brief = sample::places();
    brief.places.push_back(sample::place("far", "Far place", {126.0, 10.0}));
    for (const auto& [id, lonDeg] : {std::pair("west", 100.0), std::pair("east", 152.0)}) {
        brief.places.push_back(sample::place(id, id, {lonDeg, 39.0}));
        sample::addFlow(brief, id, "arms", "pyongyang", "far", "2000", "2001");
        sample::changeClaim(brief, brief.claims.size() - 1,
                            [&](model::ClaimDraft& claim) { claim.via = {*brief.findPlace(id)}; });
    }
    const MapScene scene = build(brief, peninsula);
    const auto tag = std::ranges::find(scene.tags, *brief.findPlace("far"), &EdgeTag::place);
    ASSERT_NE(tag, scene.tags.end());
    const double x = tag->plate.centre().x;
    EXPECT_GT(std::abs(x - 640.0), 450.0) << "at neither side";
}
