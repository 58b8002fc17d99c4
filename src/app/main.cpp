#include <cerrno>
#include <cstdio>
#include <cstring>
#include <exception>

#include <fmt/format.h>

#include "app/CommandLine.hpp"
#include "app/Complaint.hpp"

namespace {

/// Much of what was printed is only now written.
int afterPrinting(int exitCode) {
    if (std::fflush(stdout) == 0)
        return exitCode;
    tumen::app::complain(fmt::format("standard output cannot be written: {}.", std::strerror(errno)));
    return 1;
}

} // namespace

int main(int argumentCount, char** arguments) {
    try {
        return afterPrinting(tumen::app::runCommandLine(argumentCount, arguments));
    } catch (const std::exception& error) {
        fmt::print(stderr, "error: {}\n", error.what());
        return 1;
    }
}
