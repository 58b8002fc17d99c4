#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/Text.hpp"
#include "geo/ProjectionText.hpp"
#include "io/BriefDraft.hpp"
#include "io/Wording.hpp"

namespace tumen::io {

namespace {

constexpr double largestOrder = 1e9;

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

/// "lon lat heightKm"
bool isPosition(std::string_view text) {
    const std::vector<std::string> parts = core::split(text, ' ');
    if (parts.size() != 3)
        return false;
    const auto lonDeg = core::toNumber(parts[0]);
    const auto latDeg = core::toNumber(parts[1]);
    const auto heightKm = core::toNumber(parts[2]);
    return lonDeg && latDeg && heightKm && std::abs(*latDeg) <= 90.0 && *heightKm > 0.0;
}

/// Which views have a name is not known here, so any word is taken for one.
std::string readCamera(RowReader& row) {
    const std::string text = row.text("camera");
    std::string camera = core::folded(text);
    if (!isWord(camera) && !isPosition(camera))
        row.error("camera", fmt::format("{} is neither a view nor a position.", core::inQuotes(text)),
                  "Write the name of a view, such as far-east, or a longitude, a latitude and the height of "
                  "the map in kilometres, such as 125.8 39 1500.");
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

std::vector<std::string> readKindFilter(RowReader& row, const BriefDraft& draft) {
    std::vector<std::string> kinds;
    for (const std::string& text : row.list("kinds"))
        if (const auto kind = findKind(row, "kinds", text, draft))
            kinds.push_back(draft.brief.kinds[*kind].id);
    return kinds;
}

std::vector<std::string> readStatusFilter(RowReader& row) {
    std::vector<std::string> statuses;
    for (const std::string& text : row.list("statuses")) {
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

/// Claims and places that were left out for their own errors are left out here, too, without a further word.
std::vector<std::string> readFocus(RowReader& row, const BriefDraft& draft) {
    std::vector<std::string> focus;
    for (const std::string& id : row.list("focus")) {
        const auto claim = draft.claimIds.find(id);
        const auto place = draft.placeIds.find(id);
        if ((claim && claim->position) || (place && place->position)) {
            focus.push_back(id);
        } else if (!claim && !place) {
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

} // namespace

void readScene(RowReader& row, BriefDraft& draft) {
    model::Scene scene;
    scene.id = draft.sceneIds.read(row);
    scene.order = readOrder(row);
    scene.title = row.required("title");
    scene.caption = row.text("caption");
    scene.notes = row.text("notes");
    scene.when = row.interval("start", "end");
    scene.camera = readCamera(row);
    scene.projection = readProjection(row);
    scene.kinds = readKindFilter(row, draft);
    scene.statuses = readStatusFilter(row);
    scene.focus = readFocus(row, draft);
    scene.dwellSecs = readDwell(row);
    scene.transition = row.text("transition");
    if (!row.hasErrors())
        draft.brief.scenes.push_back(std::move(scene));
}

} // namespace tumen::io
