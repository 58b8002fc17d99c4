#pragma once

#include <span>

#include "core/Wording.hpp"
#include "model/Brief.hpp"
#include "state/AppState.hpp"

namespace tumen::handout {

/// A scene before an audience, in another program: its map with title and caption as text beneath it, or a
/// card.
struct Slide {
    std::optional<std::size_t> scene; ///< whose map fills it; none for a card
    std::string title;
    std::string caption;
    std::string notes; ///< lines: what the presenter says, then the claims on the map
};

/// One for each scene that is not black, and one that names the sources.
std::vector<Slide> slidesOf(const model::Brief& brief, std::span<const state::AppState> states,
                            const core::Wording& words);

/// The height of the strip for title and caption that covers the lowest part of a map, as a share of it.
inline constexpr double captionShare = 0.17;

/// A file in the archive that a presentation is.
struct DeckPart {
    std::string name;
    std::string content;
};

/// Everything but the maps in a presentation in Office Open XML (ECMA-376). `assets` is the folder of the
/// program's own files.
std::vector<DeckPart> deckParts(const std::string& title, std::span<const Slide> slides, core::Colour ground,
                                core::Colour text, const std::string& assets);
/// Of the map of a slide, a JPEG file.
std::string mapName(std::size_t slide);

} // namespace tumen::handout
