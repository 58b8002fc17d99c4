#pragma once

#include <string_view>
#include <vector>

#include "state/AppState.hpp"

namespace tumen::ui {

/// Places, then claims, in which every word of `query` occurs, letter case aside: in a name in any language,
/// or in a claim's gist, id, subkind, kind and places. An empty query finds nothing.
std::vector<state::Target> searchBrief(const model::Brief& brief, std::string_view query);

} // namespace tumen::ui
