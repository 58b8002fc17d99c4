// What lies between files and a picture, step by step, with the embedded brief and basemap.

#include <stdexcept>
#include <string>

#include <benchmark/benchmark.h>

#include "io/BasemapReader.hpp"
#include "io/BriefReader.hpp"
#include "scene/Globe.hpp"
#include "scene/SceneBuilder.hpp"

namespace tumen::benches {
namespace {

const std::string geodata = std::string(TUMEN_SOURCE_DIR) + "/geodata";
const std::string briefFolder = geodata + "/briefs/korea-russia";
const scene::Picture picture = {1280.0, 720.0, {0.0, 0.0, 1280.0, 720.0}, 1.0};

template<typename T>
T valueOf(core::Result<T> result) {
    if (!result)
        throw std::runtime_error(core::toLine(result.problems().front()));
    return std::move(*result);
}

const model::Brief& brief() {
    static const model::Brief read = valueOf(io::readBrief(briefFolder));
    return read;
}

const model::Basemap& basemap() {
    static const model::Basemap read = valueOf(io::readBasemap(geodata, TUMEN_PREPARED_BASEMAP));
    return read;
}

const geo::Projection& projection() {
    static const geo::Projection made =
        valueOf(geo::Projection::make(*geo::findProjection(state::openingView().projection)));
    return made;
}

scene::SceneBuilder makeBuilder() {
    return {brief(), basemap(), [](std::string_view text, const scene::TextStyle& style) {
                return 0.55 * style.sizePx * static_cast<double>(text.size());
            }};
}

state::AppState stateIn2024() {
    state::AppState state = state::openingState(brief());
    state.date = *time::parseDate("2024-01-21");
    return state;
}

void parseEdtf(benchmark::State& run) {
    for (auto _ : run)
        for (const char* text : {"1950-06-25", "196X", "1950-21", "1991/..", "1956~"})
            benchmark::DoNotOptimize(time::parseEdtf(text));
    run.SetItemsProcessed(run.iterations() * 5);
}
BENCHMARK(parseEdtf);

void readBrief(benchmark::State& run) {
    for (auto _ : run)
        benchmark::DoNotOptimize(io::readBrief(briefFolder));
}
BENCHMARK(readBrief)->Unit(benchmark::kMillisecond);

void projectWorld(benchmark::State& run) {
    const std::string& projection = geo::shippedProjections()[static_cast<std::size_t>(run.range(0))].id;
    const scene::MapParts parts = scene::partsOf(basemap(), brief(), model::DetailLevel::World);
    for (auto _ : run)
        benchmark::DoNotOptimize(scene::projectMap(parts, projection));
    run.SetLabel(projection);
}
BENCHMARK(projectWorld)->DenseRange(0, 8)->Unit(benchmark::kMillisecond)->UseRealTime();

void turnGlobe(benchmark::State& run) {
    const scene::Globe globe(
        std::make_shared<scene::MapParts>(scene::partsOf(basemap(), brief(), model::DetailLevel::World)));
    scene::BaseLook look;
    look.projection = "globe";
    look.widthPx = picture.widthPx;
    look.heightPx = picture.heightPx;
    look.camera = geo::MapCamera({}, 18.0, picture.frame);
    for (auto _ : run) {
        look.projectionCentre.lonDeg += 1.0;
        benchmark::DoNotOptimize(globe.turnedFor(look));
    }
}
BENCHMARK(turnGlobe)->Unit(benchmark::kMillisecond)->UseRealTime();

/// The camera stands still, as while time plays.
void buildScene(benchmark::State& run) {
    scene::SceneBuilder builder = makeBuilder();
    const state::AppState state = stateIn2024();
    for (auto _ : run)
        benchmark::DoNotOptimize(builder.build(state, projection(), picture, scene::darkTheme()));
}
BENCHMARK(buildScene)->Unit(benchmark::kMillisecond);

/// Nothing is kept yet: names are placed for this level of zoom and all coarser ones.
void buildFirstScene(benchmark::State& run) {
    const state::AppState state = stateIn2024();
    for (auto _ : run)
        benchmark::DoNotOptimize(makeBuilder().build(state, projection(), picture, scene::darkTheme()));
}
BENCHMARK(buildFirstScene)->Unit(benchmark::kMillisecond);

/// The camera moves, so that all paths are new.
void buildSceneWhilePanning(benchmark::State& run) {
    scene::SceneBuilder builder = makeBuilder();
    state::AppState state = stateIn2024();
    for (auto _ : run) {
        state.view.centre.lonDeg += 1e-6;
        benchmark::DoNotOptimize(builder.build(state, projection(), picture, scene::darkTheme()));
    }
}
BENCHMARK(buildSceneWhilePanning)->Unit(benchmark::kMillisecond);

/// Each turn of the globe is another map.
void buildSceneWhileTurningTheGlobe(benchmark::State& run) {
    scene::SceneBuilder builder = makeBuilder();
    state::AppState state = stateIn2024();
    state.view = *state::inProjection(state.view, "globe");
    for (auto _ : run) {
        state.view.centre.lonDeg += 0.1;
        const auto turned = valueOf(geo::Projection::make(geo::globeAt(state.view.centre)));
        benchmark::DoNotOptimize(builder.build(state, turned, picture, scene::darkTheme()));
    }
}
BENCHMARK(buildSceneWhileTurningTheGlobe)->Unit(benchmark::kMillisecond);

void pick(benchmark::State& run) {
    const scene::MapScene scene =
        makeBuilder().build(stateIn2024(), projection(), picture, scene::darkTheme());
    double x = 0.0;
    for (auto _ : run) {
        x = x < 1279.0 ? x + 1.0 : 0.0;
        benchmark::DoNotOptimize(scene::pick(scene, {{x, 360.0}}));
    }
}
BENCHMARK(pick)->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace tumen::benches
