#include "scene/Furniture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/Text.hpp"
#include "geo/GreatCircle.hpp"
#include "tests/unit/model/ClaimDrafts.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::scene;
using Sample = LegendEntry::Sample;

namespace {

struct Setting {
    explicit Setting(model::Brief brief_ = sample::brief())
        : brief(std::move(brief_)), builder(brief, basemap, sample::measure) {
        state.date = sample::day("2000-07-01");
    }
    MapScene build() {
        return builder.build(state, sample::projection(state.view.projection), picture, darkTheme());
    }

    model::Brief brief;
    model::Basemap basemap;
    SceneBuilder builder;
    state::AppState state;
    Picture picture = sample::picture();
};

std::vector<std::string> texts(const std::vector<PlacedText>& lines) {
    std::vector<std::string> result;
    for (const PlacedText& line : lines)
        result.push_back(line.text);
    return result;
}

std::vector<std::string> entries(const MapScene& scene, Sample sample) {
    std::vector<std::string> result;
    for (const LegendEntry& entry : scene.legend.entries)
        if (entry.sample == sample)
            result.push_back(entry.text.text);
    return result;
}

bool within(const geo::ScreenRect& inner, const geo::ScreenRect& outer) {
    const geo::ScreenRect reached = outer.grownBy(1e-6);
    return inner.left >= reached.left && inner.right() <= reached.right() && inner.top >= reached.top &&
           inner.bottom() <= reached.bottom();
}

using Lines = std::vector<std::string>;

} // namespace

TEST(Furniture, TheTitleTellsTheDaysShownAndTheLegendWhatTheyMean) {
    Setting setting;
    setting.state.shownTime = state::ShownTime::Window;
    setting.state.windowDays = 3.0;
    setting.state.date = sample::day("2000-07-09");
    const MapScene scene = setting.build();
    EXPECT_EQ(texts(scene.title), (Lines{"A sample", "6 July 2000 –", "9 July 2000", "The summer of 2000"}));
    EXPECT_THAT(entries(scene, Sample::Note),
                testing::Contains("All that held in these days; borders of 9 July 2000"));
    setting.state.windowDays = 400.0;
    EXPECT_EQ(texts(setting.build().title).back(), "9 July 2000") << "no period holds all of the days";
    setting.state.shownTime = state::ShownTime::Range;
    setting.state.selectedRange = {sample::day("1999-01-01"), sample::day("2000-12-31")};
    EXPECT_EQ(texts(setting.build().title), (Lines{"A sample", "1999 – 2000"}));
}

TEST(Furniture, ADifferenceSaysWithWhatAndExplainsItsSigns) {
    Setting setting;
    setting.state.comparison = state::Comparison::Difference;
    setting.state.comparedDays = {sample::day("1995-01-01"), sample::day("1995-01-01")};
    const MapScene scene = setting.build();
    EXPECT_THAT(texts(scene.title), testing::Contains("Compared with 1 January 1995"));
    ASSERT_TRUE(scene.changes);
    Lines wanted;
    for (const auto& [text, count] :
         {std::pair("Began since", scene.changes->began), std::pair("Ended since", scene.changes->ended),
          std::pair("Held at both times", scene.changes->continued)})
        if (count > 0)
            wanted.push_back(fmt::format("{} ({})", text, count));
    EXPECT_FALSE(wanted.empty());
    EXPECT_EQ(entries(scene, Sample::Cue), wanted);
    EXPECT_THAT(entries(scene, Sample::Note), testing::Contains("Borders of 1 July 2000"));
}

TEST(Furniture, TheRightSideOfASplitHasItsTextsAtTheRight) {
    Setting setting;
    const MapScene whole = setting.build();
    setting.state.comparison = state::Comparison::Split;
    setting.state.comparedDays = {sample::day("1995-01-01"), sample::day("1995-01-01")};
    const MapScene right = setting.build();
    EXPECT_EQ(texts(right.title), texts(whole.title));
    EXPECT_FALSE(right.locator);
    for (const geo::ScreenRect& plate : {right.titlePlate, right.legend.plate}) {
        EXPECT_NEAR(plate.right(), right.frame.right() - 12.0 * right.unitPx, 1e-6);
        EXPECT_LT(plate.bottom(), right.scaleBar.left.y);
    }
    for (const PlacedText& text : right.title)
        EXPECT_TRUE(within(text.box, right.titlePlate)) << text.text;
    for (const LegendEntry& entry : right.legend.entries)
        EXPECT_TRUE(within(entry.text.box, right.legend.plate)) << entry.text.text;
    for (const PlacedText& label : right.labels)
        EXPECT_FALSE(label.box.overlaps(right.titlePlate)) << label.text;
}

TEST(Furniture, TheTitleTellsDateAndPeriod) {
    Setting setting;
    EXPECT_EQ(texts(setting.build().title), (Lines{"A sample", "1 July 2000", "The summer of 2000"}));
    setting.state.date = sample::day("1989-12-31");
    EXPECT_EQ(texts(setting.build().title), (Lines{"A sample", "31 December 1989"}));
}

TEST(Furniture, ThePlateOfTheTitleIsAsWideAtEveryDate) {
    model::Brief brief = sample::brief();
    brief.title = "Short";
    brief.periods.clear();
    Setting setting(brief);
    std::set<double> widths;
    for (const char* date : {"1999-05-01", "1999-09-30", "1999-11-11", "2000-12-28"}) {
        setting.state.date = sample::day(date);
        const MapScene scene = setting.build();
        widths.insert(scene.titlePlate.width);
        EXPECT_LE(scene.title.back().box.right(), scene.titlePlate.right()) << date;
    }
    EXPECT_EQ(widths.size(), 1U);
}

TEST(Furniture, ALongTitleIsWrappedWithinItsPlate) {
    Setting setting;
    setting.brief.title =
        "Growing ties between two neighbours who share a short border along the river Tumen since long ago";
    const MapScene scene = setting.build();
    EXPECT_GT(scene.title.size(), 4U);
    for (std::size_t i = 0; i < scene.title.size(); ++i) {
        EXPECT_TRUE(within(scene.title[i].box, scene.titlePlate)) << scene.title[i].text;
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_FALSE(scene.title[i].box.overlaps(scene.title[j].box));
    }
    EXPECT_TRUE(within(scene.titlePlate, scene.frame));
}

TEST(Furniture, TheLegendTellsWhatIsVisible) {
    Setting setting;
    const MapScene scene = setting.build();
    EXPECT_EQ(entries(scene, Sample::Kind),
              (Lines{"Arms and forces (2)", "Workers (1)", "Aid and money (1)"}));
    EXPECT_EQ(entries(scene, Sample::Status),
              (Lines{"Documented", "Alleged", "Unverified", "Sought or possible"}));
    EXPECT_EQ(entries(scene, Sample::Denied).size(), 1U);
    EXPECT_EQ(entries(scene, Sample::Event), (Lines{"Diplomacy", "Event"})); // no flow tells its colour
    EXPECT_EQ(entries(scene, Sample::Note), (Lines{"Width: not quantified in the source"}));
}

TEST(Furniture, LegendCountsAndColoursMatchTheFlowsAtEveryDate) {
    Setting setting;
    setting.state.lingerDays = 0.0;
    for (int year = 1989; year < 2012; ++year)
        for (const unsigned month : {2U, 7U, 12U}) {
            setting.state.date = time::toDayNumber({year, month, 15});
            const MapScene scene = setting.build();
            std::map<std::string, int> counted;
            std::set<model::StatusClass> classes;
            for (const FlowDrawing& flow : scene.flows) {
                ++counted[setting.brief.kinds[setting.brief.claims[flow.path.claim].kind].title];
                classes.insert(flow.statusClass);
            }
            for (const EventMark& mark : scene.marks)
                classes.insert(mark.statusClass);
            Lines expected;
            for (const model::Kind& kind : setting.brief.kinds)
                if (counted.contains(kind.title))
                    expected.push_back(fmt::format("{} ({})", kind.title, counted[kind.title]));
            EXPECT_EQ(entries(scene, Sample::Kind), expected) << year;
            EXPECT_EQ(entries(scene, Sample::Status).size(), classes.size()) << year;
            for (const LegendEntry& entry : scene.legend.entries)
                if (entry.sample == Sample::Kind) {
                    EXPECT_TRUE(std::ranges::any_of(
                        scene.flows, [&](const FlowDrawing& flow) { return flow.colour == entry.colour; }));
                }
        }
}

TEST(Furniture, TheLegendTellsWhatIsSwitchedOff) {
    Setting setting;
    setting.state.hiddenKinds = {*setting.brief.findKind("arms")};
    MapScene scene = setting.build();
    EXPECT_EQ(entries(scene, Sample::Kind), (Lines{"Workers (1)", "Aid and money (1)"}));
    EXPECT_EQ(entries(scene, Sample::Note).back(), "2 switched off");
    // Even when nothing at all is left.
    setting.state.hiddenKinds = {0, 1, 2, 3};
    scene = setting.build();
    EXPECT_EQ(entries(scene, Sample::Note), (Lines{"6 switched off"}));
    setting.state.date = sample::day("1988-06-01");
    EXPECT_TRUE(setting.build().legend.entries.empty());
}

TEST(Furniture, AKindWithNothingButAnEventIsInTheLegend) {
    // Its mark has the kind's colour, which must be told.
    model::Brief brief = sample::places();
    sample::add(brief, model::Form::Event, "visit", "diplomatic", "moscow", "pyongyang", "2000-07-01",
                "2000-07-01");
    Setting setting(brief);
    const MapScene scene = setting.build();
    ASSERT_FALSE(scene.marks.empty());
    EXPECT_TRUE(std::ranges::any_of(scene.legend.entries, [&](const LegendEntry& entry) {
        return entry.text.text == "Diplomacy" && entry.colour == scene.marks.front().colour;
    }));
}

TEST(Furniture, TheLegendExplainsCuesThatAreThere) {
    Setting setting;
    EXPECT_EQ(entries(setting.build(), Sample::Cue), (Lines{"Just begun (1)"})); // aid on 1 June
    setting.state.date = sample::day("2000-08-01");
    MapScene scene = setting.build();
    EXPECT_EQ(entries(scene, Sample::Cue), (Lines{"Just ended (2)"})); // aid and the visit
    EXPECT_THAT(entries(scene, Sample::Note), testing::Not(testing::Contains(testing::HasSubstr("Fading"))));
    setting.state.date = sample::day("2000-03-01");
    EXPECT_EQ(entries(setting.build(), Sample::Cue), (Lines{"Just begun (2)"}));
    setting.state.date = sample::day("2000-12-01");
    EXPECT_TRUE(entries(setting.build(), Sample::Cue).empty());
}

TEST(Furniture, TheLegendTellsAboutWidths) {
    model::Brief brief = sample::brief();
    const auto build = [&] { return Setting(brief).build(); };
    sample::changeClaim(brief, 0, [](model::ClaimDraft& claim) { claim.magnitude = 5400.0; });
    const std::string others = "3 flows not quantified, thin";
    MapScene scene = build();
    EXPECT_EQ(entries(scene, Sample::Note), (Lines{"Width: by square root of amount", others}));
    EXPECT_EQ(entries(scene, Sample::Width), (Lines{"5 000", "1 000", "200"}));
    const FlowWidths widths = FlowWidths::of(brief);
    for (const LegendEntry& entry : scene.legend.entries)
        if (entry.text.text == "1 000") {
            EXPECT_EQ(entry.lineWidthPx, widths.widthOf(1000.0));
        }
    sample::changeClaim(brief, 0, [](model::ClaimDraft& claim) { claim.unit = "t"; });
    EXPECT_EQ(entries(build(), Sample::Width), (Lines{"5 000 t", "1 000 t", "200 t"}));
    Setting linear(brief);
    linear.state.widthScale = state::WidthScale::Linear;
    scene = linear.build();
    EXPECT_EQ(entries(scene, Sample::Note), (Lines{"Width: linear in t", others}));
    EXPECT_EQ(entries(scene, Sample::Width), (Lines{"5 000 t", "1 000 t"})) << "200 t are as thin as any";
    for (const LegendEntry& entry : scene.legend.entries)
        if (entry.text.text == "1 000 t") {
            EXPECT_DOUBLE_EQ(entry.lineWidthPx, FlowWidths::widestLine * 1000.0 / 5400.0);
        }
    sample::changeClaim(brief, 1, [](model::ClaimDraft& claim) {
        claim.magnitude = 20.0;
        claim.unit = "people";
    });
    scene = build();
    EXPECT_EQ(entries(scene, Sample::Note), (Lines{"Width: by square root of amount, each unit by itself",
                                                   "2 flows not quantified, thin"}));
    EXPECT_EQ(entries(scene, Sample::Width), (Lines{"20 people", "5 000 t"}));
}

TEST(Furniture, TheLegendTellsThatRoutesAreSchematic) {
    model::Brief brief = sample::brief();
    const model::PlaceIndex vladivostok = *brief.findPlace("vladivostok");
    sample::changeClaim(brief, 0, [&](model::ClaimDraft& claim) { claim.via = {vladivostok}; });
    EXPECT_THAT(entries(Setting(brief).build(), Sample::Note),
                testing::Contains("Routes by places or lines: schematic"));
    sample::changeClaim(brief, 0, [](model::ClaimDraft& claim) {
        claim.via.clear();
        claim.course = {{120.0, 45.0}, {90.0, 55.0}};
    });
    EXPECT_THAT(entries(Setting(brief).build(), Sample::Note),
                testing::Contains("Routes by places or lines: schematic"));
    sample::changeClaim(brief, 0, [](model::ClaimDraft& claim) { claim.courseSource = "A map"; });
    const Lines notes = entries(Setting(brief).build(), Sample::Note);
    EXPECT_THAT(notes, testing::Contains("Routes after: A map"));
    EXPECT_THAT(notes, testing::Not(testing::Contains("Routes by places or lines: schematic")));
}

TEST(Furniture, LegendRowsLieWithinThePlateAndApart) {
    Setting setting;
    setting.state.hiddenStatuses = model::statusesOf(model::StatusClass::Alleged);
    const MapScene scene = setting.build();
    EXPECT_TRUE(within(scene.legend.plate, scene.frame));
    EXPECT_FALSE(scene.legend.plate.overlaps(scene.titlePlate));
    const auto& rows = scene.legend.entries;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_TRUE(within(rows[i].text.box, scene.legend.plate)) << rows[i].text.text;
        if (rows[i].sample != Sample::Note) {
            EXPECT_FALSE(rows[i].text.box.overlaps(rows[i].sampleBox));
        }
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_FALSE(rows[i].text.box.overlaps(rows[j].text.box));
    }
}

TEST(Furniture, NothingOverlapsInAnyFrame) {
    for (const double width : {500.0, 800.0, 1280.0, 1920.0})
        for (const double height : {200.0, 400.0, 720.0, 1080.0}) {
            Setting setting;
            setting.picture = {width, height, {0.0, 0.0, width, height}, 1.0};
            const MapScene scene = setting.build();
            if (!scene.legend.entries.empty()) {
                EXPECT_FALSE(scene.legend.plate.overlaps(scene.titlePlate)) << width << " x " << height;
                for (const PlacedText& line : scene.sourceLines)
                    EXPECT_FALSE(line.box.overlaps(scene.legend.plate)) << width << " x " << height;
            }
            for (const PlacedText& line : scene.sourceLines) {
                EXPECT_TRUE(within(line.box, scene.frame)) << width << " x " << height;
                EXPECT_FALSE(line.box.overlaps(scene.scaleBar.text.box)) << width << " x " << height;
            }
        }
}

TEST(Furniture, TheScaleBarIsTrueAtTheMiddle) {
    std::vector<state::MapView> views;
    for (const state::NamedView& named : state::namedViews())
        views.push_back(named.view);
    for (const geo::ProjectionSpec& spec : geo::shippedProjections())
        for (const double heightKm : {20.0, 300.0, 2500.0, 9000.0})
            views.push_back({spec.id, {127.0, 39.0}, heightKm, heightKm});
    for (const state::MapView& view : views) {
        Setting setting;
        setting.state.view = view;
        const MapScene scene = setting.build();
        const auto& bar = scene.scaleBar;
        ASSERT_GT(bar.widthPx, 10.0) << view.projection << " " << view.heightKm;
        EXPECT_LE(bar.widthPx, 130.0 + 1e-9);
        std::string digits;
        for (const char c : bar.text.text)
            if (c >= '0' && c <= '9')
                digits += c;
        double km = std::stod(digits);
        if (bar.text.text.ends_with(" m"))
            km /= 1000.0;
        else
            EXPECT_TRUE(bar.text.text.ends_with(" km")) << bar.text.text;
        const geo::Projection projection = sample::projection(view.projection);
        const geo::ScreenPoint middle = scene.frame.centre();
        const auto at = [&](double x) {
            return projection.inverse(scene.base.camera.toWorld({{x, middle.y}})).value();
        };
        const double truth =
            geo::distanceKm(at(middle.x - bar.widthPx / 2.0), at(middle.x + bar.widthPx / 2.0));
        EXPECT_NEAR(truth / km, 1.0, 0.02) << view.projection << " " << view.heightKm << " " << bar.text.text;
        EXPECT_LE(bar.left.x + bar.widthPx, scene.frame.right());
    }
}

TEST(Furniture, TheScaleBarIsARoundNumber) {
    Setting setting;
    for (double heightKm = 10.0; heightKm < 20000.0; heightKm *= 1.37) {
        setting.state.view = {"regional", {127.0, 39.0}, heightKm, heightKm};
        std::string digits;
        for (const char c : setting.build().scaleBar.text.text)
            if (c >= '0' && c <= '9')
                digits += c;
        EXPECT_TRUE(digits.front() == '1' || digits.front() == '2' || digits.front() == '5') << digits;
        EXPECT_EQ(digits.find_first_not_of('0', 1), std::string::npos) << digits;
    }
}

TEST(Furniture, TheSourceLineNamesTheSources) {
    Setting setting;
    const MapScene scene = setting.build();
    ASSERT_EQ(scene.sourceLines.size(), 1U);
    const std::string& line = scene.sourceLines.front().text;
    EXPECT_NE(line.find("First source"), std::string::npos);
    EXPECT_NE(line.find("2024-01-30"), std::string::npos);
    EXPECT_NE(line.find("Natural Earth"), std::string::npos);
    setting.brief.sources.clear();
    EXPECT_EQ(setting.build().sourceLines.front().text.find("Source:"), std::string::npos);
}

TEST(Furniture, AViewpointIsToldWithWhatItHides) {
    Setting setting;
    setting.state.viewpoint = {state::Viewpoint::Kind::Actor, "Moscow"};
    MapScene scene = setting.build();
    EXPECT_EQ(texts(scene.title).back(), "As Moscow says: 0 asserted, 1 denied");
    EXPECT_TRUE(within(scene.title.back().box, scene.titlePlate));
    EXPECT_EQ(entries(scene, Sample::Denied), Lines{"Denied by Moscow"});
    setting.state.hidesDenials = true;
    scene = setting.build();
    EXPECT_THAT(core::join(texts(scene.title), " "),
                testing::EndsWith("As Moscow says: 0 asserted, 1 denied, hidden"));
    EXPECT_TRUE(entries(scene, Sample::Denied).empty());
    EXPECT_THAT(entries(scene, Sample::Note), testing::Contains("1 hidden: denied by Moscow"));
    setting.state.viewpoint = {state::Viewpoint::Kind::Documented, ""};
    scene = setting.build();
    EXPECT_THAT(entries(scene, Sample::Note), testing::Contains("3 hidden: not documented"));
    EXPECT_THAT(core::join(texts(scene.title), " "),
                testing::EndsWith("As documented: 3 not documented, hidden"));
}

TEST(Furniture, ASingleStatusThatIsOffIsCounted) {
    Setting setting;
    setting.state.hiddenStatuses = *model::findStatuses("rumoured");
    EXPECT_THAT(entries(setting.build(), Sample::Note), testing::Contains("1 switched off"));
    setting.state.hiddenStatuses = *model::findStatuses("speculated");
    EXPECT_THAT(entries(setting.build(), Sample::Note), testing::Not(testing::Contains("1 switched off")));
}
