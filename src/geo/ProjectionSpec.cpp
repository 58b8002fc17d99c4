#include "geo/ProjectionSpec.hpp"

#include <array>

#include <fmt/format.h>

#include "core/Wording.hpp"

namespace tumen::geo {

namespace {

ProjectionSpec bounded(ProjectionSpec spec, double southDeg, double northDeg) {
    spec.southDeg = southDeg;
    spec.northDeg = northDeg;
    return spec;
}

} // namespace

std::span<const ProjectionSpec> shippedProjections() {
    static const std::array<ProjectionSpec, 9> specs = {{
        {"regional",
         core::english("Korea and Far East (equal-area)"),
         "+proj=laea +lat_0=48 +lon_0=129 +datum=WGS84 +units=m",
         {129.0, 48.0},
         160.0,
         true},
        {"eurasia",
         core::english("Eurasia (equal-area)"),
         "+proj=laea +lat_0=52 +lon_0=90 +datum=WGS84 +units=m",
         {90.0, 52.0},
         160.0,
         true},
        {"hemisphere",
         core::english("Northern hemisphere (equal-area)"),
         "+proj=laea +lat_0=62 +lon_0=110 +datum=WGS84 +units=m",
         {110.0, 62.0},
         160.0,
         true},
        {"equal-earth",
         core::english("World (Equal Earth)"),
         "+proj=eqearth +lon_0=150 +datum=WGS84 +units=m",
         {150.0, 0.0},
         0.0,
         true},
        {"pyongyang",
         core::english("From Pyongyang (equidistant)"),
         "+proj=aeqd +lat_0=39.0392 +lon_0=125.7625 +datum=WGS84 +units=m",
         {125.7625, 39.0392},
         170.0,
         false},
        globeAt({127.0, 38.0}),
        bounded({"conformal",
                 core::english("Korea and Far East (conformal)"),
                 "+proj=lcc +lat_1=38 +lat_2=56 +lat_0=47 +lon_0=129 +datum=WGS84 +units=m",
                 {129.0, 47.0},
                 0.0,
                 false},
                -30.0, 90.0),
        {"polar",
         core::english("North pole (stereographic)"),
         "+proj=stere +lat_0=90 +lat_ts=70 +lon_0=130 +datum=WGS84 +units=m",
         {130.0, 90.0},
         100.0,
         false},
        bounded({"mercator",
                 core::english("World (Mercator)"),
                 "+proj=merc +lon_0=150 +datum=WGS84 +units=m",
                 {150.0, 0.0},
                 0.0,
                 false},
                -80.0, 84.0),
    }};
    return specs;
}

const ProjectionSpec* findProjection(std::string_view id) {
    for (const ProjectionSpec& spec : shippedProjections())
        if (spec.id == id)
            return &spec;
    return nullptr;
}

ProjectionSpec globeAt(LonLat centre) {
    // A sphere: its rim is a circle, and the map turns by turning unit vectors. Just short of the horizon,
    // where PROJ gives up.
    return {globeId,
            core::english("Globe (drag turns it)"),
            fmt::format("+proj=ortho +R=6371008.8 +lat_0={:.12f} +lon_0={:.12f} +units=m", centre.latDeg,
                        centre.lonDeg),
            centre,
            89.99,
            false};
}

} // namespace tumen::geo
