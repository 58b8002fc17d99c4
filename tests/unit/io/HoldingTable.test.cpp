#include "io/HoldingTable.hpp"

#include <set>

#include "BriefFolder.hpp"
#include "io/BasemapReader.hpp"

namespace tumen::io {
namespace {

const std::string holdingHeader =
    "id,name,name_ko,name_ru,label,label_ko,label_ru,holder,form,claimed_by,units,start,end,"
    "basis,approximation\n";

class HoldingTableTest : public ::testing::Test {
protected:
    void read(const std::string& rows) {
        m_basemap.units = {{"PRK", "PRK", "North Korea", false, {}},
                           {"KOR", "KOR", "South Korea", false, {}}};
        m_folder.write("territories.csv", holdingHeader + rows);
        readHoldings(m_folder.path("territories.csv"), m_basemap, m_problems);
    }

    test::TempFolder m_folder;
    model::Basemap m_basemap;
    std::vector<core::Problem> m_problems;
};

TEST_F(HoldingTableTest, readsWhoHeldWhatWhen) {
    read("k,Korea under Japan,,,Korea (Japan),조선,Корея,Japan,colony,,PRK; KOR; "
         "ATL,1910-08-29,1945-08-15,treaty,\n");
    EXPECT_TRUE(m_problems.empty()) << test::lines(m_problems);
    ASSERT_EQ(m_basemap.holdings.size(), 1U);
    const model::Holding& held = m_basemap.holdings[0];
    EXPECT_EQ(held.label.ko, "조선");
    EXPECT_EQ(held.holder, "Japan");
    EXPECT_EQ(held.form, model::HoldingForm::Colony);
    EXPECT_EQ(held.units, (std::vector<model::UnitIndex>{0, 1})) << "a unit that no level has is passed over";
    EXPECT_TRUE(time::touches(held.when, time::toDayNumber({1945, 8, 15})));
    EXPECT_FALSE(time::touches(held.when, time::toDayNumber({1945, 8, 17})));
}

TEST_F(HoldingTableTest, aRowThatCannotBeUsedIsLeftOutWithAWarning) {
    read("a,A,,,,,,,colony,,PRK,1910,1945,,\n"            // no holder
         "b,B,,,,,,Japan,stolen,,PRK,1910,1945,,\n"       // no such form
         "c,C,,,,,,Japan,colony,,PRK,1910-13,1945,,\n"    // no such month
         "d,D,,,,,,Japan,colony,,PRK,1950-01,1945-01,,\n" // ends before it starts
         "e,E,,,,,,Japan,colony,,PRK,1910,1945,,\n");
    ASSERT_EQ(m_basemap.holdings.size(), 1U);
    EXPECT_EQ(m_basemap.holdings[0].id, "e");
    EXPECT_EQ(m_problems.size(), 4U) << test::lines(m_problems);
    for (const core::Problem& problem : m_problems) {
        EXPECT_EQ(problem.severity, core::Severity::Warning);
        EXPECT_TRUE(problem.where.row.has_value());
        EXPECT_FALSE(problem.mend.empty());
    }
}

TEST_F(HoldingTableTest, aMissingTableIsAWarning) {
    readHoldings(m_folder.path("territories.csv"), m_basemap, m_problems);
    EXPECT_TRUE(m_basemap.holdings.empty());
    ASSERT_FALSE(m_problems.empty());
    EXPECT_EQ(m_problems[0].severity, core::Severity::Warning);
}

TEST(ShippedHoldings, noUnitIsHeldTwiceAtATime) {
    const auto basemap = readBasemap(TUMEN_SOURCE_DIR "/geodata", TUMEN_PREPARED_BASEMAP);
    ASSERT_TRUE(basemap);
    EXPECT_GT(basemap->holdings.size(), 70U);
    for (double date = time::toDayNumber({1904, 1, 1}); date < time::toDayNumber({2024, 12, 31});
         date += 7.0) {
        std::set<model::UnitIndex> held;
        for (const model::Holding& holding : basemap->holdings)
            for (const model::UnitIndex unit : holding.units) {
                const bool alone = !time::touches(holding.when, date) || held.insert(unit).second;
                EXPECT_TRUE(alone) << basemap->units[unit].code << " " << time::toIsoDate(date) << " "
                                   << holding.id;
            }
    }
    for (const model::Holding& holding : basemap->holdings)
        EXPECT_FALSE(holding.basis.empty()) << holding.id;
}

} // namespace
} // namespace tumen::io
