#include "handout/Handout.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "handout/ClaimKey.hpp"
#include "handout/ClaimTable.hpp"
#include "handout/ScenePage.hpp"
#include "scene/ClaimText.hpp"

namespace tumen::handout {

namespace {

constexpr TextStyle coverTitleStyle = {32.0, true, ink};
constexpr TextStyle coverRangeStyle = {16.0, false, quietInk};
constexpr TextStyle labelStyle = {8.5, true, accent};
constexpr TextStyle bodyStyle = {9.5, false, ink};
constexpr TextStyle quietStyle = {8.0, false, quietInk};
constexpr TextStyle headingStyle = {19.0, true, ink};
constexpr TextStyle footStyle = {7.5, false, quietInk};

/// A line of the contents, with its page at the right end once that is known.
struct Entry {
    std::size_t contentsPage = 0;
    double top = 0.0;
    double baseline = 0.0;
    TextStyle style;
    std::size_t page = 0;
};

/// Lays out a handout from its first page to its last.
class Composer {
public:
    Composer(const model::Brief& brief, std::span<const state::AppState> states, const HandoutWish& wish,
             const core::Wording& words, const Typesetter& type)
        : m_brief(brief), m_states(states), m_wish(wish), m_words(words), m_type(type),
          m_flow(type, m_document) {
        m_document.title = brief.title;
        m_document.paper = sizeOf(wish.paper);
    }

    Document compose() {
        addCover();
        addContents();
        for (std::size_t i = 0; i < m_brief.scenes.size() && i < m_states.size(); ++i) {
            if (m_brief.scenes[i].form == model::SceneForm::Black)
                continue;
            m_entries[i].page = m_document.pages.size();
            addScenePage(m_flow, m_brief, m_states[i], i, m_wish.withNotes, m_words);
        }
        m_entries.back().page = m_document.pages.size();
        addLedger();
        numberContents();
        addFeet();
        return std::move(m_document);
    }

private:
    void addCover() {
        m_flow.beginPage(m_brief.title);
        m_flow.addGap(22.0);
        m_flow.add(Block{{m_flow.left(), m_flow.top(), 42.0, 4.0}, accent});
        m_flow.addGap(22.0);
        m_flow.addText(m_brief.title, coverTitleStyle);
        m_flow.addGap(10.0);
        const time::DayRange span = m_brief.span();
        m_flow.addText(time::toLongRange(span.first, span.last - 1.0, m_words), coverRangeStyle);
        m_flow.addGap(6.0);
        const auto scenes = static_cast<long long>(model::sceneCount(m_brief.scenes));
        const auto claims = static_cast<long long>(m_brief.claims.size());
        m_flow.addText(fmt::format("{} · {}", m_words.count(scenes, "{} scene", "{} scenes"),
                                   m_words.count(claims, "{} claim", "{} claims")),
                       {10.0, false, quietInk});
        addCoverSources();
        addReading();
        addCoverMap();
    }

    /// That of the last scene with a map, where there is room for it.
    void addCoverMap() {
        const auto isMap = [](const model::Scene& scene) { return scene.form == model::SceneForm::Map; };
        const auto last = std::find_if(m_brief.scenes.rbegin(), m_brief.scenes.rend(), isMap);
        const double height = m_flow.width() / pictureAspect;
        if (last == m_brief.scenes.rend() || m_states.size() < m_brief.scenes.size() ||
            m_flow.room() < height + 12.0)
            return;
        const auto scene = static_cast<std::size_t>(m_brief.scenes.rend() - last) - 1;
        m_flow.add(
            MapFigure{scene, {m_flow.left(), m_flow.top() + m_flow.room() - height, m_flow.width(), height}});
    }

    void addCoverSources() {
        if (m_brief.sources.empty())
            return;
        m_flow.addGap(28.0);
        m_flow.addText(m_words("Sources"), labelStyle);
        m_flow.addGap(3.0);
        for (const model::Source& source : m_brief.sources)
            addSource(m_flow, source, bodyStyle);
    }

    /// What lines and marks mean, on the first page.
    void addReading() {
        m_flow.needRoom(110.0);
        m_flow.addGap(16.0);
        m_flow.addText(m_words("How to read it"), labelStyle);
        m_flow.addGap(3.0);
        m_flow.addText(m_words("The colour of a line is what goes over, its pattern how sure that is. A bar "
                               "across means that "
                               "somebody denies it."),
                       bodyStyle);
        m_flow.addGap(5.0);
        addStatusKey(m_flow, m_words);
    }

    void addContents() {
        m_flow.beginPage(m_words("Contents"));
        m_flow.addText(m_words("Contents"), headingStyle);
        m_flow.addGap(10.0);
        m_entries.resize(m_brief.scenes.size());
        std::size_t number = 0;
        for (std::size_t i = 0; i < m_brief.scenes.size(); ++i) {
            const model::Scene& scene = m_brief.scenes[i];
            const bool isStep = !scene.stepOf.empty();
            number += isStep ? 0 : 1;
            if (scene.form == model::SceneForm::Black)
                continue;
            if (isStep)
                addEntry(m_entries[i], {}, scene.caption.empty() ? scene.title : scene.caption, quietStyle);
            else
                addEntry(m_entries[i], fmt::format("{}", number), scene.title, bodyStyle);
        }
        m_flow.addGap(6.0);
        addEntry(m_entries.emplace_back(), {}, m_words("Ledger of all claims"), bodyStyle);
    }

    void addEntry(Entry& entry, const std::string& number, const std::string& title, const TextStyle& style) {
        constexpr double numberWidth = 22.0;
        constexpr double pageWidth = 34.0;
        const Cell cells[] = {{0.0, numberWidth, {{number, {style.sizePt, false, quietInk}}}},
                              {numberWidth, m_flow.width() - numberWidth - pageWidth, {{title, style}}}};
        m_flow.addRow(cells, style.sizePt > quietStyle.sizePt ? 1.8 : 0.6, [&](double top) {
            entry = {m_document.pages.size() - 1, top, top + m_type.ascentOf(style), style, 0};
        });
    }

    void addLedger() {
        m_flow.beginPage(m_words("Ledger of all claims"));
        m_flow.addText(m_words("Ledger of all claims"), headingStyle);
        m_flow.addGap(6.0);
        addStatusKey(m_flow, m_words);
        std::vector<model::ClaimIndex> all(m_brief.claims.size());
        std::iota(all.begin(), all.end(), model::ClaimIndex{0});
        m_flow.addGap(2.0);
        addDateMarks(m_flow, m_brief, all, m_words);
        m_flow.addGap(8.0);
        ClaimTable table(m_flow, m_brief, namesLanguage(), m_words);
        for (const model::ClaimIndex claim : all)
            table.add(claim);
    }

    model::Language namesLanguage() const {
        return m_states.empty() ? model::Language::English : m_states.front().language;
    }

    void numberContents() {
        for (const Entry& entry : m_entries) {
            if (entry.page == 0)
                continue; // a black scene
            const std::string number = fmt::format("{}", entry.page + 1);
            Page& page = m_document.pages[entry.contentsPage];
            const double right = m_flow.left() + m_flow.width();
            page.parts.emplace_back(
                TextLine{number, entry.style, right - m_type.widthOf(number, entry.style), entry.baseline});
            page.parts.emplace_back(
                PageLink{{m_flow.left(), entry.top, m_flow.width(), leadingOf(entry.style)}, entry.page});
        }
    }

    /// The brief's title and the number of each page but the cover.
    void addFeet() {
        const double baseline = m_document.paper.heightPt - bottomMarginPt / 2.0;
        for (std::size_t i = 1; i < m_document.pages.size(); ++i) {
            auto& parts = m_document.pages[i].parts;
            const std::string number = fmt::format("{} / {}", i + 1, m_document.pages.size());
            const double width = m_type.widthOf(number, footStyle);
            const auto title = m_type.lines(m_brief.title, footStyle, m_flow.width() - width - 20.0);
            parts.emplace_back(Block{{m_flow.left(), baseline - 14.0, m_flow.width(), 0.5}, hairline});
            if (!title.empty())
                parts.emplace_back(TextLine{title.front(), footStyle, m_flow.left(), baseline});
            parts.emplace_back(TextLine{number, footStyle, m_flow.left() + m_flow.width() - width, baseline});
        }
    }

    const model::Brief& m_brief;
    std::span<const state::AppState> m_states;
    const HandoutWish& m_wish;
    const core::Wording& m_words;
    const Typesetter& m_type;
    Document m_document;
    PageFlow m_flow;
    std::vector<Entry> m_entries; ///< of the scenes, then of the ledger
};

} // namespace

Document layOut(const model::Brief& brief, std::span<const state::AppState> states, const HandoutWish& wish,
                const core::Wording& words, const Typesetter& type) {
    return Composer(brief, states, wish, words, type).compose();
}

} // namespace tumen::handout
