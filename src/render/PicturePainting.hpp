#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <SFML/Graphics/RenderTarget.hpp>

#include "scene/MapScene.hpp"

namespace tumen::render {

class Fonts;
class FurniturePainter;
struct Shaders;

/// What the still picture above the map is painted with.
struct PicturePaints {
    Shaders& shaders;
    const Fonts& fonts;
    FurniturePainter& furniture;
};

/// All of a scene that lies above the map, painted step by step, so that a picture of many flows can be
/// spread over some frames.
class PicturePainting {
public:
    /// The theme outlives the painting. `motionSecs` as in FlowPainter.
    PicturePainting(const PicturePaints& paints, std::shared_ptr<const scene::MapScene> scene,
                    const scene::Theme& theme, std::optional<double> motionSecs);

    PicturePainting(const PicturePainting&) = delete;
    PicturePainting& operator=(const PicturePainting&) = delete;

    bool isFinished() const { return m_next == m_steps.size(); }
    void paintStep(sf::RenderTarget& target) { m_steps[m_next++](target); }
    const std::shared_ptr<const scene::MapScene>& scene() const { return m_scene; }
    const scene::Theme& theme() const { return m_theme; }

private:
    using Step = std::function<void(sf::RenderTarget&)>;
    void addFlows();
    void addMarksAndNames();

    PicturePaints m_paints;
    std::shared_ptr<const scene::MapScene> m_scene;
    const scene::Theme& m_theme;
    std::optional<double> m_motionSecs;
    std::vector<Step> m_steps;
    std::size_t m_next = 0;
};

} // namespace tumen::render
