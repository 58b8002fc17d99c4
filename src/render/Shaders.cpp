#include "render/Shaders.hpp"

#include <fstream>
#include <span>
#include <sstream>

#include <fmt/format.h>

namespace tumen::render {

namespace {

std::string textOf(const std::string& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// One program for each value of VARIANT.
bool loadVariants(std::span<sf::Shader> shaders, const std::string& vertexPath,
                  const std::string& fragmentPath) {
    const std::string vertex = textOf(vertexPath);
    const std::string fragment = textOf(fragmentPath);
    for (std::size_t i = 0; i < shaders.size(); ++i) {
        const std::string variant = fmt::format("#define VARIANT {}\n", i);
        if (!shaders[i].loadFromMemory(variant + vertex, variant + fragment))
            return false;
    }
    return true;
}

} // namespace

core::Result<std::unique_ptr<Shaders>> Shaders::load(const std::string& folder) {
    if (!sf::Shader::isAvailable())
        return core::Problem{core::Severity::Error,
                             {},
                             "this display has no OpenGL shaders.",
                             "Use a display or driver with OpenGL 2.0 (Mesa's software renderer will do)."};
    auto shaders = std::make_unique<Shaders>();
    const auto path = [&](const char* name) { return folder + "/" + name; };
    const bool loaded = shaders->plate.loadFromFile(path("plate.frag"), sf::Shader::Fragment) &&
                        shaders->faded.loadFromFile(path("faded.frag"), sf::Shader::Fragment) &&
                        shaders->fill.loadFromFile(path("fill.frag"), sf::Shader::Fragment) &&
                        shaders->hatch.loadFromFile(path("hatch.vert"), path("hatch.frag")) &&
                        loadVariants(shaders->line, path("line.vert"), path("line.frag")) &&
                        shaders->relief.loadFromFile(path("relief.frag"), sf::Shader::Fragment) &&
                        loadVariants(shaders->flow, path("flow.vert"), path("flow.frag")) &&
                        shaders->head.loadFromFile(path("pass.vert"), path("head.frag")) &&
                        shaders->halo.loadFromFile(path("pass.vert"), path("halo.frag")) &&
                        shaders->comet.loadFromFile(path("comet.vert"), path("comet.frag")) &&
                        shaders->pulse.loadFromFile(path("pulse.vert"), path("pulse.frag")) &&
                        loadVariants(shaders->own, path("own.vert"), path("own.frag")) &&
                        loadVariants(shaders->shape, path("pass.vert"), path("shape.frag"));
    if (!loaded)
        return core::Problem{core::Severity::Error,
                             {folder, "", {}, ""},
                             "the shaders cannot be built.",
                             "Put the program's assets folder back."};
    return shaders;
}

} // namespace tumen::render
