#include "scene/FlowLevels.hpp"

#include <limits>

#include "scene/ClaimTotals.hpp"

namespace tumen::scene {

namespace {

bool isFlow(const model::Claims& claims, model::ClaimIndex i) {
    return claims.form(i) == model::Form::Flow && claims.from(i) && claims.to(i);
}

/// Where more comes and goes stands for what is near.
PlaceClusters clustersOf(const model::Brief& brief, const SumScale& scale) {
    std::vector<geo::LonLat> positions;
    for (const model::Place& place : brief.places)
        positions.push_back(place.position);
    std::vector<double> weights(positions.size());
    const model::Claims& claims = brief.claims;
    for (model::ClaimIndex i = 0; i < claims.size(); ++i) {
        if (!isFlow(claims, i))
            continue;
        const double weight = scale.isQuantified() ? claims.magnitude(i).value_or(0.0) : 1.0;
        weights[*claims.from(i)] += weight;
        weights[*claims.to(i)] += weight;
    }
    return {positions, weights};
}

} // namespace

FlowLevels::FlowLevels(const model::Brief& brief, const SumScale& scale)
    : m_brief(brief), m_scale(scale), m_clusters(scene::clustersOf(brief, scale)) {}

std::shared_ptr<const FlowSums> FlowLevels::addUp(std::size_t level) const {
    const model::Claims& claims = m_brief.claims;
    const std::size_t count = claims.size();
    std::vector<std::uint32_t> from(count);
    std::vector<std::uint32_t> to(count);
    std::vector<std::uint16_t> looks(count);
    std::vector<std::uint32_t> parts(count);
    std::vector<Day> firstDays(count, 1);
    std::vector<Day> lastDays(count, 0);
    std::vector<double> magnitudes(count, std::numeric_limits<double>::quiet_NaN());
    for (model::ClaimIndex i = 0; i < count; ++i) {
        if (!isFlow(claims, i))
            continue;
        from[i] = static_cast<std::uint32_t>(*claims.from(i));
        to[i] = static_cast<std::uint32_t>(*claims.to(i));
        looks[i] = FlowLook{claims.kind(i), claims.statusClass(i), claims.isDenied(i)}.number();
        parts[i] = partOf(claims.statusIndex(i), claims.denierCode(i));
        const DaySpan days = touchedDays(claims.when(i));
        firstDays[i] = days.first;
        lastDays[i] = days.last;
        magnitudes[i] = claims.magnitude(i).value_or(magnitudes[i]);
    }
    return std::make_shared<const FlowSums>(
        FlowColumns{from, to, looks, firstDays, lastDays, magnitudes, parts}, m_scale,
        clustersOf(level).heads);
}

} // namespace tumen::scene
