#pragma once

#include <vector>

class GDALDataset;

namespace tumen::io {

/// The way between an image's pixels and longitude and latitude, by whatever the file has for it: a
/// geotransform, ground control points, a grid of positions.
class PixelWay {
public:
    /// `assumesLonLat` takes an image without a reference system to be in degrees.
    PixelWay(GDALDataset& source, bool assumesLonLat);
    ~PixelWay();
    PixelWay(const PixelWay&) = delete;
    PixelWay& operator=(const PixelWay&) = delete;

    explicit operator bool() const { return m_transformer != nullptr; }

    /// Each turns positions in place and tells which could be turned. Longitudes are tried a whole turn to
    /// either side, as images may run from 0 to 360 degrees.
    void toPixels(int count, double* x, double* y, int* success) const;
    void toLonLat(int count, double* x, double* y, int* success) const;

private:
    void* m_transformer = nullptr;
    double m_widthPx = 0.0;
    mutable std::vector<double> m_z;
};

} // namespace tumen::io
