#include <algorithm>

#include <fmt/format.h>
#include <imgui.h>
#include <imgui_stdlib.h>

#include "ui/ClaimText.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;
using What = Target::What;

constexpr double rowHeight = 28.0;
constexpr double fieldHeight = 36.0;
constexpr std::size_t mostRows = 12;

geo::ScreenRect searchBox(const PanelContext& context, std::size_t hits) {
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const double unit = context.unitPx;
    const double width = std::min(620.0 * unit, display.x * 0.94);
    const double top = display.y * 0.14;
    const auto rows = static_cast<double>(std::clamp<std::size_t>(hits, 1, mostRows));
    const double height =
        std::min((16.0 + fieldHeight + 8.0 + rows * rowHeight + 14.0) * unit, display.y - top - 4.0);
    return {(display.x - width) / 2.0, top, width, height};
}

void lookUp(const PanelContext& context) {
    PanelMemory& memory = context.memory;
    if (memory.searchedFor == memory.searchText)
        return;
    memory.searchedFor = memory.searchText;
    memory.hits = searchBrief(context.brief, memory.searchText);
    memory.chosenHit = 0;
}

void choose(const PanelContext& context, Target hit, Commands& commands) {
    if (hit.what == What::Claim)
        commands.push_back(AttentionCommand(GoToClaim{hit.index}));
    else
        commands.push_back(AttentionCommand(Select{hit}));
    if (context.state.searchShown)
        commands.push_back(InterfaceCommand(ToggleSearch{}));
}

void drawHitText(const PanelContext& context, const Look& look, const Row& row, Target hit) {
    const float x = row.min.x + look.px(26);
    const float iconX = row.min.x + look.px(11);
    std::string main;
    std::string side;
    if (hit.what == What::Place) {
        const model::Place& place = context.brief.places[hit.index];
        const std::string& shown = place.name.in(context.state.language);
        main = shown;
        for (const std::string* name : {&place.name.en, &place.name.ko, &place.name.ru})
            if (!name->empty() && *name != shown)
                side += (side.empty() ? "" : "   ") + *name;
        ImGui::GetWindowDrawList()->AddCircle({iconX, row.centreY()}, look.px(4.5),
                                              packed(look.theme.quietText), 0, look.px(2));
    } else {
        const model::Claim& claim = context.brief.claims[hit.index];
        main = claim.gist;
        side = fmt::format("{}   {}", claim.when.start.text, claim.id);
        drawSwatch(look, {iconX, row.centreY()}, context.kindColours[claim.kind], true);
    }
    const float sideWidth = textSize(look, Face::Small, side).x;
    const float sideX = row.max.x - sideWidth - look.px(8);
    rowText(look, row, Face::Regular, x, look.text(),
            ellipsized(look, Face::Regular, main, sideX - x - look.px(14)));
    rowText(look, row, Face::Small, sideX, look.dimText(), side);
}

void drawHits(const PanelContext& context, const Look& look, bool moved, Commands& commands) {
    const PanelMemory& memory = context.memory;
    ImGui::BeginChild("hits", {0.0F, 0.0F}, false, ImGuiWindowFlags_NoNav);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0.0F, 0.0F));
    for (std::size_t i = 0; i < memory.hits.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        const Row row = clickableRow(look, "hit", rowHeight);
        if (i == memory.chosenHit) {
            ImGui::GetWindowDrawList()->AddRectFilled(row.min, row.max, packed(look.theme.seaText, 0.28),
                                                      look.px(6));
            if (moved)
                ImGui::SetScrollHereY(0.5F);
        }
        drawHitText(context, look, row, memory.hits[i]);
        if (row.clicked)
            choose(context, memory.hits[i], commands);
        ImGui::PopID();
    }
    ImGui::PopStyleVar();
    ImGui::EndChild();
}

/// Returns true when Enter was pressed.
bool drawField(const PanelContext& context, const Look& look) {
    PanelMemory& memory = context.memory;
    ImGui::PushFont(look.font(Face::Heading));
    const float padding = (look.px(fieldHeight) - look.lineHeight(Face::Heading)) / 2.0F;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(look.px(12), padding));
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x);
    if (!memory.searchTyping)
        ImGui::SetKeyboardFocusHere();
    const bool entered = ImGui::InputTextWithHint("##query", context.words("Search claims and places"),
                                                  &memory.searchText, ImGuiInputTextFlags_EnterReturnsTrue);
    memory.searchTyping = ImGui::IsItemActive();
    ImGui::PopStyleVar();
    ImGui::PopFont();
    return entered;
}

bool pressed(ImGuiKey key) {
    return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key));
}

} // namespace

void drawSearchPanel(const PanelContext& context, Commands& commands) {
    PanelMemory& memory = context.memory;
    if (!context.state.searchShown) {
        memory.searchOpen = false;
        memory.searchTyping = false;
        return;
    }
    if (!memory.searchOpen) {
        // The key that opened the search must not be its first letter.
        ImGui::GetIO().ClearInputCharacters();
        memory.searchOpen = true;
        memory.searchText.clear();
    }
    lookUp(context);
    const Look look = lookOf(context);
    const Overlay overlay("search", searchBox(context, memory.hits.size()), 0.35, look);
    // While the field is typed in, the window leaves all keys to it.
    const bool wasTyping = memory.searchTyping;
    const bool entered = drawField(context, look);
    lookUp(context);
    bool moved = false;
    if (wasTyping && !memory.hits.empty()) {
        if (pressed(ImGuiKey_DownArrow) && memory.chosenHit + 1 < memory.hits.size())
            moved = (++memory.chosenHit, true);
        if (pressed(ImGuiKey_UpArrow) && memory.chosenHit > 0)
            moved = (--memory.chosenHit, true);
    }
    if (!memory.hits.empty())
        drawHits(context, look, moved, commands);
    else if (memory.searchText.empty())
        paragraph(
            look, Face::Small, look.dimText(),
            context.words.format("{} and {}. Arrow keys choose, Enter goes there, Esc closes.",
                                 context.words.count(static_cast<long long>(context.brief.claims.size()),
                                                     "{} claim", "{} claims"),
                                 context.words.count(static_cast<long long>(context.brief.places.size()),
                                                     "{} place", "{} places")));
    else
        paragraph(look, Face::Regular, look.theme.quietText, context.words("Nothing found"));
    if (entered && !memory.hits.empty())
        choose(context, memory.hits[memory.chosenHit], commands);
    else if (wasTyping && pressed(ImGuiKey_Escape))
        commands.push_back(InterfaceCommand(StepBack{}));
    else if (overlay.clickedOutside())
        commands.push_back(InterfaceCommand(ToggleSearch{}));
}

} // namespace tumen::ui
