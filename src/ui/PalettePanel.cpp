#include <algorithm>

#include <imgui.h>

#include "scene/Actors.hpp"
#include "ui/CommandFilter.hpp"
#include "ui/FieldOverList.hpp"
#include "ui/HelpText.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;

constexpr double commandRowHeight = 26.0;
constexpr std::size_t mostRows = 14;
constexpr std::size_t mostRecent = 8;

geo::ScreenRect paletteBox(const PanelContext& context) {
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const double unit = context.unitPx;
    const double width = std::min(620.0 * unit, display.x * 0.94);
    const double wanted = (16.0 + fieldHeight + 8.0 + mostRows * commandRowHeight + 14.0) * unit;
    const double top = std::min(display.y * 0.12, std::max(display.y - wanted, 8.0) * 0.5);
    return {(display.x - width) / 2.0, top, width, std::min(wanted, display.y - top - 4.0)};
}

void drawRow(const PanelContext& context, const Look& look, const Row& row, const NamedCommand& command) {
    const std::string keys = keysText(context.words, command.keyName);
    const float keysWidth = keys.empty() ? 0.0F : textSize(look, Face::Small, keys).x + look.px(16);
    const float x = row.min.x + look.px(10);
    rowText(look, row, Face::Regular, x, look.text(),
            ellipsized(look, Face::Regular, titleOf(command, context.words),
                       row.max.x - keysWidth - x - look.px(8)));
    if (keys.empty())
        return;
    const ImVec2 min{row.max.x - keysWidth, row.centreY() - look.px(9.5)};
    const ImVec2 max{row.max.x - look.px(4), row.centreY() + look.px(9.5)};
    ImGui::GetWindowDrawList()->AddRect(min, max, packed(look.lift(0.26)), look.px(4), 0, look.px(1));
    rowText(look, row, Face::Small, min.x + look.px(6), look.dimText(), keys);
}

/// Sides of viewpoints under the names that their places have in the interface's language.
std::vector<NamedCommand> commandsOf(const PanelContext& context) {
    std::vector<NamedCommand> all = namedCommands(context.brief);
    for (NamedCommand& named : all)
        if (const auto* command = std::get_if<Command>(&named.action))
            if (const auto* layers = std::get_if<LayerCommand>(command))
                if (const auto* set = std::get_if<SetViewpoint>(layers); set && !set->viewpoint.actor.empty())
                    named.localTitle = scene::actorName(context.brief, set->viewpoint.actor,
                                                        context.state.interfaceLanguage);
    return all;
}

/// Lets the window carry the command out, and remembers it.
void choose(const PanelContext& context, const NamedCommand& command, Commands& commands) {
    PanelMemory& memory = context.memory;
    commands.push_back(InterfaceCommand(TogglePalette{}));
    // It may be opened again before the next frame, and begins anew then.
    memory.paletteOpen = false;
    memory.paletteTyping = false;
    if (const auto* own = std::get_if<Command>(&command.action))
        commands.push_back(*own);
    else
        memory.chosenActions.push_back(command.action);
    std::erase(memory.recentCommands, command.id);
    memory.recentCommands.insert(memory.recentCommands.begin(), command.id);
    if (memory.recentCommands.size() > mostRecent)
        memory.recentCommands.pop_back();
}

} // namespace

void drawPalettePanel(const PanelContext& context, Commands& commands) {
    PanelMemory& memory = context.memory;
    if (!context.state.paletteShown) {
        memory.paletteOpen = false;
        memory.paletteTyping = false;
        return;
    }
    if (!memory.paletteOpen) {
        // The key that opened the list must not be its first letter.
        ImGui::GetIO().ClearInputCharacters();
        memory.paletteOpen = true;
        memory.paletteText.clear();
        memory.chosenCommand = 0;
    }
    const std::vector<NamedCommand> all = commandsOf(context);
    const Look look = lookOf(context);
    const Overlay overlay("palette", paletteBox(context), 0.35, look);
    const bool wasTyping = memory.paletteTyping;
    const std::string before = memory.paletteText;
    const bool entered = drawFieldOverList(look, context.words("What is to be done?"), memory.paletteText,
                                           memory.paletteTyping);
    if (memory.paletteText != before)
        memory.chosenCommand = 0;
    const std::vector<std::size_t> found =
        foundCommands(all, memory.paletteText, context.words, memory.recentCommands);
    bool moved = memory.paletteText != before;
    if (wasTyping && stepThroughRows(found.size(), memory.chosenCommand))
        moved = true;
    if (found.empty())
        paragraph(look, Face::Regular, look.theme.quietText, context.words("Nothing found"));
    else
        drawChoices(
            look, commandRowHeight, found.size(), memory.chosenCommand, moved,
            [&](std::size_t i, const Row& row) { drawRow(context, look, row, all[found[i]]); },
            [&](std::size_t i) { choose(context, all[found[i]], commands); });
    if (entered && !found.empty())
        choose(context, all[found[memory.chosenCommand]], commands);
    else if (wasTyping && isPressed(ImGuiKey_Escape))
        commands.push_back(InterfaceCommand(StepBack{}));
    else if (overlay.clickedOutside())
        commands.push_back(InterfaceCommand(TogglePalette{}));
}

} // namespace tumen::ui
