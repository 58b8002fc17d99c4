#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/Result.hpp"
#include "model/Brief.hpp"

namespace tumen::app {

/// What it took to load the brief of a bench.
struct LoadFigures {
    std::size_t flows = 0;
    double loadSecs = 0.0; ///< to read the brief, or to make it
    /// Of a loop of OGR alone over the same claims; nothing when they are not from a file.
    std::optional<double> ogrLoopSecs;
    double residentMb = 0.0;   ///< memory of the process once the brief is there
    double bytesPerFlow = 0.0; ///< what the brief added to it, for each flow
};

struct BenchBrief {
    std::shared_ptr<core::Result<model::Brief>> brief;
    LoadFigures figures;
};

/// Reads the brief at `path` or, when `madeFlows` is not 0, makes one of so many flows.
BenchBrief loadForBench(const std::string& path, std::size_t madeFlows);

/// Nothing when OGR cannot read claims there.
std::optional<double> timeOgrLoop(const std::string& path);

/// "load_s": 1.2, "ogr_loop_s": 3.4 and so on, without braces.
std::string toJsonFields(const LoadFigures& figures);

} // namespace tumen::app
