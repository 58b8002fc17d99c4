#pragma once

#include "app/Stage.hpp"

namespace tumen::app {

/// The left side of a split map, which shows what is compared with. It has a stage of its own, as maps,
/// plates and names are of its days; that is made when it is first asked for.
class ComparedSide {
public:
    /// Both outlive it.
    ComparedSide(const std::string& assets, const StageMaterial& shared)
        : m_assets(assets), m_shared(shared) {}

    /// For another brief.
    void reset();

    /// Draws it and the divider over the picture of the state, when that is split, and returns what is on it;
    /// caption and sources of that picture go across both sides. Nothing while it is not ready or something
    /// covers the map; without a stopwatch it is waited for. Problems are told once.
    std::shared_ptr<const scene::MapScene> draw(const render::Surface& surface, const state::AppState& state,
                                                const scene::Picture& picture, const scene::MapScene& right,
                                                const render::BaseLayer::Stopwatch& stopwatch = {});

    /// The same for a picture that is painted in parts: what is to be drawn, then each part of it.
    std::shared_ptr<const scene::MapScene>
    prepareParts(const state::AppState& state, const scene::Picture& picture, const scene::MapScene& right);
    void drawPart(const render::Surface& surface, const std::shared_ptr<const scene::MapScene>& scene,
                  const state::AppState& state, const scene::Picture& picture, const scene::MapScene& right,
                  const sf::IntRect& part);

private:
    /// The line between the sides down to what goes across it, and that. `x` and `heightPx` are of the
    /// surface.
    void drawDivider(const render::Surface& surface, const state::AppState& state,
                     const scene::Picture& picture, const scene::MapScene& right, int x, double heightPx);
    /// False when the map is not split, is covered or cannot be split.
    bool isReady(const state::AppState& state, bool waits);

    const std::string& m_assets;
    const StageMaterial& m_shared;
    std::unique_ptr<StageMaterial> m_material;
    std::unique_ptr<Stage> m_stage;
    bool m_failed = false;
};

} // namespace tumen::app
