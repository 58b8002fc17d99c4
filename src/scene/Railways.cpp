#include "scene/Railways.hpp"

#include <algorithm>

#include "geo/GreatCircle.hpp"

namespace tumen::scene {

namespace {

const std::vector<model::MapLine>& linesOf(const model::Basemap& basemap) {
    return basemap.level(model::DetailLevel::Region).lines;
}

} // namespace

Railways::Railways(const model::Basemap& basemap) {
    for (const model::MapLine& line : linesOf(basemap)) {
        if (line.kind != model::LineKind::Railway)
            continue;
        m_years.push_back(line.opened);
        if (line.rank == model::localRailwayRank)
            for (const geo::LonLatLine& part : line.parts)
                m_closeUp.insert(m_closeUp.end(), part.begin(), part.end());
    }
    std::ranges::sort(m_years);
}

int Railways::latestBy(time::DayNumber date) const {
    const auto later = std::ranges::upper_bound(m_years, time::toCivil(date).year);
    return later == m_years.begin() ? 0 : *std::prev(later);
}

bool Railways::anyShown(double kmPerPoint, geo::LonLat middle, double reachKm) const {
    if (kmPerPoint > closestRailwayKmPerPoint)
        return !m_years.empty() && kmPerPoint < widestRailwayKmPerPoint;
    return std::ranges::any_of(m_closeUp,
                               [&](geo::LonLat point) { return geo::distanceKm(point, middle) < reachKm; });
}

int openingOf(const model::Basemap& basemap, const std::string& course) {
    for (const model::MapLine& line : linesOf(basemap))
        if (line.kind == model::LineKind::Railway && line.name == course)
            return line.opened;
    return 0;
}

} // namespace tumen::scene
