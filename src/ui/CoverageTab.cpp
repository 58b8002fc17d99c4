#include <algorithm>

#include <imgui.h>
#include <imgui_internal.h>

#include "scene/ClaimSieve.hpp"
#include "scene/ClaimText.hpp"
#include "ui/LedgerKeys.hpp"
#include "ui/LedgerParts.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;

constexpr double paragraphRowHeight = 20.0;
constexpr double numberWidth = 34.0;
constexpr double countWidth = 34.0;
constexpr double barHeight = 12.0;

/// Bars of one claim are as wide as they can be, up to this.
constexpr double widestClaim = 22.0;

struct Columns {
    float barLeft;
    float barWidth;
    float claimWidth; ///< of one claim
    float textLeft;
};

Columns columnsOf(const Look& look, const CoverageMemory& memory, bool hasText) {
    const float left = ImGui::GetCursorScreenPos().x;
    const float room = ImGui::GetContentRegionAvail().x;
    const float longest = look.px(widestClaim) * static_cast<float>(std::max(memory.mostClaims, 5));
    const float bars =
        std::min((room - look.px(numberWidth + countWidth)) * (hasText ? 0.42F : 1.0F), longest);
    const float claim =
        std::min(look.px(widestClaim), bars / static_cast<float>(std::max(memory.mostClaims, 1)));
    const float barLeft = left + look.px(numberWidth);
    return {barLeft, bars, claim, barLeft + bars + look.px(countWidth)};
}

/// The claims of a paragraph by kind, one beside the other; kinds that are switched off step back.
void drawBar(const PanelContext& context, const Look& look, const model::ParagraphCoverage& paragraph,
             const Columns& columns, float middle) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    float x = columns.barLeft;
    const float half = look.px(barHeight) / 2.0F;
    for (model::KindIndex kind = 0; kind < paragraph.claimsByKind.size(); ++kind) {
        const float width = columns.claimWidth * static_cast<float>(paragraph.claimsByKind[kind]);
        if (width <= 0.0F)
            continue;
        const bool isOff = context.state.hiddenKinds.contains(kind);
        list.AddRectFilled({x, middle - half}, {x + std::max(width - look.px(1), 1.0F), middle + half},
                           packed(context.kindColours[kind], isOff ? 0.3 : 1.0), look.px(2));
        x += width;
    }
    const std::string count = std::to_string(paragraph.claims());
    drawText(look, Face::Small, {x + look.px(6), middle - look.lineHeight(Face::Small) / 2.0F}, look.text(),
             count);
}

/// A gap is seen as one: an empty frame with a word in it.
void drawGap(const PanelContext& context, const Look& look, const Columns& columns, float middle) {
    const float half = look.px(barHeight) / 2.0F;
    const char* const text = context.words("no claims");
    const ImVec2 size = textSize(look, Face::Small, text);
    ImGui::GetWindowDrawList()->AddRect({columns.barLeft, middle - half},
                                        {columns.barLeft + look.px(widestClaim), middle + half},
                                        packed(look.faintText()), look.px(2), 0, look.px(1));
    drawText(look, Face::Small, {columns.barLeft + look.px(widestClaim) + look.px(6), middle - size.y / 2.0F},
             look.faintText(), text);
}

std::string tipOf(const PanelContext& context, const model::ParagraphCoverage& paragraph) {
    std::string text;
    for (model::KindIndex kind = 0; kind < paragraph.claimsByKind.size(); ++kind)
        if (const int claims = paragraph.claimsByKind[kind]; claims > 0)
            text +=
                context.words.format("{}: {}", scene::kindTitle(context.brief, kind, context.words), claims) +
                "\n";
    return text + context.words(paragraph.claims() > 0 ? "Click: these claims in the table"
                                                       : "No claim of the brief cites it");
}

void drawRow(const PanelContext& context, const Look& look, const model::ParagraphCoverage& paragraph,
             const Columns& columns, bool isAtKeys, Commands& commands) {
    const int number = paragraph.passage.paragraph;
    ImGui::PushID(number);
    if (isAtKeys) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::GetWindowDrawList()->AddRectFilled(
            at, {at.x + ImGui::GetContentRegionAvail().x, at.y + look.px(paragraphRowHeight)},
            rowGround(context, look), look.px(3));
    }
    const Row row = clickableRow(look, "paragraph", paragraphRowHeight);
    const std::string label = std::to_string(number);
    rowText(look, row, Face::Small, columns.barLeft - look.px(10) - textSize(look, Face::Small, label).x,
            look.dimText(), label);
    if (paragraph.claims() > 0)
        drawBar(context, look, paragraph, columns, row.centreY());
    else
        drawGap(context, look, columns, row.centreY());
    const auto& sources = context.brief.sources;
    if (!sources.empty() &&
        static_cast<std::size_t>(number) <= sources[paragraph.passage.source].passages.size())
        rowText(look, row, Face::Small, columns.textLeft,
                paragraph.claims() > 0 ? look.theme.quietText : look.dimText(),
                ellipsized(look, Face::Small,
                           sources[paragraph.passage.source].passages[static_cast<std::size_t>(number) - 1],
                           row.max.x - columns.textLeft));
    if (isUnderPointer())
        tip(look, context.words.format("Paragraph {}", number), tipOf(context, paragraph));
    if (row.clicked && paragraph.claims() > 0)
        commands.push_back(LedgerCommand(ShowInLedger{{.passage = paragraph.passage}}));
    ImGui::PopID();
}

/// "26 paragraphs, 3 without claims": what there is, and how that is known.
std::string summaryOf(const PanelContext& context, const model::SourceCoverage& source, std::size_t index) {
    const core::Wording& words = context.words;
    std::string text;
    if (context.brief.sources.size() > 1)
        text = "«" + context.brief.sources[index].title + "»: ";
    text += words.count(static_cast<long long>(source.paragraphs.size()), "{} paragraph", "{} paragraphs");
    text += ", " + words.format("{} without claims", source.gaps());
    if (source.withoutParagraph > 0)
        text += ", " + words.count(source.withoutParagraph, "{} claim names no paragraph",
                                   "{} claims name no paragraph");
    if (!source.textIsAtHand)
        text += " · " + std::string(words("counted up to the last one cited, as the text is not at hand"));
    return text;
}

void followCoverage(const PanelContext& context) {
    CoverageMemory& memory = context.memory.coverage;
    if (memory.brief == &context.brief && memory.claimCount == context.brief.claims.size())
        return;
    memory = {&context.brief, context.brief.claims.size(), model::coverageOf(context.brief), 0, {}, false};
    for (const model::SourceCoverage& source : memory.sources)
        for (const model::ParagraphCoverage& paragraph : source.paragraphs)
            memory.mostClaims = std::max(memory.mostClaims, paragraph.claims());
}

/// The paragraph of a row, counted over those of all sources; null beyond the last.
const model::ParagraphCoverage* paragraphAt(const CoverageMemory& memory, std::size_t row) {
    for (const model::SourceCoverage& source : memory.sources) {
        if (row < source.paragraphs.size())
            return &source.paragraphs[row];
        row -= source.paragraphs.size();
    }
    return nullptr;
}

std::optional<model::ClaimIndex> firstClaimOf(const model::Brief& brief, const model::Passage& passage) {
    const scene::ClaimSieve sieve(brief, {.passage = passage});
    for (model::ClaimIndex claim = 0; claim < brief.claims.size(); ++claim)
        if (sieve.passes(claim))
            return claim;
    return std::nullopt;
}

void followKeys(const PanelContext& context, const Look& look, Commands& commands) {
    CoverageMemory& memory = context.memory.coverage;
    const LedgerMemory& ledger = context.memory.ledger;
    std::size_t rows = 0;
    for (const model::SourceCoverage& source : memory.sources)
        rows += source.paragraphs.size();
    const auto inView = static_cast<std::size_t>(ImGui::GetWindowHeight() / look.px(paragraphRowHeight));
    auto row = rowAfterKeys(ledger, memory.row, rows, inView - std::min<std::size_t>(inView, 1));
    if (!row && ledger.isFocused && rows > 0)
        row = 0;
    memory.scrollsToRow = row != memory.row;
    memory.row = row;
    const auto* paragraph = memory.row ? paragraphAt(memory, *memory.row) : nullptr;
    if (paragraph == nullptr || !isEntered(ledger))
        return;
    if (const auto claim = firstClaimOf(context.brief, paragraph->passage))
        commands.push_back(AttentionCommand(GoToClaim{*claim}));
}

/// As little as brings a row from here into view.
void scrollToRow(const Look& look, std::size_t row) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float top = at.y + look.px(paragraphRowHeight) * static_cast<float>(row);
    ImGui::ScrollToBringRectIntoView(ImGui::GetCurrentWindow(),
                                     {{at.x, top}, {at.x + 1.0F, top + look.px(paragraphRowHeight)}});
}

} // namespace

void drawCoverageTab(const PanelContext& context, const Look& look, Commands& commands) {
    followCoverage(context);
    CoverageMemory& memory = context.memory.coverage;
    ImGui::BeginChild("coverage", {0.0F, 0.0F}, false, ImGuiWindowFlags_NoNav);
    followKeys(context, look, commands);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(look.px(8), 0.0F));
    std::size_t before = 0; // rows of the sources above
    for (std::size_t index = 0; index < memory.sources.size(); ++index) {
        const model::SourceCoverage& source = memory.sources[index];
        paragraph(look, Face::Small, look.theme.quietText, summaryOf(context, source, index));
        verticalGap(look, 4);
        ImGui::PushID(static_cast<int>(index));
        const Columns columns = columnsOf(look, memory, source.textIsAtHand);
        const std::size_t count = source.paragraphs.size();
        if (memory.scrollsToRow && memory.row && *memory.row - before < count)
            scrollToRow(look, *memory.row - before);
        ImGuiListClipper clipper;
        clipper.Begin(static_cast<int>(count), look.px(paragraphRowHeight));
        while (clipper.Step())
            for (auto row = static_cast<std::size_t>(clipper.DisplayStart);
                 row < static_cast<std::size_t>(clipper.DisplayEnd); ++row)
                drawRow(context, look, source.paragraphs[row], columns, memory.row == before + row, commands);
        ImGui::PopID();
        verticalGap(look, 8);
        before += count;
    }
    ImGui::PopStyleVar();
    ImGui::EndChild();
}

} // namespace tumen::ui
