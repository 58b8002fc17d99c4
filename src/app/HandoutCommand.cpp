#include "app/HandoutCommand.hpp"

#include <fmt/format.h>

#include "app/Complaint.hpp"
#include "app/DataFolders.hpp"
#include "app/HandoutMaking.hpp"
#include "app/HeadlessStage.hpp"
#include "app/ProgressLine.hpp"
#include "app/SignalWatch.hpp"
#include "io/BriefReader.hpp"

namespace tumen::app {

int writeHandout(const HandoutOptions& options) {
    core::Progress progress;
    const SignalWatch signals([&](int) { progress.cancel(); });
    const auto format = handoutFormatOf(options.output);
    if (!format) {
        complain(format.problems());
        return 2;
    }
    auto brief = io::readBrief(options.picture.brief);
    complain(brief.problems());
    if (!brief)
        return 1;
    const auto state = stateFor(options.picture, *brief);
    if (!state)
        return 2;
    const bool briefHasErrors = brief.hasErrors();
    HandoutJob job;
    job.format = *format;
    job.states = presentedScenes(*state, *brief);
    job.wish = {*handout::findPaper(options.paper), options.withNotes};
    job.dotsPerInch = options.dotsPerInch;
    job.path = options.output;
    const auto headless = HeadlessStage::open(std::move(*brief));
    if (!headless)
        return 1;
    ProgressLine line("map");
    const auto problem = makeHandout(headless->stage(), headless->material(), findDataFolders().assets, job,
                                     progress, [&](int done, int maps) { line.show(done, maps); });
    line.end();
    const bool layersFailed = headless->complainOfLayers();
    if (!isWritten(options.output, problem, progress))
        return 1;
    fmt::print("{}\n", job.path.string());
    return briefHasErrors || layersFailed ? 1 : 0;
}

} // namespace tumen::app
