#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace tumen::handout {

enum class Paper { A4, Letter };
inline constexpr std::array<Paper, 2> allPapers = {Paper::A4, Paper::Letter};
/// "A4", "Letter".
std::string_view id(Paper paper);
std::optional<Paper> findPaper(std::string_view id);

/// In points, 72 to an inch, upright.
struct PaperSize {
    double widthPt = 0.0;
    double heightPt = 0.0;
};
PaperSize sizeOf(Paper paper);

/// Of the text, which pictures fill.
double columnWidthPt(Paper paper);
inline constexpr double pictureAspect = 1.6; ///< width to height

} // namespace tumen::handout
