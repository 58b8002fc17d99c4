#pragma once

#include <string>

class OGRFeature;

namespace tumen::io {

/// A field of a feature as a person would write it into a table: 1950 for the number 1950.0, 1950-06-25 for a
/// date, nothing for a null.
std::string cellText(const OGRFeature& feature, int field, bool inWorkbook);

// The same for values that come without a feature.
std::string realText(double value);
std::string dateText(int year, int month, int day);

} // namespace tumen::io
