#pragma once

#include <vector>

#include "geo/Projection.hpp"
#include "geo/UnitVector.hpp"
#include "model/Brief.hpp"

namespace tumen::scene {

/// Whether the short way between two places leads through a part of the world.
class FlowsInView {
public:
    /// The places of a brief, as a projection shows them.
    FlowsInView(const model::Brief& brief, const geo::Projection& projection);

    /// What follows is about all that is nearer than this to a position, over the ground.
    void lookAt(geo::LonLat centre, double radiusKm);
    bool crosses(std::uint32_t from, std::uint32_t to) const;

private:
    std::vector<geo::UnitVector> m_places;
    std::vector<bool> m_shown;
    geo::UnitVector m_centre;
    double m_radiusRad = 0.0;
};

} // namespace tumen::scene
