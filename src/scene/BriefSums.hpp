#pragma once

#include "scene/ClaimTotals.hpp"
#include "scene/FlowLevels.hpp"

namespace tumen::scene {

/// What is added up once for a brief and serves all pictures of it; for a million flows the work of a second.
struct BriefSums {
    /// The brief stays where it is.
    explicit BriefSums(const model::Brief& brief) : totals(brief), levels(brief, totals.scale()) {}

    ClaimTotals totals;
    FlowLevels levels;
};

} // namespace tumen::scene
