#pragma once

#include "geo/Projection.hpp"

namespace tumen::geo {

/// The specification of a projection bounded to where it can be drawn: by the circle about its centre or by
/// the meridians and parallels within which it leads to the plane and back, has no tears and stretches
/// nothing more than twelvefold; by whichever holds more of the Earth. Nothing where there is next to nothing
/// to draw.
std::optional<ProjectionSpec> withDomain(const Projection& projection);

} // namespace tumen::geo
