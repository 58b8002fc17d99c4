#pragma once

#include "model/RandomBrief.hpp"
#include "scene/SceneBuilder.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::benches {

/// Scenes of made-up flows over the whole world, on a picture of 1920x1080.
class ManyFlows {
public:
    explicit ManyFlows(std::size_t flows, int flowLimit) : m_brief(model::randomBrief(flows)) {
        state.view = {"equal-earth", {150.0, 10.0}, 34000.0, 17000.0};
        state.date = *time::parseDate("1960-05-01");
        state.flowLimit = flowLimit;
    }
    scene::MapScene build() { return m_builder.build(state, m_projection, picture, scene::darkTheme()); }

    static constexpr scene::Picture picture = {1920.0, 1080.0, {0.0, 0.0, 1920.0, 1080.0}, 1.5};
    state::AppState state;

private:
    model::Brief m_brief;
    model::Basemap m_basemap;
    geo::Projection m_projection = sample::projection("equal-earth");
    scene::SceneBuilder m_builder{m_brief, m_basemap, sample::measure};
};

} // namespace tumen::benches
