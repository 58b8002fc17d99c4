#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "scene/FlowCourses.hpp"
#include "scene/FlowCrossings.hpp"
#include "scene/RiverNames.hpp"

namespace tumen::scene {

/// What names should keep clear of, at all dates, in pixels from the origin of the plane.
struct LabelSurroundings {
    FlowCrossings flows;
    std::vector<geo::ScreenRect> spots; ///< heads and marks
};

/// What names of a map keep clear of in one projection, level by level of zoom, and the rivers that they
/// follow; the same in every language. Found when it is first asked for.
class LabelGround {
public:
    /// `courses` null where names do not keep off flows. `markPlaces` as from layOutMarks(). Brief and
    /// basemap outlive this.
    LabelGround(const model::Brief& brief, const model::Basemap& basemap, const FlowCourses* courses,
                std::vector<int> markPlaces, const geo::ProjectionSpec& projection, double unitPx);

    double unitPx() const { return m_unitPx; }
    const RiverCourses& rivers();
    const LabelSurroundings& at(int zoomLevel);

private:
    void addFlows(LabelSurroundings& around, double kmPerPx);
    void addParallel(LabelSurroundings& around, double kmPerPx) const;
    void addMarks(LabelSurroundings& around, double kmPerPx) const;

    const model::Brief& m_brief;
    const model::Basemap& m_basemap;
    std::optional<FlowCourses> m_courses;
    std::vector<int> m_markPlaces;
    geo::Projection m_projection;
    double m_unitPx;
    std::optional<RiverCourses> m_rivers;
    std::map<int, LabelSurroundings> m_levels;
};

} // namespace tumen::scene
