#include "scene/SumScale.hpp"

#include <algorithm>
#include <cmath>

namespace tumen::scene {

namespace {

constexpr double mostUnitsPerOne = 1e6;
constexpr double exactIntegers = 9007199254740992.0; ///< 2^53
constexpr int unitBits = 62;

bool isWhole(double magnitude, double unitsPerOne) {
    const double units = std::round(magnitude * unitsPerOne);
    return std::abs(units) < exactIntegers && units / unitsPerOne == magnitude;
}

} // namespace

SumScale SumScale::fitting(std::span<const double> magnitudes) {
    SumScale scale;
    long double total = 0.0L;
    double largest = 0.0;
    double perOne = 1.0;
    for (const double magnitude : magnitudes) {
        if (std::isnan(magnitude))
            continue;
        scale.m_quantified = true;
        total += std::abs(static_cast<long double>(magnitude));
        largest = std::max(largest, std::abs(magnitude));
        while (perOne <= mostUnitsPerOne && !isWhole(magnitude, perOne))
            perOne *= 10.0;
    }
    if (perOne <= mostUnitsPerOne && largest * perOne < exactIntegers &&
        total * perOne < std::ldexp(1.0L, unitBits)) {
        scale.m_unitsPerOne = perOne;
        return scale;
    }
    scale.m_unitsPerOne = std::ldexp(1.0, unitBits - 1 - std::ilogb(total));
    return scale;
}

std::int64_t SumScale::toUnits(double magnitude) const {
    if (!m_quantified)
        return 1;
    return std::isnan(magnitude) ? 0 : std::llround(magnitude * m_unitsPerOne);
}

double SumScale::toMagnitude(std::int64_t units) const {
    return static_cast<double>(static_cast<long double>(units) / m_unitsPerOne);
}

} // namespace tumen::scene
