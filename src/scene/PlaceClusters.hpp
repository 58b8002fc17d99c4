#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "geo/Coordinates.hpp"

namespace tumen::scene {

/// Places that would lie on top of each other at a scale, drawn as one. A cluster stands at its heaviest
/// place, so that its name stays true, and is known by the number of that place. Each level doubles the
/// distance below which places become one and only merges clusters of the level before; no two clusters of a
/// level are closer than its distance. A function of positions and weights alone.
class PlaceClusters {
public:
    /// Both by place; of equally heavy places the first counts as the heavier.
    PlaceClusters(std::span<const geo::LonLat> positions, std::span<const double> weights);

    struct Level {
        double distanceKm = 0.0;          ///< over the ground
        std::vector<std::uint32_t> heads; ///< by place: the place at which its cluster stands
    };
    /// The finest first, in which each place stands for itself. Distances at which nothing more merges have
    /// no level of their own.
    const std::vector<Level>& levels() const { return m_levels; }
    /// The number of the level for a picture: what is closer than some twelve points becomes one.
    std::size_t levelFor(double kmPerPoint) const;

private:
    std::vector<Level> m_levels;
};

} // namespace tumen::scene
