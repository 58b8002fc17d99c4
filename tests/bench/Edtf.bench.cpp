// Dates as sources write them.

#include <benchmark/benchmark.h>

#include "time/Edtf.hpp"

namespace tumen::benches {
namespace {

void parseDates(benchmark::State& run) {
    constexpr const char* texts[] = {"1950",  "1950-06", "1950-06-25", "196X",       "1956~",
                                     "1950?", "1950-21", "1950-XX",    "2024-01/..", "1950/1953-07-27"};
    for (auto _ : run)
        for (const char* text : texts)
            benchmark::DoNotOptimize(time::parseEdtf(text));
    run.SetItemsProcessed(run.iterations() * static_cast<std::int64_t>(std::size(texts)));
}
BENCHMARK(parseDates);

void presenceAtDates(benchmark::State& run) {
    const time::Interval when = {*time::parseEdtf("1950"), *time::parseEdtf("1953-07")};
    double day = -8000.0;
    for (auto _ : run) {
        day = day < -5000.0 ? day + 1.0 : -8000.0;
        benchmark::DoNotOptimize(time::presence(when, day));
    }
}
BENCHMARK(presenceAtDates);

} // namespace
} // namespace tumen::benches
