// The house rules that can be read off the include lines: a folder includes only folders of a lower level,
// outside libraries stay where they belong, and nobody but app/ asks a clock or rolls dice.

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace {

namespace fs = std::filesystem;

const std::map<std::string, int> levels = {{"core", 0}, {"time", 1}, {"geo", 1}, {"model", 2}, {"io", 3}, {"state", 3}, {"scene", 4}, {"edit", 4}, {"video", 4}, {"render", 5}, {"handout", 5}, {"ui", 5}, {"app", 6}};

struct SourceLine {
    std::string folder;
    std::string file;
    std::string text;
    bool isHeader = false;
};

std::vector<SourceLine> linesBelow(const fs::path& root) {
    std::vector<SourceLine> lines;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        const fs::path& path = entry.path();
        if (path.extension() != ".cpp" && path.extension() != ".hpp")
            continue;
        std::ifstream file(path);
        for (std::string text; std::getline(file, text);)
            lines.push_back({path.parent_path().filename().string(), path.filename().string(), text,
                             path.extension() == ".hpp"});
    }
    return lines;
}

const std::vector<SourceLine>& sourceLines() {
    static const std::vector<SourceLine> lines = linesBelow(fs::path(TUMEN_SOURCE_DIR) / "src");
    return lines;
}

/// A complaint for each include that breaks the levels.
std::vector<std::string> levelBreaches(const std::vector<SourceLine>& lines) {
    static const std::regex ownInclude("^\\s*#\\s*include\\s+\"([a-z]+)/");
    std::vector<std::string> breaches;
    for (const SourceLine& line : lines) {
        std::smatch match;
        if (!std::regex_search(line.text, match, ownInclude))
            continue;
        const std::string target = match[1];
        if (!levels.contains(target) || !levels.contains(line.folder))
            breaches.push_back(fmt::format("{}/{}: unknown folder in {}", line.folder, line.file, line.text));
        else if (target != line.folder && levels.at(target) >= levels.at(line.folder))
            breaches.push_back(fmt::format("{}/{} must not include {}/", line.folder, line.file, target));
    }
    return breaches;
}

std::vector<std::string> matching(const std::vector<SourceLine>& lines, const std::regex& pattern,
                                  const std::set<std::string>& allowedFolders, bool headersOnly) {
    std::vector<std::string> found;
    for (const SourceLine& line : lines)
        if (!allowedFolders.contains(line.folder) && (!headersOnly || line.isHeader) &&
            std::regex_search(line.text, pattern))
            found.push_back(fmt::format("{}/{}: {}", line.folder, line.file, line.text));
    return found;
}

TEST(House, FoldersIncludeOnlyLowerLevels) {
    EXPECT_GT(sourceLines().size(), 3000U) << "the sources were not found";
    EXPECT_EQ(levelBreaches(sourceLines()), std::vector<std::string>{});
}

TEST(House, TheTesterSeesABreach) {
    EXPECT_EQ(levelBreaches({{"ui", "A.cpp", "#include \"render/Fonts.hpp\"", false}}).size(), 1U);
    EXPECT_EQ(levelBreaches({{"io", "A.cpp", "#include \"state/AppState.hpp\"", false}}).size(), 1U);
    EXPECT_EQ(levelBreaches({{"core", "A.cpp", "#include \"geo/Cutting.hpp\"", false}}).size(), 1U);
    EXPECT_TRUE(levelBreaches({{"scene", "A.cpp", "#include \"state/AppState.hpp\"", false}}).empty());
}

TEST(House, OutsideLibrariesStayInTheirFolders) {
    const auto none = std::vector<std::string>{};
    const auto includeOf = [](const char* what) {
        return std::regex(fmt::format("#\\s*include\\s+<({})", what));
    };
    EXPECT_EQ(matching(sourceLines(), includeOf("SFML/"), {"render", "app"}, false), none);
    EXPECT_EQ(matching(sourceLines(), includeOf("imgui|backends/imgui"), {"ui", "app"}, false), none);
    EXPECT_EQ(matching(sourceLines(), includeOf("gdal|ogr|cpl_"), {"io"}, false), none);
    EXPECT_EQ(matching(sourceLines(), includeOf("cairo|pango/|fontconfig/"), {"handout"}, false), none);
    EXPECT_EQ(matching(sourceLines(), includeOf("proj\\.h|geodesic\\.h"), {"geo"}, false), none);
    // Not even in the headers of the folders that use them.
    EXPECT_EQ(matching(sourceLines(),
                       includeOf("gdal|ogr|cpl_|proj\\.h|geodesic\\.h|GL/|cairo|pango/|fontconfig/"), {},
                       true),
              none);
}

TEST(House, OnlyTheAppAsksTheClock) {
    const std::regex clocks(
        "system_clock|steady_clock|high_resolution_clock|\\bstd::time\\(|gettimeofday|sf::Clock|"
        "\\brand\\(|random_device|mt19937");
    EXPECT_EQ(matching(sourceLines(), clocks, {"app"}, false), std::vector<std::string>{});
    EXPECT_EQ(matching({{"scene", "A.cpp", "auto t = std::chrono::steady_clock::now();", false}}, clocks,
                       {"app"}, false)
                  .size(),
              1U);
}

} // namespace
