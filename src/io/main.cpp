// tumen_prepare GEODATA FILE: reads the basemap of a folder and writes it as the program wants it at its
// start.

#include <cstdio>
#include <fstream>

#include <fmt/format.h>

#include "io/BasemapReader.hpp"
#include "io/PreparedBasemap.hpp"

int main(int argc, char** argv) {
    if (argc != 3) {
        fmt::print(stderr, "tumen_prepare GEODATA FILE\n");
        return 2;
    }
    const auto basemap = tumen::io::readBasemap(argv[1]);
    for (const tumen::core::Problem& problem : basemap.problems())
        fmt::print(stderr, "{}\n", tumen::core::toLine(problem));
    if (!basemap)
        return 1;
    // A basemap with problems is read anew each time, so that they are told each time.
    if (!basemap.problems().empty())
        return std::ofstream(argv[2], std::ios::trunc) ? 0 : 1;
    if (tumen::io::writePrepared(*basemap, argv[1], argv[2]))
        return 0;
    fmt::print(stderr, "{} cannot be written.\n", argv[2]);
    return 1;
}
