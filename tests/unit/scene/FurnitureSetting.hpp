#pragma once

#include <string>
#include <vector>

#include "scene/Furniture.hpp"
#include "scene/SceneBuilder.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::scene {

using Sample = LegendEntry::Sample;
using Lines = std::vector<std::string>;

/// A brief with the picture of it at a date.
struct FurnitureSetting {
    explicit FurnitureSetting(model::Brief brief_ = sample::brief(), model::Basemap basemap_ = {})
        : brief(std::move(brief_)), basemap(std::move(basemap_)), builder(brief, basemap, sample::measure) {
        state.date = sample::day("2000-07-01");
    }
    MapScene build() {
        return builder.build(state, sample::projection(state.view.projection), picture, darkTheme());
    }

    model::Brief brief;
    model::Basemap basemap;
    SceneBuilder builder;
    state::AppState state;
    Picture picture = sample::picture();
};

inline std::vector<std::string> texts(const std::vector<PlacedText>& lines) {
    std::vector<std::string> result;
    for (const PlacedText& line : lines)
        result.push_back(line.text);
    return result;
}

inline std::vector<std::string> entries(const MapScene& scene, Sample sample) {
    std::vector<std::string> result;
    for (const LegendEntry& entry : scene.legend.entries)
        if (entry.sample == sample)
            result.push_back(entry.text.text);
    return result;
}

inline bool within(const geo::ScreenRect& inner, const geo::ScreenRect& outer) {
    const geo::ScreenRect reached = outer.grownBy(1e-6);
    return inner.left >= reached.left && inner.right() <= reached.right() && inner.top >= reached.top &&
           inner.bottom() <= reached.bottom();
}

} // namespace tumen::scene
