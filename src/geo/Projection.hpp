#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/Result.hpp"
#include "geo/Coordinates.hpp"

namespace tumen::geo {

/// What a projection is and where it may be drawn.
struct ProjectionSpec {
    std::string id;         ///< "regional"
    std::string title;      ///< "Korea and Far East (equal-area)"
    std::string projString; ///< for PROJ, in metres on WGS 84
    LonLat centre;          ///< where it is truest; its central meridian is `centre.lonDeg`
    /// Azimuthal: what lies further than this from the centre is not drawn. 0 for the others, which are cut
    /// along the meridian opposite to the central one instead.
    double clipRadiusDeg = 0.0;
    bool equalArea = false;

    bool isAzimuthal() const { return clipRadiusDeg > 0.0; }
    friend bool operator==(const ProjectionSpec&, const ProjectionSpec&) = default;
};

/// The projections shipped, the default one first.
std::span<const ProjectionSpec> shippedProjections();
const ProjectionSpec* findProjection(std::string_view id);

/// Turns positions into the plane and back through PROJ. Movable, one per thread.
class Projection {
public:
    /// Fails when PROJ does not know the string; the problem quotes PROJ's own words.
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

    /// True where the position is not cut off by the clip radius.
    bool shows(LonLat position) const;

    /// Radius of the clip circle in the plane; 0 for projections that have none.
    double clipRadiusKm() const;

private:
    struct Handle;
    Projection(ProjectionSpec spec, std::unique_ptr<Handle> handle);

    ProjectionSpec m_spec;
    std::unique_ptr<Handle> m_handle;
};

} // namespace tumen::geo
