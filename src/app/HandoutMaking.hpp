#pragma once

#include <filesystem>
#include <functional>

#include "app/Stage.hpp"
#include "handout/Handout.hpp"

namespace tumen::app {

/// What an audience takes home: a handout on paper or slides for another program.
struct HandoutJob {
    enum class Format { Pdf, Slides };

    Format format = Format::Pdf;
    std::vector<state::AppState> states; ///< of the brief's scenes, in their order
    handout::HandoutWish wish;           ///< of a handout
    int dotsPerInch = 300;               ///< of the maps of a handout
    std::filesystem::path path;
    unsigned partPx = 0; ///< of the parts that maps are painted in; 0: as large as suits the driver
};

/// By the end of the name: .pdf or .pptx.
core::Result<HandoutJob::Format> handoutFormatOf(const std::filesystem::path& path);

/// Each scene of a brief as it is presented, with the theme, the languages and the layers of a state.
std::vector<state::AppState> presentedScenes(const state::AppState& opening, const model::Brief& brief);

using AfterMap = std::function<void(int done, int of)>;

/// Draws and writes it, all of it or nothing. `afterMap` is called with the number of maps done and
/// that of all.
std::optional<core::Problem> makeHandout(Stage& stage, const StageMaterial& material,
                                         const std::string& assets, const HandoutJob& job,
                                         core::Progress& progress, const AfterMap& afterMap = {});

} // namespace tumen::app
