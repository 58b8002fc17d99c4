#pragma once

// Private to time/.

#include <string_view>

#include "core/Result.hpp"
#include "time/WrittenDate.hpp"

namespace tumen::time {

/// Every written date of the reading has days. One problem, as parseEdtf() says, for any other text.
core::Result<Reading> readWritten(std::string_view text);

} // namespace tumen::time
