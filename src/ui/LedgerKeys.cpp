#include "ui/LedgerKeys.hpp"

#include <algorithm>
#include <array>

#include "ui/Widgets.hpp"

namespace tumen::ui {

bool ledgerTakes(const PanelMemory& memory, const state::KeyChord& chord) {
    using state::Key;
    constexpr std::array alongLists = {Key::Up, Key::Down, Key::PageUp, Key::PageDown, Key::Home, Key::End};
    constexpr std::array sideways = {Key::Left, Key::Right};
    const LedgerMemory& ledger = memory.ledger;
    if (!ledger.hasKeys || chord != state::KeyChord{chord.key})
        return false;
    const auto isAmong = [&](const auto& keys) { return std::ranges::find(keys, chord.key) != keys.end(); };
    if (chord.key == Key::Escape)
        return !ledger.isFocused;
    return ledgerMoves(ledger) &&
           (isAmong(alongLists) || (ledger.tab == state::LedgerTab::Balance && isAmong(sideways)));
}

bool ledgerMoves(const LedgerMemory& memory) {
    return memory.hasKeys && (memory.tab != state::LedgerTab::Balance || memory.isFocused);
}

bool isEntered(const LedgerMemory& memory) {
    return ledgerMoves(memory) &&
           (isPressed(ImGuiKey_Enter) || (memory.isFocused && !memory.isTyping && isPressed(ImGuiKey_Space)));
}

std::optional<std::size_t> rowAfterKeys(const LedgerMemory& memory, std::optional<std::size_t> row,
                                        std::size_t count, std::size_t rowsInView) {
    if (!ledgerMoves(memory) || count == 0)
        return row;
    const auto rows = static_cast<std::ptrdiff_t>(count);
    const auto page = static_cast<std::ptrdiff_t>(std::max<std::size_t>(rowsInView, 1));
    std::ptrdiff_t moved = 0;
    const auto add = [&](ImGuiKey key, std::ptrdiff_t further) { moved += isPressed(key) ? further : 0; };
    add(ImGuiKey_DownArrow, 1);
    add(ImGuiKey_UpArrow, -1);
    add(ImGuiKey_PageDown, page);
    add(ImGuiKey_PageUp, -page);
    if (!memory.isTyping) {
        add(ImGuiKey_Home, -rows);
        add(ImGuiKey_End, rows);
    }
    if (moved == 0)
        return row;
    const std::ptrdiff_t from = row ? static_cast<std::ptrdiff_t>(*row) : moved > 0 ? -1 : rows;
    return static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(from + moved, 0, rows - 1));
}

} // namespace tumen::ui
