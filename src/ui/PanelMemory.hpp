#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "scene/Activity.hpp"
#include "ui/Search.hpp"

namespace tumen::ui {

/// What the timeline draws for one brief under one filter; made anew only when the filter or the width
/// changes.
struct TimelineData {
    // the inputs it was made from
    const model::Brief* brief = nullptr;
    std::size_t claimCount = 0;
    std::size_t periodCount = 0;
    std::set<model::KindIndex> hiddenKinds;
    std::set<model::StatusClass> hiddenStatusClasses;
    int slices = 0;

    scene::Activity activity;
    std::vector<scene::EventTick> ticks;
    std::vector<int> periodRows;
};

/// The claims that have to do with a place or a period; looked up once, as there may be a million of them.
struct ClaimsOfTarget {
    // the inputs they were found from
    const model::Brief* brief = nullptr;
    std::size_t claimCount = 0;
    state::Target target;

    std::vector<model::ClaimIndex> claims;
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

    bool problemsDismissed = false;
    std::optional<TimelineData> timeline;
    ClaimsOfTarget inspected;
};

} // namespace tumen::ui
