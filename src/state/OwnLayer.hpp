#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/Colour.hpp"

namespace tumen::state {

/// A vector file or an image of the user's on the map, and how it is to be drawn.
struct OwnLayer {
    /// Under the lines of the map but over land and sea, or over the lines but under flows and names.
    enum class Height { Under, Over };

    int id = 0; ///< of its own in the session; another one once the file is read anew
    std::string path;
    bool shown = true;
    int opacityPercent = 100;
    core::Colour colour; ///< of shapes; its lightness gives way to the theme's grounds
    Height height = Height::Under;

    friend bool operator==(const OwnLayer&, const OwnLayer&) = default;
};

/// What a layer is called: its file without folders and ending.
std::string nameOf(const OwnLayer& layer);

/// The colours that layers begin with, one after the other; unlike those of the kinds.
std::span<const core::Colour> ownLayerColours();

/// On top of the others, in the colour that the fewest have; a file that is there gets the new number only.
void add(std::vector<OwnLayer>& layers, const std::string& path, OwnLayer::Height height, int id);
/// Exchanges a layer with the next one at its height, up (1) or down (-1).
void move(std::vector<OwnLayer>& layers, int id, int direction);

} // namespace tumen::state
