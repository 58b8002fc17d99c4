#pragma once

#include <span>
#include <vector>

#include "geo/Polyline.hpp"

namespace tumen::scene {

/// A box without area is none: it meets nothing.
struct StrandBox {
    double left = 1e30;
    double top = 1e30;
    double right = -1e30;
    double bottom = -1e30;

    void add(geo::ScreenPoint p);
    void add(const StrandBox& box);
    bool isNear(geo::ScreenPoint p, double reachPx) const {
        return p.x >= left - reachPx && p.x <= right + reachPx && p.y >= top - reachPx &&
               p.y <= bottom + reachPx;
    }
    bool meets(const StrandBox& other, double reachPx) const {
        return left - reachPx <= other.right && other.left - reachPx <= right &&
               top - reachPx <= other.bottom && other.top - reachPx <= bottom;
    }
};

class MapOutline;

/// A few neighbouring lanes as one coarse line, for the search for bows.
class FlowStrand {
public:
    /// `halfWidth` to either side of the lines in points; `flows` is how many lanes it stands for.
    FlowStrand(const std::vector<geo::ScreenLine>& lines, double halfWidth, double flows);

    const StrandBox& box() const { return m_box; }
    double flows() const { return m_flows; }

    /// What it costs that two strands cross, the more the narrower the angle, and that they run along each
    /// other; nothing within `spared` points of the `shared` spots, where they must come together.
    friend double conflict(const FlowStrand& a, const FlowStrand& b, std::span<const geo::ScreenPoint> shared,
                           double spared);
    /// What it costs that the strand runs under a place of others, or close by.
    double costUnder(geo::ScreenPoint place) const;
    /// What it costs that the strand leaves the map.
    double costOutside(const MapOutline& outline) const;

private:
    struct Stretch {
        geo::ScreenPoint from;
        geo::ScreenPoint middle;
        geo::ScreenPoint ahead; ///< unit length
        double length = 0.0;
    };
    struct Chunk {
        std::size_t first = 0;
        std::size_t end = 0;
        StrandBox box;
    };
    std::vector<Stretch> m_stretches;
    std::vector<Chunk> m_chunks;
    StrandBox m_box;
    double m_halfWidth = 0.0;
    double m_flows = 1.0;
};

} // namespace tumen::scene
