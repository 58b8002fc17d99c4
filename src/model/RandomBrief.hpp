#pragma once

#include <cstddef>

#include "model/Brief.hpp"

namespace tumen::model {

/// A brief of made-up flows for measuring: 500 places around the populous parts of the Earth, flows from 1904
/// to 2024 of all kinds and status classes, of some days to some years, a few with open or uncertain dates.
/// Amounts have a heavy tail; busy places have most flows. The same number always gives the same brief, and a
/// smaller one its beginning.
Brief randomBrief(std::size_t flowCount);

} // namespace tumen::model
