#pragma once

#include <string>
#include <vector>

#include "scene/LedgerRows.hpp"
#include "state/Filter.hpp"

namespace tumen::ui {

/// How many of the listed claims are on the map at no date, by what keeps them off it.
struct HiddenRows {
    // the inputs they were counted from
    std::size_t rows = 0;
    state::Filter filter;

    std::size_t byKind = 0;
    std::size_t byStatus = 0;
    std::size_t byViewpoint = 0;
    std::size_t all() const { return byKind + byStatus + byViewpoint; }
};

/// The rows of the ledger, made anew only when what they are made from changes, and what the user does there.
struct LedgerMemory {
    // what the rows were last asked for
    const model::Brief* brief = nullptr;
    std::size_t claimCount = 0;
    state::LedgerFilter filter;
    scene::LedgerOrder order;
    model::Language language = model::Language::English;

    std::optional<scene::LedgerRows> rows; ///< on the screen
    std::optional<scene::LedgerRows> next; ///< the same in another order, until they are there
    std::optional<HiddenRows> hidden;
    std::vector<std::string> actors;     ///< of the brief, for the list to choose from
    std::vector<std::string> actorNames; ///< the same in the language of names
    model::Language actorLanguage = model::Language::English;
    std::vector<model::Passage> passages; ///< those that are cited
    std::vector<std::string> statuses;    ///< those that occur

    scene::LedgerOrder wantedOrder; ///< what the table's header says
    std::string typedText;
    bool isTyping = false;

    bool wasShown = false;
    state::LedgerTab tab = state::LedgerTab::Claims;
    bool hasKeys = false;           ///< arrows, Enter and Esc are the tab's
    bool keysComeBack = false;      ///< it had them before something covered it
    bool isFocused = false;         ///< the keyboard was sent to the ledger
    bool keysAreAbove = false;      ///< Tab led it from what the tab holds to the tabs and fields above
    std::optional<std::size_t> row; ///< where the keys are
    state::Target lastSelected;     ///< followed to its row when it changes
    bool scrollsToRow = false;
    double grabbedAt = 0.0;            ///< of the edge that is dragged: how far beside it the hand is
    std::optional<std::size_t> copied; ///< so many rows were copied, until the rows change
};

} // namespace tumen::ui
