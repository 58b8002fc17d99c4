#pragma once

#include <string>
#include <vector>

#include "app/DateOptions.hpp"
#include "state/Commands.hpp"

namespace tumen::app {

struct RenderOptions {
    std::string brief;
    DateOptions dates;      ///< none: the date the brief opens with
    std::string scene;      ///< id; instead of dates
    std::string view;       ///< id of a named view; empty: the one the brief opens with, or the scene's
    std::string camera;     ///< "lon lat heightKm" in the view's projection; empty: the view's own
    std::string projection; ///< id; empty: the view's own
    std::vector<std::string> kinds;
    std::vector<std::string> statuses; ///< as model::findStatuses() has them
    std::string viewpoint;             ///< id; empty: all claims
    bool hidesDenials = false;
    std::string select;                     ///< id of a claim to lift out
    std::string language = "en";            ///< "en", "ko", "ru", or two as "en+ko"
    std::string interfaceLanguage = "en";   ///< of what is written around the map
    std::string theme = "dark";             ///< id
    std::string widths = "sqrt";            ///< id of a width scale
    std::vector<state::AddOwnLayer> layers; ///< files to draw on the map
    unsigned widthPx = 1920;
    unsigned heightPx = 1080;
    std::string output;
};

/// The viewpoint of that id, or nothing after complaining.
std::optional<state::Viewpoint> viewpointFor(const model::Brief& brief, const std::string& id);

/// Writes one picture, drawn by the same code as the window's. Returns the exit code: 1 also when the picture
/// was written but the brief has errors or a layer could not be read.
int renderImage(const RenderOptions& options);

} // namespace tumen::app
