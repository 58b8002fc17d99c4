// What lies around the map, pixel by pixel.

#include <cmath>

#include <gtest/gtest.h>

#include "tests/render/Picture.hpp"

namespace tumen::tests {
namespace {

TEST(FurniturePainter, TheSampleOfWhatIsSoughtIsHollowInWhicheverRowItStands) {
    int samples = 0;
    for (const unsigned high : {716U, 720U, 723U}) {
        PictureMaker maker(embeddedBrief(), 1280, high);
        for (const char* date : {"2019-06-01", "2023-09-01", "2024-01-21"}) {
            const sf::Image image = maker.draw(stillState(date, "moscow-pyongyang"));
            for (const scene::LegendEntry& entry : maker.scene().legend.entries)
                if (entry.sample == scene::LegendEntry::Sample::Status &&
                    entry.statusClass == model::StatusClass::Prospective) {
                    ++samples;
                    const geo::ScreenPoint middle = {
                        {entry.sampleBox.left + 14.0, std::floor(entry.sampleBox.centre().y)}};
                    const auto brightness = [&](double aside) {
                        return colourAt(image, {{middle.x, middle.y + aside}}).g;
                    };
                    EXPECT_GT(brightness(-1.0), brightness(0.0) + 30) << date;
                    EXPECT_GT(brightness(1.0), brightness(0.0) + 30) << date;
                }
        }
    }
    EXPECT_GE(samples, 6);
}

TEST(FurniturePainter, ADartOfAnEdgeTagHasOnePoint) {
    PictureMaker maker(embeddedBrief(), 1280, 720);
    const state::AppState state = stillState("2024-01-21", "peninsula");
    const sf::Image image = maker.draw(state);
    const core::Colour accent = scene::darkTheme().accent;
    ASSERT_GE(maker.scene().tags.size(), 3U);
    for (const scene::EdgeTag& tag : maker.scene().tags) {
        const auto isAccent = [&](double along) {
            return difference(colourAt(image, tag.tip + tag.direction * along), accent) < 60;
        };
        EXPECT_TRUE(isAccent(4.0)) << tag.text.text;
        EXPECT_TRUE(isAccent(0.0)) << tag.text.text;
        EXPECT_FALSE(isAccent(-4.5)) << tag.text.text << ": behind it is a notch";
    }
}

} // namespace
} // namespace tumen::tests
