#include "geo/ProjectionDomain.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "geo/GreatCircle.hpp"
#include "geo/UnitVector.hpp"

namespace tumen::geo {

namespace {

constexpr double kmPerDeg = earthRadiusKm * radPerDeg;
constexpr double largestStretch = 12.0;
constexpr double stepDeg = 2.5;

/// Where a position lies in the plane, if the way back leads to it again.
std::optional<WorldPoint> sound(const Projection& projection, LonLat position) {
    const auto point = projection.forward(position);
    const auto back = point ? projection.inverse(*point) : std::nullopt;
    constexpr double toleranceDeg = 0.01;
    if (!back || !(angularDistanceDeg(*back, position) < toleranceDeg))
        return std::nullopt;
    return point;
}

/// True where neighbours on the Earth are neighbours in the plane.
bool holdTogether(const std::optional<WorldPoint>& a, const std::optional<WorldPoint>& b, double apartKm) {
    return a && b && core::distance(*a, *b) <= largestStretch * apartKm;
}

/// The largest radius, in degrees, within which the projection is sound.
double soundRadiusDeg(const Projection& projection) {
    const TangentFrame frame = TangentFrame::at(projection.spec().centre);
    constexpr int directions = 72;
    using Ring = std::vector<std::optional<WorldPoint>>;
    const auto ringAt = [&](double radiusDeg) {
        Ring ring;
        // Not due north or south: some formulas fail on the very pole.
        for (int i = 0; i < directions; ++i)
            ring.push_back(sound(projection, frame.towards(2.0 * std::numbers::pi * (i + 0.2) / directions,
                                                           radiusDeg * radPerDeg)));
        return ring;
    };
    const auto follows = [&](const Ring& inner, const Ring& outer, double innerDeg, double outerDeg) {
        const double aroundKm =
            std::sin(outerDeg * radPerDeg) * earthRadiusKm * 2.0 * std::numbers::pi / directions;
        for (std::size_t i = 0; i < outer.size(); ++i)
            if (!holdTogether(inner[i], outer[i], (outerDeg - innerDeg) * kmPerDeg) ||
                !holdTogether(outer[i], outer[(i + 1) % outer.size()], aroundKm))
                return false;
        return true;
    };
    double radiusDeg = 0.0;
    Ring inner(directions, sound(projection, projection.spec().centre));
    while (radiusDeg + stepDeg < 180.0) {
        Ring outer = ringAt(radiusDeg + stepDeg);
        if (!follows(inner, outer, radiusDeg, radiusDeg + stepDeg))
            break;
        radiusDeg += stepDeg;
        inner = std::move(outer);
    }
    // What is missing of the last step, such as up to the horizon of a globe.
    double failingDeg = radiusDeg + stepDeg;
    while (failingDeg - radiusDeg > 0.01) {
        const double middleDeg = (radiusDeg + failingDeg) / 2.0;
        const bool sounds = follows(inner, ringAt(middleDeg), radiusDeg, middleDeg);
        if (sounds)
            inner = ringAt(middleDeg);
        (sounds ? radiusDeg : failingDeg) = middleDeg;
    }
    return radiusDeg;
}

struct Box {
    double halfWidthDeg = 180.0;
    double southDeg = -90.0;
    double northDeg = 90.0;

    double shareOfEarth() const {
        const double height = std::sin(northDeg * radPerDeg) - std::sin(southDeg * radPerDeg);
        return std::max(0.0, halfWidthDeg / 180.0 * height / 2.0);
    }
};

/// Meridians and parallels within which the projection is sound: the whole Earth, less the strip along one of
/// the limits in which most is unsound, until nothing is. The centre stays in.
Box soundBox(const Projection& projection) {
    constexpr int columns = static_cast<int>(360.0 / stepDeg);
    constexpr int rows = static_cast<int>(180.0 / stepDeg);
    const auto index = [](int column, int row) {
        return static_cast<std::size_t>(row) * (columns + 1) + static_cast<std::size_t>(column);
    };
    const LonLat centre = projection.spec().centre;
    // The way back from the very edge may end on the other side.
    constexpr double inwards = 1.0 - 1e-6;
    std::vector<std::optional<WorldPoint>> points;
    for (int row = 0; row <= rows; ++row)
        for (int column = 0; column <= columns; ++column)
            points.push_back(sound(projection, {centre.lonDeg + inwards * (column * stepDeg - 180.0),
                                                inwards * (row * stepDeg - 90.0)}));
    const auto unsound = [&](int column, int row) {
        const auto& here = points[index(column, row)];
        constexpr double apartKm = stepDeg * kmPerDeg;
        const auto& above = points[index(column, row + 1)];
        const auto& beside = points[index(column + 1, row)];
        const auto& across = points[index(column + 1, row + 1)];
        return !holdTogether(here, above, apartKm) || !holdTogether(here, beside, apartKm) ||
               !holdTogether(above, across, apartKm) || !holdTogether(beside, across, apartKm);
    };
    // West and east limits move together, about the central meridian.
    int margin = 0;
    int south = 0;
    int north = rows;
    const int centralRow = static_cast<int>((centre.latDeg + 90.0) / stepDeg);
    const auto shareInRow = [&](int row) {
        if (row == centralRow)
            return -1.0;
        int count = 0;
        for (int column = margin; column < columns - margin; ++column)
            count += unsound(column, row) ? 1 : 0;
        return static_cast<double>(count) / (columns - 2 * margin);
    };
    const auto shareInColumns = [&] {
        int count = 0;
        for (int row = south; row < north; ++row)
            count += (unsound(margin, row) ? 1 : 0) + (unsound(columns - 1 - margin, row) ? 1 : 0);
        return static_cast<double>(count) / (2 * (north - south));
    };
    const auto anyUnsound = [&] {
        for (int row = south; row < north; ++row)
            for (int column = margin; column < columns - margin; ++column)
                if (unsound(column, row))
                    return true;
        return false;
    };
    while (margin < columns / 2 && anyUnsound()) {
        const double southern = shareInRow(south);
        const double northern = shareInRow(north - 1);
        const double sides = shareInColumns();
        if (sides >= southern && sides >= northern)
            ++margin;
        else if (southern >= northern)
            ++south;
        else
            --north;
    }
    return {180.0 - margin * stepDeg, -90.0 + south * stepDeg, -90.0 + north * stepDeg};
}

} // namespace

std::optional<ProjectionSpec> withDomain(const Projection& projection) {
    ProjectionSpec spec = projection.spec();
    // Not quite up to where it fails.
    const double radiusDeg = soundRadiusDeg(projection) - 0.01;
    const double circleShare = (1.0 - std::cos(std::max(radiusDeg, 0.0) * radPerDeg)) / 2.0;
    const Box box = soundBox(projection);
    constexpr double leastShare = 0.0005;
    if (std::max(circleShare, box.shareOfEarth()) < leastShare)
        return std::nullopt;
    // Where both hold about as much the circle has no seam and reaches over the pole.
    constexpr double nearlyAsMuch = 0.9;
    if (circleShare > nearlyAsMuch * box.shareOfEarth()) {
        spec.clipRadiusDeg = radiusDeg;
    } else {
        spec.clipRadiusDeg = 0.0;
        spec.halfWidthDeg = box.halfWidthDeg;
        spec.southDeg = box.southDeg;
        spec.northDeg = box.northDeg;
    }
    return spec;
}

} // namespace tumen::geo
