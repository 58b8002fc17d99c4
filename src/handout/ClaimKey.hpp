#pragma once

#include "core/Wording.hpp"
#include "handout/PageFlow.hpp"
#include "model/Brief.hpp"

namespace tumen::handout {

// What the samples beside claims mean, in rows as wide as the page.

/// Each status class, and the mark of denial.
void addStatusKey(PageFlow& flow, const core::Wording& words);
/// The kinds that the claims have, by their colours.
void addKindKey(PageFlow& flow, const model::Brief& brief, std::span<const model::ClaimIndex> claims,
                const core::Wording& words);

/// The colours of kinds on paper.
std::vector<core::Colour> kindColoursOnPaper(const model::Brief& brief);

} // namespace tumen::handout
