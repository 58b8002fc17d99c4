#include "geo/Polyline.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace tumen::geo {

double lengthPx(const ScreenLine& line) {
    double total = 0.0;
    for (std::size_t i = 1; i < line.size(); ++i)
        total += core::distance(line[i - 1], line[i]);
    return total;
}

double lengthWithin(ScreenPoint a, ScreenPoint b, const ScreenRect& box) {
    double from = 0.0;
    double to = 1.0;
    const ScreenPoint way = b - a;
    const auto clip = [&](double step, double room) {
        if (step == 0.0)
            return room >= 0.0;
        const double t = room / step;
        if (step < 0.0)
            from = std::max(from, t);
        else
            to = std::min(to, t);
        return from < to;
    };
    if (!clip(-way.x, a.x - box.left) || !clip(way.x, box.right() - a.x) || !clip(-way.y, a.y - box.top) ||
        !clip(way.y, box.bottom() - a.y))
        return 0.0;
    return (to - from) * core::length(way);
}

ScreenLine withoutBack(ScreenLine line, double lengthPx) {
    while (line.size() >= 2) {
        const ScreenPoint before = line[line.size() - 2];
        const double step = core::distance(before, line.back());
        if (step > lengthPx || line.size() == 2) {
            if (step > 0.0)
                line.back() = core::lerp(line.back(), before, std::min(lengthPx / step, 0.9));
            break;
        }
        lengthPx -= step;
        line.pop_back();
    }
    return line;
}

ScreenLine withoutFront(ScreenLine line, double lengthPx) {
    std::ranges::reverse(line);
    line = withoutBack(std::move(line), lengthPx);
    std::ranges::reverse(line);
    return line;
}

ScreenLine simplified(const ScreenLine& line, double tolerancePx, std::size_t longestRun) {
    if (line.size() < 3)
        return line;
    ScreenLine kept = {line.front()};
    std::size_t last = 0;
    for (std::size_t next = 2; next < line.size(); ++next) {
        const ScreenPoint along = core::normalized(line[next] - line[last]);
        // A loop may come back to where it began; then only the distance from there counts.
        const auto strays = [&](ScreenPoint p) {
            const ScreenPoint from = p - line[last];
            const double aside = along == ScreenPoint{}
                                     ? core::length(from)
                                     : std::abs(core::dot(core::perpendicular(along), from));
            return aside > tolerancePx;
        };
        if (next - last > longestRun ||
            std::ranges::any_of(std::span(line).subspan(last + 1, next - last - 1), strays)) {
            last = next - 1;
            kept.push_back(line[last]);
        }
    }
    kept.push_back(line.back());
    return kept;
}

} // namespace tumen::geo
