#include "io/GdalDrivers.hpp"

#include <mutex>

#include <gdal.h>

#include "io/WatchedFile.hpp"

namespace tumen::io {

void registerGdalDrivers() {
    static std::once_flag isDone;
    std::call_once(isDone, [] {
        GDALAllRegister();
        installWatching();
    });
}

} // namespace tumen::io
