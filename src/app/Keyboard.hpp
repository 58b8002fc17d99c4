#pragma once

#include <optional>

#include <SFML/Window/Event.hpp>

#include "state/KeyBindings.hpp"

namespace tumen::app {

/// The chord of a key press; nothing for keys that Tumen does not know.
std::optional<state::KeyChord> chordOf(const sf::Event::KeyEvent& key);

/// The keys that move about and choose in the panel that the keyboard is in.
bool isOfPanels(const state::KeyChord& chord);

/// True for the keys that go on to the program while one types. Escape belongs to the field, but for what
/// lies over all else, which it closes.
bool typesNothing(const state::KeyChord& chord, bool isOverlayShown);

/// True for the keys that a dialog does not keep: those that close it, full screen, the list of commands.
bool leavesDialog(const state::KeyChord& chord, bool isExport);

/// True for the keys of commands about the brief's files.
bool savesBrief(const state::KeyChord& chord);

} // namespace tumen::app
