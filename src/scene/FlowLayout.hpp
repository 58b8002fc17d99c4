#pragma once

#include <optional>
#include <vector>

#include "model/Brief.hpp"
#include "scene/FlowWidths.hpp"

namespace tumen::scene {

/// One entry a bundle, see FlowBundle.
using BundleIndex = std::size_t;

/// The lane of a flow beside the line between its two places. Lanes are given out for all flows of the brief
/// together, over all of time, so that nothing moves while time is scrubbed or layers are switched: flows
/// that never meet in time share a lane, and the innermost free lane is taken first. Both directions count
/// from 0 on their own side. Flows that go by other places are another line.
struct FlowLane {
    int lane = 0;
    int lanesOnSide = 1; ///< how many lanes this direction of the pair ever uses
    int lanesOpposite = 0;
    double largestOnSide = 0.0;        ///< amount, for lanes as wide as the widest flow in them
    std::optional<BundleIndex> bundle; ///< nothing for flows that are never drawn
};

/// One entry a claim; claims that are no flows keep the default.
std::vector<FlowLane> layOutFlows(const model::Brief& brief);

/// All flows from one spot to another by the same places, which run side by side.
struct FlowBundle {
    model::ClaimIndex example = 0; ///< one of them
    std::optional<BundleIndex> opposite;
    int lanes = 1;
    double largestAmount = 0.0;        ///< as FlowWidths::amountOf() gives it
    std::vector<time::DayRange> spans; ///< when any of them is there, in order and apart from each other
};

/// The same time in spans that are in order and apart from each other.
std::vector<time::DayRange> merged(std::vector<time::DayRange> spans);

/// In order of their spots, so that the order of the claims does not matter.
std::vector<FlowBundle> bundlesOf(const model::Brief& brief, const std::vector<FlowLane>& lanes);

/// What is laid out once for a brief.
struct FlowPlan {
    std::vector<FlowLane> lanes;
    std::vector<FlowBundle> bundles;
    FlowWidths widths;
};
FlowPlan planFlows(const model::Brief& brief);

/// The place of events and states in the row of marks at their spots, such that marks that are there at the
/// same time stand side by side at both ends; one entry a claim.
std::vector<int> layOutMarks(const model::Brief& brief);

/// From a spot to the mark in this place of its row: side by side above it, so that the marks of one year do
/// not hide each other.
inline geo::ScreenPoint markOffset(int markPlace, double unitPx) {
    return {{17.0 * unitPx * markPlace, -17.0 * unitPx}};
}

} // namespace tumen::scene
