// Pixels of a split: each side is the picture of its own days, but for names, which keep to their side, and
// the divider lies between them.

#include <algorithm>

#include <gtest/gtest.h>

#include "scene/Theme.hpp"
#include "state/Commands.hpp"
#include "tests/render/Picture.hpp"

namespace tumen::tests {
namespace {

/// Of the pictures, pixels.
constexpr unsigned splitWidth = 1280;
constexpr unsigned splitHeight = 720;

sf::Image part(const sf::Image& image, unsigned left, unsigned right) {
    sf::Image cut;
    cut.create(right - left, splitHeight);
    cut.copy(image, 0, 0,
             sf::IntRect(static_cast<int>(left), 0, static_cast<int>(right - left), splitHeight));
    return cut;
}

state::AppState splitState() {
    state::AppState state = stillState("1951-06-01", "peninsula");
    const time::DayNumber other = *time::parseDate("1938-06-01");
    state.comparison = state::Comparison::Split;
    state.comparedDays = {other, other};
    state.divider = 0.4;
    return state;
}

state::AppState splitStateWithoutNames() {
    state::AppState state = splitState();
    state.hiddenStatuses.set();
    state.hiddenParts.insert(
        {state::BasemapPart::Labels, state::BasemapPart::Graticule, state::BasemapPart::Parallel});
    return state;
}

/// The legend at the left tells what is in view on its side.
constexpr unsigned besideLegend = 270;

TEST(Comparison, EitherSideOfASplitIsThePictureOfItsDays) {
    const state::AppState state = splitStateWithoutNames();
    PictureMaker maker(embeddedBrief(), splitWidth, splitHeight);
    const sf::Image split = maker.draw(state);
    const sf::Image left = maker.draw(state::comparedSide(state));
    state::AppState rightState = state;
    rightState.comparison = state::Comparison::Off;
    const sf::Image right = maker.draw(rightState);
    constexpr unsigned divider = 512;
    constexpr unsigned aside = 12;
    const auto leftPart = [&](const sf::Image& image) { return part(image, besideLegend, divider - aside); };
    EXPECT_TRUE(isSamePicture(compare(leftPart(split), leftPart(left))));
    EXPECT_FALSE(isSamePicture(compare(leftPart(split), leftPart(right))));
    // Between the title at its left edge, which is at its right edge in a split, and the divider.
    EXPECT_TRUE(isSamePicture(compare(part(split, divider + aside, 800), part(right, divider + aside, 800))));
    const core::Colour accent = scene::darkTheme().accent;
    for (const double y : {100.0, 600.0})
        EXPECT_LE(difference(colourAt(split, {{static_cast<double>(divider), y}}), accent), 2);
}

TEST(Comparison, TheDividerMovesWithoutAnotherPictureOfEitherSide) {
    state::AppState state = splitStateWithoutNames();
    PictureMaker maker(embeddedBrief(), splitWidth, splitHeight);
    const sf::Image before = maker.draw(state);
    state.divider = 0.6;
    const sf::Image after = maker.draw(state);
    EXPECT_TRUE(isSamePicture(compare(part(before, besideLegend, 500), part(after, besideLegend, 500))));
    EXPECT_TRUE(isSamePicture(compare(part(before, 780, splitWidth), part(after, 780, splitWidth))));
    EXPECT_FALSE(isSamePicture(compare(part(before, 530, 750), part(after, 530, 750))));
}

TEST(Comparison, SourcesAndCaptionGoAcrossBothSidesAsOneAndACoverHidesBoth) {
    const model::Brief& brief = embeddedBrief();
    state::AppState state = splitState();
    const auto scene = std::ranges::find(brief.scenes, model::SceneForm::Map, &model::Scene::form);
    const auto index = static_cast<std::size_t>(scene - brief.scenes.begin());
    state::apply(state, brief, state::PresentationCommand(state::StartPresentation{index}));
    state.change.reset();
    state.comparison = state::Comparison::Split;
    PictureMaker maker(brief, splitWidth, splitHeight);
    const auto rowsOf = [](const sf::Image& image, const geo::ScreenRect& box) {
        sf::Image cut;
        cut.create(static_cast<unsigned>(box.width), static_cast<unsigned>(box.height));
        cut.copy(image, 0, 0,
                 sf::IntRect(static_cast<int>(box.left), static_cast<int>(box.top),
                             static_cast<int>(box.width), static_cast<int>(box.height)));
        return cut;
    };
    state.divider = 0.2;
    const sf::Image right = maker.draw(state);
    ASSERT_FALSE(maker.scene().caption.empty());
    const geo::ScreenRect caption = maker.scene().captionPlate;
    state.divider = 0.8;
    EXPECT_TRUE(isSamePicture(compare(rowsOf(maker.draw(state), caption), rowsOf(right, caption))));

    state.presentation->blank = state::Blank::White;
    const sf::Image white = maker.draw(state);
    for (const double x : {10.0, 0.8 * splitWidth, 1200.0})
        EXPECT_EQ(difference(colourAt(white, {{x, 300.0}}), core::Colour{255, 255, 255, 255}), 0) << x;
}

} // namespace
} // namespace tumen::tests
