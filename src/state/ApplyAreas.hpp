#pragma once

#include "state/Commands.hpp"

namespace tumen::state {

// The parts of apply(), one for each area of commands. Nobody else calls them.
void applyTime(AppState& state, const model::Brief& brief, const TimeCommand& command);
void applyTimeline(AppState& state, const model::Brief& brief, const TimelineCommand& command);
void applyLayers(AppState& state, const model::Brief& brief, const LayerCommand& command);
void applyOwnLayers(AppState& state, const model::Brief& brief, const OwnLayerCommand& command);
void applyMap(AppState& state, const model::Brief& brief, const MapCommand& command);
void applyAttention(AppState& state, const model::Brief& brief, const AttentionCommand& command);
void applyInterface(AppState& state, const model::Brief& brief, const InterfaceCommand& command);
void applyLedger(AppState& state, const model::Brief& brief, const LedgerCommand& command);
void applyPresentation(AppState& state, const model::Brief& brief, const PresentationCommand& command);

/// Shows the scene at that position, if there is one.
void showScene(AppState& state, const model::Brief& brief, std::size_t index);
/// Lets a change of scenes and scenes that play go on.
void advanceScenes(AppState& state, const model::Brief& brief, double elapsedSecs);
/// To a date within the brief's span; the looped period and the axis follow.
void moveTo(AppState& state, const model::Brief& brief, time::DayNumber date);
/// Turns the axis to the page with the date, if it follows.
void keepDateInView(AppState& state, const model::Brief& brief);
/// The first and the last day of the brief.
time::DayRange daysOfBrief(const model::Brief& brief);

} // namespace tumen::state
