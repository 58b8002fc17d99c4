#include "app/Complaint.hpp"

#include <fmt/format.h>

namespace tumen::app {

void complain(const std::string& sentence) {
    fmt::print(stderr, "error: {}\n", sentence);
}

void complain(const std::vector<core::Problem>& problems) {
    for (const core::Problem& problem : problems)
        fmt::print(stderr, "{}\n", core::toLine(problem));
}

} // namespace tumen::app
