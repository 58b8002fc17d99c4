#pragma once

#include <memory>
#include <string>
#include <vector>

#include "io/RowSource.hpp"

class GDALDataset;
class OGRLayer;

namespace tumen::io {

/// The rows of a layer, read by batches of columns in the layout of Apache Arrow; see openOgrRows(). Null
/// when the driver is not fast at that or a column holds something else than text, numbers and days.
std::unique_ptr<RowSource> openArrowRows(const std::shared_ptr<GDALDataset>& source, OGRLayer& layer,
                                         const std::vector<std::string>& columns);

} // namespace tumen::io
