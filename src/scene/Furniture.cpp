#include "scene/Furniture.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "core/Text.hpp"
#include "geo/GreatCircle.hpp"
#include "state/Filter.hpp"

namespace tumen::scene {

namespace {

using geo::ScreenRect;

constexpr double margin = 12.0;
constexpr double padding = 10.0;

PlacedText textAt(std::string text, double left, double top, const TextStyle& style, core::Colour colour,
                  const MeasureText& measure) {
    const double width = measure(text, style);
    return {std::move(text), {left, top, width, lineHeight(style)}, style, colour, false};
}

} // namespace

void placeTitle(MapScene& scene, const model::Brief& brief, const state::AppState& state, const Theme& theme,
                const MeasureText& measure, const core::Wording& words) {
    const double u = scene.unitPx;
    const double left = scene.frame.left + (margin + padding) * u;
    const double widest = std::min(0.45 * scene.frame.width, 330.0 * u);
    double y = scene.frame.top + (margin + padding * 0.7) * u;
    double right = left;
    const auto add = [&](const std::string& text, const TextStyle& style, core::Colour colour) {
        scene.title.push_back(textAt(text, left, y, style, colour, measure));
        right = std::max(right, scene.title.back().box.right());
        y += lineHeight(style);
    };
    const TextStyle titleStyle = {13.5 * u, false};
    for (const std::string& line : wrapped(brief.title, titleStyle, widest, measure))
        add(line, titleStyle, theme.quietText);
    y += 1.0 * u;
    const TextStyle dateStyle = {27.0 * u, true};
    add(time::toLongDate(state.date, words), dateStyle, theme.text);
    // As wide at every date, so that nothing beside the plate stirs while time plays.
    right =
        std::max(right, left + measure(time::toLongDate(time::toDayNumber({2000, 9, 30}), words), dateStyle));
    if (const auto period = brief.periodAt(state.date)) {
        const TextStyle style = {15.0 * u, true};
        for (const std::string& line : wrapped(brief.periods[*period].title, style, widest, measure))
            add(line, style, theme.accent);
    }
    scene.titlePlate = {scene.frame.left + margin * u, scene.frame.top + margin * u,
                        right - left + 2.0 * padding * u,
                        y - scene.frame.top - margin * u + padding * 0.7 * u};
}

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

/// 5 000, 20 or 0.25.
std::string amountText(double amount) {
    return amount >= 10.0 ? core::grouped(std::llround(amount)) : fmt::format("{:g}", amount);
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

void placeLegend(MapScene& scene, const model::Brief& brief, const ClaimTotals& totals,
                 const state::AppState& state, const Theme& theme,
                 const std::vector<core::Colour>& kindColours, const MeasureText& measure,
                 const core::Wording& words) {
    using Sample = LegendEntry::Sample;
    const double u = scene.unitPx;
    const TextStyle style = {12.5 * u};
    const TextStyle noteStyle = {11.0 * u};

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

    std::vector<LegendEntry> entries;
    const auto add = [&](Sample sample, core::Colour colour, std::string text,
                         model::StatusClass statusClass = model::StatusClass::Documented) {
        LegendEntry entry;
        entry.sample = sample;
        entry.colour = colour;
        entry.statusClass = statusClass;
        const bool note = sample == Sample::Note;
        entry.text = {
            std::move(text), {}, note ? noteStyle : style, note ? theme.quietText : theme.text, false};
        entries.push_back(std::move(entry));
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
        add(Sample::Denied, theme.quietText, words("Denied by one side"));
    const bool anyCue = begun > 0 || ended > 0;
    if (anyCue) {
        add(Sample::Cue, theme.quietText, cueText(begun, ended + static_cast<int>(echoes.size()), words));
        entries.back().cue = {begun > 0 ? 1.0 : 0.0, ended > 0 ? 1.0 : 0.0};
    }
    if (!scene.marks.empty())
        add(Sample::Event, theme.quietText, words("Event"));
    for (const TerritoryDrawing& drawing : scene.base.territories) {
        const model::Territory& territory = brief.territories[drawing.territory];
        if (territory.claim.empty())
            continue;
        const bool line = std::holds_alternative<std::vector<geo::LonLatLine>>(territory.geometry);
        if (line && !scene.base.shows(state::BasemapPart::Parallel))
            continue;
        add(line ? Sample::Line : Sample::Area, line ? theme.parallel : drawing.colour, territory.name);
    }
    if (!entries.empty() && scene.armisticeShown)
        add(Sample::Line, theme.armisticeLine, words("Military Demarcation Line"));
    if (!entries.empty() && scene.disputedShown)
        add(Sample::Hatched, theme.disputedBorder, words("Disputed"));
    if (!entries.empty() && scene.railwaysShown)
        add(Sample::Line, theme.railway, words("Railway, schematic"));
    for (auto layer = scene.base.ownLayers.rbegin(); layer != scene.base.ownLayers.rend(); ++layer)
        add(sampleOf(layer->kind), core::faded(layer->colour, std::max(layer->opacity, 0.3)),
            shortened(layer->name, style, 190.0 * u, measure));
    if (!scene.flows.empty())
        add(Sample::Note, {},
            widthNote(anyQuantified, totals, state.widthScale, scene.summary.has_value(), words));
    for (WidthSample& sample : widthSamples(scene, totals, state.widthScale, anyQuantified, words)) {
        add(Sample::Width, theme.quietText, std::move(sample.text));
        entries.back().lineWidthPx = sample.width * u;
    }
    if (scene.summary && scene.summary->flows > 0)
        add(Sample::Note, {}, summaryNote(*scene.summary, words));
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
            shortened(words.format("Routes after: {}", all), noteStyle, 230.0 * u, measure));
    }
    if (!entries.empty() && state.date < time::toDayNumber({1991, 12, 26}))
        add(Sample::Note, {}, words("Borders beyond Russia and East Asia: today’s"));
    if (!echoes.empty() && !anyCue)
        add(Sample::Note, {}, words.format("Fading: {} just over", echoes.size()));
    if (const int hidden = totals.countsAt(state).hidden; hidden > 0)
        add(Sample::Note, {}, words.format("{} switched off", core::grouped(hidden)));
    if (entries.empty())
        return;

    const double sampleWidth = 34.0 * u;
    const double rowHeight = 18.0 * u;
    double widest = 0.0;
    for (const LegendEntry& entry : entries)
        widest = std::max(widest, measure(entry.text.text, entry.text.style) +
                                      (entry.sample == Sample::Note ? 0.0 : sampleWidth + 8.0 * u));
    const double height = static_cast<double>(entries.size()) * rowHeight + 1.4 * padding * u;
    const double left = scene.frame.left + margin * u;
    const double top = scene.frame.bottom() - margin * u - height;
    if (top < scene.titlePlate.bottom() + 4.0 * u)
        return; // no room in a tiny window: the layers panel carries the legend there
    scene.legend.plate = {left, top, widest + 2.0 * padding * u, height};
    double y = top + 0.7 * padding * u;
    for (LegendEntry& entry : entries) {
        entry.sampleBox = {left + padding * u, y, sampleWidth, rowHeight};
        const double x =
            entry.sample == Sample::Note ? left + padding * u : entry.sampleBox.right() + 8.0 * u;
        entry.text.box = {x, y + (rowHeight - lineHeight(entry.text.style)) / 2.0,
                          measure(entry.text.text, entry.text.style), lineHeight(entry.text.style)};
        y += rowHeight;
    }
    scene.legend.entries = std::move(entries);
}

void placeScaleBar(MapScene& scene, const geo::Projection& projection, const Theme& theme,
                   const MeasureText& measure, const core::Wording& words) {
    const double u = scene.unitPx;
    const geo::ScreenPoint middle = scene.frame.centre();
    const double probePx = 60.0 * u;
    const auto a = projection.inverse(scene.base.camera.toWorld({{middle.x - probePx / 2.0, middle.y}}));
    const auto b = projection.inverse(scene.base.camera.toWorld({{middle.x + probePx / 2.0, middle.y}}));
    if (!a || !b)
        return;
    const double kmPerPx = geo::distanceKm(*a, *b) / probePx;
    const double longestKm = 130.0 * u * kmPerPx;
    if (!(longestKm > 0.0))
        return;
    const double power = std::pow(10.0, std::floor(std::log10(longestKm)));
    const double km =
        longestKm >= 5.0 * power ? 5.0 * power : (longestKm >= 2.0 * power ? 2.0 * power : power);
    const std::string text = km >= 1.0 ? words.format("{} km", core::grouped(std::lround(km)))
                                       : words.format("{} m", core::grouped(std::lround(km * 1000.0)));
    const TextStyle style = {12.0 * u};
    const double width = km / kmPerPx;
    const double top =
        scene.sourceLines.empty() ? scene.frame.bottom() - 8.0 * u : scene.sourceLines.back().box.top;
    scene.scaleBar.widthPx = width;
    scene.scaleBar.left = {{scene.frame.right() - (margin + 4.0) * u - width, top - 12.0 * u}};
    scene.scaleBar.text =
        textAt(text, scene.scaleBar.left.x, scene.scaleBar.left.y - lineHeight(style) - 3.0 * u, style,
               theme.text, measure);
    scene.scaleBar.text.halo = true;
}

void placeSourceLines(MapScene& scene, const model::Brief& brief, const Theme& theme,
                      const MeasureText& measure, const core::Wording& words) {
    const double u = scene.unitPx;
    const TextStyle style = {11.0 * u};
    std::string sources;
    for (const model::Source& source : brief.sources) {
        sources += (sources.empty() ? "" : "; ") + ("“" + source.title + "”");
        if (!source.date.empty())
            sources += " (" + source.date + ")";
    }
    if (!sources.empty())
        sources = words.format("Source: {}", sources);
    const std::string map = words.format("Map: {}", "Natural Earth, GSHHG, DCW, GeoNames");
    const double left = scene.legend.entries.empty() ? scene.frame.left + margin * u
                                                     : scene.legend.plate.right() + margin * u;
    const double width = scene.frame.right() - margin * u - left;
    if (width < 80.0 * u)
        return;
    std::vector<std::string> lines = {sources.empty() ? map : sources + " \xC2\xB7 " + map};
    if (!sources.empty() && measure(lines.front(), style) > width)
        lines = {sources, map};
    double bottom = scene.frame.bottom() - 6.0 * u;
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        const std::string text = shortened(*line, style, width, measure);
        const double textWidth = measure(text, style);
        bottom -= lineHeight(style);
        scene.sourceLines.push_back(
            {text,
             {scene.frame.right() - margin * u - textWidth, bottom, textWidth, lineHeight(style)},
             style,
             theme.quietText,
             true});
    }
}

} // namespace tumen::scene
