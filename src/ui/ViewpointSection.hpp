#pragma once

#include "ui/Look.hpp"

namespace tumen::ui {

/// A part of the layers panel: whose view the map gives, and whether what that side denies is struck or
/// hidden. Nothing where nobody is named who asserts or denies a claim and all claims are documented.
void drawViewpoint(const PanelContext& context, const Look& look, state::Commands& commands);

/// "All claims", "As documented", "Viewpoint: North Korea".
std::string viewpointTitle(const PanelContext& context, const state::Viewpoint& viewpoint);

} // namespace tumen::ui
