#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "model/Brief.hpp"
#include "state/MapView.hpp"
#include "time/PlaybackClock.hpp"

namespace tumen::state {

enum class BasemapPart {
    Parallel,
    FarEast,
    Borders,
    Rivers,
    Railways,
    Relief,
    Labels,
    Graticule,
    DistanceRings
};
inline constexpr std::size_t basemapPartCount = 9;
std::string_view title(BasemapPart part);
std::string_view id(BasemapPart part);

/// How far one step of the arrow keys goes.
enum class TimeStep { Day, Month, Year, Decade };
inline constexpr std::size_t timeStepCount = 4;
std::string_view title(TimeStep step);

/// Something on the map or in the panels that can be pointed at.
struct Target {
    enum class What { Nothing, Claim, Place, Period };
    What what = What::Nothing;
    std::size_t index = 0;

    explicit operator bool() const { return what != What::Nothing; }
    friend bool operator==(const Target&, const Target&) = default;
};

/// All that the user chose. Everything drawn is a function of this and the brief; nothing derived is kept in
/// it.
struct AppState {
    // time
    time::DayNumber date = 0.0;
    time::Playback playback;
    TimeStep step = TimeStep::Month;
    /// For how many days what has ended stays on the map as an echo, so that a visit of one day is seen while
    /// a century plays by. 0 shows only what holds on the very day.
    double lingerDays = 90.0;

    // layers
    std::set<model::KindIndex> hiddenKinds;
    std::set<model::StatusClass> hiddenStatusClasses;
    std::set<BasemapPart> hiddenParts;

    // map
    MapView view = openingView();
    model::Language language = model::Language::English;

    // attention
    Target selected;
    Target hovered;

    // interface
    bool panelsShown = true;
    bool helpShown = false;
    bool searchShown = false;
    bool fullScreen = false;
    /// Moving patterns on the flows, and the seconds they have been moving for.
    bool motion = true;
    double motionSecs = 0.0;

    bool shows(BasemapPart part) const { return !hiddenParts.contains(part); }
    friend bool operator==(const AppState&, const AppState&) = default;
};

/// The state a brief opens with: the latest day on which something begins, all claims on, in the view of its
/// first scene or, without scenes, with all places in view.
AppState openingState(const model::Brief& brief);

} // namespace tumen::state
