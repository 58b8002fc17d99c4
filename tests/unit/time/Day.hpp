#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "time/Edtf.hpp"

namespace tumen::sample {

/// The day of a date that a test is sure of.
inline time::DayNumber day(std::string_view iso) {
    const auto date = time::parseDate(iso);
    if (!date)
        throw std::invalid_argument(std::string(iso));
    return *date;
}

} // namespace tumen::sample
