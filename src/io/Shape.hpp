#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "geo/Coordinates.hpp"

class OGRGeometry;

namespace tumen::io {

using Shape = std::variant<geo::LonLat, std::vector<geo::LonLatPolygon>, std::vector<geo::LonLatLine>>;

/// Points, lines and polygons, single or multi, with curves made straight; rings lose their repeated last
/// point. Nothing for an empty or mixed geometry or one with a coordinate that is not a finite number.
std::optional<Shape> toShape(const OGRGeometry& geometry);

/// Well-known text, as in "LINESTRING (124 38,131 38)". Nothing for anything else.
std::optional<Shape> parseWkt(const std::string& text);

/// Appends the parts of a geometry; other kinds of geometry add nothing.
void appendPolygons(const OGRGeometry& geometry, std::vector<geo::LonLatPolygon>& polygons);
void appendLines(const OGRGeometry& geometry, std::vector<geo::LonLatLine>& lines);

/// True when every coordinate is a finite number, the latitude within 90 degrees and the longitude within 360
/// (a ring may run across the 180th meridian).
bool isOnEarth(geo::LonLat position);
bool isOnEarth(const geo::LonLatLine& line);
bool isOnEarth(const Shape& shape);

} // namespace tumen::io
