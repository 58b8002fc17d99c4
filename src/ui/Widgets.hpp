#pragma once

#include <optional>
#include <span>

#include "ui/Look.hpp"

namespace tumen::ui {

/// A rounded card without title bar, from construction to destruction. As high as its content, at most as its
/// column; then it scrolls. What is left of the column lets the mouse through to the map.
class Card {
public:
    enum class Fit {
        Content,
        Column
    }; ///< as high as its content, or always its whole column without scrolling

    Card(const char* id, const geo::ScreenRect& column, const Look& look, Fit fit = Fit::Content);
    ~Card();
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;

    /// A ring around it: the keyboard is in the card as a whole.
    void showKeyboard() { m_hasKeyboard = true; }

private:
    const Look& m_look;
    Fit m_fit;
    bool m_hasKeyboard = false;
};

/// A window over the whole picture that takes every click, with a box in it; from construction to
/// destruction.
class Overlay {
public:
    Overlay(const char* id, const geo::ScreenRect& box, double dimming, const Look& look);
    ~Overlay();
    Overlay(const Overlay&) = delete;
    Overlay& operator=(const Overlay&) = delete;

    bool clickedOutside() const { return m_clickedOutside; }

private:
    bool m_clickedOutside = false;
};

/// True in the frame in which the key goes down or repeats.
bool isPressed(ImGuiKey key);

/// Scrolls the window by arrows, pages and to both ends.
void scrollByKeys(float linePx);

/// An item that can be clicked, with nothing drawn in it yet.
struct Row {
    bool clicked = false;
    bool hovered = false;
    ImVec2 min;
    ImVec2 max;

    float centreY() const { return (min.y + max.y) / 2.0F; }
    float width() const { return max.x - min.x; }
};
/// `heightPoints` high, as wide as the window's content or `widthPx`; lights up under the pointer.
Row clickableRow(const Look& look, const char* id, double heightPoints, float widthPx = 0.0F);

/// Text on the row's middle line.
void rowText(const Look& look, const Row& row, Face face, float x, core::Colour colour,
             std::string_view text);

struct Chip {
    std::string label;
    bool lit = false;
    std::string tip; ///< may be empty
};
/// Small toggles that fill lines of the window's width; the one clicked, if any.
std::optional<std::size_t> chips(const Look& look, const char* id, std::span<const Chip> all);

/// One of a few words in a row of joined fields; the one clicked, if any and not the current one.
std::optional<std::size_t> segments(const Look& look, const char* id, std::span<const std::string> labels,
                                    std::size_t current, float widthPx, double heightPoints);

/// Goes to a new line where what comes next, so wide, has no room in the one that ImGui::SameLine() keeps up.
void breakLineFor(float widthPx);

/// A line with a switch at its right end.
bool switchRow(const Look& look, const char* id, std::string_view label, bool on);

/// A square that lights up under the pointer and holds whatever is drawn over it.
Row squareButton(const Look& look, const char* id, double points);
void drawCross(const Look& look, const Row& button);

/// A small heading over a section of a panel.
void caption(const Look& look, std::string_view text);

/// True when the last item is under the pointer; Dear ImGui's own hovering is also true where the keyboard
/// is.
bool isUnderPointer(ImGuiHoveredFlags flags = ImGuiHoveredFlags_None);
/// A wrapped tooltip when the last item is under the pointer.
void tipOnHover(const Look& look, std::string_view text);
/// A wrapped tooltip now, with a heading where one is given.
void tip(const Look& look, std::string_view heading, std::string_view text);

/// The same, above a height on the picture, so that it does not cover what is pointed at.
void tipAbove(const Look& look, float y, std::string_view heading, std::string_view text);

/// The swatch of a kind; an outline only when it is off.
void drawSwatch(const Look& look, ImVec2 centre, core::Colour colour, bool on);

} // namespace tumen::ui
