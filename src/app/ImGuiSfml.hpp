#pragma once

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Window/Event.hpp>

#include "app/PanelPlate.hpp"
#include "scene/Theme.hpp"

struct ImGuiContext;

namespace tumen::app {

/// Dear ImGui on an SFML window, which outlives it. Of several, the one that was called last is the one that
/// ImGui's own functions are about.
class ImGuiSfml {
public:
    ImGuiSfml(sf::RenderWindow& window, render::Shaders& shaders);
    ~ImGuiSfml();
    ImGuiSfml(const ImGuiSfml&) = delete;
    ImGuiSfml& operator=(const ImGuiSfml&) = delete;

    void handle(const sf::Event& event);
    /// True when a panel is under the pointer or holds the drag, or a text is being typed.
    bool wantsMouse() const;
    bool wantsText() const; ///< so does an open list
    bool popupIsOpen() const;
    void closePopups();
    /// The field that has the keyboard gives it away in the next frame, and what was typed with it.
    void endTyping();

    /// Fonts at this size, all of them bold or only headings; call when either changes, outside of a frame.
    void setFonts(const std::string& assets, const std::string& glyphText, double unitPx, bool allBold);

    /// What has been painted, when the window has become another one.
    void forgetPlate() { m_panels.forget(); }

    void beginFrame(double elapsedSecs);
    void endFrame();

private:
    ImGuiContext* m_context;
    sf::RenderWindow& m_window;
    PanelPlate m_panels;
    std::string m_clipboard; ///< as last read
    bool m_endsTyping = false;
};

} // namespace tumen::app
