#pragma once

#include <array>

#include "core/Wording.hpp"
#include "state/AppState.hpp"

namespace tumen::state {

/// What the choices of playback are called, by their number; TimeStep, allLoopModes, allPaces,
/// allShownTimes, allComparisons.
inline constexpr std::array<const char*, timeStepCount> stepNames = {
    core::english("Day"),    core::english("Month"),     core::english("Year"),  core::english("Decade"),
    core::english("Change"), core::english("Beginning"), core::english("Period")};
inline constexpr std::array<const char*, allLoopModes.size()> loopNames = {
    core::english("Play once"), core::english("Loop all"), core::english("Loop period"),
    core::english("Loop range")};
inline constexpr std::array<const char*, allPaces.size()> paceNames = {core::english("Even pace"),
                                                                       core::english("By changes")};
inline constexpr std::array<const char*, allShownTimes.size()> shownTimeNames = {
    core::english("The day"), core::english("Days before"), core::english("The range")};
inline constexpr std::array<const char*, allComparisons.size()> comparisonNames = {
    core::english("No comparison"), core::english("Side by side"), core::english("Difference")};

} // namespace tumen::state
