#include "geo/ZoomPanPath.hpp"

#include <algorithm>
#include <cmath>

namespace tumen::geo {

namespace {

/// A pan shorter than this share of the narrower view is not seen.
constexpr double unseenShare = 1e-6;

} // namespace

ZoomPanPath::ZoomPanPath(double distance, double fromWidth, double toWidth)
    : m_distance(distance), m_fromWidth(fromWidth), m_toWidth(toWidth),
      m_zoomsOnly(distance < unseenShare * std::min(fromWidth, toWidth)) {
    if (m_zoomsOnly) {
        m_length = std::abs(std::log(toWidth / fromWidth)) / rho;
        return;
    }
    const double widening = toWidth * toWidth - fromWidth * fromWidth;
    const double reach = rho * rho * distance;
    const double b0 = (widening + reach * reach) / (2.0 * fromWidth * reach);
    const double b1 = (widening - reach * reach) / (2.0 * toWidth * reach);
    m_start = -std::asinh(b0);
    m_length = (-std::asinh(b1) - m_start) / rho;
}

ZoomPanPath::Point ZoomPanPath::at(double share) const {
    if (!(share > 0.0))
        return {0.0, m_fromWidth};
    if (share >= 1.0)
        return {1.0, m_toWidth};
    if (m_zoomsOnly)
        return {share, m_fromWidth * std::pow(m_toWidth / m_fromWidth, share)};
    const double gone = rho * share * m_length;
    const double depth = std::cosh(gone + m_start);
    const double along = m_fromWidth * std::sinh(gone) / (rho * rho * m_distance * depth);
    return {std::clamp(along, 0.0, 1.0), m_fromWidth * std::cosh(m_start) / depth};
}

} // namespace tumen::geo
