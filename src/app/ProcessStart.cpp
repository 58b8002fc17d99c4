#include "app/ProcessStart.hpp"

#include <fstream>
#include <sstream>
#include <string>

#include <ctime>
#include <unistd.h>

namespace tumen::app {

double secsSinceProcessStart() {
    // The 22nd field of proc(5)'s stat, in clock ticks since the system started; the name before it may hold
    // blanks and ends with the last bracket.
    std::ifstream file("/proc/self/stat");
    std::string stat;
    std::getline(file, stat);
    std::istringstream fields(stat.substr(stat.rfind(')') + 1));
    std::string skipped;
    for (int i = 3; i < 22; ++i)
        fields >> skipped;
    double ticks = 0.0;
    fields >> ticks;
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9 -
           ticks / static_cast<double>(sysconf(_SC_CLK_TCK));
}

} // namespace tumen::app
