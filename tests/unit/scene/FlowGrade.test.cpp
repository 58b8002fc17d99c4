#include "tests/unit/scene/FlowGrade.hpp"

#include <gtest/gtest.h>

#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::scene;
using geo::ScreenPoint;

namespace {

/// Places where they are wanted on the sheet, and flows drawn as given.
struct Sheet {
    Sheet() { brief.kinds.push_back(model::defaultKinds()[0]); }

    model::PlaceIndex place(ScreenPoint at) {
        const std::string name = fmt::format("Place number {}", brief.places.size());
        brief.places.push_back(sample::place(name, name, *projection.inverse(camera.toWorld(at))));
        return brief.places.size() - 1;
    }
    void flow(geo::ScreenLine line, double headLengthPx = 0.0, std::string_view year = "2000") {
        const auto from = place(line.front());
        const auto to = place(line.back());
        FlowPath path;
        path.claim = sample::addFlow(brief, fmt::format("Flow number {}", paths.size()), brief.kinds[0].id,
                                     brief.places[from].id, brief.places[to].id, year, year);
        path.pieces = {std::move(line)};
        path.widthPx = 4.0;
        path.headLengthPx = headLengthPx;
        paths.push_back(std::move(path));
    }
    FlowGrade grade() const { return gradeFlows(brief, paths, projection, camera, 1.0); }

    model::Brief brief;
    geo::Projection projection = sample::projection("eurasia");
    geo::MapCamera camera = state::cameraFor(state::openingView(), projection, {0.0, 0.0, 1280.0, 720.0});
    std::vector<FlowPath> paths;
};

} // namespace

TEST(FlowGrade, OfNothingIsPerfect) {
    EXPECT_EQ(gradeFlows({}, {}, sample::projection("eurasia"), {}, 1.0).total(), 0.0);
}

TEST(FlowGrade, CountsCrossingsAndThoseAtNarrowAngles) {
    Sheet sheet;
    sheet.flow({{{100.0, 300.0}}, {{500.0, 300.0}}});
    sheet.flow({{{300.0, 100.0}}, {{301.0, 500.0}}});
    EXPECT_EQ(sheet.grade().crossings, 1);
    EXPECT_EQ(sheet.grade().acuteCrossings, 0);
    sheet.flow({{{350.0, 260.0}}, {{480.0, 320.0}}});
    EXPECT_EQ(sheet.grade().crossings, 2);
    EXPECT_EQ(sheet.grade().acuteCrossings, 1);
    EXPECT_EQ(sheet.grade().nodeHits, 0);
}

TEST(FlowGrade, MeasuresWhereFlowsLieOnEachOther) {
    Sheet sheet;
    sheet.flow({{{100.0, 300.0}}, {{500.0, 300.0}}});
    sheet.flow({{{200.0, 312.0}}, {{220.0, 303.0}}, {{400.0, 303.0}}, {{420.0, 312.0}}});
    // Both count what lies on the other.
    EXPECT_NEAR(sheet.grade().overlapLength, 370.0, 20.0);
    EXPECT_EQ(sheet.grade().crossings, 0);
    Sheet apart;
    apart.flow({{{100.0, 300.0}}, {{500.0, 300.0}}});
    apart.flow({{{100.0, 312.0}}, {{500.0, 312.0}}});
    EXPECT_EQ(apart.grade().total(), 0.0);
}

TEST(FlowGrade, FlowsOfOnePlaceMayComeTogetherThere) {
    Sheet sheet;
    sheet.flow({{{100.0, 300.0}}, {{500.0, 300.0}}});
    sheet.flow({{{100.0, 300.0}}, {{500.0, 400.0}}});
    EXPECT_EQ(sheet.grade().overlapLength, 0.0);
    EXPECT_EQ(sheet.grade().crossings, 0);
}

TEST(FlowGrade, CountsPlacesUnderFlowsOfOthers) {
    Sheet sheet;
    sheet.flow({{{100.0, 300.0}}, {{500.0, 300.0}}});
    sheet.flow({{{300.0, 308.0}}, {{300.0, 500.0}}});
    EXPECT_EQ(sheet.grade().nodeHits, 1);
    sheet.paths[1].pieces[0][0].y = 330.0;
    sheet.brief.places[2].position = *sheet.projection.inverse(sheet.camera.toWorld({{300.0, 312.0}}));
    EXPECT_EQ(sheet.grade().nodeHits, 0);
}

TEST(FlowGrade, CountsHeadsUnderFlowsThatGoElsewhere) {
    Sheet sheet;
    sheet.flow({{{100.0, 300.0}}, {{480.0, 300.0}}}, 10.0);
    sheet.flow({{{475.0, 100.0}}, {{475.0, 290.0}}, {{475.0, 500.0}}}, 10.0);
    EXPECT_EQ(sheet.grade().headHits, 1);
}

TEST(FlowGrade, FlowsOfDifferentTimesDoNotDisturbEachOther) {
    Sheet sheet;
    sheet.flow({{{100.0, 300.0}}, {{500.0, 300.0}}}, 10.0, "1950");
    sheet.flow({{{300.0, 100.0}}, {{301.0, 500.0}}}, 10.0, "2000");
    sheet.flow({{{300.0, 301.0}}, {{500.0, 301.0}}}, 10.0, "2000");
    EXPECT_EQ(sheet.grade().crossings, 1);
    EXPECT_LT(sheet.grade().overlapLength, 10.0);
}

TEST(FlowGrade, CountsWhatIsTooShortToBeRead) {
    Sheet sheet;
    sheet.flow({{{100.0, 300.0}}, {{106.0, 300.0}}});
    sheet.flow({{{300.0, 300.0}}, {{310.0, 300.0}}});
    EXPECT_EQ(sheet.grade().shortFlows, 1);
    EXPECT_GT(sheet.grade().total(), 0.0);
}
