#pragma once

#include <optional>
#include <string>

#include "app/BenchLoad.hpp"
#include "state/Commands.hpp"

namespace tumen::app {

struct WindowOptions {
    std::string brief;
    unsigned widthPx = 1280;
    unsigned heightPx = 720;
    /// Where the settings are kept; empty keeps none.
    std::string settings;
    /// Measure this many frames with time playing, print what they took as JSON, and close.
    int benchFrames = 0;
    /// The brief, read already, and what that took; null to read it.
    std::optional<BenchBrief> benchBrief = {};
    /// Instead of the theme that the settings remember.
    std::optional<state::ThemeId> theme = {};
    /// Instead of the interface's language that the settings remember.
    std::optional<model::Language> interfaceLanguage = {};
    /// How large panels are, in percent, instead of what the settings remember.
    std::optional<int> interfacePercent = {};
    /// Pixels of the display to one of 96 dots an inch; 0 lets the size of the window decide alone.
    double displayScale = 0.0;
    /// Files to draw on the map.
    std::vector<state::AddOwnLayer> layers = {};
    /// Texts of sources, as io::openSourceText() takes them.
    std::vector<std::string> sourceTexts = {};
    /// Begin with the scenes of the brief.
    bool presents = false;
    /// With the presenter's window beside them.
    bool showsPresenter = false;
    /// File of what is drawn while presenting: read where it is there, written when asked to; may be empty.
    std::string annotations = {};
};

/// Opens the window and runs until it is closed. Returns the exit code.
int runWindow(const WindowOptions& options);

} // namespace tumen::app
