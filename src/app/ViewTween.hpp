#pragma once

#include <optional>

#include "state/MapView.hpp"

namespace tumen::app {

/// Glides from one view to another of the same projection; between projections it cuts.
class ViewTween {
public:
    void start(const state::MapView& from, const state::MapView& to);
    void advance(double elapsedSecs);

    /// The view on the way to `target`; the target itself when nothing is under way towards it.
    state::MapView viewTowards(const state::MapView& target, const geo::Projection& projection,
                               geo::ScreenRect frame) const;

private:
    struct Way {
        state::MapView from;
        state::MapView to;
        double progress = 0.0; ///< 0 to 1
    };
    std::optional<Way> m_way;
};

} // namespace tumen::app
