#include "handout/Paper.hpp"

#include <algorithm>

#include "handout/PageMeasures.hpp"

namespace tumen::handout {

std::string_view id(Paper paper) {
    return paper == Paper::A4 ? "A4" : "Letter";
}

std::optional<Paper> findPaper(std::string_view wanted) {
    const auto* found = std::ranges::find(allPapers, wanted, [](Paper paper) { return id(paper); });
    return found == allPapers.end() ? std::nullopt : std::optional(*found);
}

PaperSize sizeOf(Paper paper) {
    return paper == Paper::A4 ? PaperSize{595.276, 841.89} : PaperSize{612.0, 792.0};
}

double columnWidthPt(Paper paper) {
    return sizeOf(paper).widthPt - 2.0 * sideMarginPt;
}

} // namespace tumen::handout
