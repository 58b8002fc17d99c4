#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/Coverage.hpp"
#include "scene/Activity.hpp"
#include "scene/RelatedClaims.hpp"
#include "state/Filter.hpp"
#include "state/KeyBindings.hpp"
#include "ui/BalanceMemory.hpp"
#include "ui/EditingMemory.hpp"
#include "ui/ExportMemory.hpp"
#include "ui/LedgerMemory.hpp"
#include "ui/Search.hpp"

namespace tumen::ui {

/// What the timeline draws for one brief under one filter; made anew only when the filter changes.
struct TimelineData {
    // the inputs it was made from
    const model::Brief* brief = nullptr;
    std::size_t claimCount = 0;
    std::size_t periodCount = 0;
    state::Filter filter;

    std::vector<scene::EventTick> ticks;
    std::vector<int> periodRows;

    // made anew for another span or another number of slices
    std::optional<scene::Activity> shown; ///< of what is on the axis
    std::optional<scene::Activity> whole; ///< of all, for the overview
};

/// What a press on the timeline's axis or its overview began, until it is let go.
struct TimelineDrag {
    enum class What { Nothing, Scrub, SelectRange, Pan, PanOverview };
    What what = What::Nothing;
    float pressedX = 0.0F;
    time::DayRange span; ///< that was on the axis
};

/// The claims that have to do with a place or a period; looked up once, as there may be a million of them.
struct ClaimsOfTarget {
    // the inputs they were found from
    const model::Brief* brief = nullptr;
    std::size_t claimCount = 0;
    state::Target target;

    std::vector<model::ClaimIndex> claims;
};

/// The claims beside the one in the inspector.
struct RelatedOfClaim {
    // the inputs they were found from
    const model::Brief* brief = nullptr;
    std::size_t claimCount = 0;
    model::ClaimIndex claim = 0;

    scene::RelatedClaims related;
};

/// How the claims lie over the paragraphs of the sources.
struct CoverageMemory {
    // the inputs it was made from
    const model::Brief* brief = nullptr;
    std::size_t claimCount = 0;

    std::vector<model::SourceCoverage> sources;
    int mostClaims = 0; ///< of a paragraph

    std::optional<std::size_t> row; ///< where the keys are, counted over the paragraphs of all sources
    bool scrollsToRow = false;
};

/// The viewpoints of a brief; looked up once, as there may be a million claims.
struct ViewpointList {
    // the inputs they were found from
    const model::Brief* brief = nullptr;
    std::size_t claimCount = 0;

    std::vector<state::Viewpoint> viewpoints;
};

/// What was wrong with the brief, in words.
struct ProblemLines {
    const core::Wording* words = nullptr; ///< of the language they were made in
    std::vector<std::string> lines;
};

/// What is half done in the panels from one frame to the next: text being typed, lists looked up for it. One
/// a window; start a new one with a new brief.
struct PanelMemory {
    // date box
    std::string dateText;
    bool dateTyping = false;
    std::string dateComplaint; ///< shown until the date changes or the box is used again
    time::DayNumber dateOfComplaint = 0.0;

    // projection
    std::string projectionText;
    std::string projectionComplaint; ///< shown until another text is tried or the list is closed

    // search
    bool searchOpen = false;
    bool searchTyping = false;
    std::string searchText;
    std::string searchedFor;
    std::vector<state::Target> hits;
    std::size_t chosenHit = 0;

    // layers
    std::set<model::StatusClass> unfoldedStatusClasses;
    ViewpointList viewpoints;
    // list of commands
    bool paletteOpen = false;
    bool paletteTyping = false;
    std::string paletteText;
    std::size_t chosenCommand = 0;
    std::vector<std::string> recentCommands; ///< ids, the last one first
    /// Chosen from the list, to be carried out by the window, which alone can do some of them.
    std::vector<state::KeyAction> chosenActions;

    double heldWidth = 0.0;                     ///< points that a panel had when its edge was taken hold of
    std::optional<state::Panel> navigatedPanel; ///< that the keyboard was in at the last frame

    bool problemsDismissed = false;
    bool problemsHadKeys = false; ///< at the last frame, so that Esc closes them
    ProblemLines problemLines;
    std::optional<TimelineData> timeline;
    TimelineDrag timelineDrag;
    ClaimsOfTarget inspected;
    RelatedOfClaim related;
    std::optional<model::ClaimIndex> passageOf; ///< whose passage was scrolled to
    LedgerMemory ledger;
    CoverageMemory coverage;
    BalanceMemory balance;
    ExportMemory exporting;
    EditingMemory editing;
    FilesMemory files;
    /// The claims that a panel points at; drawPanels() tells the state.
    std::optional<state::LedgerFilter> lifted;
    /// What lies under the pointer in a panel; drawPanels() tells the state.
    state::Target hovered;
    state::Target hoveredBefore;
};

/// Lets go of all that was looked up in a brief, for another one or another revision of it.
void forgetBrief(PanelMemory& memory);

} // namespace tumen::ui
