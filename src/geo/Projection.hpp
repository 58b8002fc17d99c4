#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "core/Result.hpp"
#include "geo/Coordinates.hpp"
#include "geo/ProjectionSpec.hpp"
#include "geo/UnitVector.hpp"

namespace tumen::geo {

/// What is said of a text that names no projection, in PROJ's words or ours without a full stop.
core::Problem notAProjection(std::string_view text, std::string_view why);

/// Turns positions into the plane and back through PROJ. Movable, one per thread.
class Projection {
public:
    /// Fails when PROJ does not know the string or has no way back from the plane; the problem quotes PROJ's
    /// own words.
    static core::Result<Projection> make(const ProjectionSpec& spec);

    Projection(Projection&&) noexcept;
    Projection& operator=(Projection&&) noexcept;
    ~Projection();

    const ProjectionSpec& spec() const { return m_spec; }

    /// Kilometres in the plane. Nothing where the position is out of the projection's domain. Longitudes are
    /// taken as they are within half a turn of the central meridian, so that a ring that was cut at the
    /// opposite meridian stays on its side.
    std::optional<WorldPoint> forward(LonLat position) const;
    std::optional<LonLat> inverse(WorldPoint point) const;

    /// True where the position is not cut off.
    bool shows(LonLat position) const;
    /// The position itself where it is shown, else one near it that is.
    LonLat nearestShown(LonLat position) const;

    /// How many kilometres of the plane show one on the ground there, by the root of the area; 1 where that
    /// cannot be told.
    double scaleAt(LonLat position) const;

    /// Radius of the clip circle in the plane; 0 for projections that have none.
    double clipRadiusKm() const;

private:
    struct Handle;
    std::optional<WorldPoint> transformed(LonLat position) const;
    Projection(ProjectionSpec spec, std::unique_ptr<Handle> handle);

    ProjectionSpec m_spec;
    std::unique_ptr<Handle> m_handle;
    // Of an azimuthal one: its centre, and the cosine of its radius.
    UnitVector m_out;
    double m_leastOut = -1.0;
};

} // namespace tumen::geo
