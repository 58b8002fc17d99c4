#pragma once

#include <memory>

#include "model/Brief.hpp"
#include "scene/FlowSums.hpp"
#include "scene/PlaceClusters.hpp"

namespace tumen::scene {

/// Flows that filters and viewpoints let through together: of one status and denied by the same.
inline std::uint32_t partOf(model::StatusIndex status, model::Code denierCode) {
    return static_cast<std::uint32_t>(denierCode * model::statusCount + status);
}

/// The levels of clustering at which the flows of a brief can be added up. Flows have the numbers of their
/// claims.
class FlowLevels {
public:
    /// The brief stays where it is.
    FlowLevels(const model::Brief& brief, const SumScale& scale);

    const SumScale& scale() const { return m_scale; }
    std::size_t levelFor(double kmPerPoint) const { return m_clusters.levelFor(kmPerPoint); }
    const PlaceClusters::Level& clustersOf(std::size_t level) const { return m_clusters.levels()[level]; }
    /// Parts have the numbers of partOf(). For a million flows the work of half a second; on any thread.
    std::shared_ptr<const FlowSums> addUp(std::size_t level) const;

private:
    const model::Brief& m_brief;
    SumScale m_scale;
    PlaceClusters m_clusters;
};

} // namespace tumen::scene
