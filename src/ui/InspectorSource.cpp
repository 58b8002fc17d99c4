#include <algorithm>
#include <set>

#include <imgui.h>

#include "core/Text.hpp"
#include "scene/ClaimText.hpp"
#include "ui/InspectorParts.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;

constexpr double passageHeight = 190.0;
constexpr double numberWidth = 26.0;
constexpr double paragraphGap = 8.0;

/// The cited paragraphs that the text has and those beside them, in order.
std::vector<int> shownParagraphs(const std::vector<int>& cited, int count) {
    std::set<int> shown;
    for (const int number : cited)
        for (int beside = number - 1; beside <= number + 1; ++beside)
            if (number <= count && beside >= 1 && beside <= count)
                shown.insert(beside);
    return {shown.begin(), shown.end()};
}

float heightOf(const Look& look, const std::string& text, float width) {
    const ImFont* font = look.font(Face::Regular);
    return font->CalcTextSizeA(font->FontSize, width, width, text.data(), text.data() + text.size()).y;
}

/// One paragraph with its number in the margin; a cited one on a ground of its own.
void drawParagraph(const Look& look, int number, const std::string& text, bool isCited) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float textX = look.px(numberWidth);
    const float height = heightOf(look, text, width - textX - look.px(4));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (isCited) {
        list.AddRectFilled({at.x, at.y - look.px(3)}, {at.x + width, at.y + height + look.px(3)},
                           packed(look.theme.accent, 0.14), look.px(3));
        list.AddRectFilled({at.x, at.y - look.px(3)}, {at.x + look.px(3), at.y + height + look.px(3)},
                           packed(look.theme.accent));
    }
    const std::string label = std::to_string(number);
    drawText(look, Face::Small,
             {at.x + textX - look.px(6) - textSize(look, Face::Small, label).x, at.y + look.px(2)},
             look.dimText(), label);
    const ImFont* font = look.font(Face::Regular);
    list.AddText(font, font->FontSize, {at.x + textX, at.y}, packed(isCited ? look.text() : look.dimText()),
                 text.data(), text.data() + text.size(), width - textX - look.px(4));
    ImGui::Dummy({width, height + look.px(paragraphGap)});
}

void drawPassages(const PanelContext& context, const Look& look, const model::Source& source,
                  const std::vector<int>& cited, model::ClaimIndex claim) {
    const std::vector<int> shown = shownParagraphs(cited, static_cast<int>(source.passages.size()));
    if (shown.empty())
        return;
    const float inside = ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ScrollbarSize;
    float whole = look.px(8);
    for (const int number : shown)
        whole += look.px(paragraphGap) + ImGui::GetStyle().ItemSpacing.y +
                 heightOf(look, source.passages[static_cast<std::size_t>(number) - 1],
                          inside - look.px(numberWidth) - look.px(4));
    ImGui::BeginChild("passage", {0.0F, std::min(whole, look.px(passageHeight))});
    ImGui::SetCursorPosY(look.px(4));
    int last = shown.front();
    const bool isNew = std::exchange(context.memory.passageOf, claim) != claim;
    for (const int number : shown) {
        if (number > last + 1)
            paragraph(look, Face::Small, look.dimText(), "…");
        last = number;
        const bool isCited = std::ranges::binary_search(cited, number);
        if (isNew && number == *std::ranges::find_first_of(shown, cited))
            ImGui::SetScrollY(std::max(ImGui::GetCursorPosY() - look.px(22), 0.0F));
        drawParagraph(look, number, source.passages[static_cast<std::size_t>(number) - 1], isCited);
    }
    ImGui::EndChild();
}

void drawList(const PanelContext& context, const Look& look, const char* id, const std::string& title,
              const std::vector<model::ClaimIndex>& claims, Commands& commands) {
    constexpr std::size_t mostEntries = 20;
    if (claims.empty())
        return;
    ImGui::PushID(id);
    caption(look, title);
    drawClaimEntries(context, look, claims, commands, mostEntries);
    ImGui::PopID();
}

} // namespace

void drawSourceOf(const PanelContext& context, const Look& look, model::ClaimIndex index) {
    const model::Claim claim = context.brief.claims[index];
    const model::Source* source = context.brief.sourceOf(claim);
    const std::vector<int> cited = model::paragraphNumbers(claim.paragraph);
    caption(look, context.words("Source"));
    paragraph(look, Face::Regular, look.text(), scene::sourceText(source, claim.paragraph, context.words));
    if (source == nullptr || cited.empty())
        return;
    if (source->passages.empty()) {
        tipOnHover(look, context.words("The source's text is not at hand. Name its file in the column text "
                                       "of the table sources, or start with --source FILE."));
        return;
    }
    verticalGap(look, 4);
    drawPassages(context, look, *source, cited, index);
    const auto count = static_cast<int>(source->passages.size());
    if (cited.back() > count)
        paragraph(
            look, Face::Small, look.warning(),
            context.words.format("Paragraph {} is not in the text, which has {}.", cited.back(), count));
}

void drawRelatedClaims(const PanelContext& context, const Look& look, model::ClaimIndex index,
                       Commands& commands) {
    RelatedOfClaim& found = context.memory.related;
    const std::size_t count = context.brief.claims.size();
    if (found.brief != &context.brief || found.claimCount != count || found.claim != index)
        found = {&context.brief, count, index, scene::relatedClaims(context.brief, index)};
    const auto& [sameParagraph, samePair, reverse] = found.related;
    const auto sizeOf = [](const std::vector<model::ClaimIndex>& claims) {
        return static_cast<long long>(claims.size());
    };
    const core::Wording& words = context.words;
    drawList(context, look, "paragraph",
             words.count(sizeOf(sameParagraph), "{} other claim of the same paragraph",
                         "{} other claims of the same paragraph"),
             sameParagraph, commands);
    drawList(
        context, look, "way",
        words.count(sizeOf(samePair), "{} other claim on the same way", "{} other claims on the same way"),
        samePair, commands);
    drawList(context, look, "way back",
             words.count(sizeOf(reverse), "{} claim the other way round", "{} claims the other way round"),
             reverse, commands);
}

} // namespace tumen::ui
