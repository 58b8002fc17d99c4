#pragma once

#include <string>
#include <vector>

#include "model/Basemap.hpp"
#include "scene/GroundInView.hpp"
#include "time/Date.hpp"

namespace tumen::scene {

/// True when a railway of that rank is drawn at a scale, in kilometres to a point.
bool isRailwayDrawn(int rank, double kmPerPoint);

/// What the basemap's railways are at a date and in a view. The basemap outlives it.
class Railways {
public:
    explicit Railways(const model::Basemap& basemap);

    /// The latest year by the date in which one was opened; 0 before the first. It changes only with what
    /// there is to draw.
    int latestBy(time::DayNumber date) const;

    /// True when one that was opened by the year is drawn at the scale and in view.
    bool anyInView(const GroundInView& inView, double kmPerPoint, int year) const;

private:
    std::vector<const model::MapLine*> m_lines; ///< by the year in which they were opened
};

/// The year in which the railway of that course was opened; 0 when there is none.
int openingOf(const model::Basemap& basemap, const std::string& course);

} // namespace tumen::scene
