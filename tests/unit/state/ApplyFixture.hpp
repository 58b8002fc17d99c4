#pragma once

#include <limits>

#include <gtest/gtest.h>

#include "state/Commands.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::state {

inline constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
inline constexpr double infinity = std::numeric_limits<double>::infinity();
inline constexpr std::size_t far = 1000;

/// The sample brief with four scenes, and commands upon it.
class Apply : public testing::Test {
protected:
    Apply() {
        brief.scenes = {{"first",
                         1,
                         "First",
                         "",
                         "",
                         sample::when("2000-07-01", ""),
                         "peninsula",
                         "",
                         {"arms", "aid"},
                         {"alleged", "documented"},
                         {},
                         0.0},
                        {"second", 2, "Second", "", "", {}, "", "equal-earth", {}, {}, {}, 0.0},
                        {"third", 3, "Third", "", "", {}, "130.5 43 900", "", {}, {}, {}, 0.0},
                        {"fourth", 4, "Fourth", "", "", {}, "nowhere", "nothing", {}, {}, {}, 0.0}};
        state = openingState(brief);
    }

    template<typename Area, typename What>
    void run(What what) {
        apply(state, brief, Area(std::move(what)));
    }
    void at(const char* iso) { state.date = sample::day(iso); }
    std::string date() const { return time::toIsoDate(state.date); }

    model::Brief brief = sample::brief();
    AppState state;
};

} // namespace tumen::state
