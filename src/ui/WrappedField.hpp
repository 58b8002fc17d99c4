#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "ui/Look.hpp"

namespace tumen::ui {

// A field of several lines that breaks them at its width, which Dear ImGui's own does not. In it a line break
// of the text is a pilcrow and a line break; all others stand for the spaces between words.

std::string toField(std::string_view text);
std::string fromField(std::string_view field);
/// Breaks the lines anew where they are wider than that; the field keeps its length.
void breakLines(std::string& field, double width, const std::function<double(std::string_view)>& widthOf);

/// Draws it as wide as is given and as high as its text, and tells whether it holds the keyboard. `field` is
/// what toField() gave.
bool drawWrappedField(const Look& look, const char* id, std::string& field, float widthPx);

} // namespace tumen::ui
