#pragma once

#include <memory>
#include <string>

#include <SFML/Graphics/Font.hpp>

#include "core/Result.hpp"
#include "scene/Text.hpp"

namespace tumen::render {

/// The two faces of the map: Latin, Cyrillic and Hangul.
class Fonts {
public:
    /// `folder` holds TumenSans-Regular.otf and TumenSans-Bold.otf.
    static core::Result<std::unique_ptr<Fonts>> load(const std::string& folder);

    const sf::Font& face(bool bold) const { return bold ? m_bold : m_regular; }
    /// Width in pixels of one line; font sizes are whole pixels.
    double measure(std::string_view utf8, const scene::TextStyle& style) const;

private:
    sf::Font m_regular;
    sf::Font m_bold;
};

/// The whole-pixel size a style is set in.
unsigned characterSize(const scene::TextStyle& style);

} // namespace tumen::render
