#pragma once

#include <cstdint>
#include <optional>
#include <span>
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
        std::uint32_t first = 0;
        std::uint32_t count = 0;
        geo::ScreenRect bounds;
        double weight = 1.0;
    };
    /// A few stretches in a row with the box around them, so that most need not be looked at.
    struct Run {
        std::uint32_t first = 0;
        std::uint32_t count = 0;
        geo::ScreenRect bounds;
    };
    void add(std::span<const geo::ScreenPoint> stretch, const geo::ScreenRect& bounds, double weight);
    template<typename Visit>
    void visitNear(const geo::ScreenRect& area, const Visit& visit) const;
    std::span<const geo::ScreenPoint> pointsOf(const Stretch& stretch) const {
        return std::span(m_points).subspan(stretch.first, stretch.count);
    }

    std::vector<geo::ScreenPoint> m_points;
    std::vector<Stretch> m_stretches;
    std::vector<Run> m_runs;
};

/// The box of a flow's head; nothing for a path without points.
std::optional<geo::ScreenRect> headBox(const FlowPath& path);

} // namespace tumen::scene
