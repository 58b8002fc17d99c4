#include "scene/Furniture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/Text.hpp"
#include "geo/GreatCircle.hpp"
#include "scene/Locator.hpp"
#include "tests/unit/model/ClaimDrafts.hpp"
#include "tests/unit/scene/FurnitureSetting.hpp"

using namespace tumen;
using namespace tumen::scene;

TEST(Furniture, TheTitleTellsTheDaysShownAndTheLegendWhatTheyMean) {
    FurnitureSetting setting;
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
    FurnitureSetting setting;
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

TEST(Furniture, ADifferenceNamesTheLaterTimeWhicheverIsShown) {
    FurnitureSetting setting;
    setting.state.comparison = state::Comparison::Difference;
    setting.state.comparedDays = {sample::day("2002-03-01"), sample::day("2002-03-01")};
    const Lines title = texts(setting.build().title);
    EXPECT_THAT(title, testing::Contains("1 March 2002"));
    EXPECT_THAT(title, testing::Contains("Compared with 1 July 2000"));
}

TEST(Furniture, TheLegendOfTheRightSideLiesWhereItCoversFewerPlaces) {
    FurnitureSetting setting;
    const MapScene scene = setting.build();
    ASSERT_FALSE(scene.legend.entries.empty());
    const auto topWith = [&](std::vector<geo::ScreenPoint> places) {
        MapScene right = scene;
        moveToRightSide(right, places);
        EXPECT_EQ(right.legend.entries.size(), scene.legend.entries.size());
        for (const LegendEntry& entry : right.legend.entries)
            EXPECT_TRUE(within(entry.text.box, right.legend.plate)) << entry.text.text;
        for (const geo::ScreenPoint place : places)
            EXPECT_FALSE(right.legend.plate.contains(place));
        return right.legend.plate.top;
    };
    const geo::ScreenRect frame = scene.frame;
    const double low = topWith({});
    const double high = topWith({{{frame.right() - 30.0, frame.bottom() - 120.0}}});
    EXPECT_LT(high, low);
    EXPECT_EQ(topWith({{{frame.right() - 30.0, high + 20.0}}}), low);
}

TEST(Furniture, TheRightSideOfASplitHasItsTextsAtTheRight) {
    FurnitureSetting setting;
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

TEST(Furniture, TheNorthArrowOfTheRightSideLiesBetweenTitleAndLegend) {
    FurnitureSetting setting;
    setting.state.comparison = state::Comparison::Split;
    setting.state.comparedDays = {sample::day("1995-01-01"), sample::day("1995-01-01")};
    for (const double lonDeg : {37.6, 170.0}) {
        setting.state.view.centre = {lonDeg, 60.0};
        const MapScene right = setting.build();
        ASSERT_TRUE(right.north) << lonDeg;
        const geo::ScreenRect arrow = cornerFurniture(right).back();
        EXPECT_TRUE(within(right.north->letter.box, arrow.grownBy(4.0)));
        EXPECT_TRUE(arrow.contains(right.north->tip) && arrow.contains(right.north->tail));
        EXPECT_FALSE(arrow.overlaps(right.titlePlate));
        EXPECT_FALSE(arrow.overlaps(right.legend.plate));
    }
}

TEST(Furniture, TheLegendOfTheRightSideLeavesToTheLeftOneWhatIsTheSame) {
    FurnitureSetting setting;
    const MapScene left = setting.build();
    ASSERT_FALSE(entries(left, LegendEntry::Sample::Note).empty());
    setting.state.comparison = state::Comparison::Split;
    setting.state.comparedDays = {sample::day("1995-01-01"), sample::day("1995-01-01")};
    const MapScene right = setting.build();
    using Sample = LegendEntry::Sample;
    for (const Sample sample : {Sample::Kind, Sample::Status, Sample::Denied})
        EXPECT_EQ(entries(right, sample), entries(left, sample));
    for (const Sample sample : {Sample::Width, Sample::Line, Sample::Hatched})
        EXPECT_TRUE(entries(right, sample).empty());
    EXPECT_LT(right.legend.plate.height, left.legend.plate.height);
}

TEST(Furniture, TheTitleTellsDateAndPeriod) {
    FurnitureSetting setting;
    EXPECT_EQ(texts(setting.build().title), (Lines{"A sample", "1 July 2000", "The summer of 2000"}));
    setting.state.date = sample::day("1989-12-31");
    EXPECT_EQ(texts(setting.build().title), (Lines{"A sample", "31 December 1989"}));
}

TEST(Furniture, ThePlateOfTheTitleIsAsWideAtEveryDate) {
    model::Brief brief = sample::brief();
    brief.title = "Short";
    brief.periods.clear();
    FurnitureSetting setting(brief);
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
    FurnitureSetting setting;
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

TEST(Furniture, NothingOverlapsInAnyFrame) {
    for (const double width : {500.0, 800.0, 1280.0, 1920.0})
        for (const double height : {200.0, 400.0, 720.0, 1080.0}) {
            FurnitureSetting setting;
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

TEST(Furniture, TitleAndLegendLieBesideALowMap) {
    FurnitureSetting setting;
    setting.picture = {1280.0, 720.0, {528.0, 0.0, 752.0, 318.0}, 1.0, {228.0, 0.0, 300.0, 318.0}};
    for (const auto language : model::allLanguages) {
        setting.state.interfaceLanguage = language;
        const MapScene scene = setting.build();
        EXPECT_EQ(scene.frame, setting.picture.frame);
        EXPECT_TRUE(within(scene.titlePlate, setting.picture.furniture));
        for (const PlacedText& line : scene.title)
            EXPECT_TRUE(within(line.box, scene.titlePlate)) << line.text;
        ASSERT_FALSE(scene.legend.entries.empty());
        EXPECT_TRUE(within(scene.legend.plate, setting.picture.furniture));
        EXPECT_FALSE(scene.legend.plate.overlaps(scene.titlePlate));
        EXPECT_GT(scene.scaleBar.left.x, scene.frame.left);
        ASSERT_FALSE(scene.sourceLines.empty());
        for (const PlacedText& line : scene.sourceLines)
            EXPECT_TRUE(within(line.box, scene.frame)) << line.text;
    }
}

TEST(Furniture, NotesGoOnInFurtherRowsBesideAMapAsFarAsThereIsRoom) {
    FurnitureSetting setting;
    const auto notes = [&](double height) {
        setting.picture = {1280.0, 720.0, {408.0, 0.0, 872.0, height}, 1.0, {228.0, 0.0, 180.0, height}};
        const MapScene scene = setting.build();
        for (const LegendEntry& entry : scene.legend.entries)
            EXPECT_TRUE(within(entry.text.box, scene.legend.plate)) << entry.text.text;
        EXPECT_TRUE(scene.legend.entries.empty() || within(scene.legend.plate, setting.picture.furniture))
            << height;
        return core::join(entries(scene, Sample::Note), "|");
    };
    EXPECT_EQ(notes(500.0), "Width: not quantified|in the source");
    bool wasShort = false;
    for (double height = 500.0; height >= 200.0; height -= 2.0) {
        const std::string all = notes(height);
        EXPECT_TRUE(all.empty() || all.ends_with("source") || all.ends_with("\xE2\x80\xA6") ||
                    all.ends_with(" more"))
            << all;
        wasShort = wasShort || all.ends_with("\xE2\x80\xA6");
    }
    EXPECT_TRUE(wasShort) << "in one row where there is room for one only";
}

TEST(Furniture, GivesWayInOrderWhereTheFrameIsLow) {
    FurnitureSetting setting;
    setting.state.hiddenStatuses = model::statusesOf(model::StatusClass::Alleged);
    const auto has = [](const MapScene& scene, std::string_view text) {
        return std::ranges::any_of(scene.legend.entries,
                                   [&](const LegendEntry& entry) { return entry.text.text == text; });
    };
    const std::string note = "Width: not quantified in the source";
    bool hadNote = true;
    bool hadTitle = true;
    bool hadLegend = true;
    int steps = 0;
    for (double height = 720.0; height >= 60.0; height -= 4.0) {
        setting.picture = {1280.0, 720.0, {0.0, 0.0, 1280.0, height}, 1.0};
        const MapScene scene = setting.build();
        const bool hasLegend = !scene.legend.entries.empty();
        const bool hasTitle = scene.title.front().text == "A sample";
        EXPECT_LE(scene.titlePlate.top, 12.0);
        if (hasLegend) {
            EXPECT_TRUE(hadLegend) << height;
            EXPECT_TRUE(within(scene.legend.plate, scene.frame)) << height;
            EXPECT_FALSE(scene.legend.plate.overlaps(scene.titlePlate)) << height;
            // What is on the map and how much of it is not stays to the last.
            EXPECT_EQ(entries(scene, Sample::Kind).size(), 3U) << height;
            EXPECT_TRUE(has(scene, "1 switched off")) << height;
            EXPECT_TRUE(hadTitle || !hasTitle) << height;
            EXPECT_FALSE(has(scene, note) && !hadNote) << height;
            EXPECT_TRUE(hasTitle || !has(scene, note)) << "what only explains goes first";
        }
        steps += hadLegend && (hasLegend != hadLegend) ? 1 : 0;
        steps += hasLegend && has(scene, note) != hadNote ? 1 : 0;
        steps += hasLegend && hasTitle != hadTitle ? 1 : 0;
        hadNote = hasLegend && has(scene, note);
        hadTitle = hasTitle || !hasLegend;
        hadLegend = hasLegend;
    }
    EXPECT_EQ(steps, 3) << "the note, the title, the legend";
}

TEST(Furniture, TheLastRowOfTheLegendTellsHowManyAreLeftOut) {
    FurnitureSetting setting;
    std::size_t whole = 0;
    bool wasLeftOut = false;
    for (double height = 720.0; height >= 60.0; height -= 4.0) {
        setting.picture = {1280.0, 720.0, {0.0, 0.0, 1280.0, height}, 1.0};
        const MapScene scene = setting.build();
        const std::vector<LegendEntry>& rows = scene.legend.entries;
        whole = std::max(whole, rows.size());
        if (rows.empty() || rows.size() == whole)
            continue;
        using Sample = LegendEntry::Sample;
        if (rows.back().sample == Sample::Denied || rows.back().sample == Sample::Status)
            continue; // there is room for nothing but the core
        wasLeftOut = true;
        EXPECT_EQ(rows.back().text.text, fmt::format("… {} more", whole - rows.size() + 1)) << height;
    }
    EXPECT_TRUE(wasLeftOut);
}

TEST(Furniture, TheScaleBarIsTrueAtTheMiddle) {
    std::vector<state::MapView> views;
    for (const state::NamedView& named : state::namedViews())
        views.push_back(named.view);
    for (const geo::ProjectionSpec& spec : geo::shippedProjections())
        for (const double heightKm : {20.0, 300.0, 2500.0, 9000.0})
            views.push_back({spec.id, {127.0, 39.0}, heightKm, heightKm});
    for (const state::MapView& view : views) {
        FurnitureSetting setting;
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
    FurnitureSetting setting;
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
    FurnitureSetting setting;
    const MapScene scene = setting.build();
    ASSERT_EQ(scene.sourceLines.size(), 1U);
    const std::string& line = scene.sourceLines.front().text;
    EXPECT_NE(line.find("First source"), std::string::npos);
    EXPECT_NE(line.find("2024-01-30"), std::string::npos);
    EXPECT_NE(line.find("Natural Earth"), std::string::npos);
    setting.brief.sources.clear();
    EXPECT_EQ(setting.build().sourceLines.front().text.find("Source:"), std::string::npos);
}
