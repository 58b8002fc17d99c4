#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "core/Text.hpp"
#include "scene/Actors.hpp"
#include "scene/LandInView.hpp"
#include "scene/LegendRows.hpp"

namespace tumen::scene {

namespace {

/// The unit of amounts that have one alone, or "amount".
std::string unitOr(const std::vector<std::string>& units, const char* amount) {
    return units.size() == 1 && !units.front().empty() ? units.front() : amount;
}

/// What the width of a line means, as exactly as the brief allows.
std::string widthNote(bool anyQuantified, const ClaimTotals& totals, state::WidthScale scale, bool summed,
                      const core::Wording& words) {
    const auto note = [&](const std::string& what) {
        return scale == state::WidthScale::Linear ? words.format("Width: linear in {}", what)
                                                  : words.format("Width: by square root of {}", what);
    };
    const bool unitsDiffer = totals.units().size() > 1;
    if (summed && !totals.scale().isQuantified())
        return note(words(unitsDiffer ? "number of flows, as units differ" : "number of flows"));
    if (!anyQuantified)
        return words("Width: not quantified in the source");
    return unitsDiffer ? note(words("amount, each unit by itself"))
                       : note(unitOr(totals.units(), words("amount")));
}

/// 5 000, 20 or 0.25; sums of which no whole number is left, as 3e+18.
std::string amountText(double amount) {
    constexpr double largestExact = 1e15;
    return amount >= 10.0 && amount <= largestExact ? core::grouped(std::llround(amount))
                                                    : fmt::format("{:g}", amount);
}

struct WidthSample {
    std::string text;
    double width = 0.0; ///< points
};

/// Lines of which the legend tells the amounts: some of one unit, or the widest of each.
std::vector<WidthSample> widthSamples(const MapScene& scene, const ClaimTotals& totals,
                                      state::WidthScale scale, bool anyQuantified,
                                      const core::Wording& words) {
    constexpr std::size_t mostUnits = 4;
    std::vector<WidthSample> samples;
    const auto add = [&](const FlowWidths& widths, std::string_view unit, std::size_t most) {
        const std::vector<double> amounts = widths.samples();
        for (std::size_t i = 0; i < std::min(most, amounts.size()); ++i)
            samples.push_back({amountText(amounts[i]) + (unit.empty() ? "" : " ") + std::string(unit),
                               widths.widthOf(amounts[i])});
    };
    if (scene.flows.empty())
        return samples;
    FlowWidths widths = totals.widths();
    widths.scale = scale;
    if (scene.summary)
        add(scene.summary->widths,
            totals.scale().isQuantified() ? unitOr(totals.units(), "") : words("flows"), 3);
    else if (anyQuantified && widths.largestByUnit.empty())
        add(widths, unitOr(totals.units(), ""), 3);
    else if (anyQuantified && widths.largestByUnit.size() <= mostUnits)
        for (const auto& [unit, largest] : totals.widths().largestByUnit) {
            widths.largestMagnitude = largest;
            add(widths, unit, 1);
        }
    return samples;
}

/// How much of what there is can be seen: never 100 % while anything is missing.
std::string summaryNote(const FlowSummary& summary, const core::Wording& words) {
    const auto lines = static_cast<long long>(summary.lines);
    const double percent = 100.0 * summary.share;
    const std::string share = summary.drawn == summary.flows ? words("all of the total")
                              : percent < 1.0
                                  ? words("less than 1 % of the total")
                                  : words.format("{} % of the total", std::min(std::lround(percent), 99L));
    const std::string drawn = core::grouped(summary.drawn);
    const std::string flows = core::grouped(summary.flows);
    const std::string showing = lines < summary.drawn ? words.format("Showing {} of {} flows in {} lines",
                                                                     drawn, flows, core::grouped(lines))
                                                      : words.format("Showing {} of {} flows", drawn, flows);
    return showing + ", " + share;
}

std::string deniedText(const model::Brief& brief, const state::AppState& state, const core::Wording& words) {
    const state::Viewpoint& viewpoint = state.viewpoint;
    return viewpoint.kind == state::Viewpoint::Kind::Actor
               ? words.format("Denied by: {}", actorName(brief, viewpoint.actor, state.interfaceLanguage))
               : words("Denied by one side");
}

/// What the viewpoint hides.
std::string unseenText(const model::Brief& brief, const state::AppState& state, int count,
                       const core::Wording& words) {
    const state::Viewpoint& viewpoint = state.viewpoint;
    const std::string number = core::grouped(count);
    return viewpoint.kind == state::Viewpoint::Kind::Actor
               ? words.format("{} hidden, denied by: {}", number,
                              actorName(brief, viewpoint.actor, state.interfaceLanguage))
               : words.format("{} hidden: not documented", number);
}

std::string cueText(int begun, int ended, const core::Wording& words) {
    if (begun > 0 && ended > 0)
        return words.format("Just begun ({}), just ended ({})", begun, ended);
    return begun > 0 ? words.format("Just begun ({})", begun) : words.format("Just ended ({})", ended);
}

LegendEntry::Sample sampleOf(OwnLayerKind kind) {
    switch (kind) {
    case OwnLayerKind::Areas:
    case OwnLayerKind::Unknown:
        return LegendEntry::Sample::OwnArea;
    case OwnLayerKind::Lines:
        return LegendEntry::Sample::Line;
    case OwnLayerKind::Points:
        return LegendEntry::Sample::Point;
    case OwnLayerKind::Image:
        return LegendEntry::Sample::Image;
    }
    return LegendEntry::Sample::OwnArea;
}

} // namespace

bool placeLegend(MapScene& scene, const model::Brief& brief, const ClaimTotals& totals,
                 const ShownCounts& counts, const state::AppState& state, const FurnitureRoom& room,
                 const Theme& theme, const std::vector<core::Colour>& kindColours, const MeasureText& measure,
                 const core::Wording& words) {
    using Sample = LegendEntry::Sample;
    const double u = scene.unitPx;
    const TextStyle style = {12.5 * u};

    struct KindCount {
        int flows = 0; ///< that hold; echoes are drawn but not counted
        bool anyFlow = false;
        bool anyMark = false;
    };
    std::vector<KindCount> kinds(brief.kinds.size());
    std::vector<bool> classShown(model::statusClassCount);
    std::set<model::ClaimIndex> echoes; ///< of events and states
    bool anyDenied = false;
    bool anyQuantified = false;
    std::int64_t notQuantified = 0;
    bool anySchematic = false;
    std::set<std::string_view> courseSources;
    int begun = 0;
    int ended = 0;
    for (const FlowDrawing& flow : scene.flows) {
        const model::Claim& claim = brief.claims[flow.path.claim];
        kinds[claim.kind].flows += flow.echo || scene.summary ? 0 : 1;
        kinds[claim.kind].anyFlow = true;
        classShown[static_cast<std::size_t>(flow.statusClass)] = true;
        anyDenied = anyDenied || flow.denied;
        anyQuantified = anyQuantified || claim.magnitude.has_value();
        notQuantified += claim.magnitude || flow.echo ? 0 : 1;
        if (!claim.via.empty() || !claim.course.empty()) {
            anySchematic = anySchematic || claim.courseSource.empty();
            if (!claim.courseSource.empty())
                courseSources.insert(claim.courseSource);
        }
        begun += flow.cue.begun > 0.0 ? 1 : 0;
        ended += flow.cue.ended > 0.0 ? 1 : 0;
    }
    for (const EventMark& mark : scene.marks) {
        kinds[brief.claims[mark.claim].kind].anyMark = true;
        classShown[static_cast<std::size_t>(mark.statusClass)] = true;
        anyDenied = anyDenied || mark.denied;
        if (mark.echo)
            echoes.insert(mark.claim);
    }

    if (scene.summary)
        for (model::KindIndex kind = 0; kind < kinds.size(); ++kind)
            kinds[kind].flows = scene.summary->flowsByKind[kind];

    std::vector<LegendRow> entries;
    const auto add = [&](Sample sample, core::Colour colour, std::string text,
                         model::StatusClass statusClass = model::StatusClass::Documented) {
        LegendRow row;
        LegendEntry& entry = row.entry;
        entry.sample = sample;
        entry.colour = colour;
        entry.statusClass = statusClass;
        const bool note = sample == Sample::Note;
        entry.text = {
            std::move(text), {}, note ? noteStyle(u) : style, note ? theme.quietText : theme.text, false};
        if (sample == Sample::Kind || sample == Sample::Status || sample == Sample::Denied)
            row.rank = LegendRow::Rank::Core;
        else if (note)
            row.rank = LegendRow::Rank::Aside;
        entries.push_back(std::move(row));
    };
    const auto addCore = [&](std::string text) {
        add(Sample::Note, {}, std::move(text));
        entries.back().rank = LegendRow::Rank::Core;
    };
    const auto titleOf = [&](model::KindIndex kind) {
        return words(std::string_view(brief.kinds[kind].title));
    };
    for (model::KindIndex kind = 0; kind < brief.kinds.size(); ++kind)
        if (kinds[kind].anyFlow)
            add(Sample::Kind, kindColours[kind],
                kinds[kind].flows > 0
                    ? fmt::format("{} ({})", titleOf(kind), core::grouped(kinds[kind].flows))
                    : titleOf(kind));
        else if (kinds[kind].anyMark)
            add(Sample::Event, kindColours[kind], titleOf(kind));
    for (const model::StatusClass statusClass : model::allStatusClasses)
        if (classShown[static_cast<std::size_t>(statusClass)])
            add(Sample::Status, theme.quietText, words(model::title(statusClass)), statusClass);
    if (anyDenied)
        add(Sample::Denied, theme.quietText, deniedText(brief, state, words));
    const bool anyCue = begun > 0 || ended > 0;
    if (scene.changes) {
        const auto addChange = [&](int count, const std::string& text, FlowCue cue) {
            if (count > 0) {
                const std::string number =
                    scene.summary ? words.count(count, "{} line", "{} lines") : core::grouped(count);
                add(Sample::Cue, theme.quietText, fmt::format("{} ({})", text, number));
                entries.back().entry.cue = cue;
                entries.back().rank = LegendRow::Rank::Core;
            }
        };
        const auto [newOnes, overOnes, stayed] = *scene.changes;
        addChange(newOnes, words("Began since"), {1.0, 0.0});
        addChange(overOnes, words("Ended since"), {0.0, 1.0});
        addChange(stayed, words("Held at both times"), {});
    } else if (anyCue) {
        add(Sample::Cue, theme.quietText, cueText(begun, ended + static_cast<int>(echoes.size()), words));
        entries.back().entry.cue = {begun > 0 ? 1.0 : 0.0, ended > 0 ? 1.0 : 0.0};
    }
    if (!scene.marks.empty())
        add(Sample::Event, theme.quietText, words("Event"));
    bool namesParallel = false;
    for (const TerritoryDrawing& drawing : scene.territoriesInView) {
        const model::Territory& territory = brief.territories[drawing.territory];
        const bool line = std::holds_alternative<std::vector<geo::LonLatLine>>(territory.geometry);
        if (line && !scene.base.shows(state::BasemapPart::Parallel))
            continue;
        namesParallel = namesParallel || line;
        add(line ? Sample::Line : Sample::Area, line ? theme.parallel : drawing.colour, territory.name);
    }
    for (const LandKey& key : scene.heldInView)
        add(Sample::Area, key.colour, words(std::string_view(key.text)));
    if (scene.parallelShown && !namesParallel) {
        const bool isAhead = scene.base.sovereigns.parallel == ParallelRole::Ahead;
        add(Sample::Line, core::faded(theme.parallel, isAhead ? 0.5 : 1.0), words("38th parallel"));
    }
    if (scene.armisticeShown)
        add(Sample::Line, theme.armisticeLine, words("Military Demarcation Line"));
    if (scene.armisticeShown && scene.base.camera.kmPerPx() * u < widestUnnamedKmPerPoint)
        add(Sample::Hatched, theme.armisticeLine, words("Demilitarized Zone"));
    if (scene.disputedShown)
        add(Sample::Hatched, theme.disputedBorder, words("Disputed"));
    if (scene.railwaysShown)
        add(Sample::Line, theme.railway, words("Railway, schematic"));
    // From here to the dates what is the same at any, which the left side of a split explains for both.
    const auto ofBothSides = std::ssize(entries);
    for (auto layer = scene.base.ownLayers.rbegin(); layer != scene.base.ownLayers.rend(); ++layer)
        add(sampleOf(layer->kind), core::faded(layer->colour, std::max(layer->opacity, 0.3)),
            shortened(layer->name, style, 190.0 * u, measure));
    if (!scene.flows.empty())
        add(Sample::Note, {},
            widthNote(anyQuantified, totals, state.widthScale, scene.summary.has_value(), words));
    for (WidthSample& sample : widthSamples(scene, totals, state.widthScale, anyQuantified, words)) {
        add(Sample::Width, theme.quietText, std::move(sample.text));
        entries.back().entry.lineWidthPx = sample.width * u;
        entries.back().rank = LegendRow::Rank::Aside; // before its heading
    }
    if (scene.summary && scene.summary->flows > 0)
        addCore(summaryNote(*scene.summary, words));
    if (scene.summary)
        notQuantified = totals.scale().isQuantified() ? totals.notQuantifiedAt(state) : 0;
    if ((scene.summary || anyQuantified) && notQuantified > 0)
        add(Sample::Note, {},
            scene.summary ? words.count(notQuantified, "{} flow not quantified, not in the widths",
                                        "{} flows not quantified, not in the widths")
                          : words.count(notQuantified, "{} flow not quantified, thin",
                                        "{} flows not quantified, thin"));
    if (!scene.summary && anySchematic)
        add(Sample::Note, {}, words("Routes by places or lines: schematic"));
    if (!scene.summary && !courseSources.empty()) {
        const std::string all =
            core::join(std::vector<std::string>(courseSources.begin(), courseSources.end()), "; ");
        add(Sample::Note, {},
            shortened(words.format("Routes after: {}", all), noteStyle(u), 230.0 * u, measure));
    }
    if (state.comparison == state::Comparison::Split)
        entries.erase(std::remove_if(entries.begin() + ofBothSides, entries.end(),
                                     [](const LegendRow& row) { return row.rank != LegendRow::Rank::Core; }),
                      entries.end());
    const time::DayRange days = state::shownDays(state);
    const time::DayNumber mapDay = state::mapDay(state);
    if (scene.changes)
        addCore(words.format("Borders of {}", time::toLongDate(mapDay, words)));
    else if (days.first != days.last)
        addCore(words.format("All that held in these days; borders of {}", time::toLongDate(mapDay, words)));
    if (mapDay < time::toDayNumber({1991, 12, 26}))
        add(Sample::Note, {}, words("Borders beyond Russia and East Asia: today’s"));
    if (!echoes.empty() && !anyCue && !scene.changes)
        add(Sample::Note, {}, words.format("Fading: {} just over", echoes.size()));
    if (scene.offMap > 0)
        addCore(words.format("{} beyond the map’s edge", core::grouped(scene.offMap)));
    if (counts.unseen > 0)
        addCore(unseenText(brief, state, counts.unseen, words));
    if (scene.summary && state.viewpoint.kind == state::Viewpoint::Kind::Actor)
        add(Sample::Note, {}, words("Lines of several flows: struck where all are denied"));
    if (counts.hidden > 0)
        addCore(words.format("{} switched off", core::grouped(counts.hidden)));
    return placeLegendRows(scene, std::move(entries), room, theme, measure, words);
}

} // namespace tumen::scene
