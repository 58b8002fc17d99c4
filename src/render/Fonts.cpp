#include "render/Fonts.hpp"

#include <cmath>

#include <SFML/System/String.hpp>

namespace tumen::render {

core::Result<std::unique_ptr<Fonts>> Fonts::load(const std::string& folder) {
    auto fonts = std::make_unique<Fonts>();
    for (const auto& [font, name] : {std::pair(&fonts->m_regular, "TumenSans-Regular.otf"),
                                     std::pair(&fonts->m_bold, "TumenSans-Bold.otf")})
        if (!font->loadFromFile(folder + "/" + name))
            return core::Problem{core::Severity::Error,
                                 {folder + "/" + name, "", {}, ""},
                                 "the font cannot be read.",
                                 "Put the program's assets folder back."};
    return fonts;
}

double Fonts::measure(std::string_view utf8, const scene::TextStyle& style) const {
    const sf::Font& font = face(style.bold);
    const unsigned size = characterSize(style);
    double width = 0.0;
    sf::Uint32 previous = 0;
    for (const sf::Uint32 character : sf::String::fromUtf8(utf8.begin(), utf8.end())) {
        width += static_cast<double>(font.getKerning(previous, character, size)) +
                 static_cast<double>(font.getGlyph(character, size, false).advance) + style.spacingPx;
        previous = character;
    }
    return std::max(0.0, width - style.spacingPx);
}

unsigned characterSize(const scene::TextStyle& style) {
    return static_cast<unsigned>(std::max(6.0, std::round(style.sizePx)));
}

} // namespace tumen::render
