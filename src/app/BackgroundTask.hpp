#pragma once

#include "core/BackgroundTask.hpp"

namespace tumen::app {

using core::BackgroundTask;
using core::CancelledTasks;

} // namespace tumen::app
