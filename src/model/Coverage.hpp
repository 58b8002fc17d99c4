#pragma once

#include <numeric>

#include "model/Brief.hpp"

namespace tumen::model {

/// How many claims cite a paragraph.
struct ParagraphCoverage {
    Passage passage;
    std::vector<int> claimsByKind; ///< in the brief's order of kinds

    int claims() const { return std::accumulate(claimsByKind.begin(), claimsByKind.end(), 0); }
};

/// What of a source is in the brief.
struct SourceCoverage {
    /// From the first to the last one of the text or, where that is not at hand, to the last one cited; a
    /// claim that cites several counts in each.
    std::vector<ParagraphCoverage> paragraphs;
    bool textIsAtHand = false;
    int withoutParagraph = 0; ///< claims of the source that name no paragraph that there is

    int gaps() const; ///< paragraphs that no claim cites
};

/// Of each source of the brief, in its order; of one when the brief has none.
std::vector<SourceCoverage> coverageOf(const Brief& brief);

} // namespace tumen::model
