#include "scene/FlowLevels.hpp"

#include <limits>

#include "scene/ClaimTotals.hpp"

namespace tumen::scene {

namespace {

bool isFlow(const model::Claim& claim) {
    return claim.form == model::Form::Flow && claim.from && claim.to;
}

/// Where more comes and goes stands for what is near.
PlaceClusters clustersOf(const model::Brief& brief, const SumScale& scale) {
    std::vector<geo::LonLat> positions;
    for (const model::Place& place : brief.places)
        positions.push_back(place.position);
    std::vector<double> weights(positions.size());
    for (model::ClaimIndex i = 0; i < brief.claims.size(); ++i) {
        const model::Claim& claim = brief.claims[i];
        if (!isFlow(claim))
            continue;
        const double weight = scale.isQuantified() ? claim.magnitude.value_or(0.0) : 1.0;
        weights[*claim.from] += weight;
        weights[*claim.to] += weight;
    }
    return {positions, weights};
}

} // namespace

FlowLevels::FlowLevels(const model::Brief& brief, const SumScale& scale)
    : m_brief(brief), m_scale(scale), m_clusters(scene::clustersOf(brief, scale)) {}

std::shared_ptr<const FlowSums> FlowLevels::addUp(std::size_t level) const {
    const std::size_t count = m_brief.claims.size();
    std::vector<std::uint32_t> from(count);
    std::vector<std::uint32_t> to(count);
    std::vector<std::uint16_t> looks(count);
    std::vector<Day> firstDays(count, 1);
    std::vector<Day> lastDays(count, 0);
    std::vector<double> magnitudes(count, std::numeric_limits<double>::quiet_NaN());
    for (model::ClaimIndex i = 0; i < count; ++i) {
        const model::Claim& claim = m_brief.claims[i];
        if (!isFlow(claim))
            continue;
        from[i] = static_cast<std::uint32_t>(*claim.from);
        to[i] = static_cast<std::uint32_t>(*claim.to);
        looks[i] = FlowLook{claim.kind, claim.statusClass, claim.isDenied()}.number();
        const DaySpan days = touchedDays(claim.when);
        firstDays[i] = days.first;
        lastDays[i] = days.last;
        magnitudes[i] = claim.magnitude.value_or(magnitudes[i]);
    }
    return std::make_shared<const FlowSums>(FlowColumns{from, to, looks, firstDays, lastDays, magnitudes},
                                            m_scale, clustersOf(level).heads);
}

} // namespace tumen::scene
