#pragma once

#include <functional>

#include "app/DataFolders.hpp"
#include "app/Stage.hpp"
#include "core/BackgroundTask.hpp"
#include "ui/ExportMemory.hpp"

namespace tumen::app {

/// The window's picture when something is to be saved.
struct WindowPicture {
    state::AppState state;
    unsigned widthPx = 0;
    unsigned heightPx = 0;
    double unitPx = 1.0;
    std::vector<time::DayRange> quiet; ///< stretches that pass quickly when played
};

/// Pictures and videos that are saved from the window: drawn and written on a thread of its own, with a stage
/// of its own, while the window goes on. One at a time.
class Exports {
public:
    Exports(const StageMaterial& material, std::string assets)
        : m_material(material), m_assets(std::move(assets)) {}
    /// Cancels what is under way and waits for it.
    ~Exports();
    Exports(const Exports&) = delete;
    Exports& operator=(const Exports&) = delete;

    /// Once a frame: proposes a file when the dialog opens, begins or cancels what it asks for, and lets what
    /// is under way go on. True when a file has just been written, or could not be.
    bool follow(ui::ExportMemory& dialog, bool isShown, const std::function<WindowPicture()>& picture,
                double nowSecs);

    const ui::ExportStatus& status() const { return m_status; }

private:
    using Problem = std::optional<core::Problem>;

    /// Where another one is under way, nothing.
    void begin(const ui::ExportWish& wish, const WindowPicture& picture, double nowSecs);
    void cancel();
    /// True when one has just ended.
    bool advance(double nowSecs);

    const StageMaterial& m_material;
    std::string m_assets;
    std::optional<core::BackgroundTask<Problem>> m_task;
    bool m_isCancelled = false;
    double m_startSecs = 0.0;
    ui::ExportStatus m_status;
    bool m_isShown = false;
    std::string m_proposed; ///< without its ending
};

/// A path with the stem that is proposed now in place of the one that was before, as a picture when it is
/// empty; the path itself where it is of the user's own.
std::string renewedPath(const std::string& path, const std::string& lastStem, const std::string& stem);

/// A name for a file of the brief: its own and then this, in the user's pictures or home folder.
std::string proposedPath(const model::Brief& brief, const std::string& end);

} // namespace tumen::app
