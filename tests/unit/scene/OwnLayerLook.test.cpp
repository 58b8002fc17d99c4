#include "scene/OwnLayerLook.hpp"

#include <gtest/gtest.h>

#include "core/ColourVision.hpp"

namespace tumen::scene {
namespace {

TEST(OwnLayerLook, ColoursStandOutAndAreToldFromKindsAndEachOtherInEveryTheme) {
    constexpr double apart = 14.0; // CIEDE2000
    for (const state::ThemeId id : state::allThemes) {
        const Theme& theme = themeOf(id);
        std::vector<core::Colour> others(theme.kinds.begin(), theme.kinds.end());
        for (const core::Colour colour : state::ownLayerColours()) {
            const core::Colour own = ownLayerColour(colour, theme);
            for (const core::Colour ground : theme.grounds())
                EXPECT_GE(core::contrastRatio(own, ground), theme.leastContrast)
                    << core::toHex(colour) << " on " << core::toHex(ground);
            for (const core::Colour other : others)
                EXPECT_GE(core::differenceFor(core::Vision::Normal, own, other), apart)
                    << core::toHex(own) << " and " << core::toHex(other) << " in " << state::title(id);
            others.push_back(own);
        }
    }
}

} // namespace
} // namespace tumen::scene
