#include "app/Exports.hpp"

#include <filesystem>
#include <numeric>

#include <SFML/Window/Context.hpp>
#include <fmt/format.h>

#include "app/HandoutMaking.hpp"
#include "app/HomeFolder.hpp"
#include "app/PictureMaking.hpp"
#include "app/VideoMaking.hpp"
#include "core/Text.hpp"
#include "io/PictureFile.hpp"

namespace tumen::app {

namespace {

namespace fs = std::filesystem;
using Problem = std::optional<core::Problem>;
using ui::ExportWish;

/// Of parts of pictures, small enough that the window has its turns between them.
constexpr unsigned partPx = 1024;

struct ExportSize {
    unsigned width = 0;
    unsigned height = 0;
};

ExportSize sizeOf(const ExportWish& wish, const WindowPicture& window) {
    switch (wish.size) {
    case ExportWish::PictureSize::AsOnScreen:
        break;
    case ExportWish::PictureSize::FullHd:
        return {1920, 1080};
    case ExportWish::PictureSize::UltraHd:
        return {3840, 2160};
    case ExportWish::PictureSize::Largest:
        return wish.what == ExportWish::What::Video ? ExportSize{3840, 2160} : ExportSize{7680, 4320};
    }
    // The colours of a video are those of four pixels.
    const unsigned rest = wish.what == ExportWish::What::Video ? 2 : 1;
    return {window.widthPx / rest * rest, window.heightPx / rest * rest};
}

/// In which letters are as large to the picture as they are to the window.
scene::Picture pictureFor(const ExportSize& size, const WindowPicture& window) {
    scene::Picture picture = pictureOf(size.width, size.height);
    picture.unitPx =
        window.unitPx * std::min(picture.widthPx / window.widthPx, picture.heightPx / window.heightPx);
    return picture;
}

/// What belongs to the window alone is left out.
state::AppState stateFor(const WindowPicture& window) {
    state::AppState state = window.state;
    state.panelsShown = false;
    state.hovered = {};
    state.lifted.reset();
    return state;
}

video::VideoPlan planFor(const ExportWish& wish, const WindowPicture& window, const model::Brief& brief,
                         int framesPerSecond) {
    const state::AppState state = stateFor(window);
    if (wish.played == ExportWish::Played::Scene)
        if (const auto scene = state::sceneShown(window.state, brief))
            return video::VideoPlan::ofScenes(state, brief, model::withSteps(brief.scenes, *scene),
                                              framesPerSecond);
    if (wish.played == ExportWish::Played::Scenes && !brief.scenes.empty()) {
        std::vector<std::size_t> all(brief.scenes.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        return video::VideoPlan::ofScenes(state, brief, all, framesPerSecond);
    }
    const time::DayRange span = brief.span();
    time::DayRange days = state.selectedRange.value_or(time::DayRange{span.first, span.last - 1.0});
    if (state.playback.backwards)
        std::swap(days.first, days.last);
    return video::VideoPlan::ofDays(state, days.first, days.last,
                                    {state.playback.speedDaysPerSecond, window.quiet}, framesPerSecond);
}

Problem savePicture(const ExportWish& wish, const WindowPicture& window, Stage& stage, ComparedSide& compared,
                    core::Progress& progress) {
    const state::AppState state = stateFor(window);
    const scene::Picture picture = pictureFor(sizeOf(wish, window), window);
    const geo::Projection& projection = stage.projectionOf(state.view);
    const auto format = io::pictureFormatOf(wish.path);
    if (!format)
        return format.problems().front();
    if (*format == io::PictureFormat::GeoTiff)
        if (auto problem = io::placingProblem(projection.spec()))
            return problem;
    const auto pixels = makePicture(stage, state, picture, progress, partPx, &compared);
    if (!pixels)
        return progress.isCancelled() ? std::nullopt : std::optional(tooLargeForDriver(picture));
    return io::writePicture(wish.path, *pixels,
                            {projection, state::cameraFor(state.view, projection, picture.frame)});
}

Problem saveVideo(const ExportWish& wish, const WindowPicture& window, Stage& stage, ComparedSide& compared,
                  const model::Brief& brief, core::Progress& progress) {
    const auto format = video::videoFormatOf(wish.path);
    if (!format)
        return format.problems().front();
    const int framesPerSecond = video::usualFramesPerSecond(*format);
    const ExportSize size = sizeOf(wish, window);
    const VideoJob job = {planFor(wish, window, brief, framesPerSecond),
                          {size.width, size.height, framesPerSecond},
                          *format,
                          video::allQualities[std::min(wish.quality, std::size(video::allQualities) - 1)],
                          wish.path};
    return makeVideo(stage, compared, job, progress);
}

Problem saveHandout(const ExportWish& wish, const WindowPicture& window, Stage& stage,
                    const StageMaterial& material, const std::string& assets, core::Progress& progress) {
    state::AppState state = stateFor(window);
    HandoutJob job;
    const auto format = handoutFormatOf(wish.path);
    if (!format)
        return format.problems().front();
    job.format = *format;
    if (job.format == HandoutJob::Format::Pdf)
        state.theme = state::ThemeId::Light; // for paper
    job.states = presentedScenes(state, material.brief());
    job.wish = {handout::allPapers[std::min(wish.paper, handout::allPapers.size() - 1)], wish.withNotes};
    job.path = wish.path;
    job.partPx = partPx;
    return makeHandout(stage, material, assets, job, progress);
}

Problem save(const ExportWish& wish, const WindowPicture& window,
             const std::shared_ptr<StageMaterial>& material, const std::string& assets,
             core::Progress& progress) {
    const sf::Context context;
    auto stage = Stage::make(assets, *material);
    if (!stage)
        return stage.problems().front();
    (*stage)->ownLayers().setWaiting(true);
    ComparedSide compared(assets, *material);
    switch (wish.what) {
    case ExportWish::What::Picture:
        return savePicture(wish, window, **stage, compared, progress);
    case ExportWish::What::Video:
        return saveVideo(wish, window, **stage, compared, material->brief(), progress);
    case ExportWish::What::Handout:
        break;
    }
    return saveHandout(wish, window, **stage, *material, assets, progress);
}

} // namespace

Exports::~Exports() {
    if (m_task)
        m_task->cancel();
}

bool Exports::follow(ui::ExportMemory& dialog, bool isShown, const std::function<WindowPicture()>& picture,
                     double nowSecs) {
    if (!std::exchange(m_isShown, isShown) && isShown) {
        const std::string stem = proposedPath(m_material.brief(), time::toIsoDate(picture().state.date));
        dialog.draft.path = renewedPath(dialog.draft.path, std::exchange(m_proposed, stem), stem);
    }
    if (std::exchange(dialog.cancelIsWanted, false))
        cancel();
    if (const auto wish = std::exchange(dialog.wish, {}))
        begin(*wish, picture(), nowSecs);
    return advance(nowSecs) && m_status.stage != ui::ExportStatus::Stage::Nothing;
}

void Exports::begin(const ExportWish& wish, const WindowPicture& picture, double nowSecs) {
    if (m_task)
        return;
    m_isCancelled = false;
    m_startSecs = nowSecs;
    m_status = {ui::ExportStatus::Stage::Writing, -1.0, {}, wish.path, {}};
    // Here, as the window may show another brief meanwhile.
    std::shared_ptr<StageMaterial> material = m_material.another();
    m_task.emplace([wish, picture, material, assets = m_assets](
                       core::Progress& progress) { return save(wish, picture, material, assets, progress); },
                   true);
}

void Exports::cancel() {
    if (!m_task)
        return;
    m_isCancelled = true;
    m_task->cancel();
}

bool Exports::advance(double nowSecs) {
    if (!m_task)
        return false;
    m_status.share = m_task->share();
    if (m_status.share > 0.0)
        m_status.secsLeft = (nowSecs - m_startSecs) * (1.0 - m_status.share) / m_status.share;
    if (!m_task->isReady())
        return false;
    const Problem problem = m_task->take();
    m_task.reset();
    m_status.secsLeft.reset();
    using enum ui::ExportStatus::Stage;
    m_status.stage = m_isCancelled ? Nothing : problem ? Failed : Written;
    if (problem)
        m_status.problem = *problem;
    return true;
}

std::string renewedPath(const std::string& path, const std::string& lastStem, const std::string& stem) {
    if (path.empty())
        return stem + ".png";
    const fs::path old(path);
    return fs::path(old).replace_extension().string() == lastStem ? stem + old.extension().string() : path;
}

std::string proposedPath(const model::Brief& brief, const std::string& end) {
    std::string name = fs::path(brief.origin).filename().string();
    if (name.empty())
        name = "tumen";
    return (homeFolder("Pictures") / fmt::format("{}-{}", name, end)).string();
}

} // namespace tumen::app
