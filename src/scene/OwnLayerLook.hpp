#pragma once

#include <string>
#include <vector>

#include "core/Colour.hpp"
#include "scene/Theme.hpp"
#include "state/OwnLayer.hpp"

namespace tumen::scene {

/// What a layer of the user's turned out to hold; of several the first.
enum class OwnLayerKind { Unknown, Areas, Lines, Points, Image };

/// How a layer of the user's is drawn on a picture.
struct OwnLayerLook {
    int id = 0;
    unsigned version = 0; ///< another one when there is something else to draw
    OwnLayerKind kind = OwnLayerKind::Unknown;
    std::string name;
    core::Colour colour;
    double opacity = 1.0;
    state::OwnLayer::Height height = state::OwnLayer::Height::Over;
    friend bool operator==(const OwnLayerLook&, const OwnLayerLook&) = default;
};

/// How far the file of a layer has been read.
struct OwnLayerStatus {
    int id = 0;
    OwnLayerKind kind = OwnLayerKind::Unknown;
    bool isRead = false;
    /// Of the work under way, reading or bringing it into the projection; negative while it cannot be told, 1
    /// when there is none.
    double share = -1.0;
};

/// The colour of a layer in a theme: its hue, as light or dark as it must be to stand out from every ground.
core::Colour ownLayerColour(core::Colour colour, const Theme& theme);

} // namespace tumen::scene
