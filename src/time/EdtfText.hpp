#pragma once

// Private to time/: readings in writing.

#include <string>

#include "core/Wording.hpp"
#include "time/WrittenDate.hpp"

namespace tumen::time {

/// The one EDTF text of a reading: readWritten() makes the same reading of it.
std::string toEdtf(const Reading& reading);

/// In plain words, as the public describe() does.
std::string describe(const Reading& reading, const core::Wording& words = {}, bool inPhrase = false);

} // namespace tumen::time
