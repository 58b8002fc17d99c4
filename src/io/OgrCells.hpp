#pragma once

#include <memory>
#include <string>

class OGRCoordinateTransformation;
class OGRFeature;
class OGRLayer;

namespace tumen::io {

/// A field of a feature as a person would write it into a table: 1950 for the number 1950.0, 1950-06-25 for a
/// date, nothing for a null.
std::string cellText(const OGRFeature& feature, int field, bool inWorkbook);

/// From the layer's coordinates to longitude and latitude; null when they are that already.
std::unique_ptr<OGRCoordinateTransformation> toLonLat(OGRLayer& layer);

// Cells of values that come without a feature.
std::string realText(double value);
std::string dateText(int year, int month, int day);

} // namespace tumen::io
