// What is drawn while presenting, on the picture that is saved as on the window's.

#include <gtest/gtest.h>

#include "state/Commands.hpp"
#include "tests/render/Picture.hpp"

namespace tumen::tests {
namespace {

using state::Annotation;

TEST(Annotations, AreOnThePictureWhereTheyWereDrawn) {
    const model::Brief& brief = embeddedBrief();
    state::AppState state = state::openingState(brief);
    const auto give = [&](state::PresentationCommand command) { state::apply(state, brief, command); };
    state.motionStyle = state::MotionStyle::Still;
    give(state::StartPresentation{1});
    PictureMaker maker(brief, 1280, 720);
    const sf::Image bare = maker.draw(state);

    constexpr geo::LonLat from{60.0, 42.0};
    constexpr geo::LonLat to{75.0, 44.0};
    give(state::Annotate{{"", Annotation::Form::Stroke, {from, to}}});
    give(state::Annotate{{"", Annotation::Form::Text, {{80.0, 35.0}}, "Watch this"}});
    const sf::Image drawn = maker.draw(state);
    const geo::ScreenPoint middle = core::lerp(maker.locate(state, from), maker.locate(state, to), 0.5);
    const core::Colour accent = scene::darkTheme().accent;
    EXPECT_GT(difference(colourAt(bare, middle), accent), 60);
    EXPECT_LE(difference(colourAt(drawn, middle), accent), 8);
    const PictureDifference changed = compare(bare, drawn);
    EXPECT_GT(changed.shareOfPixels, 0.0005);
    EXPECT_LT(changed.shareOfPixels, 0.02) << "all else stays where it is";
    EXPECT_TRUE(isSamePicture(compare(drawn, maker.drawUntilWhole(state)))) << "the window shows the same";

    give(state::ClearAnnotations{});
    EXPECT_TRUE(isSamePicture(compare(bare, maker.draw(state))));
}

} // namespace
} // namespace tumen::tests
