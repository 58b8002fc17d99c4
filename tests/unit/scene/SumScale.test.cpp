#include "scene/SumScale.hpp"

#include <cmath>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

#include "RandomFlows.hpp"

namespace tumen::scene {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

std::int64_t sumOf(const SumScale& scale, const std::vector<double>& magnitudes) {
    std::int64_t sum = 0;
    for (const double magnitude : magnitudes)
        sum += scale.toUnits(magnitude);
    return sum;
}

TEST(SumScale, CountsFlowsWhereNoneIsQuantified) {
    const std::vector<double> magnitudes = {unknown, unknown, unknown};
    const SumScale scale = SumScale::fitting(magnitudes);
    EXPECT_FALSE(scale.isQuantified());
    EXPECT_DOUBLE_EQ(scale.toMagnitude(sumOf(scale, magnitudes)), 3.0);
}

TEST(SumScale, DecimalsAddUpExactly) {
    // As doubles these make 0.6000000000000001 or 0.6, by their order.
    const std::vector<double> tenths = {0.1, 0.2, 0.3, unknown};
    const SumScale scale = SumScale::fitting(tenths);
    EXPECT_TRUE(scale.isQuantified());
    EXPECT_EQ(sumOf(scale, tenths), 6);
    EXPECT_EQ(scale.toMagnitude(6), 0.6);

    const std::vector<double> mixed = {1e9, -0.000001, 12.5};
    EXPECT_EQ(sumOf(SumScale::fitting(mixed), mixed), 1'000'000'012'499'999);
}

TEST(SumScale, OtherNumbersKeepWithinTheBoundThatIsTold) {
    const RandomFlows flows(20000, 2, RandomFlows::Magnitudes::Any, 5);
    const SumScale scale = SumScale::fitting(flows.magnitudes);
    long double exact = 0.0L;
    for (const double magnitude : flows.magnitudes)
        exact += std::isnan(magnitude) ? 0.0L : static_cast<long double>(magnitude);
    const double bound = static_cast<double>(exact) * 20000.0 * std::ldexp(1.0, -62);
    EXPECT_NEAR(scale.toMagnitude(sumOf(scale, flows.magnitudes)), static_cast<double>(exact),
                bound + static_cast<double>(exact) * std::numeric_limits<double>::epsilon());
}

TEST(SumScale, HoldsNumbersTooLargeForDecimals) {
    const std::vector<double> magnitudes = {1e300, 2e300, 0.5};
    const SumScale scale = SumScale::fitting(magnitudes);
    EXPECT_NEAR(scale.toMagnitude(sumOf(scale, magnitudes)) / 3e300, 1.0, 1e-15);
}

} // namespace
} // namespace tumen::scene
