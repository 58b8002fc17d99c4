#include "scene/Railways.hpp"

#include <algorithm>

namespace tumen::scene {

namespace {

const std::vector<model::MapLine>& linesOf(const model::Basemap& basemap) {
    return basemap.level(model::DetailLevel::Region).lines;
}

} // namespace

bool isRailwayDrawn(int rank, double kmPerPoint) {
    // Straight from stop to stop, most of them would run across bays close up.
    const double closest = rank == model::localRailwayRank ? 0.0 : 0.5;
    return kmPerPoint > closest && kmPerPoint < (rank == 1 ? 4.0 : 12.0);
}

Railways::Railways(const model::Basemap& basemap) {
    for (const model::MapLine& line : linesOf(basemap))
        if (line.kind == model::LineKind::Railway)
            m_lines.push_back(&line);
    std::ranges::stable_sort(m_lines, {}, &model::MapLine::opened);
}

int Railways::latestBy(time::DayNumber date) const {
    const auto later =
        std::ranges::upper_bound(m_lines, time::toCivil(date).year, {}, &model::MapLine::opened);
    return later == m_lines.begin() ? 0 : (*std::prev(later))->opened;
}

bool Railways::anyInView(const GroundInView& inView, double kmPerPoint, int year) const {
    return std::ranges::any_of(m_lines, [&](const model::MapLine* line) {
        return line->opened <= year && isRailwayDrawn(line->rank, kmPerPoint) &&
               std::ranges::any_of(line->parts,
                                   [&](const geo::LonLatLine& part) { return inView.shows(part); });
    });
}

int openingOf(const model::Basemap& basemap, const std::string& course) {
    for (const model::MapLine& line : linesOf(basemap))
        if (line.kind == model::LineKind::Railway && line.name == course)
            return line.opened;
    return 0;
}

} // namespace tumen::scene
