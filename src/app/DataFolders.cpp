#include "app/DataFolders.hpp"

#include <filesystem>

namespace tumen::app {

DataFolders findDataFolders() {
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::path binary = fs::read_symlink("/proc/self/exe", error);
    fs::path root = TUMEN_DATA_DIR;
    for (const fs::path& candidate : {binary.parent_path(), binary.parent_path().parent_path(),
                                      binary.parent_path().parent_path() / "share" / "tumen"})
        if (fs::exists(candidate / "assets" / "shaders", error) && fs::exists(candidate / "geodata", error)) {
            root = candidate;
            break;
        }
    return {(root / "assets").string(), (root / "geodata").string(),
            (root / "geodata" / "briefs" / "korea-russia").string(),
            (binary.parent_path() / "basemap.prepared").string()};
}

} // namespace tumen::app
