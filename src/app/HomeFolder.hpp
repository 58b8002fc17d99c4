#pragma once

#include <filesystem>
#include <string>

namespace tumen::app {

/// The folder of the user's files of a kind, such as "Pictures", where there is one, else their home folder;
/// the current folder of those who have none.
std::filesystem::path homeFolder(const char* kind);

/// With the home folder in place of a tilde.
std::string withHome(const std::string& path);

} // namespace tumen::app
