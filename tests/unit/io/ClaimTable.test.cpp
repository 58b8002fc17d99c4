#include <fmt/format.h>

#include "BriefFolder.hpp"
#include "io/BriefReader.hpp"
#include "io/RowReader.hpp"

namespace tumen::io {
namespace {

using core::Severity;
using test::BriefFolder;
using test::expectOnly;

constexpr std::string_view claimHeader =
    "id,form,kind,from,to,via,start,end,status,asserted_by,denied_by,source,gist,magnitude,unit\n";

/// The good brief with a source and with these claims, the first in row 2.
core::Result<model::Brief> readClaimRows(const std::string& rows) {
    const BriefFolder folder;
    folder.write("places.csv", "id,name,lon,lat\n"
                               "nk,North Korea,125.75,39.03\n"
                               "ru,Russia,37.62,55.75\n"
                               "g1,Georgia,44.8,41.7\n"
                               "g2,Georgia,-84.4,33.7\n"
                               "bad,Badland,200,10\n");
    folder.write("sources.csv", "id,title\narticle,The article\n");
    folder.write("claims.csv", std::string(claimHeader) + rows + "\n");
    return readBrief(folder.path());
}

/// The one problem in the table claims; the place in row 6 has one of its own.
void expectClaimProblem(const std::string& row, const test::Expected& expected) {
    const auto brief = readClaimRows(row);
    ASSERT_TRUE(brief);
    std::vector<core::Problem> ofClaims;
    std::copy_if(brief.problems().begin(), brief.problems().end(), std::back_inserter(ofClaims),
                 [](const core::Problem& problem) { return problem.where.table == "claims"; });
    expectOnly(core::Result<int>(0, ofClaims), expected);
    EXPECT_EQ(brief->claims.size(), expected.severity == Severity::Error ? 0U : 1U);
}

test::Expected error(std::string column, std::string what, std::string mend) {
    return {Severity::Error, "claims", 2U, std::move(column), std::move(what), std::move(mend)};
}

TEST(ClaimTable, voicesThatAreIdsOfPlacesHaveTheirNames) {
    const auto brief = readClaimRows("C1,flow,aid,nk,ru,,1950,,sought,nk; Press,ru,article,Gist,,");
    ASSERT_TRUE(brief);
    EXPECT_THAT(brief->claims[0].assertedBy, testing::ElementsAre("North Korea", "Press"));
    EXPECT_THAT(brief->claims[0].deniedBy, testing::ElementsAre("Russia"));
}

TEST(ClaimTable, readsEveryColumn) {
    const auto brief = readClaimRows("C1,flow,aid,North Korea,ru,g1; g2,1950?,196X,sought,United States; "
                                     "South Korea,Russia,article,Gist,1.5,tonnes");
    ASSERT_TRUE(brief);
    ASSERT_EQ(brief->claims.size(), 1U);
    const model::Claim& claim = brief->claims[0];
    EXPECT_EQ(claim.from, 0U);
    EXPECT_EQ(claim.to, 1U);
    EXPECT_THAT(claim.via, testing::ElementsAre(2U, 3U));
    EXPECT_TRUE(claim.when.start.uncertain);
    EXPECT_EQ(claim.statusClass, model::StatusClass::Prospective);
    EXPECT_THAT(claim.assertedBy, testing::ElementsAre("United States", "South Korea"));
    EXPECT_THAT(claim.deniedBy, testing::ElementsAre("Russia"));
    EXPECT_EQ(claim.source, "article");
    EXPECT_EQ(claim.magnitude, 1.5);
    EXPECT_EQ(claim.unit, "tonnes");
}

TEST(ClaimTable, reportsIds) {
    expectClaimProblem(",flow,aid,nk,ru,,1950,,sought,,,,x", error("id", "The cell is empty.", "'id'"));
    const auto brief =
        readClaimRows("C1,flow,aid,nk,ru,,1950,,sought,,,,x\nC1,flow,aid,ru,nk,,1950,,sought,,,,y");
    EXPECT_EQ(brief.problems().back().where.row, 3U);
    EXPECT_EQ(brief.problems().back().what, "The id 'C1' is already used in row 2.");
    EXPECT_EQ(brief->claims.size(), 1U);
}

TEST(ClaimTable, reportsFormKindAndStatus) {
    expectClaimProblem("C1,flwo,aid,nk,ru,,1950,,sought,,,,x",
                       error("form", "There is no form 'flwo'.", "Did you mean 'flow'?"));
    expectClaimProblem("C1,arrow,aid,nk,ru,,1950,,sought,,,,x",
                       error("form", "There is no form 'arrow'.", "Write one of: flow, event, state."));
    expectClaimProblem("C1,flow,ad,nk,ru,,1950,,sought,,,,x",
                       error("kind", "There is no kind 'ad'.", "Did you mean 'aid'?"));
    expectClaimProblem("C1,flow,smuggling,nk,ru,,1950,,sought,,,,x",
                       error("kind", "There is no kind 'smuggling'.", "arms, workers, aid, diplomatic"));
    expectClaimProblem("C1,flow,aid,nk,ru,,1950,,aledged,,,,x",
                       error("status", "There is no status 'aledged'.", "Did you mean 'alleged'?"));
    expectClaimProblem("C1,flow,aid,nk,ru,,1950,,,,,,x", error("status", "The cell is empty.", "'status'"));
    expectClaimProblem("C1,flow,aid,nk,ru,,1950,,sought,,,,", error("gist", "The cell is empty.", "'gist'"));
}

TEST(ClaimTable, reportsPlaces) {
    expectClaimProblem("C1,flow,aid,nk,Rusia,,1950,,sought,,,,x",
                       error("to", "There is no place 'Rusia'.", "Did you mean 'Russia'?"));
    expectClaimProblem("C1,flow,aid,Atlantis,ru,,1950,,sought,,,,x",
                       error("from", "There is no place 'Atlantis'.", "table places"));
    expectClaimProblem("C1,flow,aid,nk,ru,Mongolia,1950,,sought,,,,x",
                       error("via", "There is no place 'Mongolia'.", "table places"));
    expectClaimProblem("C1,flow,aid,Georgia,ru,,1950,,sought,,,,x",
                       error("from", "2 places have the name 'Georgia'.", "Write the id"));
    expectClaimProblem("C1,flow,aid,bad,ru,,1950,,sought,,,,x",
                       error("from", "The place 'bad' was left out for its own error.", "Mend row 6"));
    expectClaimProblem("C1,flow,aid,,ru,,1950,,sought,,,,x", error("from", "The cell is empty.", "'from'"));
    expectClaimProblem("C1,event,aid,,,,1950,,sought,,,,x", error("to", "The cell is empty.", "'to'"));
    expectClaimProblem("C1,flow,aid,nk,North Korea,,1950,,sought,,,,x",
                       error("to", "The flow goes from 'nk' to itself.", "Name another place"));
}

TEST(ClaimTable, reportsDates) {
    const auto brief = readClaimRows("C1,flow,aid,nk,ru,,1950-13,,sought,,,,x");
    const core::Problem& bad = brief.problems().back();
    EXPECT_EQ(bad.where.row, 2U);
    EXPECT_EQ(bad.where.column, "start");
    EXPECT_NE(bad.what.find("1950-13"), std::string::npos);
    EXPECT_FALSE(bad.mend.empty());
    expectClaimProblem("C1,flow,aid,nk,ru,,1951,1950-12-31,sought,,,,x",
                       error("end", "The end '1950-12-31' is before the start '1951'.", "Exchange"));
}

TEST(ClaimTable, keepsAClaimThatMayEndAfterItsStart) {
    for (const char* dates : {"1950-06,1950", "196X,196X", ",1950", "1950,", "..,1950", "1950,..", ","})
        EXPECT_EQ(readClaimRows(std::string("C1,flow,aid,nk,ru,,") + dates + ",sought,,,,x")->claims.size(),
                  1U)
            << dates;
}

TEST(ClaimTable, reportsSourcesAndActors) {
    expectClaimProblem("C1,flow,aid,nk,ru,,1950,,sought,,,artical,x",
                       error("source", "There is no source 'artical'.", "Did you mean 'article'?"));
    expectClaimProblem("C1,flow,aid,nk,ru,,1950,,sought,Russia,China; russia,,x",
                       {Severity::Warning, "claims", 2U, "denied_by",
                        "'russia' both asserts and denies the claim.", "one of the two columns"});
}

TEST(ClaimTable, reportsMagnitudes) {
    expectClaimProblem("C1,flow,aid,nk,ru,,1950,,sought,,,,x,many,tonnes",
                       error("magnitude", "'many' is not a number.", "decimal point"));
    expectClaimProblem("C1,flow,aid,nk,ru,,1950,,sought,,,,x,-5,tonnes",
                       error("magnitude", "The magnitude -5 is negative.", "zero or more"));
    expectClaimProblem(
        "C1,flow,aid,nk,ru,,1950,,sought,,,,x,5,",
        {Severity::Warning, "claims", 2U, "unit", "The magnitude has no unit.", "workers or tonnes"});
}

TEST(ClaimTable, cutsALongTextInAMessage) {
    const std::string monster(100'000, 'x');
    const auto brief = readClaimRows("C1," + monster + ",aid,nk,ru,,1950,,sought,,,,x");
    EXPECT_LT(core::toLine(brief.problems().back()).size(), 400U);
}

core::Result<model::Brief> readRoute(const std::string& route, const std::string& source = "") {
    const BriefFolder folder;
    folder.write("places.csv", "id,name,lon,lat\nnk,North Korea,125.75,39.03\nru,Russia,37.62,55.75\n");
    folder.write("claims.csv", "id,form,kind,from,to,start,status,gist,route,route_source\n"
                               "C1,flow,aid,nk,ru,1950,reported,Gist,\"" +
                                   route + "\"," + source + "\n");
    return readBrief(folder.path());
}

TEST(ClaimTable, readsTheRouteOfAFlow) {
    const auto brief = readRoute("LINESTRING (130.6 42.4, 131 43, 131 43, 132.5 43.25)", "A map");
    ASSERT_TRUE(brief);
    EXPECT_TRUE(brief.problems().empty()) << test::lines(brief.problems());
    const model::Claim claim = brief->claims[0];
    EXPECT_THAT(claim.course, testing::ElementsAre(geo::LonLat{130.6, 42.4}, geo::LonLat{131, 43},
                                                   geo::LonLat{132.5, 43.25}));
    EXPECT_EQ(claim.courseSource, "A map");
    EXPECT_TRUE(readRoute("")->claims[0].course.empty());
    EXPECT_EQ(readRoute("MULTILINESTRING ((130 42, 131 43))")->claims[0].course.size(), 2U);
}

TEST(ClaimTable, saysWhatIsWrongWithARoute) {
    const auto whatIs = [](const char* route) {
        const auto brief = readRoute(route);
        EXPECT_TRUE(brief);
        EXPECT_EQ(brief->claims.size(), 0U) << route;
        EXPECT_EQ(brief.problems().size(), 1U) << route << "\n" << test::lines(brief.problems());
        const core::Problem& problem = brief.problems().front();
        EXPECT_EQ(problem.where.table, "claims");
        EXPECT_EQ(problem.where.row, 2U);
        EXPECT_EQ(problem.where.column, "route");
        EXPECT_FALSE(problem.mend.empty());
        return problem.what;
    };
    EXPECT_EQ(whatIs("POINT (130 42)"), "'POINT (130 42)' is not a line.");
    EXPECT_EQ(whatIs("by rail"), "'by rail' is not a line.");
    EXPECT_EQ(whatIs("LINESTRING (42 130, 43 131)"),
              "The route leaves the range of longitudes and latitudes.");
    EXPECT_EQ(whatIs("MULTILINESTRING ((130 42, 131 43), (131 43, 132 43))"), "The route is in 2 pieces.");
    EXPECT_EQ(whatIs("LINESTRING (130 42, 130 42)"), "The route is a single point.");
}

TEST(ClaimTable, reportsAmountsBeyondWhatCanBeShown) {
    const auto claim = [](const std::string& magnitude) {
        return "C1,event,aid,,ru,,1950,,sought,,,,Gist," + magnitude + ",tonnes";
    };
    expectClaimProblem(claim("1e19"), error("magnitude", "The magnitude 1e+19 is larger than can be shown.",
                                            "1000000000000000"));
    for (const char* text : {"inf", "nan", "1e999"})
        expectClaimProblem(claim(text),
                           error("magnitude", fmt::format("'{}' is not a number.", text), "digits"));
    EXPECT_EQ(readClaimRows(claim("1e15"))->claims[0].magnitude, 1e15);
}

TEST(ClaimTable, reportsTextThatIsAFileRatherThanACell) {
    const auto claim = [](std::size_t length) {
        return "C1,event,aid,,ru,,1950,,sought,,,," + std::string(length, 'x') + ",,";
    };
    EXPECT_EQ(readClaimRows(claim(mostTextBytes))->claims.size(), 1U);
    expectClaimProblem(claim(mostTextBytes + 1), error("gist", "The text is longer than 16 KB.", "Shorten"));
}

TEST(ClaimTable, warnsOfParagraphsThatThereAreNot) {
    const auto readCitations = [](const std::vector<std::string>& paragraphs) {
        const BriefFolder folder;
        folder.write("a.txt", "One\nTwo\nThree\n");
        folder.write("sources.csv", "id,title,text\na,A,a.txt\nb,B,\n");
        std::string rows = "id,form,kind,from,to,start,status,gist,source,paragraph\n";
        for (std::size_t i = 0; i < paragraphs.size(); ++i)
            rows += fmt::format("C{},event,aid,,ru,1950,sought,Gist,{}\n", i, paragraphs[i]);
        folder.write("claims.csv", rows);
        return readBrief(folder.path());
    };
    EXPECT_EQ(
        test::lines(
            readCitations({"a,3", "a,1-3", "b,99", "a,annex 4", "b,4a", "b,2.1", "a,2–3", ",2"}).problems()),
        "");
    // Each cell of the last row was good in another one.
    const auto beyond = readCitations({"a,3", "b,4", "a,4"});
    EXPECT_EQ(beyond->claims.size(), 3U);
    expectOnly(beyond, {Severity::Warning, "claims", 4U, "paragraph",
                        "There is no paragraph 4: the text of the source has 3.", "Correct the number"});
    for (const char* paragraph : {"-1", "0", "100001", "9999999999999", "7-5", "3-", "1-2-3", "+4", "1 2"})
        expectOnly(readCitations({std::string("b,") + paragraph}),
                   {Severity::Warning, "claims", 2U, "paragraph",
                    fmt::format("'{}' is not the number of a paragraph.", paragraph), "1 to 100 000"});
}

} // namespace
} // namespace tumen::io
