// The ledger of a million claims: a frame's stretch of filtering, and the order that a thread makes behind
// it.

#include <benchmark/benchmark.h>

#include "model/RandomBrief.hpp"
#include "scene/LedgerRows.hpp"

namespace tumen::scene {
namespace {

const model::Brief& million() {
    static const model::Brief brief = model::randomBrief(1'000'000);
    return brief;
}

void ledgerStretch(benchmark::State& state) {
    const state::LedgerFilter filter = {.text = state.range(0) == 0 ? "" : "flow 77"};
    for (auto _ : state) {
        LedgerRows rows(million(), filter, {}, model::Language::English);
        rows.advance(50'000);
        benchmark::DoNotOptimize(rows.claims().data());
    }
}
BENCHMARK(ledgerStretch)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

void ledgerOrder(benchmark::State& state) {
    const auto column = static_cast<LedgerColumn>(state.range(0));
    for (auto _ : state) {
        state.PauseTiming();
        LedgerRows rows(million(), {}, {column, false}, model::Language::English);
        rows.advance(999'999);
        state.ResumeTiming();
        while (!rows.isWhole())
            rows.advance(1);
        benchmark::DoNotOptimize(rows.claims().data());
    }
}
BENCHMARK(ledgerOrder)
    ->Arg(static_cast<int>(LedgerColumn::Start))
    ->Arg(static_cast<int>(LedgerColumn::To))
    ->Arg(static_cast<int>(LedgerColumn::Gist))
    ->Unit(benchmark::kMillisecond);

} // namespace
} // namespace tumen::scene
