#pragma once

#include <array>
#include <string_view>

namespace tumen::model {

/// The views that have a name, by which a scene may choose one.
inline constexpr std::array<std::string_view, 6> viewIds = {"tumen",    "parallel",         "peninsula",
                                                            "far-east", "moscow-pyongyang", "world"};

/// Kilometres, from a street's to several Earths': the heights of the map that a position may have.
inline constexpr double leastHeightKm = 1.0;
inline constexpr double mostHeightKm = 100'000.0;

} // namespace tumen::model
