#include <algorithm>

#include <imgui.h>
#include <imgui_stdlib.h>

#include "scene/Actors.hpp"
#include "scene/ClaimText.hpp"
#include "ui/ChoiceBox.hpp"
#include "ui/LedgerParts.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;

constexpr double fieldHeight = 24.0;
constexpr double leastTableHeight = 68.0; // a head and two rows

/// The place of the label chosen, counted from 1; 0 for all.
std::optional<std::size_t> choice(const Look& look, const char* id, float widthPx, const char* all,
                                  std::vector<std::string> labels, std::size_t current) {
    labels.insert(labels.begin(), all);
    return choiceBox(look, id, widthPx, labels, current, true);
}

template<typename List, typename Value>
std::size_t placeOf(const List& list, const Value& value) {
    const auto found = std::ranges::find(list, value);
    return found == list.end() ? 0 : static_cast<std::size_t>(found - list.begin()) + 1;
}

std::optional<std::size_t> indexOf(std::size_t chosen) {
    return chosen == 0 ? std::nullopt : std::optional(chosen - 1);
}

void drawText(const PanelContext& context, float width, LedgerFilter& filter) {
    LedgerMemory& memory = context.memory.ledger;
    if (!memory.isTyping)
        memory.typedText = filter.text;
    ImGui::SetNextItemWidth(width);
    const std::string hint =
        ellipsized(context.words("Words in a claim"), width - 2.0F * ImGui::GetStyle().FramePadding.x);
    ImGui::InputTextWithHint("##text", hint.c_str(), &memory.typedText);
    memory.isTyping = ImGui::IsItemActive();
    filter.text = memory.typedText;
}

void drawIndex(const Look& look, const char* id, float width, const char* all,
               std::vector<std::string> labels, std::optional<std::size_t>& chosen) {
    if (const auto now = choice(look, id, width, all, std::move(labels), chosen ? *chosen + 1 : 0))
        chosen = indexOf(*now);
}

void drawKind(const PanelContext& context, const Look& look, float width, LedgerFilter& filter) {
    std::vector<std::string> labels;
    for (model::KindIndex kind = 0; kind < context.brief.kinds.size(); ++kind)
        labels.push_back(scene::kindTitle(context.brief, kind, context.words));
    drawIndex(look, "##kind", width, context.words("Every kind"), std::move(labels), filter.kind);
}

void drawStatus(const PanelContext& context, const Look& look, float width, LedgerFilter& filter) {
    const std::vector<std::string>& statuses = context.memory.ledger.statuses;
    std::vector<std::string> labels;
    for (const std::string& status : statuses)
        labels.push_back(scene::statusWord(status, context.words));
    if (const auto chosen = choice(look, "##status", width, context.words("Every status"), labels,
                                   placeOf(statuses, filter.status)))
        filter.status = *chosen == 0 ? std::string() : statuses[*chosen - 1];
}

void drawActor(const PanelContext& context, const Look& look, float width, LedgerFilter& filter) {
    const std::vector<std::string>& actors = context.memory.ledger.actors;
    if (const auto chosen = choice(look, "##actor", width, context.words("Every actor"),
                                   context.memory.ledger.actorNames, placeOf(actors, filter.actor)))
        filter.actor = *chosen == 0 ? std::string() : actors[*chosen - 1];
    tipOnHover(look, context.words("Who asserts it, denies it or takes part in it"));
}

void drawPeriod(const PanelContext& context, const Look& look, float width, LedgerFilter& filter) {
    std::vector<std::string> labels;
    for (const model::Period& period : context.brief.periods)
        labels.push_back(period.title);
    drawIndex(look, "##period", width, context.words("Every period"), std::move(labels), filter.period);
}

void drawPassage(const PanelContext& context, const Look& look, float width, LedgerFilter& filter) {
    const std::vector<model::Passage>& passages = context.memory.ledger.passages;
    std::vector<std::string> labels;
    for (const model::Passage& passage : passages) {
        std::string label = context.words.format("Paragraph {}", passage.paragraph);
        if (context.brief.sources.size() > 1)
            label += " · " + context.brief.sources[passage.source].title;
        labels.push_back(std::move(label));
    }
    // A paragraph that no claim cites may be asked for all the same.
    std::size_t current = filter.passage ? placeOf(passages, *filter.passage) : 0;
    if (filter.passage && current == 0) {
        labels.push_back(context.words.format("Paragraph {}", filter.passage->paragraph));
        current = labels.size();
    }
    if (const auto chosen =
            choice(look, "##passage", width, context.words("Every paragraph"), labels, current))
        if (*chosen <= passages.size())
            filter.passage = *chosen == 0 ? std::nullopt : std::optional(passages[*chosen - 1]);
}

/// Of the choices while nothing is chosen.
float widestChoice(const core::Wording& words) {
    float widest = 0.0F;
    for (const char* all : {words("Every kind"), words("Every status"), words("Every actor"),
                            words("Every period"), words("Every paragraph")})
        widest = std::max(widest, widthOfChoice(all));
    return widest;
}

} // namespace

void drawLedgerFilters(const PanelContext& context, const Look& look, Commands& commands) {
    LedgerFilter filter = context.state.ledger.filter;
    const float gap = look.px(6);
    const float clearWidth = look.px(fieldHeight);
    const float room = ImGui::GetContentRegionAvail().x - (filter ? clearWidth + gap : 0.0F);

    ImGui::PushFont(look.font(Face::Small));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        ImVec2(look.px(8), (look.px(fieldHeight) - look.lineHeight(Face::Small)) / 2.0F));
    // The words have more room than a choice. Where choices are too narrow for theirs, three of five go into
    // a second row, as long as a table remains beneath.
    const float inOneRow = std::floor((room - 5.0F * gap) / 6.6F);
    const bool isHigh =
        ImGui::GetContentRegionAvail().y - 2.0F * look.px(fieldHeight) - gap >= look.px(leastTableHeight);
    const bool isBroken = isHigh && inOneRow < widestChoice(context.words);
    const float each = isBroken ? std::floor((room - 2.0F * gap) / 3.0F) : inOneRow;
    const float beside = isBroken ? 2.0F : 5.0F;
    drawText(context, room - beside * (each + gap), filter);
    std::size_t drawn = 0;
    for (const auto draw : {drawKind, drawStatus, drawActor, drawPeriod, drawPassage}) {
        if (!isBroken || drawn++ != 2)
            ImGui::SameLine(0.0F, gap);
        draw(context, look, each, filter);
    }
    if (context.state.ledger.filter) {
        ImGui::SameLine(0.0F, gap);
        const Row clear = squareButton(look, "clear", fieldHeight);
        drawCross(look, clear);
        tipOnHover(look, context.words("Every claim again"));
        if (clear.clicked)
            filter = {};
    }
    ImGui::PopStyleVar();
    ImGui::PopFont();
    if (filter != context.state.ledger.filter)
        commands.push_back(LedgerCommand(SetLedgerFilter{filter}));
}

} // namespace tumen::ui
