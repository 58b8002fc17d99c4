#include "app/HomeFolder.hpp"

#include <cstdlib>

namespace tumen::app {

std::filesystem::path homeFolder(const char* kind) {
    const char* home = std::getenv("HOME");
    std::error_code error;
    if (home == nullptr)
        return std::filesystem::current_path(error);
    const std::filesystem::path folder = std::filesystem::path(home) / kind;
    return std::filesystem::is_directory(folder, error) ? folder : folder.parent_path();
}

std::string withHome(const std::string& path) {
    const char* home = std::getenv("HOME");
    return home != nullptr && path.starts_with("~/") ? home + path.substr(1) : path;
}

} // namespace tumen::app
