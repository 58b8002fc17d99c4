#include "scene/SceneBuilder.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/Text.hpp"
#include "scene/DistanceRings.hpp"
#include "scene/EdgeTags.hpp"
#include "scene/Furniture.hpp"
#include "scene/Labels.hpp"
#include "state/Filter.hpp"

namespace tumen::scene {

namespace {

using geo::ScreenPoint;
using geo::ScreenRect;

constexpr double dimmedStrength = 0.25;

/// The colour a territory takes from who holds it.
core::Colour colourOf(const model::Territory& territory, const model::Brief& brief, const Theme& theme) {
    const auto holder = brief.findPlace(territory.holder);
    const std::string country = holder ? brief.places[*holder].country : "";
    const core::Colour north = theme.landOf(LandRole::North);
    const core::Colour south = theme.landOf(LandRole::South);
    if (country == "PRK")
        return north;
    if (country == "KOR")
        return south;
    if (country == "JPN")
        return theme.heldByJapan;
    if (country == "RUS")
        return theme.heldByMoscow;
    if (country == "USA")
        return theme.heldByWashington;
    return core::mix(north, south, 0.5);
}

BaseLook baseLook(const model::Brief& brief, const state::AppState& state, const geo::Projection& projection,
                  const Picture& picture, const Theme& theme) {
    BaseLook base;
    base.camera = state::cameraFor(state.view, projection, picture.frame);
    base.projection = projection.spec().id;
    base.projectionCentre = projection.spec().centre;
    base.widthPx = picture.widthPx;
    base.heightPx = picture.heightPx;
    base.unitPx = picture.unitPx;
    base.hiddenParts = state.hiddenParts;
    const double kmPerPoint = base.camera.kmPerPx() * picture.unitPx;
    base.detail = detailFor(base.camera);
    base.graticuleStepDeg = kmPerPoint > 3.0 ? 10.0 : (kmPerPoint > 0.8 ? 5.0 : 1.0);
    for (std::size_t i = 0; i < brief.territories.size(); ++i) {
        const model::Territory& territory = brief.territories[i];
        const double presence = time::presence(territory.when, state.date);
        const int sixteenths = static_cast<int>(std::lround(presence * 16.0));
        const auto claim = brief.findClaim(territory.claim);
        if (claim && !state::passesFilter(state, brief.claims[*claim]))
            continue;
        if (sixteenths > 0)
            base.territories.push_back({i, colourOf(territory, brief, theme), sixteenths});
    }
    // The armistice drew the line that has divided the peninsula since.
    base.armisticeLineShown = state.date >= time::toDayNumber({1953, 7, 27});
    return base;
}

bool isLifted(const state::AppState& state, model::ClaimIndex claim) {
    const state::Target target = {state::Target::What::Claim, claim};
    return state.selected == target || state.hovered == target;
}

bool concerns(const state::Target& target, const model::Claim& claim, model::ClaimIndex index) {
    switch (target.what) {
    case state::Target::What::Claim:
        return target.index == index;
    case state::Target::What::Place:
        return claim.from == target.index || claim.to == target.index;
    default:
        return true;
    }
}

/// What is pointed at or selected stays and the rest steps back, as long as what is pointed at is on the map.
state::Target focusOf(const model::Brief& brief, const state::AppState& state,
                      const std::vector<ShownClaim>& shown) {
    const state::Target& focus =
        state.hovered.what == state::Target::What::Claim ? state.hovered : state.selected;
    const bool any = std::ranges::any_of(shown, [&](const ShownClaim& entry) {
        return concerns(focus, brief.claims[entry.claim], entry.claim);
    });
    return any ? focus : state::Target{};
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

} // namespace

model::DetailLevel detailFor(const geo::MapCamera& camera) {
    // The world's level has a point every few kilometres: finer than a pixel from here on.
    return camera.kmPerPx() > 4.5 ? model::DetailLevel::World : model::DetailLevel::Region;
}

SceneBuilder::SceneBuilder(const model::Brief& brief, const model::Basemap& basemap, MeasureText measure)
    : m_brief(brief), m_basemap(basemap), m_measure(std::move(measure)), m_lanes(layOutFlows(brief)),
      m_markPlaces(layOutMarks(brief)) {}

const std::vector<FlowPath>& SceneBuilder::pathsFor(const geo::Projection& projection,
                                                    const geo::MapCamera& camera, double unitPx) {
    PathKey key = {projection.spec().projString, camera, unitPx};
    if (m_pathKey != key) {
        m_paths.assign(m_brief.claims.size(), {});
        for (FlowPath& path : buildFlowPaths(m_brief, m_lanes, projection, camera, unitPx))
            m_paths[path.claim] = std::move(path);
        m_pathKey = std::move(key);
    }
    return m_paths;
}

MapScene SceneBuilder::build(const state::AppState& state, const geo::Projection& projection,
                             const Picture& picture, const Theme& theme) {
    MapScene scene;
    scene.base = baseLook(m_brief, state, projection, picture, theme);
    scene.frame = picture.frame;
    scene.unitPx = picture.unitPx;
    scene.motionSecs = state.motionSecs;
    const geo::MapCamera& camera = scene.base.camera;
    const double u = picture.unitPx;

    const std::vector<FlowPath>& paths = pathsFor(projection, camera, u);
    const std::vector<ShownClaim> shownNow = shownClaims(m_brief, state);
    const state::Target focus = focusOf(m_brief, state, shownNow);
    std::set<model::PlaceIndex> hubs;
    for (const ShownClaim& shown : shownNow) {
        const model::Claim& claim = m_brief.claims[shown.claim];
        const double strength = shown.strength * (concerns(focus, claim, shown.claim) ? 1.0 : dimmedStrength);
        const double phase = static_cast<double>(core::stableHash(claim.id) % 997) / 997.0;
        if (claim.form != model::Form::Flow) {
            addMarks(scene, state, projection, shown, strength, phase);
        } else if (!paths[shown.claim].pieces.empty()) {
            hubs.insert(*claim.from);
            hubs.insert(*claim.to);
            scene.flows.push_back({paths[shown.claim], m_brief.kinds[claim.kind].colour, claim.statusClass,
                                   strength, claim.isDenied(), isLifted(state, shown.claim), shown.echo,
                                   phase * 200.0 * u});
        }
    }
    // What is lifted on top, echoes and faint ones below; among equals the widest on top.
    std::ranges::stable_sort(scene.flows, {}, [](const FlowDrawing& flow) {
        return std::tuple(flow.lifted, flow.strength, flow.path.widthPx);
    });
    for (const model::PlaceIndex place : hubs)
        if (const auto at = onScreen(m_brief.places[place].position, projection, camera))
            scene.hubs.push_back(
                {place, *at, 4.0 * u, state.selected == state::Target{state::Target::What::Place, place}});

    placeTitle(scene, m_brief, state, theme, m_measure);
    placeLegend(scene, m_brief, state, theme, m_measure);
    placeSourceLines(scene, m_brief, theme, m_measure);
    placeScaleBar(scene, projection, theme, m_measure);

    std::vector<ScreenRect> obstacles = {scene.titlePlate, scene.legend.plate, scene.scaleBar.text.box};
    obstacles.push_back(
        {scene.scaleBar.left.x, scene.scaleBar.left.y - 4.0 * u, scene.scaleBar.widthPx, 8.0 * u});
    for (const PlacedText& text : scene.sourceLines)
        obstacles.push_back(text.box);
    placeEdgeTags(scene, m_brief, state, obstacles, theme, m_measure);
    for (const EdgeTag& tag : scene.tags)
        obstacles.push_back(tag.plate);
    for (const EventMark& mark : scene.marks)
        obstacles.push_back(
            {mark.at.x - mark.radiusPx, mark.at.y - mark.radiusPx, 2 * mark.radiusPx, 2 * mark.radiusPx});
    for (const Hub& hub : scene.hubs)
        obstacles.push_back({hub.at.x - 4.0 * u, hub.at.y - 4.0 * u, 8.0 * u, 8.0 * u});
    const std::vector<PlacedText> ringLabels =
        placeRingLabels(scene, projection, obstacles, theme, m_measure);
    LabelPlan plan = placeLabels(scene, m_basemap, m_brief, state, obstacles, projection, theme, m_measure);
    scene.labels = std::move(plan.labels);
    scene.labels.insert(scene.labels.end(), ringLabels.begin(), ringLabels.end());
    scene.dots = std::move(plan.dots);
    return scene;
}

void SceneBuilder::addMarks(MapScene& scene, const state::AppState& state, const geo::Projection& projection,
                            const ShownClaim& shown, double strength, double phase) const {
    const model::Claim& claim = m_brief.claims[shown.claim];
    if (claim.form == model::Form::State && hasTerritory(m_brief, claim))
        return;
    std::set<model::PlaceIndex> places = {*claim.to};
    if (claim.from)
        places.insert(*claim.from);
    const double u = scene.unitPx;
    // Side by side above the place, so that the marks of one year do not hide each other.
    const ScreenPoint aside = {{17.0 * u * m_markPlaces[shown.claim], -17.0 * u}};
    for (const model::PlaceIndex place : places)
        if (const auto at = onScreen(m_brief.places[place].position, projection, scene.base.camera))
            scene.marks.push_back({shown.claim, *at + aside, 6.0 * u, m_brief.kinds[claim.kind].colour,
                                   claim.statusClass, strength, claim.isDenied(),
                                   isLifted(state, shown.claim), shown.echo, phase});
}

} // namespace tumen::scene
