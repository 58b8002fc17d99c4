#include "io/PreparedBasemap.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <type_traits>

#include <fmt/format.h>

namespace tumen::io {

namespace {

/// To be raised when what is written below changes.
constexpr int formatVersion = 2;

/// What the files of a folder are, without reading them.
std::string stampOf(const std::string& folder) {
    std::vector<std::string> files;
    std::error_code failure;
    for (std::filesystem::directory_iterator entry(folder, failure), end; !failure && entry != end;
         entry.increment(failure)) {
        const std::string extension = entry->path().extension().string();
        std::error_code none;
        if (extension == ".gpkg" || extension == ".jpg" || extension == ".wld")
            files.push_back(fmt::format("{} {} {}", entry->path().filename().string(), entry->file_size(none),
                                        entry->last_write_time(none).time_since_epoch().count()));
    }
    std::ranges::sort(files);
    std::string stamp = fmt::format("tumen basemap {}\n{}\n", formatVersion, folder);
    for (const std::string& file : files)
        stamp += file + "\n";
    return stamp;
}

template<typename T>
concept Plain = std::is_trivially_copyable_v<T>;

/// Appends values to a block of memory.
class Writer {
public:
    std::string take() { return std::move(m_bytes); }

    template<Plain T>
    void operator()(const T& value) {
        bytes(&value, sizeof value);
    }
    void operator()(const std::string& text) {
        (*this)(text.size());
        bytes(text.data(), text.size());
    }
    template<typename T>
    void operator()(const std::vector<T>& values) {
        (*this)(values.size());
        if constexpr (Plain<T>)
            bytes(values.data(), values.size() * sizeof(T));
        else
            for (const T& value : values)
                visit(*this, value);
    }

private:
    void bytes(const void* from, std::size_t count) { m_bytes.append(static_cast<const char*>(from), count); }
    std::string m_bytes;
};

/// Takes values from a file; once it has ended before its time, all are empty.
class Reader {
public:
    explicit Reader(const std::string& path) : m_file(path, std::ios::binary) {
        std::error_code failure;
        const auto size = std::filesystem::file_size(path, failure);
        m_failed = failure || !m_file;
        m_left = m_failed ? 0 : size;
    }
    bool isComplete() const { return !m_failed && m_left == 0; }

    template<Plain T>
    void operator()(T& value) {
        bytes(&value, sizeof value);
    }
    void operator()(std::string& text) {
        text.resize(readCount(1));
        bytes(text.data(), text.size());
    }
    template<typename T>
    void operator()(std::vector<T>& values) {
        values.resize(readCount(Plain<T> ? sizeof(T) : 1));
        if constexpr (Plain<T>)
            bytes(values.data(), values.size() * sizeof(T));
        else
            for (T& value : values)
                visit(*this, value);
    }

private:
    /// Never more than there can be.
    std::size_t readCount(std::size_t leastBytesEach) {
        std::size_t count = 0;
        (*this)(count);
        m_failed = m_failed || count > m_left / leastBytesEach;
        return m_failed ? 0 : count;
    }
    void bytes(void* to, std::size_t count) {
        m_failed = m_failed || count > m_left;
        if (m_failed || count == 0)
            return;
        m_failed = !m_file.read(static_cast<char*>(to), static_cast<std::streamsize>(count));
        m_left -= count;
    }
    std::ifstream m_file;
    std::uintmax_t m_left = 0;
    bool m_failed = false;
};

// What each part consists of, for writing and reading alike: `T` is a part or a constant one.
template<typename T, typename Part>
concept Is = std::is_same_v<std::remove_const_t<T>, Part>;

void visit(auto& archive, Is<geo::LonLatLine> auto& line) {
    archive(line);
}
void visit(auto& archive, Is<geo::LonLatPolygon> auto& polygon) {
    archive(polygon.rings);
}
void visit(auto& archive, Is<geo::AreaMesh> auto& mesh) {
    archive(mesh.positions);
    archive(mesh.corners);
    archive(mesh.patches);
}
void visit(auto& archive, Is<model::Name> auto& name) {
    archive(name.en);
    archive(name.ko);
    archive(name.ru);
}
void visit(auto& archive, Is<model::LandUnit> auto& unit) {
    archive(unit.code);
    archive(unit.country);
    archive(unit.name);
    archive(unit.farEast);
    archive(unit.middle);
}
void visit(auto& archive, Is<model::LandArea> auto& area) {
    archive(area.unit);
    archive(area.subject);
    archive(area.polygons);
}
void visit(auto& archive, Is<model::MapLine> auto& line) {
    archive(line.kind);
    archive(line.rank);
    archive(line.boundary);
    archive(line.parts);
    archive(line.name);
    archive(line.opened);
}
void visit(auto& archive, Is<model::WaterArea> auto& water) {
    archive(water.rank);
    archive(water.depthMetres);
    archive(water.polygons);
}
void visit(auto& archive, Is<model::BasemapLevel> auto& level) {
    archive(level.land);
    archive(level.lines);
    archive(level.lakes);
    visit(archive, level.landMesh);
    visit(archive, level.lakeMesh);
}
void visit(auto& archive, Is<model::MapLabel> auto& label) {
    archive(label.kind);
    visit(archive, label.name);
    archive(label.position);
    archive(label.rank);
    archive(label.country);
    archive(label.since);
}
void visit(auto& archive, Is<model::ReliefImage> auto& relief) {
    archive(relief.path);
    archive(relief.westDeg);
    archive(relief.northDeg);
    archive(relief.degreesPerPixelX);
    archive(relief.degreesPerPixelY);
    archive(relief.widthPx);
    archive(relief.heightPx);
    archive(relief.flatGrey);
}
/// All but the holdings, which are read from their own small table.
void visit(auto& archive, Is<model::Basemap> auto& basemap) {
    archive(basemap.units);
    archive(basemap.boundaries);
    for (auto& level : basemap.levels)
        visit(archive, level);
    archive(basemap.bathymetry);
    archive(basemap.demilitarizedZone);
    archive(basemap.labels);
    archive(basemap.reliefs);
    visit(archive, basemap.zoneMesh);
    visit(archive, basemap.depthMesh);
    archive(basemap.reliefMeshes);
}

/// The polygons that meshes stand for are half of the bytes.
model::Basemap withoutMeshedPolygons(model::Basemap basemap) {
    for (const model::DetailLevel detail : {model::DetailLevel::Region, model::DetailLevel::Detail})
        for (model::LandArea& area : basemap.levels[static_cast<std::size_t>(detail)].land)
            area.polygons.clear();
    for (model::WaterArea& band : basemap.bathymetry)
        band.polygons.clear();
    basemap.demilitarizedZone.clear();
    return basemap;
}

} // namespace

bool writePrepared(const model::Basemap& basemap, const std::string& geodataFolder, const std::string& path) {
    Writer writer;
    writer(stampOf(geodataFolder));
    const model::Basemap lean = withoutMeshedPolygons(basemap);
    visit(writer, lean);
    const std::string bytes = writer.take();
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    return !file.fail();
}

std::optional<model::Basemap> readPrepared(const std::string& path, const std::string& geodataFolder) {
    Reader reader(path);
    std::string stamp;
    reader(stamp);
    if (stamp != stampOf(geodataFolder))
        return std::nullopt;
    model::Basemap basemap;
    visit(reader, basemap);
    if (!reader.isComplete())
        return std::nullopt;
    return basemap;
}

} // namespace tumen::io
