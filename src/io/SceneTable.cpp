#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/Text.hpp"
#include "geo/ProjectionText.hpp"
#include "io/BriefDraft.hpp"
#include "io/Wording.hpp"
#include "model/SceneCamera.hpp"

namespace tumen::io {

namespace {

constexpr double largestOrder = 1e9;
constexpr std::string_view all = "all";
constexpr std::string_view black = "black";

/// Scenes without an order keep the row they stand in.
int readOrder(RowReader& row) {
    const auto order = row.number("order");
    if (!order)
        return static_cast<int>(row.number());
    if (std::abs(*order) <= largestOrder && std::trunc(*order) == *order)
        return static_cast<int>(*order);
    row.error("order", fmt::format("{} is not a whole number.", *order), "Number the scenes 1, 2, 3, ...");
    return 0;
}

bool isWord(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

/// The height of "lon lat heightKm"; nothing for other text.
std::optional<double> heightOfPosition(std::string_view text) {
    const std::vector<std::string> parts = core::split(text, ' ');
    if (parts.size() != 3)
        return std::nullopt;
    const auto lonDeg = core::toNumber(parts[0]);
    const auto latDeg = core::toNumber(parts[1]);
    const bool isOnEarth = lonDeg && latDeg && std::abs(*lonDeg) <= 360.0 && std::abs(*latDeg) <= 90.0;
    return isOnEarth ? core::toNumber(parts[2]) : std::nullopt;
}

std::string readCamera(RowReader& row) {
    const std::string text = row.text("camera");
    std::string camera = core::folded(text);
    if (isWord(camera)) {
        if (camera != black && std::ranges::find(model::viewIds, camera) == model::viewIds.end()) {
            std::vector<std::string> allowed(model::viewIds.begin(), model::viewIds.end());
            allowed.emplace_back(black);
            row.error("camera", fmt::format("There is no view {}.", core::inQuotes(text)),
                      chooseFrom(camera, allowed));
        }
    } else if (const auto heightKm = heightOfPosition(camera); !heightKm) {
        row.error("camera", fmt::format("{} is neither a view nor a position.", core::inQuotes(text)),
                  "Write the name of a view, such as far-east, or a longitude, a latitude and the height of "
                  "the map in kilometres, such as 125.8 39 1500.");
    } else if (*heightKm < model::leastHeightKm || *heightKm > model::mostHeightKm) {
        row.error("camera",
                  fmt::format("The height of the map, {} km, is not between 1 and 100 000.", *heightKm),
                  "Write kilometres, such as 125.8 39 1500 for Korea.");
    }
    return camera;
}

std::string readProjection(RowReader& row) {
    const std::string text = row.text("projection");
    if (text.empty())
        return text;
    const auto spec = geo::readProjection(text);
    if (spec)
        return spec->id;
    row.error("projection", spec.problems().front().what,
              chooseFrom(text, idsOf(geo::shippedProjections())) +
                  " A PROJ string or a code such as EPSG:5179 will do, too.");
    return text;
}

/// The cell of a list in which the word `all` stands for no choice, as a blank cell does outside of steps.
std::vector<std::string> readChoice(RowReader& row, std::string_view column) {
    std::vector<std::string> list = row.list(column);
    if (list.size() == 1 && core::folded(list.front()) == all)
        list.clear();
    return list;
}

std::vector<std::string> readKindFilter(RowReader& row, const BriefDraft& draft) {
    std::vector<std::string> kinds;
    for (const std::string& text : readChoice(row, "kinds"))
        if (const auto kind = findKind(row, "kinds", text, draft))
            kinds.push_back(draft.brief.kinds[*kind].id);
    return kinds;
}

std::vector<std::string> readStatusFilter(RowReader& row) {
    std::vector<std::string> statuses;
    for (const std::string& text : readChoice(row, "statuses")) {
        const std::string wanted = core::folded(text);
        if (model::findStatuses(wanted)) {
            statuses.push_back(wanted);
            continue;
        }
        std::vector<std::string> allowed;
        for (const model::Status& status : model::statuses())
            allowed.emplace_back(status.id);
        row.error("statuses", fmt::format("A scene cannot choose the status {}.", core::inQuotes(text)),
                  chooseFrom(text, allowed));
    }
    return statuses;
}

model::Viewpoint readViewpoint(RowReader& row, const BriefDraft& draft) {
    const std::string text = row.text("viewpoint");
    if (text.empty() || !draft.unread.empty()) // claims may have been left out for it
        return {};
    auto found = model::findViewpoint(draft.brief.claims, text);
    if (!found)
        found = model::findViewpoint(draft.brief.claims, core::folded(text));
    if (found)
        return *found;
    std::vector<std::string> ids;
    for (const model::Viewpoint& viewpoint : model::viewpointsOf(draft.brief.claims))
        ids.push_back(model::id(viewpoint));
    row.error("viewpoint", fmt::format("Nobody of the claims has the viewpoint {}.", core::inQuotes(text)),
              chooseFrom(text, ids));
    return {};
}

model::Transition readTransition(RowReader& row) {
    const std::string text = row.text("transition");
    const auto found = model::findTransition(text.empty() ? "fly" : core::folded(text));
    if (found)
        return *found;
    std::vector<std::string> ids;
    for (const model::Transition transition : model::allTransitions)
        ids.emplace_back(model::id(transition));
    row.error("transition", fmt::format("{} is not a transition.", core::inQuotes(text)),
              chooseFrom(text, ids));
    return {};
}

/// Claims and places that were left out for their own errors are left out here, too, without a further word.
std::vector<std::string> readFocus(RowReader& row, const BriefDraft& draft) {
    std::vector<std::string> focus;
    for (const std::string& id : readChoice(row, "focus")) {
        const auto claim = draft.claimIds.find(id);
        const auto place = draft.placeIds.find(id);
        if ((claim && claim->position) || (place && place->position)) {
            focus.push_back(id);
        } else if (!claim && !place && !draft.unread.contains("claims") && !draft.unread.contains("places")) {
            std::string mend;
            if (row.wordingIsWanted()) {
                std::vector<std::string> ids = draft.claimIds.ids();
                std::ranges::move(draft.placeIds.ids(), std::back_inserter(ids));
                mend = didYouMean(id, ids);
            }
            row.error("focus", fmt::format("There is no claim or place with the id {}.", core::inQuotes(id)),
                      mend.empty() ? "Write ids of the tables claims or places, parted by semicolons."
                                   : std::move(mend));
        }
    }
    return focus;
}

double readDwell(RowReader& row) {
    const auto dwellSecs = row.number("dwell");
    if (dwellSecs && *dwellSecs < 0.0)
        row.error("dwell", fmt::format("The scene cannot stay for {} seconds.", *dwellSecs),
                  "Write the seconds it stays, or leave the cell empty.");
    return dwellSecs.value_or(0.0);
}

/// All cells but those that only a scene has.
void readCells(RowReader& row, const BriefDraft& draft, model::Scene& scene) {
    const auto isThere = [&](std::string_view column) { return !row.text(column).empty(); };
    if (isThere("caption"))
        scene.caption = row.text("caption");
    if (isThere("notes"))
        scene.notes = row.text("notes");
    if (isThere("start") || isThere("end"))
        scene.when = row.interval("start", "end");
    if (isThere("camera"))
        scene.camera = readCamera(row);
    if (isThere("projection"))
        scene.projection = readProjection(row);
    if (isThere("kinds"))
        scene.kinds = readKindFilter(row, draft);
    if (isThere("statuses"))
        scene.statuses = readStatusFilter(row);
    if (isThere("focus"))
        scene.focus = readFocus(row, draft);
    if (isThere("dwell"))
        scene.dwellSecs = readDwell(row);
    if (isThere("transition"))
        scene.transition = readTransition(row);
    if (isThere("viewpoint"))
        scene.viewpoint = readViewpoint(row, draft);
}

/// A scene that says nothing about the map is a card.
model::SceneForm formOf(const model::Scene& scene) {
    if (scene.camera == black)
        return model::SceneForm::Black;
    const bool hasMap = !scene.camera.empty() || !scene.projection.empty() ||
                        scene.when != time::Interval{} || !scene.kinds.empty() || !scene.statuses.empty() ||
                        !scene.focus.empty() || scene.viewpoint != model::Viewpoint{};
    return hasMap ? model::SceneForm::Map : model::SceneForm::Card;
}

/// The last row so far of the scene that this row is a step of; nothing, with a word unless that scene was
/// left out for its own errors, where there is none.
std::optional<std::size_t> rowBefore(RowReader& row, const std::string& stepOf, const BriefDraft& draft) {
    const auto& scenes = draft.brief.scenes;
    const auto isOf = [&](const model::Scene& scene) {
        return (scene.stepOf.empty() ? scene.id : scene.stepOf) == stepOf;
    };
    const auto last = std::find_if(scenes.rbegin(), scenes.rend(), isOf);
    if (last != scenes.rend())
        return static_cast<std::size_t>(scenes.rend() - last) - 1;
    const auto entry = draft.sceneIds.find(stepOf);
    if (std::ranges::find(scenes, stepOf, &model::Scene::id) != scenes.end())
        row.error("step_of", fmt::format("{} is itself a step.", core::inQuotes(stepOf)),
                  "Write the id of the scene that both are steps of.");
    else if (!entry || entry->row == row.number())
        row.error("step_of", fmt::format("There is no scene {} in the rows before.", core::inQuotes(stepOf)),
                  "Write the id of a scene that stands above this row.");
    return std::nullopt;
}

void readStep(RowReader& row, BriefDraft& draft, const std::string& stepOf) {
    const std::string id = draft.sceneIds.read(row);
    if (!row.text("order").empty())
        row.warning("order", "The order of a step is not read.",
                    "Leave the cell empty: steps come in the order of their rows.");
    const auto before = rowBefore(row, stepOf, draft);
    if (!before)
        return;
    auto& scenes = draft.brief.scenes;
    model::Scene step = scenes[*before];
    step.id = id;
    step.stepOf = stepOf;
    if (std::string title = row.text("title"); !title.empty())
        step.title = std::move(title);
    readCells(row, draft, step);
    step.form = formOf(step);
    if (!row.hasErrors())
        scenes.insert(scenes.begin() + static_cast<std::ptrdiff_t>(*before) + 1, std::move(step));
}

} // namespace

void readScene(RowReader& row, BriefDraft& draft) {
    if (const std::string stepOf = row.text("step_of"); !stepOf.empty())
        return readStep(row, draft, stepOf);
    model::Scene scene;
    scene.id = draft.sceneIds.read(row);
    scene.order = readOrder(row);
    scene.title = row.required("title");
    readCells(row, draft, scene);
    scene.form = formOf(scene);
    if (!row.hasErrors())
        draft.brief.scenes.push_back(std::move(scene));
}

} // namespace tumen::io
