#pragma once

#include <numbers>
#include <vector>

#include "core/Vec2.hpp"

namespace tumen::geo {

inline constexpr double radPerDeg = std::numbers::pi / 180.0;

/// Geographic position on WGS 84 in degrees; longitude may leave [-180, 180] where a ring runs across the
/// 180th meridian.
///
///        lat +90
///          |
///  -180 ---+--- lon +180
///          |
///        -90
struct LonLat {
    double lonDeg = 0.0;
    double latDeg = 0.0;

    friend bool operator==(const LonLat&, const LonLat&) = default;
};

/// Position in the plane of a projection, kilometres, x to the right and y up.
struct WorldPoint : core::Vec2<WorldPoint> {};

/// Position on the picture, pixels from the top left corner, y down.
struct ScreenPoint : core::Vec2<ScreenPoint> {};

/// A rectangle on the picture in pixels.
struct ScreenRect {
    double left = 0.0;
    double top = 0.0;
    double width = 0.0;
    double height = 0.0;

    double right() const { return left + width; }
    double bottom() const { return top + height; }
    ScreenPoint centre() const { return {{left + width / 2.0, top + height / 2.0}}; }
    bool contains(ScreenPoint p) const {
        return p.x >= left && p.x <= right() && p.y >= top && p.y <= bottom();
    }
    bool overlaps(const ScreenRect& o) const {
        return left < o.right() && o.left < right() && top < o.bottom() && o.top < bottom();
    }
    ScreenRect grownBy(double margin) const {
        return {left - margin, top - margin, width + 2 * margin, height + 2 * margin};
    }
    friend bool operator==(const ScreenRect&, const ScreenRect&) = default;
};

using LonLatLine = std::vector<LonLat>;

/// Outer ring first, holes after; rings are closed without repeating their first point.
struct LonLatPolygon {
    std::vector<LonLatLine> rings;
};

} // namespace tumen::geo
