#pragma once

#include <optional>
#include <vector>

#include "scene/FlowPath.hpp"

namespace tumen::scene {

/// How far boxes of names are crossed by flows.
class FlowCrossings {
public:
    /// `weight` from 0 for a flow that nobody sees to 1.
    void add(const FlowPath& path, double weight);

    /// Only what may cross boxes within `area`, to ask often about one spot.
    FlowCrossings within(const geo::ScreenRect& area) const;

    /// The share of a box that flows cover, each as a band of `bandPx`; 0 to 1.
    double shareOf(const geo::ScreenRect& box, double bandPx) const;

private:
    /// A few points of a path in a row with the box around them.
    struct Stretch {
        std::vector<geo::ScreenPoint> points;
        geo::ScreenRect bounds;
        double weight = 1.0;
    };
    std::vector<Stretch> m_stretches;
};

/// The box of a flow's head; nothing for a path without points.
std::optional<geo::ScreenRect> headBox(const FlowPath& path);

} // namespace tumen::scene
