#pragma once

#include "core/Progress.hpp"

namespace tumen::io {

/// A progress function for GDAL: `progress` is a core::Progress.
inline int goesOn(double share, const char*, void* progress) {
    auto& own = *static_cast<core::Progress*>(progress);
    own.setShare(share);
    return own.isCancelled() ? FALSE : TRUE;
}

} // namespace tumen::io
