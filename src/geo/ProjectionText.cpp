#include "geo/ProjectionText.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <optional>

#include <fmt/format.h>
#include <proj.h>

#include "core/Text.hpp"
#include "geo/ProjPointer.hpp"
#include "geo/ProjectionDomain.hpp"

namespace tumen::geo {

namespace {

struct ContextDeleter {
    void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};
using Context = std::unique_ptr<PJ_CONTEXT, ContextDeleter>;

/// The value of "+lat_0=38" and its like in a PROJ string.
std::optional<double> parameter(std::string_view projString, std::string_view name) {
    for (const std::string& word : core::split(projString, ' ')) {
        const std::string_view bare = word.starts_with('+') ? std::string_view(word).substr(1) : word;
        if (bare.starts_with(name) && bare.substr(name.size()).starts_with('='))
            return core::toNumber(bare.substr(name.size() + 1));
    }
    return std::nullopt;
}

/// Where the area lies in which a CRS is meant to be used; nothing for those of the whole world.
std::optional<LonLat> middleOfUse(PJ_CONTEXT* context, const PJ* crs) {
    double west = 0.0;
    double south = 0.0;
    double east = 0.0;
    double north = 0.0;
    if (proj_get_area_of_use(context, crs, &west, &south, &east, &north, nullptr) == 0 || west < -180.0 ||
        (east - west >= 360.0 && north - south >= 120.0))
        return std::nullopt;
    if (east < west)
        east += 360.0;
    return LonLat{(west + east) / 2.0, (south + north) / 2.0};
}

/// Where a projection is truest, as its parameters tell.
LonLat centreOf(const std::string& projString, std::optional<LonLat> use) {
    LonLat centre = {use ? use->lonDeg : 0.0, use ? use->latDeg : 0.0};
    if (const auto zone = parameter(projString, "zone"))
        centre.lonDeg = *zone * 6.0 - 183.0;
    for (const char* name : {"lon_0", "lonc"})
        if (const auto lon = parameter(projString, name))
            centre.lonDeg = *lon;
    centre.lonDeg += parameter(projString, "pm").value_or(0.0);
    const auto lat0 = parameter(projString, "lat_0");
    const auto lat1 = parameter(projString, "lat_1");
    if (lat1)
        centre.latDeg = (*lat1 + parameter(projString, "lat_2").value_or(*lat1)) / 2.0;
    else if (lat0 && (std::abs(*lat0) == 90.0 || !use))
        centre.latDeg = *lat0;
    const bool isAzimuthal = [&] {
        for (const char* name : {"=laea", "=aeqd", "=stere", "=sterea", "=ortho", "=gnom", "=nsper"})
            if (projString.find(std::string(name) + " ") != std::string::npos)
                return true;
        return false;
    }();
    if (isAzimuthal)
        centre.latDeg = lat0.value_or(0.0);
    centre.latDeg = std::clamp(centre.latDeg, -90.0, 90.0);
    return centre;
}

/// True for those that cut the Earth into lobes or squares and move these apart.
bool isInterrupted(std::string_view projString) {
    constexpr std::array names = {"igh", "igh_o", "imoll", "imoll_o", "healpix", "rhealpix"};
    return std::ranges::any_of(names, [&](const char* name) {
        return projString.find(fmt::format("proj={} ", name)) != std::string_view::npos;
    });
}

/// The position that an oblique projection draws in the middle, which its parameters do not tell.
std::optional<LonLat> middleOfPlane(const ProjectionSpec& spec) {
    const auto projection = Projection::make(spec);
    return projection ? projection->inverse({}) : std::nullopt;
}

ProjectionSpec plateCarree(std::string id, std::string title, double lonDeg) {
    return {std::move(id),
            std::move(title),
            fmt::format("+proj=eqc +lon_0={} +datum=WGS84 +units=m", lonDeg),
            {lonDeg, 0.0},
            0.0,
            false};
}

} // namespace

core::Result<ProjectionSpec> readProjection(std::string_view text) {
    const std::string name(core::trimmed(text));
    if (const ProjectionSpec* shipped = findProjection(core::folded(name)))
        return *shipped;
    // Without this word PROJ would take a string for a mere formula and give neither its unit nor its name.
    const bool isString = name.find("+proj=") != std::string::npos || name.starts_with("proj=");
    const bool isCrs = name.find("type=crs") != std::string::npos;
    ProjectionSpec spec;
    spec.id = name;
    spec.title = name;
    spec.projString = isString && !isCrs ? name + " +type=crs" : name;

    const Context context(proj_context_create());
    proj_log_level(context.get(), PJ_LOG_NONE);
    const PjPointer crs(proj_create(context.get(), spec.projString.c_str()));
    if (crs != nullptr) {
        // A word by itself PROJ takes for whichever of its thousands of names has it somewhere.
        if (name.find_first_of("+:=[{") == std::string::npos &&
            core::folded(proj_get_name(crs.get())) != core::folded(name))
            return notAProjection(name, "it is not the whole name of one");
        if (!isString && proj_get_name(crs.get()) != nullptr)
            spec.title = fmt::format("{} ({})", proj_get_name(crs.get()), name);
        const PJ_TYPE type = proj_get_type(crs.get());
        if (type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS)
            return plateCarree(name, spec.title, parameter(name, "lon_0").value_or(0.0));
        const char* known = proj_as_proj_string(context.get(), crs.get(), PJ_PROJ_4, nullptr);
        const std::string own = fmt::format("{} ", known != nullptr ? known : name.c_str());
        if (isInterrupted(own))
            return core::Problem{core::Severity::Error,
                                 {},
                                 fmt::format("{} is interrupted and would tear flows.", core::inQuotes(name)),
                                 "Take a projection in one piece, such as +proj=eqearth or +proj=moll."};
        spec.centre = centreOf(own, middleOfUse(context.get(), crs.get()));
        if (own.find("proj=ob_tran ") != std::string::npos)
            spec.centre = middleOfPlane(spec).value_or(spec.centre);
    }
    const auto projection = Projection::make(spec);
    if (!projection) {
        core::Problem problem = projection.problems().front();
        // The word that was added is not the user's.
        if (const auto added = problem.what.find(" +type=crs'"); isString && added != std::string::npos)
            problem.what.erase(added, std::string(" +type=crs").size());
        return problem;
    }
    const auto bounded = withDomain(*projection);
    if (!bounded)
        return core::Problem{core::Severity::Error,
                             {},
                             fmt::format("{} can be drawn next to nowhere.", core::inQuotes(name)),
                             "Check its parameters."};
    return *bounded;
}

core::Result<ProjectionSpec> readProjection(std::string_view text, LonLat centre) {
    if (core::folded(core::trimmed(text)) == globeId)
        return globeAt(centre);
    return readProjection(text);
}

} // namespace tumen::geo
