#include "scene/FlowLayout.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "scene/FlowRoute.hpp"

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
using GridSpot = std::pair<long, long>;
GridSpot spotOf(const geo::LonLat& position) {
    return {std::lround(position.lonDeg * 100.0), std::lround(position.latDeg * 100.0)};
}

/// The spots that a flow goes through, from its start to its end.
using Stops = std::vector<GridSpot>;
Stops spotsOf(const model::Brief& brief, const model::Claim& claim) {
    Stops spots;
    for (const geo::LonLat& stop : stopsOf(brief, claim))
        spots.push_back(spotOf(stop));
    return spots;
}

/// Dated claims of a form by the start of what they tell, then kind, so that kinds lie side by side in a fan;
/// undated ones are never drawn.
std::vector<model::ClaimIndex> inOrderOfTime(const model::Brief& brief, model::Form form) {
    std::vector<model::ClaimIndex> order;
    for (model::ClaimIndex i = 0; i < brief.claims.size(); ++i)
        if (brief.claims[i].form == form && brief.claims[i].to && !time::isUndated(brief.claims[i].when))
            order.push_back(i);
    const time::DayNumber earliest = time::toDayNumber({time::firstYear, 1, 1});
    std::ranges::stable_sort(order, {}, [&](model::ClaimIndex i) {
        const model::Claim& claim = brief.claims[i];
        return std::make_tuple(time::toCivil(std::max(claim.when.start.earliest, earliest)).year, claim.kind,
                               claim.id);
    });
    return order;
}

} // namespace

std::vector<FlowLane> layOutFlows(const model::Brief& brief) {
    struct Bundle {
        LaneKeeper keeper;
        double largest = 0.0;
        BundleIndex index = 0;
    };
    std::map<Stops, Bundle> bundles;
    const FlowWidths widths = FlowWidths::of(brief);
    std::vector<FlowLane> lanes(brief.claims.size());
    const std::vector<model::ClaimIndex> order = inOrderOfTime(brief, model::Form::Flow);
    for (const model::ClaimIndex i : order) {
        const model::Claim& claim = brief.claims[i];
        Bundle& bundle = bundles[spotsOf(brief, claim)];
        lanes[i].lane = bundle.keeper.take(claim.when);
        bundle.largest = std::max(bundle.largest, widths.amountOf(claim.magnitude, claim.unit).value_or(0.0));
    }
    BundleIndex count = 0;
    for (auto& [stops, bundle] : bundles)
        bundle.index = count++;
    for (const model::ClaimIndex i : order) {
        Stops stops = spotsOf(brief, brief.claims[i]);
        const Bundle& bundle = bundles[stops];
        std::ranges::reverse(stops);
        const auto opposite = bundles.find(stops);
        lanes[i].lanesOnSide = bundle.keeper.count();
        lanes[i].lanesOpposite = opposite != bundles.end() ? opposite->second.keeper.count() : 0;
        lanes[i].largestOnSide = bundle.largest;
        lanes[i].bundle = bundle.index;
    }
    return lanes;
}

std::vector<time::DayRange> merged(std::vector<time::DayRange> spans) {
    std::ranges::sort(spans, {}, &time::DayRange::first);
    std::vector<time::DayRange> apart;
    for (const time::DayRange& span : spans)
        if (!apart.empty() && span.first <= apart.back().last)
            apart.back().last = std::max(apart.back().last, span.last);
        else
            apart.push_back(span);
    return apart;
}

std::vector<FlowBundle> bundlesOf(const model::Brief& brief, const std::vector<FlowLane>& lanes) {
    std::vector<FlowBundle> bundles;
    std::map<Stops, BundleIndex> byStops;
    for (model::ClaimIndex i = 0; i < lanes.size(); ++i) {
        if (!lanes[i].bundle)
            continue;
        const BundleIndex index = *lanes[i].bundle;
        bundles.resize(std::max(bundles.size(), index + 1));
        FlowBundle& bundle = bundles[index];
        if (bundle.spans.empty()) {
            bundle.example = i;
            bundle.lanes = lanes[i].lanesOnSide;
            bundle.largestAmount = lanes[i].largestOnSide;
            byStops[spotsOf(brief, brief.claims[i])] = index;
        }
        const time::IntervalRef when = brief.claims.when(i);
        bundle.spans.push_back({when.start.earliest, when.end.latest});
    }
    for (const auto& [stops, index] : byStops) {
        const Stops reversed(stops.rbegin(), stops.rend());
        if (const auto opposite = byStops.find(reversed);
            opposite != byStops.end() && opposite->second != index)
            bundles[index].opposite = opposite->second;
        bundles[index].spans = merged(std::move(bundles[index].spans));
    }
    return bundles;
}

FlowPlan planFlows(const model::Brief& brief) {
    FlowPlan plan;
    plan.lanes = layOutFlows(brief);
    plan.bundles = bundlesOf(brief, plan.lanes);
    plan.widths = FlowWidths::of(brief);
    return plan;
}

std::vector<int> layOutMarks(const model::Brief& brief) {
    std::map<GridSpot, LaneKeeper> keepers;
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
