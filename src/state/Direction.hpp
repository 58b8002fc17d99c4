#pragma once

namespace tumen::state {

enum class Direction { Back = -1, Forward = 1 };

} // namespace tumen::state
