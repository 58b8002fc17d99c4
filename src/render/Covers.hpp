#pragma once

#include <cstdint>
#include <vector>

#include "geo/Coordinates.hpp"

namespace tumen::render {

/// Boxes of a picture below which nothing moving is to be seen, in a net so that only those nearby are asked.
class Covers {
public:
    Covers() = default;
    explicit Covers(std::vector<geo::ScreenRect> boxes);

    /// True when some of the way between two points lies below a box.
    bool meet(geo::ScreenPoint from, geo::ScreenPoint to) const;

private:
    struct Cells {
        int left = 0;
        int top = 0;
        int right = 0;
        int bottom = 0;
    };
    Cells cellsOf(const geo::ScreenRect& box) const;

    std::vector<geo::ScreenRect> m_boxes;
    geo::ScreenRect m_bounds;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<std::vector<std::uint32_t>> m_net; ///< indices of boxes by cell, row by row
};

} // namespace tumen::render
