#include "scene/FlowCrossings.hpp"

#include <algorithm>

#include "geo/Polyline.hpp"

namespace tumen::scene {

namespace {

using geo::ScreenPoint;
using geo::ScreenRect;

ScreenRect boundsOf(std::span<const ScreenPoint> points) {
    ScreenPoint low = points.front();
    ScreenPoint high = points.front();
    for (const ScreenPoint& p : points) {
        low = {{std::min(low.x, p.x), std::min(low.y, p.y)}};
        high = {{std::max(high.x, p.x), std::max(high.y, p.y)}};
    }
    return {low.x, low.y, high.x - low.x, high.y - low.y};
}

ScreenRect joined(const ScreenRect& a, const ScreenRect& b) {
    const ScreenPoint low = {{std::min(a.left, b.left), std::min(a.top, b.top)}};
    return {low.x, low.y, std::max(a.right(), b.right()) - low.x, std::max(a.bottom(), b.bottom()) - low.y};
}

/// Overlapping or touching: a stretch straight along an axis has no area, but lies somewhere all the same.
bool meet(const ScreenRect& a, const ScreenRect& b) {
    return a.left <= b.right() && b.left <= a.right() && a.top <= b.bottom() && b.top <= a.bottom();
}

} // namespace

void FlowCrossings::add(const FlowPath& path, double weight) {
    constexpr std::size_t steps = 8;
    for (const auto& piece : path.pieces)
        for (std::size_t first = 0; first + 1 < piece.size(); first += steps) {
            const std::size_t end = std::min(first + steps + 1, piece.size());
            const std::span<const ScreenPoint> points(piece.data() + first, end - first);
            add(points, boundsOf(points), weight);
        }
}

void FlowCrossings::add(std::span<const ScreenPoint> stretch, const ScreenRect& bounds, double weight) {
    constexpr std::uint32_t longestRun = 8;
    if (m_runs.empty() || m_runs.back().count == longestRun)
        m_runs.push_back({static_cast<std::uint32_t>(m_stretches.size()), 0, bounds});
    Run& run = m_runs.back();
    ++run.count;
    run.bounds = joined(run.bounds, bounds);
    m_stretches.push_back({static_cast<std::uint32_t>(m_points.size()),
                           static_cast<std::uint32_t>(stretch.size()), bounds, weight});
    m_points.insert(m_points.end(), stretch.begin(), stretch.end());
}

template<typename Visit>
void FlowCrossings::visitNear(const ScreenRect& area, const Visit& visit) const {
    for (const Run& run : m_runs)
        if (meet(run.bounds, area))
            for (const Stretch& stretch : std::span(m_stretches).subspan(run.first, run.count))
                if (meet(stretch.bounds, area))
                    visit(stretch);
}

FlowCrossings FlowCrossings::within(const ScreenRect& area) const {
    FlowCrossings near;
    visitNear(area,
              [&](const Stretch& stretch) { near.add(pointsOf(stretch), stretch.bounds, stretch.weight); });
    return near;
}

double FlowCrossings::shareOf(const ScreenRect& box, double bandPx) const {
    const double area = box.width * box.height;
    double covered = 0.0;
    visitNear(box, [&](const Stretch& stretch) {
        const std::span<const ScreenPoint> points = pointsOf(stretch);
        for (std::size_t i = 1; i < points.size(); ++i)
            covered += stretch.weight * bandPx * geo::lengthWithin(points[i - 1], points[i], box);
    });
    return area > 0.0 ? std::min(1.0, covered / area) : 0.0;
}

std::optional<ScreenRect> headBox(const FlowPath& path) {
    if (path.pieces.empty() || path.pieces.back().size() < 2)
        return std::nullopt;
    const auto& last = path.pieces.back();
    const ScreenPoint tip = last.back();
    const ScreenPoint ahead = core::normalized(tip - last[last.size() - 2]);
    const ScreenPoint middle = tip - ahead * (path.headLengthPx / 2.0);
    const double reach = std::max(path.headLengthPx, path.headWidthPx) / 2.0;
    return ScreenRect{middle.x - reach, middle.y - reach, 2.0 * reach, 2.0 * reach};
}

} // namespace tumen::scene
