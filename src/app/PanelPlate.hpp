#pragma once

#include <span>
#include <vector>

#include <imgui.h>

#include "render/Plate.hpp"
#include "render/Shaders.hpp"

namespace tumen::app {

/// A triangle of the panels with what cuts it off.
struct PanelTriangle {
    ImDrawVert corners[3];
    ImVec4 clip; ///< left, top, right, bottom in pixels

    bool isSame(const PanelTriangle& other) const;
};

/// The parts of the panels that are not as they were, a few and apart from each other: around the triangles
/// that are in one list and not in the other, in their order.
std::vector<sf::IntRect> changedParts(std::span<const PanelTriangle> before,
                                      std::span<const PanelTriangle> after);

/// The panels on a plate of their own. Only what has changed since the last frame is painted anew, as they
/// cost a software driver more than all else on the picture.
class PanelPlate {
public:
    explicit PanelPlate(render::Shaders& shaders) : m_shaders(shaders) {}

    /// Takes the letters of the fonts over and paints the samples of lines beside them. Whatever has been
    /// painted is painted anew.
    void setFonts(ImFontAtlas& fonts, double unitPx);
    void draw(sf::RenderTarget& target, const ImDrawData& panels);
    /// What has been painted, when the window has become another one.
    void forget();

private:
    bool makeRoom(sf::Vector2u size);
    void paint(sf::RenderTarget& target, const sf::IntRect& part, bool onPlate) const;

    render::Shaders& m_shaders;
    render::Plate m_plate;
    sf::Texture m_letters;
    std::vector<std::vector<PanelTriangle>> m_lists; ///< from the lowest up
};

} // namespace tumen::app
