#include "app/Stage.hpp"

#include "geo/ProjectionText.hpp"
#include "io/ReliefFiles.hpp"
#include "state/Commands.hpp"

namespace tumen::app {

namespace {

/// True when nothing has changed but patterns that move, and the axis of the timeline.
bool isSame(const state::AppState& next, const state::AppState& last) {
    state::AppState later = last;
    later.motionSecs = next.motionSecs;
    later.timelineSpan = next.timelineSpan;
    later.timelineFollows = next.timelineFollows;
    later.ledger = next.ledger;
    later.exportShown = next.exportShown;
    // Of a presentation the picture shows what covers it, nothing else.
    if (later.presentation && next.presentation && later.presentation->blank == next.presentation->blank)
        later.presentation = next.presentation;
    return later == next;
}

/// True when only time plays on, attention turns elsewhere or the divider is moved.
bool follows(const state::AppState& next, const state::AppState& last) {
    state::AppState later = last;
    later.hovered = next.hovered;
    later.selected = next.selected;
    later.divider = next.divider;
    if (next.playback.playing)
        later.date = next.date;
    return isSame(next, later);
}

bool isRough(const scene::MapScene& scene) {
    return scene.summary && scene.summary->isRough;
}

bool isDateMoved(const state::AppState& next, const state::AppState& last) {
    return next.date != last.date && !next.playback.playing;
}

bool isMoved(const state::AppState& next, const state::AppState& last) {
    return next.view != last.view || isDateMoved(next, last);
}

} // namespace

StageMaterial::StageMaterial(model::Brief ownBrief, model::Basemap ownBasemap,
                             std::shared_ptr<const model::Wordings> ownWordings)
    : StageMaterial(std::make_shared<const model::Brief>(std::move(ownBrief)),
                    std::make_shared<const model::Basemap>(std::move(ownBasemap)), std::move(ownWordings),
                    nullptr) {}

StageMaterial::StageMaterial(std::shared_ptr<const model::Brief> ownBrief,
                             std::shared_ptr<const model::Basemap> ownBasemap,
                             std::shared_ptr<const model::Wordings> ownWordings,
                             std::shared_ptr<const scene::BriefSums> ownSums)
    : sharedBrief(std::move(ownBrief)), sharedBasemap(std::move(ownBasemap)), basemap(*sharedBasemap),
      wordings(ownWordings ? std::move(ownWordings) : std::make_shared<const model::Wordings>()),
      sums(ownSums ? std::move(ownSums) : std::make_shared<const scene::BriefSums>(brief())),
      reliefs(io::startReadingReliefs(basemap)), m_briefOfMaps(sharedBrief) {
    maps.emplace(basemap, *m_briefOfMaps);
}

void StageMaterial::show(std::shared_ptr<const model::Brief> next, bool hasSameTerritories) {
    sharedBrief = std::move(next);
    sums = std::make_shared<const scene::BriefSums>(brief());
    if (hasSameTerritories)
        return;
    maps.reset();
    m_briefOfMaps = sharedBrief;
    maps.emplace(basemap, *m_briefOfMaps);
}

std::unique_ptr<StageMaterial> StageMaterial::another() const {
    return std::unique_ptr<StageMaterial>(new StageMaterial(sharedBrief, sharedBasemap, wordings, sums));
}

core::Result<std::unique_ptr<Stage>> Stage::make(const std::string& assets, StageMaterial& material) {
    auto renderer = render::MapRenderer::make(assets, material.basemap, std::move(material.reliefs));
    if (!renderer)
        return renderer.problems();
    return std::unique_ptr<Stage>(new Stage(std::move(*renderer), material));
}

Stage::Stage(std::unique_ptr<render::MapRenderer> renderer, StageMaterial& material)
    : m_renderer(std::move(renderer)), m_builder(builderFor(material)), m_brief(&material.brief()),
      m_maps(material.maps), m_sums(material.sums) {}

std::unique_ptr<scene::SceneBuilder> Stage::builderFor(const StageMaterial& material) const {
    return std::make_unique<scene::SceneBuilder>(
        material.brief(), material.basemap,
        [fonts = &m_renderer->fonts()](std::string_view text, const scene::TextStyle& style) {
            return fonts->measure(text, style);
        },
        material.sums, material.wordings);
}

void Stage::showBrief(const StageMaterial& material, bool hasSameTerritories) {
    m_addingUp.reset();
    m_last.reset();
    m_foreseen.clear();
    m_foreseenFrom.reset();
    m_builder = builderFor(material);
    m_brief = &material.brief();
    m_sums = material.sums;
    if (hasSameTerritories)
        return;
    m_globes.clear();
    m_renderer->base().forgetAll();
}

void Stage::forgetPlates() {
    m_renderer->forgetPlates();
    m_last.reset();
}

const geo::Projection& Stage::projectionOf(const state::MapView& view) {
    auto found = m_projections.find(view.projection);
    const bool isTurned = found != m_projections.end() && found->second.spec().isGlobe() &&
                          found->second.spec().centre != view.centre;
    if (found == m_projections.end() || isTurned) {
        const auto spec = geo::readProjection(view.projection, view.centre);
        auto projection = geo::Projection::make(spec ? *spec : geo::shippedProjections().front());
        found = m_projections.insert_or_assign(view.projection, std::move(*projection)).first;
    }
    return found->second;
}

void Stage::expect(std::span<const state::NamedView> views, const scene::Picture& picture) {
    // The coarse level of all of them first: it takes a third of the time and serves until the fine one is
    // there.
    for (const state::NamedView& named : views)
        m_maps->request({named.view.projection, model::DetailLevel::World}, false);
    for (const state::NamedView& named : views) {
        const geo::MapCamera camera = state::cameraFor(named.view, projectionOf(named.view), picture.frame);
        m_maps->request({named.view.projection, scene::detailFor(camera)}, false);
    }
}

void Stage::expectProjections() {
    for (const geo::ProjectionSpec& spec : geo::shippedProjections())
        m_maps->request({spec.id, model::DetailLevel::World}, false);
}

bool Stage::hasMap(const std::string& projection) {
    const render::BaseLayer& base = m_renderer->base();
    if (projection == geo::globeId)
        return !m_globes.empty();
    return base.has({projection, model::DetailLevel::World}) ||
           base.has({projection, model::DetailLevel::Region});
}

bool Stage::isReadyFor(const state::AppState& state, const scene::Picture& picture) {
    const std::string& projection = state.view.projection;
    const bool isLaidOut = m_builder->isLaidOutFor(state, projectionOf(state.view), picture);
    if (hasMap(projection)) {
        m_foreseen.clear();
        return isLaidOut;
    }
    m_maps->request({projection, model::DetailLevel::World}, true);
    uploadReadyMap();
    if (isLaidOut && m_foreseen != projection) {
        m_foreseen = projection;
        m_builder->foresee(state, projectionOf(state.view), picture, scene::themeOf(state.theme));
    } else {
        // Another picture of what is left would take longer, and the time from the map.
        constexpr std::chrono::milliseconds atMost(8);
        m_maps->leaveTime(atMost);
    }
    uploadReadyMap();
    return isLaidOut && hasMap(projection);
}

std::shared_ptr<const scene::MapScene> Stage::draw(const render::Surface& surface,
                                                   const state::AppState& state,
                                                   const scene::Picture& picture,
                                                   const render::BaseLayer::Stopwatch& stopwatch) {
    const scene::Theme& theme = scene::themeOf(state.theme);
    const geo::Projection& projection = projectionOf(state.view);
    scene::BaseLook look = m_builder->baseLook(state, projection, picture, theme);
    look.ownLayers = m_ownLayers.prepare(state, look, projection, theme);
    m_builder->setOwnLayers(look.ownLayers);
    const scene::ProjectedMapKey wanted = {look.projection, look.detail};
    const bool isThere =
        wanted.projection == geo::globeId ? m_globes.contains(wanted.detail) : m_renderer->base().has(wanted);
    m_renderer->base().setFlight(stopwatch ? flightOf(state, projection, picture) : std::nullopt);
    // A scene that fades in does so with its land.
    const bool leads =
        !state.playback.playing && (!state.change || state.change->how == model::Transition::Fly);
    m_renderer->base().setClock(
        stopwatch && leads ? std::optional<double>(m_clock.getElapsedTime().asSeconds()) : std::nullopt);
    if (m_last && isDateMoved(state, m_last->state) && !state.change)
        m_renderer->base().endFade();
    foreseeScene(state, look, picture);
    const auto drawBase = [&] {
        if (const auto plate = m_renderer->base().nextPlate(look); plate && wanted.projection == geo::globeId)
            turnGlobe(*plate);
        m_renderer->paintBase(look, theme, stopwatch);
    };
    const bool refined = refineFlows(state, look, !stopwatch);
    m_renderer->base().setSparesTime(!m_maps->isBusy());
    Drawn next = {state, picture, look};
    if (isThere || stopwatch) {
        if (!isThere)
            m_maps->request(wanted, true);
        // The driver paints while the scene is built.
        drawBase();
        drawScene(surface, next, projection, stopwatch);
    } else {
        // The map is projected while the scene is built.
        auto scene =
            std::make_shared<const scene::MapScene>(m_builder->build(state, projection, picture, theme));
        if (auto map = m_maps->waitFor(wanted))
            takeOver(std::move(*map));
        drawBase();
        m_renderer->draw(surface, std::move(scene), theme, state.motionSecs);
    }
    m_isWhole = refined && (isThere || !stopwatch) && m_renderer->base().isWhole() &&
                !m_renderer->isPainting() && !isRough(*m_renderer->shownScene());
    m_last = std::move(next);
    return m_renderer->shownScene();
}

void Stage::drawScene(const render::Surface& surface, const Drawn& next, const geo::Projection& projection,
                      const render::BaseLayer::Stopwatch& stopwatch) {
    const state::AppState& state = next.state;
    const scene::Picture& picture = next.picture;
    const scene::Theme& theme = scene::themeOf(state.theme);
    const auto build = [&](bool isRough) {
        return std::make_shared<const scene::MapScene>(
            m_builder->build(state, projection, picture, theme, isRough));
    };
    const bool hasLast = stopwatch && m_last && m_last->picture == picture;
    if (hasLast && follows(state, m_last->state)) {
        if (m_renderer->isPainting())
            return m_renderer->goOn(surface, state.motionSecs, stopwatch);
        const auto& shown = m_renderer->shownScene();
        const bool stays = isSame(state, m_last->state) && m_last->look == next.look && !isRough(*shown);
        return m_renderer->drawFollowing(surface, stays ? shown : build(false), theme, state.motionSecs,
                                         stopwatch);
    }
    m_renderer->draw(surface, build(hasLast && isMoved(state, m_last->state)), theme, state.motionSecs);
}

bool Stage::refineFlows(const state::AppState& state, const scene::BaseLook& look, bool waits) {
    const bool rests = m_last && m_last->state.view == state.view;
    const auto takeOver = [this](FlowLevel ready) {
        m_last.reset();
        m_builder->takeOverFlowLevel(ready.level, std::move(ready.sums));
    };
    if (m_addingUp && (waits || m_addingUp->isReady())) {
        takeOver(m_addingUp->take());
        m_addingUp.reset();
    }
    const auto missing = m_builder->missingFlowLevel(state, look);
    if (!missing)
        return true;
    const auto addUp = [sums = m_sums, level = *missing] {
        return FlowLevel{level, sums->levels.addUp(level)};
    };
    if (waits)
        takeOver(addUp());
    else if (rests && !m_addingUp)
        m_addingUp.emplace([addUp](core::Progress&) { return addUp(); }, true);
    return waits;
}

void Stage::uploadReadyMap() {
    if (auto ready = m_maps->take())
        takeOver(std::move(*ready));
}

void Stage::takeOver(ReadyMap ready) {
    if (auto* turning = std::get_if<scene::Globe>(&ready.map)) {
        m_globes.insert_or_assign(ready.key.detail, std::move(*turning));
        m_renderer->base().forget(geo::globeId); // it was turned from another one
    } else {
        m_renderer->base().upload(ready.key, std::move(std::get<render::MapVertices>(ready.map)));
    }
}

std::shared_ptr<const scene::MapScene> Stage::prepareParts(const state::AppState& state,
                                                           const scene::Picture& picture) {
    const scene::Theme& theme = scene::themeOf(state.theme);
    const geo::Projection& projection = projectionOf(state.view);
    scene::BaseLook look = m_builder->baseLook(state, projection, picture, theme);
    look.ownLayers = m_ownLayers.prepare(state, look, projection, theme);
    m_builder->setOwnLayers(look.ownLayers);
    refineFlows(state, look, true);
    const scene::ProjectedMapKey wanted = {look.projection, look.detail};
    const bool isGlobe = wanted.projection == geo::globeId;
    if (!(isGlobe ? m_globes.contains(wanted.detail) : m_renderer->base().has(wanted)))
        if (auto map = m_maps->waitFor(wanted))
            takeOver(std::move(*map));
    if (isGlobe)
        turnGlobe(look);
    m_last.reset();
    return std::make_shared<const scene::MapScene>(m_builder->build(state, projection, picture, theme));
}

void Stage::drawPart(const render::Surface& surface, const std::shared_ptr<const scene::MapScene>& scene,
                     const state::AppState& state, const sf::IntRect& part) {
    m_renderer->drawPart(surface, scene, scene::themeOf(state.theme), state.motionSecs, part);
}

void Stage::foreseeScene(const state::AppState& state, const scene::BaseLook& look,
                         const scene::Picture& picture) {
    if (!state.presentation || !state.scene) {
        m_foreseenFrom.reset();
        return m_renderer->base().foresee(std::nullopt);
    }
    auto from = std::pair(*state.scene, look);
    if (state.change || m_foreseenFrom == from)
        return;
    m_foreseenFrom = std::move(from);
    state::AppState next = state;
    state::apply(next, *m_brief, state::PresentationCommand(state::StepScene{}));
    next.change.reset();
    if (next.view.projection == geo::globeId) // it is painted for each turn
        return m_renderer->base().foresee(std::nullopt);
    scene::BaseLook nextLook =
        m_builder->baseLook(next, projectionOf(next.view), picture, scene::themeOf(next.theme));
    nextLook.ownLayers = look.ownLayers;
    m_builder->expect(nextLook, projectionOf(next.view), picture);
    m_renderer->base().foresee(std::move(nextLook));
}

std::optional<render::Flight> Stage::flightOf(const state::AppState& state, const geo::Projection& projection,
                                              const scene::Picture& picture) const {
    const auto& change = state.change;
    if (!change || change->how != model::Transition::Fly || projection.spec().isGlobe())
        return std::nullopt;
    /// So that the corners of both ends are on it, too.
    constexpr double roomFactor = 1.5;
    const scene::Theme& theme = scene::themeOf(state.theme);
    const auto lookAt = [&](state::AppState end, const state::MapView& view) {
        end.view = view;
        scene::BaseLook look = m_builder->baseLook(end, projection, picture, theme);
        look.ownLayers = m_builder->ownLayers();
        return look;
    };
    state::AppState arrived = state;
    arrived.change.reset();
    render::Flight flight = {std::nullopt, lookAt(arrived, change->toView), change->share()};
    if (change->fromView != change->toView) {
        state::AppState begun = state;
        begun.change->elapsedSecs = 0.0;
        state::MapView widest = state::widestOnTheWay(change->fromView, change->toView, projection);
        widest.widthKm *= roomFactor;
        widest.heightKm *= roomFactor;
        const bool comesNearer = change->toView.heightKm < change->fromView.heightKm;
        flight.widest = lookAt(comesNearer ? arrived : begun, widest);
    }
    return flight;
}

void Stage::turnGlobe(const scene::BaseLook& plate) {
    const auto own = m_globes.find(plate.detail);
    const auto found = own != m_globes.end() ? own : m_globes.begin();
    if (found == m_globes.end())
        return;
    // One at a time: it shows the side and the part that its plate needs.
    m_renderer->base().forget(geo::globeId);
    m_renderer->base().upload({plate.projection, plate.detail},
                              render::MapVertices(found->second.turnedFor(plate)));
}

} // namespace tumen::app
