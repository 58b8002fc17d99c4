#pragma once

#include <memory>
#include <optional>

#include <SFML/System/Clock.hpp>

#include "app/OwnLayers.hpp"
#include "app/ProjectedMaps.hpp"
#include "core/BackgroundTask.hpp"
#include "render/MapRenderer.hpp"
#include "scene/Globe.hpp"
#include "scene/SceneBuilder.hpp"

namespace tumen::app {

/// What a stage is made of, and what can begin before there is an OpenGL context. Stays where it is.
struct StageMaterial {
    /// Without wordings all texts are in English.
    StageMaterial(model::Brief brief, model::Basemap basemap,
                  std::shared_ptr<const model::Wordings> wordings = nullptr);
    StageMaterial(const StageMaterial&) = delete;
    StageMaterial& operator=(const StageMaterial&) = delete;
    /// For another stage of the same brief on the same basemap, with maps of its own.
    std::unique_ptr<StageMaterial> another() const;

    /// Takes another brief, or another revision of it. Its territories may be the same, so that maps stay;
    /// otherwise those under way are waited for.
    void show(std::shared_ptr<const model::Brief> brief, bool hasSameTerritories);
    const model::Brief& brief() const { return *sharedBrief; }

    std::shared_ptr<const model::Brief> sharedBrief;
    const std::shared_ptr<const model::Basemap> sharedBasemap;
    const model::Basemap& basemap;
    std::shared_ptr<const model::Wordings> wordings;
    std::shared_ptr<const scene::BriefSums> sums;
    std::vector<std::future<model::GreyImage>> reliefs; ///< being read

private:
    std::shared_ptr<const model::Brief> m_briefOfMaps; ///< outlives them, as threads read it

public:
    std::optional<ProjectedMaps> maps; ///< always there

private:
    StageMaterial(std::shared_ptr<const model::Brief> brief, std::shared_ptr<const model::Basemap> basemap,
                  std::shared_ptr<const model::Wordings> wordings,
                  std::shared_ptr<const scene::BriefSums> sums);
};

/// A brief on its basemap, ready to be drawn: what the window and the exports share.
class Stage {
public:
    /// Needs an OpenGL context. The material outlives the stage.
    static core::Result<std::unique_ptr<Stage>> make(const std::string& assets, StageMaterial& material);

    /// Takes over the brief that the material shows now. What is under way for the one before, which is still
    /// there, is waited for.
    void showBrief(const StageMaterial& material, bool hasSameTerritories);

    /// All that was painted, when the window has become another one.
    void forgetPlates();

    /// Lets the maps of these views become ready in the background, so that going there does not wait.
    void expect(std::span<const state::NamedView> views, const scene::Picture& picture);
    /// The same for the coarse maps of all shipped projections, so that changing to one of them does not
    /// wait.
    void expectProjections();
    /// Takes over a map that has become ready; at most one, as each takes some milliseconds.
    void uploadReadyMap();
    /// True when some map in the projection of a state's view is ready to be drawn and flows are laid out for
    /// its scale. Otherwise it asks for one, settles the names of its first picture and leaves it some
    /// milliseconds.
    bool isReadyFor(const state::AppState& state, const scene::Picture& picture);

    /// Draws a state and returns the scene that is on the picture. The map may still be under way or be
    /// painted over some frames, by the time that the stopwatch tells has gone of each. So may many flows
    /// while time plays, the picture being that of a moment ago until then; and while the view or the date is
    /// moved only the largest are drawn. Without a stopwatch all is waited for and whole.
    std::shared_ptr<const scene::MapScene> draw(const render::Surface& surface, const state::AppState& state,
                                                const scene::Picture& picture,
                                                const render::BaseLayer::Stopwatch& stopwatch = {});

    /// What a picture shows, with its map made ready, to be drawn part by part: one that no target holds at
    /// once.
    std::shared_ptr<const scene::MapScene> prepareParts(const state::AppState& state,
                                                        const scene::Picture& picture);
    /// A part of it, in its pixels, on a surface of the part's size.
    void drawPart(const render::Surface& surface, const std::shared_ptr<const scene::MapScene>& scene,
                  const state::AppState& state, const sf::IntRect& part);

    /// True when the last picture was the one asked for, painted to the end.
    bool isWhole() const { return m_isWhole; }

    /// The projection of a state's view; made once for each.
    /// That of a globe looks at the centre of the view.
    const geo::Projection& projectionOf(const state::MapView& view);

    render::MapRenderer& renderer() { return *m_renderer; }
    OwnLayers& ownLayers() { return m_ownLayers; }

private:
    Stage(std::unique_ptr<render::MapRenderer> renderer, StageMaterial& material);
    std::unique_ptr<scene::SceneBuilder> builderFor(const StageMaterial& material) const;

    struct Drawn {
        state::AppState state;
        scene::Picture picture;
        scene::BaseLook look;
    };
    /// The scene of a state, or what of it can be had while it changes, on the target.
    void drawScene(const render::Surface& surface, const Drawn& next, const geo::Projection& projection,
                   const render::BaseLayer::Stopwatch& stopwatch);
    bool hasMap(const std::string& projection);
    void takeOver(ReadyMap ready);
    /// Lets flows be added up in the clusters that the scale asks for: at once when it is waited for, else in
    /// the background as soon as the view rests. Tells whether they are.
    bool refineFlows(const state::AppState& state, const scene::BaseLook& look, bool waits);
    /// Lets the base map show the globe from the side of a plate, as far as it reaches.
    void turnGlobe(const scene::BaseLook& plate);
    /// Lets the base map paint that of the next scene while this one is talked about.
    void foreseeScene(const state::AppState& state, const scene::BaseLook& look,
                      const scene::Picture& picture);
    /// The way that the base map can prepare for, while a scene changes to one elsewhere on the same map.
    std::optional<render::Flight> flightOf(const state::AppState& state, const geo::Projection& projection,
                                           const scene::Picture& picture) const;

    sf::Clock m_clock;
    std::unique_ptr<render::MapRenderer> m_renderer;
    std::unique_ptr<scene::SceneBuilder> m_builder;
    const model::Brief* m_brief;
    std::optional<ProjectedMaps>& m_maps;
    OwnLayers m_ownLayers{m_renderer->base().ownLayers()};
    std::map<std::string, geo::Projection> m_projections;
    std::map<model::DetailLevel, scene::Globe> m_globes;
    std::optional<Drawn> m_last; ///< unless flows have been added up anew since
    std::string m_foreseen;      ///< projection whose map is awaited
    bool m_isWhole = false;
    std::optional<std::pair<std::size_t, scene::BaseLook>> m_foreseenFrom; ///< scene and what it looked like

    struct FlowLevel {
        std::size_t level = 0;
        std::shared_ptr<const scene::FlowSums> sums;
    };
    std::shared_ptr<const scene::BriefSums> m_sums;
    std::optional<core::BackgroundTask<FlowLevel>> m_addingUp;
};

} // namespace tumen::app
