#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <stdlib.h>

namespace tumen::sample {

/// Of all that is in a folder, in order.
inline std::vector<std::string> namesIn(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

/// A folder of its own for a test, removed with all that is in it.
class EmptyFolder {
public:
    EmptyFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "tumen-XXXXXX").string();
        m_path = mkdtemp(name.data());
    }
    ~EmptyFolder() { std::filesystem::remove_all(m_path); }
    EmptyFolder(const EmptyFolder&) = delete;
    EmptyFolder& operator=(const EmptyFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    std::vector<std::string> names() const { return namesIn(m_path); }

private:
    std::filesystem::path m_path;
};

} // namespace tumen::sample
