#include "app/CommandLine.hpp"

#include <numeric>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "app/Complaint.hpp"
#include "app/DataFolders.hpp"
#include "app/Display.hpp"
#include "app/RenderImage.hpp"
#include "app/Settings.hpp"
#include "app/Window.hpp"
#include "core/Text.hpp"
#include "geo/ProjectionSpec.hpp"
#include "io/BriefReader.hpp"
#include "io/BriefWriter.hpp"
#include "io/CoverageWriter.hpp"
#include "io/LedgerWriter.hpp"
#include "io/SourceText.hpp"
#include "model/RandomBrief.hpp"
#include "state/Filter.hpp"

namespace tumen::app {

namespace {

constexpr int done = 0;
constexpr int badInput = 1;
constexpr int badCall = 2;

struct Size {
    unsigned width = 0;
    unsigned height = 0;
};

/// "1280x720"; between 64 and 16384 pixels a side.
std::optional<Size> parseSize(const std::string& text) {
    Size size;
    char rest = 0;
    if (std::sscanf(text.c_str(), "%5ux%5u%c", &size.width, &size.height, &rest) != 2)
        return std::nullopt;
    const auto sound = [](unsigned side) { return side >= 64 && side <= 16384; };
    if (!sound(size.width) || !sound(size.height))
        return std::nullopt;
    return size;
}

std::string projectionIds() {
    std::vector<std::string> ids;
    for (const geo::ProjectionSpec& spec : geo::shippedProjections())
        ids.push_back(spec.id);
    return core::join(ids, ", ");
}

const CLI::Validator sizeCheck(
    [](const std::string& text) {
        return parseSize(text) ? std::string() : "'" + text + "' is not a size. Write it as 1920x1080.";
    },
    "WIDTHxHEIGHT");

CLI::Option_group* addDates(CLI::App* command, DateOptions& dates) {
    CLI::Option_group* group = command->add_option_group("Dates");
    CLI::Option* at =
        group->add_option("--at", dates.at, "date in EDTF, its first day: 1950, 1950-06-25, 196X");
    group->add_option("--window", dates.windowDays, "so many days before that date as well")
        ->check(CLI::Range(state::shortestWindowDays, state::longestWindowDays))
        ->needs(at);
    CLI::Option* from =
        group->add_option("--from", dates.from, "instead of a date a range: what held in it")->excludes(at);
    CLI::Option* to = group->add_option("--to", dates.to, "its last day")->excludes(at)->needs(from);
    from->needs(to);
    return group;
}

io::TableFormat formatOf(const std::string& name) {
    return name == "json" ? io::TableFormat::Json : io::TableFormat::Csv;
}

struct FlowList {
    DateOptions dates;
    std::string viewpoint;
};

/// From a viewpoint: a list has no struck marks, so it leaves out what the viewpoint's actor denies, and says
/// so.
int listFlows(const std::string& briefPath, const FlowList& list, const std::string& format) {
    const auto brief = io::readBrief(briefPath);
    complain(brief.problems());
    if (!brief)
        return badInput;
    if (!list.dates.areGiven()) {
        complain("no date is given. Write --at DATE, or --from DATE and --to DATE.");
        return badCall;
    }
    const auto days = daysOf(list.dates);
    if (!days)
        return badCall;
    state::AppState state;
    state.hidesDenials = true;
    if (!list.viewpoint.empty()) {
        const auto viewpoint = viewpointFor(*brief, list.viewpoint);
        if (!viewpoint)
            return badCall;
        state.viewpoint = *viewpoint;
    }
    std::vector<model::ClaimIndex> flows;
    std::size_t leftOut = 0;
    for (model::ClaimIndex i = 0; i < brief->claims.size(); ++i)
        if (brief->claims.form(i) == model::Form::Flow &&
            time::presence(brief->claims.when(i), *days) > 0.0) {
            if (state::passesFilter(state, brief->claims, i))
                flows.push_back(i);
            else
                ++leftOut;
        }
    if (leftOut > 0)
        fmt::print(stderr, "{} {} left out from this viewpoint\n", leftOut,
                   leftOut == 1 ? "flow is" : "flows are");
    fmt::print("{}", io::writeFlows(*brief, flows, formatOf(format)));
    return brief.hasErrors() ? badInput : done;
}

/// The paragraphs of the sources in place of the claims, and on standard error how many there are known to
/// be.
void listCoverage(const model::Brief& brief, const std::string& format) {
    const std::vector<model::SourceCoverage> coverage = model::coverageOf(brief);
    fmt::print("{}", io::writeCoverage(brief, coverage, formatOf(format)));
    for (std::size_t i = 0; i < coverage.size(); ++i) {
        const std::string source = i < brief.sources.size() ? brief.sources[i].id : "";
        const auto warn = [&](std::string what, std::string mend) {
            complain({core::Problem{core::Severity::Warning, {}, std::move(what), std::move(mend)}});
        };
        if (!coverage[i].textIsAtHand)
            warn(fmt::format("The text of the source {} is not at hand: its paragraphs are counted up to the "
                             "last one cited, {}.",
                             core::inQuotes(source), coverage[i].paragraphs.size()),
                 "Open it with --source FILE.");
        if (coverage[i].withoutParagraph > 0)
            warn(fmt::format("{} claims of the source {} name no paragraph.", coverage[i].withoutParagraph,
                             core::inQuotes(source)),
                 "Write it in their column paragraph.");
    }
}

struct ClaimsOptions {
    std::string format;
    bool coverage = false;
    std::vector<std::string> sourceTexts;
};

int listClaims(const std::string& briefPath, const ClaimsOptions& options) {
    auto brief = io::readBrief(briefPath);
    complain(brief.problems());
    if (!brief)
        return badInput;
    bool textsAreGood = true;
    for (const std::string& request : options.sourceTexts) {
        const std::vector<core::Problem> problems = io::openSourceText(*brief, request);
        complain(problems);
        textsAreGood = textsAreGood && problems.empty();
    }
    const int exitCode = brief.hasErrors() || !textsAreGood ? badInput : done;
    if (options.coverage) {
        listCoverage(*brief, options.format);
        return exitCode;
    }
    std::vector<model::ClaimIndex> all(brief->claims.size());
    std::iota(all.begin(), all.end(), model::ClaimIndex{0});
    fmt::print("{}", io::writeClaims(*brief, all, formatOf(options.format)));
    return exitCode;
}

int checkBrief(const std::string& briefPath) {
    const auto brief = io::readBrief(briefPath);
    for (const core::Problem& problem : brief.problems())
        fmt::print("{}\n", core::toLine(problem));
    if (!brief || brief.hasErrors())
        return badInput;
    fmt::print("{}: {} places, {} claims, {} periods, {} scenes. No errors.\n", briefPath,
               brief->places.size(), brief->claims.size(), brief->periods.size(), brief->scenes.size());
    return done;
}

int writeFlows(const std::string& path, std::size_t count) {
    if (const auto problem = io::writeBrief(model::randomBrief(count), path)) {
        complain(core::toLine(*problem));
        return badInput;
    }
    return done;
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
    const std::string briefHelp =
        "a folder of CSV tables, a GeoPackage, a workbook or a database; without it the "
        "embedded brief";
    const auto addBrief = [&](CLI::App* command) { return command->add_option("BRIEF", brief, briefHelp); };
    const auto addFormat = [&](CLI::App* command) {
        command->add_option("--format", format, "csv or json")->check(CLI::IsMember({"csv", "json"}));
    };
    const auto addSize = [&](CLI::App* command, const char* standard) {
        command->add_option("--size", size, fmt::format("size in pixels, {} unless told", standard))
            ->check(sizeCheck);
    };
    std::string theme;
    const auto addTheme = [](CLI::App* command, std::string& value) {
        std::vector<std::string> ids;
        for (const state::ThemeId id : state::allThemes)
            ids.emplace_back(state::id(id));
        command->add_option("--theme", value, "dark (projector), light (print) or high-contrast")
            ->check(CLI::IsMember(ids));
    };
    std::string interfaceLanguage;
    const auto addInterface = [](CLI::App* command, std::string& value) {
        command
            ->add_option("--interface", value,
                         "panels, legend and all else that is written around the map in en, ko or ru")
            ->check(CLI::IsMember({"en", "ko", "ru"}));
    };
    std::optional<int> percent;
    const auto addScale = [&percent](CLI::App* command) {
        command->add_option("--scale", percent, "size of panels in percent: 100, 125, 150, 200, 250 or 300")
            ->check(CLI::IsMember(
                std::vector<int>(state::interfacePercents.begin(), state::interfacePercents.end())));
    };
    std::vector<state::AddOwnLayer> layers;
    const auto addLayers = [](CLI::App* command, std::vector<state::AddOwnLayer>& files) {
        using Height = state::OwnLayer::Height;
        const auto addOption = [&](const char* name, Height height, const char* help) {
            command
                ->add_option_function<std::vector<std::string>>(
                    name,
                    [&files, height](const std::vector<std::string>& paths) {
                        for (const std::string& path : paths)
                            files.push_back({path, height});
                    },
                    help)
                ->type_name("FILE")
                ->expected(1)
                ->take_all();
        };
        addOption("--layer", Height::Under,
                  "a vector file or an image of any kind that GDAL opens, drawn on the map beneath its "
                  "coasts, borders "
                  "and rivers; may be given several times, the lowest first");
        addOption("--layer-over", Height::Over, "the same, drawn over them");
    };
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
    app.add_flag("--present", presents, "begin with the scenes of the brief, on the whole screen");
    addBrief(&app);
    addSource(&app);
    addTheme(&app, theme);
    addInterface(&app, interfaceLanguage);
    addScale(&app);
    addLayers(&app, layers);
    addSize(&app, "1280x720");

    RenderOptions render;
    CLI::App* renderCommand = app.add_subcommand("render", "write one picture");
    addBrief(renderCommand);
    CLI::Option_group* dates = addDates(renderCommand, render.dates);
    CLI::Option* scene = renderCommand->add_option("--scene", render.scene, "id of a scene instead of dates");
    CLI::Option* compare =
        renderCommand->add_option("--compare", render.dates.compare,
                                  "side by side with a day or a period: 1946-06-01, 1946, 1945/1948");
    renderCommand
        ->add_flag("--difference", render.dates.asDifference,
                   "what began, ended and held at both times instead of side by side")
        ->needs(compare);
    scene->excludes(dates->get_option("--at"))->excludes(dates->get_option("--from"));
    renderCommand->add_option("--view", render.view,
                              "tumen, parallel, peninsula, far-east, moscow-pyongyang or world");
    renderCommand->add_option("--camera", render.camera, "\"lon lat heightKm\" instead of the view's own");
    renderCommand->add_option("--projection", render.projection,
                              "instead of the view's own: a shipped one (" + projectionIds() +
                                  "), a PROJ string or a code such as EPSG:5179");
    renderCommand->add_option("--kinds", render.kinds, "only these kinds, with commas between")
        ->delimiter(',');
    renderCommand
        ->add_option("--statuses", render.statuses,
                     "only these status classes (documented, alleged, unverified, prospective) or "
                     "statuses (reported, accused, ...; one named as its class: alleged/alleged)")
        ->delimiter(',');
    renderCommand->add_option("--viewpoint", render.viewpoint,
                              "whose view: all, documented, or whoever asserts or denies a claim, such as "
                              "north-korea");
    renderCommand->add_flag("--hide-denied", render.hidesDenials,
                            "hide what the viewpoint denies rather than strike it");
    renderCommand->add_option("--select", render.select, "id of a claim to lift out");
    renderCommand->add_option("--language", render.language, "names in en, ko or ru, or in two: en+ko");
    renderCommand
        ->add_option(
            "--widths", render.widths,
            "sqrt: widths of flows by the square root of their amounts; linear: in proportion to them")
        ->check(CLI::IsMember({"sqrt", "linear"}));
    addInterface(renderCommand, render.interfaceLanguage);
    addTheme(renderCommand, render.theme);
    addLayers(renderCommand, render.layers);
    addSize(renderCommand, "1920x1080");
    renderCommand->add_option("-o,--output", render.output, "file to write (.png, .jpg)")->required();

    FlowList flowList;
    CLI::App* flowsCommand = app.add_subcommand("flows", "list the flows that are on the map at a date");
    addBrief(flowsCommand);
    addDates(flowsCommand, flowList.dates);
    flowsCommand->add_option("--viewpoint", flowList.viewpoint,
                             "only what holds as this side says: documented, or whoever asserts or denies a "
                             "claim, such as north-korea");
    addFormat(flowsCommand);

    CLI::App* claimsCommand = app.add_subcommand("claims", "list every claim of a brief");
    addBrief(claimsCommand);
    addFormat(claimsCommand);
    bool coverage = false;
    claimsCommand->add_flag(
        "--coverage", coverage,
        "in place of the claims the paragraphs of the sources, and how many claims cite each");
    addSource(claimsCommand);

    CLI::App* checkCommand = app.add_subcommand("check", "list every problem of a brief");
    addBrief(checkCommand)->required();

    int benchFrames = 300;
    CLI::App* benchCommand = app.add_subcommand("bench", "measure the real window and print JSON");
    addBrief(benchCommand);
    benchCommand->add_option("--frames", benchFrames, "how many frames to play before the map is moved")
        ->check(CLI::Range(1, 100000));
    addSize(benchCommand, "1280x720");
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
        const Size pixels = renderCommand->count("--size") > 0 ? *parseSize(size) : Size{1920, 1080};
        render.brief = brief;
        render.widthPx = pixels.width;
        render.heightPx = pixels.height;
        return renderImage(render);
    }
    if (flowsCommand->parsed())
        return listFlows(brief, flowList, format);
    if (claimsCommand->parsed())
        return listClaims(brief, {format, coverage, sourceTexts});
    if (checkCommand->parsed())
        return checkBrief(brief);
    if (!benchFile.empty())
        return writeFlows(benchFile, benchFlows);
    if (!displayCanBeOpened()) {
        complainOfNoDisplay();
        return badInput;
    }
    const Size pixels = *parseSize(size);
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
                          layers});
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
                      presents});
}

} // namespace tumen::app
