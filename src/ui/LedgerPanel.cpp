#include <algorithm>
#include <array>

#include <imgui.h>

#include "core/Text.hpp"
#include "io/LedgerWriter.hpp"
#include "ui/EditingParts.hpp"
#include "ui/LedgerParts.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;

/// What a window system surely takes in one piece.
constexpr std::size_t mostCopied = 20'000;

std::string grouped(std::size_t count) {
    return core::grouped(static_cast<long long>(count));
}

/// "12 of 73 claims. 4 not on the map: 3 by their layer, 1 by their status".
std::string countsText(const PanelContext& context) {
    const core::Wording& words = context.words;
    const LedgerMemory& memory = context.memory.ledger;
    const std::size_t listed = memory.rows->claims().size();
    const std::size_t all = context.brief.claims.size();
    std::string text = listed == all ? words.count(static_cast<long long>(all), "{} claim", "{} claims")
                                     : words.format("{} of {} claims", grouped(listed), grouped(all));
    if (!memory.rows->isWhole())
        return words.format("{} so far", text);
    const HiddenRows& hidden = *memory.hidden;
    if (hidden.all() > 0) {
        std::vector<std::string> reasons;
        if (hidden.byKind > 0)
            reasons.push_back(words.format("{} by layer", grouped(hidden.byKind)));
        if (hidden.byStatus > 0)
            reasons.push_back(words.format("{} by status", grouped(hidden.byStatus)));
        if (hidden.byViewpoint > 0)
            reasons.push_back(words.format("{} by viewpoint", grouped(hidden.byViewpoint)));
        text += " · " + words.format("{} switched off on the map: {}", grouped(hidden.all()),
                                     core::join(reasons, ", "));
    }
    if (memory.copied)
        text +=
            " · " + words.count(static_cast<long long>(*memory.copied), "{} row copied", "{} rows copied");
    return text;
}

void copyRows(const PanelContext& context) {
    LedgerMemory& memory = context.memory.ledger;
    const auto claims = memory.rows->claims();
    const std::vector<model::ClaimIndex> rows(claims.begin(), claims.end());
    ImGui::SetClipboardText(io::writeClaims(context.brief, rows, io::TableFormat::Csv).c_str());
    memory.copied = rows.size();
}

/// `room` is how wide it may be at most.
void drawCopyButton(const PanelContext& context, const Look& look, float right, float room) {
    const LedgerMemory& memory = context.memory.ledger;
    const std::size_t rows = memory.rows->claims().size();
    const bool isTooMuch = rows > mostCopied;
    ImGui::PushFont(look.font(Face::Small));
    const auto widthOf = [](const char* label) {
        return ImGui::CalcTextSize(label).x + 2.0F * ImGui::GetStyle().FramePadding.x;
    };
    const char* whole = context.words("Copy as CSV");
    const char* label = widthOf(whole) <= room ? whole : "CSV";
    ImGui::SameLine(right - widthOf(label));
    ImGui::BeginDisabled(isTooMuch || rows == 0 || !memory.rows->isWhole());
    if (ImGui::Button(label))
        copyRows(context);
    ImGui::EndDisabled();
    ImGui::PopFont();
    if (isUnderPointer(ImGuiHoveredFlags_AllowWhenDisabled))
        tip(look, {},
            isTooMuch ? context.words.format("At most {} rows are copied at once. tumen claims --format csv "
                                             "writes all of them.",
                                             grouped(mostCopied))
                      : std::string(context.words("These rows in this order, as a table")));
}

/// The upper edge, to be dragged.
void drawGrip(const PanelContext& context, const Look& look, Commands& commands) {
    const geo::ScreenRect& sheet = context.layout.ledger;
    const ImVec2 inside = ImGui::GetCursorPos();
    const float height = look.px(9);
    ImGui::SetCursorScreenPos({static_cast<float>(sheet.left), static_cast<float>(sheet.top)});
    ImGui::InvisibleButton("grip", {static_cast<float>(sheet.width), height});
    const bool isLit = ImGui::IsItemHovered() || ImGui::IsItemActive();
    const float x = static_cast<float>(sheet.left + sheet.width / 2.0);
    const float y = static_cast<float>(sheet.top) + look.px(4);
    ImGui::GetWindowDrawList()->AddRectFilled({x - look.px(18), y}, {x + look.px(18), y + look.px(3)},
                                              packed(isLit ? look.theme.accent : look.lift(0.26)),
                                              look.px(1.5));
    LedgerMemory& memory = context.memory.ledger;
    const double mouse = ImGui::GetIO().MousePos.y;
    if (ImGui::IsItemActivated())
        memory.grabbedAt = mouse - sheet.top;
    if (ImGui::IsItemActive() && mouse - memory.grabbedAt != sheet.top)
        commands.push_back(
            LedgerCommand(SetLedgerHeight{(sheet.bottom() - (mouse - memory.grabbedAt)) / context.unitPx}));
    ImGui::SetCursorPos(inside);
}

void drawTabs(const PanelContext& context, const Look& look, Commands& commands) {
    const std::array<std::string, 5> labels = {context.words("Ledger"), context.words("Coverage"),
                                               context.words("Balance"), context.words("Scenes"),
                                               context.words("Tables")};
    const auto current = static_cast<std::size_t>(context.state.ledger.tab);
    // Beside them are a short button and the cross.
    const float width = std::min(look.px(92) * static_cast<float>(labels.size()),
                                 ImGui::GetContentRegionAvail().x - look.px(84));
    if (const auto chosen = segments(look, "tabs", labels, current, width, 24))
        commands.push_back(LedgerCommand(SetLedgerTab{static_cast<LedgerTab>(*chosen)}));
}

bool listIsOpen() {
    return ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
}

void drawTop(const PanelContext& context, const Look& look, Commands& commands) {
    const float right = ImGui::GetWindowContentRegionMax().x;
    drawTabs(context, look, commands);
    if (context.state.ledger.tab == LedgerTab::Claims) {
        const float x = ImGui::GetItemRectMax().x + look.px(14);
        const float middle = (ImGui::GetItemRectMin().y + ImGui::GetItemRectMax().y) / 2.0F;
        const float room = ImGui::GetWindowPos().x + right - look.px(130) - x;
        drawText(look, Face::Small, {x, middle - look.lineHeight(Face::Small) / 2.0F}, look.dimText(),
                 ellipsized(look, Face::Small, countsText(context), room));
        const float buttonEnd = right - look.px(28);
        drawCopyButton(context, look, buttonEnd, ImGui::GetWindowPos().x + buttonEnd - x);
    }
    ImGui::SameLine(right - look.px(20));
    const Row close = squareButton(look, "close", 22);
    drawCross(look, close);
    tipOnHover(look, context.words("Close (Esc)"));
    const LedgerMemory& memory = context.memory.ledger;
    const bool escapes = memory.hasKeys && !memory.isFocused && !memory.isTyping && !listIsOpen() &&
                         isPressed(ImGuiKey_Escape);
    if (close.clicked || escapes)
        commands.push_back(LedgerCommand(CloseLedger{}));
}

/// The ledger has the keys from when it is opened or clicked until something else is clicked, and as long as
/// the keyboard was sent there. Tab leads from what the tab holds to what is above, and back, but from field
/// to field while one types in a form.
void passKeys(const PanelContext& context) {
    LedgerMemory& memory = context.memory.ledger;
    if (context.state.isCovered()) {
        memory.keysComeBack = std::exchange(memory.hasKeys, false) || memory.keysComeBack;
        return;
    }
    memory.hasKeys = std::exchange(memory.keysComeBack, false) || memory.hasKeys;
    const bool isClicked = ImGui::IsMouseClicked(ImGuiMouseButton_Left);
    const bool isHere = ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows |
                                               ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
    const auto& focused = context.state.focusedPanel;
    const bool wasFocused = std::exchange(memory.isFocused, focused == Panel::Ledger);
    if (memory.isFocused && !wasFocused)
        memory.keysAreAbove = false;
    else if (memory.isFocused && !listIsOpen() && !(memory.isTyping && !memory.keysAreAbove) &&
             isPressed(ImGuiKey_Tab))
        memory.keysAreAbove = !memory.keysAreAbove;
    if (isClicked && isHere)
        memory.keysAreAbove = false;
    if (memory.isFocused)
        memory.hasKeys = !memory.keysAreAbove;
    else if (!memory.wasShown || (isClicked && isHere))
        memory.hasKeys = true;
    else if ((isClicked && !listIsOpen()) || focused || wasFocused)
        memory.hasKeys = false;
    if (memory.isFocused && !memory.row && !memory.rows->claims().empty())
        memory.row = 0;
}

} // namespace

ImU32 rowGround(const PanelContext& context, const Look& look) {
    return packed(look.theme.seaText, context.memory.ledger.hasKeys ? 0.34 : 0.2);
}

void drawLedgerPanel(const PanelContext& context, Commands& commands) {
    LedgerMemory& memory = context.memory.ledger;
    const auto typed = std::exchange(context.memory.editing.typed, std::nullopt);
    const auto giveTyped = [&] { // its field is gone and cannot
        if (typed)
            commands.push_back(EditCommand(*typed));
        memory.isTyping = false;
    };
    if (!context.state.ledger.shown || context.layout.ledger.width <= 0.0) {
        memory.wasShown = false;
        memory.hasKeys = false;
        memory.keysComeBack = false;
        memory.isFocused = false;
        giveTyped();
        return;
    }
    followLedger(context);
    const Look look = lookOf(context);
    const Card card("ledger", context.layout.ledger, look, Card::Fit::Column);
    passKeys(context);
    if (std::exchange(memory.tab, context.state.ledger.tab) != context.state.ledger.tab)
        giveTyped();
    if (memory.tab == LedgerTab::Claims && context.state.ledger.filter.transfer)
        context.memory.lifted = context.state.ledger.filter;
    memory.wasShown = true;
    drawGrip(context, look, commands);
    drawTop(context, look, commands);
    switch (context.state.ledger.tab) {
    case LedgerTab::Claims:
        drawLedgerFilters(context, look, commands);
        verticalGap(look, 2);
        return drawLedgerTable(context, look, commands);
    case LedgerTab::Coverage:
        return drawCoverageTab(context, look, commands);
    case LedgerTab::Balance:
        return drawBalanceTab(context, look, commands);
    case LedgerTab::Scenes:
        return drawScenesTab(context, look, commands);
    case LedgerTab::Tables:
        return drawTablesTab(context, look, commands);
    }
}

} // namespace tumen::ui
