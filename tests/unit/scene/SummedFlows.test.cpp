#include "scene/SummedFlows.hpp"

#include <random>
#include <set>

#include <gtest/gtest.h>

#include "geo/Cutting.hpp"
#include "model/RandomBrief.hpp"
#include "state/Filter.hpp"
#include "tests/unit/model/ClaimDrafts.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::scene {
namespace {

using sample::day;

constexpr int flowCount = 900;

/// Seeded flows between a few places of the east, some of them close together.
model::Brief busyBrief(bool quantified) {
    model::Brief brief = sample::places();
    brief.places.push_back(sample::place("wonsan", "Wonsan", {127.4436, 39.1528}));
    brief.places.push_back(sample::place("nampo", "Nampo", {125.4079, 38.7375}));
    brief.places.push_back(sample::place("busan", "Busan", {129.0756, 35.1796}));
    std::mt19937 random(5);
    const std::vector<const char*> statuses = {"documented", "reported",   "alleged", "accused",
                                               "refuted",    "unverified", "sought",  "planned"};
    for (int i = 0; i < flowCount; ++i) {
        model::ClaimDraft claim;
        claim.id = "flow-" + std::to_string(i);
        claim.kind = random() % 4;
        claim.from = random() % brief.places.size();
        claim.to = random() % brief.places.size();
        const time::DayNumber start = day("1990-01-01") + static_cast<double>(random() % 3000);
        claim.when = sample::when(time::toIsoDate(start),
                                  time::toIsoDate(start + static_cast<double>(random() % 1500)));
        claim.status = statuses[random() % statuses.size()];
        claim.statusClass = model::findStatus(claim.status)->drawnAs;
        if (random() % 6 == 0)
            claim.deniedBy = random() % 2 == 0 ? std::vector<std::string>{"Somebody"}
                                               : std::vector<std::string>{"Somebody", "Moscow"};
        if (quantified && random() % 8 != 0)
            claim.magnitude = static_cast<double>(random() % 10000) / 100.0;
        brief.claims.add(claim);
    }
    sample::add(brief, model::Form::Event, "visit", "aid", "moscow", "pyongyang", "1994-06-01", "1994-06-01");
    return brief;
}

class SummedFlowsTest : public testing::TestWithParam<bool> {
protected:
    SummedFlowsTest() {
        state.date = day("1994-06-01");
        state.view = {"regional", {127.0, 38.5}, 3000.0, 2400.0};
        state.flowLimit = 100;
        state.lingerDays = 0.0;
    }
    MapScene build() { return builder.build(state, projection, sample::picture(), darkTheme()); }
    bool isOn(const model::Claim& claim) const {
        return claim.form == model::Form::Flow && time::touches(claim.when, state.date) &&
               state::passesFilter(state, claim);
    }
    double amountOf(const model::Claim& claim) const {
        return GetParam() ? claim.magnitude.value_or(0.0) : 1.0;
    }

    model::Brief brief = busyBrief(GetParam());
    model::Basemap basemap;
    geo::Projection projection = sample::projection("regional");
    std::shared_ptr<const BriefSums> sums = std::make_shared<const BriefSums>(brief);
    SceneBuilder builder{brief, basemap, sample::measure, sums};
    state::AppState state;
};

TEST_P(SummedFlowsTest, OneLineAClaimUpToTheLimit) {
    state.flowLimit = flowCount;
    const MapScene scene = build();
    EXPECT_FALSE(scene.summary);
    std::set<model::ClaimIndex> claims;
    for (const FlowDrawing& flow : scene.flows) {
        EXPECT_EQ(flow.together, 1);
        claims.insert(flow.path.claim);
    }
    EXPECT_EQ(claims.size(), scene.flows.size());
    state.flowLimit = flowCount - 1;
    EXPECT_TRUE(build().summary);
}

TEST_P(SummedFlowsTest, TotalsAndLinesAreThoseThatOneAddsUpByHand) {
    for (const char* date : {"1991-02-03", "1994-06-01", "2001-01-01"})
        for (const bool filtered : {false, true}) {
            state.date = day(date);
            state.view = {"regional", {110.0, 50.0}, 20000.0, 15000.0}; // all flows lead through it
            state.hiddenKinds.clear();
            state.hiddenStatuses.reset();
            if (filtered) {
                state.hiddenKinds = {1};
                state.hiddenStatuses = *model::findStatuses("accused") | *model::findStatuses("sought");
            }
            const MapScene scene = build();
            ASSERT_TRUE(scene.summary);
            const auto& heads =
                sums->levels.clustersOf(sums->levels.levelFor(scene.base.camera.kmPerPx() * scene.unitPx))
                    .heads;
            std::map<std::tuple<std::size_t, std::size_t, std::size_t, model::StatusClass, bool>, double>
                byHand;
            double total = 0.0;
            std::int64_t count = 0;
            for (const model::Claim& claim : brief.claims)
                if (isOn(claim)) {
                    total += amountOf(claim);
                    ++count;
                    if (heads[*claim.from] != heads[*claim.to])
                        byHand[{heads[*claim.from], heads[*claim.to], claim.kind, claim.statusClass,
                                claim.isDenied()}] += amountOf(claim);
                }
            EXPECT_EQ(scene.summary->flows, count);
            EXPECT_EQ(scene.flows.size(), std::min<std::size_t>(byHand.size(), 100));
            double drawn = 0.0;
            std::int64_t drawnCount = 0;
            for (const FlowDrawing& flow : scene.flows) {
                const model::Claim& claim = brief.claims[flow.path.claim];
                EXPECT_TRUE(isOn(claim));
                EXPECT_EQ(flow.denied, claim.isDenied());
                const auto own = byHand.find({flow.from, flow.to, claim.kind, flow.statusClass, flow.denied});
                ASSERT_NE(own, byHand.end());
                drawn += own->second;
                drawnCount += flow.together;
            }
            EXPECT_EQ(scene.summary->drawn, drawnCount);
            EXPECT_NEAR(scene.summary->share, drawn / total, 1e-12);
            EXPECT_EQ(scene.summary->lines, scene.flows.size());
        }
}

TEST_P(SummedFlowsTest, FromAViewpointLinesAreStruckWhereAllOfThemIsDenied) {
    state.view = {"regional", {110.0, 50.0}, 20000.0, 15000.0};
    state.viewpoint = {state::Viewpoint::Kind::Actor, "Moscow"};
    const MapScene struck = build();
    const auto& heads =
        sums->levels.clustersOf(sums->levels.levelFor(struck.base.camera.kmPerPx() * struck.unitPx)).heads;
    std::size_t struckLines = 0;
    for (const FlowDrawing& flow : struck.flows) {
        const model::Claim& largest = brief.claims[flow.path.claim];
        bool allDenied = true;
        for (const model::Claim& claim : brief.claims)
            if (isOn(claim) && heads[*claim.from] == flow.from && heads[*claim.to] == flow.to &&
                claim.kind == largest.kind && claim.statusClass == flow.statusClass &&
                claim.isDenied() == largest.isDenied())
                allDenied = allDenied &&
                            state::stanceOf(state.viewpoint, {}, claim.deniedBy) == state::Stance::Denies;
        EXPECT_EQ(flow.denied, allDenied);
        struckLines += flow.denied ? 1 : 0;
    }
    EXPECT_GT(struckLines, 0U);
    EXPECT_LT(struckLines, struck.flows.size());
    state.hidesDenials = true;
    const MapScene hidden = build();
    std::int64_t count = 0;
    for (const model::Claim& claim : brief.claims)
        count += isOn(claim) ? 1 : 0;
    EXPECT_EQ(hidden.summary->flows, count);
    EXPECT_LT(hidden.summary->flows, struck.summary->flows);
    for (const FlowDrawing& flow : hidden.flows)
        EXPECT_FALSE(flow.denied);
}

TEST_P(SummedFlowsTest, TheLegendTellsWhatIsShown) {
    const MapScene scene = build();
    std::string all;
    for (const LegendEntry& entry : scene.legend.entries)
        all += entry.text.text + "\n";
    EXPECT_NE(all.find("Showing " + std::to_string(scene.summary->drawn) + " of "), std::string::npos) << all;
    EXPECT_NE(all.find(" lines, "), std::string::npos) << all;
    EXPECT_NE(all.find(GetParam() ? "Width: by square root of " : "Width: by square root of number of flows"),
              std::string::npos)
        << all;
}

TEST_P(SummedFlowsTest, WidthsAreLinearWhenAsked) {
    const MapScene root = build();
    state.widthScale = state::WidthScale::Linear;
    const MapScene linear = build();
    ASSERT_EQ(root.flows.size(), linear.flows.size());
    bool anyThinner = false;
    for (std::size_t i = 0; i < root.flows.size(); ++i) {
        EXPECT_EQ(root.flows[i].path.pieces, linear.flows[i].path.pieces) << "lines moved";
        EXPECT_LE(linear.flows[i].path.widthPx, root.flows[i].path.widthPx);
        anyThinner = anyThinner || linear.flows[i].path.widthPx < root.flows[i].path.widthPx;
    }
    EXPECT_TRUE(anyThinner);
    EXPECT_EQ(linear.summary->widths.scale, state::WidthScale::Linear);
}

TEST_P(SummedFlowsTest, BothDirectionsAndKindsRunApart) {
    const MapScene scene = build();
    std::set<std::pair<double, double>> middles;
    std::size_t lines = 0;
    for (const FlowDrawing& flow : scene.flows) {
        const geo::ScreenPoint at = flow.path.middle().at;
        middles.insert({std::round(at.x * 100.0), std::round(at.y * 100.0)});
        ++lines;
    }
    EXPECT_EQ(middles.size(), lines);
}

TEST_P(SummedFlowsTest, ALevelStandsInUntilTheFinerOneIsThere) {
    state.view.widthKm = 12000.0;
    state.view.heightKm = 9000.0;
    const std::size_t coarseEnds = build().flows.size();
    state.view.widthKm = 700.0;
    state.view.heightKm = 600.0;
    const BaseLook look = builder.baseLook(state, projection, sample::picture(), darkTheme());
    const auto level = builder.missingFlowLevel(state, look);
    ASSERT_TRUE(level);
    const MapScene standIn = build();
    EXPECT_GT(coarseEnds, 0U);
    builder.takeOverFlowLevel(*level, sums->levels.addUp(*level));
    EXPECT_FALSE(builder.missingFlowLevel(state, look));
    const MapScene refined = build();
    std::set<model::PlaceIndex> before;
    std::set<model::PlaceIndex> after;
    for (const FlowDrawing& flow : standIn.flows)
        before.insert(flow.from);
    for (const FlowDrawing& flow : refined.flows)
        after.insert(flow.from);
    EXPECT_GT(after.size(), before.size());
    EXPECT_EQ(refined.summary->flows, standIn.summary->flows);

    SceneBuilder fresh(brief, basemap, sample::measure, sums);
    const MapScene own = fresh.build(state, projection, sample::picture(), darkTheme());
    ASSERT_EQ(own.flows.size(), refined.flows.size());
    for (std::size_t i = 0; i < own.flows.size(); ++i)
        EXPECT_EQ(own.flows[i].path.pieces, refined.flows[i].path.pieces) << "an export equals the screen";
}

TEST_P(SummedFlowsTest, PanningMovesLinesAndKeepsTheirShape) {
    const MapScene before = build();
    state.view.centre.lonDeg += 0.2;
    const MapScene after = build();
    SceneBuilder fresh(brief, basemap, sample::measure, sums);
    const MapScene own = fresh.build(state, projection, sample::picture(), darkTheme());
    ASSERT_EQ(own.flows.size(), after.flows.size());
    for (std::size_t i = 0; i < own.flows.size(); ++i)
        EXPECT_EQ(own.flows[i].path.pieces, after.flows[i].path.pieces);
    EXPECT_NE(before.flows.front().path.pieces, after.flows.front().path.pieces);
}

TEST_P(SummedFlowsTest, ASelectedClaimLiftsTheLineItIsIn) {
    const MapScene before = build();
    const FlowDrawing* several = nullptr;
    for (const FlowDrawing& flow : before.flows)
        if (flow.together > 1)
            several = &flow;
    ASSERT_NE(several, nullptr);
    state.selected = {state::Target::What::Claim, several->path.claim};
    int lifted = 0;
    for (const FlowDrawing& flow : build().flows) {
        lifted += flow.lifted ? 1 : 0;
        EXPECT_EQ(flow.lifted, flow.strength > 0.5);
    }
    EXPECT_EQ(lifted, 1);
    EXPECT_EQ(build().flows.back().path.claim, several->path.claim) << "on top of the others";
    EXPECT_EQ(drawnTogether(before, state.selected), several->together);
    EXPECT_EQ(drawnTogether(before, {state::Target::What::Place, several->path.claim}), 1);
}

/// Thousands of flows all over the world.
class CrowdedWorldTest : public testing::Test {
protected:
    CrowdedWorldTest() {
        state = state::openingState(brief);
        state.view = {"equal-earth", {}, 36000.0, 18000.0};
        state.date = day("1990-06-01");
    }
    MapScene build() { return builder.build(state, projection, sample::picture(), darkTheme()); }
    MapScene buildAll() {
        state.shownTime = state::ShownTime::Window;
        state.windowDays = state::longestWindowDays;
        return build();
    }

    model::Brief brief = model::randomBrief(4000);
    model::Basemap basemap;
    SceneBuilder builder{brief, basemap, sample::measure};
    geo::Projection projection = sample::projection("equal-earth");
    state::AppState state;
};

TEST_F(CrowdedWorldTest, ThinLinesStandBackOnlyWhereLinesAreMany) {
    const MapScene few = build();
    EXPECT_EQ(few.summary->widths.thinnest, FlowWidths::thinnestLine);
    for (const FlowDrawing& flow : few.flows)
        EXPECT_TRUE(flow.together == 1 || flow.strength == 1.0) << flow.strength;
    const MapScene many = buildAll();
    ASSERT_GT(many.flows.size(), 1500U);
    EXPECT_LT(many.summary->widths.thinnest, FlowWidths::thinnestLine);
    EXPECT_TRUE(std::ranges::any_of(many.flows, [](const FlowDrawing& flow) { return flow.strength < 0.5; }));
}

TEST_F(CrowdedWorldTest, LinesStayOnTheMap) {
    const MapScene scene = buildAll();
    ASSERT_GT(scene.flows.size(), 1500U);
    const MapOutline outline(geo::rimOf(projection), scene.base.camera);
    const geo::ScreenPoint middle = scene.base.camera.toScreen({});
    int outside = 0;
    for (const FlowDrawing& flow : scene.flows)
        for (const geo::ScreenLine& piece : flow.path.pieces)
            for (const geo::ScreenPoint point : piece)
                // They may lie on the rim.
                outside += outline.contains(core::lerp(point, middle, 0.01)) ? 0 : 1;
    EXPECT_EQ(outside, 0);
}

INSTANTIATE_TEST_SUITE_P(Briefs, SummedFlowsTest, testing::Bool(),
                         [](const auto& run) { return run.param ? "Quantified" : "NotQuantified"; });

} // namespace
} // namespace tumen::scene
