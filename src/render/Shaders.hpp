#pragma once

#include <array>
#include <memory>
#include <string>

#include <SFML/Graphics/Shader.hpp>

#include "core/Result.hpp"

namespace tumen::render {

/// The programs in assets/shaders; their comments say what each expects.
struct Shaders {
    sf::Shader plate;
    sf::Shader faded;
    sf::Shader fill;
    sf::Shader hatch;
    std::array<sf::Shader, 2> line; ///< one look for all; a look for each vertex
    sf::Shader relief;
    std::array<sf::Shader, 5>
        flow; ///< by model::StatusClass; the last is that of solid lines without a gleam
    sf::Shader head;
    sf::Shader halo;
    sf::Shader comet;
    sf::Shader pulse;
    std::array<sf::Shader, 3> own;   ///< areas, lines, points of the user's layers
    std::array<sf::Shader, 5> shape; ///< by ShapePainter::Shape

    static core::Result<std::unique_ptr<Shaders>> load(const std::string& folder);
};

} // namespace tumen::render
