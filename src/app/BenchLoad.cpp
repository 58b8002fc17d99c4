#include "app/BenchLoad.hpp"

#include <chrono>
#include <fstream>

#include <fmt/format.h>
#include <unistd.h>

#include "io/BareRead.hpp"
#include "io/BriefReader.hpp"
#include "model/RandomBrief.hpp"

namespace tumen::app {

namespace {

using Clock = std::chrono::steady_clock;

double secsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Of this process, in bytes; 0 where the system does not tell.
double residentBytes() {
    std::ifstream status("/proc/self/statm");
    double all = 0.0, resident = 0.0;
    status >> all >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE));
}

} // namespace

BenchBrief loadForBench(const std::string& path, std::size_t madeFlows) {
    const double before = residentBytes();
    const Clock::time_point start = Clock::now();
    BenchBrief loaded;
    loaded.brief = std::make_shared<core::Result<model::Brief>>(
        madeFlows > 0 ? core::Result<model::Brief>(model::randomBrief(madeFlows)) : io::readBrief(path));
    LoadFigures& figures = loaded.figures;
    figures.loadSecs = secsSince(start);
    const double after = residentBytes();
    figures.residentMb = after / 1e6;
    if (const auto& brief = *loaded.brief)
        for (model::ClaimIndex i = 0; i < brief->claims.size(); ++i)
            figures.flows += brief->claims.form(i) == model::Form::Flow ? 1 : 0;
    if (figures.flows > 0)
        figures.bytesPerFlow = (after - before) / static_cast<double>(figures.flows);
    return loaded;
}

std::optional<double> timeOgrLoop(const std::string& path) {
    const Clock::time_point start = Clock::now();
    if (!io::readClaimsBare(path))
        return std::nullopt;
    return secsSince(start);
}

std::string toJsonFields(const LoadFigures& figures) {
    return fmt::format(R"("load_s": {:.3f}, "ogr_loop_s": {}, "rss_mb": {:.1f}, "bytes_per_flow": {:.1f}, )"
                       R"("flows": {})",
                       figures.loadSecs,
                       figures.ogrLoopSecs ? fmt::format("{:.3f}", *figures.ogrLoopSecs) : "null",
                       figures.residentMb, figures.bytesPerFlow, figures.flows);
}

} // namespace tumen::app
