#pragma once

#include <SFML/Window/Context.hpp>

#include "app/ComparedSide.hpp"

namespace tumen::app {

/// A stage for pictures to files: it waits for all that a picture needs.
class HeadlessStage {
public:
    /// Null after complaining: without a display, basemap or shaders.
    static std::unique_ptr<HeadlessStage> open(model::Brief brief);

    Stage& stage() { return *m_stage; }
    ComparedSide& compared() { return m_compared; }
    const StageMaterial& material() const { return *m_material; }
    const model::Brief& brief() const { return m_material->brief(); }
    /// Complains of own layers that could not be read; true when there were some.
    bool complainOfLayers();

private:
    HeadlessStage(std::unique_ptr<StageMaterial> material, std::string assets)
        : m_assets(std::move(assets)), m_material(std::move(material)) {}

    std::string m_assets;
    std::unique_ptr<StageMaterial> m_material;
    sf::Context m_context;
    std::unique_ptr<Stage> m_stage;
    ComparedSide m_compared{m_assets, *m_material};
};

} // namespace tumen::app
