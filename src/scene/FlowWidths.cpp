#include "scene/FlowWidths.hpp"

#include <algorithm>
#include <cmath>

namespace tumen::scene {

FlowWidths FlowWidths::of(const model::Brief& brief) {
    FlowWidths widths;
    const model::Claims& claims = brief.claims;
    for (model::ClaimIndex i = 0; i < claims.size(); ++i) {
        const auto magnitude = claims.magnitude(i);
        if (claims.form(i) != model::Form::Flow || !magnitude)
            continue;
        const std::string_view unit = claims.unit(i);
        auto largest = widths.largestByUnit.find(unit);
        if (largest == widths.largestByUnit.end())
            largest = widths.largestByUnit.emplace(unit, 0.0).first;
        largest->second = std::max(largest->second, *magnitude);
        widths.largestMagnitude = std::max(widths.largestMagnitude, *magnitude);
    }
    if (widths.largestByUnit.size() < 2)
        widths.largestByUnit.clear();
    else if (widths.isQuantified())
        widths.largestMagnitude = 1.0;
    return widths;
}

std::optional<double> FlowWidths::amountOf(std::optional<double> magnitude, std::string_view unit) const {
    if (!magnitude || largestByUnit.empty())
        return magnitude;
    const auto largest = largestByUnit.find(unit);
    return largest != largestByUnit.end() && largest->second > 0.0 ? *magnitude / largest->second : 0.0;
}

double FlowWidths::widthOn(state::WidthScale ownScale, std::optional<double> amount) const {
    if (!isQuantified())
        return plainLine;
    if (!amount)
        return thinnest;
    const double share = *amount / largestMagnitude;
    return std::max(thinnest, widest * (ownScale == state::WidthScale::Linear ? share : std::sqrt(share)));
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
