#include "scene/LabelLayout.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tumen::scene {

namespace {

using geo::ScreenPoint;
using geo::ScreenRect;

constexpr double coarsestKmPerPoint = 32.0;

/// Points about a place of the brief within which another's name would be taken for its own.
constexpr double hubSpotRadius = 10.0;
constexpr double hubDotRadius = 3.5;
/// Points between places that are closer than their names are high and long.
constexpr double neighbourDistance = 20.0;
/// Points between two names of the same; of a zone not two in one picture.
constexpr double repeatDistance = 300.0;
constexpr double zoneRepeatDistance = 1000.0;

/// Names that stand in several places: of seas, regions, railways. A country's is in a picture once anyway.
bool mayRepeat(model::LabelKind kind) {
    using model::LabelKind;
    return kind == LabelKind::Sea || kind == LabelKind::Region || kind == LabelKind::Railway ||
           kind == LabelKind::Zone;
}

/// With a dot of its own.
bool isTown(const LabelWish& wish) {
    return wish.dotRadiusPx > 0.0 && model::isPlace(wish.kind) && wish.hubPlaces.empty();
}

/// Boxes that can be asked for by place.
class BoxIndex {
public:
    explicit BoxIndex(double cellPx) : m_cellPx(cellPx) {}

    void add(const ScreenRect& box) {
        forCells(box, [&](std::int64_t cell) { m_cells[cell].push_back(box); });
    }
    int countOverlapping(const ScreenRect& box) const {
        int count = 0;
        forCells(box, [&](std::int64_t cell) {
            if (const auto found = m_cells.find(cell); found != m_cells.end())
                for (const ScreenRect& other : found->second)
                    count += other.overlaps(box) ? 1 : 0;
        });
        return count;
    }

private:
    template<typename Visit>
    void forCells(const ScreenRect& box, const Visit& visit) const {
        const auto cellOf = [&](double x) { return static_cast<std::int64_t>(std::floor(x / m_cellPx)); };
        constexpr std::int64_t row = 1LL << 32;
        for (std::int64_t y = cellOf(box.top); y <= cellOf(box.bottom()); ++y)
            for (std::int64_t x = cellOf(box.left); x <= cellOf(box.right()); ++x)
                visit(y * row + x);
    }

    double m_cellPx;
    std::unordered_map<std::int64_t, std::vector<ScreenRect>> m_cells;
};

ScreenRect boxAbout(ScreenPoint p, double radius) {
    return {p.x - radius, p.y - radius, 2.0 * radius, 2.0 * radius};
}

/// Places names one after the other.
class Layout {
public:
    Layout(const LabelSurroundings& surroundings, double unitPx)
        : m_surroundings(surroundings), m_unitPx(unitPx), m_taken(100.0 * unitPx), m_reserved(100.0 * unitPx),
          m_spots(100.0 * unitPx), m_hubs(100.0 * unitPx) {
        for (const ScreenRect& spot : surroundings.spots)
            m_spots.add(spot);
    }

    /// The spot about a place of the brief, to be kept clear of others' names if possible; the place's own
    /// dot in any case when it is there to stay.
    void addHub(ScreenPoint at, bool stays) {
        m_hubs.add(boxAbout(at, hubSpotRadius * m_unitPx));
        m_hubPoints.push_back(at);
        m_places.push_back(at);
        if (stays)
            m_taken.add(boxAbout(at, hubDotRadius * m_unitPx));
    }
    /// Another town, of which its neighbours' names keep clear if they can.
    void addTown(ScreenPoint at) { m_places.push_back(at); }

    /// Finds the place of a name that is set whenever it is in view.
    LabelStance place(const LabelWish& wish, const std::vector<LabelForm>& forms, ScreenPoint at,
                      const LabelStance* before) {
        LabelStance stance;
        const ScreenRect dot = boxAbout(at, wish.dotRadiusPx);
        if (isTown(wish) && (m_taken.countOverlapping(dot) > 0 || isBesideNamed(at)))
            return stance;
        const std::vector<Ranked> ranked = rank(wish, forms, at, before);
        for (const Ranked& entry : ranked)
            stance.order.push_back(entry.place);
        stance.stands = !ranked.empty() && !ranked.front().blocked;
        if (stance.stands) {
            m_taken.add(placesAbout(wish, forms, at, m_unitPx)[stance.order.front()].box);
            if (wish.dotRadiusPx > 0.0)
                m_named.push_back(at);
            if (isTown(wish))
                m_taken.add(dot);
        }
        return stance;
    }

    /// Finds the place of a name that is set only now and then: the others keep off it if they can.
    LabelStance reserve(const LabelWish& wish, const std::vector<LabelForm>& forms, ScreenPoint at,
                        const LabelStance* before) {
        LabelStance stance;
        for (const Ranked& entry : rank(wish, forms, at, before))
            stance.order.push_back(entry.place);
        stance.stands = !stance.order.empty();
        if (stance.stands)
            m_reserved.add(placesAbout(wish, forms, at, m_unitPx)[stance.order.front()].box);
        return stance;
    }

    /// `places`, best first, after the one it had before.
    LabelStance placeRiver(std::vector<RiverPlace> places, const LabelForm& form, double kmPerPx,
                           const LabelStance* before) {
        LabelStance stance;
        if (before != nullptr && before->stands && !before->river.empty() &&
            before->river.front().leastHeightKm <= form.heightPx * kmPerPx)
            places.insert(places.begin(), before->river.front());
        const auto boxesAt = [&](const RiverPlace& place) {
            const ScreenPoint middle = place.middleAbove(fromOrigin(place.foot, kmPerPx), form.heightPx);
            return footprint(
                {middle.x - form.widthPx / 2.0, middle.y - form.heightPx / 2.0, form.widthPx, form.heightPx},
                place.angleRad);
        };
        std::erase_if(places, [&](const RiverPlace& place) {
            return std::ranges::any_of(
                boxesAt(place), [&](const ScreenRect& box) { return m_taken.countOverlapping(box) > 0; });
        });
        stance.stands = !places.empty();
        if (stance.stands)
            for (const ScreenRect& box : boxesAt(places.front()))
                m_taken.add(box);
        stance.river = std::move(places);
        return stance;
    }

private:
    struct Ranked {
        std::uint8_t place = 0;
        bool blocked = false;
        double cost = 0.0;
    };

    std::vector<Ranked> rank(const LabelWish& wish, const std::vector<LabelForm>& forms, ScreenPoint at,
                             const LabelStance* before) const {
        const double reach = 30.0 * m_unitPx + forms.front().widthPx;
        const FlowCrossings flows = m_surroundings.flows.within(boxAbout(at, reach));
        const std::vector<LabelPlace> places = placesAbout(wish, forms, at, m_unitPx);
        const ScreenRect ownSpot =
            wish.hubPlaces.empty() ? ScreenRect{} : boxAbout(at, hubSpotRadius * m_unitPx);
        const std::vector<ScreenPoint> neighbours = neighboursOf(wish, at);
        std::vector<Ranked> ranked;
        for (std::size_t i = 0; i < places.size(); ++i) {
            const ScreenRect& box = places[i].box;
            Ranked entry{static_cast<std::uint8_t>(i), false, 0.03 * static_cast<double>(i)};
            entry.blocked = m_taken.countOverlapping(box.grownBy(nameClearance * m_unitPx)) > 0;
            // A broken name becomes whole as soon as there is room; else it stays where it was.
            const bool kept = before != nullptr && before->stands && !before->order.empty() &&
                              before->order.front() == i && places[i].form == 0;
            const int hubs = m_hubs.countOverlapping(box) - (ownSpot.overlaps(box) ? 1 : 0);
            entry.cost = kept ? -1.0
                              : entry.cost + flows.shareOf(box, flowBand * m_unitPx) +
                                    0.8 * std::min(2, m_spots.countOverlapping(box)) +
                                    1.2 * std::clamp(hubs, 0, 2) +
                                    0.25 * std::min(2, m_reserved.countOverlapping(box)) +
                                    2.0 * leanTowards(neighbours, at, box);
            ranked.push_back(entry);
        }
        std::ranges::stable_sort(ranked, {}, [](const Ranked& r) { return std::pair(r.blocked, r.cost); });
        return ranked;
    }

    /// So close to one that has its name that either could be taken for that of the other.
    bool isBesideNamed(ScreenPoint at) const {
        return std::ranges::any_of(m_named,
                                   [&](ScreenPoint p) { return core::distance(p, at) < ownRoom * m_unitPx; });
    }
    /// The places that lie close to one and may have their names as well. Places of the brief leave it to
    /// other towns to keep clear.
    std::vector<ScreenPoint> neighboursOf(const LabelWish& wish, ScreenPoint at) const {
        std::vector<ScreenPoint> neighbours;
        const auto isClose = [&](ScreenPoint p) {
            const double distance = core::distance(p, at);
            return distance > 0.01 * m_unitPx && distance < neighbourDistance * m_unitPx;
        };
        if (wish.dotRadiusPx > 0.0)
            std::ranges::copy_if(isTown(wish) ? m_places : m_hubPoints, std::back_inserter(neighbours),
                                 isClose);
        return neighbours;
    }
    /// How far a name leans to the side of its place's neighbours: it would be read as theirs. In halves of
    /// its length and height, as a long name below its place is read as below it and not as beside it.
    static double leanTowards(const std::vector<ScreenPoint>& neighbours, ScreenPoint at,
                              const ScreenRect& box) {
        const ScreenPoint shift = box.centre() - at;
        const ScreenPoint side =
            core::normalized(ScreenPoint{{2.0 * shift.x / box.width, 2.0 * shift.y / box.height}});
        double lean = 0.0;
        for (const ScreenPoint& other : neighbours)
            lean = std::max(lean, core::dot(core::normalized(other - at), side));
        return lean;
    }

    const LabelSurroundings& m_surroundings;
    double m_unitPx;
    BoxIndex m_taken;    ///< by names that stand
    BoxIndex m_reserved; ///< for names that are set now and then
    BoxIndex m_spots;    ///< heads and marks, from which a name would have to move at some date
    BoxIndex m_hubs;
    std::vector<ScreenPoint> m_hubPoints;
    std::vector<ScreenPoint> m_places; ///< hubs and towns
    std::vector<ScreenPoint> m_named;  ///< of them, so far
};

} // namespace

int zoomLevelFor(double kmPerPoint) {
    const double level = std::floor(2.0 * std::log2(coarsestKmPerPoint / kmPerPoint));
    return static_cast<int>(std::clamp(level, 0.0, static_cast<double>(finestZoomLevel)));
}

double kmPerPointAt(int zoomLevel) {
    return coarsestKmPerPoint * std::exp2(-zoomLevel / 2.0);
}

ScreenPoint fromOrigin(geo::WorldPoint point, double kmPerPx) {
    return {{point.x / kmPerPx, -point.y / kmPerPx}};
}

std::vector<LabelStance> layOutLabels(const std::vector<LabelEntry>& entries, const RiverCourses& rivers,
                                      const LabelSurroundings& surroundings, int zoomLevel, double unitPx,
                                      const std::vector<LabelStance>* coarser) {
    const double coarse = kmPerPointAt(zoomLevel);
    const double fine = zoomLevel == finestZoomLevel ? 0.0 : kmPerPointAt(zoomLevel + 1);
    const double kmPerPx = coarse / unitPx;
    const auto isInRange = [&](const LabelEntry& entry) {
        return entry.wish.range.furthest >= fine && entry.wish.range.closest <= coarse;
    };
    const auto before = [&](std::size_t i) { return coarser != nullptr ? &(*coarser)[i] : nullptr; };

    // Hubs first, then what stood on the coarser level: what comes in closer up does not push it. Then by
    // priority.
    std::vector<std::size_t> sequence(entries.size());
    std::iota(sequence.begin(), sequence.end(), std::size_t{0});
    std::ranges::stable_sort(sequence, {}, [&](std::size_t i) {
        const LabelEntry& entry = entries[i];
        const bool stood = coarser != nullptr && (*coarser)[i].stands;
        const int priority = entry.canBeHub() ? entry.hub.priority : entry.wish.priority;
        return std::tuple(entry.canBeHub() ? 0 : 1, stood ? 0 : 1, priority);
    });

    Layout layout(surroundings, unitPx);
    for (const LabelEntry& entry : entries)
        if (entry.canBeHub())
            layout.addHub(fromOrigin(entry.wish.at, kmPerPx), isInRange(entry));
        else if (isTown(entry.wish) && isInRange(entry))
            layout.addTown(fromOrigin(entry.wish.at, kmPerPx));
    std::vector<LabelStance> stances(entries.size());
    // An ocean or a railway has its name in several places, but not twice within one glance.
    const auto isRepeated = [&](std::size_t i) {
        const bool isZone = entries[i].wish.kind == model::LabelKind::Zone;
        const double apartKm = (isZone ? zoneRepeatDistance : repeatDistance) * unitPx * kmPerPx;
        for (std::size_t other = 0; other < entries.size(); ++other)
            if (other != i && stances[other].stands && entries[other].wish.text == entries[i].wish.text &&
                core::distance(entries[other].wish.at, entries[i].wish.at) < apartKm)
                return true;
        return false;
    };
    for (const std::size_t i : sequence) {
        const LabelEntry& entry = entries[i];
        const ScreenPoint at = fromOrigin(entry.wish.at, kmPerPx);
        const bool inRange = isInRange(entry) && !(mayRepeat(entry.wish.kind) && isRepeated(i));
        if (entry.canBeHub() && inRange)
            stances[i] = layout.place(entry.hub, entry.hubForms, at, before(i));
        else if (entry.canBeHub())
            stances[i] = layout.reserve(entry.hub, entry.hubForms, at, before(i));
        else if (inRange && model::hasCourse(entry.wish.kind)) {
            const LabelForm& form = entry.forms.front();
            stances[i] = layout.placeRiver(rivers.placesFor(courseOf(*entry.wish.label), entry.wish.at,
                                                            form.widthPx * kmPerPx, form.heightPx * kmPerPx),
                                           form, kmPerPx, before(i));
        } else if (inRange)
            stances[i] = layout.place(entry.wish, entry.forms, at, before(i));
    }
    return stances;
}

} // namespace tumen::scene
