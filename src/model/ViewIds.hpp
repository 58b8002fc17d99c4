#pragma once

#include <array>
#include <string_view>

namespace tumen::model {

/// The views that have a name, by which a scene may choose one.
inline constexpr std::array<std::string_view, 6> viewIds = {"tumen",    "parallel",         "peninsula",
                                                            "far-east", "moscow-pyongyang", "world"};

} // namespace tumen::model
