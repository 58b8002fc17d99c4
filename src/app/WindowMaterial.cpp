#include "app/WindowMaterial.hpp"

#include <filesystem>
#include <future>

#include <spdlog/spdlog.h>

#include "app/BriefListing.hpp"
#include "app/Settings.hpp"
#include "geo/ProjectionText.hpp"
#include "io/AnnotationFile.hpp"
#include "io/BasemapReader.hpp"
#include "io/BriefReader.hpp"
#include "io/SourceText.hpp"
#include "io/WordingTable.hpp"
#include "ui/PanelLayout.hpp"

namespace tumen::app {

namespace {

/// Begins with the map that the window will need first.
void beginOpeningMap(WindowMaterial& material, const WindowOptions& options) {
    const state::MapView& view = material.opening.view;
    const auto spec = geo::readProjection(view.projection, view.centre);
    const auto projection = spec ? geo::Projection::make(*spec) : spec.problems();
    if (!projection)
        return;
    const double width = options.widthPx;
    const double height = options.heightPx;
    const double unit = ui::unitFor(width, height, options.displayScale);
    const auto layout =
        ui::layOutPanels(width, height, ui::panelUnitFor(unit, material.opening), material.opening);
    const geo::MapCamera camera = state::cameraFor(view, *projection, layout.mapFrame);
    material.stage->maps->begin({view.projection, scene::detailFor(camera)});
}

/// Those of the file that is named; none where it is not there yet.
core::Result<std::vector<model::Annotation>> readAnnotationsOf(const WindowOptions& options) {
    std::error_code error;
    if (options.annotations.empty() || !std::filesystem::exists(options.annotations, error))
        return std::vector<model::Annotation>();
    return io::readAnnotations(options.annotations);
}

} // namespace

WindowMaterial readWindowMaterial(const WindowOptions& options, const DataFolders& folders) {
    WindowMaterial material;
    material.stampOfBrief = stampOf(options.brief);
    auto basemap = std::async(std::launch::async,
                              [&] { return io::readBasemap(folders.geodata, folders.preparedBasemap); });
    auto brief = options.benchBrief ? std::move(*options.benchBrief->brief) : io::readBrief(options.brief);
    if (!brief) {
        model::Brief none;
        none.kinds.assign(model::defaultKinds().begin(), model::defaultKinds().end());
        brief = core::Result<model::Brief>(std::move(none), brief.problems());
    }
    material.problems = brief.problems();
    material.problemsOfBrief = material.problems.size();
    for (const std::string& request : options.sourceTexts)
        std::ranges::move(io::openSourceText(*brief, request), std::back_inserter(material.problems));
    auto annotations = readAnnotationsOf(options);
    std::ranges::copy(annotations.problems(), std::back_inserter(material.problems));
    auto wordings = io::readWordings(folders.wordings());
    auto map = basemap.get();
    material.problems.insert(material.problems.end(), map.problems().begin(), map.problems().end());
    material.problems.insert(material.problems.end(), wordings.problems().begin(), wordings.problems().end());
    for (const core::Problem& problem : material.problems)
        spdlog::warn("{}", core::toLine(problem));
    material.stage = std::make_unique<StageMaterial>(
        std::move(*brief), map ? std::move(*map) : model::Basemap(),
        wordings ? std::make_shared<const model::Wordings>(std::move(*wordings)) : nullptr);

    material.opening = state::openingState(material.stage->brief());
    if (!options.settings.empty())
        loadSettings(material.opening, material.stage->brief(), options.settings);
    material.opening.theme = options.theme.value_or(material.opening.theme);
    material.opening.interfaceLanguage =
        options.interfaceLanguage.value_or(material.opening.interfaceLanguage);
    material.opening.interfacePercent = options.interfacePercent.value_or(material.opening.interfacePercent);
    if (options.benchFrames > 0) {
        material.opening.hiddenParts.clear();
        // Slowly, so that the date the brief opens with, the busiest of the embedded one, stays on the
        // picture.
        material.opening.playback.playing = true;
        material.opening.playback.speedDaysPerSecond = 1.0;
    }
    if (annotations)
        material.opening.annotations = std::move(*annotations);
    if (options.presents)
        state::apply(material.opening, material.stage->brief(),
                     state::PresentationCommand(state::StartPresentation{}));
    if (options.showsPresenter)
        state::apply(material.opening, material.stage->brief(),
                     state::PresentationCommand(state::TogglePresenter{}));
    beginOpeningMap(material, options);
    return material;
}

} // namespace tumen::app
