#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "handout/Page.hpp"

using cairo_t = struct _cairo;

namespace tumen::handout {

/// Breaks and draws text in Tumen Sans, and in the system's fonts where that has no letter.
class Typesetter {
public:
    /// From the folder of the program's assets.
    explicit Typesetter(const std::string& assets);
    ~Typesetter();
    Typesetter(const Typesetter&) = delete;
    Typesetter& operator=(const Typesetter&) = delete;

    /// In lines of at most that width; a word that is wider is broken. Line ends in the text hold. An empty
    /// text has no lines.
    std::vector<std::string> lines(std::string_view text, const TextStyle& style, double widthPt) const;
    double widthOf(std::string_view text, const TextStyle& style) const;
    /// Above the baseline.
    double ascentOf(const TextStyle& style) const;

    /// On the page that is drawn.
    void draw(cairo_t* page, const TextLine& line) const;

private:
    class Fonts;
    std::unique_ptr<Fonts> m_fonts;
};

/// From baseline to baseline.
constexpr double leadingOf(const TextStyle& style) {
    return style.sizePt * (style.sizePt > 14.0 ? 1.2 : 1.36);
}

/// From the top of a line to the middle of its small letters.
constexpr double middleOf(const TextStyle& style) {
    return style.sizePt * 0.68;
}

} // namespace tumen::handout
