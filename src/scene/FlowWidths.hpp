#pragma once

#include <optional>
#include <vector>

#include "model/Brief.hpp"

namespace tumen::scene {

/// How wide flows are, in points of the 1280x720 design.
struct FlowWidths {
    static constexpr double plainLine = 3.0; ///< where nothing is quantified
    static constexpr double widestLine = 14.0;
    static constexpr double thinnestLine = 1.5; ///< also of what is not quantified among what is

    double largestMagnitude = 0.0; ///< 0 where no flow is quantified
    double widest = widestLine;
    double thinnest = thinnestLine;

    static FlowWidths of(const model::Brief& brief);

    /// The width of a flow: by the square root of its share of the largest magnitude.
    double widthOf(std::optional<double> magnitude) const;

    /// Two or three round magnitudes for a legend, the largest first: up to the largest, a fifth and a
    /// twenty-fifth of it, as far as their widths can be told from the thinnest line.
    std::vector<double> samples() const;

    friend bool operator==(const FlowWidths&, const FlowWidths&) = default;
};

} // namespace tumen::scene
