#include <algorithm>

#include <fmt/format.h>
#include <imgui.h>

#include "scene/ClaimText.hpp"
#include "ui/FieldOverList.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;
using What = Target::What;

constexpr double hitRowHeight = 28.0;
constexpr std::size_t mostRows = 12;

geo::ScreenRect searchBox(const PanelContext& context, std::size_t hits) {
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const double unit = context.unitPx;
    const double width = std::min(620.0 * unit, display.x * 0.94);
    const double top = display.y * 0.14;
    const auto rows = static_cast<double>(std::clamp<std::size_t>(hits, 1, mostRows));
    const double height =
        std::min((16.0 + fieldHeight + 8.0 + rows * hitRowHeight + 14.0) * unit, display.y - top - 4.0);
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
    const bool entered = drawFieldOverList(look, context.words("Search claims and places"), memory.searchText,
                                           memory.searchTyping);
    lookUp(context);
    const bool moved = wasTyping && stepThroughRows(memory.hits.size(), memory.chosenHit);
    if (!memory.hits.empty())
        drawChoices(
            look, hitRowHeight, memory.hits.size(), memory.chosenHit, moved,
            [&](std::size_t i, const Row& row) { drawHitText(context, look, row, memory.hits[i]); },
            [&](std::size_t i) { choose(context, memory.hits[i], commands); });
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
    else if (wasTyping && isPressed(ImGuiKey_Escape))
        commands.push_back(InterfaceCommand(StepBack{}));
    else if (overlay.clickedOutside())
        commands.push_back(InterfaceCommand(ToggleSearch{}));
}

} // namespace tumen::ui
