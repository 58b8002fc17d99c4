#include "scene/LegendRows.hpp"

#include <algorithm>

namespace tumen::scene {

namespace {

using Sample = LegendEntry::Sample;
using Fit = FurnitureRoom::Fit;

// points
constexpr double margin = 12.0;
constexpr double padding = 10.0;
constexpr double sampleWidth = 34.0;
constexpr double besideSample = 8.0;
constexpr double rowHeight = 18.0;
constexpr double rowHeightTight = 15.5;
constexpr double underTitle = 4.0;

/// Drops rows of a rank from the last one on until no more are left than have room.
void giveWay(std::vector<LegendRow>& rows, LegendRow::Rank rank, std::size_t most) {
    for (std::size_t i = rows.size(); i-- > 0 && rows.size() > most;)
        if (rows[i].rank == rank)
            rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(i));
}

/// Notes that are too wide go on in further rows, as long as there is room for these.
std::vector<LegendRow> withWrappedNotes(std::vector<LegendRow> rows, double widthPx, std::size_t most,
                                        const MeasureText& measure) {
    std::vector<LegendRow> all;
    std::size_t left = rows.size();
    for (LegendRow& row : rows) {
        --left;
        const PlacedText& text = row.entry.text;
        std::vector<std::string> lines = {text.text};
        if (row.entry.sample == Sample::Note)
            lines = wrapped(text.text, text.style, widthPx, measure);
        if (all.size() + lines.size() + left > most)
            lines = {text.text};
        for (std::string& line : lines) {
            all.push_back(row);
            all.back().entry.text.text = std::move(line);
        }
    }
    return all;
}

} // namespace

bool placeLegendRows(MapScene& scene, std::vector<LegendRow> rows, const FurnitureRoom& room,
                     const Theme& theme, const MeasureText& measure, const core::Wording& words) {
    if (rows.empty())
        return true;
    const double u = scene.unitPx;
    const bool isTight = room.fit != Fit::Whole;
    const double height = (isTight ? rowHeightTight : rowHeight) * u;
    const double bottom = room.area.bottom() - margin * u;
    const double free = bottom - scene.titlePlate.bottom() - underTitle * u - 1.4 * padding * u;
    const auto most = static_cast<std::size_t>(std::max(free / height, 0.0));
    const std::size_t whole = rows.size();
    if (isTight)
        giveWay(rows, LegendRow::Rank::Aside, room.fit == Fit::Short ? 0 : most);
    if (room.fit == Fit::Short)
        giveWay(rows, LegendRow::Rank::Further, most);
    if (rows.size() > most)
        return false; // the layers panel carries the legend there
    if (room.fit == Fit::Tight && rows.size() == most && rows.size() < whole &&
        std::ranges::find(rows, LegendRow::Rank::Aside, &LegendRow::rank) == rows.end())
        return false; // nothing is left to give way to the row that says so
    if (rows.size() < whole) {
        // One more row gives way to the one that says so.
        if (rows.size() == most)
            giveWay(rows, room.fit == Fit::Short ? LegendRow::Rank::Further : LegendRow::Rank::Aside,
                    most - 1);
        if (rows.size() < most) {
            const std::size_t left = whole - rows.size();
            rows.push_back({{}, LegendRow::Rank::Core});
            rows.back().entry.text = {
                words.format("… {} more", left), {}, noteStyle(u), theme.quietText, false};
        }
    }

    const double widestText = room.area.width - 2.0 * (margin + padding) * u;
    if (room.isBesideMap)
        rows = withWrappedNotes(std::move(rows), widestText, most, measure);
    double widest = 0.0;
    for (auto& [entry, rank] : rows) {
        const double before = entry.sample == Sample::Note ? 0.0 : (sampleWidth + besideSample) * u;
        if (room.isBesideMap)
            entry.text.text = shortened(entry.text.text, entry.text.style, widestText - before, measure);
        widest = std::max(widest, before + measure(entry.text.text, entry.text.style));
    }
    const double plateHeight = static_cast<double>(rows.size()) * height + 1.4 * padding * u;
    const double left = room.area.left + margin * u;
    scene.legend.plate = {left, bottom - plateHeight, widest + 2.0 * padding * u, plateHeight};
    double y = scene.legend.plate.top + 0.7 * padding * u;
    for (auto& [entry, rank] : rows) {
        entry.sampleBox = {left + padding * u, y, sampleWidth * u, height};
        const double x =
            entry.sample == Sample::Note ? left + padding * u : entry.sampleBox.right() + besideSample * u;
        entry.text.box = {x, y + (height - lineHeight(entry.text.style)) / 2.0,
                          measure(entry.text.text, entry.text.style), lineHeight(entry.text.style)};
        y += height;
        scene.legend.entries.push_back(std::move(entry));
    }
    return true;
}

} // namespace tumen::scene
