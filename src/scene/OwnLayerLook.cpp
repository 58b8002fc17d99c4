#include "scene/OwnLayerLook.hpp"

#include "core/ColourVision.hpp"

namespace tumen::scene {

core::Colour ownLayerColour(core::Colour colour, const Theme& theme) {
    return core::standingOut(colour, theme.grounds(), theme.leastContrast);
}

} // namespace tumen::scene
