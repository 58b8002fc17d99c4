#pragma once

#include <optional>
#include <span>
#include <string>

#include "ui/Look.hpp"

namespace tumen::ui {

/// A list that opens, of the labels; the place of the one chosen, if it is another one. A first label that
/// stands for all of them is `quiet` as long as it is the current one.
std::optional<std::size_t> choiceBox(const Look& look, const char* id, float widthPx,
                                     std::span<const std::string> labels, std::size_t current,
                                     bool quiet = false);

/// How wide such a box is for all of a label, in the face that the window's text is in.
float widthOfChoice(const std::string& label);

} // namespace tumen::ui
