#pragma once

#include <optional>
#include <vector>

#include "state/Filter.hpp"

namespace tumen::scene {

/// The stretches of time that pass quickly in a state: none at an even pace. Claims are looked at only when
/// the filters have changed.
class QuietTimes {
public:
    const std::vector<time::DayRange>& of(const model::Brief& brief, const state::AppState& state);

private:
    /// What the days were found from.
    struct Inputs {
        const model::Brief* brief = nullptr;
        state::Filter filter;
        friend bool operator==(const Inputs&, const Inputs&) = default;
    };
    std::optional<Inputs> m_inputs;
    std::vector<time::DayNumber> m_changeDays;
    double m_daysPerSecond = 0.0; ///< 0 before any are found
    std::vector<time::DayRange> m_quiet;
};

} // namespace tumen::scene
