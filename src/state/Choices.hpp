#pragma once

#include <algorithm>

namespace tumen::state {

/// The choice after this one, the first after the last.
template<typename Choices, typename Choice>
Choice following(const Choices& all, Choice choice) {
    const auto found = std::ranges::find(all, choice);
    return found == all.end() || found + 1 == all.end() ? all.front() : *(found + 1);
}

} // namespace tumen::state
