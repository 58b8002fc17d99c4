#include <fmt/format.h>

#include "BriefFolder.hpp"
#include "io/BriefReader.hpp"

namespace tumen::io {
namespace {

using core::Severity;
using test::BriefFolder;
using test::expectOnly;

/// The good brief (claim C1, places nk and ru) with scenes.
core::Result<model::Brief> readScenes(const std::string& content) {
    const BriefFolder folder;
    folder.write("claims.csv", "id,form,kind,from,to,start,end,status,gist,asserted_by\n"
                               "C1,flow,arms,nk,ru,2023,..,alleged,Shells,United States\n");
    folder.write("scenes.csv", content);
    return readBrief(folder.path());
}

TEST(SceneTable, sortsByOrder) {
    const auto brief = readScenes("id,order,title,dwell,kinds,statuses,focus\n"
                                  "b,2.0,Second,1.5,Arms,Alleged,C1; nk\n"
                                  "a,1,First,,,,\n");
    ASSERT_TRUE(brief);
    EXPECT_TRUE(brief.problems().empty()) << test::lines(brief.problems());
    ASSERT_EQ(brief->scenes.size(), 2U);
    EXPECT_EQ(brief->scenes[0].id, "a");
    const model::Scene& second = brief->scenes[1];
    EXPECT_EQ(second.order, 2);
    EXPECT_DOUBLE_EQ(second.dwellSecs, 1.5);
    EXPECT_EQ(second.kinds, std::vector<std::string>{"arms"});
    EXPECT_EQ(second.statuses, std::vector<std::string>{"alleged"});
    EXPECT_EQ(second.focus, (std::vector<std::string>{"C1", "nk"}));
}

TEST(SceneTable, reportsReferences) {
    const auto readScene = [](const std::string& cells) {
        return readScenes("id,title,kinds,statuses,focus,order,dwell\ns,Scene," + cells + "\n");
    };
    expectOnly(readScene("guns,,,1,"),
               {Severity::Error, "scenes", 2U, "kinds", "There is no kind 'guns'.", "arms"});
    expectOnly(readScene(",alleged/sought,,1,"),
               {Severity::Error, "scenes", 2U, "statuses",
                "A scene cannot choose the status 'alleged/sought'.", "documented, reported"});
    EXPECT_TRUE(readScene(",sought; Alleged/alleged,,1,").problems().empty()) << "single statuses";
    expectOnly(readScene(",denied,,1,"),
               {Severity::Error, "scenes", 2U, "statuses", "A scene cannot choose the status 'denied'.",
                "documented, reported, alleged"});
    expectOnly(readScene(",,C9,1,"), {Severity::Error, "scenes", 2U, "focus",
                                      "There is no claim or place with the id 'C9'.", "Did you mean 'C1'?"});
    expectOnly(readScene(",,,1.5,"),
               {Severity::Error, "scenes", 2U, "order", "1.5 is not a whole number.", "1, 2, 3"});
    expectOnly(readScene(",,,1,-3"),
               {Severity::Error, "scenes", 2U, "dwell", "The scene cannot stay for -3 seconds.", "empty"});
}

TEST(SceneTable, readsCamerasAndProjections) {
    const auto brief = readScenes("id,title,camera,projection\n"
                                  "a,Named,Far-East,\n"
                                  "b,Own,125.8 -39.5  1.5e3,Equal-Earth\n"
                                  "c,None,,\n");
    ASSERT_TRUE(brief);
    EXPECT_TRUE(brief.problems().empty()) << test::lines(brief.problems());
    ASSERT_EQ(brief->scenes.size(), 3U);
    EXPECT_EQ(brief->scenes[0].camera, "far-east");
    EXPECT_EQ(brief->scenes[1].camera, "125.8 -39.5  1.5e3");
    EXPECT_EQ(brief->scenes[1].projection, "equal-earth");
    EXPECT_EQ(brief->scenes[2].camera, "");
}

TEST(SceneTable, reportsViewsAndHeightsThatAreNone) {
    expectOnly(readScenes("id,title,camera\ns,Scene,penninsula\n"),
               {Severity::Error, "scenes", 2U, "camera", "There is no view 'penninsula'.",
                "Did you mean 'peninsula'?"});
    expectOnly(readScenes("id,title,camera\ns,Scene,mooon\n"),
               {Severity::Error, "scenes", 2U, "camera", "There is no view 'mooon'.", "tumen, parallel"});
    for (const char* height : {"0", "-5", "0.000001", "100001", "1e+300"})
        expectOnly(
            readScenes(fmt::format("id,title,camera\ns,Scene,125.8 39 {}\n", height)),
            {Severity::Error, "scenes", 2U, "camera",
             fmt::format("The height of the map, {} km, is not between 1 and 100 000.", std::stod(height)),
             "125.8 39 1500"});
}

TEST(SceneTable, reportsCamerasAndProjections) {
    for (const char* camera :
         {"far east", "125.8", "125.8 39", "39 125.8 1500", "1 2 3 4", "125;39;1500", "1 2 nan", "view 2 3"})
        expectOnly(readScenes(fmt::format("id,title,camera\ns,Scene,{}\n", camera)),
                   {Severity::Error, "scenes", 2U, "camera",
                    fmt::format("'{}' is neither a view nor a position.", camera), "125.8 39 1500"});
    expectOnly(readScenes("id,title,projection\ns,Scene,Reginal\n"),
               {Severity::Error, "scenes", 2U, "projection",
                "'Reginal' is not a projection: unrecognized format / unknown name.",
                "Did you mean 'regional'?"});
    expectOnly(readScenes("id,title,projection\ns,Scene,+proj=nonsense\n"),
               {Severity::Error, "scenes", 2U, "projection",
                "'+proj=nonsense' is not a projection: Unknown projection.",
                "Write one of: regional, eurasia"});
    const auto brief = readScenes("id,title,projection\ns,Scene,EPSG:5179\nt,Scene,Mercator\n");
    EXPECT_TRUE(brief.problems().empty());
    EXPECT_EQ(brief->scenes.at(0).projection, "EPSG:5179");
    EXPECT_EQ(brief->scenes.at(1).projection, "mercator");
}

TEST(SceneTable, readsTransitionsAndViewpoints) {
    const auto brief = readScenes("id,title,camera,transition,viewpoint\n"
                                  "a,A,world,Fade,united-states\n"
                                  "b,B,world,cut,United States\n"
                                  "c,C,world,,Documented\n"
                                  "d,D,world,fly,\n");
    ASSERT_TRUE(brief);
    EXPECT_TRUE(brief.problems().empty()) << test::lines(brief.problems());
    ASSERT_EQ(brief->scenes.size(), 4U);
    EXPECT_EQ(brief->scenes[0].transition, model::Transition::Fade);
    EXPECT_EQ(brief->scenes[0].viewpoint.actor, "United States");
    EXPECT_EQ(brief->scenes[1].transition, model::Transition::Cut);
    EXPECT_EQ(brief->scenes[1].viewpoint, brief->scenes[0].viewpoint);
    EXPECT_EQ(brief->scenes[2].transition, model::Transition::Fly);
    EXPECT_EQ(brief->scenes[2].viewpoint.kind, model::Viewpoint::Kind::Documented);
    EXPECT_EQ(brief->scenes[3].viewpoint, model::Viewpoint{});
}

TEST(SceneTable, reportsTransitionsAndViewpoints) {
    expectOnly(readScenes("id,title,transition\ns,Scene,jump\n"),
               {Severity::Error, "scenes", 2U, "transition", "'jump' is not a transition.",
                "Write one of: fly, fade, cut."});
    expectOnly(readScenes("id,title,viewpoint\ns,Scene,japan\n"),
               {Severity::Error, "scenes", 2U, "viewpoint", "Nobody of the claims has the viewpoint 'japan'.",
                "all, documented, united-states"});
}

TEST(SceneTable, aStepSaysOnlyWhatChanges) {
    const auto brief = readScenes(
        "id,order,step_of,title,caption,notes,start,end,camera,projection,kinds,statuses,focus,dwell,"
        "transition,viewpoint\n"
        "later,2,,Later,,,2001,,world,,,,,,,\n"
        "a,1,,First,One,Say it,1950-06,1951,peninsula,equal-earth,arms,alleged,C1,4,fade,documented\n"
        "a2,,a,,Two,,,,,,,,,,,\n"
        "a3,,a,Third,,,1953,,far-east,,all,sought,all,9,cut,all\n");
    ASSERT_TRUE(brief);
    EXPECT_TRUE(brief.problems().empty()) << test::lines(brief.problems());
    ASSERT_EQ(brief->scenes.size(), 4U);
    const model::Scene& first = brief->scenes[0];
    const model::Scene& second = brief->scenes[1];
    const model::Scene& third = brief->scenes[2];
    EXPECT_EQ(brief->scenes[3].id, "later");
    EXPECT_EQ(second.id, "a2");
    EXPECT_EQ(second.stepOf, "a");
    EXPECT_EQ(second.caption, "Two");
    model::Scene expected = first;
    expected.id = second.id;
    expected.stepOf = second.stepOf;
    expected.caption = second.caption;
    EXPECT_EQ(second, expected);
    EXPECT_EQ(third.title, "Third");
    EXPECT_EQ(third.caption, "Two") << "as in the row before, not as in the scene";
    EXPECT_EQ(third.when.start.text, "1953");
    EXPECT_TRUE(third.when.end.text.empty()) << "an end belongs to its start";
    EXPECT_EQ(third.camera, "far-east");
    EXPECT_EQ(third.projection, "equal-earth");
    EXPECT_TRUE(third.kinds.empty());
    EXPECT_EQ(third.statuses, std::vector<std::string>{"sought"});
    EXPECT_TRUE(third.focus.empty());
    EXPECT_DOUBLE_EQ(third.dwellSecs, 9.0);
    EXPECT_EQ(third.transition, model::Transition::Cut);
    EXPECT_EQ(third.viewpoint, model::Viewpoint{});
}

TEST(SceneTable, stepsStayWithTheirScene) {
    const auto brief = readScenes("id,order,step_of,title,camera\n"
                                  "a,1,,A,world\n"
                                  "b,1,,B,world\n"
                                  "b2,,b,,\n"
                                  "a2,,a,,\n"
                                  "a3,,a,,\n");
    ASSERT_TRUE(brief);
    std::vector<std::string> ids;
    for (const model::Scene& scene : brief->scenes)
        ids.push_back(scene.id);
    EXPECT_EQ(ids, (std::vector<std::string>{"a", "a2", "a3", "b", "b2"}));
    EXPECT_EQ(model::sceneCount(brief->scenes), 2U);
    EXPECT_EQ(model::positionOfScene(brief->scenes, 2), 3U);
    EXPECT_EQ(model::withSteps(brief->scenes, 0), (std::vector<std::size_t>{0, 1, 2}));
    EXPECT_EQ(model::withSteps(brief->scenes, 1), std::vector<std::size_t>{1});
    EXPECT_EQ(model::withSteps(brief->scenes, 3), (std::vector<std::size_t>{3, 4}));
    EXPECT_FALSE(model::positionOfScene(brief->scenes, 0));
    EXPECT_FALSE(model::positionOfScene(brief->scenes, 3));
}

TEST(SceneTable, reportsStepsOfNoScene) {
    const auto readStep = [](const std::string& stepOf, const std::string& order = "") {
        return readScenes("id,title,camera,step_of,order\na,A,world,,1\na2,,,a,\ns,,," + stepOf + "," +
                          order + "\n");
    };
    const auto at = [](const char* what, const char* mend) {
        return test::Expected{Severity::Error, "scenes", 4U, "step_of", what, mend};
    };
    expectOnly(readStep("b"), at("There is no scene 'b' in the rows before.", "above this row"));
    expectOnly(readStep("s"), at("There is no scene 's' in the rows before.", "above this row"));
    expectOnly(readStep("a2"), at("'a2' is itself a step.", "both are steps of"));
    EXPECT_EQ(readStep("b")->scenes.size(), 2U);
    expectOnly(readStep("a", "3"), {Severity::Warning, "scenes", 4U, "order",
                                    "The order of a step is not read.", "Leave the cell empty"});
    // A scene that was left out has been told of already.
    const auto brief = readScenes("id,title,dwell,step_of\na,A,-1,\na2,,,a\n");
    EXPECT_EQ(brief.problems().size(), 1U) << test::lines(brief.problems());
    EXPECT_TRUE(brief->scenes.empty());
}

TEST(SceneTable, tellsCardsAndBlackFromMaps) {
    using model::SceneForm;
    const auto brief = readScenes("id,title,caption,camera,start,projection,kinds,focus,viewpoint,step_of\n"
                                  "opening,Title,By whom,,,,,,,\n"
                                  "more,,And when,,,,,,,opening\n"
                                  "map,,,world,,,,,,opening\n"
                                  "dark,Dark,,Black,,,,,,\n"
                                  "date,Date,,,1950,,,,,\n"
                                  "projection,Projection,,,,globe,,,,\n"
                                  "kinds,Kinds,,,,,arms,,,\n"
                                  "focus,Focus,,,,,,C1,,\n"
                                  "view,View,,,,,,,documented,\n");
    ASSERT_TRUE(brief);
    EXPECT_TRUE(brief.problems().empty()) << test::lines(brief.problems());
    std::vector<SceneForm> forms;
    for (const model::Scene& scene : brief->scenes)
        forms.push_back(scene.form);
    EXPECT_EQ(forms, (std::vector<SceneForm>{SceneForm::Card, SceneForm::Card, SceneForm::Map,
                                             SceneForm::Black, SceneForm::Map, SceneForm::Map, SceneForm::Map,
                                             SceneForm::Map, SceneForm::Map}));
}

} // namespace
} // namespace tumen::io
