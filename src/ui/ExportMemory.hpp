#pragma once

#include <array>
#include <optional>
#include <string>

#include "core/Result.hpp"

namespace tumen::ui {

/// What a file is written of, and how.
struct ExportWish {
    enum class What { Picture, Video, Handout };
    enum class PictureSize { AsOnScreen, FullHd, UltraHd, Largest };
    enum class Played { Days, Scenes, Scene };

    What what = What::Picture;
    std::string path;
    PictureSize size = PictureSize::AsOnScreen;
    Played played = Played::Days;
    std::size_t quality = 1; ///< of draft, good and best
    std::size_t paper = 0;   ///< of A4 and Letter
    bool withNotes = false;  ///< in a handout
};

/// Ends of the names of files, by the kind of what is written; the first is the usual one.
inline constexpr std::array<const char*, 3> pictureEnds = {".png", ".jpg", ".tif"};
inline constexpr std::array<const char*, 3> videoEnds = {".mp4", ".webm", ".gif"};
inline constexpr std::array<const char*, 2> handoutEnds = {".pdf", ".pptx"};

/// What is half done in the dialog that saves pictures, videos and handouts.
struct ExportMemory {
    bool isOpen = false;
    float formPx = 0.0F;   ///< height of all choices
    float statusPx = 0.0F; ///< height of what is told beneath the buttons
    ExportWish draft;
    /// To be carried out by the window, once.
    std::optional<ExportWish> wish;
    bool cancelIsWanted = false;
};

/// How far the writing of a file is.
struct ExportStatus {
    enum class Stage { Nothing, Writing, Written, Failed };
    Stage stage = Stage::Nothing;
    double share = -1.0;            ///< negative while it cannot be told
    std::optional<double> secsLeft; ///< while it can be told
    std::string path;               ///< that is or was written
    core::Problem problem;          ///< of a failure
};

} // namespace tumen::ui
