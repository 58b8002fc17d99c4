#include "scene/FlowWidths.hpp"

#include <algorithm>
#include <cmath>

namespace tumen::scene {

FlowWidths FlowWidths::of(const model::Brief& brief) {
    FlowWidths widths;
    for (const model::Claim& claim : brief.claims)
        if (claim.form == model::Form::Flow)
            widths.largestMagnitude = std::max(widths.largestMagnitude, claim.magnitude.value_or(0.0));
    return widths;
}

double FlowWidths::widthOf(std::optional<double> magnitude) const {
    if (largestMagnitude <= 0.0)
        return plainLine;
    if (!magnitude)
        return thinnestLine;
    return std::max(thinnestLine, widestLine * std::sqrt(*magnitude / largestMagnitude));
}

} // namespace tumen::scene
