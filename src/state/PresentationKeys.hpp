#pragma once

#include "state/KeyBindings.hpp"

namespace tumen::state {

/// Keys that mean something else, or only mean something, while scenes are presented; help lists them in this
/// order. All other keys mean what they always do.
std::span<const KeyBinding> presentationKeys();
std::optional<KeyAction> actionWhilePresenting(KeyChord chord);

} // namespace tumen::state
