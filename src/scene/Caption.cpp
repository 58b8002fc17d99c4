#include "scene/Caption.hpp"

#include <algorithm>

#include "scene/Furniture.hpp"

namespace tumen::scene {

namespace {

using geo::ScreenRect;

// points
constexpr double margin = 12.0;
constexpr double padding = 12.0;
constexpr double titleSize = 21.0;
constexpr double captionSize = 18.0;
constexpr double widest = 820.0;
constexpr double narrowest = 220.0;

/// In as few lines as the width allows, about as long as each other.
std::vector<std::string> balanced(const std::string& text, const TextStyle& style, double widthPx,
                                  const MeasureText& measure) {
    std::vector<std::string> lines = wrapped(text, style, widthPx, measure);
    for (double width = widthPx * 0.96; lines.size() > 1 && width > widthPx / 2.0; width *= 0.96) {
        std::vector<std::string> narrower = wrapped(text, style, width, measure);
        if (narrower.size() != lines.size())
            break;
        lines = std::move(narrower);
    }
    return lines;
}

/// The text in so many lines at most, the last one shortened.
std::vector<std::string> linesOf(const std::string& text, const TextStyle& style, double widthPx,
                                 std::size_t most, const MeasureText& measure) {
    std::vector<std::string> lines = balanced(text, style, widthPx, measure);
    if (lines.size() > most) {
        for (std::size_t i = most; i < lines.size(); ++i)
            lines[most - 1] += " " + lines[i];
        lines.resize(most);
    }
    for (std::string& line : lines)
        line = shortened(line, style, widthPx, measure);
    return lines;
}

/// Lines of text below each other.
class Column {
public:
    Column(std::vector<PlacedText>& texts, double left, double widthPx, const MeasureText& measure)
        : m_texts(texts), m_left(left), m_widthPx(widthPx), m_measure(measure) {}

    void add(const std::string& text, const TextStyle& style, core::Colour colour, std::size_t most) {
        for (const std::string& line : linesOf(text, style, m_widthPx, most, m_measure)) {
            const double width = m_measure(line, style);
            m_texts.push_back({line, {m_left, m_heightPx, width, lineHeight(style)}, style, colour, false});
            m_usedPx = std::max(m_usedPx, width);
            m_heightPx += lineHeight(style);
        }
    }
    void addGap(double px) { m_heightPx += px; }
    /// From heights within the column to the picture.
    void moveTo(double top) {
        for (PlacedText& text : m_texts)
            text.box.top += top;
    }
    double usedPx() const { return m_usedPx; }
    double heightPx() const { return m_heightPx; }

private:
    std::vector<PlacedText>& m_texts;
    double m_left;
    double m_widthPx;
    const MeasureText& m_measure;
    double m_usedPx = 0.0;
    double m_heightPx = 0.0;
};

} // namespace

void placeCaption(MapScene& scene, const model::Brief& brief, const state::AppState& state,
                  const Theme& theme, const MeasureText& measure) {
    const auto shown = state::sceneShown(state, brief);
    if (!shown)
        return;
    const model::Scene& told = brief.scenes[*shown];
    const double u = scene.unitPx;
    const double left = besideLegend(scene, state);
    double right = scene.scaleBar.widthPx > 0.0 ? scene.scaleBar.left.x : scene.frame.right();
    // The right side of a split may have its legend there.
    if (!scene.legend.entries.empty() && scene.legend.plate.left > left &&
        scene.legend.plate.bottom() > scene.frame.centre().y)
        right = std::min(right, scene.legend.plate.left);
    right -= margin * u;
    const double width = std::min(right - left, widest * u) - 2.0 * padding * u;
    if (width < narrowest * u)
        return;
    Column column(scene.caption, left + padding * u, width, measure);
    column.add(told.title, {titleSize * u, true}, theme.text, 1);
    column.addGap(2.0 * u);
    column.add(told.caption, {captionSize * u}, theme.text, mostCaptionLines);
    const double height = column.heightPx() + 1.4 * padding * u;
    const double bottom = scene.sourceLines.empty() ? scene.frame.bottom() - margin * u
                                                    : scene.sourceLines.back().box.top - 5.0 * u;
    scene.captionPlate = {left, bottom - height, column.usedPx() + 2.0 * padding * u, height};
    column.moveTo(scene.captionPlate.top + 0.7 * padding * u);
}

void placeCover(MapScene& scene, const model::Brief& brief, const state::AppState& state, const Theme& theme,
                const MeasureText& measure) {
    const state::Cover cover = state::coverOf(state, brief);
    if (cover == state::Cover::None)
        return;
    if (cover != state::Cover::Card) {
        scene.cover = cover == state::Cover::Black ? CoverDrawing{{0, 0, 0, 255}, {}, {}, {}}
                                                   : CoverDrawing{{255, 255, 255, 255}, {}, {}, {}};
        return;
    }
    const model::Scene& told = brief.scenes[*state.scene];
    const double u = scene.unitPx;
    const ScreenRect& frame = scene.frame;
    const double left = frame.left + 0.12 * frame.width;
    const double width = 0.76 * frame.width;
    CoverDrawing card{theme.sea, {}, theme.accent, {}};
    Column column(card.lines, left, width, measure);
    column.add(told.title, {46.0 * u, true}, theme.text, 3);
    column.addGap(30.0 * u);
    const double ruleAt = column.heightPx() - 14.0 * u;
    column.add(told.caption, {23.0 * u}, theme.text, 4);
    const double top = frame.top + std::max(0.42 * frame.height - column.heightPx() / 2.0, margin * u);
    column.moveTo(top);
    card.rule = {left, top + ruleAt, std::min(90.0 * u, width), 3.0 * u};
    scene.cover = std::move(card);
}

ScreenRect subjectFrame(const ScreenRect& frame, double unitPx, const state::AppState& state) {
    constexpr double besideLegend = 300.0;
    constexpr double aboveCaption = 96.0;
    constexpr double largestShare = 0.26;
    if (!state.presentation)
        return frame;
    const double aside = std::min(besideLegend * unitPx, largestShare * frame.width);
    const double below = std::min(aboveCaption * unitPx, largestShare * frame.height);
    return {frame.left + aside, frame.top, frame.width - aside, frame.height - below};
}

} // namespace tumen::scene
