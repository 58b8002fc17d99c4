#pragma once

#include <string>
#include <string_view>

#include <imgui.h>

#include "ui/Panels.hpp"

namespace tumen::ui {

enum class Face { Regular, Heading, Small };

class TabStops;

/// What all widgets share: colours, scale and faces.
struct Look {
    const scene::Theme& theme;
    double unitPx = 1.0;
    std::string_view navigated = {}; ///< the window that the keyboard is in
    TabStops* stops = nullptr;       ///< of the dialog that is drawn, where Tab leads over all it holds

    /// Points of the 1280x720 design as whole pixels.
    float px(double points) const;
    /// The face, or the first one where the app built fewer.
    ImFont* font(Face face) const;
    float lineHeight(Face face) const;

    core::Colour text() const { return theme.text; }
    core::Colour dimText() const;   ///< second-rank words, at least 4.5:1 on the panel
    core::Colour faintText() const; ///< switched off, at least 3:1
    core::Colour lit() const;       ///< ground of what is switched on
    core::Colour warning() const;
    core::Colour lift(double amount) const; ///< the panel's colour, some of the text's in it
};
Look lookOf(const PanelContext& context);

ImU32 packed(core::Colour colour, double opacity = 1.0);
ImVec4 asVec4(core::Colour colour);

ImVec2 textSize(const Look& look, Face face, std::string_view text);
void drawText(const Look& look, Face face, ImVec2 position, core::Colour colour, std::string_view text);
/// The text, or as much of it as fits in the width followed by "…".
std::string ellipsized(const Look& look, Face face, std::string_view text, float widthPx);
/// The same in the face that the window's text is in.
std::string ellipsized(const std::string& text, float widthPx);

/// Text in the flow of the window, wrapped at its right edge.
void paragraph(const Look& look, Face face, core::Colour colour, std::string_view text);
void verticalGap(const Look& look, double points);

} // namespace tumen::ui
