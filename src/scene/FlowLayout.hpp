#pragma once

#include <vector>

#include "model/Brief.hpp"

namespace tumen::scene {

/// The lane of a flow beside the line between its two places. Lanes are given out for all flows of the brief
/// together, over all of time, so that nothing moves while time is scrubbed or layers are switched: flows
/// that never meet in time share a lane, and the innermost free lane is taken first. Both directions count
/// from 0 on their own side.
struct FlowLane {
    int lane = 0;
    int lanesOnSide = 1; ///< how many lanes this direction of the pair ever uses
    int lanesOpposite = 0;
    double largestOnSide = 0.0; ///< magnitude, for lanes as wide as the widest flow in them
};

/// One entry a claim; claims that are no flows keep the default.
std::vector<FlowLane> layOutFlows(const model::Brief& brief);

/// The place in a row of marks at one spot for events that are there at the same time; one entry a claim.
std::vector<int> layOutEvents(const model::Brief& brief);

} // namespace tumen::scene
