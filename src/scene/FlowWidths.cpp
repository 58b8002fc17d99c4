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
        return thinnest;
    return std::max(thinnest, widest * std::sqrt(*magnitude / largestMagnitude));
}

std::vector<double> FlowWidths::samples() const {
    std::vector<double> samples;
    if (largestMagnitude <= 0.0)
        return samples;
    for (const double share : {1.0, 0.2, 0.04}) {
        const double most = share * largestMagnitude * (1.0 + 1e-9);
        const double power = std::pow(10.0, std::floor(std::log10(most)));
        const double round = most >= 5.0 * power ? 5.0 * power : (most >= 2.0 * power ? 2.0 * power : power);
        if (samples.empty() || widthOf(round) > 1.2 * thinnest)
            samples.push_back(round);
    }
    return samples;
}

} // namespace tumen::scene
