#include "scene/FlowPath.hpp"

#include <gtest/gtest.h>

#include "geo/Cutting.hpp"
#include "tests/unit/model/ClaimDrafts.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::scene;
using geo::ScreenPoint;

namespace {

constexpr geo::ScreenRect frame = {0.0, 0.0, 1280.0, 720.0};

/// Paths of a brief in a view.
struct Drawing {
    Drawing(const model::Brief& brief_, const state::MapView& view)
        : brief(brief_), projection(sample::projection(view.projection)),
          camera(state::cameraFor(view, projection, frame)),
          paths(buildFlowPaths(brief, layOutFlows(brief), projection, camera, 1.0)) {}

    ScreenPoint at(std::string_view place) const {
        return camera.toScreen(projection.forward(brief.places[*brief.findPlace(place)].position).value());
    }

    model::Brief brief;
    geo::Projection projection;
    geo::MapCamera camera;
    std::vector<FlowPath> paths;
};

const state::MapView eurasia = state::findNamedView("moscow-pyongyang")->view;
/// The whole world over 1280 pixels.
const state::MapView equalEarth = {"equal-earth", {150.0, 0.0}, 34500.0, 17000.0};

double longestStep(const FlowPath& path) {
    double longest = 0.0;
    for (const auto& piece : path.pieces)
        for (std::size_t i = 1; i < piece.size(); ++i)
            longest = std::max(longest, core::distance(piece[i - 1], piece[i]));
    return longest;
}

/// How far a point is from the nearest point of a path.
double distanceTo(const FlowPath& path, ScreenPoint p) {
    double nearest = 1e9;
    for (const auto& piece : path.pieces)
        for (std::size_t i = 1; i < piece.size(); ++i)
            for (int step = 0; step <= 10; ++step)
                nearest =
                    std::min(nearest, core::distance(p, core::lerp(piece[i - 1], piece[i], step / 10.0)));
    return nearest;
}

/// How near two paths come over the middle third of the first.
double middleGap(const FlowPath& a, const FlowPath& b) {
    const auto& piece = a.pieces.front();
    double nearest = 1e9;
    for (std::size_t i = piece.size() / 3; i < piece.size() * 2 / 3; ++i)
        nearest = std::min(nearest, distanceTo(b, piece[i]));
    return nearest;
}

} // namespace

TEST(FlowPath, EndsLieNearTheirPlaces) {
    for (const state::NamedView& view : state::namedViews()) {
        const Drawing drawing(sample::brief(), view.view);
        for (const FlowPath& path : drawing.paths) {
            const model::Claim& claim = drawing.brief.claims[path.claim];
            ASSERT_FALSE(path.pieces.empty()) << view.id << " " << claim.id;
            const double toFrom =
                core::distance(path.pieces.front().front(), drawing.at(drawing.brief.places[*claim.from].id));
            const double toTo =
                core::distance(path.pieces.back().back(), drawing.at(drawing.brief.places[*claim.to].id));
            EXPECT_LT(toFrom, 16.0) << view.id << " " << claim.id;
            EXPECT_LT(toTo, 16.0) << view.id << " " << claim.id;
            if (path.lengthPx() > 40.0) {
                EXPECT_GT(toFrom, 2.0) << view.id << " " << claim.id;
                EXPECT_GT(toTo, 2.0) << view.id << " " << claim.id << ": the head must not lie on the place";
            }
        }
    }
}

TEST(FlowPath, OneForEachFlowInTheBriefsOrder) {
    const Drawing drawing(sample::brief(), eurasia);
    std::vector<std::string> ids;
    for (const FlowPath& path : drawing.paths)
        ids.emplace_back(drawing.brief.claims[path.claim].id);
    EXPECT_EQ(ids,
              (std::vector<std::string>{"arms-out", "arms-back", "aid", "workers", "old-aid", "undated"}));
}

TEST(FlowPath, OppositeDirectionsArePartedAtTheMiddle) {
    for (const state::NamedView& view : state::namedViews()) {
        model::Brief brief = sample::places();
        sample::addFlow(brief, "there", "arms", "moscow", "pyongyang", "2000", "2001");
        sample::addFlow(brief, "back", "aid", "pyongyang", "moscow", "2000", "2001");
        const Drawing drawing(brief, view.view);
        const FlowPath& there = drawing.paths[0];
        const FlowPath& back = drawing.paths[1];
        const double gap = middleGap(there, back) - (there.widthPx + back.widthPx) / 2.0;
        EXPECT_GE(gap, 4.0) << view.id;
        // Each keeps to the left of its way, seen along it.
        const auto [at, direction] = there.middle();
        const ScreenPoint aside = back.middle().at - at;
        EXPECT_GT(direction.x * aside.y - direction.y * aside.x, 0.0) << view.id;
    }
}

TEST(FlowPath, LanesArePartedHalfWay) {
    model::Brief brief = sample::places();
    for (int i = 0; i < 8; ++i)
        sample::addFlow(brief, fmt::format("there{}", i), "arms", "moscow", "pyongyang", "2000", "2001");
    const Drawing drawing(brief, eurasia);
    for (std::size_t i = 1; i < drawing.paths.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_GE(middleGap(drawing.paths[i], drawing.paths[j]), 4.0) << i << " and " << j;
}

TEST(FlowPath, WideFlowsOfOneWayDoNotLieOnEachOther) {
    model::Brief brief = sample::places();
    for (int i = 0; i < 3; ++i) {
        const auto claim =
            sample::addFlow(brief, fmt::format("f{}", i), "arms", "moscow", "pyongyang", "2000", "2001");
        sample::changeClaim(brief, claim, [](model::ClaimDraft& draft) { draft.magnitude = 100.0; });
    }
    const Drawing drawing(brief, eurasia);
    for (std::size_t i = 1; i < 3; ++i)
        EXPECT_GE(middleGap(drawing.paths[i], drawing.paths[i - 1]),
                  (drawing.paths[i].widthPx + drawing.paths[i - 1].widthPx) / 2.0);
}

TEST(FlowPath, LongFlowsAreCurvedAndNeverTurnSharply) {
    const Drawing drawing(sample::brief(), eurasia);
    for (const FlowPath& path : drawing.paths) {
        if (path.lengthPx() < 200.0)
            continue;
        const auto& line = path.pieces.front();
        const double chord = core::distance(line.front(), line.back());
        EXPECT_GT(path.lengthPx(), 1.001 * chord);
        for (std::size_t i = 2; i < line.size(); ++i) {
            const ScreenPoint before = core::normalized(line[i - 1] - line[i - 2]);
            const ScreenPoint after = core::normalized(line[i] - line[i - 1]);
            EXPECT_GT(core::dot(before, after), std::cos(0.35))
                << drawing.brief.claims[path.claim].id << " at " << i;
        }
    }
}

TEST(FlowPath, HeadsAreNeverLongerThanAThird) {
    for (const double heightKm : {200.0, 1000.0, 5000.0, 20000.0, 60000.0})
        for (const char* id : {"regional", "eurasia", "hemisphere", "equal-earth", "pyongyang"}) {
            const Drawing drawing(sample::brief(), {id, {125.0, 40.0}, heightKm, heightKm});
            for (const FlowPath& path : drawing.paths) {
                const double length = path.lengthPx();
                EXPECT_TRUE(std::isfinite(length));
                EXPECT_GT(length, 0.0) << id << " " << heightKm;
                EXPECT_LE(path.headLengthPx, length / 3.0 + 1e-9) << id << " " << heightKm;
                EXPECT_GT(path.headWidthPx, 0.0);
            }
        }
}

TEST(FlowPath, IsNeverTooShortToBeRead) {
    for (const double heightKm : {1000.0, 5000.0, 20000.0, 60000.0}) {
        model::Brief brief = sample::places();
        for (const char* to : {"seoul", "vladivostok", "beijing", "moscow", "kremlin"})
            for (int i = 0; i < 3; ++i)
                sample::addFlow(brief, fmt::format("{}{}", to, i), "arms", "pyongyang", to, "2000", "2001");
        for (const FlowPath& path : Drawing(brief, {"regional", {125.0, 40.0}, heightKm, heightKm}).paths) {
            EXPECT_GE(path.lengthPx(), 10.0 - 1e-9) << brief.claims[path.claim].id << " " << heightKm;
            EXPECT_GT(path.headLengthPx, 2.0) << brief.claims[path.claim].id << " " << heightKm;
        }
    }
}

TEST(FlowPath, BetweenPlacesOnOneSpotIsALoop) {
    model::Brief brief = sample::places();
    sample::addFlow(brief, "inner", "arms", "moscow", "kremlin", "2000", "2001");
    sample::addFlow(brief, "outer", "arms", "moscow", "kremlin", "2000", "2001");
    sample::addFlow(brief, "self", "arms", "seoul", "seoul", "2000", "2001");
    const Drawing drawing(brief, eurasia);
    for (const FlowPath& path : drawing.paths) {
        ASSERT_EQ(path.pieces.size(), 1U);
        EXPECT_GT(path.lengthPx(), 30.0);
        const ScreenPoint spot = drawing.at(path.claim == 2 ? "seoul" : "moscow");
        EXPECT_LT(core::distance(path.pieces[0].front(), spot), 6.0);
        EXPECT_LT(core::distance(path.pieces[0].back(), spot), 6.0);
        EXPECT_GT(core::distance(path.middle().at, spot), 10.0);
    }
    EXPECT_GT(core::distance(drawing.paths[0].middle().at, drawing.paths[1].middle().at), 4.0);
}

TEST(FlowPath, AcrossThePacificNothingJumps) {
    model::Brief brief = sample::places();
    sample::addFlow(brief, "there", "arms", "washington", "pyongyang", "2000", "2001");
    sample::addFlow(brief, "back", "arms", "pyongyang", "washington", "2000", "2001");
    const Drawing drawing(brief, equalEarth);
    for (const FlowPath& path : drawing.paths) {
        EXPECT_EQ(path.pieces.size(), 1U);
        EXPECT_LT(longestStep(path), 200.0);
        for (const ScreenPoint& p : path.pieces.front()) {
            EXPECT_GT(p.x, drawing.at("pyongyang").x - 100.0);
            EXPECT_LT(p.x, drawing.at("washington").x + 100.0);
        }
    }
}

TEST(FlowPath, AcrossTheAtlanticItFallsIntoTwoPieces) {
    model::Brief brief = sample::places();
    sample::addFlow(brief, "there", "arms", "washington", "moscow", "2000", "2001");
    sample::addFlow(brief, "back", "arms", "moscow", "washington", "2000", "2001");
    const Drawing drawing(brief, equalEarth);
    for (const FlowPath& path : drawing.paths) {
        ASSERT_EQ(path.pieces.size(), 2U);
        EXPECT_LT(longestStep(path), 200.0);
        EXPECT_GT(path.lengthPx(), 100.0);
        EXPECT_TRUE(frame.contains(path.middle().at));
    }
    EXPECT_LT(core::distance(drawing.paths[0].pieces.front().front(), drawing.at("washington")), 16.0);
    EXPECT_LT(core::distance(drawing.paths[0].pieces.back().back(), drawing.at("moscow")), 16.0);
}

TEST(FlowPath, RunsStraightOffTheEdgeOfTheMap) {
    model::Brief brief = sample::places();
    for (int i = 0; i < 4; ++i) {
        sample::addFlow(brief, fmt::format("there{}", i), "arms", "washington", "moscow", "2000", "2001");
        sample::addFlow(brief, fmt::format("back{}", i), "arms", "moscow", "washington", "2000", "2001");
    }
    const Drawing drawing(brief, equalEarth);
    const std::vector<geo::WorldPoint> rim = geo::rimOf(drawing.projection);
    const auto fromRim = [&](ScreenPoint p) {
        FlowPath edge;
        edge.pieces.emplace_back();
        for (const geo::WorldPoint& corner : rim)
            edge.pieces[0].push_back(drawing.camera.toScreen(corner));
        edge.pieces[0].push_back(edge.pieces[0].front());
        return distanceTo(edge, p);
    };
    for (const FlowPath& path : drawing.paths) {
        ASSERT_EQ(path.pieces.size(), 2U);
        EXPECT_LT(fromRim(path.pieces[0].back()), 1.5) << path.claim;
        EXPECT_LT(fromRim(path.pieces[1].front()), 1.5) << path.claim;
        // As high on one side as it left on the other.
        EXPECT_NEAR(path.pieces[0].back().y, path.pieces[1].front().y, 12.0) << path.claim;
        for (const geo::ScreenLine& line : path.pieces)
            for (std::size_t i = 2; i < line.size(); ++i)
                EXPECT_GT(core::dot(core::normalized(line[i - 1] - line[i - 2]),
                                    core::normalized(line[i] - line[i - 1])),
                          std::cos(0.35))
                    << path.claim << " turns at " << i;
    }
}

TEST(FlowPath, BeyondTheClipRadiusNothingIsDrawn) {
    model::Brief brief = sample::places();
    brief.places.push_back(sample::place("atlantic", "South Atlantic", {-51.0, -48.0}));
    brief.places.push_back(sample::place("near", "Near it", {-55.0, -45.0}));
    sample::addFlow(brief, "hidden", "arms", "atlantic", "near", "2000", "2001");
    sample::addFlow(brief, "half", "arms", "moscow", "atlantic", "2000", "2001");
    const Drawing drawing(brief, state::findNamedView("peninsula")->view);
    EXPECT_TRUE(drawing.paths[0].pieces.empty());
    EXPECT_EQ(drawing.paths[0].lengthPx(), 0.0);
    EXPECT_FALSE(drawing.paths[1].pieces.empty());
}

TEST(FlowPath, FollowsThePlacesItGoesBy) {
    model::Brief brief = sample::places();
    const auto claim = sample::addFlow(brief, "by rail", "workers", "seoul", "moscow", "2000", "2001");
    const std::vector<model::PlaceIndex> by = {*brief.findPlace("pyongyang"), *brief.findPlace("beijing")};
    sample::changeClaim(brief, claim, [&](model::ClaimDraft& draft) { draft.via = by; });
    sample::addFlow(brief, "direct", "workers", "seoul", "moscow", "2000", "2001");
    const Drawing drawing(brief, eurasia);
    const FlowPath& path = drawing.paths[0];
    ASSERT_EQ(path.pieces.size(), 1U);
    const geo::ScreenLine& line = path.pieces[0];
    const auto nearest = [&](const char* place) {
        return std::ranges::min_element(line, {},
                                        [&](ScreenPoint p) { return core::distance(p, drawing.at(place)); });
    };
    // In their order, beside them by no more than the lane.
    EXPECT_LT(distanceTo(path, drawing.at("pyongyang")), 9.0);
    EXPECT_LT(distanceTo(path, drawing.at("beijing")), 9.0);
    EXPECT_LT(nearest("pyongyang"), nearest("beijing"));
    EXPECT_GT(distanceTo(drawing.paths[1], drawing.at("beijing")), 20.0);
    // The joints are rounded.
    for (std::size_t i = 2; i < line.size(); ++i)
        EXPECT_GT(
            core::dot(core::normalized(line[i - 1] - line[i - 2]), core::normalized(line[i] - line[i - 1])),
            std::cos(0.9))
            << "at " << i;
    // A flow by other places is another line, with lanes of its own.
    EXPECT_EQ(layOutFlows(brief)[0].lanesOnSide, 1);
    EXPECT_NE(layOutFlows(brief)[0].bundle, layOutFlows(brief)[1].bundle);
}

TEST(FlowPath, WidthFollowsTheSquareRootOfTheAmount) {
    model::Brief brief = sample::places();
    for (const double amount : {100.0, 25.0, 0.0001}) {
        const auto claim =
            sample::addFlow(brief, fmt::format("f{}", amount), "arms", "moscow", "pyongyang", "2000", "2001");
        sample::changeClaim(brief, claim, [&](model::ClaimDraft& draft) { draft.magnitude = amount; });
    }
    sample::addFlow(brief, "plain", "arms", "moscow", "pyongyang", "2000", "2001");
    const Drawing drawing(brief, eurasia);
    EXPECT_NEAR(drawing.paths[1].widthPx, drawing.paths[0].widthPx / 2.0, 1e-9);
    EXPECT_GE(drawing.paths[2].widthPx, 1.0) << "still to be seen";
    EXPECT_EQ(drawing.paths[3].widthPx, FlowWidths::thinnestLine) << "not quantified among what is";
    const Drawing unquantified(sample::brief(), eurasia);
    for (const FlowPath& path : unquantified.paths) {
        // Hollow lines are a little wider, so that one sees that they are.
        const bool hollow =
            unquantified.brief.claims[path.claim].statusClass == model::StatusClass::Prospective;
        EXPECT_NEAR(path.widthPx, FlowWidths::plainLine * (hollow ? 1.3 : 1.0), 1e-9);
    }
}

TEST(FlowPath, TwiceTheUnitIsTwiceThePicture) {
    const model::Brief brief = sample::brief();
    const Drawing once(brief, eurasia);
    const geo::MapCamera large =
        state::cameraFor(eurasia, once.projection, {0.0, 0.0, 2.0 * frame.width, 2.0 * frame.height});
    const auto paths = buildFlowPaths(brief, layOutFlows(brief), once.projection, large, 2.0);
    for (std::size_t i = 0; i < paths.size(); ++i) {
        ASSERT_EQ(paths[i].pieces.front().size(), once.paths[i].pieces.front().size());
        EXPECT_LT(core::distance(paths[i].middle().at, once.paths[i].middle().at * 2.0), 1e-6);
        EXPECT_NEAR(paths[i].headLengthPx, 2.0 * once.paths[i].headLengthPx, 1e-9);
    }
}

TEST(FlowPath, TheMiddleIsHalfWay) {
    FlowPath path;
    EXPECT_EQ(path.middle().at, ScreenPoint{});
    path.pieces = {{{{0.0, 0.0}}, {{10.0, 0.0}}}, {{{100.0, 50.0}}, {{100.0, 80.0}}}};
    EXPECT_EQ(path.lengthPx(), 40.0);
    EXPECT_LT(core::distance(path.middle().at, ScreenPoint{{100.0, 60.0}}), 1e-9);
    EXPECT_LT(core::distance(path.middle().direction, ScreenPoint{{0.0, 1.0}}), 1e-9);
}

TEST(FlowPath, FollowsTheLineOfItsCourse) {
    model::Brief brief = sample::places();
    const geo::LonLatLine course = {{126.5, 41.0}, {121.0, 48.0}, {104.0, 52.0}, {104.0, 56.0}, {60.0, 57.0}};
    const auto there = sample::addFlow(brief, "there", "workers", "pyongyang", "moscow", "2000", "2001");
    const auto back = sample::addFlow(brief, "back", "aid", "moscow", "pyongyang", "2000", "2001");
    const auto beside = sample::addFlow(brief, "beside", "arms", "pyongyang", "moscow", "2000", "2001");
    for (const model::ClaimIndex claim : {there, back, beside})
        sample::changeClaim(brief, claim, [&](model::ClaimDraft& draft) { draft.course = course; });
    const std::vector<geo::LonLat> stops = stopsOf(brief, brief.claims[there]);
    ASSERT_EQ(stops.size(), course.size() + 2);
    EXPECT_EQ(stops[1], course.front());
    EXPECT_EQ(stopsOf(brief, brief.claims[back])[1], course.back()) << "the other way round";

    const Drawing drawing(brief, eurasia);
    for (const FlowPath& path : drawing.paths) {
        ASSERT_EQ(path.pieces.size(), 1U);
        for (const geo::LonLat& point : course) {
            const auto world = drawing.projection.forward(point);
            ASSERT_TRUE(world);
            EXPECT_LT(distanceTo(path, drawing.camera.toScreen(*world)), 14.0)
                << "beside it by no more than lanes";
        }
    }
    const std::vector<FlowLane> lanes = layOutFlows(brief);
    EXPECT_EQ(lanes[there].bundle, lanes[beside].bundle);
    EXPECT_NE(lanes[there].lane, lanes[beside].lane);
    EXPECT_NE(lanes[there].bundle, lanes[back].bundle);
    EXPECT_EQ(lanes[there].lanesOpposite, 1);
    // Without a lane the route goes through every point.
    FlowRouter router;
    const FlowRoute route = router.routeOf(brief, there, drawing.projection);
    EXPECT_FALSE(route.mayBow());
    for (const geo::LonLat& point : course) {
        const auto world = *drawing.projection.forward(point);
        double nearest = 1e9;
        for (const FlowRoute::Point& each : route.pieces[0])
            nearest = std::min(nearest, core::distance(each.at, world));
        EXPECT_LT(nearest, 0.01) << point.lonDeg;
    }
}

TEST(FlowPath, ALineFromPlaceToPlaceIsLaidOutFreely) {
    model::Brief brief = sample::places();
    const auto claim = sample::addFlow(brief, "plain", "workers", "pyongyang", "moscow", "2000", "2001");
    sample::changeClaim(brief, claim, [&](model::ClaimDraft& draft) {
        draft.course = {brief.places[*draft.to].position, brief.places[*draft.from].position};
    });
    EXPECT_EQ(stopsOf(brief, brief.claims[claim]).size(), 2U);
}
