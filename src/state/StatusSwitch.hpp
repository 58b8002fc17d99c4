#pragma once

#include "model/Claims.hpp"

namespace tumen::state {

/// How far a class of statuses is switched on.
enum class Switch { On, Partly, Off };

/// Of a status class under a filter. Only the statuses that the claims have matter; where they have none of
/// the class, all of it do.
Switch switchOf(model::StatusClass statusClass, const model::StatusSet& hidden, const model::Claims& claims);

} // namespace tumen::state
