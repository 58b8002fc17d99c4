// From a scene to what the graphics card gets, and back from a pointer to a flow.

#include <benchmark/benchmark.h>

#include "render/FlowMesh.hpp"
#include "render/TrackTexture.hpp"
#include "tests/bench/ManyFlows.hpp"

namespace tumen::benches {
namespace {

void buildFlowMesh(benchmark::State& run) {
    const scene::MapScene scene = ManyFlows(40000, static_cast<int>(run.range(0))).build();
    for (auto _ : run) {
        render::FlowMesh mesh;
        for (const scene::FlowDrawing& flow : scene.flows) {
            render::appendBody(mesh, flow, 2.0);
            render::appendHead(mesh, flow, 2.0);
        }
        benchmark::DoNotOptimize(mesh.bodies.getVertexCount());
    }
    run.counters["lines"] = static_cast<double>(scene.flows.size());
}
BENCHMARK(buildFlowMesh)->Arg(200)->Arg(2000)->Arg(20000)->Unit(benchmark::kMillisecond);

/// The tracks along which comets move.
void buildTracks(benchmark::State& run) {
    const scene::MapScene scene = ManyFlows(40000, static_cast<int>(run.range(0))).build();
    const render::Covers covers({scene.titlePlate, scene.legend.plate});
    for (auto _ : run)
        for (const scene::FlowDrawing& flow : scene.flows)
            benchmark::DoNotOptimize(
                render::trackOf(flow.path, 1.5, 1.0, covers, 11.7, render::coarsePoints));
    run.counters["lines"] = static_cast<double>(scene.flows.size());
}
BENCHMARK(buildTracks)->Arg(200)->Arg(2000)->Unit(benchmark::kMillisecond);

/// A pointer over the picture, with so many flows and lines at most.
void pickFlow(benchmark::State& run) {
    const scene::MapScene scene =
        ManyFlows(static_cast<std::size_t>(run.range(0)), static_cast<int>(run.range(1))).build();
    double x = 0.0;
    for (auto _ : run) {
        x = x < 1900.0 ? x + 7.0 : 0.0;
        benchmark::DoNotOptimize(scene::pick(scene, {{x, 540.0 + 0.2 * x}}));
    }
    run.counters["lines"] = static_cast<double>(scene.flows.size());
}
BENCHMARK(pickFlow)
    ->Args({1000, 2000})
    ->Args({100000, 2000})
    ->Args({1000000, state::highestFlowLimit})
    ->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace tumen::benches
