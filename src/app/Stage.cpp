#include "app/Stage.hpp"

namespace tumen::app {

core::Result<std::unique_ptr<Stage>> Stage::make(const std::string& assets, const model::Brief& brief,
                                                 const model::Basemap& basemap) {
    auto renderer = render::MapRenderer::make(assets, basemap);
    if (!renderer)
        return renderer.problems();
    return std::unique_ptr<Stage>(new Stage(std::move(*renderer), brief, basemap));
}

Stage::Stage(std::unique_ptr<render::MapRenderer> renderer, const model::Brief& brief,
             const model::Basemap& basemap)
    : m_renderer(std::move(renderer)),
      m_builder(brief, basemap,
                [fonts = &m_renderer->fonts()](std::string_view text, const scene::TextStyle& style) {
                    return fonts->measure(text, style);
                }),
      m_maps(basemap, brief) {}

const geo::Projection& Stage::projectionOf(const state::AppState& state) {
    auto found = m_projections.find(state.view.projection);
    if (found == m_projections.end()) {
        const geo::ProjectionSpec* spec = geo::findProjection(state.view.projection);
        auto projection = geo::Projection::make(spec != nullptr ? *spec : geo::shippedProjections().front());
        found = m_projections.emplace(state.view.projection, std::move(*projection)).first;
    }
    return found->second;
}

scene::MapScene Stage::prepare(const state::AppState& state, const scene::Picture& picture,
                               bool completeMap) {
    scene::MapScene scene = m_builder.build(state, projectionOf(state), picture, theme());
    const scene::ProjectedMapKey wanted = {scene.base.projection, scene.base.detail};
    render::BaseLayer& base = m_renderer->base();
    if (!base.has(wanted)) {
        if (completeMap) {
            if (const auto map = m_maps.waitFor(wanted))
                base.upload(wanted, *map);
        } else {
            m_maps.request(wanted);
        }
    }
    while (const auto ready = m_maps.take())
        base.upload(ready->first, ready->second);
    return scene;
}

void Stage::draw(sf::RenderTarget& target, const scene::MapScene& scene) {
    m_renderer->draw(target, scene, theme());
}

} // namespace tumen::app
