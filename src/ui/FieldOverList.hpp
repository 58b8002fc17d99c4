#pragma once

#include <functional>
#include <string>

#include "ui/Widgets.hpp"

namespace tumen::ui {

/// Points that the field is high.
inline constexpr double fieldHeight = 36.0;

/// A large field over a list; it takes the keyboard until it has it. `isTyping` tells whether it does, from
/// one frame to the next. Returns true when Enter was pressed.
bool drawFieldOverList(const Look& look, const char* hint, std::string& text, bool& isTyping);

/// Up and down in a list of `count` rows; returns true when the chosen one is another.
bool stepThroughRows(std::size_t count, std::size_t& chosen);

/// The rows beneath the field. `isMoved` scrolls to the chosen one. Rows out of view are not drawn.
void drawChoices(const Look& look, double rowHeight, std::size_t count, std::size_t chosen, bool isMoved,
                 const std::function<void(std::size_t, const Row&)>& drawRow,
                 const std::function<void(std::size_t)>& choose);

} // namespace tumen::ui
