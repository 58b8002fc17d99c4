#include "app/Settings.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include "state/Commands.hpp"

namespace tumen::app {

namespace {

using Json = nlohmann::ordered_json;

Json targetToJson(const state::Target& target, const model::Brief& brief) {
    using What = state::Target::What;
    switch (target.what) {
    case What::Nothing:
        return nullptr;
    case What::Claim:
        return {{"claim", brief.claims[target.index].id}};
    case What::Place:
        return {{"place", brief.places[target.index].id}};
    case What::Period:
        return {{"period", brief.periods[target.index].id}};
    case What::Undated:
        return {{"undated", true}};
    }
    return nullptr;
}

Json rangeToJson(const std::optional<time::DayRange>& days) {
    return days ? Json::array({time::toIsoDate(days->first), time::toIsoDate(days->last)}) : Json(nullptr);
}

/// The value under `key` when it is there and of the right type.
template<typename T>
void read(const Json& json, const char* key, T& value) {
    if (const auto found = json.find(key); found != json.end())
        try {
            value = found->get<T>();
        } catch (const Json::exception&) {
            spdlog::warn("settings: '{}' is not what was expected and is left as it was", key);
        }
}

/// One of the choices, by its id.
template<typename Choices, typename Choice>
void readChoice(const Json& json, const char* key, const Choices& all, Choice& value) {
    std::string wanted;
    read(json, key, wanted);
    for (const Choice choice : all)
        if (state::id(choice) == wanted)
            value = choice;
}

/// Two days.
std::optional<time::DayRange> readRange(const Json& json, const char* key) {
    if (const auto found = json.find(key); found == json.end() || found->is_null())
        return std::nullopt;
    std::vector<std::string> ends;
    read(json, key, ends);
    if (ends.size() != 2)
        return std::nullopt;
    const auto first = time::parseDate(ends[0]);
    const auto last = time::parseDate(ends[1]);
    return first && last ? std::optional(time::DayRange{*first, *last}) : std::nullopt;
}

void readView(const Json& json, state::MapView& view) {
    state::MapView wanted = view;
    read(json, "projection", wanted.projection);
    read(json, "lon", wanted.centre.lonDeg);
    read(json, "lat", wanted.centre.latDeg);
    read(json, "widthKm", wanted.widthKm);
    read(json, "heightKm", wanted.heightKm);
    const bool sound = wanted.isValid() && std::abs(wanted.centre.lonDeg) <= 360.0 && wanted.widthKm > 1.0 &&
                       wanted.widthKm < 1e6 && wanted.heightKm > 1.0 && wanted.heightKm < 1e6;
    if (sound)
        view = wanted;
}

} // namespace

std::string settingsPath() {
    namespace fs = std::filesystem;
    if (const char* config = std::getenv("XDG_CONFIG_HOME"); config != nullptr && *config != '\0')
        return (fs::path(config) / "tumen" / "settings.json").string();
    const char* home = std::getenv("HOME");
    return (fs::path(home != nullptr ? home : ".") / ".config" / "tumen" / "settings.json").string();
}

std::string toJson(const state::AppState& state, const model::Brief& brief) {
    Json json;
    json["brief"] = brief.origin;
    json["date"] = time::toIsoDate(state.date);
    json["speedDaysPerSecond"] = state.playback.speedDaysPerSecond;
    json["loop"] = state::id(state.playback.loop);
    json["pace"] = state::id(state.playback.pace);
    json["backwards"] = state.playback.backwards;
    json["step"] = state::title(state.step);
    json["lingerDays"] = state.lingerDays;
    json["shownTime"] = state::id(state.shownTime);
    json["windowDays"] = state.windowDays;
    json["selectedRange"] = rangeToJson(state.selectedRange);
    json["timelineSpan"] = rangeToJson(state.timelineSpan);
    json["flowLimit"] = state.flowLimit;
    json["widths"] = state::id(state.widthScale);
    json["hiddenKinds"] = Json::array();
    for (const model::KindIndex kind : state.hiddenKinds)
        json["hiddenKinds"].push_back(brief.kinds[kind].id);
    json["hiddenStatuses"] = Json::array();
    for (model::StatusIndex i = 0; i < model::statusCount; ++i)
        if (state.hiddenStatuses.test(i))
            json["hiddenStatuses"].push_back(model::statuses()[i].id);
    json["viewpoint"] = state::id(state.viewpoint);
    json["hidesDenials"] = state.hidesDenials;
    json["hiddenParts"] = Json::array();
    for (const state::BasemapPart part : state.hiddenParts)
        json["hiddenParts"].push_back(state::id(part));
    json["view"] = {{"projection", state.view.projection},
                    {"lon", state.view.centre.lonDeg},
                    {"lat", state.view.centre.latDeg},
                    {"widthKm", state.view.widthKm},
                    {"heightKm", state.view.heightKm}};
    json["language"] = state::id(state.language);
    json["secondLanguage"] = state.secondLanguage ? Json(state::id(*state.secondLanguage)) : Json(nullptr);
    json["interfaceLanguage"] = state::id(state.interfaceLanguage);
    json["interfacePercent"] = state.interfacePercent;
    json["layersWidth"] = state.layersWidth;
    json["inspectorWidth"] = state.inspectorWidth;
    json["panelsShown"] = state.panelsShown;
    json["motion"] = state::id(state.motionStyle);
    json["motionSpeed"] = state.motionSpeed;
    json["theme"] = state::id(state.theme);
    json["selected"] = targetToJson(state.selected, brief);
    json["ownLayers"] = Json::array();
    for (const state::OwnLayer& layer : state.ownLayers)
        json["ownLayers"].push_back({{"path", layer.path},
                                     {"shown", layer.shown},
                                     {"opacityPercent", layer.opacityPercent},
                                     {"colour", core::toHex(layer.colour)},
                                     {"over", layer.height == state::OwnLayer::Height::Over}});
    return json.dump(2) + "\n";
}

bool fromJson(state::AppState& state, const model::Brief& brief, const std::string& text) {
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        return false;
    std::string briefOrigin;
    read(json, "brief", briefOrigin);
    const bool sameBrief = briefOrigin == brief.origin;

    double speed = state.playback.speedDaysPerSecond;
    read(json, "speedDaysPerSecond", speed);
    if (speed >= state::slowestSpeed && speed <= state::fastestSpeed)
        state.playback.speedDaysPerSecond = speed;
    readChoice(json, "loop", state::allLoopModes, state.playback.loop);
    readChoice(json, "pace", state::allPaces, state.playback.pace);
    read(json, "backwards", state.playback.backwards);
    std::string step;
    read(json, "step", step);
    for (std::size_t i = 0; i < state::timeStepCount; ++i)
        if (state::title(static_cast<state::TimeStep>(i)) == step)
            state.step = static_cast<state::TimeStep>(i);
    double linger = state.lingerDays;
    read(json, "lingerDays", linger);
    if (linger >= 0.0 && linger <= 36500.0)
        state.lingerDays = linger;
    readChoice(json, "shownTime", state::allShownTimes, state.shownTime);
    double window = state.windowDays;
    read(json, "windowDays", window);
    if (window >= state::shortestWindowDays && window <= state::longestWindowDays)
        state.windowDays = window;
    read(json, "flowLimit", state.flowLimit);
    state.flowLimit = std::clamp(state.flowLimit, state::lowestFlowLimit, state::highestFlowLimit);
    readChoice(json, "widths", state::allWidthScales, state.widthScale);
    std::vector<std::string> parts;
    read(json, "hiddenParts", parts);
    if (json.contains("hiddenParts") && json["hiddenParts"].is_array()) {
        state.hiddenParts.clear();
        for (std::size_t i = 0; i < state::basemapPartCount; ++i)
            if (std::ranges::find(parts, state::id(static_cast<state::BasemapPart>(i))) != parts.end())
                state.hiddenParts.insert(static_cast<state::BasemapPart>(i));
    }
    std::string language;
    read(json, "language", language);
    state.language = state::findLanguage(language).value_or(state.language);
    if (const auto second = json.find("secondLanguage"); second != json.end()) {
        const auto known =
            second->is_string() ? state::findLanguage(second->get<std::string>()) : std::nullopt;
        state.secondLanguage = known == state.language ? std::nullopt : known;
    }
    std::string interfaceLanguage;
    read(json, "interfaceLanguage", interfaceLanguage);
    state.interfaceLanguage = state::findLanguage(interfaceLanguage).value_or(state.interfaceLanguage);
    int percent = state.interfacePercent;
    read(json, "interfacePercent", percent);
    const auto set = [&](state::InterfaceCommand command) { state::apply(state, brief, command); };
    set(state::SetInterfaceScale{percent});
    double width = state.layersWidth;
    read(json, "layersWidth", width);
    set(state::SetPanelWidth{state::Panel::Layers, width});
    width = state.inspectorWidth;
    read(json, "inspectorWidth", width);
    set(state::SetPanelWidth{state::Panel::Inspector, width});
    read(json, "panelsShown", state.panelsShown);
    std::string motion;
    read(json, "motion", motion);
    state.motionStyle = state::findMotionStyle(motion).value_or(state.motionStyle);
    double motionSpeed = state.motionSpeed;
    read(json, "motionSpeed", motionSpeed);
    if (std::ranges::find(state::motionSpeeds, motionSpeed) != state::motionSpeeds.end())
        state.motionSpeed = motionSpeed;
    std::string theme;
    read(json, "theme", theme);
    state.theme = state::findTheme(theme).value_or(state.theme);
    if (!sameBrief)
        return true;

    std::string date;
    read(json, "date", date);
    if (const auto days = time::parseDate(date))
        state.date = std::clamp(*days, brief.span().first, brief.span().last);
    state::apply(state, brief, state::TimeCommand(state::SetLoop{state.playback.loop}));
    const auto perform = [&](state::TimelineCommand command) { state::apply(state, brief, command); };
    if (const auto range = readRange(json, "selectedRange"))
        perform(state::SelectRange{range});
    if (const auto span = readRange(json, "timelineSpan"))
        perform(state::SetTimelineSpan{span});
    if (const auto view = json.find("view"); view != json.end() && view->is_object())
        readView(*view, state.view);
    std::vector<std::string> kinds;
    read(json, "hiddenKinds", kinds);
    for (const std::string& id : kinds)
        if (const auto kind = brief.findKind(id))
            state.hiddenKinds.insert(*kind);
    std::vector<std::string> statuses;
    read(json, "hiddenStatuses", statuses);
    for (model::StatusIndex i = 0; i < model::statusCount; ++i)
        if (std::ranges::find(statuses, model::statuses()[i].id) != statuses.end())
            state.hiddenStatuses.set(i);
    std::string viewpoint;
    read(json, "viewpoint", viewpoint);
    state.viewpoint = state::findViewpoint(brief.claims, viewpoint).value_or(state.viewpoint);
    read(json, "hidesDenials", state.hidesDenials);
    std::vector<std::string> classes; // as they were kept before
    read(json, "hiddenStatusClasses", classes);
    for (const std::string& id : classes)
        if (const auto statusClass = model::findStatusClass(id))
            state.hiddenStatuses |= model::statusesOf(*statusClass);
    return true;
}

void loadSettings(state::AppState& state, const model::Brief& brief, const std::string& path) {
    std::ifstream file(path);
    if (!file)
        return;
    std::stringstream text;
    text << file.rdbuf();
    if (fromJson(state, brief, text.str()))
        return;
    std::error_code error;
    std::filesystem::rename(path, path + ".broken", error);
    spdlog::warn("the settings in {} cannot be read; they were set aside as {}.broken", path, path);
}

void saveSettings(const state::AppState& state, const model::Brief& brief, const std::string& path) {
    std::error_code error;
    std::filesystem::create_directories(std::filesystem::path(path).parent_path(), error);
    // Written beside and renamed, so that a crash never leaves half a file.
    const std::string draft = path + ".new";
    {
        std::ofstream file(draft);
        file << toJson(state, brief);
        if (!file) {
            spdlog::warn("the settings cannot be written to {}", path);
            return;
        }
    }
    std::filesystem::rename(draft, path, error);
}

} // namespace tumen::app
