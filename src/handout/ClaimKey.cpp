#include "handout/ClaimKey.hpp"

#include <algorithm>

#include "scene/ClaimText.hpp"
#include "scene/Theme.hpp"

namespace tumen::handout {

namespace {

constexpr TextStyle keyStyle = {7.5, false, quietInk};
constexpr double lineSampleWidth = 24.0;
constexpr double squareWidth = 7.0;

struct KeyEntry {
    std::string title;
    std::variant<Block, ClaimSample> sample; ///< where it lies is left open
};

double widthOf(const KeyEntry& entry) {
    return std::holds_alternative<Block>(entry.sample) ? squareWidth : lineSampleWidth;
}

void addSample(PageFlow& flow, const KeyEntry& entry, double left, double top) {
    const double middle = top + middleOf(keyStyle);
    if (auto block = std::get_if<Block>(&entry.sample))
        flow.add(Block{{left, middle - squareWidth / 2.0, squareWidth, squareWidth}, block->colour});
    else {
        ClaimSample line = std::get<ClaimSample>(entry.sample);
        line.left = left;
        line.middle = middle;
        line.width = lineSampleWidth;
        flow.add(line);
    }
}

void addKey(PageFlow& flow, std::span<const KeyEntry> entries) {
    constexpr double gapToText = 5.0;
    constexpr double gapBetween = 18.0;
    while (!entries.empty()) {
        std::vector<Cell> cells;
        std::vector<double> lefts;
        double x = 0.0;
        for (const KeyEntry& entry : entries) {
            const double textLeft = x + widthOf(entry) + gapToText;
            const double width = flow.type().widthOf(entry.title, keyStyle) + 1.0;
            if (!cells.empty() && textLeft + width > flow.width())
                break;
            lefts.push_back(x);
            cells.push_back({textLeft, std::min(width, flow.width() - textLeft), {{entry.title, keyStyle}}});
            x = textLeft + width + gapBetween;
        }
        flow.addRow(cells, 1.0, [&](double top) {
            for (std::size_t i = 0; i < lefts.size(); ++i)
                addSample(flow, entries[i], flow.left() + lefts[i], top);
        });
        entries = entries.subspan(cells.size());
    }
}

} // namespace

void addStatusKey(PageFlow& flow, const core::Wording& words) {
    std::vector<KeyEntry> entries;
    const auto add = [&](const std::string& title, model::StatusClass statusClass, bool isDenied) {
        ClaimSample sample;
        sample.colour = quietInk;
        sample.statusClass = statusClass;
        sample.denied = isDenied;
        entries.push_back({title, sample});
    };
    for (const model::StatusClass statusClass : model::allStatusClasses)
        add(words(model::title(statusClass)), statusClass, false);
    add(words("Denied by one side"), model::StatusClass::Documented, true);
    addKey(flow, entries);
}

void addKindKey(PageFlow& flow, const model::Brief& brief, std::span<const model::ClaimIndex> claims,
                const core::Wording& words) {
    const std::vector<core::Colour> colours = kindColoursOnPaper(brief);
    std::vector<KeyEntry> entries;
    for (model::KindIndex kind = 0; kind < brief.kinds.size(); ++kind)
        if (std::ranges::any_of(claims,
                                [&](model::ClaimIndex claim) { return brief.claims.kind(claim) == kind; }))
            entries.push_back({scene::kindTitle(brief, kind, words), Block{{}, colours[kind]}});
    addKey(flow, entries);
}

std::vector<core::Colour> kindColoursOnPaper(const model::Brief& brief) {
    return scene::kindColours(brief, scene::lightTheme());
}

} // namespace tumen::handout
