#include <algorithm>

#include <fmt/format.h>

#include "core/Text.hpp"
#include "io/BriefDraft.hpp"
#include "io/Wording.hpp"

namespace tumen::io {

namespace {

void readForm(RowReader& row, model::ClaimDraft& claim) {
    const std::string text = row.required("form");
    if (text.empty())
        return;
    if (const auto form = model::findForm(core::folded(text)))
        claim.form = *form;
    else
        row.error("form", fmt::format("There is no form {}.", core::inQuotes(text)),
                  chooseFrom(text, std::vector<std::string>{"flow", "event", "state"}));
}

void readStatus(RowReader& row, model::ClaimDraft& claim) {
    const std::string text = row.required("status");
    if (text.empty())
        return;
    if (const model::Status* status = model::findStatus(core::folded(text))) {
        claim.status = status->id;
        claim.statusClass = status->drawnAs;
    } else {
        row.error("status", fmt::format("There is no status {}.", core::inQuotes(text)),
                  chooseFrom(text, idsOf(model::statuses())));
    }
}

void readPlacesOf(RowReader& row, model::ClaimDraft& claim, const BriefDraft& draft) {
    const bool isFlow = claim.form == model::Form::Flow && !row.hasErrorIn("form");
    const std::string from = isFlow ? row.required("from") : row.text("from");
    if (!from.empty())
        claim.from = findPlace(row, "from", from, draft);
    if (const std::string to = row.required("to"); !to.empty())
        claim.to = findPlace(row, "to", to, draft);
    for (const std::string& via : row.list("via"))
        if (const auto place = findPlace(row, "via", via, draft))
            claim.via.push_back(*place);

    if (isFlow && claim.from && claim.from == claim.to)
        row.error("to", fmt::format("The flow goes from {} to itself.", core::inQuotes(from)),
                  "Name another place, or make it an event.");
}

/// The line of a route without points that follow their like.
geo::LonLatLine readCourse(RowReader& row) {
    constexpr std::string_view mend =
        "Write one LINESTRING of two points or more (WKT) in degrees, the longitude first, as in "
        "'LINESTRING (130.6 42.4, 131.9 43.1)', or leave the cell empty.";
    const std::string text = row.longText("route");
    if (text.empty())
        return {};
    const auto shape = parseWkt(text);
    const auto* lines = shape ? std::get_if<std::vector<geo::LonLatLine>>(&*shape) : nullptr;
    if (lines == nullptr) {
        row.error("route", fmt::format("{} is not a line.", core::inQuotes(text)), std::string(mend));
        return {};
    }
    if (lines->size() > 1) {
        row.error("route", fmt::format("The route is in {} pieces.", lines->size()),
                  "Join them to one LINESTRING from its start to its end.");
        return {};
    }
    geo::LonLatLine course = lines->front();
    if (!isOnEarth(Shape(*lines))) {
        row.error("route", "The route leaves the range of longitudes and latitudes.",
                  "Write degrees of longitude and latitude, the longitude first.");
        return {};
    }
    course.erase(std::unique(course.begin(), course.end()), course.end());
    if (course.size() < 2) {
        row.error("route", "The route is a single point.", std::string(mend));
        return {};
    }
    return course;
}

/// Whoever speaks, places by their English names, however they are written.
std::vector<std::string> readVoices(RowReader& row, std::string_view column, const BriefDraft& draft) {
    std::vector<std::string> voices = row.list(column);
    for (std::string& voice : voices)
        if (const auto place = draft.placeIds.find(voice); place && place->position)
            voice = draft.brief.places[*place->position].name.en;
    return voices;
}

void readActors(RowReader& row, const BriefDraft& draft, model::ClaimDraft& claim) {
    claim.assertedBy = readVoices(row, "asserted_by", draft);
    claim.deniedBy = readVoices(row, "denied_by", draft);
    for (const std::string& denier : claim.deniedBy)
        for (const std::string& asserter : claim.assertedBy)
            if (core::folded(denier) == core::folded(asserter))
                row.warning("denied_by",
                            fmt::format("{} both asserts and denies the claim.", core::inQuotes(denier)),
                            "Take the name out of one of the two columns.");
}

void readMagnitude(RowReader& row, model::ClaimDraft& claim) {
    claim.magnitude = row.number("magnitude");
    claim.unit = row.text("unit");
    if (!claim.magnitude)
        return;
    if (*claim.magnitude < 0.0)
        row.error("magnitude", fmt::format("The magnitude {} is negative.", *claim.magnitude),
                  "Write zero or more; exchange 'from' and 'to' for the other direction.");
    else if (*claim.magnitude > largestMagnitude)
        row.error("magnitude", fmt::format("The magnitude {} is larger than can be shown.", *claim.magnitude),
                  "Write 1000000000000000 at most, in a larger unit where there is one.");
    else if (claim.unit.empty() && !row.hasErrorIn("unit"))
        row.warning("unit", "The magnitude has no unit.",
                    "Write what is counted, such as workers or tonnes.");
}

} // namespace

void readClaim(RowReader& row, BriefDraft& draft) {
    model::ClaimDraft claim;
    claim.id = draft.claimIds.read(row);
    readForm(row, claim);
    if (const std::string kind = row.required("kind"); !kind.empty())
        claim.kind = findKind(row, "kind", kind, draft).value_or(0);
    claim.subkind = row.text("subkind");
    readPlacesOf(row, claim, draft);
    claim.course = readCourse(row);
    claim.courseSource = row.text("route_source");
    claim.when = row.interval("start", "end");
    claim.dateBasis = row.text("date_basis");
    readStatus(row, claim);
    readActors(row, draft, claim);
    claim.source = readSourceId(row, draft);
    claim.paragraph = readParagraph(row, claim.source, draft);
    claim.gist = row.required("gist");
    readMagnitude(row, claim);
    if (row.hasErrors())
        return;
    draft.claimIds.setPosition(claim.id, draft.brief.claims.size());
    draft.brief.claims.add(claim);
}

} // namespace tumen::io
