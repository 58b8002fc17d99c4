// Pixels in the middle of areas and lines: what the map shows is what the state says.

#include <gtest/gtest.h>

#include "state/Commands.hpp"
#include "tests/render/Picture.hpp"

namespace tumen::tests {
namespace {

using state::BasemapPart;

constexpr geo::LonLat middleOfSakha = {124.0, 65.0};
constexpr geo::LonLat easternChukotka = {-172.5, 66.0}; // beyond the 180th meridian
constexpr geo::LonLat seaOfJapan = {133.5, 39.7};
constexpr geo::LonLat northKorea = {126.9, 40.4};
constexpr geo::LonLat southKorea = {128.0, 36.2};

/// Land and sea alone: no relief, lines, names or flows.
state::AppState bareState(const std::string& date, const std::string& view) {
    state::AppState state = stillState(date, view);
    state.hiddenParts = {BasemapPart::Relief, BasemapPart::Borders,  BasemapPart::Rivers,
                         BasemapPart::Labels, BasemapPart::Railways, BasemapPart::Graticule};
    for (model::KindIndex kind = 0; kind < embeddedBrief().kinds.size(); ++kind)
        if (embeddedBrief().kinds[kind].id != "boundary")
            state.hiddenKinds.insert(kind);
    return state;
}

TEST(MapPicture, LandAndSeaHaveTheirColours) {
    PictureMaker maker(embeddedBrief(), 640, 360);
    const scene::Theme& theme = scene::darkTheme();
    state::AppState state = bareState("2024-01-21", "far-east");
    const sf::Image image = maker.draw(state);
    const auto at = [&](geo::LonLat position) { return colourAt(image, maker.locate(state, position)); };
    const core::Colour farEast = theme.landOf(scene::LandRole::FarEast);
    EXPECT_LE(difference(at(middleOfSakha), farEast), 2);
    EXPECT_LE(difference(at(easternChukotka), farEast), 2) << "Chukotka east of 180 degrees is missing";
    EXPECT_GT(difference(at(seaOfJapan), farEast), 20);

    state.hiddenParts.insert(BasemapPart::FarEast);
    const sf::Image without = maker.draw(state);
    EXPECT_LE(difference(colourAt(without, maker.locate(state, middleOfSakha)),
                         theme.landOf(scene::LandRole::Russia)),
              2);
}

TEST(MapPicture, TheSeamOnThe180thMeridianDoesNotShow) {
    PictureMaker maker(embeddedBrief(), 1280, 720);
    const state::AppState state = bareState("2024-01-21", "far-east");
    const sf::Image image = maker.draw(state);
    const core::Colour farEast = scene::darkTheme().landOf(scene::LandRole::FarEast);
    for (double lat = 66.0; lat <= 68.0; lat += 0.1)
        EXPECT_LE(difference(colourAt(image, maker.locate(state, {180.0, lat})), farEast), 2) << lat;
}

TEST(MapPicture, KoreaChangesHandsAndIsDivided) {
    PictureMaker maker(embeddedBrief(), 640, 360);
    const scene::Theme& theme = scene::darkTheme();
    const auto coloursAt = [&](const std::string& date) {
        const state::AppState state = bareState(date, "peninsula");
        const sf::Image image = maker.draw(state);
        return std::pair(colourAt(image, maker.locate(state, northKorea)),
                         colourAt(image, maker.locate(state, southKorea)));
    };
    const auto [north1904, south1904] = coloursAt("1905-06-01");
    EXPECT_EQ(north1904, south1904);
    const auto [north1920, south1920] = coloursAt("1920-01-01");
    EXPECT_LE(difference(north1920, theme.heldByJapan), 2);
    EXPECT_EQ(north1920, south1920);
    const auto [north1946, south1946] = coloursAt("1946-06-01");
    EXPECT_LE(difference(north1946, theme.heldByMoscow), 2);
    EXPECT_LE(difference(south1946, theme.heldByWashington), 2);
    const auto [north2024, south2024] = coloursAt("2024-01-01");
    EXPECT_LE(difference(north2024, theme.landOf(scene::LandRole::North)), 2);
    EXPECT_LE(difference(south2024, theme.landOf(scene::LandRole::South)), 2);
}

TEST(MapPicture, TheParallelIsProminentWhileItDivides) {
    PictureMaker maker(embeddedBrief(), 1280, 720);
    const auto goldAt = [&](const std::string& date) {
        state::AppState state = bareState(date, "peninsula");
        const sf::Image image = maker.draw(state);
        const geo::ScreenPoint at = maker.locate(state, {129.6, 38.0}); // on the sea
        double brightest = 0.0;
        for (int dy = -3; dy <= 3; ++dy)
            brightest = std::max(brightest, core::relativeLuminance(colourAt(image, {{at.x, at.y + dy}})));
        return brightest;
    };
    const double dividing = goldAt("1946-06-01");
    const double later = goldAt("2024-01-01");
    EXPECT_GT(dividing, 0.6);
    EXPECT_LT(later, 0.5 * dividing);
    EXPECT_GT(later, 0.05) << "it must still be there, fainter";
}

TEST(MapPicture, TheDemilitarizedZoneIsABandFromTheArmisticeOn) {
    PictureMaker maker(embeddedBrief(), 1280, 720);
    const auto share = [&](const std::string& date, double heightKm, core::Colour ground) {
        state::AppState state = bareState(date, "peninsula");
        state.hiddenParts.erase(BasemapPart::Borders);
        state.hiddenParts.insert(BasemapPart::Parallel);
        state.view = {"regional", {127.5, 38.33}, heightKm, heightKm};
        const sf::Image image = maker.draw(state);
        const geo::ScreenPoint at = maker.locate(state, {127.5, 38.311}); // north of the line
        int changed = 0;
        for (int dy = -4; dy <= 4; ++dy)
            for (int dx = -4; dx <= 4; ++dx)
                changed += difference(colourAt(image, {{at.x + dx, at.y + dy}}), ground) > 6 ? 1 : 0;
        return changed / 81.0;
    };
    const scene::Theme& theme = scene::darkTheme();
    EXPECT_EQ(share("1953-07-20", 100.0, theme.landOf(scene::LandRole::North)), 0.0);
    EXPECT_GT(share("1953-10-01", 100.0, theme.landOf(scene::LandRole::North)), 0.9);
}

TEST(MapPicture, AFlowHasItsKindsColourAndGoesWhenItsLayerIsOff) {
    PictureMaker maker(embeddedBrief(), 1280, 720);
    state::AppState state = stillState("2024-01-21", "moscow-pyongyang");
    const sf::Image with = maker.draw(state);
    const auto claim = *embeddedBrief().findClaim("C11"); // documented: a solid line, far from the others
    geo::ScreenPoint middle;
    for (const scene::FlowDrawing& flow : maker.scene().flows)
        if (flow.path.claim == claim)
            middle = flow.path.middle().at;
    ASSERT_GT(middle.x, 0.0);
    const core::Colour hue = embeddedBrief().kinds[embeddedBrief().claims[claim].kind].colour;
    EXPECT_LT(difference(colourAt(with, middle), hue), 60);

    state.hiddenKinds.insert(embeddedBrief().claims[claim].kind);
    const sf::Image without = maker.draw(state);
    EXPECT_GT(difference(colourAt(with, middle), colourAt(without, middle)), 60);
}

TEST(MapPicture, AChangeOfThemeRepaintsTheMap) {
    PictureMaker maker(embeddedBrief(), 640, 360);
    state::AppState state = bareState("2024-01-21", "peninsula");
    const sf::Image dark = maker.draw(state);
    for (const state::ThemeId id : {state::ThemeId::Light, state::ThemeId::HighContrast}) {
        state.theme = id;
        const sf::Image image = maker.draw(state);
        const scene::Theme& theme = scene::themeOf(id);
        const auto at = [&](geo::LonLat position) { return colourAt(image, maker.locate(state, position)); };
        EXPECT_LE(difference(at(northKorea), theme.landOf(scene::LandRole::North)), 2);
        EXPECT_LE(difference(at(southKorea), theme.landOf(scene::LandRole::South)), 2);
        EXPECT_GE(core::relativeLuminance(at(seaOfJapan)), core::relativeLuminance(theme.deepSea) - 0.01);
        EXPECT_LE(core::relativeLuminance(at(seaOfJapan)), core::relativeLuminance(theme.sea) + 0.01);
    }
    state.theme = state::ThemeId::Dark;
    EXPECT_EQ(compare(dark, maker.draw(state)).meanPerChannel, 0.0);
}

TEST(MapPicture, TheSameDateGivesTheSamePixelsWhicheverWayOneCame) {
    PictureMaker maker(embeddedBrief(), 640, 360);
    const state::AppState target = stillState("1951-06-01", "moscow-pyongyang");
    maker.draw(stillState("1904-02-01", "moscow-pyongyang"));
    const sf::Image forwards = maker.draw(target);
    maker.draw(stillState("2024-01-21", "world"));
    const sf::Image backwards = maker.draw(target);
    EXPECT_EQ(compare(forwards, backwards).meanPerChannel, 0.0);
    PictureMaker another(embeddedBrief(), 640, 360);
    EXPECT_EQ(compare(forwards, another.draw(target)).meanPerChannel, 0.0);
}

TEST(MapPicture, CometsAndDashesMoveAndWhatIsStillDoesNot) {
    PictureMaker maker(embeddedBrief(), 1280, 720);
    for (const state::MotionStyle style : state::allMotionStyles) {
        state::AppState state = stillState("2024-01-21", "moscow-pyongyang");
        state.motionStyle = style;
        const sf::Image before = maker.draw(state);
        state.motionSecs += 0.1;
        const double moved = compare(before, maker.draw(state)).shareOfPixels;
        if (style == state::MotionStyle::Still)
            EXPECT_EQ(moved, 0.0);
        else
            EXPECT_GT(moved, 0.001) << state::title(style);
        // Back again, as if it had never moved on.
        state.motionSecs -= 0.1;
        EXPECT_EQ(compare(before, maker.draw(state)).shareOfPixels, 0.0) << state::title(style);
    }
}

TEST(MapPicture, CometsPassBelowNamesAndPlates) {
    PictureMaker maker(embeddedBrief(), 1280, 720);
    state::AppState state = stillState("2024-01-21", "moscow-pyongyang");
    state.motionStyle = state::MotionStyle::Still;
    const sf::Image still = maker.draw(state);
    state.motionStyle = state::MotionStyle::Comets;
    std::size_t looked = 0;
    for (state.motionSecs = 0.0; state.motionSecs < 2.2; state.motionSecs += 0.35) {
        const sf::Image moving = maker.draw(state);
        for (const scene::PlacedText& label : maker.scene().labels)
            if (label.angleRad == 0.0) {
                ++looked;
                const geo::ScreenPoint middle = label.box.centre();
                EXPECT_EQ(difference(colourAt(still, middle), colourAt(moving, middle)), 0) << label.text;
            }
    }
    EXPECT_GT(looked, 50U);
}

} // namespace
} // namespace tumen::tests
