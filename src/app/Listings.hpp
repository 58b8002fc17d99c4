#pragma once

#include <string>
#include <vector>

#include "app/DateOptions.hpp"

namespace tumen::app {

// What prints tables. Each returns the exit code: 0 done, 1 the input is bad, 2 the call is wrong.

struct FlowList {
    DateOptions dates;
    std::string viewpoint;
};

/// From a viewpoint: a list has no struck marks, so it leaves out what the viewpoint's actor denies, and says
/// so.
int listFlows(const std::string& briefPath, const FlowList& list, const std::string& format);

struct ClaimsOptions {
    std::string format;
    bool coverage = false;
    std::vector<std::string> sourceTexts;
};

int listClaims(const std::string& briefPath, const ClaimsOptions& options);
int checkBrief(const std::string& briefPath);
/// Made-up flows as a brief of its own.
int writeFlows(const std::string& path, std::size_t count);

} // namespace tumen::app
