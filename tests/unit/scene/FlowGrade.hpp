#pragma once

#include <vector>

#include "scene/FlowPath.hpp"

namespace tumen::scene {

/// How far the flows of a picture disturb each other and the places they do not go to; lower is better. Only
/// flows that are there at the same time disturb each other. Lengths in points of the 1280x720 design.
struct FlowGrade {
    double overlapLength = 0.0; ///< where a flow lies within the width of another and runs along it
    int crossings = 0;
    int acuteCrossings = 0; ///< below 30 degrees
    int nodeHits = 0;       ///< places under flows of others, or within 3 points of them
    int headHits = 0;       ///< heads under flows that go elsewhere
    int shortFlows = 0;     ///< below 10 points

    /// One number: crossings, and everything else in what it is worth in crossings.
    double total() const;
};

/// Grades paths on one picture; spots count where dated flows begin or end.
FlowGrade gradeFlows(const model::Brief& brief, const std::vector<FlowPath>& paths,
                     const geo::Projection& projection, const geo::MapCamera& camera, double unitPx);

} // namespace tumen::scene
