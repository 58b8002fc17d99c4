#pragma once

#include "geo/Coordinates.hpp"

namespace tumen::geo {

/// Maps the plane of a projection to the picture. The world point `centre` lies in the middle of `frame`, the
/// part of the picture that no panel covers; the map itself fills the whole picture.
///
///      world (km)               picture (px)
///        y |                     +------ x
///          |            ->       |
///          +---- x             y |
class MapCamera {
public:
    MapCamera() = default;
    MapCamera(WorldPoint centre, double kmPerPx, ScreenRect frame)
        : m_centre(centre), m_kmPerPx(kmPerPx), m_frame(frame) {}

    /// The camera that shows at least `widthKm` by `heightKm` about `centre` within `frame`.
    static MapCamera fitting(WorldPoint centre, double widthKm, double heightKm, ScreenRect frame);

    WorldPoint centre() const { return m_centre; }
    double kmPerPx() const { return m_kmPerPx; }
    const ScreenRect& frame() const { return m_frame; }

    ScreenPoint toScreen(WorldPoint world) const;
    WorldPoint toWorld(ScreenPoint screen) const;

    /// Follows a drag: what was under the pointer stays under it.
    MapCamera pannedBy(ScreenPoint offsetPx) const;
    /// Closer by `factor` (more than 1) or further (less); what is under `pointer` stays there.
    MapCamera zoomedAt(ScreenPoint pointer, double factor) const;

    friend bool operator==(const MapCamera&, const MapCamera&) = default;

private:
    WorldPoint m_centre;
    double m_kmPerPx = 1.0;
    ScreenRect m_frame;
};

/// Part of the way from one camera to another, eased: pans in step with the change of scale so that the
/// motion on the picture is even. `t` from 0 to 1.
MapCamera between(const MapCamera& from, const MapCamera& to, double t);

} // namespace tumen::geo
