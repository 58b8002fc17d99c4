#include "app/RenderImage.hpp"

#include <filesystem>

#include <fmt/format.h>

#include "app/Complaint.hpp"
#include "app/HeadlessStage.hpp"
#include "app/PictureMaking.hpp"
#include "io/BriefReader.hpp"
#include "io/PictureFile.hpp"

namespace tumen::app {

namespace {

namespace fs = std::filesystem;

struct WantedPicture {
    fs::path path;
    state::AppState state;
};

/// "01-now.png" and so on; nothing after complaining.
std::optional<std::vector<WantedPicture>> picturesOfScenes(const RenderOptions& options,
                                                           const model::Brief& brief) {
    if (brief.scenes.empty()) {
        complain("This brief has no scenes. Write a table scenes, or render a date with --at.");
        return std::nullopt;
    }
    std::vector<WantedPicture> pictures;
    for (std::size_t i = 0; i < brief.scenes.size(); ++i) {
        PictureOptions own = options.picture;
        own.scene = brief.scenes[i].id;
        auto state = stateFor(own, brief);
        if (!state)
            return std::nullopt;
        pictures.push_back(
            {fs::path(options.output) / fmt::format("{:02}-{}.png", i + 1, own.scene), std::move(*state)});
    }
    return pictures;
}

std::optional<std::vector<WantedPicture>> wantedPictures(const RenderOptions& options,
                                                         const model::Brief& brief) {
    if (options.allScenes)
        return picturesOfScenes(options, brief);
    const auto state = stateFor(options.picture, brief);
    if (!state)
        return std::nullopt;
    return std::vector<WantedPicture>{{options.output, *state}};
}

/// Without drawing anything: whether the projection suits the format.
std::optional<core::Problem> refusalOf(const WantedPicture& wanted, Stage& stage) {
    if (*io::pictureFormatOf(wanted.path) == io::PictureFormat::GeoTiff)
        return io::placingProblem(stage.projectionOf(wanted.state.view).spec());
    return std::nullopt;
}

std::optional<core::Problem> write(const WantedPicture& wanted, HeadlessStage& headless,
                                   const RenderOptions& options) {
    Stage& stage = headless.stage();
    if (auto problem = refusalOf(wanted, stage))
        return problem;
    const scene::Picture picture = pictureOf(options.picture.widthPx, options.picture.heightPx);
    core::Progress progress;
    const auto pixels =
        makePicture(stage, wanted.state, picture, progress,
                    options.partPx > 0 ? options.partPx : largestPartPx, &headless.compared());
    if (!pixels)
        return tooLargeForDriver(picture);
    const geo::Projection& projection = stage.projectionOf(wanted.state.view);
    const geo::MapCamera camera = state::cameraFor(wanted.state.view, projection, picture.frame);
    return io::writePicture(wanted.path, *pixels, {projection, camera});
}

} // namespace

int renderImage(const RenderOptions& options) {
    if (const auto format = io::pictureFormatOf(options.output); !options.allScenes && !format) {
        complain(format.problems());
        return 2;
    }
    auto brief = io::readBrief(options.picture.brief);
    complain(brief.problems());
    if (!brief)
        return 1;
    const auto pictures = wantedPictures(options, *brief);
    if (!pictures)
        return 2;
    const bool briefHasErrors = brief.hasErrors();
    const auto headless = HeadlessStage::open(std::move(*brief));
    if (!headless)
        return 1;
    bool layersFailed = false;
    for (const WantedPicture& wanted : *pictures) {
        const auto problem = write(wanted, *headless, options);
        layersFailed = headless->complainOfLayers() || layersFailed;
        if (problem) {
            complain({*problem});
            return 1;
        }
        fmt::print("{}\n", wanted.path.string());
    }
    return briefHasErrors || layersFailed ? 1 : 0;
}

} // namespace tumen::app
