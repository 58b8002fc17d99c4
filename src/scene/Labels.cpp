#include "scene/Labels.hpp"

#include <algorithm>
#include <optional>

#include "scene/LabelWishes.hpp"

namespace tumen::scene {

namespace {

using geo::ScreenPoint;
using geo::ScreenRect;

/// Where a name may stand about its point, best first.
std::vector<ScreenRect> candidates(const LabelWish& wish, double width, double unit) {
    const double height = lineHeight(wish.style);
    const ScreenPoint p = wish.at;
    if (wish.dotRadiusPx <= 0.0) {
        std::vector<ScreenRect> boxes;
        for (const double shift : {0.0, -0.6, 0.6, -1.1, 1.1})
            boxes.push_back({p.x - width / 2.0, p.y - height / 2.0 + shift * height, width, height});
        return boxes;
    }
    const double gap = wish.dotRadiusPx + 3.0 * unit;
    const double far = 12.0 * unit; // past the marks and neighbours of a busy place
    return {{p.x + gap, p.y - height / 2.0, width, height},
            {p.x - gap - width, p.y - height / 2.0, width, height},
            {p.x - width / 2.0, p.y - gap - height, width, height},
            {p.x - width / 2.0, p.y + gap, width, height},
            {p.x + gap * 0.7, p.y - gap * 0.7 - height, width, height},
            {p.x + gap * 0.7, p.y + gap * 0.7, width, height},
            {p.x + far, p.y - height - far * 0.4, width, height},
            {p.x + far, p.y + far * 0.4, width, height},
            {p.x - far - width, p.y - height - far * 0.4, width, height},
            {p.x - far - width, p.y + far * 0.4, width, height}};
}

/// Where flows run, in cells of a few points.
class FlowCover {
public:
    FlowCover(const std::vector<FlowDrawing>& flows, double widthPx, double heightPx, double unit)
        : m_cellPx(6.0 * unit), m_columns(static_cast<std::size_t>(widthPx / m_cellPx) + 1),
          m_rows(static_cast<std::size_t>(heightPx / m_cellPx) + 1), m_covered(m_columns * m_rows) {
        for (const FlowDrawing& flow : flows)
            for (const auto& piece : flow.path.pieces)
                for (std::size_t i = 1; i < piece.size(); ++i)
                    cover(piece[i - 1], piece[i]);
    }

    /// The share of a box's cells that a flow crosses, 0 to 1.
    double shareOf(const ScreenRect& box) const {
        int all = 0;
        int covered = 0;
        for (double y = box.top; y < box.bottom(); y += m_cellPx)
            for (double x = box.left; x < box.right(); x += m_cellPx) {
                ++all;
                const auto cell = cellAt({{x, y}});
                covered += cell && m_covered[*cell] ? 1 : 0;
            }
        return all > 0 ? static_cast<double>(covered) / all : 0.0;
    }

private:
    std::optional<std::size_t> cellAt(ScreenPoint p) const {
        if (p.x < 0.0 || p.y < 0.0)
            return std::nullopt;
        const auto column = static_cast<std::size_t>(p.x / m_cellPx);
        const auto row = static_cast<std::size_t>(p.y / m_cellPx);
        if (column >= m_columns || row >= m_rows)
            return std::nullopt;
        return row * m_columns + column;
    }
    void cover(ScreenPoint a, ScreenPoint b) {
        // Far outside of the picture there is nothing to keep free.
        const double reach = m_cellPx * static_cast<double>(m_columns + m_rows);
        if (core::distance(a, b) > 4.0 * reach)
            return;
        const int steps = static_cast<int>(core::distance(a, b) / m_cellPx) + 1;
        for (int i = 0; i <= steps; ++i)
            if (const auto cell = cellAt(core::lerp(a, b, static_cast<double>(i) / steps)))
                m_covered[*cell] = true;
    }

    double m_cellPx;
    std::size_t m_columns;
    std::size_t m_rows;
    std::vector<bool> m_covered;
};

/// What is taken on the picture.
class Room {
public:
    Room(ScreenRect picture, std::vector<ScreenRect> taken) : m_picture(picture), m_taken(std::move(taken)) {}

    bool isFree(const ScreenRect& box) const {
        if (box.left < m_picture.left || box.top < m_picture.top || box.right() > m_picture.right() ||
            box.bottom() > m_picture.bottom())
            return false;
        return std::ranges::none_of(m_taken, [&](const ScreenRect& other) { return other.overlaps(box); });
    }
    void take(const ScreenRect& box) { m_taken.push_back(box); }

private:
    ScreenRect m_picture;
    std::vector<ScreenRect> m_taken;
};

} // namespace

LabelPlan placeLabels(const MapScene& scene, const model::Basemap& basemap, const model::Brief& brief,
                      const state::AppState& state, const std::vector<geo::ScreenRect>& obstacles,
                      const geo::Projection& projection, const Theme& theme, const MeasureText& measure) {
    const BaseLook& base = scene.base;
    const double unit = base.unitPx;
    Room room(scene.frame, obstacles);
    const FlowCover cover(scene.flows, base.widthPx, base.heightPx, unit);
    LabelPlan plan;
    for (const LabelWish& wish : gatherLabelWishes(scene, basemap, brief, state, projection, theme)) {
        const bool isTown = wish.dotRadiusPx > 0.0 && wish.dotRadiusPx < 4.0 * unit;
        const ScreenRect dot = {wish.at.x - wish.dotRadiusPx, wish.at.y - wish.dotRadiusPx,
                                2 * wish.dotRadiusPx, 2 * wish.dotRadiusPx};
        if (isTown && !room.isFree(dot))
            continue; // its dot would lie under another name
        const double width = measure(wish.text, wish.style);
        std::optional<ScreenRect> best;
        double bestCost = wish.tolerance;
        double reluctance = 0.0; // to leave the preferred place
        for (const ScreenRect& box : candidates(wish, width, unit)) {
            const double cost = cover.shareOf(box) + reluctance;
            if (cost < bestCost + (best ? 0.0 : 1e-9 + reluctance) && room.isFree(box.grownBy(1.5 * unit))) {
                best = box;
                bestCost = cost;
            }
            reluctance += 0.03;
        }
        if (!best)
            continue;
        room.take(*best);
        plan.labels.push_back({wish.text, *best, wish.style, wish.colour, true});
        if (isTown) {
            plan.dots.push_back({wish.at, wish.dotRadiusPx, wish.capital});
            room.take(dot);
        }
    }
    return plan;
}

} // namespace tumen::scene
