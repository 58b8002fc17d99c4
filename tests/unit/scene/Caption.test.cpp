#include "scene/Caption.hpp"

#include <gtest/gtest.h>

#include "state/Commands.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::scene {
namespace {

class CaptionTest : public testing::Test {
protected:
    CaptionTest() {
        const auto add = [&](const char* title, const char* caption, const char* camera) {
            model::Scene& scene = brief.scenes.emplace_back();
            scene.title = title;
            scene.caption = caption;
            scene.camera = camera;
            if (*camera == '\0')
                scene.form = model::SceneForm::Card;
            else
                scene.when = sample::when("2000-07-01", "");
        };
        add("A card", "What it is about", "");
        add("First", "A caption of one line", "peninsula");
        add("Second", "", "peninsula");
        brief.scenes.back().caption = std::string(40, 'x');
        for (int i = 0; i < 20; ++i)
            brief.scenes.back().caption += " and some ten words more that make it long";
        state = state::openingState(brief);
        state.hiddenParts.insert(state::BasemapPart::Locator);
    }
    void present(std::size_t scene) { give(state::StartPresentation{scene}); }
    template<typename One>
    void give(One one) {
        state::apply(state, brief, state::PresentationCommand(std::move(one)));
    }
    MapScene build(Picture picture = sample::picture()) {
        SceneBuilder builder(brief, basemap, sample::measure);
        return builder.build(state, sample::projection(state.view.projection), picture, themeOf(state.theme));
    }
    static Picture sized(double width, double height, double unit) {
        return {width, height, {0.0, 0.0, width, height}, unit};
    }

    model::Brief brief = sample::brief();
    model::Basemap basemap;
    state::AppState state;
};

TEST_F(CaptionTest, SaysTitleAndCaptionOfTheSceneThatIsShown) {
    EXPECT_TRUE(build().caption.empty());
    present(1);
    const MapScene scene = build();
    ASSERT_EQ(scene.caption.size(), 2U);
    EXPECT_EQ(scene.caption[0].text, "First");
    EXPECT_EQ(scene.caption[1].text, "A caption of one line");
    state::apply(state, brief, state::TimeCommand(state::SetDate{sample::day("1995-01-01")}));
    EXPECT_TRUE(build().caption.empty()) << "it would be untrue at another date";
}

TEST_F(CaptionTest, LiesOverNothingElse) {
    for (const std::size_t shown : {1U, 2U})
        for (const Picture& picture : {sized(1280.0, 720.0, 1.0), sized(1920.0, 1080.0, 1.5),
                                       sized(3840.0, 2160.0, 3.0), sized(1024.0, 768.0, 0.8)})
            for (const state::ThemeId theme : state::allThemes) {
                state.theme = theme;
                present(shown);
                const MapScene scene = build(picture);
                ASSERT_FALSE(scene.caption.empty());
                const geo::ScreenRect& plate = scene.captionPlate;
                EXPECT_FALSE(plate.overlaps(scene.titlePlate));
                EXPECT_FALSE(plate.overlaps(scene.legend.plate));
                for (const PlacedText& source : scene.sourceLines)
                    EXPECT_FALSE(plate.overlaps(source.box));
                EXPECT_LT(plate.right(), scene.scaleBar.left.x);
                for (const PlacedText& line : scene.caption) {
                    EXPECT_GE(line.box.left, plate.left);
                    EXPECT_LE(line.box.right(), plate.right() + 0.01);
                    EXPECT_GE(line.box.top, plate.top);
                    EXPECT_LE(line.box.bottom(), plate.bottom());
                    EXPECT_GE(line.style.sizePx, 18.0 * picture.unitPx) << "to be read from the third row";
                }
                for (const PlacedText& label : scene.labels)
                    EXPECT_FALSE(plate.overlaps(label.box)) << label.text;
                state::apply(state, brief, state::PresentationCommand(state::EndPresentation{}));
            }
}

TEST_F(CaptionTest, HasThreeLinesAtMost) {
    present(2);
    const MapScene scene = build();
    ASSERT_EQ(scene.caption.size(), 1 + mostCaptionLines);
    EXPECT_TRUE(scene.caption.back().text.ends_with("…")) << scene.caption.back().text;
}

TEST_F(CaptionTest, BreaksIntoLinesOfLikeLength) {
    brief.scenes[1].caption =
        "Workers abroad earn currency for those who sent them, and the neighbour in the "
        "west remains the main one of all donors";
    present(1);
    const MapScene scene = build();
    ASSERT_EQ(scene.caption.size(), 3U);
    EXPECT_GT(scene.caption[2].box.width, 0.6 * scene.caption[1].box.width);
}

TEST_F(CaptionTest, TheSubjectLiesWhereNothingCoversIt) {
    present(1);
    const MapScene scene = build();
    const geo::ScreenRect& subject = scene.base.camera.frame();
    EXPECT_GE(subject.left, 250.0);
    EXPECT_LE(subject.bottom(), scene.captionPlate.top + 10.0);
    give(state::EndPresentation{});
    EXPECT_EQ(build().base.camera.frame(), sample::picture().frame);
}

TEST_F(CaptionTest, ACardCoversAll) {
    present(0);
    const MapScene card = build();
    ASSERT_TRUE(card.cover);
    EXPECT_EQ(card.cover->ground, themeOf(state.theme).sea);
    ASSERT_EQ(card.cover->lines.size(), 2U);
    EXPECT_EQ(card.cover->lines[0].text, "A card");
    EXPECT_EQ(card.cover->lines[1].text, "What it is about");
    EXPECT_TRUE(card.flows.empty());
    EXPECT_TRUE(card.labels.empty());
    EXPECT_TRUE(card.title.empty());
    give(state::EndPresentation{});
    EXPECT_FALSE(build().cover);
}

TEST_F(CaptionTest, ABlankIsBlackOrWhite) {
    present(1);
    give(state::ToggleBlank{state::Blank::Black});
    ASSERT_TRUE(build().cover);
    EXPECT_EQ(build().cover->ground, (core::Colour{0, 0, 0, 255}));
    EXPECT_TRUE(build().cover->lines.empty());
    give(state::ToggleBlank{state::Blank::White});
    EXPECT_EQ(build().cover->ground, (core::Colour{255, 255, 255, 255}));
    EXPECT_TRUE(build().flows.empty());
}

TEST_F(CaptionTest, GivesWayWhereThereIsNoRoom) {
    present(1);
    EXPECT_TRUE(build(sized(420.0, 400.0, 0.75)).caption.empty());
}

} // namespace
} // namespace tumen::scene
