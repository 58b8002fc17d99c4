#pragma once

#include <set>
#include <vector>

#include "geo/Projection.hpp"
#include "model/Brief.hpp"
#include "state/MapView.hpp"

namespace tumen::state {

struct AppState;
enum class ShownTime;

/// What decides which claims are on the map, how strongly and which of them step forward.
struct Showing {
    time::DayNumber date = 0.0;
    ShownTime shownTime = {};
    double windowDays = 0.0;
    std::optional<time::DayRange> selectedRange;
    std::set<model::KindIndex> hiddenKinds;
    model::StatusSet hiddenStatuses;
    model::Viewpoint viewpoint;
    bool hidesDenials = false;
    std::optional<std::size_t> scene;
    friend bool operator==(const Showing&, const Showing&) = default;
};
Showing showingOf(const AppState& state);
/// The state with this shown in place of its own, and no change under way.
AppState withShowing(AppState state, const Showing& showing);

/// What is still seen of something that was shown.
struct FadingShowing {
    Showing showing;
    double strength = 1.0; ///< when the change began; those of all add up to 1
    friend bool operator==(const FadingShowing&, const FadingShowing&) = default;
};

/// Under way from what was shown to a scene. The state already has what the scene wants; until the time is
/// over the picture is between the two. As ticks of the clock alone move it on, the same commands and ticks
/// always give the same picture, also where one change interrupts another.
struct SceneChange {
    /// Fly: view and claims go over. Fade: the picture before fades over this one, which whoever draws has to
    /// see to.
    model::Transition how = model::Transition::Fly;
    MapView fromView;
    MapView toView;
    std::vector<FadingShowing> from;
    double elapsedSecs = 0.0;
    double durationSecs = 1.0;

    bool isOver() const { return elapsedSecs >= durationSecs; }
    /// How much of the way is behind, eased at both ends: 0 to 1.
    double share() const;
    friend bool operator==(const SceneChange&, const SceneChange&) = default;
};

/// The change from one state to the same with a scene shown; nothing where that is there at once.
std::optional<SceneChange> changeBetween(const AppState& from, const AppState& to, model::Transition how);

/// Where on the way from one view to another of the same projection: along geo::ZoomPanPath on a map, on the
/// globe turning with it along a great circle. The target itself between projections.
MapView viewOnTheWay(const MapView& from, const MapView& to, double share, const geo::Projection& projection);

/// The widest view on the way.
MapView widestOnTheWay(const MapView& from, const MapView& to, const geo::Projection& projection);

/// The view on the picture: that of the state, or on the way there. `projection` is that of the state's view.
MapView shownView(const AppState& state, const geo::Projection& projection);

} // namespace tumen::state
