#pragma once

#include <fmt/format.h>

#include "scene/SceneBuilder.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::sample {

inline model::MapLabel label(model::LabelKind kind, std::string name, geo::LonLat position, int rank = 1) {
    model::MapLabel made;
    made.kind = kind;
    made.name.en = std::move(name);
    made.position = position;
    made.rank = rank;
    return made;
}

/// More names of every kind than the picture has room for.
inline model::Basemap crowdedBasemap() {
    model::Basemap basemap;
    std::uint32_t number = 42;
    const auto random = [&](double low, double high) {
        number = number * 1664525U + 1013904223U;
        return low + (high - low) * (number / 4294967296.0);
    };
    constexpr model::LabelKind kinds[] = {model::LabelKind::Sea,     model::LabelKind::Country,
                                          model::LabelKind::Region,  model::LabelKind::Subject,
                                          model::LabelKind::Capital, model::LabelKind::City};
    for (int i = 0; i < 600; ++i) {
        const model::LabelKind kind = kinds[i % 6];
        // The one region of the first rank, the Far East, goes before everything; land of the last is named
        // for close views alone.
        const bool ofLand = kind == model::LabelKind::Country || kind == model::LabelKind::Subject;
        const int rank = kind == model::LabelKind::Region ? 2 + i % 4 : 1 + std::min(i % 5, ofLand ? 3 : 4);
        basemap.labels.push_back(
            label(kind, fmt::format("Name {}", i), {random(105.0, 150.0), random(28.0, 50.0)}, rank));
    }
    return basemap;
}

struct LabelSetting {
    explicit LabelSetting(model::Basemap basemap_, const char* view = "peninsula",
                          model::Brief brief_ = sample::brief())
        : brief(std::move(brief_)), basemap(std::move(basemap_)), builder(brief, basemap, sample::measure) {
        state.view = state::findNamedView(view)->view;
        state.date = day("2000-07-01");
        state.hiddenParts = {state::BasemapPart::DistanceRings}; // as a brief opens
    }
    scene::MapScene build() {
        return builder.build(state, projection(state.view.projection), picture(), scene::darkTheme());
    }

    model::Brief brief;
    model::Basemap basemap;
    scene::SceneBuilder builder;
    state::AppState state;
};

inline const scene::PlacedText* find(const scene::MapScene& map, std::string_view text) {
    for (const scene::PlacedText& placed : map.labels)
        if (placed.text == text)
            return &placed;
    return nullptr;
}

inline geo::ScreenRect boxOf(const scene::TownDot& dot) {
    return {dot.at.x - dot.radiusPx, dot.at.y - dot.radiusPx, 2.0 * dot.radiusPx, 2.0 * dot.radiusPx};
}

inline constexpr geo::ScreenRect wholePicture = {0.0, 0.0, 1280.0, 720.0};

} // namespace tumen::sample
