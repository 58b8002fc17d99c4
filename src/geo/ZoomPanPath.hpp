#pragma once

namespace tumen::geo {

/// The smoothest and shortest way from one part of a map to another (van Wijk and Nuij, "Smooth and efficient
/// zooming and panning", InfoVis 2003): far apart, it first zooms out until both come near, then pans, then
/// zooms in; near each other it is a straight pan. Along it the picture changes evenly: with `rho` for how
/// readily one zooms rather than pans,
///
///     (rho du / w)^2 + (dw / (rho w))^2 = ds^2
///
/// where u is how far the middle of the view has come and w the width of the view there.
class ZoomPanPath {
public:
    /// What people like best, as measured in the paper.
    static constexpr double rho = 1.42;

    /// A middle that moves by `distance`, not less than 0, while the width goes from one to the other, both
    /// more than 0; all in the same unit.
    ZoomPanPath(double distance, double fromWidth, double toWidth);

    /// How much the picture changes on the whole way; 0 when nothing does. A doubled width is 0.5 long.
    double length() const { return m_length; }

    struct Point {
        double along = 0.0; ///< share of the distance, 0 to 1
        double width = 0.0;
    };
    /// Where one is after a share of the length, from 0 to 1; the ends are exact.
    Point at(double share) const;

private:
    double m_distance;
    double m_fromWidth;
    double m_toWidth;
    bool m_zoomsOnly;
    double m_start = 0.0; ///< r0 of the paper
    double m_length = 0.0;
};

} // namespace tumen::geo
