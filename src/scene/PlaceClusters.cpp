#include "scene/PlaceClusters.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "geo/GreatCircle.hpp"
#include "geo/UnitVector.hpp"

namespace tumen::scene {

namespace {

constexpr double finestKm = 1.0;
constexpr double coarsestKm = 8192.0;
constexpr double closestPoints = 12.0;

/// Positions on the sphere in cubic cells as wide as the distance that is asked about.
class NearPlaces {
public:
    explicit NearPlaces(double distanceKm) : m_chord(2.0 * std::sin(distanceKm / geo::earthRadiusKm / 2.0)) {}

    /// Ranks come in rising order.
    void add(const geo::UnitVector& at, std::uint32_t rank) {
        m_cells[cellOf(at, 0, 0, 0)].push_back({at, rank});
    }
    /// The lowest rank closer than the distance.
    std::optional<std::uint32_t> firstNear(const geo::UnitVector& at) const {
        std::optional<Entry> best;
        for (int x = -1; x <= 1; ++x)
            for (int y = -1; y <= 1; ++y)
                for (int z = -1; z <= 1; ++z)
                    if (const auto cell = m_cells.find(cellOf(at, x, y, z)); cell != m_cells.end())
                        for (const Entry& entry : cell->second)
                            if (isNear(entry.at, at) && (!best || entry.rank < best->rank))
                                best = entry;
        return best ? std::optional(best->rank) : std::nullopt;
    }

private:
    struct Entry {
        geo::UnitVector at;
        std::uint32_t rank = 0;
    };
    bool isNear(const geo::UnitVector& a, const geo::UnitVector& b) const {
        return std::hypot(a.x - b.x, a.y - b.y, a.z - b.z) < m_chord;
    }
    std::uint64_t cellOf(const geo::UnitVector& at, int x, int y, int z) const {
        const auto cell = [&](double coordinate, int step) {
            return static_cast<std::uint64_t>(std::floor((coordinate + 1.0) / m_chord) + step + 1.0);
        };
        return (cell(at.x, x) << 42U) | (cell(at.y, y) << 21U) | cell(at.z, z);
    }

    double m_chord;
    std::unordered_map<std::uint64_t, std::vector<Entry>> m_cells;
};

} // namespace

PlaceClusters::PlaceClusters(std::span<const geo::LonLat> positions, std::span<const double> weights) {
    const std::size_t count = positions.size();
    std::vector<std::uint32_t> heaviestFirst(count);
    std::iota(heaviestFirst.begin(), heaviestFirst.end(), 0U);
    Level level = {0.0, heaviestFirst};
    std::ranges::stable_sort(heaviestFirst, std::ranges::greater{},
                             [&](auto place) { return weights[place]; });
    std::vector<geo::UnitVector> at;
    for (const geo::LonLat& position : positions)
        at.push_back(geo::toUnitVector(position));
    m_levels.push_back(level);

    for (double distanceKm = finestKm; distanceKm <= coarsestKm; distanceKm *= 2.0) {
        NearPlaces heads(distanceKm);
        std::vector<std::uint32_t> newHeads(count);
        std::vector<std::uint32_t> kept;
        for (std::uint32_t rank = 0; rank < heaviestFirst.size(); ++rank) {
            const std::uint32_t place = heaviestFirst[rank];
            if (const auto near = heads.firstNear(at[place])) {
                newHeads[place] = heaviestFirst[*near];
                continue;
            }
            heads.add(at[place], rank);
            newHeads[place] = place;
            kept.push_back(place);
        }
        if (kept.size() == heaviestFirst.size())
            continue;
        level.distanceKm = distanceKm;
        for (std::uint32_t& head : level.heads)
            head = newHeads[head];
        m_levels.push_back(level);
        heaviestFirst = std::move(kept);
    }
}

std::size_t PlaceClusters::levelFor(double kmPerPoint) const {
    const auto tooCoarse =
        std::ranges::upper_bound(m_levels, closestPoints * kmPerPoint, {}, &Level::distanceKm);
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(tooCoarse - m_levels.begin(), 1) - 1);
}

} // namespace tumen::scene
