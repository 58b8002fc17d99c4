#include "io/BareRead.hpp"

#include <filesystem>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include "io/GdalDrivers.hpp"
#include "io/GdalMessages.hpp"

namespace tumen::io {

std::optional<std::size_t> readClaimsBare(const std::string& path) {
    const GdalMessages messages;
    registerGdalDrivers();
    std::string file = path;
    for (const char* name : {"claims.csv", "claims.fgb"}) {
        std::error_code error;
        if (const auto inFolder = std::filesystem::path(path) / name;
            std::filesystem::is_regular_file(inFolder, error))
            file = inFolder.string();
    }
    const GDALDatasetUniquePtr source(GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
    OGRLayer* layer = source ? source->GetLayerByName("claims") : nullptr;
    if (layer == nullptr)
        return std::nullopt;
    std::size_t count = 0;
    volatile double sum = 0.0; // so that no read is left out
    for (const auto& feature : *layer) {
        ++count;
        for (int field = 0; field < feature->GetFieldCount(); ++field)
            if (feature->GetFieldDefnRef(field)->GetType() == OFTReal)
                sum = sum + feature->GetFieldAsDouble(field);
            else
                sum = sum + feature->GetFieldAsString(field)[0];
    }
    return count;
}

} // namespace tumen::io
