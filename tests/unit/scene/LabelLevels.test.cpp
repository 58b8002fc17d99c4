#include "scene/LabelLevels.hpp"

#include <gtest/gtest.h>

#include "scene/FlowLayout.hpp"
#include "tests/unit/scene/LabelSetting.hpp"

using namespace tumen;
using namespace tumen::scene;

namespace {

/// Names among the flows of the sample brief on a map of the region.
class LabelLevelsTest : public testing::Test {
protected:
    LabelLevelsTest() { m_courses.setProjection(m_projection); }

    std::shared_ptr<LabelGround> ground() const {
        return std::make_shared<LabelGround>(m_brief, m_basemap, &m_courses, layOutMarks(m_brief),
                                             m_projection.spec(), 1.0);
    }
    std::vector<LabelEntry> entries() const {
        std::vector<LabelEntry> made;
        for (LabelWish& wish :
             gatherLabelWishes(m_basemap, m_brief, countFlowsByPlace(m_brief), {}, m_projection)) {
            LabelEntry entry{wish, {}, formsOf(wish, 1.0, sample::measure), {}};
            if (entry.canBeHub()) {
                entry.hub = asHub(wish, 1.0);
                entry.hubForms = formsOf(entry.hub, 1.0, sample::measure);
            }
            made.push_back(std::move(entry));
        }
        return made;
    }

    /// What tells where names go.
    static std::vector<std::vector<std::uint8_t>> ordersOf(const std::vector<LabelStance>& stances) {
        std::vector<std::vector<std::uint8_t>> orders;
        for (const LabelStance& stance : stances) {
            orders.push_back(stance.order);
            orders.back().push_back(stance.stands ? 1 : 0);
        }
        return orders;
    }

    model::Brief m_brief = sample::brief();
    model::Basemap m_basemap = sample::crowdedBasemap();
    geo::Projection m_projection = sample::projection("regional");
    FlowCourses m_courses{m_brief, std::make_shared<FlowPlan>(planFlows(m_brief))};
};

} // namespace

TEST_F(LabelLevelsTest, FollowFromTheCoarsestOnWhateverIsAskedFirst) {
    const std::vector<LabelEntry> names = entries();
    const auto surroundings = ground();
    std::vector<std::vector<LabelStance>> expected;
    for (int level = 0; level <= 12; ++level)
        expected.push_back(layOutLabels(names, surroundings->rivers(), surroundings->at(level), level, 1.0,
                                        level > 0 ? &expected.back() : nullptr));
    ASSERT_NE(ordersOf(expected[6]), ordersOf(expected[12])) << "the sample proves nothing";
    LabelLevels levels(ground(), names, 0, finestZoomLevel);
    for (const int level : {12, 0, 6, 9})
        EXPECT_EQ(ordersOf(levels.at(level)), ordersOf(expected[static_cast<std::size_t>(level)])) << level;
}

TEST_F(LabelLevelsTest, AnOwnLevelDoesNotFollowOthers) {
    const std::vector<LabelEntry> names = entries();
    const auto surroundings = ground();
    const auto expected = layOutLabels(names, surroundings->rivers(), surroundings->at(8), 8, 1.0, nullptr);
    LabelLevels alone(ground(), names, 8, 8);
    EXPECT_EQ(ordersOf(alone.at(8)), ordersOf(expected));
    EXPECT_FALSE(alone.covers(7));
    EXPECT_FALSE(alone.covers(9));
}

TEST_F(LabelLevelsTest, EndsWithLevelsThatNobodyWaitsFor) {
    { const LabelLevels unasked(ground(), entries(), 0, finestZoomLevel); }
    LabelLevels ahead(ground(), entries(), 0, finestZoomLevel);
    ahead.at(2);
    ahead.at(2);
}
