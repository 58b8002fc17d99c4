#pragma once

#include "model/Basemap.hpp"

namespace tumen::model {

/// Makes the meshes of a basemap from its polygons. Takes about two seconds for the shipped one, so it is
/// done when the program is built.
void fillMeshes(Basemap& basemap);

/// A polygon area by itself, cut as finely as land of a level.
geo::AreaMesh meshOf(const std::vector<geo::LonLatPolygon>& polygons, DetailLevel detail);

} // namespace tumen::model
