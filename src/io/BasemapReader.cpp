#include "io/BasemapReader.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "io/BasemapFile.hpp"
#include "io/BasemapLabels.hpp"
#include "io/ReliefFiles.hpp"

namespace tumen::io {

namespace {

using Problems = std::vector<core::Problem>;

/// The layers of one file that make up (a part of) one level of detail.
struct LevelLayers {
    const char* land;
    const char* lines;
    const char* lakes;
    const char* rivers;
};

constexpr LevelLayers worldLayers = {"land_world", "lines_world", "lakes_world", "rivers_world"};
constexpr LevelLayers regionLayers = {"land_region", "lines_region", "lakes_region", "rivers_region"};
constexpr LevelLayers detailLayers = {"land", "lines", "lakes", "rivers"};

constexpr std::array<std::pair<std::string_view, model::LineKind>, 5> lineKinds = {
    {{"coast", model::LineKind::Coast},
     {"border", model::LineKind::Border},
     {"subject", model::LineKind::SubjectBorder},
     {"disputed", model::LineKind::Disputed},
     {"armistice", model::LineKind::Armistice}}};

void addLine(const BasemapFeature& feature, model::LineKind kind, int rank, model::BasemapLevel& level,
             std::string name = "") {
    if (auto parts = feature.lines(); !parts.empty())
        level.lines.push_back({kind, rank, std::move(parts), std::move(name)});
}

void addBoundary(const BasemapFeature& feature, model::BasemapLevel& level) {
    const std::string id = feature.text("kind");
    const auto kind = std::find_if(lineKinds.begin(), lineKinds.end(),
                                   [&id](const auto& known) { return known.first == id; });
    if (kind != lineKinds.end())
        addLine(feature, kind->second, 0, level);
}

void addLand(const BasemapFeature& feature, model::BasemapLevel& level) {
    if (auto polygons = feature.polygons(); !polygons.empty())
        level.land.push_back(
            {feature.text("unit"), feature.text("country"), feature.text("subject"), std::move(polygons)});
}

void readLevel(const BasemapFile& file, const LevelLayers& layers, model::BasemapLevel& level,
               Problems& problems) {
    file.readLayer(layers.land, problems,
                   [&level](const BasemapFeature& feature) { addLand(feature, level); });
    file.readLayer(layers.lines, problems,
                   [&level](const BasemapFeature& feature) { addBoundary(feature, level); });
    file.readLayer(layers.lakes, problems, [&level](const BasemapFeature& feature) {
        level.lakes.push_back({feature.integer("rank"), 0.0, feature.polygons()});
    });
    file.readLayer(layers.rivers, problems, [&level](const BasemapFeature& feature) {
        addLine(feature, model::LineKind::River, feature.integer("rank"), level, feature.text("name_en"));
    });
}

void readRailways(const BasemapFile& file, model::BasemapLevel& level, Problems& problems) {
    file.readLayer("railways", problems, [&level](const BasemapFeature& feature) {
        addLine(feature, model::LineKind::Railway, feature.text("class") == "main" ? 0 : 1, level);
    });
}

void readBathymetry(const BasemapFile& file, model::Basemap& basemap, Problems& problems) {
    file.readLayer("bathymetry", problems, [&basemap](const BasemapFeature& feature) {
        basemap.bathymetry.push_back({0, feature.real("depth"), feature.polygons()});
    });
    std::sort(basemap.bathymetry.begin(), basemap.bathymetry.end(),
              [](const auto& a, const auto& b) { return a.depthMetres < b.depthMetres; });
}

std::string inFolder(const std::string& folder, const char* name) {
    return (std::filesystem::path(folder) / name).string();
}

} // namespace

core::Result<model::Basemap> readBasemap(const std::string& geodataFolder) {
    const auto file = BasemapFile::open(inFolder(geodataFolder, "basemap.gpkg"));
    if (!file)
        return file.problems();

    Problems problems;
    model::Basemap basemap;
    auto& [world, region] = basemap.levels;
    readLevel(*file, worldLayers, world, problems);
    readLevel(*file, regionLayers, region, problems);
    readRailways(*file, region, problems);
    readBathymetry(*file, basemap, problems);
    basemap.labels = readLabels(*file, problems);

    if (const auto detail = BasemapFile::open(inFolder(geodataFolder, "detail.gpkg")))
        readLevel(*detail, detailLayers, region, problems);
    else
        for (core::Problem problem : detail.problems()) {
            problem.severity = core::Severity::Warning; // the map is poorer, but it is there
            problems.push_back(std::move(problem));
        }
    basemap.reliefs = findReliefs(geodataFolder, problems);
    return {std::move(basemap), std::move(problems)};
}

} // namespace tumen::io
