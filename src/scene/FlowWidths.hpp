#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/Brief.hpp"
#include "state/AppState.hpp"

namespace tumen::scene {

/// How wide flows are, in points of the 1280x720 design.
struct FlowWidths {
    static constexpr double plainLine = 3.0; ///< where nothing is quantified
    static constexpr double widestLine = 14.0;
    static constexpr double thinnestLine = 1.5; ///< also of what is not quantified among what is

    double largestMagnitude = 0.0; ///< 0 where no flow is quantified
    double widest = widestLine;
    double thinnest = thinnestLine;
    state::WidthScale scale = state::WidthScale::SquareRoot;
    /// Where flows are counted in several units: the largest in each. Tonnes cannot be compared with people,
    /// so each unit is drawn to its own largest, and `largestMagnitude` is 1.
    std::map<std::string, double, std::less<>> largestByUnit = {};

    static FlowWidths of(const model::Brief& brief);
    bool isQuantified() const { return largestMagnitude > 0.0; }

    /// What is given in a unit, in that of `largestMagnitude`.
    std::optional<double> amountOf(std::optional<double> magnitude, std::string_view unit) const;
    /// The width of a flow of such an amount, by its share of the largest.
    double widthOf(std::optional<double> amount) const { return widthOn(scale, amount); }
    /// The room that it is given beside its neighbours: by the square root, which is never less, so that
    /// lanes stay where they are whatever the scale.
    double roomOf(std::optional<double> amount) const {
        return widthOn(state::WidthScale::SquareRoot, amount);
    }

    /// Two or three round amounts for a legend, the largest first: up to the largest, a fifth and a
    /// twenty-fifth of it, as far as their widths can be told from the thinnest line.
    std::vector<double> samples() const;

    friend bool operator==(const FlowWidths&, const FlowWidths&) = default;

private:
    double widthOn(state::WidthScale ownScale, std::optional<double> amount) const;
};

} // namespace tumen::scene
