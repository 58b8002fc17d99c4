// Flows added up: 500 places, 120 years, four kinds, as many flows as the argument says.

#include <array>
#include <memory>
#include <random>

#include <benchmark/benchmark.h>

#include "scene/FlowSums.hpp"
#include "scene/PlaceClusters.hpp"
#include "scene/SceneBuilder.hpp"

namespace tumen::benches {
namespace {

constexpr std::uint32_t placeCount = 500;
constexpr int firstDay = -20000;
constexpr int dayCount = 120 * 365;
/// Kilometres to a point: near, the world on a wide picture, the world on a small one.
constexpr std::array kmPerPoint = {0.1, 21.0, 100.0};

struct Flows {
    explicit Flows(std::size_t count) {
        std::mt19937 random(1);
        for (std::uint32_t i = 0; i < placeCount; ++i) {
            positions.push_back({static_cast<double>(random() % 360000) / 1000.0 - 180.0,
                                 static_cast<double>(random() % 130000) / 1000.0 - 60.0});
            weights.push_back(static_cast<double>(random() % 1000));
        }
        for (std::size_t i = 0; i < count; ++i) {
            from.push_back(static_cast<std::uint32_t>(random() % placeCount));
            to.push_back(static_cast<std::uint32_t>(random() % placeCount));
            const scene::FlowLook look = {random() % 4, model::allStatusClasses[random() % 4],
                                          random() % 10 == 0};
            looks.push_back(look.number());
            firstDays.push_back(firstDay + static_cast<int>(random() % dayCount));
            lastDays.push_back(firstDays.back() + static_cast<int>(random() % 2000));
            magnitudes.push_back(static_cast<double>(random() % 1000000) / 100.0);
        }
    }
    scene::FlowColumns columns() const { return {from, to, looks, firstDays, lastDays, magnitudes}; }

    std::vector<geo::LonLat> positions;
    std::vector<double> weights;
    std::vector<std::uint32_t> from;
    std::vector<std::uint32_t> to;
    std::vector<std::uint16_t> looks;
    std::vector<scene::Day> firstDays;
    std::vector<scene::Day> lastDays;
    std::vector<double> magnitudes;
};

const Flows& flows(std::int64_t count) {
    static std::map<std::int64_t, Flows> made;
    return made.try_emplace(count, static_cast<std::size_t>(count)).first->second;
}

scene::FlowSums sumsAt(const Flows& own, double scale) {
    const scene::PlaceClusters clusters(own.positions, own.weights);
    const auto& heads = clusters.levels()[clusters.levelFor(scale)].heads;
    return {own.columns(), scene::SumScale::fitting(own.magnitudes), heads};
}

void clusterPlaces(benchmark::State& run) {
    for (auto _ : run)
        benchmark::DoNotOptimize(scene::PlaceClusters(flows(0).positions, flows(0).weights));
}
BENCHMARK(clusterPlaces)->Unit(benchmark::kMillisecond);

void buildFlowSums(benchmark::State& run) {
    const Flows& own = flows(run.range(0));
    const double scale = kmPerPoint.at(static_cast<std::size_t>(run.range(1)));
    for (auto _ : run)
        benchmark::DoNotOptimize(sumsAt(own, scale));
    const scene::FlowSums sums = sumsAt(own, scale);
    run.counters["groups"] = static_cast<double>(sums.groupCount());
    run.counters["bytesAFlow"] = static_cast<double>(sums.bytes()) / static_cast<double>(run.range(0));
}
BENCHMARK(buildFlowSums)->ArgsProduct({{100000, 1000000}, {0, 1, 2}})->Unit(benchmark::kMillisecond);

void buildHoldingTotals(benchmark::State& run) {
    const Flows& own = flows(run.range(0));
    const std::vector<std::int64_t> units(own.from.size(), 1);
    const std::vector<std::uint32_t> classes(own.looks.begin(), own.looks.end());
    for (auto _ : run)
        benchmark::DoNotOptimize(
            scene::HoldingTotals(classes, own.firstDays, own.lastDays, units, 4 * scene::looksPerKind));
}
BENCHMARK(buildHoldingTotals)->Arg(100000)->Arg(1000000)->Unit(benchmark::kMillisecond);

/// The 2000 largest while the date moves by a week a frame.
void largestFlowsAtAMovingDate(benchmark::State& run) {
    const scene::FlowSums sums =
        sumsAt(flows(run.range(0)), kmPerPoint.at(static_cast<std::size_t>(run.range(1))));
    scene::FlowQuery query;
    query.looksOn.assign(4 * scene::looksPerKind, true);
    int step = 0;
    std::size_t found = 0;
    for (auto _ : run) {
        const int day = firstDay + 3000 + 7 * step++ % (dayCount - 6000);
        query.days = {day, day};
        found = sums.largestAt(query).size();
    }
    run.counters["found"] = static_cast<double>(found);
}
BENCHMARK(largestFlowsAtAMovingDate)
    ->ArgsProduct({{100000, 1000000}, {0, 1, 2}})
    ->Unit(benchmark::kMillisecond);

const model::Brief& briefOf(const Flows& own) {
    static std::map<const Flows*, model::Brief> made;
    const auto [found, isNew] = made.try_emplace(&own);
    model::Brief& brief = found->second;
    if (!isNew)
        return brief;
    brief.kinds.assign(model::defaultKinds().begin(), model::defaultKinds().end());
    for (std::size_t i = 0; i < own.positions.size(); ++i)
        brief.places.push_back(
            {"p" + std::to_string(i), {"Place", "", ""}, own.positions[i], "city", "", {}});
    for (std::size_t i = 0; i < own.from.size(); ++i) {
        const scene::FlowLook look = scene::FlowLook::fromNumber(own.looks[i]);
        model::ClaimDraft claim;
        claim.id = std::to_string(i);
        claim.kind = look.kind;
        claim.statusClass = look.statusClass;
        claim.from = own.from[i];
        claim.to = own.to[i];
        claim.when = {*time::parseEdtf(time::toIsoDate(own.firstDays[i])),
                      *time::parseEdtf(time::toIsoDate(own.lastDays[i]))};
        claim.magnitude = own.magnitudes[i];
        brief.claims.add(claim);
    }
    brief.claims.finish();
    return brief;
}

void buildBriefSums(benchmark::State& run) {
    const model::Brief& brief = briefOf(flows(run.range(0)));
    for (auto _ : run)
        benchmark::DoNotOptimize(scene::BriefSums(brief));
}
BENCHMARK(buildBriefSums)->Arg(100000)->Arg(1000000)->Unit(benchmark::kMillisecond);

/// A frame in which only the date moved, by a week; the argument behind the flows tells what else.
enum Moving { DateOnly, DateAndPlace, DateAndScale };
void buildSceneOfManyFlows(benchmark::State& run) {
    const model::Brief& brief = briefOf(flows(run.range(0)));
    static const model::Basemap basemap;
    scene::SceneBuilder builder(brief, basemap, [](std::string_view text, const scene::TextStyle& style) {
        return 0.55 * style.sizePx * static_cast<double>(text.size());
    });
    state::AppState state;
    state.view = {"equal-earth", {150.0, 10.0}, 34000.0, 17000.0};
    const auto projection = geo::Projection::make(*geo::findProjection(state.view.projection));
    const scene::Picture picture = {1920.0, 1080.0, {0.0, 0.0, 1920.0, 1080.0}, 1.5};
    benchmark::DoNotOptimize(builder.build(state, *projection, picture, scene::darkTheme()));
    int step = 0;
    std::size_t lines = 0;
    for (auto _ : run) {
        state.date = firstDay + 3000 + 7 * step++ % (dayCount - 6000);
        if (run.range(1) >= DateAndPlace)
            state.view.centre.lonDeg += 1e-3;
        if (run.range(1) == DateAndScale)
            state.view.widthKm *= 1.0001;
        const scene::MapScene scene = builder.build(state, *projection, picture, scene::darkTheme());
        lines = scene.flows.size();
        benchmark::DoNotOptimize(lines);
    }
    run.counters["lines"] = static_cast<double>(lines);
}
BENCHMARK(buildSceneOfManyFlows)
    ->Args({100000, DateOnly})
    ->Args({1000000, DateOnly})
    ->Args({1000000, DateAndPlace})
    ->Args({1000000, DateAndScale})
    ->Unit(benchmark::kMillisecond);

} // namespace
} // namespace tumen::benches
