#pragma once

#include <optional>

#include <SFML/Window/Event.hpp>

#include "state/KeyBindings.hpp"

namespace tumen::app {

/// The chord of a key press; nothing for keys that Tumen does not know.
std::optional<state::KeyChord> chordOf(const sf::Event::KeyEvent& key);

} // namespace tumen::app
