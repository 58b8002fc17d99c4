#include "scene/Labels.hpp"

#include <algorithm>
#include <set>

namespace tumen::scene {

namespace {

using geo::ScreenPoint;
using geo::ScreenRect;
using model::LabelKind;

/// Points that a name keeps from the edge of the picture.
constexpr double edgeMargin = 3.0;
/// Kilometres from its point beyond which the name of an area would be taken for another's, up and down; to
/// the sides, where names of states may go; and over one half of a country.
constexpr double furthestShiftKm = 1000.0;
constexpr double furthestAsideKm = 250.0;
constexpr double furthestOverHalfKm = 120.0;

/// What is taken on the picture.
class Room {
public:
    Room(ScreenRect picture, std::vector<ScreenRect> taken) : m_picture(picture), m_taken(std::move(taken)) {}

    bool isFree(const ScreenRect& box) const {
        if (box.left < m_picture.left || box.top < m_picture.top || box.right() > m_picture.right() ||
            box.bottom() > m_picture.bottom())
            return false;
        return !overlapsAny(box, m_taken);
    }
    void take(const ScreenRect& box) { m_taken.push_back(box); }

    static bool overlapsAny(const ScreenRect& box, const std::vector<ScreenRect>& others) {
        return std::ranges::any_of(others, [&](const ScreenRect& other) { return other.overlaps(box); });
    }

private:
    ScreenRect m_picture;
    std::vector<ScreenRect> m_taken;
};

/// A name in view.
struct Candidate {
    const LabelEntry* entry = nullptr;
    const LabelStance* stance = nullptr; ///< null for the names of territories
    bool hub = false;
    ScreenPoint at;
    std::vector<LabelPlace> places;        ///< best first
    std::optional<ScreenRect> stancePlace; ///< the one it has unless something is in the way

    const LabelWish& wish() const { return hub ? entry->hub : entry->wish; }
    const std::vector<LabelForm>& forms() const { return hub ? entry->hubForms : entry->forms; }
};

/// False beyond the edge of the map, where PROJ gives nothing or what lies at the other edge.
bool isOnMap(ScreenPoint point, const geo::MapCamera& camera, const geo::Projection& projection) {
    const geo::WorldPoint world = camera.toWorld(point);
    const auto position = projection.inverse(world);
    const auto back = position && projection.shows(*position) ? projection.forward(*position) : std::nullopt;
    return back && core::distance(*back, world) < 2.0 * camera.kmPerPx();
}

/// The names of oceans keep off the edge of the map; at scales at which there is one in view.
constexpr double edgeInViewKmPerPoint = 12.0;

void keepOnMap(std::vector<LabelPlace>& places, const geo::MapCamera& camera,
               const geo::Projection& projection) {
    std::erase_if(places, [&](const LabelPlace& place) {
        const double middle = place.box.centre().y;
        return !isOnMap({{place.box.left, middle}}, camera, projection) ||
               !isOnMap({{place.box.right(), middle}}, camera, projection);
    });
}

/// The places of a name on the picture, in the order of its stance.
std::vector<LabelPlace> placesOf(const Candidate& candidate, const geo::MapCamera& camera, double unitPx) {
    const LabelWish& wish = candidate.wish();
    if (model::hasCourse(wish.kind)) {
        std::vector<LabelPlace> places;
        const LabelForm& form = candidate.forms().front();
        for (const RiverPlace& river : candidate.stance->river) {
            const ScreenPoint middle = river.middleAbove(camera.toScreen(river.foot), form.heightPx);
            places.push_back(
                {0,
                 {middle.x - form.widthPx / 2.0, middle.y - form.heightPx / 2.0, form.widthPx, form.heightPx},
                 0.5,
                 river.angleRad});
        }
        return places;
    }
    std::vector<LabelPlace> places = placesAbout(wish, candidate.forms(), candidate.at, unitPx);
    // Over half a country even that would change sides with the other half's.
    const bool ofHalf = candidate.stance == nullptr && !wish.roomy;
    const double overHalf = furthestOverHalfKm / camera.kmPerPx();
    const double reach =
        ofHalf ? std::max(0.75 * lineHeight(wish.style), overHalf) : furthestShiftKm / camera.kmPerPx();
    const double reachAside = ofHalf ? overHalf : furthestAsideKm / camera.kmPerPx();
    const auto isFar = [&](const LabelPlace& place) {
        const ScreenPoint shift = place.box.centre() - candidate.at;
        return wish.dotRadiusPx <= 0.0 && (std::abs(shift.y) > reach || std::abs(shift.x) > reachAside);
    };
    if (candidate.stance == nullptr) {
        std::erase_if(places, isFar);
        return places;
    }
    std::vector<LabelPlace> ordered;
    // Beside its point a name stands for good or not at all: what gives way for a while stays above or below.
    const auto isAside = [&](std::uint8_t i) {
        return wish.dotRadiusPx <= 0.0 && i != candidate.stance->order.front() &&
               std::abs(places[i].box.centre().x - candidate.at.x) > 1.0;
    };
    for (const std::uint8_t i : candidate.stance->order)
        if (i < places.size() && !isFar(places[i]) && !isAside(i))
            ordered.push_back(places[i]);
    return ordered;
}

/// How much of a name flows leave to be seen, 0 to 1.
double legibility(const LabelWish& wish, double shareUnderFlows) {
    constexpr double fading = 0.03;
    return wish.tolerance >= 1.0 ? 1.0
                                 : std::clamp((wish.tolerance + fading - shareUnderFlows) / fading, 0.0, 1.0);
}

} // namespace

Lettering::Lettering(const model::Brief& brief, const model::Basemap& basemap,
                     std::shared_ptr<FlowCourses> courses, std::vector<int> markPlaces)
    : m_brief(brief), m_basemap(basemap), m_courses(std::move(courses)), m_markPlaces(std::move(markPlaces)) {
}

LabelEntry Lettering::entryFor(LabelWish wish, const MeasureText& measure) const {
    const double unitPx = m_key->wording.unitPx;
    LabelEntry entry;
    entry.forms = formsOf(wish, unitPx, measure);
    if (!wish.hubPlaces.empty()) {
        entry.hub = asHub(wish, unitPx);
        entry.hubForms = formsOf(entry.hub, unitPx, measure);
    }
    entry.wish = std::move(wish);
    return entry;
}

LabelLevels& Lettering::levelsFor(int zoomLevel, const Key& key, const geo::Projection& projection,
                                  const MeasureText& measure) {
    if (m_key == key && m_levels->covers(zoomLevel))
        return *m_levels;
    m_levels.reset();
    const double unitPx = key.wording.unitPx;
    if (!m_key || m_key->projection != key.projection || m_ground->unitPx() != unitPx) {
        if (m_courses)
            m_courses->setProjection(projection);
        m_ground = std::make_shared<LabelGround>(m_brief, m_basemap, m_courses.get(), m_markPlaces,
                                                 key.projection, unitPx);
    }
    m_key = key;
    m_territories.reset();
    if (m_flowsAt.empty())
        m_flowsAt = countFlowsByPlace(m_brief);
    std::vector<LabelEntry> entries;
    for (LabelWish& wish : gatherLabelWishes(m_basemap, m_brief, m_flowsAt, key.wording, projection))
        entries.push_back(entryFor(std::move(wish), measure));
    // The globe is another map with every turn, and has no time for the levels that lead to this one.
    const bool isGlobe = key.projection.isGlobe();
    return m_levels.emplace(m_ground, std::move(entries), isGlobe ? zoomLevel : 0,
                            isGlobe ? zoomLevel : finestZoomLevel);
}

void Lettering::expect(double kmPerPoint) {
    if (m_levels)
        m_levels->expect(zoomLevelFor(kmPerPoint));
}

const std::vector<LabelEntry>& Lettering::territoryEntries(const BaseLook& base,
                                                           const geo::Projection& projection,
                                                           const MeasureText& measure) {
    if (m_territories != base.territories || m_holdings != base.sovereigns.holdings) {
        TerritoryLabels labels = gatherTerritoryLabels(base, m_basemap, m_brief, m_key->wording, projection);
        m_territoryEntries.clear();
        for (LabelWish& wish : labels.wishes)
            m_territoryEntries.push_back(entryFor(std::move(wish), measure));
        m_takenOver = std::move(labels.takenOver);
        m_territories = base.territories;
        m_holdings = base.sovereigns.holdings;
    }
    return m_territoryEntries;
}

LabelPlan Lettering::place(const MapScene& scene, const state::AppState& state,
                           const std::vector<ScreenRect>& obstacles, const geo::Projection& projection,
                           const Theme& theme, const MeasureText& measure) {
    const BaseLook& base = scene.base;
    const double unit = base.unitPx;
    const double kmPerPoint = base.camera.kmPerPx() * unit;
    const int zoomLevel = zoomLevelFor(kmPerPoint);
    LabelLevels& levels = levelsFor(
        zoomLevel,
        {projection.spec(), {state.language, state.secondLanguage, unit}, measure("Aagm", {12.0 * unit})},
        projection, measure);
    const std::vector<LabelStance>& stances = levels.at(zoomLevel);
    const std::vector<LabelEntry>& entries = levels.entries();
    const std::vector<LabelEntry>& territories = territoryEntries(base, projection, measure);

    const int year = time::toCivil(state::mapDay(state)).year;
    std::set<model::PlaceIndex> hubs;
    for (const Hub& hub : scene.hubs)
        hubs.insert(hub.place);
    const auto switchedOn = [&](const LabelWish& wish) {
        using state::BasemapPart;
        if (wish.kind == LabelKind::River && !state.shows(BasemapPart::Rivers))
            return false;
        if (wish.since > year || (wish.kind == LabelKind::Railway && !state.shows(BasemapPart::Railways)))
            return false;
        if (wish.kind == LabelKind::Zone)
            return base.sovereigns.demilitarized && state.shows(BasemapPart::Borders) &&
                   state.shows(BasemapPart::Labels);
        if (wish.colour == &Theme::parallel)
            return state.shows(BasemapPart::Parallel);
        if (wish.kind == LabelKind::Region && wish.label != nullptr && wish.label->rank <= 1 &&
            !state.shows(BasemapPart::FarEast))
            return false;
        return state.shows(BasemapPart::Labels);
    };

    std::vector<Candidate> candidates;
    const auto consider = [&](const LabelEntry& entry, const LabelStance* stance) {
        Candidate candidate;
        candidate.entry = &entry;
        candidate.stance = stance;
        candidate.at = base.camera.toScreen(entry.wish.at);
        // The name of a river may be far from its point.
        if (!model::hasCourse(entry.wish.kind) && !scene.frame.contains(candidate.at))
            return;
        if (model::isPlace(entry.wish.kind) && scene.otherSide && scene.otherSide->contains(candidate.at))
            return;
        candidate.hub =
            std::ranges::any_of(entry.wish.hubPlaces, [&](auto place) { return hubs.contains(place); });
        const bool stands = stance == nullptr || stance->stands;
        if (!candidate.hub && (!stands || !entry.wish.range.contains(kmPerPoint) || !switchedOn(entry.wish)))
            return;
        candidate.places = placesOf(candidate, base.camera, unit);
        if (entry.wish.kind == LabelKind::Sea && kmPerPoint > edgeInViewKmPerPoint)
            keepOnMap(candidate.places, base.camera, projection);
        if (!candidate.places.empty() && candidate.places.front().angleRad == 0.0)
            candidate.stancePlace = candidate.places.front().box;
        candidates.push_back(std::move(candidate));
    };
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (std::ranges::find(m_takenOver, entries[i].wish.label) == m_takenOver.end() ||
            entries[i].wish.label == nullptr)
            consider(entries[i], &stances[i]);
    for (const LabelEntry& entry : territories)
        consider(entry, nullptr);
    std::ranges::stable_sort(candidates, {}, [](const Candidate& c) { return c.wish().priority; });

    Room room(scene.frame.grownBy(-edgeMargin * unit), obstacles);
    FlowCrossings flows;
    std::vector<ScreenRect> heads;
    std::vector<ScreenRect> strongHeads;
    // Where lines stand for several flows there are thousands, and no name could keep off them.
    const std::span<const FlowDrawing> keptOff =
        scene.summary ? std::span<const FlowDrawing>() : std::span(scene.flows);
    for (const FlowDrawing& flow : keptOff) {
        flows.add(flow.path, flow.strength);
        if (const auto head = headBox(flow.path))
            (flow.lifted || flow.strength > 0.5 ? strongHeads : heads).push_back(*head);
    }
    std::vector<ScreenPoint> namedHubs;
    std::set<std::string> namedLands; // once in a picture, wherever else their names could stand
    LabelPlan plan;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const Candidate& candidate = candidates[i];
        const LabelWish& wish = candidate.wish();
        if (wish.ofBrief && std::ranges::any_of(namedHubs, [&](ScreenPoint p) {
                return core::distance(p, candidate.at) < 10.0 * unit;
            }))
            continue; // the name of its town is there already
        if (wish.kind == LabelKind::Country && namedLands.contains(wish.text))
            continue;
        const auto isBesideHub = [&] {
            return wish.hubPlaces.empty() && std::ranges::any_of(namedHubs, [&](ScreenPoint p) {
                       return core::distance(p, candidate.at) < ownRoom * unit;
                   });
        };
        const bool isTown = wish.dotRadiusPx > 0.0 && model::isPlace(wish.kind) && !candidate.hub;
        const ScreenRect dot = {candidate.at.x - wish.dotRadiusPx, candidate.at.y - wish.dotRadiusPx,
                                2 * wish.dotRadiusPx, 2 * wish.dotRadiusPx};
        if (isTown && (!room.isFree(dot) || isBesideHub()))
            continue; // its dot would lie under another name
        enum class Heads { All, Strong, None };
        const auto isFree = [&](const LabelPlace& place, Heads kept) {
            return std::ranges::all_of(
                footprint(place.box.grownBy(nameClearance * unit), place.angleRad),
                [&](const ScreenRect& box) {
                    return room.isFree(box) && (kept != Heads::All || !Room::overlapsAny(box, heads)) &&
                           (kept == Heads::None || !Room::overlapsAny(box, strongHeads));
                });
        };
        // Who has to move does not push others from where they stand, unless it is a hub; what a land was
        // called at the date goes before all but towns.
        const auto belongsToAnother = [&](const LabelPlace& place) {
            if (candidate.hub)
                return false;
            for (std::size_t other = i + 1; other < candidates.size(); ++other) {
                const bool yields =
                    candidate.stance == nullptr && !model::isPlace(candidates[other].wish().kind);
                if (!yields && candidates[other].stancePlace &&
                    candidates[other].stancePlace->overlaps(place.box))
                    return true;
            }
            return false;
        };
        const LabelPlace* chosen = nullptr;
        for (const Heads kept : {Heads::All, Heads::Strong, Heads::None}) {
            if (chosen == nullptr && (kept == Heads::All || candidate.hub))
                for (const LabelPlace& place : candidate.places)
                    if (isFree(place, kept) &&
                        (&place == &candidate.places.front() || !belongsToAnother(place))) {
                        chosen = &place;
                        break;
                    }
        }
        if (chosen == nullptr)
            continue;
        // The room of a name that has faded stays its own, so that others do not come and go with it.
        for (const ScreenRect& box : footprint(chosen->box, chosen->angleRad))
            room.take(box);
        if (candidate.hub)
            namedHubs.push_back(candidate.at);
        if (wish.kind == LabelKind::Country)
            namedLands.insert(wish.text);
        const double seen = legibility(wish, flows.shareOf(chosen->box, flowBand * unit));
        if (seen <= 0.05)
            continue;
        const bool quietParallel =
            wish.colour == &Theme::parallel && base.sovereigns.parallel == ParallelRole::Ahead;
        const core::Colour colour = core::faded(quietParallel ? theme.quietText : theme.*wish.colour, seen);
        const core::Colour second = wish.colour == &Theme::text ? core::faded(theme.quietText, seen) : colour;
        for (PlacedText& line : linesAt(*chosen, candidate.forms()[chosen->form], colour, second))
            plan.labels.push_back(std::move(line));
        if (isTown) {
            plan.dots.push_back({candidate.at, wish.dotRadiusPx, wish.dot});
            room.take(dot);
        }
    }
    return plan;
}

} // namespace tumen::scene
