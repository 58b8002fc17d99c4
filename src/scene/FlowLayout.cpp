#include "scene/FlowLayout.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace tumen::scene {

namespace {

/// Days kept free behind the end of an interval, so that an echo and its successor do not share a lane.
constexpr double sparedByFlows = 400.0;
constexpr double sparedByMarks = 100.0;

/// Gives out the smallest number that is free over an interval.
class LaneKeeper {
public:
    explicit LaneKeeper(double sparedDays = sparedByFlows) : m_sparedDays(sparedDays) {}

    bool isFree(std::size_t lane, time::IntervalRef when) const {
        return lane >= m_busyUntil.size() || m_busyUntil[lane] < when.start.earliest;
    }
    void occupy(std::size_t lane, time::IntervalRef when) {
        m_busyUntil.resize(std::max(m_busyUntil.size(), lane + 1), time::openPast);
        m_busyUntil[lane] = when.end.latest + m_sparedDays;
    }
    int take(time::IntervalRef when) {
        std::size_t lane = 0;
        while (!isFree(lane, when))
            ++lane;
        occupy(lane, when);
        return static_cast<int>(lane);
    }
    int count() const { return static_cast<int>(m_busyUntil.size()); }

private:
    double m_sparedDays;
    std::vector<time::DayNumber> m_busyUntil;
};

/// Places that are one spot on the map are one end: about a hundredth of a degree.
using Spot = std::pair<long, long>;
Spot spotOf(const geo::LonLat& position) {
    return {std::lround(position.lonDeg * 100.0), std::lround(position.latDeg * 100.0)};
}

/// Dated claims of a form by the start of what they tell, then kind, so that kinds lie side by side in a fan;
/// undated ones are never drawn.
std::vector<model::ClaimIndex> inOrderOfTime(const model::Brief& brief, model::Form form) {
    std::vector<model::ClaimIndex> order;
    for (model::ClaimIndex i = 0; i < brief.claims.size(); ++i)
        if (brief.claims[i].form == form && brief.claims[i].to && !time::isUndated(brief.claims[i].when))
            order.push_back(i);
    std::ranges::stable_sort(order, {}, [&](model::ClaimIndex i) {
        const model::Claim& claim = brief.claims[i];
        return std::make_tuple(time::toCivil(std::max(claim.when.start.earliest, -1e6)).year, claim.kind,
                               claim.id);
    });
    return order;
}

} // namespace

std::vector<FlowLane> layOutFlows(const model::Brief& brief) {
    std::map<std::pair<Spot, Spot>, LaneKeeper> keepers;
    std::map<std::pair<Spot, Spot>, double> largest;
    std::vector<FlowLane> lanes(brief.claims.size());
    const auto ends = [&](const model::Claim& claim) {
        return std::pair(spotOf(brief.places[*claim.from].position),
                         spotOf(brief.places[*claim.to].position));
    };
    const std::vector<model::ClaimIndex> order = inOrderOfTime(brief, model::Form::Flow);
    for (const model::ClaimIndex i : order) {
        const model::Claim& claim = brief.claims[i];
        lanes[i].lane = keepers[ends(claim)].take(claim.when);
        double& magnitude = largest[ends(claim)];
        magnitude = std::max(magnitude, claim.magnitude.value_or(0.0));
    }
    for (const model::ClaimIndex i : order) {
        const auto [from, to] = ends(brief.claims[i]);
        lanes[i].lanesOnSide = keepers[{from, to}].count();
        lanes[i].lanesOpposite = keepers[{to, from}].count();
        lanes[i].largestOnSide = largest[{from, to}];
    }
    return lanes;
}

std::vector<int> layOutMarks(const model::Brief& brief) {
    std::map<Spot, LaneKeeper> keepers;
    std::vector<int> places(brief.claims.size());
    for (const model::Form form : {model::Form::Event, model::Form::State})
        for (const model::ClaimIndex i : inOrderOfTime(brief, form)) {
            const model::Claim& claim = brief.claims[i];
            const auto keeperAt = [&](model::PlaceIndex place) -> LaneKeeper& {
                return keepers.try_emplace(spotOf(brief.places[place].position), sparedByMarks).first->second;
            };
            LaneKeeper& atTo = keeperAt(*claim.to);
            LaneKeeper& atFrom = keeperAt(claim.from.value_or(*claim.to));
            std::size_t place = 0;
            while (!atTo.isFree(place, claim.when) || !atFrom.isFree(place, claim.when))
                ++place;
            atTo.occupy(place, claim.when);
            atFrom.occupy(place, claim.when);
            places[i] = static_cast<int>(place);
        }
    return places;
}

} // namespace tumen::scene
