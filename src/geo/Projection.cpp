#include "geo/Projection.hpp"

#include <array>
#include <cmath>

#include <fmt/format.h>
#include <proj.h>

#include "geo/GreatCircle.hpp"

namespace tumen::geo {

struct Projection::Handle {
    PJ_CONTEXT* context = nullptr;
    PJ* transform = nullptr;

    Handle() : context(proj_context_create()) { proj_log_level(context, PJ_LOG_NONE); }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() {
        proj_destroy(transform);
        proj_context_destroy(context);
    }
};

std::span<const ProjectionSpec> shippedProjections() {
    static const std::array<ProjectionSpec, 5> specs = {{
        {"regional",
         "Korea and Far East (equal-area)",
         "+proj=laea +lat_0=48 +lon_0=129 +datum=WGS84 +units=m",
         {129.0, 48.0},
         160.0,
         true},
        {"eurasia",
         "Eurasia (equal-area)",
         "+proj=laea +lat_0=52 +lon_0=90 +datum=WGS84 +units=m",
         {90.0, 52.0},
         160.0,
         true},
        {"hemisphere",
         "Northern hemisphere (equal-area)",
         "+proj=laea +lat_0=62 +lon_0=110 +datum=WGS84 +units=m",
         {110.0, 62.0},
         160.0,
         true},
        {"equal-earth",
         "World (Equal Earth)",
         "+proj=eqearth +lon_0=150 +datum=WGS84 +units=m",
         {150.0, 0.0},
         0.0,
         true},
        {"pyongyang",
         "From Pyongyang (equidistant)",
         "+proj=aeqd +lat_0=39.0392 +lon_0=125.7625 +datum=WGS84 +units=m",
         {125.7625, 39.0392},
         170.0,
         false},
    }};
    return specs;
}

const ProjectionSpec* findProjection(std::string_view id) {
    for (const ProjectionSpec& spec : shippedProjections())
        if (spec.id == id)
            return &spec;
    return nullptr;
}

core::Result<Projection> Projection::make(const ProjectionSpec& spec) {
    auto handle = std::make_unique<Handle>();
    handle->transform = proj_create(handle->context, spec.projString.c_str());
    if (handle->transform == nullptr)
        return core::Problem{
            core::Severity::Error,
            {},
            fmt::format("'{}' is not a projection: {}.", spec.projString,
                        proj_context_errno_string(handle->context, proj_context_errno(handle->context))),
            "Write one of the shipped names or a PROJ string."};
    return Projection(spec, std::move(handle));
}

Projection::Projection(ProjectionSpec spec, std::unique_ptr<Handle> handle)
    : m_spec(std::move(spec)), m_handle(std::move(handle)) {}
Projection::Projection(Projection&&) noexcept = default;
Projection& Projection::operator=(Projection&&) noexcept = default;
Projection::~Projection() = default;

std::optional<WorldPoint> Projection::forward(LonLat position) const {
    // PROJ wraps longitudes about the central meridian by itself; exactly half a turn away it would choose a
    // side of its own, so such a position is nudged inwards by about a millimetre.
    const double offset = position.lonDeg - m_spec.centre.lonDeg;
    constexpr double nudgeDeg = 1e-8;
    if (std::abs(offset) >= 180.0 - nudgeDeg && std::abs(offset) <= 180.0 + nudgeDeg)
        position.lonDeg = m_spec.centre.lonDeg + std::copysign(180.0 - nudgeDeg, offset);
    const PJ_COORD projected =
        proj_trans(m_handle->transform, PJ_FWD,
                   proj_coord(proj_torad(position.lonDeg), proj_torad(position.latDeg), 0, 0));
    if (!std::isfinite(projected.xy.x) || !std::isfinite(projected.xy.y))
        return std::nullopt;
    return WorldPoint{{projected.xy.x / 1000.0, projected.xy.y / 1000.0}};
}

std::optional<LonLat> Projection::inverse(WorldPoint point) const {
    const PJ_COORD position =
        proj_trans(m_handle->transform, PJ_INV, proj_coord(point.x * 1000.0, point.y * 1000.0, 0, 0));
    if (!std::isfinite(position.lp.lam) || !std::isfinite(position.lp.phi))
        return std::nullopt;
    return LonLat{proj_todeg(position.lp.lam), proj_todeg(position.lp.phi)};
}

bool Projection::shows(LonLat position) const {
    return !m_spec.isAzimuthal() || angularDistanceDeg(position, m_spec.centre) <= m_spec.clipRadiusDeg;
}

double Projection::clipRadiusKm() const {
    if (!m_spec.isAzimuthal())
        return 0.0;
    // Southwards along the central meridian, where the way may lead over the pole and up on the other side.
    LonLat rim = {m_spec.centre.lonDeg, m_spec.centre.latDeg - m_spec.clipRadiusDeg};
    if (rim.latDeg < -90.0)
        rim = {m_spec.centre.lonDeg + 180.0, -180.0 - rim.latDeg};
    const auto point = forward(rim);
    return point ? core::length(*point) : 0.0;
}

} // namespace tumen::geo
