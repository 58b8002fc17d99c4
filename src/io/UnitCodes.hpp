#pragma once

#include <string>
#include <vector>

namespace tumen::io {

/// The countries that a place may be of, those that are no more among them; sorted.
const std::vector<std::string>& countryCodes();

/// What land of the basemap is named by in a territory, sorted: countries, their parts that changed hands,
/// and subjects. UnitCodes.test.cpp holds it equal to the basemap.
const std::vector<std::string>& unitCodes();

} // namespace tumen::io
