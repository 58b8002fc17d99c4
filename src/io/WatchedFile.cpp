#include "io/WatchedFile.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include <cpl_vsi.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include "io/GdalDrivers.hpp"

namespace tumen::io {

namespace {

/// Of GDAL's handler; it takes the place of a path's first slash.
constexpr const char* prefix = "/vsiwatched/";

/// Whom the thread's reading is told to.
struct Watch {
    core::Progress* progress = nullptr;
    double upTo = 1.0;
    double size = 1.0;
};
thread_local Watch watch; // GDAL reads on the thread that opens

std::string realPath(const char* path) {
    return std::string("/") + path;
}

std::FILE* fileOf(void* file) {
    return static_cast<std::FILE*>(file);
}

void* openFile(void*, const char* path, const char* access) {
    const bool onlyReads = std::string_view(access).find_first_of("wa+") == std::string_view::npos;
    return onlyReads ? std::fopen(realPath(path).c_str(), "rb") : nullptr;
}

size_t readFile(void* file, void* buffer, size_t size, size_t count) {
    if (watch.progress != nullptr) {
        if (watch.progress->isCancelled())
            return 0;
        const auto at = static_cast<double>(std::ftell(fileOf(file)));
        watch.progress->setShare(
            std::max(watch.progress->share(), watch.upTo * std::min(at / watch.size, 1.0)));
    }
    return std::fread(buffer, size, count, fileOf(file));
}

} // namespace

void installWatching() {
    VSIFilesystemPluginCallbacksStruct* callbacks = VSIAllocFilesystemPluginCallbacksStruct();
    callbacks->stat = [](void*, const char* path, VSIStatBufL* about, int) {
        return stat64(realPath(path).c_str(), about);
    };
    callbacks->open = openFile;
    callbacks->read = readFile;
    callbacks->tell = [](void* file) { return static_cast<vsi_l_offset>(std::ftell(fileOf(file))); };
    callbacks->seek = [](void* file, vsi_l_offset offset, int whence) {
        return std::fseek(fileOf(file), static_cast<long>(offset), whence);
    };
    callbacks->eof = [](void* file) {
        const bool isCancelled = watch.progress != nullptr && watch.progress->isCancelled();
        return isCancelled || std::feof(fileOf(file)) != 0 ? 1 : 0;
    };
    callbacks->close = [](void* file) { return std::fclose(fileOf(file)); };
    VSIInstallPluginHandler(prefix, callbacks);
    VSIFreeFilesystemPluginCallbacksStruct(callbacks);
}

WatchedFile::WatchedFile(const std::string& path, core::Progress& progress, double upTo) {
    registerGdalDrivers();
    std::error_code error;
    const std::filesystem::path whole = std::filesystem::absolute(path, error);
    m_path = prefix + whole.string().substr(1);
    const auto size = static_cast<double>(std::filesystem::file_size(whole, error));
    watch = {&progress, upTo, error ? 1.0 : std::max(size, 1.0)};
}

WatchedFile::~WatchedFile() {
    watch = {};
}

} // namespace tumen::io
