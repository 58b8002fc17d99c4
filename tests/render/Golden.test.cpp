// A few whole pictures. UPDATE_GOLDEN=1 rewrites them; look at what changed before you commit it.

#include <gtest/gtest.h>

#include "tests/render/Picture.hpp"
#include "tests/unit/model/ClaimDrafts.hpp"

namespace tumen::tests {
namespace {

TEST(Golden, Partnership2024) {
    EXPECT_TRUE(matchesGolden(
        PictureMaker(embeddedBrief(), 960, 540).draw(stillState("2024-01-21", "moscow-pyongyang")),
        "partnership-2024"));
}

TEST(Golden, War1951OnThePeninsula) {
    EXPECT_TRUE(matchesGolden(
        PictureMaker(embeddedBrief(), 960, 540).draw(stillState("1951-06-01", "peninsula")), "war-1951"));
}

TEST(Golden, World2024InKorean) {
    state::AppState state = stillState("2024-01-21", "world");
    state.language = model::Language::Korean;
    EXPECT_TRUE(matchesGolden(PictureMaker(embeddedBrief(), 960, 540).draw(state), "world-2024-ko"));
}

TEST(Golden, EqualEarthIsCutCleanly) {
    state::AppState state = stillState("1962-01-01", "world");
    state.view = {"equal-earth", {150.0, 10.0}, 36000.0, 18000.0};
    EXPECT_TRUE(matchesGolden(PictureMaker(embeddedBrief(), 960, 540).draw(state), "equal-earth-1962"));
}

TEST(Golden, War1951OnPaper) {
    state::AppState state = stillState("1951-06-01", "peninsula");
    state.theme = state::ThemeId::Light;
    EXPECT_TRUE(matchesGolden(PictureMaker(embeddedBrief(), 960, 540).draw(state), "war-1951-light"));
}

TEST(Golden, Partnership2024InHighContrast) {
    state::AppState state = stillState("2024-01-21", "moscow-pyongyang");
    state.theme = state::ThemeId::HighContrast;
    EXPECT_TRUE(
        matchesGolden(PictureMaker(embeddedBrief(), 960, 540).draw(state), "partnership-2024-high-contrast"));
}

TEST(TheTester, SeesAShiftByOnePixel) {
    const sf::Image image =
        PictureMaker(embeddedBrief(), 640, 360).draw(stillState("2024-01-21", "peninsula"));
    sf::Image shifted;
    shifted.create(640, 360);
    shifted.copy(image, 1, 0);
    EXPECT_TRUE(isSamePicture(compare(image, image)));
    EXPECT_FALSE(isSamePicture(compare(image, shifted)));
}

TEST(TheTester, SeesAMissingFlow) {
    model::Brief poorer = embeddedBrief();
    std::vector<model::ClaimDraft> drafts = sample::draftsOf(poorer.claims);
    std::erase_if(drafts, [](const model::ClaimDraft& claim) { return claim.id == "C06"; });
    poorer.claims = sample::claimsOf(drafts);
    PictureMaker maker(embeddedBrief(), 640, 360);
    PictureMaker poorerMaker(poorer, 640, 360);
    const state::AppState state = stillState("2024-01-21", "peninsula");
    EXPECT_FALSE(isSamePicture(compare(maker.draw(state), poorerMaker.draw(state))));
}

TEST(TheTester, FailsOnAMissingGolden) {
    if (std::getenv("UPDATE_GOLDEN") != nullptr)
        return;
    EXPECT_FALSE(matchesGolden(sf::Image(), "no-such-picture"));
}

} // namespace
} // namespace tumen::tests
