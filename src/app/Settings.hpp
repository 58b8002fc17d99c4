#pragma once

#include <string>

#include "state/AppState.hpp"

namespace tumen::app {

/// The user's settings file: $XDG_CONFIG_HOME/tumen/settings.json, or ~/.config/tumen/settings.json.
std::string settingsPath();

/// The state as JSON: what is kept from one session to the next, together with date, selection and own
/// layers, so that a script can read what the user did; those are not taken over. Kinds and targets are named
/// by id.
std::string toJson(const state::AppState& state, const model::Brief& brief);

/// Takes over from JSON what the brief knows; the rest of `state` stays as it is. False when it is not JSON.
bool fromJson(state::AppState& state, const model::Brief& brief, const std::string& json);

/// Reads the settings; a broken file is renamed to settings.json.broken and told in the log, a missing one is
/// no problem.
void loadSettings(state::AppState& state, const model::Brief& brief, const std::string& path);
void saveSettings(const state::AppState& state, const model::Brief& brief, const std::string& path);

} // namespace tumen::app
