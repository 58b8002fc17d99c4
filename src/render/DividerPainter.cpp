#include "render/DividerPainter.hpp"

#include <cmath>

#include <SFML/Graphics/RectangleShape.hpp>

#include "render/Colours.hpp"

namespace tumen::render {

void paintDivider(sf::RenderTarget& target, double x, double handleY, double heightPx, double unitPx,
                  const scene::Theme& theme) {
    const auto fill = [&](double width, double top, double height, core::Colour colour) {
        const double left = std::round(x - width * unitPx / 2.0);
        sf::RectangleShape box({static_cast<float>(std::round(width * unitPx)), static_cast<float>(height)});
        box.setPosition(static_cast<float>(left), static_cast<float>(std::round(top)));
        box.setFillColor(toSfml(colour));
        target.draw(box);
    };
    fill(6.0, 0.0, heightPx, theme.panel);
    fill(2.0, 0.0, heightPx, theme.accent);
    fill(16.0, handleY - 19.0 * unitPx, 38.0 * unitPx, theme.panel);
    fill(12.0, handleY - 17.0 * unitPx, 34.0 * unitPx, theme.accent);
    fill(2.0, handleY - 9.0 * unitPx, 18.0 * unitPx, theme.panel);
}

} // namespace tumen::render
