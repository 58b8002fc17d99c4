#include "app/BriefFiles.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <unistd.h>

#include "app/Complaint.hpp"
#include "app/DataFolders.hpp"
#include "app/SignalWatch.hpp"
#include "io/BriefCopy.hpp"
#include "io/TableWriter.hpp"

namespace tumen::app {

namespace {

/// A signal ends the program at once, as GDAL cannot be asked to stop; the brief is then not there.
int copy(const std::string& from, const std::string& to, std::span<const io::FileBeside> beside = {}) {
    const SignalWatch signals([&to](int signal) {
        complain("stopped before the end.");
        io::removeWorkshop(to);
        _exit(128 + signal);
    });
    const std::vector<core::Problem> problems = io::copyBrief(from, to, beside);
    complain(problems);
    if (std::ranges::find(problems, core::Severity::Error, &core::Problem::severity) != problems.end())
        return 1;
    fmt::print("{}\n", to);
    return 0;
}

} // namespace

int newBrief(const std::string& path) {
    const std::filesystem::path shipped = findDataFolders().briefTemplate();
    const io::FileBeside readMe = {shipped / "README.txt", "README.txt"};
    return copy(shipped, path, std::span(&readMe, 1));
}

int convertBrief(const std::string& from, const std::string& to) {
    return copy(from, to);
}

} // namespace tumen::app
