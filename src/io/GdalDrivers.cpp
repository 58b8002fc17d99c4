#include "io/GdalDrivers.hpp"

#include <mutex>

#include <gdal.h>

namespace tumen::io {

void registerGdalDrivers() {
    static std::once_flag isDone;
    std::call_once(isDone, GDALAllRegister);
}

} // namespace tumen::io
