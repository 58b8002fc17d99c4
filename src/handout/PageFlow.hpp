#pragma once

#include <functional>
#include <span>

#include "handout/PageMeasures.hpp"
#include "handout/Typesetter.hpp"

namespace tumen::handout {

/// A paragraph in a cell of a table.
struct CellText {
    std::string text;
    TextStyle style;
};

/// A column of a row: paragraphs below each other, in a strip of the page's width.
struct Cell {
    double left = 0.0; ///< from the column of text
    double width = 0.0;
    std::vector<CellText> texts;
};

/// Fills pages from the top: what does not fit any more goes to the next page, and nothing is cut.
class PageFlow {
public:
    PageFlow(const Typesetter& type, Document& document) : m_type(type), m_document(document) {}

    /// Called when a page has begun that nobody asked for, for what heads each page of a table.
    using OnNewPage = std::function<void()>;
    void setOnNewPage(OnNewPage onNewPage) { m_onNewPage = std::move(onNewPage); }

    /// The same for what names the page itself, above any table; nothing asks for none.
    void setRunningHead(OnNewPage head) { m_runningHead = std::move(head); }

    void beginPage(const std::string& outline = {}, bool isStep = false);
    /// The next page where there is less room than this, unless the page is new.
    void needRoom(double heightPt);
    void addGap(double heightPt) { m_top += heightPt; }

    void addText(const std::string& text, const TextStyle& style);
    /// At the right end of the line that was added last.
    void addAtRight(const std::string& text, const TextStyle& style);
    void addRule(core::Colour colour, double thicknessPt);
    /// Cells beside each other, broken between lines where they are longer than a page. `atFirstLine` is
    /// called with the top of their first lines while the page is open that these are on.
    void addRow(std::span<const Cell> cells, double paddingPt,
                const std::function<void(double)>& atFirstLine = {});
    /// Anything that has its place on the page already.
    template<typename Part>
    void add(Part part) {
        page().parts.emplace_back(std::move(part));
    }

    Page& page() { return m_document.pages.back(); }
    double left() const { return sideMarginPt; }
    double width() const { return m_document.paper.widthPt - 2.0 * sideMarginPt; }
    double top() const { return m_top; }
    double room() const { return m_document.paper.heightPt - bottomMarginPt - m_top; }
    const Typesetter& type() const { return m_type; }

private:
    void turnPage();

    const Typesetter& m_type;
    Document& m_document;
    OnNewPage m_onNewPage;
    OnNewPage m_runningHead;
    double m_top = topMarginPt;
    double m_emptyTop = topMarginPt; ///< where the page's own content begins
    double m_lastBaseline = topMarginPt;
};

} // namespace tumen::handout
