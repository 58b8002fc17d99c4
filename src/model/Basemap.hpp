#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "geo/AreaMesh.hpp"
#include "geo/Coordinates.hpp"
#include "model/Brief.hpp"

namespace tumen::model {

/// Positions in Basemap::units and Basemap::boundaries.
using UnitIndex = std::size_t;
using BoundaryIndex = std::size_t;

/// Land that was always held as one: the smallest area the map colours by itself.
struct LandUnit {
    std::string code;     ///< ISO 3166-1 alpha-3, or a code of ours such as RFE, PRK-S, MANCHURIA
    std::string country;  ///< ISO 3166-1 alpha-3 of who holds it today
    std::string name;     ///< in English
    bool farEast = false; ///< in Russia's Far East of today
    geo::LonLat middle;   ///< of its largest piece
    friend bool operator==(const LandUnit&, const LandUnit&) = default;
};

/// A unit or one of its subjects.
struct LandArea {
    UnitIndex unit = 0;
    std::string subject; ///< ISO 3166-2 of a subject of Russia or an oblast of Ukraine, else empty
    std::vector<geo::LonLatPolygon> polygons;
};

/// A seam is no border today but was one, such as the 38th parallel within North Korea.
enum class LineKind { Coast, Border, SubjectBorder, Disputed, Armistice, Seam, River, Railway };

/// What two units have in common; which kind of border it is at a date depends on who holds them.
struct Boundary {
    LineKind kind = LineKind::Border; ///< today
    UnitIndex a = 0;
    UnitIndex b = 0; ///< the same as `a` for a border between two subjects of one unit
    friend bool operator==(const Boundary&, const Boundary&) = default;
};

/// The rank of railways that run true enough to be drawn at any scale; 0 for other main lines, 1 for
/// branches.
inline constexpr int localRailwayRank = 2;

struct MapLine {
    LineKind kind = LineKind::Coast;
    int rank = 0;                          ///< 0 most important to 9
    std::optional<BoundaryIndex> boundary; ///< of lines on land
    std::vector<geo::LonLatLine> parts;
    std::string name; ///< of a river or railway, in English; else empty
    int opened = 0;   ///< the year in which trains first ran on a railway; 0 for other lines
};

/// How a state holds land: as its own, or in one of the ways that the map tells apart.
enum class HoldingForm { Sovereign, Protectorate, Colony, Occupation, Lease, Puppet, Disputed };

/// Who held which units when.
struct Holding {
    std::string id;
    Name name;
    Name label;         ///< what the map writes on it; empty where it is part of a larger area of its holder
    std::string holder; ///< a state of then or, under its English name, of today
    HoldingForm form = HoldingForm::Sovereign;
    std::string claimedBy; ///< the state that disputes it
    std::vector<UnitIndex> units;
    time::Interval when;
    std::string basis;         ///< what its dates and outline rest on
    std::string approximation; ///< what is not exact
};

struct WaterArea {
    int rank = 0;
    double depthMetres = 0.0; ///< all of it is deeper than this; 0 for a lake
    std::vector<geo::LonLatPolygon> polygons;
};

/// How fine a level of detail is drawn: points every few kilometres; every kilometre in Russia and East Asia;
/// every hundred metres around Korea and Primorye.
enum class DetailLevel { World, Region, Detail };
inline constexpr DetailLevel allDetailLevels[] = {DetailLevel::World, DetailLevel::Region,
                                                  DetailLevel::Detail};

/// One complete picture of the world's land and water.
struct BasemapLevel {
    std::vector<LandArea> land;
    std::vector<MapLine> lines;
    std::vector<WaterArea> lakes;
    geo::AreaMesh landMesh; ///< by position in `land`
    geo::AreaMesh lakeMesh;
};

enum class LabelKind {
    Sea,
    Country,
    Region,
    Subject,
    Island,
    River,
    Railway,
    Zone, ///< the demilitarized one
    Capital,
    City,
    Port,
    Crossing
};
/// True for a name that runs along its line.
constexpr bool hasCourse(LabelKind kind) {
    return kind == LabelKind::River || kind == LabelKind::Railway;
}
/// True for a place with a mark of its own, false for what has an area or a course.
constexpr bool isPlace(LabelKind kind) {
    return kind >= LabelKind::Capital;
}

struct MapLabel {
    LabelKind kind = LabelKind::City;
    Name name;
    geo::LonLat position;
    int rank = 1;        ///< 1 most important to 5; of states and subjects 5 is their name for close views
    std::string country; ///< of a place: ISO 3166-1 alpha-2; of an area: its unit or subject; of a river or
                         ///< railway: the name of its course
    int since = 0;       ///< the year from which it has been there; 0 always
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
    std::vector<LandUnit> units;
    std::vector<Boundary> boundaries;
    /// What differs from today; without an entry a unit is held by its country.
    std::vector<Holding> holdings;
    std::array<BasemapLevel, 3> levels;                ///< by DetailLevel
    std::vector<WaterArea> bathymetry;                 ///< nested, shallow to deep
    std::vector<geo::LonLatPolygon> demilitarizedZone; ///< to both sides of the armistice line
    std::vector<MapLabel> labels;
    std::vector<ReliefImage> reliefs; ///< coarse first
    geo::AreaMesh zoneMesh;           ///< of the demilitarized zone
    geo::AreaMesh depthMesh;          ///< by position in `bathymetry`
    std::vector<geo::AreaMesh>
        reliefMeshes; ///< what each of `reliefs` shades: the cells in which there is land

    const BasemapLevel& level(DetailLevel detail) const { return levels[static_cast<std::size_t>(detail)]; }
};

} // namespace tumen::model
