#pragma once

#include <optional>

#include <SFML/Graphics/RenderTarget.hpp>

namespace tumen::render {

/// As long as it lives, what is drawn on the target lands in this part of it alone, pixels from the left and
/// from the framebuffer's first row; on all of it when there is none.
class Scissors {
public:
    Scissors(sf::RenderTarget& target, const std::optional<sf::IntRect>& part);
    Scissors(const Scissors&) = delete;
    Scissors& operator=(const Scissors&) = delete;
    ~Scissors();

private:
    bool m_areOn = false;
};

} // namespace tumen::render
