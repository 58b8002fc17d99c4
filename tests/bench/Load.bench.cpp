// What reading a long brief consists of.

#include <filesystem>
#include <stdexcept>

#include <benchmark/benchmark.h>
#include <unistd.h>

#include "io/BareRead.hpp"
#include "io/BriefReader.hpp"
#include "io/BriefWriter.hpp"
#include "model/RandomBrief.hpp"

namespace tumen::benches {
namespace {

constexpr std::size_t flowCount = 100'000;

/// A made-up brief in a file or folder of its own below the temporary folder.
class WrittenBrief {
public:
    explicit WrittenBrief(const char* ending) {
        m_path =
            (std::filesystem::temp_directory_path() / ("tumen-bench-" + std::to_string(getpid()))).string() +
            ending;
        if (const auto problem = io::writeBrief(model::randomBrief(flowCount), m_path))
            throw std::runtime_error(core::toLine(*problem));
    }
    ~WrittenBrief() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    WrittenBrief(const WrittenBrief&) = delete;
    WrittenBrief& operator=(const WrittenBrief&) = delete;
    const std::string& path() const { return m_path; }

private:
    std::string m_path;
};

void load(benchmark::State& run, const char* ending) {
    const WrittenBrief brief(ending);
    for (auto _ : run)
        benchmark::DoNotOptimize(io::readBrief(brief.path()));
    run.SetItemsProcessed(run.iterations() * static_cast<std::int64_t>(flowCount));
}
BENCHMARK_CAPTURE(load, csv, "")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(load, gpkg, ".gpkg")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(load, fgb, ".fgb")->Unit(benchmark::kMillisecond);

/// What OGR alone takes for the same claims.
void loopBare(benchmark::State& run, const char* ending) {
    const WrittenBrief brief(ending);
    for (auto _ : run)
        benchmark::DoNotOptimize(io::readClaimsBare(brief.path()));
    run.SetItemsProcessed(run.iterations() * static_cast<std::int64_t>(flowCount));
}
BENCHMARK_CAPTURE(loopBare, csv, "")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(loopBare, gpkg, ".gpkg")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(loopBare, fgb, ".fgb")->Unit(benchmark::kMillisecond);

void makeRandomBrief(benchmark::State& run) {
    for (auto _ : run)
        benchmark::DoNotOptimize(model::randomBrief(flowCount));
}
BENCHMARK(makeRandomBrief)->Unit(benchmark::kMillisecond);

/// Dates that recur, as most do in a long table: each is looked up where it is kept once.
void lookUpDates(benchmark::State& run) {
    model::DateDictionary dates;
    std::vector<time::EdtfDate> parsed;
    for (const char* text : {"1950-06-25", "196X", "1950-21", "1991/..", "1956~"})
        parsed.push_back(*time::parseEdtf(text));
    for (auto _ : run)
        for (const time::EdtfDate& date : parsed)
            benchmark::DoNotOptimize(dates.codeOf(date));
    run.SetItemsProcessed(run.iterations() * 5);
}
BENCHMARK(lookUpDates);

/// A look at all of each claim, and at single columns.
void gatherClaims(benchmark::State& run) {
    const model::Brief brief = model::randomBrief(flowCount);
    for (auto _ : run)
        for (const model::Claim& claim : brief.claims)
            benchmark::DoNotOptimize(claim.gist.size());
    run.SetItemsProcessed(run.iterations() * static_cast<std::int64_t>(flowCount));
}
BENCHMARK(gatherClaims)->Unit(benchmark::kMillisecond);

void scanColumns(benchmark::State& run) {
    const model::Brief brief = model::randomBrief(flowCount);
    const model::Claims& claims = brief.claims;
    for (auto _ : run)
        for (model::ClaimIndex i = 0; i < claims.size(); ++i)
            benchmark::DoNotOptimize(time::touches(claims.when(i), 10'000.0));
    run.SetItemsProcessed(run.iterations() * static_cast<std::int64_t>(flowCount));
}
BENCHMARK(scanColumns)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace tumen::benches
