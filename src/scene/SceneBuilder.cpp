#include "scene/SceneBuilder.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/Text.hpp"
#include "scene/Annotations.hpp"
#include "scene/BeginRings.hpp"
#include "scene/Caption.hpp"
#include "scene/ClaimLook.hpp"
#include "scene/DistanceRings.hpp"
#include "scene/Divider.hpp"
#include "scene/EdgeTags.hpp"
#include "scene/Furniture.hpp"
#include "scene/MapParts.hpp"
#include "scene/Territories.hpp"
#include "scene/Viewpoint.hpp"
#include "state/Filter.hpp"

namespace tumen::scene {

namespace {

using geo::ScreenPoint;
using geo::ScreenRect;

/// Names need not keep off a mark that is all but gone.
constexpr double hardlySeen = 0.2;
/// Of more flows than these the lines are everywhere, and names do not try to keep off them.
constexpr int mostFlowsToKeepOff = 2000;

/// What is pointed at or selected stays and the rest steps back, as long as what is pointed at is on the map:
/// among the claims that are shown or, where flows are drawn together, in one of their lines.
state::Target focusOf(const model::Brief& brief, const state::AppState& state,
                      const std::vector<ShownClaim>& shown, const SummedFlows* summed) {
    const state::Target& focus =
        state.hovered.what == state::Target::What::Claim ? state.hovered : state.selected;
    const bool any = std::ranges::any_of(shown, [&](const ShownClaim& entry) {
        return concerns(focus, brief.claims[entry.claim], entry.claim);
    });
    return any || (summed && summed->anyConcerns(focus)) ? focus : state::Target{};
}

std::vector<model::ClaimIndex> othersOf(const model::Brief& brief) {
    std::vector<model::ClaimIndex> others;
    for (model::ClaimIndex i = 0; i < brief.claims.size(); ++i)
        if (brief.claims.form(i) != model::Form::Flow)
            others.push_back(i);
    return others;
}

/// True when a territory of the brief shows the claim.
bool hasTerritory(const model::Brief& brief, const model::Claim& claim) {
    return std::ranges::any_of(
        brief.territories, [&](const model::Territory& territory) { return territory.claim == claim.id; });
}

std::optional<ScreenPoint> onScreen(geo::LonLat position, const geo::Projection& projection,
                                    const geo::MapCamera& camera) {
    const auto point = projection.shows(position) ? projection.forward(position) : std::nullopt;
    if (!point)
        return std::nullopt;
    return camera.toScreen(*point);
}

FlowPath widened(FlowPath path, double factor) {
    path.widthPx *= factor;
    path.headWidthPx *= factor;
    return path;
}

/// Measures what will be written bold, whatever is asked for.
MeasureText inBold(const MeasureText& measure) {
    return [&measure](std::string_view text, TextStyle style) {
        style.bold = true;
        return measure(text, style);
    };
}

void embolden(MapScene& scene) {
    for (std::vector<PlacedText>* texts :
         {&scene.labels, &scene.title, &scene.caption, &scene.sourceLines, &scene.degrees})
        for (PlacedText& text : *texts)
            text.style.bold = true;
    for (EdgeTag& tag : scene.tags)
        tag.text.style.bold = true;
    for (LegendEntry& entry : scene.legend.entries)
        entry.text.style.bold = true;
    scene.scaleBar.text.style.bold = true;
    if (scene.cover)
        for (PlacedText& line : scene.cover->lines)
            line.style.bold = true;
    if (scene.north)
        scene.north->letter.style.bold = true;
}

/// What is seen most of what goes over to the state's scene; null where nothing does.
const state::FadingShowing* strongestFading(const state::AppState& state) {
    if (!state.change || state.change->how != model::Transition::Fly)
        return nullptr;
    const auto& from = state.change->from;
    const auto found = std::ranges::max_element(from, {}, &state::FadingShowing::strength);
    return found == from.end() ? nullptr : &*found;
}

/// The day that the map will show in a moment, as time plays: what land goes over to on the way there.
time::DayNumber dayAhead(const state::AppState& state) {
    constexpr double momentSecs = 0.4;
    const time::Playback& playback = state.playback;
    if (!playback.playing)
        return state::mapDay(state);
    state::AppState ahead = state;
    ahead.date += (playback.backwards ? -momentSecs : momentSecs) * playback.speedDaysPerSecond;
    return state::mapDay(ahead);
}

/// How far land has gone over: in sixteenths, as each is a base map to be painted.
double landShare(const state::AppState& state) {
    return std::round(state.change->share() * 16.0) / 16.0;
}

} // namespace

model::DetailLevel detailFor(const geo::MapCamera& camera) {
    // Each level from where its points would lie several pixels apart on the one before.
    if (camera.kmPerPx() > 4.5)
        return model::DetailLevel::World;
    return camera.kmPerPx() > 0.7 ? model::DetailLevel::Region : model::DetailLevel::Detail;
}

SceneBuilder::SceneBuilder(const model::Brief& brief, const model::Basemap& basemap, MeasureText measure,
                           std::shared_ptr<const BriefSums> sums,
                           std::shared_ptr<const model::Wordings> wordings)
    : m_brief(brief), m_basemap(basemap), m_measure(std::move(measure)),
      m_sums(sums ? std::move(sums) : std::make_shared<const BriefSums>(brief)),
      m_wordings(wordings ? std::move(wordings) : std::make_shared<const model::Wordings>()),
      m_summedFlows(brief, m_sums), m_others(othersOf(brief)), m_sovereignty(basemap),
      m_flowPlan(std::make_shared<const FlowPlan>(
          m_sums->totals.flowCount() <= state::highestFlowLimit ? planFlows(brief) : FlowPlan{})),
      m_markPlaces(layOutMarks(brief)), m_globes(basemap), m_railways(basemap), m_landInView(brief, basemap) {
}

BaseLook SceneBuilder::baseLook(const state::AppState& state, const geo::Projection& projection,
                                const Picture& picture, const Theme& theme) const {
    BaseLook base;
    base.theme = theme.id;
    base.camera =
        state::cameraFor(state.view, projection, subjectFrame(picture.frame, picture.unitPx, state));
    base.projection = projection.spec().id;
    base.projectionCentre = projection.spec().centre;
    base.widthPx = picture.widthPx;
    base.heightPx = picture.heightPx;
    base.unitPx = picture.unitPx;
    base.hiddenParts = state.hiddenParts;
    const double kmPerPoint = base.camera.kmPerPx() * picture.unitPx;
    base.detail = detailFor(base.camera);
    const std::vector<double> steps = graticuleSteps(base.detail);
    base.graticuleStepDeg = std::max(steps.front(), kmPerPoint > 3.0 ? 10.0 : (kmPerPoint > 0.8 ? 5.0 : 1.0));
    base.graticuleStepDeg = std::min(base.graticuleStepDeg, steps.back());
    base.territories = territoriesAt(m_brief, state, theme);
    const time::DayNumber date = state::mapDay(state);
    base.sovereigns = m_sovereignty.at(date, dayAhead(state), theme);
    if (const auto* fading = strongestFading(state)) {
        const state::AppState before = state::withShowing(state, fading->showing);
        base.territories =
            mixedTerritories(territoriesAt(m_brief, before, theme), base.territories, landShare(state));
        const time::DayNumber dayBefore = state::mapDay(before);
        base.sovereigns =
            mixedSovereigns(m_sovereignty.at(dayBefore, dayBefore, theme), base.sovereigns, landShare(state));
    }
    base.railwaysUntil = m_railways.latestBy(date);
    if (!state.shows(state::BasemapPart::FarEast))
        std::ranges::replace(base.sovereigns.land, theme.landOf(LandRole::FarEast),
                             theme.landOf(LandRole::Russia));
    return base;
}

std::optional<std::size_t> SceneBuilder::missingFlowLevel(const state::AppState& state,
                                                          const BaseLook& base) const {
    return m_summedFlows.isFor(state) ? m_summedFlows.missingLevel(base.camera.kmPerPx() * base.unitPx)
                                      : std::nullopt;
}

const std::vector<core::Colour>& SceneBuilder::coloursFor(const Theme& theme) {
    if (m_coloursTheme != theme.id) {
        m_kindColours = kindColours(m_brief, theme);
        m_coloursTheme = theme.id;
    }
    return m_kindColours;
}

FlowCourses& SceneBuilder::coursesFor(const geo::Projection& projection) {
    std::shared_ptr<FlowCourses>& courses = m_courses[projection.spec().id];
    if (!courses)
        courses = std::make_shared<FlowCourses>(m_brief, m_flowPlan);
    courses->setProjection(projection);
    return *courses;
}

Lettering& SceneBuilder::letteringFor(const geo::Projection& projection) {
    const std::string& id = projection.spec().id;
    const auto found = m_letterings.find(id);
    if (found != m_letterings.end())
        return found->second;
    coursesFor(projection);
    const bool keepsOff = m_sums->totals.flowCount() <= mostFlowsToKeepOff;
    return m_letterings.try_emplace(id, m_brief, m_basemap, keepsOff ? m_courses[id] : nullptr, m_markPlaces)
        .first->second;
}

bool SceneBuilder::isLaidOutFor(const state::AppState& state, const geo::Projection& projection,
                                const Picture& picture) {
    const ScreenRect subject = subjectFrame(picture.frame, picture.unitPx, state);
    const double kmPerPx = state::cameraFor(state.view, projection, subject).kmPerPx();
    return coursesFor(projection).bows().isReadyFor(kmPerPx * picture.unitPx);
}

MeasureText SceneBuilder::measureFor(const Theme& theme) const {
    return theme.boldText ? inBold(m_measure) : m_measure;
}

void SceneBuilder::foresee(const state::AppState& state, const geo::Projection& projection,
                           const Picture& picture, const Theme& theme) {
    MapScene empty;
    empty.base = baseLook(state, projection, picture, theme);
    empty.frame = picture.frame;
    letteringFor(projection).place(empty, state, {}, projection, theme, measureFor(theme));
}

void SceneBuilder::expect(const BaseLook& look, const geo::Projection& projection, const Picture& picture) {
    if (const auto found = m_letterings.find(look.projection); found != m_letterings.end())
        found->second.expect(look.camera.kmPerPx() * look.unitPx);
    if (const auto middle = middleOf(look.camera, picture.frame, projection))
        m_globes.facing(*middle);
}

MapScene SceneBuilder::build(const state::AppState& state, const geo::Projection& projection,
                             const Picture& picture, const Theme& theme, bool isRough) {
    MapScene scene;
    scene.base = baseLook(state, projection, picture, theme);
    scene.base.ownLayers = m_ownLayers;
    scene.frame = picture.frame;
    scene.unitPx = picture.unitPx;
    scene.motionStyle = state.motionStyle;
    placeCover(scene, m_brief, state, theme, measureFor(theme));
    if (scene.cover) {
        if (theme.boldText)
            embolden(scene);
        return scene;
    }
    const geo::MapCamera& camera = scene.base.camera;
    const double u = picture.unitPx;

    scene.otherSide = otherSideOf(picture, state);
    const GroundInView inView(scene, projection);
    m_landInView.look(scene, inView, state.interfaceLanguage);
    scene.railwaysShown = state.shows(state::BasemapPart::Railways) &&
                          m_railways.anyInView(inView, camera.kmPerPx() * u, scene.base.railwaysUntil);

    const std::vector<core::Colour>& colours = coloursFor(theme);
    const MeasureText measure = measureFor(theme);
    const bool summed = m_summedFlows.isFor(state);
    if (summed)
        m_summedFlows.look(state, scene.base, projection, isRough);
    FlowCourses& courses = coursesFor(projection);
    const ScreenPoint origin = camera.toScreen({});
    const std::vector<ShownClaim> shownNow =
        summed ? shownClaims(m_brief, m_others, state) : shownClaims(m_brief, state);
    const state::Target focus = focusOf(m_brief, state, shownNow, summed ? &m_summedFlows : nullptr);
    const LiftedClaims lifted(m_brief, state, shownNow, summed);
    const ViewpointLook viewpoint(m_brief, state, shownNow);
    std::set<model::PlaceIndex> hubs;
    if (summed)
        m_summedFlows.addTo(scene, state, projection, theme, colours, focus, lifted, dimmedStrength);
    for (const FlowDrawing& flow : scene.flows) {
        hubs.insert(flow.from);
        hubs.insert(flow.to);
    }
    if (state.comparison == state::Comparison::Difference && !summed)
        scene.changes = countChanges(shownNow);
    for (const ClaimLook& look : looksNow(state, shownNow, focus, lifted, viewpoint)) {
        const model::Claim& claim = m_brief.claims[look.claim];
        const double phase = static_cast<double>(core::stableHash(claim.id) % 997) / 997.0;
        if (claim.form != model::Form::Flow) {
            addMarks(scene, projection, look, colours[claim.kind], phase);
        } else if (const FlowPath& path =
                       courses.pathFromOrigin(look.claim, camera.kmPerPx(), u, state.widthScale);
                   path.pieces.empty()) {
            scene.offMap += look.echo ? 0 : 1;
        } else {
            hubs.insert(*claim.from);
            hubs.insert(*claim.to);
            scene.flows.push_back({widened(movedBy(path, origin), theme.flowFactor), colours[claim.kind],
                                   claim.statusClass, look.strength, look.struck, look.lifted, look.echo,
                                   phase * 200.0 * u, *claim.from, *claim.to, 1, look.cue, look.markStrength,
                                   look.raised});
        }
    }
    // What is lifted on top, then what is raised, echoes and faint ones below; among equals the widest on
    // top.
    std::ranges::stable_sort(scene.flows, {}, [](const FlowDrawing& flow) {
        return std::tuple(flow.lifted, flow.raised, flow.strength, flow.path.widthPx);
    });
    for (const model::PlaceIndex place : hubs)
        if (const auto at = onScreen(m_brief.places[place].position, projection, camera))
            scene.hubs.push_back(
                {place, *at, 4.0 * u, state.selected == state::Target{state::Target::What::Place, place}});
    placeBeginRings(scene);

    const ShownCounts counts = m_sums->totals.countsAt(state);
    const core::Wording& words = m_wordings->in(state.interfaceLanguage);
    const std::string caption = captionOf(viewpoint, m_brief, state, counts.unseen, summed, words);
    placeTitleAndLegend(scene, picture.furniture, m_brief, m_sums->totals, counts, state, caption, theme,
                        colours, measure, words);
    const bool isRightSide = state.comparison == state::Comparison::Split;
    if (!picture.isLeftSide) {
        placeSourceLines(scene, m_brief, state, theme, measure, words);
        placeScaleBar(scene, projection, theme, measure, words);
    }
    if (state.shows(state::BasemapPart::Locator) && !isRightSide)
        placeLocator(scene, projection, m_globes, goalOf(state, projection, picture));
    placeNorthArrow(scene, projection, theme, measure, words);
    if (isRightSide)
        moveToRightSide(scene, placesOnScreen(projection, camera));
    if (picture.hasCaption && !picture.isLeftSide)
        placeCaption(scene, m_brief, state, theme, measure);

    // A town's name beside the scale bar would read as one with the distance.
    const ScreenRect scale = {scene.scaleBar.left.x, scene.scaleBar.text.box.top, scene.scaleBar.widthPx,
                              scene.scaleBar.left.y + 4.0 * u - scene.scaleBar.text.box.top};
    std::vector<ScreenRect> obstacles = {scene.titlePlate, scene.legend.plate, scene.captionPlate};
    if (scene.scaleBar.widthPx > 0.0)
        obstacles.push_back({scale.left - 14.0 * u, scale.top, scale.width + 14.0 * u, scale.height});
    // Nor would a degree beside the source line be told from it.
    for (const PlacedText& text : scene.sourceLines)
        obstacles.push_back(
            {text.box.left - 14.0 * u, text.box.top, text.box.width + 14.0 * u, text.box.height});
    obstacles.insert(obstacles.end(), picture.covers.begin(), picture.covers.end());
    for (const ScreenRect& box : cornerFurniture(scene))
        obstacles.push_back(box);
    placeEdgeTags(scene, m_brief, state, obstacles, theme, measure, words);
    if (scene.otherSide)
        obstacles.push_back(*scene.otherSide);
    for (const EdgeTag& tag : scene.tags)
        obstacles.push_back(tag.plate);
    if (state.shows(state::BasemapPart::Graticule))
        scene.degrees = m_edgeDegrees.place(scene, projection, obstacles, theme, measure, words);
    for (const PlacedText& text : scene.degrees)
        obstacles.push_back(text.box);
    for (const EventMark& mark : scene.marks)
        if (mark.strength > hardlySeen)
            obstacles.push_back(
                {mark.at.x - mark.radiusPx, mark.at.y - mark.radiusPx, 2 * mark.radiusPx, 2 * mark.radiusPx});
    for (const Hub& hub : scene.hubs)
        obstacles.push_back({hub.at.x - 4.0 * u, hub.at.y - 4.0 * u, 8.0 * u, 8.0 * u});
    const std::vector<PlacedText> ringLabels =
        placeRingLabels(scene, projection, obstacles, theme, measure, words);
    LabelPlan plan = letteringFor(projection).place(scene, state, obstacles, projection, theme, measure);
    scene.labels = std::move(plan.labels);
    scene.labels.insert(scene.labels.end(), ringLabels.begin(), ringLabels.end());
    scene.dots = std::move(plan.dots);
    placeAnnotations(scene, m_brief, state, projection, theme, measure);
    if (theme.boldText)
        embolden(scene);
    return scene;
}

std::vector<ClaimLook> SceneBuilder::looksNow(const state::AppState& state, std::span<const ShownClaim> shown,
                                              const state::Target& focus, const LiftedClaims& lifted,
                                              const ViewpointLook& viewpoint) const {
    std::vector<ClaimLook> looks = claimLooks(m_brief, state, shown, focus, lifted, viewpoint);
    if (!state.change || state.change->how != model::Transition::Fly || m_summedFlows.isFor(state))
        return looks;
    const double share = state.change->share();
    std::vector<std::pair<std::vector<ClaimLook>, double>> parts = {{std::move(looks), share}};
    for (const state::FadingShowing& fading : state.change->from) {
        const state::AppState before = state::withShowing(state, fading.showing);
        const std::vector<ShownClaim> shownBefore = shownClaims(m_brief, before);
        parts.emplace_back(claimLooks(m_brief, before, shownBefore, {},
                                      LiftedClaims(m_brief, before, shownBefore, false),
                                      ViewpointLook(m_brief, before, shownBefore)),
                           fading.strength * (1.0 - share));
    }
    return mixedLooks(parts);
}

std::optional<geo::LonLat> SceneBuilder::goalOf(const state::AppState& state,
                                                const geo::Projection& projection, const Picture& picture) {
    const auto& change = state.change;
    const geo::ProjectionSpec& spec = projection.spec();
    if (!change || change->how != model::Transition::Fly || spec.isGlobe() ||
        change->toView.projection != spec.id)
        return std::nullopt;
    const ScreenRect subject = subjectFrame(picture.frame, picture.unitPx, state);
    return middleOf(state::cameraFor(change->toView, projection, subject), picture.frame, projection);
}

std::vector<ScreenPoint> SceneBuilder::placesOnScreen(const geo::Projection& projection,
                                                      const geo::MapCamera& camera) const {
    std::vector<ScreenPoint> places;
    for (const model::Place& place : m_brief.places)
        if (const auto at = onScreen(place.position, projection, camera))
            places.push_back(*at);
    return places;
}

void SceneBuilder::addMarks(MapScene& scene, const geo::Projection& projection, const ClaimLook& look,
                            core::Colour colour, double phase) const {
    const model::Claim& claim = m_brief.claims[look.claim];
    if (claim.form == model::Form::State && hasTerritory(m_brief, claim))
        return;
    std::set<model::PlaceIndex> places = {*claim.to};
    if (claim.from)
        places.insert(*claim.from);
    const double u = scene.unitPx;
    const ScreenPoint aside = markOffset(m_markPlaces[look.claim], u);
    for (const model::PlaceIndex place : places)
        if (const auto at = onScreen(m_brief.places[place].position, projection, scene.base.camera))
            scene.marks.push_back({look.claim, *at + aside, 6.0 * u, colour, claim.statusClass, look.strength,
                                   look.struck, look.lifted, look.echo, phase});
}

} // namespace tumen::scene
