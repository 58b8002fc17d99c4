#pragma once

#include <SFML/Window/Context.hpp>

#include "app/Stage.hpp"

namespace tumen::app {

/// A stage for pictures to files: it waits for all that a picture needs.
class HeadlessStage {
public:
    /// Null after complaining: without a display, basemap or shaders.
    static std::unique_ptr<HeadlessStage> open(model::Brief brief);

    Stage& stage() { return *m_stage; }
    const model::Brief& brief() const { return m_material->brief; }
    /// Complains of own layers that could not be read; true when there were some.
    bool complainOfLayers();

private:
    explicit HeadlessStage(std::unique_ptr<StageMaterial> material) : m_material(std::move(material)) {}

    std::unique_ptr<StageMaterial> m_material;
    sf::Context m_context;
    std::unique_ptr<Stage> m_stage;
};

} // namespace tumen::app
