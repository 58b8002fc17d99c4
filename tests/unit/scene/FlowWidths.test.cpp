#include "scene/FlowWidths.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::scene;
using testing::ElementsAre;

TEST(FlowWidths, SamplesAreRound) {
    EXPECT_THAT(FlowWidths{5400.0}.samples(), ElementsAre(5000.0, 1000.0, 200.0));
    EXPECT_THAT(FlowWidths{1.0}.samples(), ElementsAre(1.0, 0.2, 0.02));
    EXPECT_TRUE(FlowWidths{}.samples().empty());
}

TEST(FlowWidths, SamplesAreToldFromTheThinnestLine) {
    for (const double largest : {0.3, 1.0, 7.0, 99.0, 12345.0, 6e9}) {
        const FlowWidths widths = {largest};
        ASSERT_GE(widths.samples().size(), 2U) << largest;
        for (const double sample : widths.samples()) {
            EXPECT_LE(sample, largest);
            EXPECT_GT(widths.widthOf(sample), FlowWidths::thinnestLine) << largest;
        }
    }
}

TEST(FlowWidths, WithoutAmountsAllAreAlike) {
    EXPECT_EQ(FlowWidths{}.widthOf(std::nullopt), FlowWidths::plainLine);
    EXPECT_EQ(FlowWidths{}.widthOf(0.0), FlowWidths::plainLine);
    EXPECT_EQ(FlowWidths{10.0}.widthOf(std::nullopt), FlowWidths::thinnestLine);
    EXPECT_EQ(FlowWidths{10.0}.widthOf(10.0), FlowWidths::widestLine);
}

TEST(FlowWidths, AreBySquareRootOrLinear) {
    FlowWidths widths = {400.0};
    EXPECT_DOUBLE_EQ(*widths.amountOf(100.0, "t"), 100.0);
    EXPECT_DOUBLE_EQ(widths.widthOf(100.0), FlowWidths::widestLine / 2.0);
    widths.scale = state::WidthScale::Linear;
    EXPECT_DOUBLE_EQ(widths.widthOf(200.0), FlowWidths::widestLine / 2.0);
    EXPECT_DOUBLE_EQ(widths.widthOf(400.0), FlowWidths::widestLine);
    EXPECT_DOUBLE_EQ(widths.widthOf(1.0), FlowWidths::thinnestLine);
    EXPECT_DOUBLE_EQ(widths.roomOf(100.0), FlowWidths::widestLine / 2.0) << "lanes would move";
}

TEST(FlowWidths, EachUnitIsDrawnToItsOwnLargest) {
    model::Brief brief = sample::places();
    const auto add = [&](const char* id, double magnitude, const char* unit) {
        const auto index = sample::addFlow(brief, id, "arms", "moscow", "seoul", "2000-01-01", "2000-12-31");
        sample::changeClaim(brief, index, [&](model::ClaimDraft& claim) {
            claim.magnitude = magnitude;
            claim.unit = unit;
        });
    };
    add("a", 90000.0, "t");
    add("b", 22500.0, "t");
    EXPECT_TRUE(FlowWidths::of(brief).largestByUnit.empty());
    EXPECT_EQ(FlowWidths::of(brief).largestMagnitude, 90000.0);
    add("c", 20.0, "people");
    const FlowWidths widths = FlowWidths::of(brief);
    EXPECT_DOUBLE_EQ(widths.widthOf(widths.amountOf(90000.0, "t")), FlowWidths::widestLine);
    EXPECT_DOUBLE_EQ(widths.widthOf(widths.amountOf(22500.0, "t")), FlowWidths::widestLine / 2.0);
    EXPECT_DOUBLE_EQ(widths.widthOf(widths.amountOf(20.0, "people")), FlowWidths::widestLine);
    EXPECT_EQ(widths.amountOf(std::nullopt, "t"), std::nullopt);
}
