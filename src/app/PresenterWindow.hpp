#pragma once

#include <memory>
#include <vector>

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderWindow.hpp>

#include "app/DataFolders.hpp"
#include "app/Stage.hpp"
#include "core/Wording.hpp"
#include "state/Commands.hpp"

namespace tumen::app {

/// The window of whoever presents: the scene that is on and the next one, notes, times and buttons. It is
/// drawn only where something in it has changed, after the audience's frame.
class PresenterWindow {
public:
    /// All outlive it.
    PresenterWindow(Stage& stage, const StageMaterial& material, const DataFolders& folders,
                    const sf::Image& icon);
    ~PresenterWindow();
    PresenterWindow(const PresenterWindow&) = delete;
    PresenterWindow& operator=(const PresenterWindow&) = delete;

    /// Once a frame: opens or closes as the state has it, takes its events and draws. `audience` is the other
    /// window, `picture` what it shows.
    void goOn(const state::AppState& state, sf::RenderWindow& audience, const scene::Picture& picture,
              const core::Wording& words, double elapsedSecs, state::Commands& commands);
    /// What happened in it and concerns the presentation, as if it had happened in the audience's window:
    /// keys and, where a tool is in hand, what the mouse does on the scene that is on.
    std::vector<sf::Event> takeEvents();
    /// A sentence to whoever presents, until the next one.
    void tell(std::string sentence) { m_told = std::move(sentence); }

private:
    struct Parts;

    Stage& m_stage;
    const StageMaterial& m_material;
    const DataFolders& m_folders;
    const sf::Image& m_icon;
    std::string m_told;
    std::unique_ptr<Parts> m_parts; ///< from when it is first opened on; thumbnails are there again at once
};

} // namespace tumen::app
