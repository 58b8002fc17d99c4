#pragma once

#include <string>

namespace tumen::app {

// What writes briefs. Each returns the exit code: 0 done, 1 the input is bad or the target cannot be written.

/// A new brief from the template: a folder of CSV tables, or one file.
int newBrief(const std::string& path);
int convertBrief(const std::string& from, const std::string& to);

} // namespace tumen::app
