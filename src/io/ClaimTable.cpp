#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "core/Text.hpp"
#include "io/BriefDraft.hpp"
#include "io/Wording.hpp"

namespace tumen::io {

namespace {

/// Finds the place that a cell names by its id or its exact English name; reports when there is none.
std::optional<model::PlaceIndex> findPlace(RowReader& row, const char* column, const std::string& text,
                                           const BriefDraft& draft) {
    const IdIndex::Entry* entry = draft.placeIds.find(text);
    if (entry && entry->position)
        return entry->position;
    const auto named = draft.placesByName.equal_range(text);
    const auto count = std::distance(named.first, named.second);
    if (count == 1)
        return named.first->second;
    if (count > 1) {
        row.error(column, fmt::format("{} places have the name {}.", count, inQuotes(text)),
                  "Write the id of the one that is meant.");
    } else if (entry) {
        row.error(column, fmt::format("The place {} was left out for its own error.", inQuotes(text)),
                  fmt::format("Mend row {} of the table places.", entry->row));
    } else {
        std::vector<std::string> candidates;
        if (row.wordingIsWanted())
            for (const model::Place& place : draft.brief.places)
                candidates.insert(candidates.end(), {place.id, place.name.en});
        std::string mend = didYouMean(text, candidates);
        if (mend.empty())
            mend = "Write the id or the English name of a row in the table places, or add such a row.";
        row.error(column, fmt::format("There is no place {}.", inQuotes(text)), std::move(mend));
    }
    return std::nullopt;
}

void readForm(RowReader& row, model::Claim& claim) {
    const std::string text = row.required("form");
    if (text.empty())
        return;
    if (const auto form = model::findForm(core::folded(text)))
        claim.form = *form;
    else
        row.error("form", fmt::format("There is no form {}.", inQuotes(text)),
                  chooseFrom(text, std::vector<std::string>{"flow", "event", "state"}));
}

void readStatus(RowReader& row, model::Claim& claim) {
    const std::string text = row.required("status");
    if (text.empty())
        return;
    if (const model::Status* status = model::findStatus(core::folded(text))) {
        claim.status = status->id;
        claim.statusClass = status->drawnAs;
    } else {
        row.error("status", fmt::format("There is no status {}.", inQuotes(text)),
                  chooseFrom(text, idsOf(model::statuses())));
    }
}

void readPlacesOf(RowReader& row, model::Claim& claim, const BriefDraft& draft) {
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
        row.error("to", fmt::format("The flow goes from {} to itself.", inQuotes(from)),
                  "Name another place, or make it an event.");
}

void readActors(RowReader& row, model::Claim& claim) {
    claim.assertedBy = row.list("asserted_by");
    claim.deniedBy = row.list("denied_by");
    for (const std::string& denier : claim.deniedBy)
        for (const std::string& asserter : claim.assertedBy)
            if (core::folded(denier) == core::folded(asserter))
                row.warning("denied_by",
                            fmt::format("{} both asserts and denies the claim.", inQuotes(denier)),
                            "Take the name out of one of the two columns.");
}

void readMagnitude(RowReader& row, model::Claim& claim) {
    claim.magnitude = row.number("magnitude");
    claim.unit = row.text("unit");
    if (!claim.magnitude)
        return;
    if (*claim.magnitude < 0.0)
        row.error("magnitude", fmt::format("The magnitude {} is negative.", *claim.magnitude),
                  "Write zero or more; exchange 'from' and 'to' for the other direction.");
    else if (claim.unit.empty() && !row.hasErrorIn("unit"))
        row.warning("unit", "The magnitude has no unit.",
                    "Write what is counted, such as workers or tonnes.");
}

} // namespace

void readClaims(const Table& table, TableProblems& problems, BriefDraft& draft) {
    for (const Row& tableRow : table.rows) {
        RowReader row(table, tableRow, problems);
        model::Claim claim;
        claim.id = draft.claimIds.read(row);
        readForm(row, claim);
        if (const std::string kind = row.required("kind"); !kind.empty())
            claim.kind = findKind(row, "kind", kind, draft).value_or(0);
        claim.subkind = row.text("subkind");
        readPlacesOf(row, claim, draft);
        claim.when = row.interval("start", "end");
        claim.dateBasis = row.text("date_basis");
        readStatus(row, claim);
        readActors(row, claim);
        claim.source = readSourceId(row, draft);
        claim.paragraph = row.text("paragraph");
        claim.gist = row.required("gist");
        readMagnitude(row, claim);
        if (row.hasErrors())
            continue;
        draft.claimIds.setPosition(claim.id, draft.brief.claims.size());
        draft.brief.claims.push_back(std::move(claim));
    }
}

} // namespace tumen::io
