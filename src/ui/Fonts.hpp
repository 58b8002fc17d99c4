#pragma once

#include <string>

#include "model/Brief.hpp"

struct ImFontAtlas;

namespace tumen::ui {

/// Every text of the brief and of the panels in one string: what the fonts must be able to write.
std::string glyphText(const model::Brief& brief);

/// Fills the atlas with the faces that the panels expect: Fonts[0] regular at 15 points, Fonts[1] bold at 19,
/// Fonts[2] regular at 12.5, all times `unitPx`. Latin, Cyrillic, punctuation and arrows are always in;
/// Hangul as far as `glyphText` uses it. A file that cannot be read is replaced by Dear ImGui's own face.
void buildFonts(ImFontAtlas& atlas, const std::string& regularPath, const std::string& boldPath,
                const std::string& glyphText, double unitPx);

} // namespace tumen::ui
