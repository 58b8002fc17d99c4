#include <gtest/gtest.h>

#include "tests/unit/scene/LabelSetting.hpp"

using namespace tumen;
using namespace tumen::scene;
using model::LabelKind;
using sample::day;
using sample::find;
using sample::label;
using sample::LabelSetting;

namespace {

/// Two halves of a land parted by the line of 1953.
model::Basemap twoKoreas() {
    model::Basemap basemap;
    basemap.units = {{"PRK", "PRK", "North Korea", false, {}}, {"KOR", "KOR", "South Korea", false, {}}};
    basemap.boundaries = {{model::LineKind::Armistice, 0, 1}};
    return basemap;
}

} // namespace

TEST(Labels, AStateIsNamedBesideTheTownInItsMiddle) {
    model::Basemap basemap;
    basemap.labels = {label(LabelKind::Country, "Mongolia", {127.0, 36.0}, 2),
                      label(LabelKind::Capital, "Capital", {126.2, 36.0}, 1),
                      label(LabelKind::Capital, "Another", {127.8, 36.4}, 1),
                      label(LabelKind::Capital, "A third", {127.8, 35.6}, 1)};
    LabelSetting setting(basemap);
    const MapScene scene = setting.build();
    const PlacedText* name = find(scene, "MONGOLIA");
    ASSERT_NE(name, nullptr);
    const geo::Projection projection = sample::projection("regional");
    const geo::ScreenPoint at = scene.base.camera.toScreen(*projection.forward({127.0, 36.0}));
    EXPECT_GT(std::abs(name->box.centre().x - at.x), 10.0) << "the middle is taken";
    EXPECT_LT(std::abs(name->box.centre().x - at.x) * scene.base.camera.kmPerPx(), 250.0);
}

TEST(Labels, ABracketStandsBeneathTheNameOfAStateOrSea) {
    model::Basemap basemap;
    basemap.labels = {label(LabelKind::Country, "Korea (under Japan)", {127.0, 36.0}),
                      label(LabelKind::Sea, "Sea of Japan (East Sea)", {134.0, 39.0})};
    LabelSetting setting(basemap);
    const MapScene scene = setting.build();
    for (const auto& [first, second] :
         {std::pair("KOREA", "(UNDER JAPAN)"), std::pair("Sea of Japan", "(East Sea)")}) {
        const PlacedText* above = find(scene, first);
        const PlacedText* below = find(scene, second);
        ASSERT_NE(above, nullptr) << first;
        ASSERT_NE(below, nullptr) << second;
        EXPECT_NEAR(below->box.top, above->box.bottom(), 0.1);
    }
}

TEST(Labels, TheNameOfTheTimeGoesBeforeThatOfASea) {
    model::Basemap basemap = twoKoreas();
    basemap.labels = {label(LabelKind::Country, "South Korea", {127.5, 36.0}, 2),
                      label(LabelKind::Sea, "Strait beside it", {129.2, 36.0}, 1),
                      label(LabelKind::Sea, "Another strait", {125.8, 36.0}, 1)};
    basemap.labels[0].country = "KOR";
    model::Holding rule;
    rule.holder = "Japan";
    rule.label.en = "Government-General of Korea";
    rule.units = {0, 1};
    rule.when = sample::when("1910-08-29", "1945-08-15");
    basemap.holdings = {rule};
    LabelSetting setting(basemap);
    setting.state.date = sample::day("1930-01-01");
    const MapScene scene = setting.build();
    EXPECT_EQ(find(scene, "SOUTH KOREA"), nullptr);
    EXPECT_TRUE(find(scene, "GOVERNMENT-GENERAL OF KOREA") != nullptr || find(scene, "OF KOREA") != nullptr);
}

TEST(Labels, AStateIsNamedAgainWhereTheViewIsSoCloseThatItsMiddleIsOutOfSight) {
    const geo::LonLat corner = {130.2, 42.3};
    model::Basemap basemap = twoKoreas();
    basemap.labels = {label(LabelKind::Country, "North Korea", {126.75, 40.25}, 2),
                      label(LabelKind::Country, "North Korea", corner, 5)};
    for (model::MapLabel& name : basemap.labels)
        name.country = "PRK";
    model::Holding rule;
    rule.holder = "Japan";
    rule.label.en = "Korea";
    rule.units = {0, 1};
    rule.when = sample::when("1910-08-29", "1945-08-15");
    basemap.holdings = {rule};
    LabelSetting setting(basemap);
    const auto namesAt = [&](double heightKm, const char* date, const char* name) {
        setting.state.view = {"regional", corner, heightKm, heightKm};
        setting.state.date = sample::day(date);
        const MapScene scene = setting.build();
        return std::ranges::count(scene.labels, name, &PlacedText::text);
    };
    EXPECT_EQ(namesAt(110.0, "2000-07-01", "NORTH KOREA"), 1);
    EXPECT_EQ(namesAt(1180.0, "2000-07-01", "NORTH KOREA"), 1) << "only the one in its middle";
    EXPECT_EQ(namesAt(110.0, "1930-07-01", "KOREA"), 1) << "it has the name of its time";
    EXPECT_EQ(namesAt(110.0, "1930-07-01", "NORTH KOREA"), 0);
}

TEST(Labels, ALandIsNamedOnceInAPictureAndAgainWhereItsFirstNameIsOutOfView) {
    model::Basemap basemap;
    basemap.units = {{"CHN", "CHN", "China", false, {}}};
    model::Holding republic;
    republic.holder = "Republic of China";
    republic.label.en = "Republic";
    republic.units = {0};
    republic.when = sample::when("1912-02-12", "1949-09-30");
    basemap.holdings = {republic};
    basemap.labels = {label(LabelKind::Country, "China", {123.0, 38.0}, 2),
                      label(LabelKind::Country, "China", {131.0, 38.0}, 3)};
    for (model::MapLabel& name : basemap.labels)
        name.country = "CHN";
    for (const char* date : {"1930-01-01", "2000-01-01"}) {
        LabelSetting setting(basemap);
        setting.state.date = day(date);
        const auto names = [&] {
            const MapScene scene = setting.build();
            return std::ranges::count_if(scene.labels, [](const PlacedText& name) {
                return name.text == "CHINA" || name.text == "REPUBLIC";
            });
        };
        EXPECT_EQ(names(), 1) << date;
        setting.state.view.centre.lonDeg += 7.0;
        EXPECT_EQ(names(), 1) << date;
        setting.state.view.centre.lonDeg -= 14.0;
        EXPECT_EQ(names(), 1) << date;
    }
}

TEST(Labels, TheZoneIsNamedOnceInAPicture) {
    model::Basemap basemap = twoKoreas();
    for (const geo::LonLat& at : {geo::LonLat{127.55, 38.33}, {126.72, 37.957}, {128.2, 38.37}})
        basemap.labels.push_back(label(LabelKind::Zone, "Zone", at, 2));
    LabelSetting setting(basemap);
    for (const double heightKm : {400.0, 300.0, 160.0, 100.0}) {
        setting.state.view = {"regional", {127.2, 38.1}, heightKm, heightKm};
        EXPECT_EQ(std::ranges::count(setting.build().labels, "Zone", &PlacedText::text), 1) << heightKm;
    }
}

TEST(Labels, NoneTouchesTheEdgeOfThePicture) {
    LabelSetting setting(sample::crowdedBasemap());
    const geo::ScreenRect inner = sample::wholePicture.grownBy(-2.5);
    const MapScene scene = setting.build();
    EXPECT_GT(scene.labels.size(), 30U);
    for (const PlacedText& placed : scene.labels)
        EXPECT_TRUE(placed.box.left >= inner.left && placed.box.right() <= inner.right() &&
                    placed.box.top >= inner.top && placed.box.bottom() <= inner.bottom())
            << placed.text;
}

TEST(Labels, NoneIsReadAsOneWithTheScaleBar) {
    LabelSetting setting(sample::crowdedBasemap());
    const MapScene scene = setting.build();
    for (const PlacedText& placed : scene.labels) {
        EXPECT_FALSE(placed.box.overlaps(scene.scaleBar.text.box.grownBy(13.0))) << placed.text;
        EXPECT_FALSE(placed.box.overlaps({scene.scaleBar.left.x - 13.0, scene.scaleBar.left.y - 13.0,
                                          scene.scaleBar.widthPx + 26.0, 26.0}))
            << placed.text;
    }
}
