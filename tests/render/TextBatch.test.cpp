#include "render/TextBatch.hpp"

#include <numbers>

#include <gtest/gtest.h>

#include <SFML/Graphics/RenderTexture.hpp>

#include "tests/render/Picture.hpp"

namespace tumen::tests {
namespace {

constexpr core::Colour ground = {128, 128, 128};
constexpr core::Colour halo = {0, 0, 0};

sf::Image drawn(const scene::PlacedText& text) {
    sf::RenderTexture target;
    EXPECT_TRUE(target.create(240, 120));
    auto fonts = render::Fonts::load(TUMEN_SOURCE_DIR "/assets/fonts");
    EXPECT_TRUE(fonts);
    target.clear(sf::Color(ground.r, ground.g, ground.b));
    render::TextBatch batch(**fonts, halo, 4.0);
    batch.add(text);
    batch.draw(target);
    target.display();
    return target.getTexture().copyToImage();
}

scene::PlacedText textOf(const char* words, double angleRad = 0.0) {
    return {words, {60.0, 40.0, 120.0, 40.0}, {32.0, true}, {255, 255, 255}, true, angleRad};
}

/// The box around the pixels that a condition picks; empty without any.
template<typename Picks>
geo::ScreenRect extentOf(const sf::Image& image, const Picks& picks) {
    double left = 1e9;
    double top = 1e9;
    double right = -1e9;
    double bottom = -1e9;
    for (unsigned y = 0; y < image.getSize().y; ++y)
        for (unsigned x = 0; x < image.getSize().x; ++x)
            if (picks(image.getPixel(x, y))) {
                left = std::min(left, static_cast<double>(x));
                right = std::max(right, static_cast<double>(x) + 1.0);
                top = std::min(top, static_cast<double>(y));
                bottom = std::max(bottom, static_cast<double>(y) + 1.0);
            }
    return right < left ? geo::ScreenRect{} : geo::ScreenRect{left, top, right - left, bottom - top};
}

bool isFill(sf::Color c) {
    return c.r > 170;
}
bool isHalo(sf::Color c) {
    return c.r < 80;
}

TEST(TextBatch, TheHaloReachesEquallyFarOnAllSides) {
    const sf::Image image = drawn(textOf("HHH"));
    const geo::ScreenRect letters = extentOf(image, isFill);
    const geo::ScreenRect around = extentOf(image, isHalo);
    ASSERT_GT(letters.width, 20.0);
    for (const double reach : {letters.left - around.left, letters.top - around.top,
                               around.right() - letters.right(), around.bottom() - letters.bottom()})
        EXPECT_NEAR(reach, 4.0, 1.0);
}

TEST(TextBatch, BlanksLeaveNothing) {
    const sf::Image image = drawn(textOf("   "));
    EXPECT_EQ(extentOf(image, [](sf::Color c) { return c.r != ground.r; }), geo::ScreenRect());
}

TEST(TextBatch, TurnedTextStandsUpright) {
    const geo::ScreenRect level = extentOf(drawn(textOf("HHH")), isFill);
    const geo::ScreenRect turned = extentOf(drawn(textOf("HHH", std::numbers::pi / 2.0)), isFill);
    EXPECT_NEAR(turned.width, level.height, 2.0);
    EXPECT_NEAR(turned.height, level.width, 2.0);
}

TEST(TextBatch, LettersStandOnWholePixels) {
    // Widely set by a fraction: without whole pixels the edges of the later letters would blur.
    scene::PlacedText text = textOf("HHHH");
    text.halo = false;
    text.style.spacingPx = 1.37;
    const sf::Image image = drawn(text);
    const geo::ScreenRect letters = extentOf(image, isFill);
    // A row through the stems above the bars: each stem has at most one soft pixel a side.
    const auto y = static_cast<unsigned>(letters.top + 5.0);
    int soft = 0;
    for (unsigned x = 0; x < image.getSize().x; ++x) {
        const int r = image.getPixel(x, y).r;
        soft += r > ground.r + 20 && r < 235 ? 1 : 0;
    }
    const int softOfOne = [&] {
        scene::PlacedText one = text;
        one.text = "H";
        const sf::Image single = drawn(one);
        int count = 0;
        for (unsigned x = 0; x < single.getSize().x; ++x) {
            const int r = single.getPixel(x, y).r;
            count += r > ground.r + 20 && r < 235 ? 1 : 0;
        }
        return count;
    }();
    EXPECT_EQ(soft, 4 * softOfOne);
}

TEST(Globe, IsDrawnWithTheOutlineOfTheView) {
    PictureMaker maker(embeddedBrief(), 1280, 720);
    state::AppState state = stillState("2024-01-21", "peninsula");
    const sf::Image image = maker.draw(state);
    ASSERT_TRUE(maker.scene().locator.has_value());
    const scene::Locator locator = *maker.scene().locator;
    EXPECT_LT(difference(colourAt(image, core::lerp(locator.outline[0], locator.outline[1], 0.5)),
                         scene::darkTheme().accent),
              90);
    state.hiddenParts.insert(state::BasemapPart::Locator);
    const sf::Image without = maker.draw(state);
    EXPECT_GT(difference(colourAt(without, locator.outline[0]), scene::darkTheme().accent), 120);
}

} // namespace
} // namespace tumen::tests
