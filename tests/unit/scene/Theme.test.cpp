#include "scene/Theme.hpp"

#include <array>

#include <fmt/format.h>
#include <gtest/gtest.h>

using namespace tumen;
using namespace tumen::scene;
using core::Colour;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

/// What the picture is painted with below flows and names.
std::vector<std::pair<std::string, Colour>> grounds() {
    const Theme& theme = darkTheme();
    std::vector<std::pair<std::string, Colour>> found = {{"sea", theme.sea},
                                                         {"deep sea", theme.deepSea},
                                                         {"held by Japan", theme.heldByJapan},
                                                         {"held by Moscow", theme.heldByMoscow},
                                                         {"held by Washington", theme.heldByWashington}};
    for (const LandRole role : {LandRole::North, LandRole::South, LandRole::FarEast, LandRole::Russia,
                                LandRole::Neighbour, LandRole::Elsewhere})
        found.emplace_back(fmt::format("land {}", static_cast<int>(role)), theme.landOf(role));
    return found;
}

Triple multiply(const Matrix& m, const Triple& v) {
    Triple result{};
    for (std::size_t i = 0; i < 3; ++i)
        result[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    return result;
}

Triple linear(Colour colour) {
    const auto channel = [](std::uint8_t value) {
        const double c = value / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return {channel(colour.r), channel(colour.g), channel(colour.b)};
}

/// CIELAB under D65 from linear sRGB.
Triple lab(Triple rgb) {
    for (double& channel : rgb)
        channel = std::clamp(channel, 0.0, 1.0);
    const Matrix toXyz = {{{0.4124564, 0.3575761, 0.1804375},
                           {0.2126729, 0.7151522, 0.0721750},
                           {0.0193339, 0.1191920, 0.9503041}}};
    const Triple xyz = multiply(toXyz, rgb);
    const auto f = [](double t) {
        return t > 216.0 / 24389.0 ? std::cbrt(t) : (24389.0 / 27.0 * t + 16.0) / 116.0;
    };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)};
}

double deltaE76(const Triple& a, const Triple& b) {
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

enum class Vision { Normal, Protanopia, Deuteranopia, Tritanopia };

/// Protanopia and deuteranopia after Viénot, Brettel and Mollon 1999, tritanopia after Brettel, Viénot and
/// Mollon 1997, all as matrices on linear sRGB with the numbers of DaltonLens (libDaltonLens 1.0).
Triple seen(const Triple& rgb, Vision vision) {
    switch (vision) {
    case Vision::Normal:
        return rgb;
    case Vision::Protanopia:
        return multiply({{{0.11238, 0.88762, 0.0}, {0.11238, 0.88762, 0.0}, {0.00401, -0.00401, 1.0}}}, rgb);
    case Vision::Deuteranopia:
        return multiply({{{0.29275, 0.70725, 0.0}, {0.29275, 0.70725, 0.0}, {-0.02234, 0.02234, 1.0}}}, rgb);
    case Vision::Tritanopia: {
        const bool firstHalf = 0.03901 * rgb[0] - 0.02788 * rgb[1] - 0.01113 * rgb[2] >= 0.0;
        return firstHalf ? multiply({{{1.01277, 0.13548, -0.14826},
                                      {-0.01243, 0.86812, 0.14431},
                                      {0.07589, 0.80500, 0.11911}}},
                                    rgb)
                         : multiply({{{0.93678, 0.18979, -0.12657},
                                      {0.06154, 0.81526, 0.12320},
                                      {-0.37562, 1.12767, 0.24796}}},
                                    rgb);
    }
    }
    return rgb;
}

model::LandArea area(std::string unit) {
    model::LandArea land;
    land.unit = std::move(unit);
    return land;
}

} // namespace

TEST(Theme, UnitsHaveRoles) {
    EXPECT_EQ(roleOf(area("PRK")), LandRole::North);
    EXPECT_EQ(roleOf(area("KOR")), LandRole::South);
    EXPECT_EQ(roleOf(area("RFE")), LandRole::FarEast);
    EXPECT_EQ(roleOf(area("RUS")), LandRole::Russia);
    for (const char* unit : {"CHN", "JPN", "MNG"})
        EXPECT_EQ(roleOf(area(unit)), LandRole::Neighbour);
    for (const char* unit : {"USA", "XCR", "", "prk"})
        EXPECT_EQ(roleOf(area(unit)), LandRole::Elsewhere);
}

TEST(Theme, KindsStandOutFromTheMap) {
    for (const model::Kind& kind : model::defaultKinds())
        for (const auto& [name, ground] : grounds())
            EXPECT_GE(core::contrastRatio(kind.colour, ground), 3.0) << kind.id << " on " << name;
}

TEST(Theme, KindsStandOutFromPlateAndPanel) {
    const Theme& theme = darkTheme();
    for (const model::Kind& kind : model::defaultKinds()) {
        EXPECT_GE(core::contrastRatio(kind.colour, theme.panel), 3.0) << kind.id;
        EXPECT_GE(core::contrastRatio(kind.colour, theme.plate), 3.0) << kind.id;
    }
}

TEST(Theme, TextIsReadOnEveryGround) {
    const Theme& theme = darkTheme();
    auto all = grounds();
    all.emplace_back("panel", theme.panel);
    all.emplace_back("plate", theme.plate);
    all.emplace_back("halo", theme.halo);
    for (const auto& [name, ground] : all) {
        EXPECT_GE(core::contrastRatio(theme.text, ground), 4.5) << "text on " << name;
        EXPECT_GE(core::contrastRatio(theme.quietText, ground), 4.5) << "quiet text on " << name;
        EXPECT_GE(core::contrastRatio(theme.accent, ground), 4.5) << "accent on " << name;
        EXPECT_GE(core::contrastRatio(theme.parallel, ground), 4.5) << "name of the parallel on " << name;
    }
    for (const Colour ground : {theme.sea, theme.deepSea, theme.halo})
        EXPECT_GE(core::contrastRatio(theme.seaText, ground), 4.5);
}

TEST(Theme, PlatesLetTheTextBeReadOverAnyLand) {
    // Plates are translucent: the brightest ground shines through.
    const Theme& theme = darkTheme();
    for (const auto& [name, ground] : grounds())
        for (const Colour text : {theme.text, theme.quietText, theme.accent})
            EXPECT_GE(core::contrastRatio(text, core::over(theme.plate, ground)), 4.5) << name;
}

TEST(Theme, LandOfTheStoryIsToldApart) {
    const Theme& theme = darkTheme();
    const auto apart = [](Colour a, Colour b) { return deltaE76(lab(linear(a)), lab(linear(b))); };
    EXPECT_GT(apart(theme.landOf(LandRole::North), theme.landOf(LandRole::South)), 8.0);
    EXPECT_GT(apart(theme.landOf(LandRole::FarEast), theme.landOf(LandRole::Russia)), 8.0);
    for (const LandRole role : {LandRole::North, LandRole::South, LandRole::FarEast, LandRole::Russia,
                                LandRole::Neighbour, LandRole::Elsewhere})
        EXPECT_GT(apart(theme.landOf(role), theme.sea), 5.0) << static_cast<int>(role);
}

TEST(Theme, KindsAreToldApartByEveryEye) {
    constexpr double enough = 12.0;
    const auto kinds = model::defaultKinds();
    const std::array<std::string, 4> names = {"normal", "protanopia", "deuteranopia", "tritanopia"};
    for (std::size_t v = 0; v < names.size(); ++v)
        for (std::size_t i = 0; i < kinds.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                const Vision vision = static_cast<Vision>(v);
                const double difference = deltaE76(lab(seen(linear(kinds[i].colour), vision)),
                                                   lab(seen(linear(kinds[j].colour), vision)));
                EXPECT_GE(difference, enough) << names[v] << ": " << kinds[j].id << " and " << kinds[i].id;
                RecordProperty(fmt::format("{}_{}_{}", names[v], kinds[j].id, kinds[i].id),
                               fmt::format("{:.1f}", difference));
            }
}

TEST(Theme, TheSimulationKeepsWhiteAndGrey) {
    for (const Vision vision : {Vision::Protanopia, Vision::Deuteranopia, Vision::Tritanopia})
        for (const std::uint8_t grey : {std::uint8_t{255}, std::uint8_t{128}}) {
            const Colour colour = {grey, grey, grey};
            EXPECT_LT(deltaE76(lab(seen(linear(colour), vision)), lab(linear(colour))), 0.5);
        }
    // And confuses what it should: red and green of one brightness for those who lack the long-wave cones.
    const Colour red = {0xd0, 0x60, 0x60};
    const Colour green = {0x60, 0x90, 0x60};
    EXPECT_LT(deltaE76(lab(seen(linear(red), Vision::Deuteranopia)),
                       lab(seen(linear(green), Vision::Deuteranopia))),
              0.5 * deltaE76(lab(linear(red)), lab(linear(green))));
}
