#include "app/BriefFiles.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/Complaint.hpp"
#include "app/DataFolders.hpp"
#include "io/BriefCopy.hpp"

namespace tumen::app {

namespace {

int exitCodeFor(const std::vector<core::Problem>& problems, const std::string& written) {
    complain(problems);
    if (std::ranges::find(problems, core::Severity::Error, &core::Problem::severity) != problems.end())
        return 1;
    fmt::print("{}\n", written);
    return 0;
}

} // namespace

int newBrief(const std::string& path) {
    const std::filesystem::path shipped = findDataFolders().briefTemplate();
    const io::FileBeside readMe = {shipped / "README.txt", "README.txt"};
    return exitCodeFor(io::copyBrief(shipped, path, std::span(&readMe, 1)), path);
}

int convertBrief(const std::string& from, const std::string& to) {
    return exitCodeFor(io::copyBrief(from, to), to);
}

} // namespace tumen::app
