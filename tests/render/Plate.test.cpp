#include "render/Plate.hpp"

#include <SFML/Graphics/RectangleShape.hpp>
#include <SFML/Graphics/RenderWindow.hpp>
#include <gtest/gtest.h>

#include "render/Shaders.hpp"
#include "tests/render/Picture.hpp"

namespace tumen::render {

namespace {

/// Neither symmetric from top to bottom nor from left to right.
void drawCorner(sf::RenderTarget& target) {
    target.clear(sf::Color(10, 20, 30));
    sf::RectangleShape corner({40.F, 25.F});
    corner.setFillColor(sf::Color(200, 100, 50));
    target.draw(corner);
}

template<typename Target>
sf::Image pixelsOf(Target& target) {
    if constexpr (std::is_same_v<Target, sf::RenderTexture>) {
        target.display();
        return target.getTexture().copyToImage();
    } else {
        sf::Texture texture;
        texture.create(target.getSize().x, target.getSize().y);
        texture.update(target);
        return texture.copyToImage();
    }
}

template<typename Target>
void expectThePlateOn(Target& target) {
    drawCorner(target);
    const sf::Image drawn = pixelsOf(target);
    Plate plate;
    ASSERT_TRUE(plate.create(target.getSize()));
    // Painted on the plate.
    drawCorner(plate.canvas());
    target.clear(sf::Color::White);
    plate.copyTo(target, {0, 0});
    EXPECT_EQ(tests::compare(drawn, pixelsOf(target)).shareOfPixels, 0.0);
    // From plate to plate.
    Plate second;
    ASSERT_TRUE(second.create(target.getSize()));
    plate.copyTo(second, {0, 0});
    target.clear(sf::Color::White);
    second.copyTo(target, {0, 0});
    EXPECT_EQ(tests::compare(drawn, pixelsOf(target)).shareOfPixels, 0.0);
    // What SFML draws next is drawn as ever.
    drawCorner(target);
    EXPECT_EQ(tests::compare(drawn, pixelsOf(target)).shareOfPixels, 0.0);
}

TEST(Plate, IsCopiedToAWindow) {
    sf::RenderWindow window(sf::VideoMode(120, 80), "plate", sf::Style::None);
    expectThePlateOn(window);
}

TEST(Plate, IsCopiedToATexture) {
    sf::RenderTexture texture;
    ASSERT_TRUE(texture.create(120, 80));
    expectThePlateOn(texture);
}

TEST(Plate, APartOfItIsCopiedAndTheRestLeftAsItIs) {
    sf::RenderTexture target;
    ASSERT_TRUE(target.create(120, 80));
    Plate plate;
    ASSERT_TRUE(plate.create({120, 80}));
    drawCorner(plate.canvas());
    target.clear(sf::Color::White);
    plate.copyTo(target, {30, 20}); // of the corner ten by five pixels are left
    const sf::Image image = pixelsOf(target);
    EXPECT_EQ(tests::difference(tests::colourAt(image, {{9.0, 4.0}}), {200, 100, 50, 255}), 0);
    EXPECT_EQ(tests::difference(tests::colourAt(image, {{11.0, 4.0}}), {10, 20, 30, 255}), 0);
    EXPECT_EQ(tests::difference(tests::colourAt(image, {{9.0, 6.0}}), {10, 20, 30, 255}), 0);
    EXPECT_EQ(tests::difference(tests::colourAt(image, {{100.0, 70.0}}), {255, 255, 255, 255}), 0);
    plate.copyTo(target, {500, 0});
    EXPECT_EQ(tests::compare(image, pixelsOf(target)).shareOfPixels, 0.0);
}

TEST(Plate, IsDrawnWithItsTopUp) {
    sf::RenderTexture target;
    ASSERT_TRUE(target.create(120, 80));
    Plate plate;
    ASSERT_TRUE(plate.create({120, 80}));
    drawCorner(plate.canvas());
    target.clear(sf::Color::White);
    const auto shaders = Shaders::load(TUMEN_SOURCE_DIR "/assets/shaders");
    ASSERT_TRUE(shaders);
    const sf::Vertex triangles[] = {{{0.F, 0.F}, sf::Vector2f(0.F, 0.F)},
                                    {{120.F, 0.F}, sf::Vector2f(120.F, 0.F)},
                                    {{0.F, 160.F}, sf::Vector2f(0.F, 160.F)}};
    plate.draw(target, **shaders, triangles);
    sf::Image image = pixelsOf(target);
    EXPECT_EQ(tests::difference(tests::colourAt(image, {{20.0, 10.0}}), {200, 100, 50, 255}), 0);
    EXPECT_EQ(tests::difference(tests::colourAt(image, {{10.0, 60.0}}), {10, 20, 30, 255}), 0);
    // Half of it over white.
    target.clear(sf::Color::White);
    plate.draw(target, **shaders, triangles, 0.5);
    image = pixelsOf(target);
    EXPECT_LE(tests::difference(tests::colourAt(image, {{20.0, 10.0}}), {228, 178, 153, 255}), 2);
}

/// Stretched over a picture so large that a driver fills whole blocks of it at once.
TEST(Plate, KeepsItsColoursWhereItIsStretched) {
    const sf::Color land(200, 100, 50);
    sf::RenderWindow window(sf::VideoMode(512, 512), "plate", sf::Style::None);
    const auto shaders = Shaders::load(TUMEN_SOURCE_DIR "/assets/shaders");
    ASSERT_TRUE(shaders);
    Plate plate;
    Plate other;
    ASSERT_TRUE(plate.create({512, 512}) && other.create({512, 512}));
    plate.canvas().clear(land);
    const auto at = [](float x, float y) {
        return sf::Vertex({x, y}, sf::Vector2f(0.7F * x + 20.F, 0.7F * y + 20.F));
    };
    const sf::Vertex all[] = {at(0.F, 0.F), at(512.F, 0.F),   at(512.F, 512.F),
                              at(0.F, 0.F), at(512.F, 512.F), at(0.F, 512.F)};
    const auto expectAll = [&](core::Colour colour, int tolerance, const char* where) {
        const sf::Image image = pixelsOf(window);
        for (unsigned y = 16; y < 512; y += 32)
            for (unsigned x = 16; x < 512; x += 32)
                ASSERT_LE(tests::difference(tests::colourAt(image, {{1.0 * x, 1.0 * y}}), colour), tolerance)
                    << where << x << " " << y;
    };
    const auto expectLand = [&](const char* where) { expectAll({200, 100, 50, 255}, 0, where); };
    plate.draw(window, **shaders, all);
    expectLand("on a window ");
    plate.draw(other.canvas(), **shaders, all);
    other.copyTo(window, {0, 0});
    expectLand("on a plate ");
    window.clear(sf::Color::White);
    plate.draw(window, **shaders, all, 0.5);
    expectAll({228, 178, 153, 255}, 1, "half of it over white ");
}

} // namespace

} // namespace tumen::render
