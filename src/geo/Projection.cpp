#include "geo/Projection.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

#include <fmt/format.h>
#include <proj.h>

#include "core/Text.hpp"
#include "geo/GreatCircle.hpp"
#include "geo/ProjPointer.hpp"
#include "geo/UnitVector.hpp"

namespace tumen::geo {

namespace {

/// "proj_create: Error 1027 (Invalid value for an argument): Unknown projection" without what is of no use to
/// a reader: the last sentence of it.
std::string lastSentence(const std::string& message) {
    std::size_t start = 0;
    for (const std::string_view before : {"proj_create: ", "proj_create_operations: ", "): "})
        if (const auto at = message.find(before, start); at != std::string::npos)
            start = at + before.size();
    return message.substr(start);
}

} // namespace

struct Projection::Handle {
    PJ_CONTEXT* context = nullptr;
    PJ* transform = nullptr;
    bool inDegrees = false;  ///< takes degrees, else radians
    bool swapped = false;    ///< gives y before x
    double kmPerUnit = 1e-3; ///< of the plane's axes
    std::string lastWords;   ///< of PROJ

    Handle() : context(proj_context_create()) {
        proj_log_level(context, PJ_LOG_ERROR);
        proj_log_func(context, this, [](void* self, int, const char* message) {
            static_cast<Handle*>(self)->lastWords = message;
        });
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() {
        proj_destroy(transform);
        proj_context_destroy(context);
    }

    core::Problem refusal(const std::string& text, std::string_view otherwise) const {
        const std::string words = lastWords.empty() ? std::string(otherwise) : lastSentence(lastWords);
        return notAProjection(text, words);
    }

    /// The way from WGS 84 to a CRS in longitude and latitude, by the operation that PROJ ranks first: one
    /// for the whole map, so that it has no steps.
    void transformTo(const PJ* crs) {
        const PjPointer wgs84(proj_create(context, "OGC:CRS84"));
        PJ_OPERATION_FACTORY_CONTEXT* factory = proj_create_operation_factory_context(context, nullptr);
        proj_operation_factory_context_set_grid_availability_use(
            context, factory, PROJ_GRID_AVAILABILITY_DISCARD_OPERATION_IF_MISSING_GRID);
        proj_operation_factory_context_set_spatial_criterion(context, factory,
                                                             PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION);
        PJ_OBJ_LIST* operations = proj_create_operations(context, wgs84.get(), crs, factory);
        if (operations != nullptr && proj_list_get_count(operations) > 0) {
            const PjPointer best(proj_list_get(context, operations, 0));
            transform = proj_normalize_for_visualization(context, best.get());
        }
        proj_list_destroy(operations);
        proj_operation_factory_context_destroy(factory);
        inDegrees = true;
    }

    void readUnit(const PJ* crs) {
        const PjPointer system(proj_crs_get_coordinate_system(context, crs));
        double metres = 1.0;
        if (system != nullptr && proj_cs_get_axis_info(context, system.get(), 0, nullptr, nullptr, nullptr,
                                                       &metres, nullptr, nullptr, nullptr) != 0)
            kmPerUnit = metres / 1000.0;
    }
};

core::Problem notAProjection(std::string_view text, std::string_view why) {
    return {core::Severity::Error,
            {},
            fmt::format("{} is not a projection: {}.", core::inQuotes(text), why),
            "Write one of the shipped names, a PROJ string or a code such as EPSG:5179."};
}

core::Result<Projection> Projection::make(const ProjectionSpec& spec) {
    auto handle = std::make_unique<Handle>();
    PjPointer created(proj_create(handle->context, spec.projString.c_str()));
    if (created == nullptr)
        return handle->refusal(
            spec.projString, proj_context_errno_string(handle->context, proj_context_errno(handle->context)));
    if (proj_is_crs(created.get()) == 0) {
        handle->transform = created.release();
    } else {
        if (proj_get_type(created.get()) == PJ_TYPE_BOUND_CRS)
            created.reset(proj_get_source_crs(handle->context, created.get()));
        if (proj_get_type(created.get()) != PJ_TYPE_PROJECTED_CRS) {
            handle->lastWords.clear();
            return handle->refusal(spec.projString, "PROJ knows it, but it is not a map on a plane");
        }
        handle->transformTo(created.get());
        handle->readUnit(created.get());
    }
    if (handle->transform == nullptr)
        return handle->refusal(spec.projString, "PROJ knows no way to it from longitude and latitude");
    if (proj_pj_info(handle->transform).has_inverse == 0) {
        handle->lastWords.clear();
        return handle->refusal(spec.projString, "PROJ has no way back from its plane to the Earth");
    }
    Projection projection(spec, std::move(handle));
    // East to the right and north up, whichever axis the CRS names first.
    const LonLat centre = {spec.centre.lonDeg, std::clamp(spec.centre.latDeg, -80.0, 80.0)};
    const auto here = projection.transformed(centre);
    const auto north = projection.transformed({centre.lonDeg, centre.latDeg + 0.01});
    const auto east = projection.transformed({centre.lonDeg + 0.01, centre.latDeg});
    if (here && north && east) {
        const WorldPoint up = *north - *here;
        const WorldPoint right = *east - *here;
        projection.m_handle->swapped = right.x * up.y - right.y * up.x < 0.0;
    }
    return projection;
}

Projection::Projection(ProjectionSpec spec, std::unique_ptr<Handle> handle)
    : m_spec(std::move(spec)), m_handle(std::move(handle)), m_out(toUnitVector(m_spec.centre)),
      m_leastOut(std::cos(m_spec.clipRadiusDeg * radPerDeg)) {}
Projection::Projection(Projection&&) noexcept = default;
Projection& Projection::operator=(Projection&&) noexcept = default;
Projection::~Projection() = default;

std::optional<WorldPoint> Projection::transformed(LonLat position) const {
    const PJ_COORD from = m_handle->inDegrees
                              ? proj_coord(position.lonDeg, position.latDeg, 0, 0)
                              : proj_coord(proj_torad(position.lonDeg), proj_torad(position.latDeg), 0, 0);
    PJ_COORD to = proj_trans(m_handle->transform, PJ_FWD, from);
    if (!std::isfinite(to.xy.x) || !std::isfinite(to.xy.y))
        return std::nullopt;
    if (m_handle->swapped)
        std::swap(to.xy.x, to.xy.y);
    return WorldPoint{{to.xy.x * m_handle->kmPerUnit, to.xy.y * m_handle->kmPerUnit}};
}

std::optional<WorldPoint> Projection::forward(LonLat position) const {
    // PROJ wraps longitudes about the central meridian by itself; exactly half a turn away it would choose a
    // side of its own, so such a position is nudged inwards by about a millimetre.
    const double offset = position.lonDeg - m_spec.centre.lonDeg;
    constexpr double nudgeDeg = 1e-8;
    if (std::abs(offset) >= 180.0 - nudgeDeg && std::abs(offset) <= 180.0 + nudgeDeg)
        position.lonDeg = m_spec.centre.lonDeg + std::copysign(180.0 - nudgeDeg, offset);
    return transformed(position);
}

std::optional<LonLat> Projection::inverse(WorldPoint point) const {
    PJ_COORD from = proj_coord(point.x / m_handle->kmPerUnit, point.y / m_handle->kmPerUnit, 0, 0);
    if (m_handle->swapped)
        std::swap(from.xy.x, from.xy.y);
    const PJ_COORD position = proj_trans(m_handle->transform, PJ_INV, from);
    if (!std::isfinite(position.lp.lam) || !std::isfinite(position.lp.phi))
        return std::nullopt;
    return m_handle->inDegrees ? LonLat{position.lp.lam, position.lp.phi}
                               : LonLat{proj_todeg(position.lp.lam), proj_todeg(position.lp.phi)};
}

bool Projection::shows(LonLat position) const {
    if (m_spec.isAzimuthal())
        return dot(toUnitVector(position), m_out) >= m_leastOut;
    // Not quite exactly, as a position on the edge may come from a calculation.
    constexpr double slackDeg = 1e-9;
    return position.latDeg >= m_spec.southDeg - slackDeg && position.latDeg <= m_spec.northDeg + slackDeg &&
           std::abs(std::remainder(position.lonDeg - m_spec.centre.lonDeg, 360.0)) <=
               m_spec.halfWidthDeg + slackDeg;
}

LonLat Projection::nearestShown(LonLat position) const {
    if (shows(position))
        return position;
    if (m_spec.isAzimuthal())
        return interpolate(m_spec.centre, position,
                           0.98 * m_spec.clipRadiusDeg / angularDistanceDeg(m_spec.centre, position));
    const double offset = std::remainder(position.lonDeg - m_spec.centre.lonDeg, 360.0);
    return {m_spec.centre.lonDeg + std::clamp(offset, -m_spec.halfWidthDeg, m_spec.halfWidthDeg),
            std::clamp(position.latDeg, m_spec.southDeg, m_spec.northDeg)};
}

double Projection::scaleAt(LonLat position) const {
    constexpr double stepRad = 1e-3;
    const TangentFrame frame = TangentFrame::at(position);
    std::array<WorldPoint, 4> around;
    for (std::size_t i = 0; i < around.size(); ++i) {
        const auto point = forward(frame.towards(static_cast<double>(i) * std::numbers::pi / 2.0, stepRad));
        if (!point)
            return 1.0;
        around[i] = *point;
    }
    const WorldPoint across = around[0] - around[2];
    const WorldPoint up = around[1] - around[3];
    const double edgeKm = 2.0 * stepRad * earthRadiusKm;
    const double scale = std::sqrt(std::abs(across.x * up.y - across.y * up.x)) / edgeKm;
    return scale > 0.0 ? scale : 1.0;
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
