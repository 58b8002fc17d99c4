#include <algorithm>
#include <array>

#include <imgui.h>

#include "core/Text.hpp"
#include "scene/ClaimText.hpp"
#include "state/Filter.hpp"
#include "ui/LedgerCells.hpp"
#include "ui/LedgerKeys.hpp"
#include "ui/LedgerParts.hpp"
#include "ui/LineSample.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;
using scene::LedgerColumn;

constexpr double ledgerRowHeight = 23.0;
constexpr double cellPadding = 3.0; // above and below

struct Column {
    LedgerColumn column;
    const char* title;
    float weight;            ///< of its width
    double leastTable = 0.0; ///< points; it is left out of a narrower table
    bool isHidden = false;   ///< until the user asks for it
};
constexpr std::array<Column, 11> columns = {
    {{LedgerColumn::Start, core::english("Start"), 96.0F},
     {LedgerColumn::End, core::english("End"), 88.0F, 0.0, true},
     {LedgerColumn::Kind, core::english("Kind"), 124.0F, 640.0},
     {LedgerColumn::Status, core::english("Status"), 142.0F},
     {LedgerColumn::From, core::english("From"), 96.0F, 540.0},
     {LedgerColumn::To, core::english("To"), 96.0F, 540.0},
     {LedgerColumn::AssertedBy, core::english("Asserted by"), 84.0F, 740.0},
     {LedgerColumn::DeniedBy, core::english("Denied by"), 92.0F, 0.0, true},
     {LedgerColumn::Paragraph, core::english("Paragraph"), 76.0F, 740.0},
     {LedgerColumn::Gist, core::english("Gist"), 290.0F},
     {LedgerColumn::Id, core::english("Id"), 50.0F, 0.0, true}}};

void setUpColumns(const PanelContext& context, double tablePoints) {
    for (const Column& column : columns) {
        ImGuiTableColumnFlags flags = ImGuiTableColumnFlags_WidthStretch;
        if (column.isHidden)
            flags |= ImGuiTableColumnFlags_DefaultHide;
        if (tablePoints < column.leastTable)
            flags |= ImGuiTableColumnFlags_Disabled;
        if (column.column == LedgerColumn::Start)
            flags |= ImGuiTableColumnFlags_DefaultSort;
        ImGui::TableSetupColumn(context.words(column.title), flags, column.weight,
                                static_cast<ImGuiID>(column.column));
    }
    ImGui::TableSetupScrollFreeze(0, 1);
}

void followHeader(LedgerMemory& memory) {
    const ImGuiTableSortSpecs* specs = ImGui::TableGetSortSpecs();
    if (specs == nullptr || specs->SpecsCount == 0)
        return;
    memory.wantedOrder = {static_cast<LedgerColumn>(specs->Specs[0].ColumnUserID),
                          specs->Specs[0].SortDirection == ImGuiSortDirection_Descending};
}

/// True when its text did not fit and is under the pointer.
bool drawCell(const PanelContext& context, const Look& look, const model::Claim& claim, LedgerColumn column,
              bool isHidden) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float middle = at.y + look.px(ledgerRowHeight) / 2.0F - look.px(cellPadding);
    const float room = ImGui::GetContentRegionAvail().x;
    const core::Colour& hue = context.kindColours[claim.kind];
    float x = at.x;
    if (column == LedgerColumn::Kind) {
        drawSwatch(look, {x + look.px(7), middle}, hue, !isHidden);
        x += look.px(19);
    } else if (column == LedgerColumn::Status) {
        drawLineSample(look, {x, middle}, look.px(32), claim.statusClass, isHidden ? look.faintText() : hue,
                       claim.isDenied());
        x += look.px(39);
    }
    const core::Colour ink = isHidden                       ? look.faintText()
                             : column == LedgerColumn::Gist ? look.text()
                                                            : look.theme.quietText;
    const std::string text = ledgerCell(context.brief, claim, column, context.state.language, context.words);
    const std::string fitting = ellipsized(look, Face::Regular, text, at.x + room - x);
    drawText(look, Face::Regular, {x, middle - look.lineHeight(Face::Regular) / 2.0F}, ink, fitting);
    const float pointer = ImGui::GetIO().MousePos.x;
    return fitting.size() != text.size() && pointer >= at.x && pointer < at.x + room;
}

/// Why the claim is at no date on the map; empty when nothing keeps it off.
std::string hiddenText(const PanelContext& context, model::ClaimIndex index) {
    switch (hiddenBy(context.state, context.brief.claims, index)) {
    case HiddenBy::Nothing:
        break;
    case HiddenBy::Kind:
        return context.words("Not on the map: its layer is switched off. A click switches it on.");
    case HiddenBy::Status:
        return context.words("Not on the map: its status is switched off. A click switches it on.");
    case HiddenBy::Viewpoint:
        return context.words(
            "Not on the map: it is not seen from the viewpoint. A click shows it all the same.");
    }
    return {};
}

void drawRow(const PanelContext& context, const Look& look, std::size_t row, Commands& commands) {
    LedgerMemory& memory = context.memory.ledger;
    const model::ClaimIndex index = memory.rows->claims()[row];
    const model::Claim claim = context.brief.claims[index];
    const Target target = {Target::What::Claim, index};
    const std::string hidden = hiddenText(context, index);
    ImGui::TableNextRow(ImGuiTableRowFlags_None, look.px(ledgerRowHeight));
    if (memory.row == row)
        ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg0, rowGround(context, look));
    bool isFirst = true;
    bool isHovered = false;
    bool isCut = false;
    ImGui::PushID(static_cast<int>(index));
    for (const Column& column : columns) {
        if (!ImGui::TableNextColumn())
            continue;
        const ImVec2 at = ImGui::GetCursorPos();
        if (std::exchange(isFirst, false)) {
            if (ImGui::Selectable("##row", context.state.selected == target,
                                  ImGuiSelectableFlags_SpanAllColumns,
                                  {0.0F, look.px(ledgerRowHeight) - 2.0F * look.px(cellPadding)})) {
                memory.row = row;
                commands.push_back(AttentionCommand(GoToClaim{index}));
            }
            isHovered = ImGui::IsItemHovered();
            ImGui::SetCursorPos(at);
        }
        isCut = drawCell(context, look, claim, column.column, !hidden.empty()) || isCut;
    }
    ImGui::PopID();
    if (!isHovered)
        return;
    context.memory.hovered = target;
    if (isCut || !hidden.empty())
        tip(look, claim.gist,
            hidden.empty() ? scene::statusWord(claim.status, context.words) + " · " +
                                 scene::datesText(claim.when, context.words)
                           : hidden);
}

void followKeys(const PanelContext& context, std::size_t rowsInView, Commands& commands) {
    LedgerMemory& memory = context.memory.ledger;
    const auto claims = memory.rows->claims();
    const auto row = rowAfterKeys(memory, memory.row, claims.size(), rowsInView);
    memory.scrollsToRow = memory.scrollsToRow || row != memory.row;
    memory.row = row;
    if (isEntered(memory) && memory.row && *memory.row < claims.size())
        commands.push_back(AttentionCommand(GoToClaim{claims[*memory.row]}));
}

/// As little as brings the row into view, below the header that stands still.
void scrollToRow(const Look& look, std::size_t row) {
    const float top = static_cast<float>(row) * look.px(ledgerRowHeight);
    const float room = ImGui::GetWindowHeight() - 2.0F * look.px(ledgerRowHeight);
    if (top < ImGui::GetScrollY())
        ImGui::SetScrollY(top);
    else if (top > ImGui::GetScrollY() + room)
        ImGui::SetScrollY(top - room);
}

} // namespace

void drawLedgerTable(const PanelContext& context, const Look& look, Commands& commands) {
    LedgerMemory& memory = context.memory.ledger;
    constexpr ImGuiTableFlags flags = ImGuiTableFlags_Sortable | ImGuiTableFlags_Resizable |
                                      ImGuiTableFlags_Reorderable | ImGuiTableFlags_Hideable |
                                      ImGuiTableFlags_ScrollY | ImGuiTableFlags_BordersInnerV |
                                      ImGuiTableFlags_SizingStretchProp | ImGuiTableFlags_NoSavedSettings;
    ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, ImVec2(look.px(5), look.px(cellPadding)));
    const double points = ImGui::GetContentRegionAvail().x / look.unitPx;
    if (ImGui::BeginTable("claims", static_cast<int>(columns.size()), flags)) {
        setUpColumns(context, points);
        ImGui::PushFont(look.font(Face::Small));
        ImGui::PushStyleColor(ImGuiCol_Text, packed(look.dimText()));
        ImGui::TableHeadersRow();
        ImGui::PopStyleColor();
        ImGui::PopFont();
        followHeader(memory);
        const auto linesInView =
            static_cast<std::size_t>(ImGui::GetWindowHeight() / look.px(ledgerRowHeight));
        followKeys(context, linesInView - std::min<std::size_t>(linesInView, 2), commands);
        if (std::exchange(memory.scrollsToRow, false) && memory.row)
            scrollToRow(look, *memory.row);
        ImGuiListClipper clipper;
        clipper.Begin(static_cast<int>(memory.rows->claims().size()), look.px(ledgerRowHeight));
        while (clipper.Step())
            for (int row = clipper.DisplayStart; row < clipper.DisplayEnd; ++row)
                drawRow(context, look, static_cast<std::size_t>(row), commands);
        ImGui::EndTable();
    }
    ImGui::PopStyleVar();
}

} // namespace tumen::ui
