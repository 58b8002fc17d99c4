#pragma once

#include <SFML/Graphics/Color.hpp>
#include <SFML/Graphics/Glsl.hpp>

#include "core/Colour.hpp"

namespace tumen::render {

inline sf::Color toSfml(core::Colour colour) {
    return {colour.r, colour.g, colour.b, colour.a};
}

inline sf::Glsl::Vec4 toGlsl(core::Colour colour) {
    return sf::Glsl::Vec4(toSfml(colour));
}

} // namespace tumen::render
