#include "app/Complaint.hpp"

#include <cstdlib>

#include <fmt/format.h>

namespace tumen::app {

void complain(const std::string& sentence) {
    fmt::print(stderr, "error: {}\n", sentence);
}

void complain(const std::vector<core::Problem>& problems) {
    for (const core::Problem& problem : problems)
        fmt::print(stderr, "{}\n", core::toLine(problem));
}

void complainOfNoDisplay() {
    const char* name = std::getenv("DISPLAY");
    complain(
        fmt::format("no display can be opened (DISPLAY is {}). Run it under a display, or under xvfb-run.",
                    name != nullptr && *name != '\0' ? fmt::format("'{}'", name) : "not set"));
}

bool isWritten(const std::string& file, const std::optional<core::Problem>& problem,
               const core::Progress& progress) {
    if (problem)
        complain({*problem});
    else if (progress.isCancelled())
        complain(fmt::format("stopped before the end; {} was not written.", file));
    return !problem && !progress.isCancelled();
}

} // namespace tumen::app
