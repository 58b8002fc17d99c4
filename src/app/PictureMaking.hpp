#pragma once

#include "app/ComparedSide.hpp"
#include "app/Stage.hpp"
#include "core/Pixels.hpp"

namespace tumen::app {

/// What a picture without panels is made of: all of it is frame, and a point of the 1280x720 design is as
/// many pixels as its size gives.
scene::Picture pictureOf(unsigned widthPx, unsigned heightPx);

/// Larger pictures are painted in parts, which takes less memory and suits every driver.
inline constexpr unsigned largestPartPx = 4096;

/// Draws a picture to memory, with its compared side where one is given, whole and with all that it waits
/// for. Nothing when it was cancelled or the driver cannot paint even a part of it.
std::optional<core::Pixels> makePicture(Stage& stage, const state::AppState& state,
                                        const scene::Picture& picture, core::Progress& progress,
                                        unsigned partPx = largestPartPx, ComparedSide* compared = nullptr);

/// The problem of a driver that cannot paint so large a picture.
core::Problem tooLargeForDriver(const scene::Picture& picture);

} // namespace tumen::app
