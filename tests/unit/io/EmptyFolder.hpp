#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <stdlib.h>

namespace tumen::sample {

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
    /// Of all that is in it, in order.
    std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(m_path))
            names.push_back(entry.path().filename().string());
        std::ranges::sort(names);
        return names;
    }

private:
    std::filesystem::path m_path;
};

} // namespace tumen::sample
