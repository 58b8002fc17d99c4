#pragma once

#include <cstdint>
#include <span>

namespace tumen::scene {

/// Magnitudes as whole numbers of a small unit, so that sums of them do not depend on the order and a
/// difference of two prefix sums is what lies between. Where all magnitudes are decimal numbers of up to six
/// places their sums are exact. Else a unit is a power of two that is at most 2^-61 of the total, so that a
/// sum of n magnitudes is off by at most n * 2^-62 of the total.
class SumScale {
public:
    /// Not quantified: each flow counts one.
    SumScale() = default;
    /// Of magnitudes that may all be added up; NaN where none is given. The default where none is given at
    /// all.
    static SumScale fitting(std::span<const double> magnitudes);

    bool isQuantified() const { return m_quantified; }
    /// A magnitude that is not given counts nothing where others are.
    std::int64_t toUnits(double magnitude) const;
    double toMagnitude(std::int64_t units) const;

private:
    double m_unitsPerOne = 1.0;
    bool m_quantified = false;
};

} // namespace tumen::scene
