#include "app/CommandLine.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "app/BriefFiles.hpp"
#include "app/Complaint.hpp"
#include "app/DataFolders.hpp"
#include "app/Display.hpp"
#include "app/HandoutArguments.hpp"
#include "app/Listings.hpp"
#include "app/PictureArguments.hpp"
#include "app/RenderImage.hpp"
#include "app/Settings.hpp"
#include "app/VideoArguments.hpp"
#include "app/VideoBench.hpp"
#include "app/Window.hpp"

namespace tumen::app {

namespace {

constexpr int done = 0;
constexpr int badInput = 1;
constexpr int badCall = 2;

void setSize(PictureOptions& picture, const std::string& size) {
    const PixelSize pixels = *parseSize(size);
    picture.widthPx = pixels.width;
    picture.heightPx = pixels.height;
}

} // namespace

int runCommandLine(int argumentCount, char** arguments) {
    CLI::App app("Tumen draws animated flow maps for briefings.", "tumen");
    app.set_version_flag("--version", "tumen " TUMEN_VERSION);
    app.require_subcommand(0, 1);

    const std::string embedded = findDataFolders().embeddedBrief;
    std::string brief = embedded;
    std::string size = "1280x720";
    std::string format = "csv";
    const auto addFormat = [&](CLI::App* command) {
        command->add_option("--format", format, "csv or json")->check(CLI::IsMember({"csv", "json"}));
    };
    std::string theme;
    std::string interfaceLanguage;
    std::optional<int> percent;
    const auto addScale = [&percent](CLI::App* command) {
        command->add_option("--scale", percent, "size of panels in percent: 100, 125, 150, 200, 250 or 300")
            ->check(CLI::IsMember(
                std::vector<int>(state::interfacePercents.begin(), state::interfacePercents.end())));
    };
    std::vector<state::AddOwnLayer> layers;
    std::vector<std::string> sourceTexts;
    const auto addSource = [&](CLI::App* command) {
        command
            ->add_option("--source", sourceTexts,
                         "the text of the brief's source in UTF-8, a line for each paragraph; ID=FILE where "
                         "it has several sources; may be given several times")
            ->type_name("FILE")
            ->expected(1)
            ->take_all();
    };
    bool presents = false;
    CLI::Option* present =
        app.add_flag("--present", presents, "begin with the scenes of the brief, on the whole screen");
    bool showsPresenter = false;
    app.add_flag("--presenter", showsPresenter,
                 "with a window of notes, times and the next scene, on the other monitor where there is one")
        ->needs(present);
    std::string annotations;
    app.add_option("--drawings", annotations,
                   "GeoJSON file of what is drawn while presenting: read where it is there, written by Alt+E")
        ->type_name("FILE");
    addBrief(&app, brief);
    addSource(&app);
    addTheme(&app, theme);
    addInterface(&app, interfaceLanguage);
    addScale(&app);
    addLayers(&app, layers);
    addSize(&app, size, "1280x720");

    RenderOptions render;
    render.picture.brief = embedded;
    CLI::App* renderCommand = app.add_subcommand("render", "write one picture, or one of each scene");
    addPicture(renderCommand, render.picture);
    CLI::Option_group* dates = addDates(renderCommand, render.picture.dates);
    CLI::Option* scene =
        renderCommand->add_option("--scene", render.picture.scene, "id of a scene instead of dates");
    CLI::Option* compare =
        renderCommand->add_option("--compare", render.picture.dates.compare,
                                  "side by side with a day or a period: 1946-06-01, 1946, 1945/1948");
    renderCommand
        ->add_flag("--difference", render.picture.dates.asDifference,
                   "what began, ended and held at both times instead of side by side")
        ->needs(compare);
    CLI::Option* all =
        renderCommand->add_flag("--all-scenes", render.allScenes, "one picture of each scene, numbered");
    for (CLI::Option* other : {dates->get_option("--at"), dates->get_option("--from")}) {
        scene->excludes(other);
        all->excludes(other);
    }
    all->excludes(scene);
    addSize(renderCommand, size, "1920x1080");
    renderCommand->add_option("--part", render.partPx, "paint it in parts of at most so many pixels a side")
        ->check(CLI::Range(64U, 16384U));
    renderCommand
        ->add_option("-o,--output", render.output,
                     "file to write (.png, .jpg, or .tif with its place on the ground); with --all-scenes a "
                     "folder")
        ->required();

    VideoOptions video;
    video.picture.brief = embedded;
    CLI::App* videoCommand = addVideo(app, video, size);

    HandoutOptions handout;
    handout.picture.brief = embedded;
    HandoutOptions slides = handout;
    handout.picture.theme = "light";
    CLI::App* handoutCommand = addHandout(app, handout);
    CLI::App* slidesCommand = addSlides(app, slides);

    std::string newPath;
    CLI::App* newCommand = app.add_subcommand("new", "begin a brief from a template with examples");
    newCommand
        ->add_option("DIR", newPath,
                     "a new folder for CSV tables, or a new file that ends in .xlsx, .ods or .gpkg")
        ->required();

    std::string convertedPath;
    CLI::App* convertCommand = app.add_subcommand(
        "convert", "write a brief anew as another kind of file, with all of its tables and columns");
    addBrief(convertCommand, brief)->required();
    convertCommand
        ->add_option("TARGET", convertedPath,
                     "a new folder for CSV tables, or a new file that ends in .xlsx, .ods or .gpkg")
        ->required();

    FlowList flowList;
    CLI::App* flowsCommand = app.add_subcommand("flows", "list the flows that are on the map at a date");
    addBrief(flowsCommand, brief);
    addDates(flowsCommand, flowList.dates);
    flowsCommand->add_option("--viewpoint", flowList.viewpoint,
                             "only what holds as this side says: documented, or whoever asserts or denies a "
                             "claim, such as north-korea");
    addFormat(flowsCommand);

    CLI::App* claimsCommand = app.add_subcommand("claims", "list every claim of a brief");
    addBrief(claimsCommand, brief);
    addFormat(claimsCommand);
    bool coverage = false;
    claimsCommand->add_flag(
        "--coverage", coverage,
        "in place of the claims the paragraphs of the sources, and how many claims cite each");
    addSource(claimsCommand);

    CLI::App* checkCommand = app.add_subcommand("check", "list every problem of a brief");
    addBrief(checkCommand, brief)->required();

    int benchFrames = 300;
    CLI::App* benchCommand = app.add_subcommand("bench", "measure the real window and print JSON");
    addBrief(benchCommand, brief);
    benchCommand->add_option("--frames", benchFrames, "how many frames to play before the map is moved")
        ->check(CLI::Range(1, 100000));
    bool benchesVideo = false;
    benchCommand->add_flag("--video", benchesVideo,
                           "in place of the window a video of so many frames, 1920x1080 unless told");
    benchCommand->add_flag("--presenter", showsPresenter, "present with the presenter's window beside");
    addSize(benchCommand, size, "1280x720");
    addInterface(benchCommand, interfaceLanguage);
    addScale(benchCommand);
    addLayers(benchCommand, layers);
    benchCommand->add_option("--brief", brief, "the same as BRIEF");
    std::size_t benchFlows = 0;
    CLI::Option* flowsOption =
        benchCommand
            ->add_option(
                "--flows", benchFlows,
                "in place of a brief that many made-up flows over 500 places and 120 years, always the "
                "same")
            ->check(CLI::Range(std::size_t{1}, std::size_t{100'000'000}));
    std::string benchFile;
    benchCommand
        ->add_option("--write", benchFile,
                     "only write the made-up flows as a brief: NAME.gpkg or another kind of file that GDAL "
                     "writes, NAME/ for a folder of CSV files, NAME.fgb for a folder of FlatGeobuf files")
        ->needs(flowsOption);

    try {
        app.parse(argumentCount, arguments);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? done : badCall;
    }

    if (renderCommand->parsed()) {
        if (renderCommand->count("--size") > 0)
            setSize(render.picture, size);
        return renderImage(render);
    }
    if (videoCommand->parsed()) {
        video.hasOwnSize = videoCommand->count("--size") > 0;
        if (video.hasOwnSize)
            setSize(video.picture, size);
        return writeVideo(std::move(video));
    }
    if (handoutCommand->parsed())
        return writeHandout(handout);
    if (slidesCommand->parsed())
        return writeHandout(slides);
    if (newCommand->parsed())
        return newBrief(newPath);
    if (convertCommand->parsed())
        return convertBrief(brief, convertedPath);
    if (flowsCommand->parsed())
        return listFlows(brief, flowList, format);
    if (claimsCommand->parsed())
        return listClaims(brief, {format, coverage, sourceTexts});
    if (checkCommand->parsed())
        return checkBrief(brief);
    if (benchesVideo) {
        PictureOptions picture;
        picture.brief = brief;
        if (benchCommand->count("--size") > 0)
            setSize(picture, size);
        return benchVideo(picture, benchFrames);
    }
    if (!benchFile.empty())
        return writeFlows(benchFile, benchFlows);
    if (!displayCanBeOpened()) {
        complainOfNoDisplay();
        return badInput;
    }
    const PixelSize pixels = *parseSize(size);
    if (benchCommand->parsed())
        return runWindow({benchFlows > 0 ? "" : brief,
                          pixels.width,
                          pixels.height,
                          "",
                          benchFrames,
                          loadForBench(brief, benchFlows),
                          {},
                          state::findLanguage(interfaceLanguage),
                          percent,
                          0.0,
                          layers,
                          {},
                          false,
                          showsPresenter});
    return runWindow({brief,
                      pixels.width,
                      pixels.height,
                      settingsPath(),
                      0,
                      {},
                      state::findTheme(theme),
                      state::findLanguage(interfaceLanguage),
                      percent,
                      displayScale(),
                      layers,
                      sourceTexts,
                      presents,
                      showsPresenter,
                      annotations});
}

} // namespace tumen::app
