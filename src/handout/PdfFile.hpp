#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "core/Progress.hpp"
#include "core/Result.hpp"
#include "handout/Typesetter.hpp"

namespace tumen::handout {

/// A picture of a map as a JPEG file.
struct MapJpeg {
    int widthPx = 0;
    int heightPx = 0;
    std::vector<std::uint8_t> bytes;
};
/// Makes the map of a scene when its page is drawn, so that one is in memory at a time; nothing where it
/// cannot or is no longer wanted.
using MakeMap = std::function<std::optional<MapJpeg>(std::size_t scene)>;
/// Takes the next bytes of a file; what went wrong.
using TakeBytes = std::function<std::optional<core::Problem>(std::span<const std::uint8_t>)>;

/// Draws the pages of a document as a PDF file: text that can be selected, an outline, links. It ends early
/// when it is cancelled or a map is missing. What went wrong with the bytes is returned.
std::optional<core::Problem> writePdf(const Document& document, const Typesetter& type,
                                      const MakeMap& makeMap, const TakeBytes& take,
                                      core::Progress& progress);

} // namespace tumen::handout
