#include "state/StatusSwitch.hpp"

#include <gtest/gtest.h>

#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::state {
namespace {

using model::StatusClass;

model::StatusSet only(std::string_view id) {
    return *model::findStatuses(std::string(id));
}

TEST(StatusSwitch, OnlyStatusesThatTheBriefHasMatter) {
    model::Brief brief = sample::places();
    sample::addFlow(brief, "a", "arms", "moscow", "seoul", "2000", "2001", "rumoured");
    sample::addFlow(brief, "b", "arms", "moscow", "seoul", "2000", "2001", "speculated");
    const auto at = [&](const model::StatusSet& hidden) {
        return switchOf(StatusClass::Unverified, hidden, brief.claims);
    };
    EXPECT_EQ(at({}), Switch::On);
    EXPECT_EQ(at(only("unverified/unverified")), Switch::On) << "there is none of it";
    EXPECT_EQ(at(only("rumoured")), Switch::Partly);
    EXPECT_EQ(at(only("rumoured") | only("speculated")), Switch::Off);
    EXPECT_EQ(at(model::statusesOf(StatusClass::Unverified)), Switch::Off);
    EXPECT_EQ(at(model::statusesOf(StatusClass::Alleged)), Switch::On);
}

TEST(StatusSwitch, AClassThatTheBriefHasNothingOfIsJudgedAsAWhole) {
    const model::Brief brief = sample::places();
    EXPECT_EQ(switchOf(StatusClass::Alleged, only("accused"), brief.claims), Switch::Partly);
    EXPECT_EQ(switchOf(StatusClass::Alleged, model::statusesOf(StatusClass::Alleged), brief.claims),
              Switch::Off);
}

} // namespace
} // namespace tumen::state
