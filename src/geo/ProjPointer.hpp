#pragma once

#include <memory>

struct PJconsts;

namespace tumen::geo {

struct PjDeleter {
    void operator()(PJconsts* object) const;
};

/// An object that PROJ made (PJ), as long as it is held.
using PjPointer = std::unique_ptr<PJconsts, PjDeleter>;

} // namespace tumen::geo
