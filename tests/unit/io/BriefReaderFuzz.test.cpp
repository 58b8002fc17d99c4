#include <random>

#include "BriefFolder.hpp"
#include "io/BriefReader.hpp"

namespace tumen::io {
namespace {

using test::BriefFolder;
using test::TempFolder;

/// Whatever the input, reading ends, and what cannot be read is explained.
void expectExplained(const std::string& path) {
    const auto brief = readBrief(path);
    EXPECT_TRUE(brief || !brief.problems().empty()) << path;
    for (const core::Problem& problem : brief.problems()) {
        EXPECT_FALSE(problem.what.empty()) << path;
        EXPECT_FALSE(problem.mend.empty()) << path << ": " << problem.what;
    }
}

std::string fileText(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string randomBytes(std::mt19937& random, std::size_t count) {
    std::string bytes(count, '\0');
    for (char& byte : bytes)
        byte = static_cast<char>(random() & 0xFF);
    return bytes;
}

class BriefReaderFuzz : public testing::Test {
protected:
    std::mt19937 m_random{1904};
};

TEST_F(BriefReaderFuzz, survivesRandomBytesUnderEveryName) {
    for (const std::size_t size : {1U, 10U, 1000U, 60'000U})
        for (const char* name :
             {"b.gpkg", "b.xlsx", "b.ods", "b.csv", "claims.csv", "b.sqlite", "b.geojson", "b", "b.zip"}) {
            const TempFolder folder;
            folder.write(name, randomBytes(m_random, size));
            expectExplained(folder.path(name));
            expectExplained(folder.path());
        }
}

TEST_F(BriefReaderFuzz, survivesRandomTables) {
    constexpr std::string_view alphabet = "abc12-/;:,,,\"\"\n\n\t .~X\xD0\xFF(";
    for (int round = 0; round < 200; ++round) {
        const BriefFolder folder;
        for (const char* table : {"claims", "places", "scenes", "territories"}) {
            std::string text = table == std::string_view("places")
                                   ? "id,name,lon,lat,since\n"
                                   : "id,form,kind,from,to,start,end,status,gist,name,"
                                     "title,geometry,focus,kinds,order\n";
            for (unsigned i = 0; i < m_random() % 300; ++i)
                text += alphabet[m_random() % alphabet.size()];
            folder.write(table + std::string(".csv"), text);
        }
        expectExplained(folder.path());
    }
}

TEST_F(BriefReaderFuzz, survivesTruncatedAndSpoiltTables) {
    const std::string claims = fileText(test::embeddedBrief + "/claims.csv");
    const TempFolder folder;
    for (const auto& entry : std::filesystem::directory_iterator(test::embeddedBrief))
        std::filesystem::copy(entry.path(), folder.path(entry.path().filename().string()));
    for (int round = 0; round < 60; ++round) {
        folder.write("claims.csv", claims.substr(0, m_random() % claims.size()));
        expectExplained(folder.path());
        std::string spoilt = claims;
        for (int i = 0; i < 20; ++i)
            spoilt[m_random() % spoilt.size()] = static_cast<char>(m_random() & 0xFF);
        folder.write("claims.csv", spoilt);
        expectExplained(folder.path());
    }
}

TEST_F(BriefReaderFuzz, survivesATruncatedGeoPackage) {
    const std::string whole = fileText(TUMEN_SOURCE_DIR "/geodata/detail.gpkg");
    for (const std::size_t size : {50U, 100U, 1000U, 5000U, 50'000U, 500'000U}) {
        const TempFolder folder;
        folder.write("b.gpkg", whole.substr(0, size));
        expectExplained(folder.path("b.gpkg"));
    }
}

TEST_F(BriefReaderFuzz, survivesHugeCellsAndManyColumns) {
    const BriefFolder folder;
    const std::string huge(5'000'000, 'x');
    folder.write("claims.csv",
                 BriefFolder::claims(huge + "," + huge + ",arms,nk," + huge + "," + huge + ",,alleged,x"));
    expectExplained(folder.path());
    folder.write("claims.csv", "id," + std::string(20'000, ',') + "\n1\n");
    expectExplained(folder.path());
    folder.write("claims.csv", std::string(1'000'000, '"'));
    expectExplained(folder.path());
    folder.write("claims.csv", std::string(1'000'000, '\n'));
    expectExplained(folder.path());
}

TEST_F(BriefReaderFuzz, endsSoonOnManyErrorsInManyRows) {
    const BriefFolder folder;
    std::string places = "id,name,lon,lat\n";
    std::string claims;
    for (int i = 0; i < 20'000; ++i) {
        const std::string number = std::to_string(i);
        places += "place" + number + ",Place " + number + ",1,2\n";
        claims += "C" + number + ",flow,arm,plac" + number + ",place 1,1950,,alleged,x\n";
    }
    folder.write("places.csv", places);
    folder.write("claims.csv", BriefFolder::claims(claims));
    const auto brief = readBrief(folder.path());
    ASSERT_TRUE(brief);
    EXPECT_EQ(brief->places.size(), 20'000U);
    EXPECT_EQ(brief.problems().size(), 51U);
}

TEST_F(BriefReaderFuzz, survivesStrangePaths) {
    for (const std::string& path :
         {std::string(), std::string("/"), std::string("."), std::string("/dev/null"),
          std::string("/dev/zero"), std::string("/vsizip/"), std::string("PG:"), std::string("::"),
          std::string("\xFF\xFE"), std::string(100'000, 'a'), std::string("/vsimem/none"),
          std::string("a\nb:c"), std::string("{\"type\":1}")})
        expectExplained(path);
}

} // namespace
} // namespace tumen::io
