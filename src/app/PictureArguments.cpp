#include "app/PictureArguments.hpp"

#include <fmt/format.h>

#include "core/Text.hpp"
#include "geo/ProjectionSpec.hpp"

namespace tumen::app {

namespace {

std::string projectionIds() {
    std::vector<std::string> ids;
    for (const geo::ProjectionSpec& spec : geo::shippedProjections())
        ids.push_back(spec.id);
    return core::join(ids, ", ");
}

constexpr unsigned leastSidePx = 64;
constexpr unsigned mostSidePx = 16384;

const CLI::Validator& sizeCheck() {
    static const CLI::Validator check(
        [](const std::string& text) {
            return parseSize(text)
                       ? std::string()
                       : fmt::format("'{}' is not a size. Write it as 1920x1080, each side from {} "
                                     "to {} pixels.",
                                     text, leastSidePx, mostSidePx);
        },
        "WIDTHxHEIGHT");
    return check;
}

} // namespace

std::optional<PixelSize> parseSize(const std::string& text) {
    PixelSize size;
    char rest = 0;
    if (std::sscanf(text.c_str(), "%5ux%5u%c", &size.width, &size.height, &rest) != 2)
        return std::nullopt;
    const auto sound = [](unsigned side) { return side >= leastSidePx && side <= mostSidePx; };
    if (!sound(size.width) || !sound(size.height))
        return std::nullopt;
    return size;
}

CLI::Option* addBrief(CLI::App* command, std::string& brief) {
    return command->add_option(
        "BRIEF", brief,
        "a folder of CSV tables, a GeoPackage, a workbook or a database; without it the "
        "embedded brief");
}

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

void addSize(CLI::App* command, std::string& size, const char* standard) {
    command->add_option("--size", size, fmt::format("size in pixels, {} unless told", standard))
        ->check(sizeCheck());
}

void addTheme(CLI::App* command, std::string& theme) {
    std::vector<std::string> ids;
    for (const state::ThemeId id : state::allThemes)
        ids.emplace_back(state::id(id));
    command->add_option("--theme", theme, "dark (projector), light (print) or high-contrast")
        ->check(CLI::IsMember(ids));
}

void addInterface(CLI::App* command, std::string& language) {
    command
        ->add_option("--interface", language,
                     "panels, legend and all else that is written around the map in en, ko or ru")
        ->check(CLI::IsMember({"en", "ko", "ru"}));
}

void addLayers(CLI::App* command, std::vector<state::AddOwnLayer>& files) {
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
}

void addPicture(CLI::App* command, PictureOptions& picture) {
    addBrief(command, picture.brief);
    command->add_option("--view", picture.view,
                        "tumen, parallel, peninsula, far-east, moscow-pyongyang or world");
    command->add_option("--camera", picture.camera, "\"lon lat heightKm\" instead of the view's own");
    command->add_option("--projection", picture.projection,
                        "instead of the view's own: a shipped one (" + projectionIds() +
                            "), a PROJ string or a code such as EPSG:5179");
    command->add_option("--kinds", picture.kinds, "only these kinds, with commas between")->delimiter(',');
    command
        ->add_option("--statuses", picture.statuses,
                     "only these status classes (documented, alleged, unverified, prospective) or "
                     "statuses (reported, accused, ...; one named as its class: alleged/alleged)")
        ->delimiter(',');
    command->add_option("--viewpoint", picture.viewpoint,
                        "whose view: all, documented, or whoever asserts or denies a claim, such as "
                        "north-korea");
    command->add_flag("--hide-denied", picture.hidesDenials,
                      "hide what the viewpoint denies rather than strike it");
    command->add_option("--select", picture.select, "id of a claim to lift out");
    command->add_option("--language", picture.language, "names in en, ko or ru, or in two: en+ko");
    command
        ->add_option(
            "--widths", picture.widths,
            "sqrt: widths of flows by the square root of their amounts; linear: in proportion to them")
        ->check(CLI::IsMember({"sqrt", "linear"}));
    command
        ->add_option("--motion", picture.motion,
                     "flows with comets that run along them, with moving dashes, or still")
        ->check(CLI::IsMember({"comets", "dashes", "still"}));
    addInterface(command, picture.interfaceLanguage);
    addTheme(command, picture.theme);
    addLayers(command, picture.layers);
}

} // namespace tumen::app
