// Layout and paths of flows.

#include <benchmark/benchmark.h>

#include "geo/Cutting.hpp"
#include "scene/FlowCourses.hpp"
#include "tests/unit/scene/FlowBriefs.hpp"

namespace tumen::benches {
namespace {

const geo::Projection& eurasia() {
    static const geo::Projection projection = sample::projection("eurasia");
    return projection;
}

void layOut(benchmark::State& run, const model::Brief& brief) {
    const std::vector<scene::FlowLane> lanes = scene::layOutFlows(brief);
    const std::vector<scene::FlowBundle> bundles = scene::bundlesOf(brief, lanes);
    std::vector<scene::FlowRoute> routes;
    scene::FlowRouter router;
    for (const scene::FlowBundle& bundle : bundles)
        routes.push_back(router.routeOf(brief, bundle.example, eurasia()));
    const scene::FlowBowSetting setting = {bundles, routes, scene::FlowWidths::of(brief),
                                           geo::rimOf(eurasia())};
    for (auto _ : run)
        benchmark::DoNotOptimize(scene::arrangeBows(setting, scene::kmPerPointOfAll(routes)));
    run.counters["bundles"] = static_cast<double>(bundles.size());
}

void layOutRandomFlows(benchmark::State& run) {
    layOut(run, sample::FlowBriefs::randomly(60, static_cast<int>(run.range(0))));
}
BENCHMARK(layOutRandomFlows)->Arg(60)->Arg(200)->Arg(1000)->Unit(benchmark::kMillisecond);

void layOutDenseFlows(benchmark::State& run) {
    layOut(run, sample::FlowBriefs::dense());
}
BENCHMARK(layOutDenseFlows)->Unit(benchmark::kMillisecond);

/// Each step of a zoom needs all paths anew.
void buildPathsWhileZooming(benchmark::State& run) {
    const model::Brief brief = sample::FlowBriefs::randomly(60, static_cast<int>(run.range(0)));
    scene::FlowCourses courses(brief, std::make_shared<scene::FlowPlan>(scene::planFlows(brief)));
    courses.setProjection(eurasia());
    courses.bows().at(8.0);
    courses.bows().at(8.1);
    double kmPerPx = 8.0;
    for (auto _ : run) {
        kmPerPx = kmPerPx == 8.0 ? 8.1 : 8.0;
        for (model::ClaimIndex claim = 0; claim < brief.claims.size(); ++claim)
            benchmark::DoNotOptimize(courses.pathFromOrigin(claim, kmPerPx, 1.0));
    }
}
BENCHMARK(buildPathsWhileZooming)->Arg(60)->Arg(1000)->Unit(benchmark::kMillisecond);

/// Panning moves the paths that are kept.
void movePathsWhilePanning(benchmark::State& run) {
    const model::Brief brief = sample::FlowBriefs::randomly(60, static_cast<int>(run.range(0)));
    scene::FlowCourses courses(brief, std::make_shared<scene::FlowPlan>(scene::planFlows(brief)));
    courses.setProjection(eurasia());
    courses.allFromOrigin(8.0, 1.0);
    double x = 0.0;
    for (auto _ : run) {
        x += 1.0;
        for (model::ClaimIndex claim = 0; claim < brief.claims.size(); ++claim)
            benchmark::DoNotOptimize(scene::movedBy(courses.pathFromOrigin(claim, 8.0, 1.0), {{x, 0.0}}));
    }
}
BENCHMARK(movePathsWhilePanning)->Arg(60)->Arg(1000)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace tumen::benches
