#include "app/PresenterTools.hpp"

#include <algorithm>
#include <cmath>

#include "app/MapMouse.hpp"
#include "render/AnnotationPainter.hpp"
#include "render/PointingPainter.hpp"
#include "scene/Annotations.hpp"

namespace tumen::app {

namespace {

using state::Tool;

constexpr double lensPoints = 120.0; ///< radius

bool draws(Tool tool) {
    return tool == Tool::Pen || tool == Tool::Arrow || tool == Tool::Text;
}

} // namespace

bool PresenterTools::handle(const sf::Event& event, const state::AppState& state,
                            const scene::MapScene& scene, const geo::Projection& projection,
                            state::Commands& commands) {
    const Tool tool = state.presentation ? state.presentation->tool : Tool::Step;
    if (state.scene != m_scene)
        m_pen.drop();
    else if (tool != m_tool)
        m_pen.finish(commands);
    m_scene = state.scene;
    m_tool = tool;
    if (const auto at = pointerOf(event))
        m_pointer = at;
    else if (event.type == sf::Event::MouseLeft)
        m_pointer.reset();
    if (draws(tool))
        return m_pen.handle(event, tool, scene, projection, commands);
    if (tool == Tool::Step)
        return false;
    if (event.type == sf::Event::MouseWheelScrolled)
        turnWheel(tool, static_cast<double>(event.mouseWheelScroll.delta));
    // A click goes on to the next scene with these in hand, too.
    return event.type == sf::Event::MouseWheelScrolled || event.type == sf::Event::MouseMoved;
}

void PresenterTools::turnWheel(Tool tool, double notches) {
    const double factor = std::pow(1.15, notches);
    if (tool == Tool::Spotlight)
        m_spotlightPoints = std::clamp(m_spotlightPoints * factor, 40.0, 400.0);
    else if (tool == Tool::Magnifier)
        m_magnification = std::clamp(m_magnification * factor, 1.5, 4.0);
}

void PresenterTools::draw(sf::RenderWindow& window, render::MapRenderer& renderer,
                          const state::AppState& state, const scene::MapScene& scene,
                          const geo::Projection& projection) {
    if (!state.presentation)
        return;
    const scene::Theme& theme = scene::themeOf(state.theme);
    const double u = scene.unitPx;
    drawDraft(window, renderer, scene, projection, theme);
    if (!m_pointer)
        return;
    switch (state.presentation->tool) {
    case Tool::Laser:
        render::drawLaser(window, renderer.shaders(), *m_pointer, u);
        break;
    case Tool::Spotlight:
        render::drawSpotlight(window, *m_pointer, m_spotlightPoints * u, u);
        break;
    case Tool::Magnifier:
        if (m_picture.getSize() != window.getSize() &&
            !m_picture.create(window.getSize().x, window.getSize().y))
            break;
        m_picture.setSmooth(true);
        m_picture.update(window);
        render::drawLens(window, renderer.shaders(), m_picture, *m_pointer, lensPoints * u, m_magnification,
                         u, theme);
        break;
    case Tool::Step:
    case Tool::Pen:
    case Tool::Arrow:
    case Tool::Text:
        break;
    }
}

void PresenterTools::drawDraft(sf::RenderWindow& window, render::MapRenderer& renderer,
                               const scene::MapScene& scene, const geo::Projection& projection,
                               const scene::Theme& theme) const {
    if (!m_pen.draft())
        return;
    state::Annotation draft = *m_pen.draft();
    if (m_pen.isWriting())
        draft.text += '|';
    scene::MapScene drawn;
    drawn.base.camera = scene.base.camera;
    drawn.unitPx = scene.unitPx;
    scene::placeAnnotation(drawn, draft, 1.0, projection, theme,
                           [&](std::string_view text, const scene::TextStyle& style) {
                               return renderer.fonts().measure(text, style);
                           });
    render::drawAnnotations(window, renderer.shaders(), renderer.fonts(), drawn.annotations, drawn.unitPx,
                            theme);
}

} // namespace tumen::app
