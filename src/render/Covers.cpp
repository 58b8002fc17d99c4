#include "render/Covers.hpp"

#include <algorithm>
#include <cmath>

namespace tumen::render {

namespace {

constexpr double cellPx = 32.0;
constexpr double mostCells = 512.0; ///< to a side; what lies beyond counts as in the last one

bool meets(geo::ScreenPoint from, geo::ScreenPoint to, const geo::ScreenRect& box) {
    // What is left of the way between each two of the box's sides.
    double begin = 0.0;
    double end = 1.0;
    const auto keepBetween = [&](double start, double step, double low, double high) {
        if (step == 0.0) {
            if (start < low || start > high)
                end = -1.0;
            return;
        }
        const double a = (low - start) / step;
        const double b = (high - start) / step;
        begin = std::max(begin, std::min(a, b));
        end = std::min(end, std::max(a, b));
    };
    keepBetween(from.x, to.x - from.x, box.left, box.right());
    keepBetween(from.y, to.y - from.y, box.top, box.bottom());
    return begin <= end;
}

geo::ScreenRect boxAround(geo::ScreenPoint a, geo::ScreenPoint b) {
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
}

bool touch(const geo::ScreenRect& a, const geo::ScreenRect& b) {
    return a.left <= b.right() && b.left <= a.right() && a.top <= b.bottom() && b.top <= a.bottom();
}

} // namespace

Covers::Covers(std::vector<geo::ScreenRect> boxes) : m_boxes(std::move(boxes)) {
    if (m_boxes.empty())
        return;
    double right = m_boxes.front().right();
    double bottom = m_boxes.front().bottom();
    m_bounds = m_boxes.front();
    for (const geo::ScreenRect& box : m_boxes) {
        m_bounds.left = std::min(m_bounds.left, box.left);
        m_bounds.top = std::min(m_bounds.top, box.top);
        right = std::max(right, box.right());
        bottom = std::max(bottom, box.bottom());
    }
    m_bounds.width = right - m_bounds.left;
    m_bounds.height = bottom - m_bounds.top;
    const auto cellsAlong = [](double lengthPx) {
        return static_cast<int>(std::min(std::floor(lengthPx / cellPx) + 1.0, mostCells));
    };
    m_columns = cellsAlong(m_bounds.width);
    m_rows = cellsAlong(m_bounds.height);
    m_net.resize(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows));
    for (std::uint32_t i = 0; i < m_boxes.size(); ++i) {
        const Cells cells = cellsOf(m_boxes[i]);
        for (int row = cells.top; row <= cells.bottom; ++row)
            for (int column = cells.left; column <= cells.right; ++column)
                m_net[static_cast<std::size_t>(row * m_columns + column)].push_back(i);
    }
}

Covers::Cells Covers::cellsOf(const geo::ScreenRect& box) const {
    const auto cell = [](double offsetPx, int count) {
        return static_cast<int>(std::clamp(std::floor(offsetPx / cellPx), 0.0, count - 1.0));
    };
    return {cell(box.left - m_bounds.left, m_columns), cell(box.top - m_bounds.top, m_rows),
            cell(box.right() - m_bounds.left, m_columns), cell(box.bottom() - m_bounds.top, m_rows)};
}

bool Covers::meet(geo::ScreenPoint from, geo::ScreenPoint to) const {
    const geo::ScreenRect around = boxAround(from, to);
    if (m_boxes.empty() || !touch(around, m_bounds))
        return false;
    const Cells cells = cellsOf(around);
    for (int row = cells.top; row <= cells.bottom; ++row)
        for (int column = cells.left; column <= cells.right; ++column)
            for (const std::uint32_t i : m_net[static_cast<std::size_t>(row * m_columns + column)])
                if (meets(from, to, m_boxes[i]))
                    return true;
    return false;
}

} // namespace tumen::render
