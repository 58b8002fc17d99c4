#include "scene/Theme.hpp"

#include <array>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "core/ColourVision.hpp"

using namespace tumen;
using namespace tumen::scene;
using core::Colour;
using core::contrastRatio;

namespace {

constexpr double textContrast = 4.5; // WCAG 2.2, 1.4.3
constexpr std::array roles = {LandRole::North,  LandRole::South,     LandRole::FarEast,
                              LandRole::Russia, LandRole::Neighbour, LandRole::Elsewhere};

using Named = std::pair<std::string, Colour>;

/// Lightest and darkest that relief makes of a ground: see relief.frag.
std::array<Colour, 3> shadesOf(Colour ground, const Theme& theme) {
    return {ground, core::mix(ground, {0, 0, 0}, theme.reliefWeight),
            core::mix(ground, {255, 255, 255}, 0.35 * theme.reliefWeight)};
}

std::vector<Named> holdersOf(const Theme& theme) {
    return {{"Japan", theme.heldByJapan},           {"Moscow", theme.heldByMoscow},
            {"Washington", theme.heldByWashington}, {"China", theme.heldByChina},
            {"Mongolia", theme.heldByMongolia},     {"Ukraine", theme.heldByUkraine},
            {"Korea", theme.undividedKorea},        {"Manchukuo", theme.manchukuo}};
}

double difference(Colour a, Colour b) {
    return core::differenceFor(core::Vision::Normal, a, b);
}

class EveryTheme : public testing::TestWithParam<state::ThemeId> {
protected:
    const Theme& theme = themeOf(GetParam());
};

INSTANTIATE_TEST_SUITE_P(Theme, EveryTheme, testing::ValuesIn(state::allThemes), [](const auto& theme) {
    return std::string(state::id(theme.param) == "high-contrast" ? "highContrast" : state::id(theme.param));
});

model::LandUnit unit(std::string country, bool farEast = false) {
    return {country + "-1", country, "", farEast, {}};
}

} // namespace

TEST(Theme, UnitsHaveRoles) {
    EXPECT_EQ(roleOf(unit("PRK")), LandRole::North);
    EXPECT_EQ(roleOf(unit("KOR")), LandRole::South);
    EXPECT_EQ(roleOf(unit("RUS", true)), LandRole::FarEast);
    EXPECT_EQ(roleOf(unit("RUS")), LandRole::Russia);
    for (const char* country : {"CHN", "JPN", "MNG"})
        EXPECT_EQ(roleOf(unit(country)), LandRole::Neighbour);
    for (const char* country : {"USA", "UKR", "", "prk"})
        EXPECT_EQ(roleOf(unit(country)), LandRole::Elsewhere);
}

TEST_P(EveryTheme, KnowsItsId) {
    EXPECT_EQ(theme.id, GetParam());
}

TEST_P(EveryTheme, HasEveryGroundOpaque) {
    EXPECT_EQ(theme.grounds().size(), 16U);
    for (const Colour ground : theme.grounds())
        EXPECT_EQ(ground.a, 255);
}

TEST_P(EveryTheme, KindsStandOutFromTheMapTheirCasingPlateAndPanel) {
    for (std::size_t i = 0; i < theme.kinds.size(); ++i) {
        const Colour kind = theme.kinds[i];
        const std::string& id = model::defaultKinds()[i].id;
        for (const Colour ground : theme.grounds()) {
            EXPECT_GE(contrastRatio(kind, ground), theme.leastContrast) << id << " on " << toHex(ground);
            for (const Colour shade : shadesOf(ground, theme))
                EXPECT_GE(contrastRatio(kind, core::over(theme.halo, shade)), theme.leastContrast)
                    << id << " in its casing on " << toHex(shade);
            EXPECT_GE(contrastRatio(kind, core::over(theme.plate, ground)), theme.leastContrast) << id;
        }
        EXPECT_GE(contrastRatio(kind, theme.panel), theme.leastContrast) << id;
        // The stacks of the timeline.
        EXPECT_GE(contrastRatio(core::over(core::faded(kind, 0.85), theme.panel), theme.panel), 3.0) << id;
    }
}

TEST_P(EveryTheme, TheGleamTakesNoContrastAway) {
    for (const Colour kind : theme.kinds)
        for (const Colour ground : theme.grounds()) {
            const Colour gleaming = core::mix(kind, theme.gleam, theme.gleam.a / 255.0);
            EXPECT_GE(contrastRatio(gleaming, ground), contrastRatio(kind, ground)) << toHex(kind);
        }
}

TEST_P(EveryTheme, KindsAreToldApartByEveryEye) {
    constexpr double enough = 12.0; // CIEDE2000
    for (const core::Vision vision : core::allVisions)
        for (std::size_t i = 0; i < theme.kinds.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                const auto kinds = model::defaultKinds();
                const double apart = core::differenceFor(vision, theme.kinds[i], theme.kinds[j]);
                EXPECT_GE(apart, enough) << core::name(vision) << ": " << kinds[j].id << ", " << kinds[i].id;
                RecordProperty(fmt::format("{}_{}_{}", core::name(vision), kinds[j].id, kinds[i].id),
                               fmt::format("{:.1f}", apart));
            }
}

TEST_P(EveryTheme, FurtherKindsAreToldApartByEveryEyeAndCanBeSeen) {
    constexpr double enough = 10.5; // CIEDE2000: eight are closer together than four
    std::vector<Colour> all(theme.kinds.begin(), theme.kinds.end());
    for (const Colour further : model::furtherKindColours()) {
        const Colour own = kindColour({"fuel", "Fuel", further}, theme);
        for (const Colour ground : theme.grounds())
            EXPECT_GE(contrastRatio(own, ground), theme.leastContrast)
                << toHex(own) << " on " << toHex(ground);
        for (const core::Vision vision : core::allVisions)
            for (const Colour other : all)
                EXPECT_GE(core::differenceFor(vision, own, other), enough)
                    << core::name(vision) << ": " << toHex(own) << ", " << toHex(other);
        all.push_back(own);
    }
}

TEST_P(EveryTheme, AnyKindOfABriefCanBeSeen) {
    for (const char* hex : {"#000000", "#ffffff", "#c9d2df", "#d98ce0", "#ffa05c", "#b4e05a", "#112233",
                            "#ff0000", "#00ff00", "#0000ff", "#808080", "#dbe8f1"}) {
        const Colour own = kindColour({"fuel", "Fuel", *core::parseColour(hex)}, theme);
        for (const Colour ground : theme.grounds())
            EXPECT_GE(contrastRatio(own, ground), theme.leastContrast) << hex << " on " << toHex(ground);
    }
}

TEST(Theme, DefaultColoursHaveTheirOwnInEveryThemeWhateverTheirId) {
    const auto kinds = model::defaultKinds();
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        EXPECT_EQ(kindColour(kinds[i], darkTheme()), kinds[i].colour);
        EXPECT_EQ(kindColour({"mine", "Mine", kinds[i].colour}, lightTheme()), lightTheme().kinds[i]);
    }
    model::Brief brief;
    brief.kinds = {kinds[2], {"fuel", "Fuel", {0xc9, 0xd2, 0xdf}}};
    const std::vector<Colour> colours = kindColours(brief, lightTheme());
    ASSERT_EQ(colours.size(), 2U);
    EXPECT_EQ(colours[0], lightTheme().kinds[2]);
    EXPECT_EQ(colours[1], kindColour(brief.kinds[1], lightTheme()));
    EXPECT_NE(colours[1], brief.kinds[1].colour);
}

TEST_P(EveryTheme, WhatCarriesMeaningStandsOut) {
    // Lines and marks without which the picture is not understood; coasts, borders, rivers, railways and the
    // graticule are context.
    for (const Colour ground : theme.grounds()) {
        EXPECT_GE(contrastRatio(theme.parallel, ground), theme.leastContrast) << toHex(ground);
        EXPECT_GE(contrastRatio(core::over(theme.armisticeLine, ground), ground), theme.leastContrast)
            << toHex(ground);
        EXPECT_GE(contrastRatio(theme.struck, ground), theme.leastContrast) << toHex(ground);
        EXPECT_GE(contrastRatio(theme.text, ground), theme.leastContrast) << "dots on " << toHex(ground);
        EXPECT_GE(contrastRatio(theme.struck, core::over(theme.halo, ground)), theme.leastContrast)
            << "a struck mark parted from its flow by its casing";
    }
    EXPECT_GE(contrastRatio(theme.accent, theme.panel), theme.leastContrast) << "the playhead";
}

TEST_P(EveryTheme, ContextIsCalmerButThere) {
    for (const LandRole role : roles) {
        const Colour land = theme.landOf(role);
        for (const Colour line : {theme.coast, theme.border, theme.disputedBorder})
            EXPECT_GE(contrastRatio(core::over(line, land), land), 1.4) << static_cast<int>(role);
        EXPECT_GE(contrastRatio(core::over(theme.river, land), land), 1.25) << static_cast<int>(role);
        EXPECT_LT(contrastRatio(core::over(theme.graticule, theme.sea), theme.sea), 2.0);
    }
    EXPECT_GE(contrastRatio(core::over(theme.coast, theme.sea), theme.sea), 2.5);
    if (GetParam() == state::ThemeId::HighContrast)
        for (const Colour ground : theme.grounds()) {
            EXPECT_GE(contrastRatio(theme.coast, ground), 7.0);
            EXPECT_GE(contrastRatio(theme.border, ground), 4.5);
        }
}

TEST_P(EveryTheme, TextIsReadOnEveryGround) {
    const double least = GetParam() == state::ThemeId::HighContrast ? 7.0 : textContrast;
    const std::array<Named, 4> texts = {{{"text", theme.text},
                                         {"quiet text", theme.quietText},
                                         {"accent", theme.accent},
                                         {"name of the parallel", theme.parallel}}};
    for (const Colour ground : theme.grounds())
        for (const Colour shade : shadesOf(ground, theme)) {
            for (const auto& [name, text] : texts) {
                EXPECT_GE(contrastRatio(text, core::over(theme.halo, shade)), least)
                    << name << " in its halo on " << toHex(shade);
                EXPECT_GE(contrastRatio(text, core::over(theme.plate, shade)), least)
                    << name << " on a plate on " << toHex(shade);
            }
            EXPECT_GE(contrastRatio(theme.text, shade), textContrast) << "text on " << toHex(shade);
        }
    for (const Colour ground : {theme.sea, theme.deepSea, core::over(theme.halo, theme.sea)})
        EXPECT_GE(contrastRatio(theme.seaText, ground), least);
    for (const Colour text : {theme.text, theme.quietText, theme.accent, theme.warning})
        EXPECT_GE(contrastRatio(text, theme.panel), least) << toHex(text);
    EXPECT_GE(contrastRatio(theme.onAccent, theme.accent), least);
}

TEST_P(EveryTheme, LandOfTheStoryIsToldApart) {
    constexpr double atAGlance = 6.0; // CIEDE2000 of large areas side by side
    const std::pair<LandRole, LandRole> neighbours[] = {{LandRole::North, LandRole::South},
                                                        {LandRole::North, LandRole::Neighbour},
                                                        {LandRole::North, LandRole::FarEast},
                                                        {LandRole::FarEast, LandRole::Russia},
                                                        {LandRole::FarEast, LandRole::Neighbour}};
    for (const auto& [one, other] : neighbours)
        EXPECT_GE(difference(theme.landOf(one), theme.landOf(other)), atAGlance)
            << static_cast<int>(one) << " and " << static_cast<int>(other);
    for (const LandRole role : roles)
        EXPECT_GE(difference(theme.landOf(role), theme.sea), 5.0) << static_cast<int>(role);
}

TEST_P(EveryTheme, HoldersAreToldApart) {
    const auto holders = holdersOf(theme);
    for (std::size_t i = 0; i < holders.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_GE(difference(holders[i].second, holders[j].second), 4.5)
                << holders[j].first << " and " << holders[i].first;
        EXPECT_GE(difference(holders[i].second, theme.sea), 6.0) << holders[i].first;
        EXPECT_GE(difference(holders[i].second, theme.landOf(LandRole::Elsewhere)), 4.5) << holders[i].first;
    }
    // The two zones of 1945 meet on the parallel.
    EXPECT_GE(difference(theme.heldByMoscow, theme.heldByWashington), 10.0);
}

TEST(Theme, HighContrastHidesNothingBehindText) {
    EXPECT_EQ(highContrastTheme().plate.a, 255);
    EXPECT_EQ(highContrastTheme().halo.a, 255);
    EXPECT_TRUE(highContrastTheme().boldText);
    EXPECT_GT(highContrastTheme().lineFactor, darkTheme().lineFactor);
}
