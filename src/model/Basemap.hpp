#pragma once

#include <array>
#include <string>
#include <vector>

#include "geo/Coordinates.hpp"
#include "model/Brief.hpp"

namespace tumen::model {

/// Land of one state or subject: the smallest area the map colours by itself.
struct LandArea {
    std::string unit;    ///< ISO 3166-1 alpha-3, or RFE (Russia's Far East), XCR (Crimea)
    std::string country; ///< ISO 3166-1 alpha-3
    std::string subject; ///< ISO 3166-2 of a subject of Russia or an oblast of Ukraine, else empty
    std::vector<geo::LonLatPolygon> polygons;
};

enum class LineKind { Coast, Border, SubjectBorder, Disputed, Armistice, River, Railway };

struct MapLine {
    LineKind kind = LineKind::Coast;
    int rank = 0; ///< 0 most important to 9
    std::vector<geo::LonLatLine> parts;
    std::string name; ///< of a river, in English; else empty
};

struct WaterArea {
    int rank = 0;
    double depthMetres = 0.0; ///< all of it is deeper than this; 0 for a lake
    std::vector<geo::LonLatPolygon> polygons;
};

/// How fine a level of detail is drawn.
enum class DetailLevel { World, Region };

/// One complete picture of the world's land and water. At the Region level coasts are fine around Korea and
/// Primorye and coarser with distance.
struct BasemapLevel {
    std::vector<LandArea> land;
    std::vector<MapLine> lines;
    std::vector<WaterArea> lakes;
};

enum class LabelKind { Sea, Country, Region, Subject, Island, River, Capital, City, Port, Crossing };
/// True for a place with a mark of its own, false for what has an area or a course.
constexpr bool isPlace(LabelKind kind) {
    return kind >= LabelKind::Capital;
}

struct MapLabel {
    LabelKind kind = LabelKind::City;
    Name name;
    geo::LonLat position;
    int rank = 1;        ///< 1 most important to 5
    std::string country; ///< of a place: ISO 3166-1 alpha-2; of an area: its unit or subject; of a river: the
                         ///< name of its course
};

/// A greyscale hillshade in geographic coordinates; `flatGrey` is the grey of flat ground and of the sea.
struct ReliefImage {
    std::string path;
    double westDeg = 0.0;
    double northDeg = 0.0;
    double degreesPerPixelX = 0.0;
    double degreesPerPixelY = 0.0; ///< positive
    int widthPx = 0;
    int heightPx = 0;
    int flatGrey = 0;
};

struct Basemap {
    std::array<BasemapLevel, 2> levels; ///< by DetailLevel
    std::vector<WaterArea> bathymetry;  ///< nested, shallow to deep
    std::vector<MapLabel> labels;
    std::vector<ReliefImage> reliefs; ///< coarse first

    const BasemapLevel& level(DetailLevel detail) const { return levels[static_cast<std::size_t>(detail)]; }
};

} // namespace tumen::model
