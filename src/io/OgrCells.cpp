#include "io/OgrCells.hpp"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include <fmt/format.h>
#include <ogrsf_frmts.h>

#include "core/Text.hpp"

namespace tumen::io {

namespace {

std::string dayText(const OGRFeature& feature, int field) {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zone = 0;
    if (!feature.GetFieldAsDateTime(field, &year, &month, &day, &hour, &minute, &second, &zone))
        return {};
    return dateText(year, month, day);
}

/// The text begins with the pattern, in which 0 stands for any digit.
bool beginsAs(std::string_view pattern, std::string_view text) {
    return text.size() >= pattern.size() &&
           std::equal(pattern.begin(), pattern.end(), text.begin(),
                      [](char wanted, char c) { return wanted == '0' ? c >= '0' && c <= '9' : c == wanted; });
}

/// GDAL writes a date among a workbook's text cells as 1950/06/25, perhaps with a time.
std::string withIsoDate(std::string text) {
    constexpr std::string_view pattern = "0000/00/00";
    const bool isDate =
        beginsAs(pattern, text) && (text.size() == pattern.size() || beginsAs("0000/00/00 00:00:00", text));
    if (isDate) {
        text.resize(pattern.size());
        std::replace(text.begin(), text.end(), '/', '-');
    }
    return text;
}

std::string listText(const OGRFeature& feature, int field) {
    std::vector<std::string> parts;
    for (char** part = feature.GetFieldAsStringList(field); part && *part; ++part)
        parts.emplace_back(*part);
    return core::join(parts, "; ");
}

} // namespace

std::string realText(double value) {
    return fmt::format("{}", value); // 1950 for 1950.0
}

std::string dateText(int year, int month, int day) {
    return fmt::format("{}{:04}-{:02}-{:02}", year < 0 ? "-" : "", std::abs(year), month, day);
}

std::unique_ptr<OGRCoordinateTransformation> toLonLat(OGRLayer& layer) {
    const OGRSpatialReference* from = layer.GetSpatialRef();
    if (!from || from->IsGeographic() || from->IsLocal())
        return nullptr;
    OGRSpatialReference wgs84;
    wgs84.importFromEPSG(4326);
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return std::unique_ptr<OGRCoordinateTransformation>(OGRCreateCoordinateTransformation(from, &wgs84));
}

std::string cellText(const OGRFeature& feature, int field, bool inWorkbook) {
    if (!feature.IsFieldSetAndNotNull(field))
        return {};
    switch (feature.GetFieldDefnRef(field)->GetType()) {
    case OFTReal:
        return realText(feature.GetFieldAsDouble(field));
    case OFTDate:
    case OFTDateTime:
        return dayText(feature, field);
    case OFTStringList:
        return listText(feature, field);
    default:
        return inWorkbook ? withIsoDate(feature.GetFieldAsString(field)) : feature.GetFieldAsString(field);
    }
}

} // namespace tumen::io
