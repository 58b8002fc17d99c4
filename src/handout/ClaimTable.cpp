#include "handout/ClaimTable.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/Text.hpp"
#include "handout/ClaimKey.hpp"
#include "scene/ClaimText.hpp"

namespace tumen::handout {

namespace {

constexpr TextStyle headStyle = {7.5, true, quietInk};
constexpr TextStyle groupStyle = {8.5, true, accent};
constexpr TextStyle idStyle = {8.0, true, quietInk};
constexpr TextStyle textStyle = {8.5, false, ink};
constexpr TextStyle strongStyle = {8.5, true, ink};
constexpr TextStyle quietStyle = {7.5, false, quietInk};
constexpr TextStyle denialStyle = {7.5, false, denialInk};

constexpr TextStyle briefStyle = {8.0, false, ink};
constexpr TextStyle briefStrongStyle = {8.0, true, ink};

constexpr double sampleWidth = 26.0;

/// Columns of fixed widths around the one that takes the rest.
std::vector<Cell> columnsIn(double width) {
    constexpr double gap = 9.0;
    constexpr double sample = 33.0;
    constexpr double id = 24.0;
    constexpr double when = 78.0;
    constexpr double status = 98.0;
    constexpr double paragraph = 30.0;
    const double rest = width - sample - id - when - status - paragraph - 4.0 * gap;
    std::vector<Cell> columns;
    double left = sample;
    for (const double each : {id, rest, when, status, paragraph}) {
        columns.push_back({left, each, {}});
        left += each + gap;
    }
    return columns;
}

std::string amountText(const model::Claim& claim) {
    if (!claim.magnitude)
        return {};
    return claim.unit.empty() ? fmt::format("{}", *claim.magnitude)
                              : fmt::format("{} {}", *claim.magnitude, claim.unit);
}

const char* dateMark(std::string_view dateBasis) {
    if (dateBasis == "record")
        return "†";
    return dateBasis == "article+record" ? "‡" : "";
}

} // namespace

void addDateMarks(PageFlow& flow, const model::Brief& brief, std::span<const model::ClaimIndex> claims,
                  const core::Wording& words) {
    for (const char* basis : {"record", "article+record"})
        if (std::ranges::any_of(
                claims, [&](model::ClaimIndex claim) { return brief.claims[claim].dateBasis == basis; }))
            flow.addText(fmt::format("{} {}", dateMark(basis), scene::dateBasisText(basis, words)),
                         quietStyle);
}

ClaimTable::ClaimTable(PageFlow& flow, const model::Brief& brief, model::Language names,
                       const core::Wording& words)
    : m_flow(flow), m_brief(brief), m_names(names), m_words(words), m_kindColours(kindColoursOnPaper(brief)),
      m_columns(columnsIn(flow.width())) {
    m_flow.needRoom(90.0);
    addHead();
    m_flow.setOnNewPage([this] { addHead(); });
}

ClaimTable::~ClaimTable() {
    m_flow.setOnNewPage({});
}

void ClaimTable::addHead() {
    std::vector<Cell> cells = m_columns;
    const std::string heads[] = {"", m_words("What is claimed"), m_isInBrief ? "" : m_words("When"),
                                 m_words("How sure, who says so"), "¶"};
    for (std::size_t i = 0; i < cells.size(); ++i)
        cells[i].texts = {{heads[i], headStyle}};
    m_flow.addRow(cells, 3.0);
    m_flow.addRule(ink, 0.7);
}

void ClaimTable::addGroup(const std::string& title) {
    m_flow.needRoom(60.0);
    const Cell cell = {0.0, m_flow.width(), {{title, groupStyle}}};
    m_flow.addGap(3.0);
    m_flow.addRow(std::span(&cell, 1), 3.0);
}

void ClaimTable::add(model::ClaimIndex index) {
    m_isInBrief = false;
    const model::Claim claim = m_brief.claims[index];
    addRow(claim, cellsOf(claim), textStyle);
}

void ClaimTable::addInBrief(model::ClaimIndex index) {
    m_isInBrief = true;
    const model::Claim claim = m_brief.claims[index];
    addRow(claim, cellsInBrief(claim), briefStyle);
}

void ClaimTable::addRow(const model::Claim& claim, std::span<const Cell> cells, const TextStyle& firstLine) {
    const auto drawSample = [&](double top) {
        m_flow.add(ClaimSample{m_flow.left(), top + middleOf(firstLine), sampleWidth,
                               m_kindColours[claim.kind], claim.statusClass, claim.form, claim.isDenied()});
    };
    m_flow.addRow(cells, firstLine.sizePt * 0.4, drawSample);
    m_flow.addRule(hairline, 0.5);
}

std::string ClaimTable::paragraphOf(const model::Claim& claim) const {
    std::string paragraph(claim.paragraph);
    for (auto at = paragraph.find('-'); at != std::string::npos; at = paragraph.find('-', at + 3))
        paragraph.replace(at, 1, "–");
    const model::Source* source = m_brief.sources.size() > 1 ? m_brief.sourceOf(claim) : nullptr;
    return source != nullptr ? fmt::format("{} {}", source->id, paragraph) : paragraph;
}

std::vector<Cell> ClaimTable::cellsInBrief(const model::Claim& claim) const {
    std::vector<Cell> cells = m_columns;
    const double right = cells[2].left + cells[2].width;
    cells.erase(cells.begin() + 2); // there is more room for what is claimed
    cells[1].width = right - cells[1].left;
    cells[0].texts = {{std::string(claim.id), {briefStyle.sizePt, true, quietInk}}};
    cells[1].texts = {{std::string(claim.gist), briefStyle}};
    cells[2].texts = {{scene::statusWord(claim.status, m_words), briefStrongStyle}};
    if (claim.isDenied())
        cells[2].texts.push_back(
            {m_words.format("Denied by: {}", scene::voicesText(m_brief, claim.deniedBy, m_names)),
             denialStyle});
    cells[3].texts = {{paragraphOf(claim), briefStyle}};
    return cells;
}

std::vector<Cell> ClaimTable::cellsOf(const model::Claim& claim) const {
    std::vector<Cell> cells = m_columns;
    cells[0].texts = {{std::string(claim.id), idStyle}};

    std::vector<std::string> about = {scene::routeText(m_brief, claim, m_names),
                                      scene::kindText(m_brief, claim, m_words), amountText(claim)};
    std::erase(about, std::string());
    cells[1].texts = {{std::string(claim.gist), textStyle}, {core::join(about, " · "), quietStyle}};

    cells[2].texts = {{scene::datesText(claim.when, m_words) + dateMark(claim.dateBasis), textStyle}};

    cells[3].texts = {{scene::statusWord(claim.status, m_words), strongStyle}};
    if (!claim.assertedBy.empty())
        cells[3].texts.push_back(
            {m_words.format("Asserted by: {}", scene::voicesText(m_brief, claim.assertedBy, m_names)),
             quietStyle});
    if (claim.isDenied())
        cells[3].texts.push_back(
            {m_words.format("Denied by: {}", scene::voicesText(m_brief, claim.deniedBy, m_names)),
             denialStyle});

    cells[4].texts = {{paragraphOf(claim), textStyle}};
    return cells;
}

} // namespace tumen::handout
