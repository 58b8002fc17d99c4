#include "scene/Furniture.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/Text.hpp"
#include "geo/GreatCircle.hpp"
#include "scene/Locator.hpp"

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

/// A range in two lines where one is too long: to the dash and from there on.
std::vector<std::string> linesOf(const std::string& range, const TextStyle& style, double widest,
                                 const MeasureText& measure) {
    constexpr std::string_view dash = " – ";
    const std::size_t at = range.find(dash);
    if (at == std::string::npos || measure(range, style) <= widest)
        return {range};
    return {range.substr(0, at + dash.size() - 1), range.substr(at + dash.size())};
}

/// The period that holds all of the days.
std::optional<model::PeriodIndex> periodOf(const model::Brief& brief, time::DayRange days) {
    const auto period = brief.periodAt(days.last);
    return period && brief.periods[*period].when.start.earliest <= days.first ? period : std::nullopt;
}

} // namespace

void placeTitle(MapScene& scene, const model::Brief& brief, const state::AppState& state,
                const std::string& caption, const FurnitureRoom& room, const Theme& theme,
                const MeasureText& measure, const core::Wording& words) {
    const double u = scene.unitPx;
    const double left = room.area.left + (margin + padding) * u;
    const double widest = room.isBesideMap ? room.area.width - (margin + 2.0 * padding) * u
                                           : std::min(0.45 * room.area.width, 330.0 * u);
    double y = room.area.top + (margin + padding * 0.7) * u;
    double right = left;
    const auto add = [&](const std::string& text, const TextStyle& style, core::Colour colour) {
        scene.title.push_back(textAt(text, left, y, style, colour, measure));
        right = std::max(right, scene.title.back().box.right());
        y += lineHeight(style);
    };
    const TextStyle titleStyle = {13.5 * u, false};
    if (room.fit != FurnitureRoom::Fit::Short)
        for (const std::string& line : wrapped(brief.title, titleStyle, widest, measure))
            add(line, titleStyle, theme.quietText);
    y += 1.0 * u;
    // As wide at every date, so that nothing beside the plate stirs while time plays.
    const std::string longDate = time::toLongDate(time::toDayNumber({2000, 9, 30}), words);
    TextStyle dateStyle = {27.0 * u, true};
    if (room.isBesideMap)
        dateStyle.sizePx *= std::min(1.0, widest / measure(longDate + " –", dateStyle));
    const auto times = state::comparedTimes(state);
    const bool isDifference = times && state.comparison == state::Comparison::Difference;
    const time::DayRange days = isDifference ? times->later : state::shownDays(state);
    for (const std::string& line :
         linesOf(time::toLongRange(days.first, days.last, words), dateStyle, widest, measure))
        add(line, dateStyle, theme.text);
    right = std::max(right, left + measure(longDate, dateStyle));
    if (const auto period = periodOf(brief, days)) {
        const TextStyle style = {15.0 * u, true};
        for (const std::string& line : wrapped(brief.periods[*period].title, style, widest, measure))
            add(line, style, theme.accent);
    }
    if (isDifference) {
        const auto [first, last] = times->earlier;
        const TextStyle style = {15.0 * u, true};
        for (const std::string& line :
             wrapped(words.format("Compared with {}", time::toLongRange(first, last, words)), style, widest,
                     measure))
            add(line, style, theme.text);
    }
    if (!caption.empty()) {
        y += 2.0 * u;
        const TextStyle style = {14.0 * u, true};
        for (const std::string& line : wrapped(caption, style, widest, measure))
            add(line, style, theme.text);
    }
    scene.titlePlate = {room.area.left + margin * u, room.area.top + margin * u,
                        right - left + 2.0 * padding * u, y - room.area.top - margin * u + padding * 0.7 * u};
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

double besideLegend(const MapScene& scene, const state::AppState& state) {
    constexpr double widestLegend = 300.0;
    constexpr double largestShare = 0.45;
    const double u = scene.unitPx;
    if (state.comparison == state::Comparison::Split)
        return scene.frame.left + std::min(widestLegend * u, largestShare * scene.frame.width) + margin * u;
    const double legend = scene.legend.entries.empty() ? 0.0 : scene.legend.plate.right();
    return std::max(scene.frame.left, legend) + margin * u;
}

void placeSourceLines(MapScene& scene, const model::Brief& brief, const state::AppState& state,
                      const Theme& theme, const MeasureText& measure, const core::Wording& words) {
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
    const double left = besideLegend(scene, state);
    const double width = scene.frame.right() - margin * u - left;
    if (width < 80.0 * u)
        return;
    std::vector<std::string> lines = {sources.empty() ? map : sources + " \xC2\xB7 " + map};
    const bool hasRoomForTwo = scene.frame.height >= 200.0 * u;
    if (!sources.empty() && hasRoomForTwo && measure(lines.front(), style) > width)
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

void moveToRightSide(MapScene& scene, std::span<const geo::ScreenPoint> places) {
    const double u = scene.unitPx;
    const auto move = [](ScreenRect& box, geo::ScreenPoint by) {
        box.left += by.x;
        box.top += by.y;
    };
    const double right = scene.frame.right() - margin * u;
    const geo::ScreenPoint ofTitle = {{right - scene.titlePlate.right(), 0.0}};
    move(scene.titlePlate, ofTitle);
    for (PlacedText& text : scene.title)
        move(text.box, ofTitle);

    const double gap = 8.0 * u;
    double top = scene.titlePlate.bottom() + gap;
    if (scene.north) {
        const ScreenRect box = cornerFurniture(scene).back();
        const geo::ScreenPoint ofNorth = {{0.0, top - box.top}};
        scene.north->tail = scene.north->tail + ofNorth;
        scene.north->tip = scene.north->tip + ofNorth;
        move(scene.north->letter.box, ofNorth);
        top += box.height;
    }
    const double bottom =
        scene.scaleBar.widthPx > 0.0 ? scene.scaleBar.text.box.top : scene.frame.bottom() - margin * u;
    ScreenRect low = scene.legend.plate;
    low.left = right - low.width;
    low.top = bottom - gap - low.height;
    ScreenRect high = low;
    high.top = top;
    if (low.top < high.top) {
        scene.legend = {};
        return;
    }
    const auto covered = [&](const ScreenRect& plate) {
        return std::ranges::count_if(places, [&](geo::ScreenPoint at) { return plate.contains(at); });
    };
    const ScreenRect& plate = covered(high) < covered(low) ? high : low;
    const geo::ScreenPoint ofLegend = {
        {plate.left - scene.legend.plate.left, plate.top - scene.legend.plate.top}};
    scene.legend.plate = plate;
    for (LegendEntry& entry : scene.legend.entries) {
        move(entry.sampleBox, ofLegend);
        move(entry.text.box, ofLegend);
    }
}

} // namespace tumen::scene
