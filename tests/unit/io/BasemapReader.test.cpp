#include "io/BasemapReader.hpp"

#include <algorithm>
#include <set>

#include "BriefFolder.hpp"

namespace tumen::io {
namespace {

using test::TempFolder;

const std::string geodata = TUMEN_SOURCE_DIR "/geodata";

const core::Result<model::Basemap>& shippedBasemap() {
    static const auto basemap = readBasemap(geodata);
    return basemap;
}

std::size_t countOf(const model::BasemapLevel& level, model::LineKind kind) {
    return static_cast<std::size_t>(std::count_if(level.lines.begin(), level.lines.end(),
                                                  [kind](const auto& line) { return line.kind == kind; }));
}

TEST(BasemapReader, readsTheShippedBasemapWithoutAProblem) {
    ASSERT_TRUE(shippedBasemap());
    EXPECT_TRUE(shippedBasemap().problems().empty()) << test::lines(shippedBasemap().problems());
}

TEST(BasemapReader, allLevelsHaveLandLinesAndWater) {
    const auto& basemap = shippedBasemap();
    ASSERT_TRUE(basemap);
    for (const auto detail : model::allDetailLevels) {
        const model::BasemapLevel& level = basemap->level(detail);
        std::set<std::string> units;
        for (const model::LandArea& area : level.land)
            units.insert(basemap->units[area.unit].code);
        for (const char* unit :
             {"PRK", "PRK-S", "KOR", "RUS", "RFE", "KARAFUTO", "MANCHURIA", "XCR", "UKR", "CHN", "USA"})
            EXPECT_TRUE(units.contains(unit)) << unit;
        EXPECT_GT(countOf(level, model::LineKind::Coast), 100U);
        EXPECT_GT(countOf(level, model::LineKind::Border), 100U);
        EXPECT_GT(countOf(level, model::LineKind::River), 100U);
        EXPECT_GE(countOf(level, model::LineKind::Armistice), 1U);
        EXPECT_FALSE(level.lakes.empty());
    }
}

TEST(BasemapReader, railwaysTellTheirNamesAndWhenTheyWereOpened) {
    ASSERT_TRUE(shippedBasemap());
    for (const auto detail : model::allDetailLevels) {
        const model::BasemapLevel& level = shippedBasemap()->level(detail);
        EXPECT_GT(countOf(level, model::LineKind::Railway), 20U);
        for (const model::MapLine& line : level.lines)
            if (line.kind == model::LineKind::Railway) {
                EXPECT_FALSE(line.name.empty());
                EXPECT_GE(line.opened, 1890) << line.name;
                EXPECT_LE(line.opened, 2024) << line.name;
            } else {
                EXPECT_EQ(line.opened, 0);
            }
    }
}

TEST(BasemapReader, theDemilitarizedZoneLiesAlongTheArmisticeLine) {
    ASSERT_TRUE(shippedBasemap());
    ASSERT_FALSE(shippedBasemap()->demilitarizedZone.empty());
    for (const geo::LonLatPolygon& polygon : shippedBasemap()->demilitarizedZone)
        for (const geo::LonLat& position : polygon.rings.front()) {
            EXPECT_NEAR(position.lonDeg, 127.5, 1.0);
            EXPECT_NEAR(position.latDeg, 38.2, 0.5);
        }
}

TEST(BasemapReader, eachLevelIsFinerThanTheOneBefore) {
    ASSERT_TRUE(shippedBasemap());
    const auto pointsIn = [](const model::BasemapLevel& level) {
        std::size_t points = 0;
        for (const model::LandArea& area : level.land)
            for (const geo::LonLatPolygon& polygon : area.polygons)
                for (const geo::LonLatLine& ring : polygon.rings)
                    points += ring.size();
        return points;
    };
    const auto& levels = shippedBasemap()->levels;
    EXPECT_GT(pointsIn(levels[1]), pointsIn(levels[0]) * 3 / 2);
    EXPECT_GT(pointsIn(levels[2]), pointsIn(levels[1]) + 50'000);
}

TEST(BasemapReader, linesOnLandTellWhichUnitsTheyPart) {
    const auto& basemap = shippedBasemap();
    ASSERT_TRUE(basemap);
    const auto unit = [&](const char* code) {
        return static_cast<model::UnitIndex>(std::ranges::find(basemap->units, code, &model::LandUnit::code) -
                                             basemap->units.begin());
    };
    const auto has = [&](model::LineKind kind, const char* a, const char* b) {
        return std::ranges::find(basemap->boundaries, model::Boundary{kind, unit(a), unit(b)}) !=
                   basemap->boundaries.end() ||
               std::ranges::find(basemap->boundaries, model::Boundary{kind, unit(b), unit(a)}) !=
                   basemap->boundaries.end();
    };
    EXPECT_TRUE(has(model::LineKind::Armistice, "PRK-S", "KOR"));
    EXPECT_TRUE(has(model::LineKind::Seam, "PRK", "PRK-S"));
    EXPECT_TRUE(has(model::LineKind::Border, "CHN", "MNG"));
    for (const model::BasemapLevel& level : basemap->levels)
        for (const model::MapLine& line : level.lines)
            if (line.kind == model::LineKind::Border || line.kind == model::LineKind::Armistice ||
                line.kind == model::LineKind::Seam) {
                EXPECT_TRUE(line.boundary.has_value());
            }
}

TEST(BasemapReader, unitsHaveTheirMiddleOnTheirLand) {
    ASSERT_TRUE(shippedBasemap());
    for (const model::LandUnit& unit : shippedBasemap()->units)
        if (unit.code == "KARAFUTO") {
            EXPECT_NEAR(unit.middle.lonDeg, 142.6, 0.5);
            EXPECT_NEAR(unit.middle.latDeg, 47.8, 1.0);
            EXPECT_TRUE(unit.farEast);
        }
}

TEST(BasemapReader, ringsDoNotRepeatTheirFirstPoint) {
    ASSERT_TRUE(shippedBasemap());
    for (const model::BasemapLevel& level : shippedBasemap()->levels)
        for (const model::LandArea& area : level.land)
            for (const geo::LonLatPolygon& polygon : area.polygons)
                for (const geo::LonLatLine& ring : polygon.rings) {
                    ASSERT_GE(ring.size(), 3U);
                    ASSERT_FALSE(ring.front() == ring.back());
                }
}

TEST(BasemapReader, bathymetryGoesFromShallowToDeep) {
    ASSERT_TRUE(shippedBasemap());
    const auto& bands = shippedBasemap()->bathymetry;
    ASSERT_GE(bands.size(), 5U);
    EXPECT_TRUE(std::is_sorted(bands.begin(), bands.end(),
                               [](const auto& a, const auto& b) { return a.depthMetres < b.depthMetres; }));
    EXPECT_DOUBLE_EQ(bands.front().depthMetres, 200.0);
}

TEST(BasemapReader, labelsHaveNamesRanksAndNoDoubles) {
    ASSERT_TRUE(shippedBasemap());
    const auto& labels = shippedBasemap()->labels;
    const auto named = [&labels](std::string_view name) {
        std::vector<model::MapLabel> found;
        std::copy_if(labels.begin(), labels.end(), std::back_inserter(found),
                     [name](const auto& label) { return label.name.en == name; });
        return found;
    };
    for (const model::MapLabel& label : labels) {
        EXPECT_FALSE(label.name.en.empty());
        EXPECT_TRUE(label.rank >= 1 && label.rank <= 5) << label.name.en;
    }
    ASSERT_EQ(named("Pyongyang").size(), 1U);
    EXPECT_EQ(named("Pyongyang")[0].kind, model::LabelKind::Capital);
    EXPECT_EQ(named("Pyongyang")[0].country, "KP");
    EXPECT_NEAR(named("Pyongyang")[0].position.lonDeg, 125.75, 0.1);
    EXPECT_EQ(named("Vladivostok").size(), 1U);
    EXPECT_EQ(named("Jakarta").size(), 1U); // from the cities only
    ASSERT_EQ(named("Russian Far East").size(), 1U);
    EXPECT_EQ(named("Russian Far East")[0].kind, model::LabelKind::Region);
    EXPECT_TRUE(named("UN Headquarters").empty());
    EXPECT_EQ(named("Busan")[0].kind, model::LabelKind::Port);
    EXPECT_EQ(named("Korea-Russia Friendship Bridge")[0].kind, model::LabelKind::Crossing);
    EXPECT_EQ(std::ranges::count(labels, model::LabelKind::Subject, &model::MapLabel::kind), 12);
    EXPECT_EQ(named("Primorsky Krai").size(), 2U); // once more for close views
}

TEST(BasemapReader, riversKeepTheirNames) {
    ASSERT_TRUE(shippedBasemap());
    const auto& lines = shippedBasemap()->level(model::DetailLevel::Region).lines;
    EXPECT_TRUE(std::ranges::any_of(lines, [](const model::MapLine& line) {
        return line.kind == model::LineKind::River && line.name == "Lena";
    }));
}

TEST(BasemapReader, reliefsAreCoarseFirstAndHaveTheirPlace) {
    ASSERT_TRUE(shippedBasemap());
    const auto& reliefs = shippedBasemap()->reliefs;
    ASSERT_EQ(reliefs.size(), 2U);
    EXPECT_GT(reliefs[0].degreesPerPixelX, reliefs[1].degreesPerPixelX);
    for (const model::ReliefImage& relief : reliefs) {
        EXPECT_EQ(relief.flatGrey, 181);
        EXPECT_GT(relief.widthPx, 1000);
        EXPECT_LT(relief.westDeg, 125.0);
        EXPECT_GT(relief.westDeg + relief.widthPx * relief.degreesPerPixelX, 131.0);
        EXPECT_GT(relief.northDeg, 43.0);
        EXPECT_LT(relief.northDeg - relief.heightPx * relief.degreesPerPixelY, 34.0);
    }
}

TEST(BasemapReader, reportsAMissingFolder) {
    const auto basemap = readBasemap("/no/such/folder");
    EXPECT_FALSE(basemap);
    ASSERT_EQ(basemap.problems().size(), 1U);
    EXPECT_NE(basemap.problems()[0].where.file.find("basemap.gpkg"), std::string::npos);
    EXPECT_FALSE(basemap.problems()[0].mend.empty());
}

TEST(BasemapReader, reportsABrokenFile) {
    const TempFolder folder;
    std::filesystem::copy(geodata + "/basemap.gpkg", folder.path("basemap.gpkg"));
    std::filesystem::resize_file(folder.path("basemap.gpkg"), 300'000);
    testing::internal::CaptureStderr();
    const auto basemap = readBasemap(folder.path());
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
    EXPECT_FALSE(basemap.problems().empty());

    folder.write("basemap.gpkg", "junk");
    EXPECT_FALSE(readBasemap(folder.path()));
}

TEST(BasemapReader, warnsOfMissingDetailAndBadRelief) {
    const TempFolder folder;
    std::filesystem::copy(geodata + "/basemap.gpkg", folder.path("basemap.gpkg"));
    folder.write("relief_bad.jpg", "junk");
    const auto basemap = readBasemap(folder.path());
    ASSERT_TRUE(basemap);
    EXPECT_FALSE(basemap.hasErrors());
    // The detail, the relief and who held what.
    EXPECT_EQ(basemap.problems().size(), 3U) << test::lines(basemap.problems());
    EXPECT_TRUE(basemap->reliefs.empty());
}

} // namespace
} // namespace tumen::io
