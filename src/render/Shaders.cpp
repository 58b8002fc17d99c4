#include "render/Shaders.hpp"

namespace tumen::render {

core::Result<std::unique_ptr<Shaders>> Shaders::load(const std::string& folder) {
    if (!sf::Shader::isAvailable())
        return core::Problem{core::Severity::Error,
                             {},
                             "this display has no OpenGL shaders.",
                             "Use a display or driver with OpenGL 2.0 (Mesa's software renderer will do)."};
    auto shaders = std::make_unique<Shaders>();
    const auto path = [&](const char* name) { return folder + "/" + name; };
    const bool loaded = shaders->fill.loadFromFile(path("fill.frag"), sf::Shader::Fragment) &&
                        shaders->line.loadFromFile(path("line.vert"), path("line.frag")) &&
                        shaders->relief.loadFromFile(path("relief.frag"), sf::Shader::Fragment) &&
                        shaders->flow.loadFromFile(path("pass.vert"), path("flow.frag")) &&
                        shaders->head.loadFromFile(path("pass.vert"), path("head.frag")) &&
                        shaders->shape.loadFromFile(path("pass.vert"), path("shape.frag"));
    if (!loaded)
        return core::Problem{core::Severity::Error,
                             {folder, "", {}, ""},
                             "the shaders cannot be built.",
                             "Put the program's assets folder back."};
    return shaders;
}

} // namespace tumen::render
