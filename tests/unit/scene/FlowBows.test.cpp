#include "scene/FlowBows.hpp"

#include <gtest/gtest.h>

#include "geo/Cutting.hpp"
#include "geo/GreatCircle.hpp"
#include "io/BriefReader.hpp"
#include "scene/FlowCourses.hpp"
#include "scene/MapOutline.hpp"
#include "tests/unit/model/ClaimDrafts.hpp"
#include "tests/unit/scene/FlowBriefs.hpp"
#include "tests/unit/scene/FlowGrade.hpp"

using namespace tumen;
using namespace tumen::scene;

namespace {

constexpr geo::ScreenRect frame = {0.0, 0.0, 1280.0, 720.0};

std::string toText(const FlowGrade& grade) {
    return fmt::format("{:.0f} (overlap {:.0f}, crossings {}, acute {}, places {}, heads {}, short {})",
                       grade.total(), grade.overlapLength, grade.crossings, grade.acuteCrossings,
                       grade.nodeHits, grade.headHits, grade.shortFlows);
}

/// A brief in a view, laid out in three ways.
struct Layouts {
    Layouts(const model::Brief& brief, const state::MapView& view)
        : projection(sample::projection(view.projection)), camera(state::cameraFor(view, projection, frame)) {
        FlowCourses courses(brief, std::make_shared<FlowPlan>(planFlows(brief)));
        courses.setProjection(projection);
        for (const FlowPath& path : courses.allFromOrigin(camera.kmPerPx(), 1.0))
            paths.push_back(movedBy(path, camera.toScreen({})));
        laidOut = gradeFlows(brief, paths, projection, camera, 1.0);
        const std::vector<FlowPath> fan = buildFlowPaths(brief, layOutFlows(brief), projection, camera, 1.0);
        fanned = gradeFlows(brief, fan, projection, camera, 1.0);
        std::vector<FlowPath> lines;
        for (FlowPath path : fan) {
            const model::Claim& claim = brief.claims[path.claim];
            path.pieces = {{at(brief, *claim.from), at(brief, *claim.to)}};
            lines.push_back(std::move(path));
        }
        straight = gradeFlows(brief, lines, projection, camera, 1.0);
    }

    geo::ScreenPoint at(const model::Brief& brief, model::PlaceIndex place) const {
        return camera.toScreen(projection.forward(brief.places[place].position).value());
    }

    geo::Projection projection;
    geo::MapCamera camera;
    std::vector<FlowPath> paths;
    FlowGrade laidOut;
    FlowGrade fanned;
    FlowGrade straight;
};

model::Brief embeddedBrief() {
    auto brief = io::readBrief(fmt::format("{}/geodata/briefs/korea-russia", TUMEN_SOURCE_DIR));
    return std::move(*brief);
}

state::MapView viewOf(const model::Brief& brief) {
    std::vector<geo::LonLat> positions;
    for (const model::Place& place : brief.places)
        positions.push_back(place.position);
    return state::viewOfAll(positions);
}

void expectBetter(std::string_view name, const Layouts& layouts) {
    constexpr double share = 0.8;
    SCOPED_TRACE(fmt::format("{}\n  laid out {}\n  fanned   {}\n  straight {}", name, toText(layouts.laidOut),
                             toText(layouts.fanned), toText(layouts.straight)));
    EXPECT_LE(layouts.laidOut.total(), share * layouts.fanned.total());
    EXPECT_LE(layouts.laidOut.total(), share * layouts.straight.total());
    EXPECT_LE(layouts.laidOut.nodeHits, layouts.fanned.nodeHits);
    // Over the whole world the fan between Moscow and Pyongyang is as wide as Pyongyang is far from Beijing;
    // straight flows all lie on one line.
    if (name != "world") {
        EXPECT_LE(layouts.laidOut.nodeHits, layouts.straight.nodeHits);
    }
}

} // namespace

/// Bows at the scale at which all is in view.
FlowBows bowsOf(const model::Brief& brief, const FlowBows* nearby = nullptr) {
    const geo::Projection projection = sample::projection("eurasia");
    const std::vector<FlowBundle> bundles = bundlesOf(brief, layOutFlows(brief));
    std::vector<FlowRoute> routes;
    FlowRouter router;
    for (const FlowBundle& bundle : bundles)
        routes.push_back(router.routeOf(brief, bundle.example, projection));
    return arrangeBows({bundles, routes, FlowWidths::of(brief)}, kmPerPointOfAll(routes), nearby);
}

TEST(FlowBows, GradeOfTheEmbeddedBriefInEveryView) {
    const model::Brief brief = embeddedBrief();
    for (const state::NamedView& view : state::namedViews())
        expectBetter(view.id, Layouts(brief, view.view));
}

TEST(FlowBows, GradeOfGeneratedBriefs) {
    using sample::FlowBriefs;
    const std::pair<const char*, model::Brief> briefs[] = {{"star", FlowBriefs::star()},
                                                           {"two hubs", FlowBriefs::twoHubs()},
                                                           {"ring", FlowBriefs::ring()},
                                                           {"random", FlowBriefs::randomly()},
                                                           {"dense", FlowBriefs::dense()}};
    for (const auto& [name, brief] : briefs)
        expectBetter(name, Layouts(brief, viewOf(brief)));
}

TEST(FlowBows, AreTheSameWhateverTheOrderOfTheClaims) {
    const model::Brief brief = sample::FlowBriefs::randomly();
    model::Brief reversed = brief;
    std::vector<model::ClaimDraft> drafts = sample::draftsOf(brief.claims);
    std::ranges::reverse(drafts);
    reversed.claims = sample::claimsOf(drafts);
    EXPECT_EQ(bowsOf(brief), bowsOf(brief));
    EXPECT_EQ(bowsOf(brief), bowsOf(reversed));
}

TEST(FlowBows, KeepTheControlPointWithinHalfTheChord) {
    const model::Brief brief = sample::FlowBriefs::dense();
    std::set<double> used;
    for (const double bow : bowsOf(brief)) {
        EXPECT_LE(std::abs(2.0 * bow), 0.5);
        used.insert(bow);
    }
    EXPECT_GT(used.size(), 6U) << "the sample proves nothing";
}

TEST(FlowBows, GoAroundAPlaceInTheWay) {
    model::Brief brief = sample::places();
    brief.places.push_back(
        sample::place("midway", "Midway", geo::interpolate({37.6, 55.8}, {125.8, 39.0}, 0.5)));
    sample::addFlow(brief, "long", "arms", "moscow", "pyongyang", "2000", "2001");
    const FlowBows calm = bowsOf(brief);
    sample::addFlow(brief, "in the way", "arms", "midway", "beijing", "2000", "2001");
    const FlowGrade grade = Layouts(brief, state::findNamedView("moscow-pyongyang")->view).laidOut;
    EXPECT_EQ(grade.nodeHits, 0);
    EXPECT_EQ(grade.crossings, 0);
    EXPECT_LT(std::abs(calm[0]), 0.1);
}

TEST(FlowBows, StayOnTheMap) {
    const model::Brief brief = embeddedBrief();
    const geo::Projection projection = sample::projection("equal-earth");
    const std::vector<FlowLane> lanes = layOutFlows(brief);
    const std::vector<FlowBundle> bundles = bundlesOf(brief, lanes);
    std::vector<FlowRoute> routes;
    FlowRouter router;
    for (const FlowBundle& bundle : bundles)
        routes.push_back(router.routeOf(brief, bundle.example, projection));
    const double scale = kmPerPointOfAll(routes);
    const geo::MapCamera camera({}, scale, {});
    const MapOutline outline(geo::rimOf(projection), camera);
    const auto outside = [&](std::vector<geo::WorldPoint> minded) {
        const FlowBows bows = arrangeBows({bundles, routes, FlowWidths::of(brief), std::move(minded)}, scale);
        std::size_t points = 0;
        for (const FlowPath& path : buildFlowPaths(brief, lanes, projection, camera, 1.0, bows))
            if (path.pieces.size() == 1) // others run off the map, up to its edge
                points += static_cast<std::size_t>(std::ranges::count_if(
                    path.pieces[0], [&](geo::ScreenPoint point) { return !outline.contains(point); }));
        return points;
    };
    EXPECT_GT(outside({}), 0U) << "the sample proves nothing";
    EXPECT_EQ(outside(geo::rimOf(projection)), 0U);
}

TEST(FlowBows, MindOnlyFlowsOfTheSameTime) {
    model::Brief brief = sample::places();
    sample::addFlow(brief, "long", "arms", "moscow", "pyongyang", "2000", "2000");
    const auto bowOfLong = [](const model::Brief& of) { return bowOf(layOutFlows(of)[0], bowsOf(of)); };
    const double alone = bowOfLong(brief);
    // Flows where this one would run, on either side.
    const geo::Projection projection = sample::projection("eurasia");
    const geo::MapCamera camera({}, 8.0, {});
    model::Brief before = brief;
    for (const double bow : {alone, -alone}) {
        const auto paths = buildFlowPaths(brief, layOutFlows(brief), projection, camera, 1.0, {bow});
        const geo::ScreenPoint middle = paths[0].middle().at;
        for (model::Brief* crowd : {&brief, &before}) {
            const std::string name = fmt::format("Beside at {}", bow);
            for (const double aside : {0.0, 40.0})
                crowd->places.push_back(sample::place(
                    fmt::format("{} {}", name, aside), name,
                    *projection.inverse(camera.toWorld(middle + geo::ScreenPoint{{aside, -aside}}))));
        }
    }
    const auto addShort = [](model::Brief& crowd, const char* year) {
        for (std::size_t i = crowd.places.size() - 4; i < crowd.places.size(); i += 2)
            sample::addFlow(crowd, fmt::format("short {}", i), "arms", crowd.places[i].id,
                            crowd.places[i + 1].id, year, year);
    };
    addShort(before, "1950");
    EXPECT_EQ(std::abs(bowOfLong(before)), std::abs(alone));
    addShort(brief, "2000");
    EXPECT_NE(std::abs(bowOfLong(brief)), std::abs(alone));
}

TEST(FlowBows, OfTheScaleBesideAreKept) {
    const model::Brief brief = sample::FlowBriefs::randomly();
    const FlowBows bows = bowsOf(brief);
    const FlowBows again = bowsOf(brief, &bows);
    EXPECT_EQ(bows, again);
}

TEST(FlowBows, MixEvenly) {
    const FlowBows from = {0.1, -0.2};
    const FlowBows to = {0.2, 0.2};
    EXPECT_EQ(mixed(from, to, 0.0), from);
    EXPECT_EQ(mixed(from, to, 1.0), to);
    EXPECT_NEAR(mixed(from, to, 0.25)[1], -0.1, 1e-12);
}

TEST(FlowBows, OfNothingAreNone) {
    EXPECT_TRUE(bowsOf(model::Brief{}).empty());
}
