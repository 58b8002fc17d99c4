#pragma once

namespace tumen::io {

/// Makes GDAL's drivers known, once and for all threads; to be called before anything is opened.
void registerGdalDrivers();

} // namespace tumen::io
