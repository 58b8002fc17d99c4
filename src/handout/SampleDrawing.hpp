#pragma once

#include "handout/Page.hpp"

using cairo_t = struct _cairo;

namespace tumen::handout {

void setColour(cairo_t* page, core::Colour colour);

/// Draws how a claim looks on the map: documented solid, alleged in long dashes, unverified in short ones,
/// prospective hollow; an arrow for a flow, a disc for an event or state; a bar across where it is denied.
void drawSample(cairo_t* page, const ClaimSample& sample);

} // namespace tumen::handout
