#pragma once

#include "ui/Look.hpp"

namespace tumen::ui {

/// A table of the brief to be edited, in what is left of the window: its rows on the left, the chosen one on
/// the right. Scenes have a tab of their own.
void drawScenesTab(const PanelContext& context, const Look& look, state::Commands& commands);
void drawTablesTab(const PanelContext& context, const Look& look, state::Commands& commands);

/// Every column of a row as a field, with what is wrong with it beneath.
void drawRowForm(const PanelContext& context, const Look& look, const edit::Sheet& sheet,
                 std::size_t position, state::Commands& commands);

struct NameAndId {
    std::string name;
    std::string id;
};
/// As much of both as fits beside each other. The name goes first: the id has what it leaves, but a quarter.
NameAndId nameAndIdWithin(const Look& look, std::string_view name, std::string_view id, float widthPx);

/// A small button, in a new line where the last one is full; the tip may be empty.
bool toolButton(const Look& look, const char* label, const char* tip, bool isEnabled = true);

} // namespace tumen::ui
