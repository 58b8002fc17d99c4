#pragma once

#include <string>
#include <vector>

#include "model/Basemap.hpp"
#include "time/Date.hpp"

namespace tumen::scene {

/// The scale, in kilometres to a point, up to which railways are drawn, and from which closer up only those
/// that run true enough are.
inline constexpr double widestRailwayKmPerPoint = 12.0;
inline constexpr double closestRailwayKmPerPoint = 0.5;

/// What the basemap's railways are at a date and a place.
class Railways {
public:
    explicit Railways(const model::Basemap& basemap);

    /// The latest year by the date in which one was opened; 0 before the first. It changes only with what
    /// there is to draw.
    int latestBy(time::DayNumber date) const;

    /// True when some may be drawn at a scale within so many kilometres of the middle of the picture.
    bool anyShown(double kmPerPoint, geo::LonLat middle, double reachKm) const;

private:
    std::vector<int> m_years;           ///< rising
    std::vector<geo::LonLat> m_closeUp; ///< points of those that are drawn at any scale
};

/// The year in which the railway of that course was opened; 0 when there is none.
int openingOf(const model::Basemap& basemap, const std::string& course);

} // namespace tumen::scene
