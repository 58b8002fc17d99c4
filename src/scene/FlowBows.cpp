#include "scene/FlowBows.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "scene/FlowStrand.hpp"
#include "scene/MapOutline.hpp"

namespace tumen::scene {

namespace {

using geo::ScreenPoint;

constexpr std::size_t mostPairs = 200;
constexpr std::size_t routeStride = 6;
constexpr double sparedAroundSpots = 26.0; ///< points, where flows of one place come together
constexpr double bowCost = 0.4;            ///< for a bow a tenth of its length away from the wanted one
constexpr double openingCost = 0.25;
constexpr double inwardCost = 0.08; ///< for a bow towards the middle of all flows
constexpr double stirCost = 1.5;    ///< for leaving the bow of the scale beside
constexpr double nearby = 20.0;     ///< points; further apart strands do not touch
constexpr int mostRounds = 4;

/// Both directions of a pair of spots, and the bows that it may take.
struct Pair {
    std::vector<BundleIndex> bundles; ///< one or two
    double lanes = 0.0;
};

/// A choice of bows for the directions of a pair, drawn.
struct Choice {
    std::vector<double> bows;                     ///< by direction
    std::vector<std::vector<FlowStrand>> strands; ///< by direction
    StrandBox box;
    double costOutside = 0.0;
    double ownCost = 0.0; ///< of the bows themselves, of the places under them and of leaving the map
};

/// A place of flows, and when it has any.
struct Spot {
    ScreenPoint at;
    std::vector<time::DayRange> spans;
};

/// How much of the time of the rarer one both are there, 0 to 1.
double shareTogether(const std::vector<time::DayRange>& a, const std::vector<time::DayRange>& b) {
    const auto clipped = [](const time::DayRange& span) {
        constexpr double forEver = 1e7;
        return time::DayRange{std::max(span.first, -forEver), std::min(span.last, forEver) + 1.0};
    };
    const auto total = [&](const std::vector<time::DayRange>& spans) {
        double days = 0.0;
        for (const time::DayRange& span : spans)
            days += clipped(span).last - clipped(span).first;
        return days;
    };
    double together = 0.0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const time::DayRange p = clipped(a[i]);
        const time::DayRange q = clipped(b[j]);
        together += std::max(0.0, std::min(p.last, q.last) - std::max(p.first, q.first));
        (p.last < q.last ? i : j)++;
    }
    return together <= 0.0 ? 0.0 : 0.3 + 0.7 * std::min(1.0, together / std::min(total(a), total(b)));
}

class Search {
public:
    Search(const FlowBowSetting& setting, double kmPerPoint, const FlowBows* beside)
        : m_setting(setting), m_camera({}, kmPerPoint, {}), m_outline(setting.outline, m_camera),
          m_nearby(beside) {
        for (const FlowRoute& route : setting.routes)
            m_ends.push_back(endsOf(route));
        findPairs();
        m_together.assign(4 * m_pairs.size() * m_pairs.size(), -1.0F);
        for (const Pair& pair : m_pairs) {
            m_choices.push_back(choicesOf(pair));
            m_chosen.push_back(firstChoice(m_choices.back(), pair));
        }
        findNeighbours();
        std::size_t count = 0;
        for (const std::vector<Choice>& choices : m_choices) {
            m_firstChoice.push_back(count);
            count += choices.size();
        }
        m_choiceCount = count;
        m_known.assign(count * count, -1.0F);
    }

    FlowBows run() {
        // Whom nothing has changed for since it chose need not choose again.
        std::vector<int> changed(m_pairs.size(), 0);
        std::vector<int> asked(m_pairs.size(), -1);
        int turn = 0;
        for (int round = 0; round < mostRounds; ++round)
            for (std::size_t pair = 0; pair < m_pairs.size(); ++pair) {
                const bool stirred = std::ranges::any_of(
                    m_neighbours[pair], [&](std::size_t other) { return changed[other] > asked[pair]; });
                if (asked[pair] >= 0 && !stirred)
                    continue;
                asked[pair] = ++turn;
                if (improve(pair))
                    changed[pair] = turn;
            }
        FlowBows bows(m_setting.bundles.size(), plainBow);
        for (std::size_t pair = 0; pair < m_pairs.size(); ++pair)
            for (std::size_t way = 0; way < m_pairs[pair].bundles.size(); ++way)
                bows[m_pairs[pair].bundles[way]] = m_choices[pair][m_chosen[pair]].bows[way];
        return bows;
    }

private:
    /// Where the flows of a bundle come together: both its ends, where they are on the map.
    std::vector<ScreenPoint> endsOf(const FlowRoute& route) const {
        std::vector<ScreenPoint> ends;
        if (!route.pieces.empty() && route.pieces.front().front().t <= 0.0)
            ends.push_back(m_camera.toScreen(route.pieces.front().front().at));
        if (!route.pieces.empty() && route.pieces.back().back().t >= 1.0)
            ends.push_back(m_camera.toScreen(route.pieces.back().back().at));
        return ends;
    }

    void findPairs() {
        const auto& bundles = m_setting.bundles;
        for (BundleIndex i = 0; i < bundles.size(); ++i) {
            const auto opposite = bundles[i].opposite;
            if ((opposite && *opposite < i) || m_setting.routes[i].pieces.empty())
                continue;
            Pair pair = {{i}, static_cast<double>(bundles[i].lanes)};
            if (opposite) {
                pair.bundles.push_back(*opposite);
                pair.lanes += bundles[*opposite].lanes;
            }
            m_pairs.push_back(std::move(pair));
        }
        // The largest first; the others have to find their way around them.
        std::ranges::stable_sort(m_pairs, std::greater(), &Pair::lanes);
        m_pairs.resize(std::min(m_pairs.size(), mostPairs));
        double weight = 0.0;
        StrandBox all;
        for (const Pair& pair : m_pairs)
            for (const ScreenPoint end : m_ends[pair.bundles[0]]) {
                m_middle = m_middle + end;
                weight += 1.0;
                all.add(end);
                auto spot =
                    std::ranges::find_if(m_spots, [&](const Spot& known) { return isSame(known.at, end); });
                if (spot == m_spots.end())
                    spot = m_spots.insert(spot, Spot{end, {}});
                for (const BundleIndex bundle : pair.bundles)
                    spot->spans.insert(spot->spans.end(), spansOf(bundle).begin(), spansOf(bundle).end());
            }
        for (Spot& spot : m_spots)
            spot.spans = merged(std::move(spot.spans));
        m_middle = m_middle * (1.0 / std::max(weight, 1.0));
        m_extent = std::max(std::hypot(all.right - all.left, all.bottom - all.top), 1.0);
    }

    const std::vector<time::DayRange>& spansOf(BundleIndex bundle) const {
        return m_setting.bundles[bundle].spans;
    }

    static bool isSame(ScreenPoint a, ScreenPoint b) { return core::distance(a, b) < 2.0; }

    FlowLane laneOf(BundleIndex bundle, double lane) const {
        FlowLane result;
        result.lane = static_cast<int>(lane);
        result.lanesOnSide = m_setting.bundles[bundle].lanes;
        result.largestOnSide = m_setting.bundles[bundle].largestAmount;
        return result;
    }

    std::vector<FlowStrand> strandsOf(BundleIndex bundle, double bow) const {
        constexpr int mostStrands = 4;
        const int lanes = m_setting.bundles[bundle].lanes;
        const int count = std::min(lanes, mostStrands);
        const double lengthPx = m_setting.routes[bundle].lengthKm / m_camera.kmPerPx();
        const double width = m_setting.widths.roomOf(m_setting.bundles[bundle].largestAmount);
        std::vector<FlowStrand> strands;
        for (int i = 0; i < count; ++i) {
            const double lane = count > 1 ? std::round(i * (lanes - 1.0) / (count - 1.0)) : 0.0;
            const FlowBend bend = bendOf(laneOf(bundle, lane), bow, m_setting.widths, lengthPx, 1.0);
            strands.emplace_back(bentRoute(m_setting.routes[bundle], bend, m_camera, routeStride),
                                 width / 2.0, static_cast<double>(lanes) / count);
        }
        return strands;
    }

    Choice choice(const Pair& pair, std::vector<double> bows) const {
        Choice result;
        for (std::size_t way = 0; way < bows.size(); ++way) {
            result.strands.push_back(strandsOf(pair.bundles[way], bows[way]));
            for (const FlowStrand& strand : result.strands.back()) {
                result.box.add(strand.box());
                result.costOutside += strand.costOutside(m_outline);
                for (const Spot& spot : m_spots)
                    if (!isEndOf(spot.at, pair.bundles[way]))
                        if (const double cost = strand.costUnder(spot.at); cost > 0.0)
                            result.ownCost += cost * shareTogether(spot.spans, spansOf(pair.bundles[way]));
            }
        }
        result.ownCost += result.costOutside;
        result.bows = std::move(bows);
        return result;
    }

    bool isEndOf(ScreenPoint spot, BundleIndex bundle) const {
        return std::ranges::any_of(m_ends[bundle], [&](ScreenPoint end) { return isSame(spot, end); });
    }

    /// From calm to wide, on both sides.
    std::vector<Choice> choicesOf(const Pair& pair) const {
        const FlowRoute& route = m_setting.routes[pair.bundles[0]];
        const double length = route.lengthKm / m_camera.kmPerPx();
        std::vector<Choice> choices;
        if (!route.mayBow()) {
            choices.push_back(choice(pair, std::vector<double>(pair.bundles.size(), 0.0)));
            return choices;
        }
        // Long flows bend more than short ones.
        const double wanted = 0.045 + 0.04 * std::min(1.0, length / m_extent);
        const auto add = [&](std::vector<double> bows, double aside, double opening) {
            Choice made = choice(pair, std::move(bows));
            const double off = (std::abs(aside) - (pair.bundles.size() == 1 ? wanted : 0.0)) / 0.1;
            made.ownCost += pair.lanes * (bowCost * off * off + openingCost * opening +
                                          (bowsInwards(route, aside) ? inwardCost : 0.0));
            choices.push_back(std::move(made));
        };
        if (pair.bundles.size() == 1) {
            for (const double height : {0.05, 0.09, 0.14, 0.19, 0.25})
                for (const double side : {1.0, -1.0})
                    add({side * height}, side * height, 0.0);
            return choices;
        }
        for (const double opening : {0.04, 0.08})
            for (const double aside : {0.0, 0.05, -0.05, 0.1, -0.1, 0.15, -0.15})
                add({opening + aside, opening - aside}, aside, opening > 0.05 ? 1.0 : 0.0);
        // Beside the edge of the map a wide bundle must go out of its way.
        if (std::ranges::all_of(choices, [](const Choice& made) { return made.costOutside > 0.0; }))
            for (const double aside : {0.2, -0.2})
                add({0.04 + aside, 0.04 - aside}, aside, 0.0);
        return choices;
    }

    bool bowsInwards(const FlowRoute& route, double aside) const {
        const auto& piece = route.pieces[route.pieces.size() / 2];
        const FlowRoute::Point& middle = piece[piece.size() / 2];
        const ScreenPoint toMiddle = m_middle - m_camera.toScreen(middle.at);
        return (toMiddle.x * middle.aside.x - toMiddle.y * middle.aside.y) * aside > 0.0;
    }

    /// That of the scale beside, else the calmest.
    std::size_t firstChoice(std::vector<Choice>& choices, const Pair& pair) const {
        std::size_t first = 0;
        if (m_nearby != nullptr) {
            const double bow = (*m_nearby)[pair.bundles[0]];
            const double back = (*m_nearby)[pair.bundles.back()];
            for (std::size_t i = 0; i < choices.size(); ++i)
                if (std::abs(choices[i].bows[0] - bow) < 1e-9 &&
                    std::abs(choices[i].bows.back() - back) < 1e-9)
                    first = i;
            for (std::size_t i = 0; i < choices.size(); ++i)
                choices[i].ownCost += i == first ? 0.0 : stirCost * pair.lanes;
            return first;
        }
        for (std::size_t i = 1; i < choices.size(); ++i)
            if (choices[i].ownCost < choices[first].ownCost)
                first = i;
        return first;
    }

    float togetherness(std::size_t pair, std::size_t way, std::size_t other, std::size_t their) {
        float& share = m_together[(2 * pair + way) * 2 * m_pairs.size() + 2 * other + their];
        if (share < 0.0F)
            share = static_cast<float>(shareTogether(m_setting.bundles[m_pairs[pair].bundles[way]].spans,
                                                     m_setting.bundles[m_pairs[other].bundles[their]].spans));
        return share;
    }

    double conflictBetween(std::size_t pair, const Choice& choice, std::size_t other) {
        const Choice& theirs = m_choices[other][m_chosen[other]];
        if (!choice.box.meets(theirs.box, nearby))
            return 0.0;
        double cost = 0.0;
        for (std::size_t way = 0; way < choice.strands.size(); ++way)
            for (std::size_t their = 0; their < theirs.strands.size(); ++their) {
                const BundleIndex a = m_pairs[pair].bundles[way];
                const BundleIndex b = m_pairs[other].bundles[their];
                const double share = togetherness(pair, way, other, their);
                if (share <= 0.0)
                    continue;
                std::array<ScreenPoint, 2> ends;
                std::size_t count = 0;
                for (const ScreenPoint end : m_ends[a])
                    if (isEndOf(end, b))
                        ends[count++] = end;
                const std::span<const ScreenPoint> shared(ends.data(), count);
                for (const FlowStrand& p : choice.strands[way])
                    for (const FlowStrand& q : theirs.strands[their])
                        cost += share * conflict(p, q, shared, sparedAroundSpots);
            }
        return cost;
    }

    /// Pairs that can come near each other and are there at the same time.
    void findNeighbours() {
        std::vector<StrandBox> reaches(m_pairs.size());
        for (std::size_t pair = 0; pair < m_pairs.size(); ++pair)
            for (const Choice& choice : m_choices[pair])
                reaches[pair].add(choice.box);
        m_neighbours.resize(m_pairs.size());
        for (std::size_t pair = 0; pair < m_pairs.size(); ++pair)
            for (std::size_t other = 0; other < m_pairs.size(); ++other)
                if (other != pair && reaches[pair].meets(reaches[other], nearby) && areTogether(pair, other))
                    m_neighbours[pair].push_back(other);
    }

    bool areTogether(std::size_t pair, std::size_t other) {
        for (std::size_t way = 0; way < m_pairs[pair].bundles.size(); ++way)
            for (std::size_t their = 0; their < m_pairs[other].bundles.size(); ++their)
                if (togetherness(pair, way, other, their) > 0.0F)
                    return true;
        return false;
    }

    bool improve(std::size_t pair) {
        std::size_t best = m_chosen[pair];
        double least = costOf(pair, best, 1e300);
        const double before = least;
        for (std::size_t i = 0; i < m_choices[pair].size(); ++i)
            if (i != m_chosen[pair])
                if (const double cost = costOf(pair, i, least); cost < least - 1e-9) {
                    least = cost;
                    best = i;
                }
        const bool better = best != m_chosen[pair] && least < before - 1e-6;
        if (better)
            m_chosen[pair] = best;
        return better;
    }

    double costOf(std::size_t pair, std::size_t choice, double limit) {
        double cost = m_choices[pair][choice].ownCost;
        for (const std::size_t other : m_neighbours[pair]) {
            if (cost >= limit)
                break;
            float& known = m_known[(m_firstChoice[pair] + choice) * m_choiceCount + m_firstChoice[other] +
                                   m_chosen[other]];
            if (known < 0.0F)
                known = static_cast<float>(conflictBetween(pair, m_choices[pair][choice], other));
            cost += static_cast<double>(known);
        }
        return cost;
    }

    const FlowBowSetting& m_setting;
    geo::MapCamera m_camera;
    MapOutline m_outline;
    const FlowBows* m_nearby;
    std::vector<std::vector<ScreenPoint>> m_ends; ///< by bundle
    std::vector<Spot> m_spots;
    ScreenPoint m_middle;
    double m_extent = 1.0;
    std::vector<Pair> m_pairs;
    std::vector<std::vector<Choice>> m_choices; ///< by pair
    std::vector<std::size_t> m_chosen;
    std::vector<std::size_t> m_firstChoice; ///< by pair, in the count of all choices
    std::size_t m_choiceCount = 0;
    std::vector<float> m_known; ///< conflicts of two choices; less than 0 before they were asked for
    std::vector<std::vector<std::size_t>> m_neighbours; ///< by pair
    std::vector<float> m_together; ///< by two directions; less than 0 before it was asked for
};

} // namespace

FlowBows arrangeBows(const FlowBowSetting& setting, double kmPerPoint, const FlowBows* beside) {
    return Search(setting, kmPerPoint, beside).run();
}

double kmPerPointOfAll(const std::vector<FlowRoute>& routes) {
    StrandBox box;
    for (const FlowRoute& route : routes)
        for (const auto& piece : route.pieces)
            for (const FlowRoute::Point& point : piece)
                box.add({{point.at.x, point.at.y}});
    // With the margin that state::viewOfAll leaves.
    constexpr double margin = 1.4;
    return std::max(
        {(box.right - box.left) * margin / 1280.0, (box.bottom - box.top) * margin / 720.0, 0.01});
}

FlowBows mixed(const FlowBows& from, const FlowBows& to, double share) {
    FlowBows bows = from;
    for (std::size_t i = 0; i < std::min(from.size(), to.size()); ++i)
        bows[i] = std::lerp(from[i], to[i], share);
    return bows;
}

} // namespace tumen::scene
