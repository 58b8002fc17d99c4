#include "io/RasterBytes.hpp"

#include <fmt/format.h>
#include <gdal_priv.h>

#include "io/GdalDrivers.hpp"
#include "io/GdalMessages.hpp"

namespace tumen::io {

namespace {

constexpr int bands = 3;

struct DatasetClosing {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<GDALDataset, DatasetClosing>;

/// The pixels where they lie, as GDAL sees them.
Dataset datasetOver(const core::Pixels& pixels) {
    GDALDriver* memory = GetGDALDriverManager()->GetDriverByName("MEM");
    Dataset dataset(memory->Create("", static_cast<int>(pixels.widthPx), static_cast<int>(pixels.heightPx), 0,
                                   GDT_Byte, nullptr));
    for (int channel = 0; channel < bands; ++channel) {
        // It is only read from.
        auto* first = const_cast<std::uint8_t*>(pixels.rgba.data()) + channel;
        const std::string pointer = fmt::format("DATAPOINTER={}", fmt::ptr(first));
        const std::string rows = fmt::format("LINEOFFSET={}", std::size_t{4} * pixels.widthPx);
        CPLStringList options;
        for (const char* option : {pointer.c_str(), "PIXELOFFSET=4", rows.c_str()})
            options.AddString(option);
        dataset->AddBand(GDT_Byte, options.List());
        dataset->GetRasterBand(channel + 1)
            ->SetColorInterpretation(static_cast<GDALColorInterp>(GCI_RedBand + channel));
    }
    return dataset;
}

core::Problem refusal(const GdalMessages& messages) {
    return {core::Severity::Error,
            {},
            fmt::format("The picture could not be put into a file{}.", messages.inBrackets()),
            "Write it as .png."};
}

/// A name for a file in memory, which no other thread has.
std::string nameInMemory(const void* own) {
    return fmt::format("/vsimem/picture-{}", fmt::ptr(own));
}

} // namespace

core::Result<std::vector<std::uint8_t>> rasterBytes(const core::Pixels& pixels, const char* driver,
                                                    const std::vector<std::string>& options,
                                                    const std::optional<RasterPlace>& place) {
    registerGdalDrivers();
    const GdalMessages messages;
    const Dataset source = datasetOver(pixels);
    if (place) {
        OGRSpatialReference crs;
        if (crs.SetFromUserInput(place->crs.c_str()) != OGRERR_NONE)
            return refusal(messages);
        crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        std::array<double, 6> transform = place->transform;
        source->SetSpatialRef(&crs);
        source->SetGeoTransform(transform.data());
    }
    CPLStringList list;
    for (const std::string& option : options)
        list.AddString(option.c_str());
    const std::string name = nameInMemory(&pixels);
    Dataset written(GetGDALDriverManager()->GetDriverByName(driver)->CreateCopy(
        name.c_str(), source.get(), TRUE, list.List(), nullptr, nullptr));
    const bool isWritten = written != nullptr;
    written.reset();
    vsi_l_offset size = 0;
    const std::unique_ptr<GByte, decltype(&VSIFree)> bytes(VSIGetMemFileBuffer(name.c_str(), &size, TRUE),
                                                           VSIFree);
    VSIUnlink((name + ".aux.xml").c_str());
    if (!isWritten || bytes == nullptr)
        return refusal(messages);
    return std::vector<std::uint8_t>(bytes.get(), bytes.get() + size);
}

} // namespace tumen::io
