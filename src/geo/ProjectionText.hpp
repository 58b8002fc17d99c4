#pragma once

#include <string_view>

#include "core/Result.hpp"
#include "geo/ProjectionSpec.hpp"

namespace tumen::geo {

/// The projection that a text names: the id of a shipped one, a PROJ string or the code of a CRS
/// ("EPSG:5179"). Where one that is not shipped can be drawn is found out by trying it on a net over the
/// Earth; a CRS in degrees is drawn as a plate carrée. Fails with one sentence in PROJ's own words. Takes
/// some milliseconds.
core::Result<ProjectionSpec> readProjection(std::string_view text);

/// The same for the view of a globe that looks at `centre`; for other projections the centre does not matter.
core::Result<ProjectionSpec> readProjection(std::string_view text, LonLat centre);

} // namespace tumen::geo
