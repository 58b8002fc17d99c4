#include "render/FrameCopy.hpp"

#include <SFML/Graphics/RectangleShape.hpp>
#include <SFML/Graphics/RenderTexture.hpp>
#include <SFML/Graphics/RenderWindow.hpp>
#include <gtest/gtest.h>

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
void expectSamePixelsAfterRestoring(Target& target) {
    drawCorner(target);
    const sf::Image before = pixelsOf(target);
    FrameCopy copy;
    ASSERT_TRUE(copy.take(target));
    target.clear(sf::Color::White);
    copy.restore(target);
    const sf::Image after = pixelsOf(target);
    EXPECT_EQ(tests::difference(tests::colourAt(after, {{5.0, 5.0}}), {200, 100, 50, 255}), 0);
    EXPECT_EQ(tests::compare(before, after).shareOfPixels, 0.0);
    // What SFML draws next is drawn as ever.
    drawCorner(target);
    EXPECT_EQ(tests::compare(before, pixelsOf(target)).shareOfPixels, 0.0);
}

TEST(FrameCopy, RestoresAWindow) {
    sf::RenderWindow window(sf::VideoMode(120, 80), "frame copy", sf::Style::None);
    expectSamePixelsAfterRestoring(window);
}

TEST(FrameCopy, RestoresATexture) {
    sf::RenderTexture texture;
    ASSERT_TRUE(texture.create(120, 80));
    expectSamePixelsAfterRestoring(texture);
}

TEST(FrameCopy, FollowsTheSizeOfItsTarget) {
    sf::RenderTexture small;
    ASSERT_TRUE(small.create(60, 40));
    sf::RenderTexture large;
    ASSERT_TRUE(large.create(120, 80));
    FrameCopy copy;
    ASSERT_TRUE(copy.take(small));
    drawCorner(large);
    const sf::Image before = pixelsOf(large);
    ASSERT_TRUE(copy.take(large));
    large.clear();
    copy.restore(large);
    EXPECT_EQ(tests::compare(before, pixelsOf(large)).shareOfPixels, 0.0);
}

} // namespace

} // namespace tumen::render
