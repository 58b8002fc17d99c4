#pragma once

#include <optional>
#include <string>

#include "model/Basemap.hpp"

namespace tumen::io {

/// The units, boundaries, levels, labels and meshes of a basemap as they lie in memory, so that a program
/// starts without reading and tessellating the geodata. Of polygons only lakes and the world's land are kept:
/// meshes stand for the others. Made when the program is built; it fits one state of one folder and one kind
/// of machine.
///
/// False when the file cannot be written.
bool writePrepared(const model::Basemap& basemap, const std::string& geodataFolder, const std::string& path);

/// Nothing when there is no such file, when it is cut short or when the folder has changed since.
std::optional<model::Basemap> readPrepared(const std::string& path, const std::string& geodataFolder);

} // namespace tumen::io
