#include <algorithm>

#include <imgui.h>

#include "core/Text.hpp"
#include "ui/BalanceKeys.hpp"
#include "ui/BalanceParts.hpp"
#include "ui/ChoiceBox.hpp"
#include "ui/LedgerParts.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;
using Pair = std::pair<std::size_t, std::size_t>;

/// Of two parties; where there is less room bars have it all.
constexpr double leastMatrixWidth = 228.0;

/// Of a head and two bars; where there is less room the tab scrolls in place of its bars.
constexpr double leastBarsHeight = 74.0;

/// Some milliseconds; more are added up on a thread.
constexpr std::size_t mostClaimsAtOnce = 20'000;

/// The pair that was chosen, that of the selected flow, or the one that shares most flows.
std::optional<Pair> wantedPair(const PanelContext& context) {
    const BalanceMemory& memory = context.memory.balance;
    const BalancePair& chosen = context.state.ledger.pair;
    const auto left = memory.parties().find(chosen.left);
    const auto right = memory.parties().find(chosen.right);
    if (left && right && left != right)
        return Pair(*left, *right);
    const Target& selected = context.state.selected;
    if (selected.what == Target::What::Claim && selected.index < context.brief.claims.size())
        if (const auto pair = memory.parties().ofFlow(context.brief.claims, selected.index))
            return pair;
    return memory.closest;
}

void followBalance(const PanelContext& context) {
    BalanceMemory& memory = context.memory.balance;
    const model::Brief& brief = context.brief;
    if (memory.brief != &brief || memory.claimCount != brief.claims.size()) {
        memory = {};
        memory.brief = &brief;
        memory.claimCount = brief.claims.size();
        if (brief.claims.size() <= mostClaimsAtOnce)
            memory.totals.emplace(brief);
        else
            memory.addingUp.emplace([&brief](core::Progress&) { return scene::BalanceTotals(brief); }, true);
    }
    if (memory.addingUp && memory.addingUp->isReady()) {
        memory.totals = memory.addingUp->take();
        memory.addingUp.reset();
    }
    if (!memory.totals)
        return;
    if (!memory.closest)
        memory.closest = memory.totals->closestPair();
    const auto pair = wantedPair(context);
    if (!pair)
        return memory.balance.reset();
    const time::DayRange days = scene::balanceDays(context.state);
    if (memory.balance && memory.days == days && memory.pair == *pair)
        return;
    if (!memory.balance || memory.days != days)
        memory.matrix = memory.totals->matrix(days, mostParties);
    memory.days = days;
    memory.pair = *pair;
    memory.balance = memory.totals->between(pair->first, pair->second, days);
}

/// One of the two, from a list of all parties; the other one of the pair changes places with it.
void drawParty(const PanelContext& context, const Look& look, const char* id, bool isLeft,
               Commands& commands) {
    const BalanceMemory& memory = context.memory.balance;
    std::vector<std::string> labels;
    for (std::size_t party = 0; party < memory.parties().all.size(); ++party)
        labels.push_back(nameOf(context, party));
    const auto [left, right] = memory.pair;
    const float room = ImGui::GetWindowContentRegionWidth();
    const auto chosen = choiceBox(look, id, std::min(look.px(190), (room - look.px(10)) / 2.0F), labels,
                                  isLeft ? left : right);
    if (!chosen)
        return;
    Pair pair = memory.pair;
    (isLeft ? pair.first : pair.second) = *chosen;
    if (pair.first == pair.second)
        (isLeft ? pair.second : pair.first) = isLeft ? left : right;
    commands.push_back(LedgerCommand(
        SetBalancePair{{memory.parties().all[pair.first].key, memory.parties().all[pair.second].key}}));
}

void drawMeasure(const PanelContext& context, const Look& look, Commands& commands) {
    const std::vector<std::string> units = context.memory.balance.balance->units();
    if (units.empty())
        return;
    std::vector<std::string> labels = {context.words("Number of claims")};
    labels.insert(labels.end(), units.begin(), units.end());
    const auto found = std::ranges::find(units, context.state.ledger.measure);
    const std::size_t current =
        found == units.end() ? 0 : static_cast<std::size_t>(found - units.begin()) + 1;
    breakLineFor(look.px(150));
    if (const auto chosen = choiceBox(look, "##measure", look.px(150), labels, current))
        commands.push_back(
            LedgerCommand(SetBalanceMeasure{*chosen == 0 ? std::string() : units[*chosen - 1]}));
    ImGui::SameLine(0.0F, look.px(10));
}

std::string daysText(const PanelContext& context, time::DayRange days) {
    return days.first == days.last
               ? context.words.format("Flows on {}.", time::toLongDate(days.first, context.words))
               : context.words.format("Flows from {} to {}.", time::toLongDate(days.first, context.words),
                                      time::toLongDate(days.last, context.words));
}

/// What is counted, and what is not.
std::string noteText(const PanelContext& context) {
    const core::Wording& words = context.words;
    const BalanceMemory& memory = context.memory.balance;
    std::string text = daysText(context, memory.days);
    if (memory.balance->units().empty())
        text += " " + std::string(words("Claims are counted, as they give no quantities."));
    else
        text += " " + std::string(words("Amounts are added up within one unit only."));
    if (memory.balance->undated > 0)
        text += " " + words.count(memory.balance->undated, "{} without a date is not counted.",
                                  "{} without a date are not counted.");
    return text;
}

/// Beside the choices, or where it has no room there in lines beneath them.
void drawNote(const PanelContext& context, const Look& look) {
    const std::string note = noteText(context);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool isBeside = textSize(look, Face::Small, note).x <= ImGui::GetContentRegionAvail().x;
    if (isBeside)
        drawText(look, Face::Small,
                 {at.x, at.y + (ImGui::GetFrameHeight() - look.lineHeight(Face::Small)) / 2.0F},
                 look.dimText(), note);
    ImGui::NewLine();
    if (!isBeside)
        paragraph(look, Face::Small, look.dimText(), note);
    verticalGap(look, 4);
}

} // namespace

std::string nameOf(const PanelContext& context, std::size_t party) {
    const BalanceMemory& memory = context.memory.balance;
    return scene::partyName(context.brief, memory.parties().all[party], memory.days, context.state.language);
}

void drawBalanceTab(const PanelContext& context, const Look& look, Commands& commands) {
    followBalance(context);
    BalanceMemory& memory = context.memory.balance;
    memory.spots.clear();
    if (memory.addingUp)
        return paragraph(look, Face::Regular, look.theme.quietText,
                         context.words("The claims are being added up."));
    if (!memory.balance)
        return paragraph(look, Face::Regular, look.theme.quietText,
                         context.words("No flow of the brief runs between two parties."));
    ImGui::BeginChild("balance", {0.0F, 0.0F}, false, ImGuiWindowFlags_NoNav);
    verticalGap(look, 4);
    ImGui::PushFont(look.font(Face::Small));
    drawParty(context, look, "##left", true, commands);
    ImGui::SameLine(0.0F, look.px(10));
    drawParty(context, look, "##right", false, commands);
    ImGui::SameLine(0.0F, look.px(10));
    drawMeasure(context, look, commands);
    ImGui::PopFont();
    drawNote(context, look);
    const ImVec2 below = ImGui::GetCursorScreenPos();
    ImVec2 left = ImGui::GetContentRegionAvail();
    if (left.y < look.px(leastBarsHeight))
        left.y = std::max(look.px(balanceBarsHeight(context)), look.px(leastBarsHeight));
    const float barsWidth = std::floor(left.x * 0.58F);
    const float matrixWidth = left.x - barsWidth - look.px(24);
    const bool hasMatrix = matrixWidth >= look.px(leastMatrixWidth);
    drawBalanceBars(context, look, {hasMatrix ? barsWidth : left.x, left.y}, commands);
    if (hasMatrix) {
        ImGui::SetCursorScreenPos({below.x + barsWidth + look.px(24), below.y});
        drawBalanceMatrix(context, look, {matrixWidth, left.y}, commands);
    }
    ImGui::EndChild();
    followBalanceKeys(context);
}

} // namespace tumen::ui
