#pragma once

#include <memory>
#include <string>

#include <SFML/Graphics/Shader.hpp>

#include "core/Result.hpp"

namespace tumen::render {

/// The programs in assets/shaders; their comments say what each expects.
struct Shaders {
    sf::Shader fill;
    sf::Shader line;
    sf::Shader relief;
    sf::Shader flow;
    sf::Shader head;
    sf::Shader shape;

    static core::Result<std::unique_ptr<Shaders>> load(const std::string& folder);
};

} // namespace tumen::render
