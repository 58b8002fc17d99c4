#pragma once

#include <array>

#include <SFML/Graphics/RenderTarget.hpp>

#include "render/FlowMesh.hpp"
#include "render/Shaders.hpp"

namespace tumen::render {

/// Points a second that patterns and comets move: at 60 frames a second well under a third of every period.
inline constexpr double travelPointsPerSecond = 30.0;

/// The order in which flows are drawn: first what is only wanted, last what is documented.
inline constexpr model::StatusClass drawnInOrder[] = {
    model::StatusClass::Prospective, model::StatusClass::Unverified, model::StatusClass::Alleged,
    model::StatusClass::Documented};

/// Draws flows, a call for all of a status class.
class FlowPainter {
public:
    /// `motionSecs` moves the patterns; none leaves them where they are and without a gleam. `casingShare` is
    /// how much of the usual casing sets them off from what they cross.
    FlowPainter(sf::RenderTarget& target, Shaders& shaders, double unitPx, const scene::Theme& theme,
                std::optional<double> motionSecs, double casingShare = 1.0);

    void add(const scene::FlowDrawing& flow);
    void addBody(const scene::FlowDrawing& flow);
    void addHead(const scene::FlowDrawing& flow);
    /// The bar of a flow that has just ended.
    void addEndBar(const scene::FlowDrawing& flow);
    /// A flow with a glow around it; draws what was added before it, and it.
    void drawLifted(const scene::FlowDrawing& flow);
    /// Draws what was added, bodies below heads.
    void drawAdded();
    /// A short bar across a line: denied.
    void drawStrike(geo::ScreenPoint at, geo::ScreenPoint along, double widthPx, core::Colour colour);

private:
    void drawBodies(const sf::VertexArray& bodies, model::StatusClass statusClass);

    sf::RenderTarget& m_target;
    Shaders& m_shaders;
    const scene::Theme& m_theme;
    bool m_gleams;
    double m_unitPx;
    double m_casingPx;
    std::array<FlowMesh, model::statusClassCount> m_meshes;
};

} // namespace tumen::render
