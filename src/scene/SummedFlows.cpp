#include "scene/SummedFlows.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/Text.hpp"
#include "geo/Cutting.hpp"
#include "scene/Viewpoint.hpp"

namespace tumen::scene {

namespace {

// In points of the 1280x720 design.
constexpr double narrowestWidest = 3.0;
constexpr double narrowestLine = 0.8;
/// Of the narrowest, where lines fill the picture.
constexpr double faintest = 0.4;
/// So many lines fill it.
constexpr double linesThatFill = 2000.0;
/// So many lines may be as wide as single flows are.
constexpr double linesAtFullWidth = 500.0;
/// What a software driver paints within a frame or two.
constexpr std::size_t mostRoughLines = 500;
/// More than a picture holds, so that lines which come and go with the date are not made anew.
constexpr std::size_t mostLinesKept = 60000;
/// Beyond this a view is the whole world, whatever its projection does to distances.
constexpr double widestLocalViewKm = 7000.0;
constexpr double wholeWorldKm = 40000.0;

std::vector<bool> looksOn(const model::Brief& brief, const state::AppState& state) {
    std::vector<bool> on(brief.kinds.size() * looksPerKind);
    for (std::size_t number = 0; number < on.size(); ++number) {
        const FlowLook look = FlowLook::fromNumber(static_cast<std::uint16_t>(number));
        on[number] = !state.hiddenKinds.contains(look.kind) &&
                     (model::statusesOf(look.statusClass) & ~state.hiddenStatuses).any();
    }
    return on;
}

/// Which parts filter and viewpoint let through, and which the viewpoint's actor denies. Lists that say the
/// same of all parts are empty, which is quicker.
void findParts(const model::Claims& claims, const state::AppState& state, FlowQuery& query) {
    const std::size_t lists = claims.deniers().size();
    const bool isActor = state.viewpoint.kind == state::Viewpoint::Kind::Actor;
    query.partsOn.clear();
    query.partsMarked.assign(isActor ? lists * model::statusCount : 0, false);
    if (state.hiddenStatuses.none() && state.viewpoint.kind == state::Viewpoint::Kind::All)
        return;
    query.partsOn.resize(lists * model::statusCount);
    for (model::Code code = 0; code < lists; ++code)
        for (model::StatusIndex status = 0; status < model::statusCount; ++status) {
            const std::uint32_t part = partOf(status, code);
            const auto deniers = claims.deniers()[code];
            query.partsOn[part] =
                !state.hiddenStatuses.test(status) &&
                !state::isHiddenFromViewpoint(state, model::statuses()[status].drawnAs, {}, deniers);
            if (isActor)
                query.partsMarked[part] =
                    state::stanceOf(state.viewpoint, {}, deniers) == state::Stance::Denies;
        }
}

/// 0 to 1, from the number of the group's look and its places, so that its pattern stays while flows come and
/// go.
double phaseOf(const FlowGroup& group) {
    const std::uint64_t mixed = (group.from * 2654435761ULL) ^ (group.to * 40503ULL) ^ group.look.number();
    return static_cast<double>(mixed % 997) / 997.0;
}

/// The days for which the line of a group stands.
time::DayRange daysOf(const FlowGroup& group, const state::AppState& state) {
    const auto times = state::comparedTimes(state);
    if (!times || group.change == Change::None)
        return state::shownDays(state);
    return group.change == Change::Ended ? times->earlier : times->later;
}

/// How much more each of so many lines may stand out than where they fill the picture.
double roomFor(std::int64_t lines) {
    return std::max(1.0, std::sqrt(linesThatFill / static_cast<double>(std::max<std::int64_t>(lines, 1))));
}

/// Where lines are many, thin ones stand back behind those that tell most.
double weightOf(double widthPoints, double room) {
    return std::clamp(widthPoints / FlowWidths::plainLine, std::min(faintest * room, 1.0), 1.0);
}

} // namespace

std::optional<std::size_t> SummedFlows::missingLevel(double kmPerPoint) const {
    const std::size_t wanted = m_briefSums->levels.levelFor(kmPerPoint);
    return m_sums && m_level == wanted ? std::nullopt : std::optional(wanted);
}

void SummedFlows::takeOver(std::size_t level, std::shared_ptr<const FlowSums> sums) {
    m_level = level;
    m_sums = std::move(sums);
    m_lines.clear();
    m_largest.clear();
}

void SummedFlows::look(const state::AppState& state, const BaseLook& base, const geo::Projection& projection,
                       bool isRough) {
    const double kmPerPx = base.camera.kmPerPx();
    if (!m_sums) {
        const std::size_t level = m_briefSums->levels.levelFor(kmPerPx * base.unitPx);
        takeOver(level, m_briefSums->levels.addUp(level));
    }
    LineKey key = {projection.spec().projString, kmPerPx, base.unitPx, state.flowLimit};
    if (!m_inView || m_viewProjection != key.projection) {
        m_inView.emplace(m_brief, projection);
        m_rim = geo::rimOf(projection);
        m_viewProjection = key.projection;
    }
    if (m_lineKey != key)
        m_outline = MapOutline(m_rim, geo::MapCamera({}, kmPerPx, {}));
    if (m_lineKey != key || m_lines.size() > mostLinesKept)
        m_lines.clear();
    m_lineKey = std::move(key);
    // A margin for bows and for what the projection does to distances.
    const double reachKm = 0.65 * std::hypot(base.widthPx, base.heightPx) * kmPerPx;
    m_inView->lookAt(state.view.centre, reachKm < widestLocalViewKm ? reachKm : wholeWorldKm);
    const auto limit = static_cast<std::size_t>(state.flowLimit);
    if (state::Filter filter = state::filterOf(state); m_filter != filter) {
        findParts(m_brief.claims, state, m_query);
        m_largest.clear();
        m_filter = std::move(filter);
    }
    m_query.looksOn = looksOn(m_brief, state);
    m_query.mayDraw = [this](std::uint32_t from, std::uint32_t to) { return m_inView->crosses(from, to); };
    m_query.limit = isRough ? std::min(mostRoughLines, limit) : limit;
    const auto times = state::comparedTimes(state);
    if (times && state.comparison == state::Comparison::Difference) {
        m_before = m_query;
        m_before.days = spanOf(times->earlier);
        m_query.days = spanOf(times->later);
        m_groups = m_sums->largestOfBoth(m_query, m_before);
    } else {
        m_query.days = spanOf(state::shownDays(state));
        m_groups = m_sums->largestAt(m_query);
    }
    m_isRough = isRough && m_groups.size() == mostRoughLines && mostRoughLines < limit;
    // By what is on the whole map, so that nothing changes while it is moved and refined.
    m_all = m_briefSums->totals.flowsAt(state);
    m_room = roomFor(std::min<std::int64_t>(state.flowLimit, m_all.count));
    constexpr double full = FlowWidths::widestLine;
    m_widths = {m_briefSums->levels.scale().toMagnitude(std::max<std::int64_t>(m_sums->largestEver(), 1)),
                std::clamp(full * std::sqrt(linesAtFullWidth / state.flowLimit), narrowestWidest, full),
                std::min(narrowestLine * m_room, FlowWidths::thinnestLine), state.widthScale};
}

bool SummedFlows::concerns(const state::Target& target, const FlowGroup& group) const {
    const std::vector<std::uint32_t>& heads = m_briefSums->levels.clustersOf(m_level).heads;
    if (target.what == state::Target::What::Claim) {
        const model::Claim& claim = m_brief.claims[target.index];
        return claim.form == model::Form::Flow && claim.from && claim.to &&
               heads[*claim.from] == group.from && heads[*claim.to] == group.to &&
               FlowLook{claim.kind, claim.statusClass, claim.isDenied()} == group.look;
    }
    if (target.what == state::Target::What::Place)
        return heads[target.index] == group.from || heads[target.index] == group.to;
    return true;
}

bool SummedFlows::anyConcerns(const state::Target& target) const {
    return std::ranges::any_of(m_groups, [&](const FlowGroup& group) { return concerns(target, group); });
}

double SummedFlows::widthOf(const FlowGroup& group) const {
    return m_widths.widthOf(m_briefSums->levels.scale().toMagnitude(group.holding.units)) * m_lineKey.unitPx;
}

const SummedFlows::Line& SummedFlows::lineOf(const FlowGroup& group, const geo::Projection& projection) {
    const auto [found, isNew] = m_lines.try_emplace(group.number);
    Line& line = found->second;
    if (isNew) {
        line.course =
            courseBetween(m_brief.places[group.from].position, m_brief.places[group.to].position, projection);
        const GroupLane lane = {group.look.number(), static_cast<int>(m_brief.kinds.size() * looksPerKind)};
        line.path = pathAlong(line.course, lane, m_outline, m_widths.widest * m_lineKey.unitPx,
                              m_lineKey.kmPerPx, m_lineKey.unitPx);
        line.lengthPx = line.path.lengthPx();
    }
    return line;
}

const FlowQuery& SummedFlows::queryOf(const FlowGroup& group) const {
    return group.change == Change::Ended ? m_before : m_query;
}

const LargestFlow& SummedFlows::largestOf(const FlowGroup& group) {
    LargestFlow& largest = m_largest.try_emplace(group.number, LargestFlow{0, {1, 0}, {1, 0}}).first->second;
    const FlowQuery& query = queryOf(group);
    if (largest.isFor(query.days))
        return largest;
    const FlowMemory memory = {
        [this](std::size_t flow) { return touchedDays(m_brief.claims.when(flow)); },
        [this](std::size_t flow) {
            return m_briefSums->levels.scale().toUnits(
                m_brief.claims.magnitude(flow).value_or(std::numeric_limits<double>::quiet_NaN()));
        }};
    largest = m_sums->largestFlowOf(group.number, query, memory);
    return largest;
}

void SummedFlows::addTo(MapScene& scene, const state::AppState& state, const geo::Projection& projection,
                        const Theme& theme, const std::vector<core::Colour>& colours,
                        const state::Target& focus, const LiftedClaims& lifted, double dimmed) {
    const geo::ScreenPoint origin = scene.base.camera.toScreen({});
    FlowSummary& summary = scene.summary.emplace();
    Holding drawn;
    ChangeCounts changes;
    scene.flows.reserve(m_groups.size());
    for (const FlowGroup& group : m_groups) {
        const Line& line = lineOf(group, projection);
        if (line.path.pieces.empty())
            continue;
        if (group.change != Change::Ended)
            drawn += group.holding;
        changes.add(group.change);
        FlowDrawing flow;
        flow.path = line.path;
        for (geo::ScreenLine& piece : flow.path.pieces)
            for (geo::ScreenPoint& point : piece)
                point = point + origin;
        setWidth(flow.path, line.course, line.lengthPx, widthOf(group) * theme.flowFactor, scene.unitPx);
        flow.path.claim = largestOf(group).flow;
        flow.colour = colours[group.look.kind];
        flow.echo = group.change == Change::Ended;
        flow.cue = cueOf(group.change);
        flow.strength = strengthOf(group.change);
        flow.statusClass = group.look.statusClass;
        // A line of several flows does not fade: its width tells that one comes or goes.
        if (group.holding.count == 1)
            flow.strength *= time::presence(m_brief.claims.when(flow.path.claim), daysOf(group, state));
        // A line of several flows is lifted with its largest one.
        const bool isPointedAt = lifted.has(flow.path.claim);
        const bool stays = lifted.any() ? isPointedAt : concerns(focus, group);
        flow.strength *= stays ? weightOf(flow.path.widthPx / scene.unitPx, m_room) : dimmed;
        // Struck is what all of a line's flows are.
        const bool fromActor = state.viewpoint.kind == state::Viewpoint::Kind::Actor;
        flow.denied = fromActor ? group.marked == group.holding.count : group.look.denied;
        if (fromActor && flow.denied) {
            flow.strength *= deniedStrength;
            flow.markStrength = 1.0 / deniedStrength;
        }
        flow.lifted =
            isPointedAt ||
            (state.selected.what == state::Target::What::Claim && concerns(state.selected, group)) ||
            (state.hovered.what == state::Target::What::Claim && concerns(state.hovered, group));
        flow.phasePx = phaseOf(group) * 200.0 * scene.unitPx;
        flow.from = group.from;
        flow.to = group.to;
        flow.together = static_cast<int>(group.holding.count);
        scene.flows.push_back(std::move(flow));
    }
    if (state.comparison == state::Comparison::Difference)
        scene.changes = changes;
    summary.isRough = m_isRough;
    summary.lines = scene.flows.size();
    summary.drawn = drawn.count;
    summary.flows = m_all.count;
    summary.share =
        m_all.units > 0 ? static_cast<double>(drawn.units) / static_cast<double>(m_all.units) : 1.0;
    summary.widths = m_widths;
    summary.flowsByKind = m_briefSums->totals.countsAt(state).flowsByKind;
}

} // namespace tumen::scene
