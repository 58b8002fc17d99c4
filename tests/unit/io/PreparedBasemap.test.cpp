#include "io/PreparedBasemap.hpp"

#include "BriefFolder.hpp"
#include "io/BasemapReader.hpp"

namespace tumen::io {
namespace {

using test::TempFolder;

const std::string geodata = TUMEN_SOURCE_DIR "/geodata";

TEST(PreparedBasemap, isWhatTheGeodataSay) {
    const auto read = readBasemap(geodata);
    const auto prepared = readPrepared(TUMEN_PREPARED_BASEMAP, geodata);
    ASSERT_TRUE(read);
    ASSERT_TRUE(prepared);
    EXPECT_EQ(prepared->units, read->units);
    EXPECT_EQ(prepared->boundaries, read->boundaries);
    EXPECT_EQ(prepared->depthMesh, read->depthMesh);
    EXPECT_EQ(prepared->zoneMesh, read->zoneMesh);
    EXPECT_EQ(prepared->reliefMeshes, read->reliefMeshes);
    ASSERT_EQ(prepared->labels.size(), read->labels.size());
    for (std::size_t i = 0; i < read->labels.size(); ++i) {
        EXPECT_EQ(prepared->labels[i].name.ko, read->labels[i].name.ko);
        EXPECT_EQ(prepared->labels[i].since, read->labels[i].since);
    }
    ASSERT_EQ(prepared->reliefs.size(), read->reliefs.size());
    EXPECT_EQ(prepared->reliefs[0].path, read->reliefs[0].path);
    for (const model::DetailLevel detail : model::allDetailLevels) {
        const model::BasemapLevel& own = prepared->level(detail);
        const model::BasemapLevel& other = read->level(detail);
        EXPECT_EQ(own.landMesh, other.landMesh);
        EXPECT_EQ(own.lakeMesh, other.lakeMesh);
        ASSERT_EQ(own.lines.size(), other.lines.size());
        for (std::size_t i = 0; i < own.lines.size(); ++i) {
            EXPECT_EQ(own.lines[i].parts, other.lines[i].parts);
            EXPECT_EQ(own.lines[i].boundary, other.lines[i].boundary);
            EXPECT_EQ(own.lines[i].opened, other.lines[i].opened);
            EXPECT_EQ(own.lines[i].name, other.lines[i].name);
        }
        EXPECT_EQ(own.land.back().subject, other.land.back().subject);
    }
    // The territories are read from their table either way.
    EXPECT_EQ(readBasemap(geodata, TUMEN_PREPARED_BASEMAP)->holdings.size(), read->holdings.size());
}

/// A little basemap and the folder that it is said to come from.
class PreparedFile : public testing::Test {
protected:
    PreparedFile() {
        m_folder.write("basemap.gpkg", "as large as it is");
        model::Basemap basemap;
        basemap.units = {{"PRK", "PRK", "North Korea", false, {127.0, 40.0}}};
        basemap.labels.push_back({model::LabelKind::City, {"Rason", "", ""}, {130.3, 42.2}, 2, "KP"});
        EXPECT_TRUE(writePrepared(basemap, m_folder.path(), m_file));
    }
    TempFolder m_folder;
    std::string m_file = m_folder.path("basemap.prepared");
};

TEST_F(PreparedFile, isReadBack) {
    const auto basemap = readPrepared(m_file, m_folder.path());
    ASSERT_TRUE(basemap);
    EXPECT_EQ(basemap->units[0].name, "North Korea");
    EXPECT_EQ(basemap->labels[0].name.en, "Rason");
}

TEST_F(PreparedFile, doesNotFitAFolderThatChanged) {
    m_folder.write("basemap.gpkg", "larger than it was before");
    EXPECT_FALSE(readPrepared(m_file, m_folder.path()));
}

TEST_F(PreparedFile, doesNotFitAnotherFolder) {
    const TempFolder other;
    EXPECT_FALSE(readPrepared(m_file, other.path()));
}

TEST_F(PreparedFile, isNothingWhereverItBreaksOff) {
    const auto size = std::filesystem::file_size(m_file);
    for (std::uintmax_t left = size - 1; left > 0; left -= std::min<std::uintmax_t>(left, 7)) {
        std::filesystem::resize_file(m_file, left);
        EXPECT_FALSE(readPrepared(m_file, m_folder.path())) << left;
    }
    EXPECT_FALSE(readPrepared(m_folder.path("no such file"), m_folder.path()));
}

TEST_F(PreparedFile, cannotBeWrittenWhereThereIsNoFolder) {
    EXPECT_FALSE(writePrepared({}, m_folder.path(), "/no/such/folder/file"));
}

} // namespace
} // namespace tumen::io
