#include <exception>

#include <fmt/format.h>

#include "app/CommandLine.hpp"

int main(int argumentCount, char** arguments) {
    try {
        return tumen::app::runCommandLine(argumentCount, arguments);
    } catch (const std::exception& error) {
        fmt::print(stderr, "error: {}\n", error.what());
        return 1;
    }
}
