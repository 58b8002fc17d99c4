#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/Colour.hpp"
#include "handout/Paper.hpp"
#include "model/Vocabulary.hpp"

namespace tumen::handout {

// Points from the upper left corner of the page.
struct PageRect {
    double left = 0.0;
    double top = 0.0;
    double width = 0.0;
    double height = 0.0;
};

struct TextStyle {
    double sizePt = 9.0;
    bool bold = false;
    core::Colour colour;
};

/// One line of text.
struct TextLine {
    std::string text;
    TextStyle style;
    double left = 0.0;
    double baseline = 0.0;
};

struct Block {
    PageRect box;
    core::Colour colour;
};

/// How the map draws a claim: its status is the line, its kind the hue.
struct ClaimSample {
    double left = 0.0;
    double middle = 0.0; ///< of its height
    double width = 0.0;
    core::Colour colour;
    model::StatusClass statusClass = model::StatusClass::Documented;
    model::Form form = model::Form::Flow;
    bool denied = false;
};

/// The map of a scene.
struct MapFigure {
    std::size_t scene = 0;
    PageRect box;
};

/// Leads to another page.
struct PageLink {
    PageRect box;
    std::size_t page = 0;
};

struct Page {
    std::vector<std::variant<Block, MapFigure, ClaimSample, TextLine, PageLink>> parts; ///< the lowest first
    std::string outline;          ///< what a reader program's table of contents calls it; may be empty
    bool isStepInOutline = false; ///< below the entry before
};

/// All pages, laid out: what is drawn of a handout but for the pixels of its maps.
struct Document {
    std::string title;
    PaperSize paper;
    std::vector<Page> pages;
};

} // namespace tumen::handout
