// The lines that panels show are painted by the code that draws flows.

#include <gtest/gtest.h>

#include "app/LineSamples.hpp"
#include "tests/render/Picture.hpp"
#include "ui/LineSample.hpp"

namespace tumen::tests {
namespace {

class LineSamples : public testing::Test {
protected:
    static constexpr unsigned width = 88;
    static constexpr unsigned height = 26;

    sf::Image paint(std::size_t sample) {
        return app::paintLineSample(m_maker.stage().renderer().shaders(), sample, width, height, 2.0);
    }
    sf::Image paint(model::StatusClass statusClass) { return paint(static_cast<std::size_t>(statusClass)); }
    /// How often the line begins along its middle.
    static int strokes(const sf::Image& image, unsigned row = height / 2) {
        int count = 0;
        bool on = false;
        for (unsigned x = 0; x < width; ++x) {
            const bool isOn = image.getPixel(x, row).a > 100;
            count += isOn && !on ? 1 : 0;
            on = isOn;
        }
        return count;
    }

    PictureMaker m_maker{embeddedBrief(), 64, 64};
};

TEST_F(LineSamples, HaveThePatternsOfTheirClasses) {
    const sf::Image documented = paint(model::StatusClass::Documented);
    EXPECT_EQ(strokes(documented), 1);
    EXPECT_EQ(documented.getPixel(width / 2, height / 2), sf::Color::White);
    EXPECT_EQ(documented.getPixel(width / 2, 1).a, 0);
    const int dashes = strokes(paint(model::StatusClass::Alleged));
    EXPECT_EQ(dashes, 2) << "44 points, a dash every 22";
    EXPECT_EQ(strokes(paint(model::StatusClass::Unverified)), 2 * dashes) << "a dash every 11 points";
    const sf::Image hollow = paint(model::StatusClass::Prospective);
    EXPECT_EQ(strokes(hollow), 0);
    EXPECT_EQ(strokes(hollow, height / 2 - 3), 1) << "its wall";
}

TEST_F(LineSamples, TheStruckMarkStandsInTheMiddle) {
    const sf::Image mark = paint(ui::struckSample);
    EXPECT_GT(mark.getPixel(width / 2, height / 2).a, 200);
    EXPECT_EQ(mark.getPixel(10, height / 2).a, 0);
    EXPECT_EQ(mark.getPixel(width - 10, height / 2).a, 0);
}

TEST_F(LineSamples, AreWhiteWhereverTheyAreSeen) {
    for (std::size_t sample = 0; sample < ui::lineSampleCount; ++sample) {
        const sf::Image image = paint(sample);
        for (unsigned x = 0; x < width; ++x)
            for (unsigned y = 0; y < height; ++y)
                EXPECT_GE(image.getPixel(x, y).r, 250) << sample << " at " << x << ", " << y;
    }
}

} // namespace
} // namespace tumen::tests
