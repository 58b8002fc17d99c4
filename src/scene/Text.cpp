#include "scene/Text.hpp"

#include "core/Text.hpp"

namespace tumen::scene {

std::vector<std::string> wrapped(std::string_view text, const TextStyle& style, double widthPx,
                                 const MeasureText& measure) {
    std::vector<std::string> lines;
    for (const std::string& word : core::split(text, ' ')) {
        const std::string longer = lines.empty() ? word : lines.back() + " " + word;
        if (lines.empty() || measure(longer, style) > widthPx)
            lines.push_back(word);
        else
            lines.back() = longer;
    }
    return lines;
}

std::string shortened(std::string_view text, const TextStyle& style, double widthPx,
                      const MeasureText& measure) {
    if (measure(text, style) <= widthPx)
        return std::string(text);
    std::string fitting(text);
    while (!fitting.empty()) {
        // Whole UTF-8 characters only: up to and including the byte that begins one.
        bool began = false;
        while (!fitting.empty() && !began) {
            began = (static_cast<unsigned char>(fitting.back()) & 0xC0) != 0x80;
            fitting.pop_back();
        }
        const std::string candidate = std::string(core::trimmed(fitting)) + "\xE2\x80\xA6";
        if (measure(candidate, style) <= widthPx)
            return candidate;
    }
    return "\xE2\x80\xA6";
}

} // namespace tumen::scene
