#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "core/Result.hpp"
#include "model/Annotation.hpp"

namespace tumen::io {

/// Writes what was drawn as GeoJSON, all of it or nothing: lines for strokes and arrows, points for texts,
/// with the properties scene, form (stroke, arrow, text) and text.
std::optional<core::Problem> writeAnnotations(const std::filesystem::path& path,
                                              std::span<const model::Annotation> annotations);

/// Reads such a file. What is no annotation is left out with a warning; a file that is no GeoJSON is an
/// error.
core::Result<std::vector<model::Annotation>> readAnnotations(const std::filesystem::path& path);

} // namespace tumen::io
