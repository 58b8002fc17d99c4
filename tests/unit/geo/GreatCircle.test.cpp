#include "geo/GreatCircle.hpp"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

using namespace tumen::geo;

namespace {

/// Points along the short way, no two further apart than a step.
LonLatLine greatCircle(LonLat a, LonLat b, double maxStepDeg) {
    const auto steps =
        std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(angularDistanceDeg(a, b) / maxStepDeg)));
    LonLatLine line;
    line.reserve(steps + 1);
    line.push_back(a);
    for (std::size_t i = 1; i < steps; ++i)
        line.push_back(interpolate(a, b, static_cast<double>(i) / static_cast<double>(steps)));
    line.push_back(b);
    return line;
}

constexpr LonLat pyongyang = {125.7625, 39.0392};
constexpr LonLat seoul = {126.978, 37.5665};
constexpr LonLat moscow = {37.6173, 55.7558};
constexpr LonLat washington = {-77.0369, 38.9072};

void expectEvenlySpaced(const LonLatLine& line, LonLat a, LonLat b, double maxStepDeg) {
    ASSERT_GE(line.size(), 2U);
    EXPECT_EQ(line.front(), a);
    EXPECT_EQ(line.back(), b);
    const double even = angularDistanceDeg(a, b) / static_cast<double>(line.size() - 1);
    EXPECT_LE(even, maxStepDeg * (1.0 + 1e-12));
    for (std::size_t i = 1; i < line.size(); ++i)
        EXPECT_NEAR(angularDistanceDeg(line[i - 1], line[i]), even, 1e-6) << i;
}

} // namespace

TEST(GreatCircle, DistancesBetweenCities) {
    EXPECT_NEAR(distanceKm(pyongyang, moscow), 6410.0, 30.0);
    EXPECT_NEAR(distanceKm(seoul, washington), 11160.0, 30.0);
    EXPECT_NEAR(distanceKm(pyongyang, seoul), 195.0, 3.0);
    EXPECT_DOUBLE_EQ(distanceKm(moscow, pyongyang), distanceKm(pyongyang, moscow));
}

TEST(GreatCircle, KnownAngles) {
    EXPECT_EQ(angularDistanceDeg(seoul, seoul), 0.0);
    EXPECT_NEAR(angularDistanceDeg({0.0, 0.0}, {90.0, 0.0}), 90.0, 1e-12);
    EXPECT_NEAR(angularDistanceDeg({12.0, 34.0}, {-168.0, -34.0}), 180.0, 1e-9);
    EXPECT_NEAR(angularDistanceDeg({0.0, 90.0}, {77.0, 0.0}), 90.0, 1e-12);
    EXPECT_NEAR(angularDistanceDeg({10.0, 20.0}, {370.0, 20.0}), 0.0, 1e-12);
    // Small angles keep their digits: a thousandth of a second of arc.
    EXPECT_NEAR(angularDistanceDeg({0.0, 0.0}, {1e-6 / 3.6, 0.0}), 1e-6 / 3.6, 1e-15);
}

TEST(GreatCircle, GoesTheShortWayAcrossThe180thMeridian) {
    EXPECT_NEAR(angularDistanceDeg({170.0, 0.0}, {-170.0, 0.0}), 20.0, 1e-9);
    for (const LonLat& p : greatCircle({170.0, 0.0}, {-170.0, 0.0}, 1.0)) {
        EXPECT_GE(std::abs(p.lonDeg), 170.0 - 1e-9);
        EXPECT_NEAR(p.latDeg, 0.0, 1e-9);
    }
    for (const LonLat& p : greatCircle(pyongyang, washington, 1.0))
        EXPECT_TRUE(p.lonDeg > 125.0 || p.lonDeg < -76.0) << p.lonDeg;
}

TEST(GreatCircle, PointsAreEvenlySpaced) {
    expectEvenlySpaced(greatCircle(pyongyang, moscow, 1.0), pyongyang, moscow, 1.0);
    expectEvenlySpaced(greatCircle(washington, moscow, 0.37), washington, moscow, 0.37);
    expectEvenlySpaced(greatCircle({170.0, 60.0}, {-150.0, -20.0}, 5.0), {170.0, 60.0}, {-150.0, -20.0}, 5.0);
    expectEvenlySpaced(greatCircle(pyongyang, seoul, 90.0), pyongyang, seoul, 90.0);
}

TEST(GreatCircle, AntipodesGoOverTheNorthPole) {
    const LonLat a = {30.0, 20.0};
    const LonLat b = {-150.0, -20.0};
    EXPECT_NEAR(distanceKm(a, b), std::numbers::pi * earthRadiusKm, 1e-6);
    double northernmost = -90.0;
    double length = 0.0;
    const LonLatLine line = greatCircle(a, b, 1.0);
    for (std::size_t i = 1; i < line.size(); ++i) {
        ASSERT_TRUE(std::isfinite(line[i].lonDeg) && std::isfinite(line[i].latDeg));
        northernmost = std::max(northernmost, line[i].latDeg);
        length += angularDistanceDeg(line[i - 1], line[i]);
    }
    EXPECT_GT(northernmost, 88.0);
    EXPECT_GE(length, 180.0 - 1e-9);
    EXPECT_LE(length, 181.0);
}

TEST(GreatCircle, PoleToPoleIsFinite) {
    for (const LonLat& p : greatCircle({0.0, 90.0}, {0.0, -90.0}, 10.0))
        EXPECT_TRUE(std::isfinite(p.lonDeg) && std::isfinite(p.latDeg));
}

TEST(GreatCircle, AlmostAntipodesStayOnTheSphere) {
    const LonLat a = {0.0, 0.0};
    const LonLat b = {180.0 - 1e-5, 0.0};
    for (int i = 0; i <= 10; ++i) {
        const LonLat p = interpolate(a, b, i / 10.0);
        EXPECT_NEAR(angularDistanceDeg(a, p), 18.0 * i, 1e-3);
    }
}

TEST(GreatCircle, InterpolationEndsAndMiddle) {
    EXPECT_NEAR(angularDistanceDeg(interpolate(moscow, seoul, 0.0), moscow), 0.0, 1e-9);
    EXPECT_NEAR(angularDistanceDeg(interpolate(moscow, seoul, 1.0), seoul), 0.0, 1e-9);
    const LonLat middle = interpolate(moscow, seoul, 0.5);
    EXPECT_NEAR(distanceKm(moscow, middle), distanceKm(middle, seoul), 1e-6);
    EXPECT_NEAR(angularDistanceDeg(interpolate(seoul, seoul, 0.3), seoul), 0.0, 1e-9);
}

TEST(GreatCircle, LongitudesAreWrapped) {
    EXPECT_DOUBLE_EQ(wrappedLongitude(190.0), -170.0);
    EXPECT_DOUBLE_EQ(wrappedLongitude(180.0), -180.0);
    EXPECT_DOUBLE_EQ(wrappedLongitude(-180.0), -180.0);
    EXPECT_DOUBLE_EQ(wrappedLongitude(-190.0), 170.0);
    EXPECT_DOUBLE_EQ(wrappedLongitude(725.0), 5.0);
    EXPECT_DOUBLE_EQ(wrappedLongitude(-725.0), -5.0);
}
