#pragma once

#include <string>

#include "core/Progress.hpp"

namespace tumen::io {

/// Makes its way of reading known to GDAL, which keeps no lock about its list of them: to be called once, by
/// registerGdalDrivers(), before any thread opens a file.
void installWatching();

/// While it lives, what this thread reads of a file through `path()` counts as progress, up to `upTo`, and
/// stops when cancelled: some formats are read as a whole while they are opened, and GDAL has no other way to
/// watch or end that.
class WatchedFile {
public:
    WatchedFile(const std::string& path, core::Progress& progress, double upTo);
    ~WatchedFile();
    WatchedFile(const WatchedFile&) = delete;
    WatchedFile& operator=(const WatchedFile&) = delete;

    const std::string& path() const { return m_path; }

private:
    std::string m_path;
};

} // namespace tumen::io
