#include "state/StatusSwitch.hpp"

namespace tumen::state {

Switch switchOf(model::StatusClass statusClass, const model::StatusSet& hidden, const model::Claims& claims) {
    model::StatusSet own = model::statusesOf(statusClass);
    if (const model::StatusSet there = own & claims.statusesThere(); there.any())
        own = there;
    const model::StatusSet off = own & hidden;
    return off.none() ? Switch::On : off == own ? Switch::Off : Switch::Partly;
}

} // namespace tumen::state
