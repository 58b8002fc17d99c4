#include "scene/FlowCourses.hpp"

#include <gtest/gtest.h>

#include "tests/unit/scene/FlowBriefs.hpp"

using namespace tumen;
using namespace tumen::scene;

TEST(FlowCourses, PassEvenlyFromOneScaleToTheNext) {
    const model::Brief brief = sample::FlowBriefs::randomly();
    const geo::Projection projection = sample::projection("eurasia");
    FlowCourses courses(brief, std::make_shared<FlowPlan>(planFlows(brief)));
    courses.setProjection(projection);
    FlowBows before = courses.bows().at(16.0);
    double most = 0.0;
    for (double kmPerPoint = 16.0; kmPerPoint > 1.0; kmPerPoint /= 1.01) {
        const FlowBows bows = courses.bows().at(kmPerPoint);
        for (std::size_t i = 0; i < bows.size(); ++i)
            most = std::max(most, std::abs(bows[i] - before[i]));
        before = bows;
    }
    EXPECT_GT(most, 0.0) << "the sample proves nothing";
    EXPECT_LT(most, 0.05);
}

TEST(FlowCourses, DoNotDependOnWhatWasAskedBefore) {
    const model::Brief brief = sample::FlowBriefs::star();
    const geo::Projection eurasia = sample::projection("eurasia");
    const geo::Projection regional = sample::projection("regional");
    FlowCourses fresh(brief, std::make_shared<FlowPlan>(planFlows(brief)));
    fresh.setProjection(eurasia);
    FlowCourses used(brief, std::make_shared<FlowPlan>(planFlows(brief)));
    used.setProjection(regional);
    used.pathFromOrigin(3, 2.0, 1.0);
    used.setProjection(eurasia);
    used.pathFromOrigin(3, 20.0, 1.0);
    EXPECT_EQ(used.pathFromOrigin(3, 8.0, 1.0).pieces, fresh.pathFromOrigin(3, 8.0, 1.0).pieces);
    EXPECT_EQ(used.allFromOrigin(8.0, 1.0)[3].pieces, fresh.pathFromOrigin(3, 8.0, 1.0).pieces);
}

TEST(FlowCourses, KeepTheirBowsWhileTheGlobeTurns) {
    const model::Brief brief = sample::FlowBriefs::star();
    FlowCourses courses(brief, std::make_shared<FlowPlan>(planFlows(brief)));
    const auto here = geo::Projection::make(geo::globeAt({100.0, 50.0}));
    const auto there = geo::Projection::make(geo::globeAt({130.0, 30.0}));
    courses.setProjection(*here);
    const FlowBows bows = courses.bows().at(12.0);
    const geo::ScreenPoint middle = courses.pathFromOrigin(0, 12.0, 1.0).middle().at;
    courses.setProjection(*there);
    EXPECT_EQ(courses.bows().at(12.0), bows);
    EXPECT_GT(core::distance(courses.pathFromOrigin(0, 12.0, 1.0).middle().at, middle), 20.0);
}
