#pragma once

#include <memory>
#include <string>
#include <vector>

#include "io/RowSource.hpp"
#include "io/Schema.hpp"

class GDALDataset;
class OGRLayer;

namespace tumen::io {

/// False where all shapes of a layer are points or it has none.
bool mayHoldLines(OGRLayer& layer);

/// The rows of a layer one by one: by batches of columns where its driver is fast at that
/// (GeoPackage, FlatGeobuf), else feature by feature. `columns` has the name of each field of the layer in
/// lower case; cells of columns that `schema` does not have stay empty. One column more than there are fields
/// gets the lines of the layer as well-known text in longitude and latitude, feature by feature. The data set
/// stays open meanwhile.
std::unique_ptr<RowSource> openOgrRows(std::shared_ptr<GDALDataset> source, OGRLayer& layer,
                                       const std::vector<std::string>& columns, const TableSchema& schema,
                                       bool inWorkbook);

} // namespace tumen::io
