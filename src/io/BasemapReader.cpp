#include "io/BasemapReader.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <iterator>
#include <map>
#include <utility>

#include "io/BasemapFile.hpp"
#include "io/BasemapLabels.hpp"
#include "io/HoldingTable.hpp"
#include "io/PreparedBasemap.hpp"
#include "io/ReliefFiles.hpp"
#include "model/BasemapMeshes.hpp"

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
// Lakes and rivers of the box are few: its coarse land has the same.
constexpr LevelLayers coarseBoxLayers = {"land_coarse", "lines_coarse", "lakes", "rivers"};
constexpr LevelLayers detailBoxLayers = {"land", "lines", "lakes", "rivers"};

constexpr std::array<std::pair<std::string_view, model::LineKind>, 6> lineKinds = {
    {{"coast", model::LineKind::Coast},
     {"border", model::LineKind::Border},
     {"subject", model::LineKind::SubjectBorder},
     {"disputed", model::LineKind::Disputed},
     {"armistice", model::LineKind::Armistice},
     {"seam", model::LineKind::Seam}}};

/// Gives units and boundaries their positions as they turn up.
class LandIndex {
public:
    explicit LandIndex(model::Basemap& basemap) : m_basemap(basemap) {}

    model::UnitIndex unitOf(const BasemapFeature& land) {
        const std::string code = land.text("unit");
        const auto [known, isNew] = m_units.try_emplace(code, m_basemap.units.size());
        if (isNew)
            m_basemap.units.push_back(
                {code, land.text("country"), land.text("name_en"), land.text("region") == "RFE", {}});
        if (const std::string subject = land.text("subject"); !subject.empty())
            m_units.try_emplace(subject, known->second);
        return known->second;
    }

    /// Of "PRK|KOR", units or subjects; nothing for the sea's edge.
    std::optional<model::BoundaryIndex> boundaryOf(model::LineKind kind, const std::string& pair) {
        const std::size_t bar = pair.find('|');
        if (bar == std::string::npos)
            return std::nullopt;
        const auto a = m_units.find(pair.substr(0, bar));
        const auto b = m_units.find(pair.substr(bar + 1));
        if (a == m_units.end() || b == m_units.end())
            return std::nullopt;
        const model::Boundary boundary = {kind, a->second, b->second};
        const auto known = std::ranges::find(m_basemap.boundaries, boundary);
        const auto position = static_cast<model::BoundaryIndex>(known - m_basemap.boundaries.begin());
        if (known == m_basemap.boundaries.end())
            m_basemap.boundaries.push_back(boundary);
        return position;
    }

private:
    model::Basemap& m_basemap;
    std::map<std::string, model::UnitIndex> m_units; ///< by code of the unit or of its subjects
};

void addLine(const BasemapFeature& feature, model::LineKind kind, int rank,
             std::optional<model::BoundaryIndex> boundary, model::BasemapLevel& level,
             std::string name = "") {
    if (auto parts = feature.lines(); !parts.empty())
        level.lines.push_back({kind, rank, boundary, std::move(parts), std::move(name), 0});
}

void addBoundary(const BasemapFeature& feature, LandIndex& index, model::BasemapLevel& level) {
    const std::string id = feature.text("kind");
    const auto kind = std::find_if(lineKinds.begin(), lineKinds.end(),
                                   [&id](const auto& known) { return known.first == id; });
    if (kind != lineKinds.end())
        addLine(feature, kind->second, 0, index.boundaryOf(kind->second, feature.text("pair")), level);
}

void addLand(const BasemapFeature& feature, LandIndex& index, model::BasemapLevel& level) {
    if (auto polygons = feature.polygons(); !polygons.empty())
        level.land.push_back({index.unitOf(feature), feature.text("subject"), std::move(polygons)});
}

void readLevel(const BasemapFile& file, const LevelLayers& layers, LandIndex& index,
               model::BasemapLevel& level, Problems& problems) {
    file.readLayer(layers.land, problems,
                   [&](const BasemapFeature& feature) { addLand(feature, index, level); });
    file.readLayer(layers.lines, problems,
                   [&](const BasemapFeature& feature) { addBoundary(feature, index, level); });
    file.readLayer(layers.lakes, problems, [&level](const BasemapFeature& feature) {
        level.lakes.push_back({feature.integer("rank"), 0.0, feature.polygons()});
    });
    file.readLayer(layers.rivers, problems, [&level](const BasemapFeature& feature) {
        addLine(feature, model::LineKind::River, feature.integer("rank"), {}, level, feature.text("name_en"));
    });
}

/// The middle of the largest outer ring of each unit.
void findMiddles(const model::BasemapLevel& level, std::vector<model::LandUnit>& units) {
    std::vector<double> largest(units.size());
    for (const model::LandArea& land : level.land)
        for (const geo::LonLatPolygon& polygon : land.polygons) {
            const geo::LonLatLine& ring = polygon.rings.front();
            double twiceArea = 0.0;
            geo::LonLat sum;
            for (std::size_t i = 0; i < ring.size(); ++i) {
                const geo::LonLat& a = ring[i];
                const geo::LonLat& b = ring[(i + 1) % ring.size()];
                const double cross = a.lonDeg * b.latDeg - b.lonDeg * a.latDeg;
                twiceArea += cross;
                sum = {sum.lonDeg + (a.lonDeg + b.lonDeg) * cross,
                       sum.latDeg + (a.latDeg + b.latDeg) * cross};
            }
            if (std::abs(twiceArea) <= largest[land.unit])
                continue;
            largest[land.unit] = std::abs(twiceArea);
            units[land.unit].middle = {sum.lonDeg / (3.0 * twiceArea), sum.latDeg / (3.0 * twiceArea)};
        }
}

void readRailways(const BasemapFile& file, model::BasemapLevel& level, Problems& problems) {
    file.readLayer("railways", problems, [&level](const BasemapFeature& feature) {
        const std::string kind = feature.text("class");
        const int rank = kind == "main" ? 0 : (kind == "local" ? model::localRailwayRank : 1);
        if (auto parts = feature.lines(); !parts.empty())
            level.lines.push_back({model::LineKind::Railway,
                                   rank,
                                   {},
                                   std::move(parts),
                                   feature.text("name"),
                                   feature.integer("opened")});
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

core::Result<model::Basemap> readBasemap(const std::string& geodataFolder, const std::string& preparedFile) {
    if (auto prepared = readPrepared(preparedFile, geodataFolder)) {
        Problems problems;
        readHoldings(inFolder(geodataFolder, "territories.csv"), *prepared, problems);
        return {std::move(*prepared), std::move(problems)};
    }
    const auto file = BasemapFile::open(inFolder(geodataFolder, "basemap.gpkg"));
    if (!file)
        return file.problems();

    Problems problems;
    model::Basemap basemap;
    LandIndex index(basemap);
    auto& [world, region, detail] = basemap.levels;
    readLevel(*file, worldLayers, index, world, problems);
    findMiddles(world, basemap.units);
    readLevel(*file, regionLayers, index, region, problems);
    readRailways(*file, world, problems);
    readRailways(*file, region, problems);
    readBathymetry(*file, basemap, problems);
    basemap.labels = readLabels(*file, problems);

    detail = region;
    if (const auto box = BasemapFile::open(inFolder(geodataFolder, "detail.gpkg"))) {
        readLevel(*box, coarseBoxLayers, index, region, problems);
        readLevel(*box, detailBoxLayers, index, detail, problems);
        box->readLayer("dmz", problems, [&basemap](const BasemapFeature& feature) {
            std::ranges::move(feature.polygons(), std::back_inserter(basemap.demilitarizedZone));
        });
    } else {
        for (core::Problem problem : box.problems()) {
            problem.severity = core::Severity::Warning; // the map is poorer, but it is there
            problems.push_back(std::move(problem));
        }
    }
    readHoldings(inFolder(geodataFolder, "territories.csv"), basemap, problems);
    basemap.reliefs = findReliefs(geodataFolder, problems);
    model::fillMeshes(basemap);
    return {std::move(basemap), std::move(problems)};
}

} // namespace tumen::io
