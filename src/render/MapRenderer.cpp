#include "render/MapRenderer.hpp"

#include <SFML/OpenGL.hpp>

#include "render/FlowPainter.hpp"
#include "render/MarkPainter.hpp"
#include "render/TextBatch.hpp"

namespace tumen::render {

core::Result<std::unique_ptr<MapRenderer>>
MapRenderer::make(const std::string& assets, const model::Basemap& basemap,
                  std::vector<std::future<model::GreyImage>> reliefs) {
    auto fonts = Fonts::load(assets + "/fonts");
    if (!fonts)
        return fonts.problems();
    auto shaders = Shaders::load(assets + "/shaders");
    if (!shaders)
        return shaders.problems();
    return std::unique_ptr<MapRenderer>(
        new MapRenderer(std::move(*fonts), std::move(*shaders), basemap, std::move(reliefs)));
}

MapRenderer::MapRenderer(std::unique_ptr<Fonts> fonts, std::unique_ptr<Shaders> shaders,
                         const model::Basemap& basemap, std::vector<std::future<model::GreyImage>> reliefs)
    : m_fonts(std::move(fonts)), m_shaders(std::move(shaders)),
      m_base(*m_shaders, basemap, std::move(reliefs)), m_furniture(*m_shaders, *m_fonts),
      m_motion(*m_shaders) {}

void MapRenderer::paintBase(const scene::BaseLook& look, const scene::Theme& theme,
                            const BaseLayer::Stopwatch& stopwatch) {
    m_base.paint(look, theme, stopwatch);
    glFlush();
}

void MapRenderer::draw(sf::RenderTarget& target, const scene::MapScene& scene, const scene::Theme& theme) {
    target.setView(sf::View(sf::FloatRect(0.F, 0.F, static_cast<float>(scene.base.widthPx),
                                          static_cast<float>(scene.base.heightPx))));
    // Patterns that move are part of what else stands still.
    const bool patternsMove = scene.motionStyle == state::MotionStyle::Dashes;
    if (patternsMove || !paintPicture(scene, theme)) {
        m_base.show(target, scene.base, theme);
        drawAbove(target, scene, theme, patternsMove ? std::optional(scene.motionSecs) : std::nullopt);
        m_painted.reset();
        return;
    }
    m_picture.copyTo(target, {0, 0});
    if (scene.motionStyle == state::MotionStyle::Comets)
        m_motion.draw(target, scene.motionSecs);
}

bool MapRenderer::paintPicture(const scene::MapScene& scene, const scene::Theme& theme) {
    if (m_painted) {
        m_painted->scene.motionSecs = scene.motionSecs;
        if (m_painted->scene == scene && m_painted->base == m_base.revision())
            return true;
    }
    const sf::Vector2u size(static_cast<unsigned>(scene.base.widthPx),
                            static_cast<unsigned>(scene.base.heightPx));
    if (m_picture.size() != size && !m_picture.create(size))
        return false;
    m_base.show(m_picture, scene.base, theme);
    drawAbove(m_picture.canvas(), scene, theme, {});
    m_motion.set(scene, theme);
    m_painted = Painted{scene, m_base.revision()};
    return true;
}

void MapRenderer::exchangePicture(Plate& plate) {
    std::swap(m_picture, plate);
    m_painted.reset();
}

void MapRenderer::drawAbove(sf::RenderTarget& target, const scene::MapScene& scene, const scene::Theme& theme,
                            std::optional<double> motionSecs) {
    drawFlows(target, *m_shaders, scene, theme, motionSecs);
    // A software driver paints what it has on other threads while the rest is prepared.
    glFlush();
    drawMarks(target, *m_shaders, scene, theme);
    TextBatch labels(*m_fonts, theme.halo, 2.0 * scene.unitPx);
    for (const scene::PlacedText& label : scene.labels)
        labels.add(label);
    labels.draw(target);
    m_furniture.draw(target, scene, theme, motionSecs);
}

} // namespace tumen::render
