#include "scene/Sovereignty.hpp"

#include <gtest/gtest.h>

#include "io/BasemapReader.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::scene {

namespace {

using model::HoldingForm;
using model::LineKind;
using sample::day;

enum Unit : model::UnitIndex { North, Kaesong, South, Russia, FarEast, Ukraine, Donetsk };
enum Line : model::BoundaryIndex { Armistice, Parallel, RussianSubject, UkraineRussia, DonetskUkraine };

model::Holding holding(std::string holder, std::vector<model::UnitIndex> units, std::string_view start,
                       std::string_view end, HoldingForm form = HoldingForm::Sovereign) {
    model::Holding made;
    made.holder = std::move(holder);
    made.units = std::move(units);
    made.when = sample::when(start, end);
    made.form = form;
    return made;
}

model::Basemap divided() {
    model::Basemap basemap;
    basemap.units = {{"PRK", "PRK", "North Korea", false, {}}, {"PRK-S", "PRK", "Kaesong", false, {}},
                     {"KOR", "KOR", "South Korea", false, {}}, {"RUS", "RUS", "Russia", false, {}},
                     {"RFE", "RUS", "Far East", true, {}},     {"UKR", "UKR", "Ukraine", false, {}},
                     {"UA-DON", "UKR", "Donetsk", false, {}}};
    basemap.boundaries = {{LineKind::Armistice, Kaesong, South},
                          {LineKind::Seam, North, Kaesong},
                          {LineKind::SubjectBorder, Russia, FarEast},
                          {LineKind::Border, Russia, Ukraine},
                          {LineKind::Disputed, Donetsk, Ukraine}};
    basemap.holdings = {
        holding("Japan", {North, Kaesong, South}, "1910-08-29", "1945-08-15", HoldingForm::Colony),
        holding("North Korea", {North}, "1948-09-09", "1953-07-26"),
        holding("South Korea", {South, Kaesong}, "1948-08-15", "1953-07-26"),
        holding("Soviet Union", {Russia, FarEast, Ukraine, Donetsk}, "1922-12-30", "1991-12-25"),
        holding("Ukraine", {Donetsk}, "2014-04-07", "..", HoldingForm::Disputed)};
    return basemap;
}

class SovereigntyTest : public ::testing::Test {
protected:
    Sovereigns at(std::string_view date) const { return m_sovereignty.at(day(date), day(date), m_theme); }
    core::Colour own(LandRole role) const { return m_theme.landOf(role); }

    const model::Basemap m_basemap = divided();
    const Sovereignty m_sovereignty{m_basemap};
    const Theme& m_theme = darkTheme();
};

} // namespace

TEST_F(SovereigntyTest, LandHasTheColourOfItsHolder) {
    EXPECT_EQ(at("1930-01-01").land[North], m_theme.heldByJapan);
    EXPECT_EQ(at("1930-01-01").land[South], m_theme.heldByJapan);
    EXPECT_EQ(at("1950-01-01").land[Kaesong], own(LandRole::South));
    EXPECT_EQ(at("1960-01-01").land[Kaesong], own(LandRole::North));
    EXPECT_EQ(at("2020-01-01").land[Kaesong], own(LandRole::North));
}

TEST_F(SovereigntyTest, TheFarEastKeepsItsOwnColourUnderEveryGovernment) {
    for (const char* date : {"1930-01-01", "2020-01-01"}) {
        EXPECT_EQ(at(date).land[FarEast], own(LandRole::FarEast)) << date;
        EXPECT_EQ(at(date).land[Russia], own(LandRole::Russia)) << date;
    }
    EXPECT_EQ(at("1980-01-01").land[Ukraine], own(LandRole::Russia));
    EXPECT_EQ(at("2000-01-01").land[Ukraine], own(LandRole::Elsewhere));
}

TEST_F(SovereigntyTest, LandIsThatOfTheDayUpToAChangeAndFromItOn) {
    EXPECT_EQ(at("1945-08-15").land[South], m_theme.heldByJapan);
    EXPECT_EQ(at("1945-08-16").land[South], own(LandRole::South));
    EXPECT_EQ(at("1953-07-26").land[Kaesong], own(LandRole::South));
    EXPECT_EQ(at("1953-07-27").land[Kaesong], own(LandRole::North));
}

TEST_F(SovereigntyTest, WhileTimePlaysEitherWayLandGoesOverInFewSteps) {
    struct Way {
        const char* from;
        double daysAhead;
        LandRole before;
        LandRole after;
    };
    for (const auto& [from, daysAhead, before, after] :
         {Way{"1953-02-01", 100.0, LandRole::South, LandRole::North},
          Way{"1953-12-31", -100.0, LandRole::North, LandRole::South}}) {
        // In few, as each repaints the map.
        std::vector<core::Colour> steps;
        for (int days = 0; days < 300; ++days) {
            const time::DayNumber date = day(from) + (daysAhead > 0.0 ? days : -days);
            const core::Colour colour = m_sovereignty.at(date, date + daysAhead, m_theme).land[Kaesong];
            if (steps.empty() || steps.back() != colour)
                steps.push_back(colour);
        }
        EXPECT_EQ(steps.front(), own(before)) << from;
        EXPECT_EQ(steps.back(), own(after)) << from;
        EXPECT_LE(steps.size(), 17U) << from;
        EXPECT_GE(steps.size(), 8U) << from;
    }
}

TEST_F(SovereigntyTest, OfSeveralChangesAheadTheNearestIsGoneOverToFirst) {
    // The states and the armistice are both ahead.
    const time::DayNumber date = day("1948-08-14");
    const core::Colour colour = m_sovereignty.at(date, date + 3000.0, m_theme).land[Kaesong];
    EXPECT_EQ(colour, own(LandRole::South));
}

TEST_F(SovereigntyTest, BordersPartHoldersOfTheTime) {
    EXPECT_EQ(at("1930-01-01").boundaries[Armistice], BoundaryRole::None);
    EXPECT_EQ(at("1930-01-01").boundaries[Parallel], BoundaryRole::None);
    EXPECT_EQ(at("1950-01-01").boundaries[Parallel], BoundaryRole::Border);
    EXPECT_EQ(at("1950-01-01").boundaries[Armistice], BoundaryRole::None);
    EXPECT_EQ(at("1953-07-27").boundaries[Armistice], BoundaryRole::Armistice);
    EXPECT_EQ(at("1953-07-27").boundaries[Parallel], BoundaryRole::None);
    EXPECT_EQ(at("1980-01-01").boundaries[UkraineRussia], BoundaryRole::Subject);
    EXPECT_EQ(at("1991-12-26").boundaries[UkraineRussia], BoundaryRole::Border);
    EXPECT_EQ(at("1980-01-01").boundaries[RussianSubject], BoundaryRole::Subject);
}

TEST_F(SovereigntyTest, WhatIsDisputedKeepsItsColourAndHasALineOfItsOwn) {
    const Sovereigns before = at("2013-01-01");
    EXPECT_FALSE(before.disputed[Donetsk]);
    EXPECT_EQ(before.boundaries[DonetskUkraine], BoundaryRole::None);
    const Sovereigns after = at("2024-01-01");
    EXPECT_TRUE(after.disputed[Donetsk]);
    EXPECT_FALSE(after.disputed[Ukraine]);
    EXPECT_EQ(after.land[Donetsk], own(LandRole::Elsewhere));
    EXPECT_EQ(after.boundaries[DonetskUkraine], BoundaryRole::Disputed);
    EXPECT_EQ(after.holdings, std::vector<std::size_t>{4});
}

TEST_F(SovereigntyTest, TheZoneIsDemilitarizedFromTheArmisticeOn) {
    for (const char* before : {"1911-06-01", "1949-01-01", "1951-06-01", "1953-07-26"})
        EXPECT_FALSE(at(before).demilitarized) << before;
    for (const char* since : {"1953-07-27", "1991-12-31", "2024-01-01"})
        EXPECT_TRUE(at(since).demilitarized) << since;
}

TEST_F(SovereigntyTest, TheParallelIsAheadThenDividesThenIsPast) {
    EXPECT_EQ(at("1904-06-01").parallel, ParallelRole::Ahead);
    EXPECT_EQ(at("1945-08-14").parallel, ParallelRole::Ahead);
    EXPECT_EQ(at("1949-01-01").parallel, ParallelRole::Dividing);
    EXPECT_EQ(at("1953-07-26").parallel, ParallelRole::Dividing);
    EXPECT_EQ(at("1953-07-27").parallel, ParallelRole::Past);
    EXPECT_EQ(at("2024-01-01").parallel, ParallelRole::Past);
}

TEST(Sovereignty, WithoutADivisionTheParallelIsPast) {
    const model::Basemap basemap;
    EXPECT_EQ(Sovereignty(basemap).at(0.0, 0.0, darkTheme()).parallel, ParallelRole::Past);
}

} // namespace tumen::scene
