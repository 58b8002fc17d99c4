#include "io/PixelWay.hpp"

#include <gdal_alg.h>
#include <gdal_priv.h>

namespace tumen::io {

PixelWay::PixelWay(GDALDataset& source, bool assumesLonLat) : m_widthPx(source.GetRasterXSize()) {
    CPLStringList options;
    options.SetNameValue("DST_SRS", "EPSG:4326"); // longitude first, as GDAL's own way is
    if (assumesLonLat)
        options.SetNameValue("SRC_SRS", "EPSG:4326");
    m_transformer = GDALCreateGenImgProjTransformer2(GDALDataset::ToHandle(&source), nullptr, options.List());
}

PixelWay::~PixelWay() {
    if (m_transformer != nullptr)
        GDALDestroyGenImgProjTransformer(m_transformer);
}

void PixelWay::toPixels(int count, double* x, double* y, int* success) const {
    const std::vector<double> lon(x, x + count);
    const std::vector<double> lat(y, y + count);
    const auto size = static_cast<std::size_t>(count);
    m_z.assign(size, 0.0);
    GDALGenImgProjTransform(m_transformer, TRUE, count, x, y, m_z.data(), success);
    const auto isInside = [&](double px) { return px >= 0.0 && px <= m_widthPx; };
    for (std::size_t i = 0; i < size; ++i) {
        if (success[i] != 0 && isInside(x[i]))
            continue;
        for (const double turn : {360.0, -360.0}) {
            double px = lon[i] + turn;
            double py = lat[i];
            double z = 0.0;
            int works = 0;
            GDALGenImgProjTransform(m_transformer, TRUE, 1, &px, &py, &z, &works);
            if (works != 0 && isInside(px)) {
                x[i] = px;
                y[i] = py;
                success[i] = 1;
                break;
            }
        }
    }
}

void PixelWay::toLonLat(int count, double* x, double* y, int* success) const {
    m_z.assign(static_cast<std::size_t>(count), 0.0);
    GDALGenImgProjTransform(m_transformer, FALSE, count, x, y, m_z.data(), success);
}

} // namespace tumen::io
