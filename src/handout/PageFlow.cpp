#include "handout/PageFlow.hpp"

#include <algorithm>
#include <utility>

namespace tumen::handout {

namespace {

/// A line of a cell and how far it is from the one above.
struct CellLine {
    std::string text;
    TextStyle style;
};

double heightOf(std::span<const CellLine> lines) {
    double height = 0.0;
    for (const CellLine& line : lines)
        height += leadingOf(line.style);
    return height;
}

} // namespace

void PageFlow::beginPage(const std::string& outline, bool isStep) {
    m_document.pages.push_back({{}, outline, isStep});
    m_top = topMarginPt;
    m_emptyTop = m_top;
    m_lastBaseline = m_top;
}

void PageFlow::turnPage() {
    beginPage();
    if (m_runningHead)
        m_runningHead();
    if (m_onNewPage)
        m_onNewPage();
    m_emptyTop = m_top;
}

void PageFlow::needRoom(double heightPt) {
    if (room() < heightPt && m_top > m_emptyTop)
        turnPage();
}

void PageFlow::addText(const std::string& text, const TextStyle& style) {
    for (const std::string& line : m_type.lines(text, style, width())) {
        needRoom(leadingOf(style));
        m_lastBaseline = m_top + m_type.ascentOf(style);
        add(TextLine{line, style, left(), m_lastBaseline});
        m_top += leadingOf(style);
    }
}

void PageFlow::addAtRight(const std::string& text, const TextStyle& style) {
    add(TextLine{text, style, left() + width() - m_type.widthOf(text, style), m_lastBaseline});
}

void PageFlow::addRule(core::Colour colour, double thicknessPt) {
    add(Block{{left(), m_top, width(), thicknessPt}, colour});
    m_top += thicknessPt;
}

void PageFlow::addRow(std::span<const Cell> cells, double paddingPt,
                      const std::function<void(double)>& atFirstLine) {
    std::vector<std::vector<CellLine>> columns;
    double tallest = 0.0;
    for (const Cell& cell : cells) {
        std::vector<CellLine>& lines = columns.emplace_back();
        for (const CellText& text : cell.texts)
            for (std::string& line : m_type.lines(text.text, text.style, cell.width))
                lines.push_back({std::move(line), text.style});
        tallest = std::max(tallest, heightOf(lines));
    }
    // Rows stay whole where a page could hold several of them.
    const double page = m_document.paper.heightPt - bottomMarginPt - topMarginPt;
    const double wanted = tallest + 2.0 * paddingPt;
    needRoom(wanted < page / 3.0 ? wanted : std::min(wanted, page / 6.0));
    bool isFirst = true;
    std::vector<std::size_t> done(columns.size(), 0);
    const auto isDone = [&] {
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (done[i] < columns[i].size())
                return false;
        return true;
    };
    do {
        if (!isFirst)
            turnPage();
        m_top += paddingPt;
        double lowest = m_top;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            double y = m_top;
            // At least one, so that this ends however small a page is.
            for (std::size_t first = done[i]; done[i] < columns[i].size(); ++done[i]) {
                const CellLine& line = columns[i][done[i]];
                const double leading = leadingOf(line.style);
                if (done[i] > first && y + leading > m_top + room())
                    break;
                add(TextLine{line.text, line.style, left() + cells[i].left, y + m_type.ascentOf(line.style)});
                y += leading;
            }
            lowest = std::max(lowest, y);
        }
        if (std::exchange(isFirst, false) && atFirstLine && !cells.empty())
            atFirstLine(m_top);
        m_top = lowest + paddingPt;
    } while (!isDone());
}

} // namespace tumen::handout
