#pragma once

#include <vector>

#include "model/Brief.hpp"

namespace tumen::scene {

/// The other claims that a claim is read beside, in the brief's order. One may be in several lists.
struct RelatedClaims {
    std::vector<model::ClaimIndex> sameParagraph; ///< that cite one of its paragraphs
    std::vector<model::ClaimIndex> samePair;      ///< from the same place to the same place
    std::vector<model::ClaimIndex> reverse;       ///< from its second place to its first
};
RelatedClaims relatedClaims(const model::Brief& brief, model::ClaimIndex claim);

} // namespace tumen::scene
