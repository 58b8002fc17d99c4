#include "scene/FlowWidths.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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
