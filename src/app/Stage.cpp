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

const geo::Projection& Stage::projectionOf(const state::MapView& view) {
    auto found = m_projections.find(view.projection);
    if (found == m_projections.end()) {
        const geo::ProjectionSpec* spec = geo::findProjection(view.projection);
        auto projection = geo::Projection::make(spec != nullptr ? *spec : geo::shippedProjections().front());
        found = m_projections.emplace(view.projection, std::move(*projection)).first;
    }
    return found->second;
}

void Stage::expect(std::span<const state::NamedView> views, const scene::Picture& picture) {
    // The coarse level of all of them first: it takes a third of the time and serves until the fine one is
    // there.
    for (const state::NamedView& named : views)
        m_maps.request({named.view.projection, model::DetailLevel::World}, false);
    for (const state::NamedView& named : views) {
        const geo::MapCamera camera = state::cameraFor(named.view, projectionOf(named.view), picture.frame);
        m_maps.request({named.view.projection, scene::detailFor(camera)}, false);
    }
}

bool Stage::hasMap(const std::string& projection) {
    const render::BaseLayer& base = m_renderer->base();
    if (base.has({projection, model::DetailLevel::World}) ||
        base.has({projection, model::DetailLevel::Region}))
        return true;
    m_maps.request({projection, model::DetailLevel::World}, true);
    return false;
}

scene::MapScene Stage::draw(sf::RenderTarget& target, const state::AppState& state,
                            const scene::Picture& picture, bool completeMap) {
    const scene::Theme& theme = scene::themeOf(state.theme);
    const geo::Projection& projection = projectionOf(state.view);
    const scene::BaseLook look = m_builder.baseLook(state, projection, picture, theme);
    const scene::ProjectedMapKey wanted = {look.projection, look.detail};
    if (!m_renderer->base().has(wanted)) {
        if (!completeMap)
            m_maps.request(wanted, true);
        else if (const auto map = m_maps.waitFor(wanted))
            m_renderer->base().upload(wanted, *map);
    }
    m_renderer->drawBase(target, look, theme);
    scene::MapScene scene = m_builder.build(state, projection, picture, theme);
    m_renderer->draw(target, scene, theme);
    return scene;
}

void Stage::uploadReadyMap() {
    if (const auto ready = m_maps.take())
        m_renderer->base().upload(ready->first, ready->second);
}

} // namespace tumen::app
