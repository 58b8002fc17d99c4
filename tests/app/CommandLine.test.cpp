// The real program's subcommands: what they print and how they exit.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/Program.hpp"

namespace tumen::tests {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

std::vector<std::string> firstColumn(const std::string& csv) {
    std::vector<std::string> ids;
    std::istringstream lines(csv);
    for (std::string line; std::getline(lines, line);)
        ids.push_back(line.substr(0, line.find(',')));
    return ids;
}

TEST(CommandLine, FlowsAtTheStartOf1952) {
    const Output output = runProgram({"flows", "--at", "1952-01-01", "--format", "csv"});
    EXPECT_EQ(output.exitCode, 0) << output.err;
    EXPECT_EQ(output.out.substr(0, 23), "id,kind,status,from,to,");
    const auto ids = firstColumn(output.out);
    for (const char* there : {"H10", "H12", "H13"})
        EXPECT_THAT(ids, Contains(there));
    for (const char* notThere : {"H16", "C07", "H14"})
        EXPECT_THAT(ids, Not(Contains(notThere)));
}

TEST(CommandLine, FlowsOfARangeAreThoseOfAnyOfItsDays) {
    const auto ids = firstColumn(runProgram({"flows", "--from", "1950-06", "--to", "1953"}).out);
    for (const char* there : {"H10", "H11", "H12", "H13", "H16"})
        EXPECT_THAT(ids, Contains(there));
    EXPECT_EQ(ids, firstColumn(runProgram({"flows", "--at", "1953-12-31", "--window", "1309"}).out));
    EXPECT_THAT(runProgram({"flows", "--from", "1953", "--to", "1950"}).err,
                HasSubstr("the range ends before it begins"));
    EXPECT_THAT(runProgram({"flows", "--from", "1953", "--to", "1960/.."}).err, HasSubstr("no last day"));
    EXPECT_THAT(runProgram({"flows"}).err, HasSubstr("no date is given"));
    EXPECT_EQ(runProgram({"flows"}).exitCode, 2);
}

TEST(CommandLine, APictureComparesOnlyWithDatesThatEnd) {
    for (const char* other : {"1960/..", "1950-13"})
        EXPECT_EQ(runProgram({"render", "--compare", other, "-o", "x.png"}).exitCode, 2) << other;
    EXPECT_THAT(runProgram({"render", "--compare", "1960/..", "-o", "x.png"}).err,
                HasSubstr("cannot be compared with"));
    EXPECT_EQ(runProgram({"render", "--difference", "-o", "x.png"}).exitCode, 2);
}

TEST(CommandLine, FlowsFromAViewpointLeaveOutWhatItDeniesAndSaySo) {
    const auto idsFrom = [](const char* viewpoint) {
        return firstColumn(runProgram({"flows", "--at", "2024-01-21", "--viewpoint", viewpoint}).out);
    };
    const auto all = firstColumn(runProgram({"flows", "--at", "2024-01-21"}).out);
    EXPECT_EQ(idsFrom("all"), all);
    EXPECT_EQ(idsFrom("north-korea").size(), all.size() - 2);
    for (const char* denied : {"C07", "C33"}) {
        EXPECT_THAT(all, Contains(denied));
        EXPECT_THAT(idsFrom("north-korea"), Not(Contains(denied)));
        EXPECT_THAT(idsFrom("united-states"), Contains(denied));
        EXPECT_THAT(idsFrom("documented"), Not(Contains(denied)));
    }
    EXPECT_THAT(runProgram({"flows", "--at", "2024-01-21", "--viewpoint", "russia"}).err,
                HasSubstr("2 flows are left out from this viewpoint"));
    const Output nobody = runProgram({"flows", "--at", "2024", "--viewpoint", "france"});
    EXPECT_EQ(nobody.exitCode, 2);
    EXPECT_THAT(nobody.err, HasSubstr("'france' is not a viewpoint. Write one of: all, documented, "
                                      "north-korea, russia, south-korea, united-states."));
}

TEST(CommandLine, RenderTakesClassesStatusesAndViewpoints) {
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "map.png").string();
    const auto render = [&](std::vector<std::string> options) {
        options.insert(options.begin(), {"render", "--size", "320x180", "-o", file});
        return runProgram(options);
    };
    EXPECT_EQ(render({"--statuses", "accused,documented,alleged/alleged"}).exitCode, 0);
    EXPECT_EQ(render({"--viewpoint", "north-korea", "--hide-denied"}).exitCode, 0);
    const Output wrong = render({"--statuses", "sung"});
    EXPECT_EQ(wrong.exitCode, 2);
    EXPECT_THAT(wrong.err, HasSubstr("'sung' is not a status or class of statuses. Write one of: documented, "
                                     "alleged, unverified, prospective, reported, accused,"));
    EXPECT_EQ(render({"--viewpoint", "france"}).exitCode, 2);
}

TEST(CommandLine, AnEdtfDateStandsForItsFirstDay) {
    const std::string first = runProgram({"flows", "--at", "1950-01-01"}).out;
    EXPECT_GT(first.size(), 30U);
    for (const char* at : {"195X", "1950~", "1950/1953", "[1950..1953]", "1950-01-01T04:00Z"})
        EXPECT_EQ(runProgram({"flows", "--at", at}).out, first) << at;
    EXPECT_EQ(runProgram({"flows", "--at", "-0043-03-15"}).exitCode, 0);
}

TEST(CommandLine, ADateThatIsNoneIsRefusedWithItsPosition) {
    for (const std::vector<std::string>& call : {std::vector<std::string>{"flows", "--at", "1950-13"},
                                                 {"render", "-o", "x.png", "--at", "1950-13"}}) {
        const Output output = runProgram(call);
        EXPECT_EQ(output.exitCode, 2);
        EXPECT_THAT(output.err,
                    HasSubstr("error: '1950-13' is not a date this program reads (position 6: there "
                              "is no month 13). Write a month"));
    }
}

TEST(CommandLine, CoverageCountsTheClaimsOfEachParagraph) {
    const Output output = runProgram({"claims", "--coverage"});
    EXPECT_EQ(output.exitCode, 0) << output.err;
    EXPECT_EQ(output.out.substr(0, 25), "source,paragraph,claims,a");
    EXPECT_THAT(output.out, HasSubstr("\narticle,1,0,"));
    EXPECT_THAT(output.err, HasSubstr("counted up to the last one cited, 27"));

    const TemporaryFolder folder;
    const std::string text = (folder.path() / "text.txt").string();
    std::ofstream(text) << "First\n\nSecond\n";
    const Output known = runProgram({"claims", "--coverage", "--format", "json", "--source", text});
    EXPECT_EQ(known.exitCode, 0) << known.err;
    EXPECT_EQ(nlohmann::json::parse(known.out).size(), 2U);
    EXPECT_THAT(known.err, HasSubstr("72 claims of the source 'article' name no paragraph that there is"));
    const Output missing = runProgram({"claims", "--coverage", "--source", text + "x"});
    EXPECT_EQ(missing.exitCode, 1);
    EXPECT_THAT(missing.err, HasSubstr("There is no text file '" + text + "x'. Correct its name"));
}

TEST(CommandLine, ClaimsPrintsTheWholeLedger) {
    const Output output = runProgram({"claims", "--format", "csv"});
    EXPECT_EQ(output.exitCode, 0) << output.err;
    EXPECT_THAT(output.out,
                HasSubstr("id,form,kind,subkind,from,to,start,end,date_basis,status,asserted_by,denied_by,"
                          "paragraph,gist\n"));
    EXPECT_EQ(firstColumn(output.out).size(), 74U);
    const Output json = runProgram({"claims", "--format", "json"});
    EXPECT_EQ(nlohmann::json::parse(json.out).size(), 73U);
}

TEST(CommandLine, WrongCallsExitWith2) {
    EXPECT_EQ(runProgram({"flows"}).exitCode, 2);
    EXPECT_EQ(runProgram({"flows", "--at", "1950-13"}).exitCode, 2);
    EXPECT_EQ(runProgram({"render", "-o", "/tmp/x.png", "--size", "12"}).exitCode, 2);
    EXPECT_EQ(runProgram({"render", "-o", "/tmp/x.png", "--theme", "sepia"}).exitCode, 2);
    EXPECT_EQ(runProgram({"--theme", "sepia"}).exitCode, 2);
    EXPECT_EQ(runProgram({"--no-such-option"}).exitCode, 2);
    const Output output = runProgram({"render", "-o", "x.png", "--view", "peninsul"});
    EXPECT_EQ(output.exitCode, 2);
    EXPECT_THAT(output.err, HasSubstr("peninsula"));
    for (const char* languages : {"xx", "en+xx", "en+ko+ru", "+"})
        EXPECT_EQ(runProgram({"render", "-o", "x.png", "--language", languages}).exitCode, 2) << languages;
    for (const char* camera : {"130 42", "130 95 20", "130 42 -5", "130 42 0.9", "130 42 100001"})
        EXPECT_EQ(runProgram({"render", "-o", "x.png", "--camera", camera}).exitCode, 2) << camera;
}

TEST(CommandLine, HelpAndVersionExitWith0) {
    for (const std::vector<std::string>& call : {std::vector<std::string>{"--help"},
                                                 {"--version"},
                                                 {"render", "--help"},
                                                 {"video", "--help"},
                                                 {"flows", "--help"},
                                                 {"claims", "--help"},
                                                 {"check", "--help"},
                                                 {"bench", "--help"}}) {
        const Output output = runProgram(call);
        EXPECT_EQ(output.exitCode, 0);
        EXPECT_FALSE(output.out.empty());
    }
}

TEST(CommandLine, CheckPassesTheEmbeddedBriefAndFailsOthers) {
    const Output good = runProgram({"check", std::string(TUMEN_SOURCE_DIR) + "/geodata/briefs/korea-russia"});
    EXPECT_EQ(good.exitCode, 0) << good.out;
    const Output missing = runProgram({"check", "no/such/brief"});
    EXPECT_EQ(missing.exitCode, 1);
    EXPECT_THAT(missing.out, HasSubstr("no/such/brief"));
    const TemporaryFolder empty;
    EXPECT_EQ(runProgram({"check", empty.path().string()}).exitCode, 1);
    const TemporaryFolder junk;
    std::ofstream(junk.path() / "brief.gpkg", std::ios::binary) << std::string("\x7f\x00\xff junk", 8);
    EXPECT_EQ(runProgram({"check", (junk.path() / "brief.gpkg").string()}).exitCode, 1);
}

TEST(CommandLine, RenderWritesAPictureOfTheAskedSize) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "sub" / "picture.png";
    const Output output = runProgram({"render", "--at", "1951-06", "--camera", "130.6 42.4 80", "--language",
                                      "en+ko", "--size", "320x200", "-o", file.string()});
    ASSERT_EQ(output.exitCode, 0) << output.err;
    std::ifstream png(file, std::ios::binary);
    unsigned char header[24] = {};
    png.read(reinterpret_cast<char*>(header), sizeof header);
    EXPECT_EQ(header[18] * 256 + header[19], 320);
    EXPECT_EQ(header[22] * 256 + header[23], 200);
    EXPECT_EQ(runProgram({"render", "--size", "320x200", "-o", "/proc/nowhere/x.png"}).exitCode, 1);
}

TEST(CommandLine, RenderOfABriefWithErrorsWritesThePictureAndExitsWith1) {
    const TemporaryFolder folder;
    const auto brief = folder.path() / "brief";
    std::filesystem::create_directories(brief);
    std::ofstream(brief / "places.csv") << "id,name,lat,lon\na,A,39,125\nb,B,43,132\n";
    std::ofstream(brief / "claims.csv") << "id,form,kind,from,to,start,end,status,gist\n"
                                           "good,flow,arms,a,b,2000,2001,documented,good\n"
                                           "bad,flow,arms,a,nowhere,2000,2001,documented,bad\n";
    const auto file = folder.path() / "picture.png";
    const Output output = runProgram({"render", brief.string(), "--size", "320x200", "-o", file.string()});
    EXPECT_EQ(output.exitCode, 1);
    EXPECT_THAT(output.err, HasSubstr("nowhere"));
    EXPECT_TRUE(std::filesystem::exists(file));
}

TEST(CommandLine, WithoutADisplayASentenceSaysSo) {
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "x.png").string();
    for (const Environment& noDisplay : {Environment{{"DISPLAY", std::nullopt}}, {{"DISPLAY", ":987"}}})
        for (const std::vector<std::string>& call :
             {std::vector<std::string>{"render", "-o", file}, {"bench", "--frames", "2"}, {}}) {
            const Output output = runProgram(call, noDisplay);
            EXPECT_EQ(output.exitCode, 1);
            EXPECT_THAT(output.err, HasSubstr("xvfb-run"));
            EXPECT_EQ(std::ranges::count(output.err, '\n'), 1) << output.err;
        }
    EXPECT_EQ(runProgram({"flows", "--at", "1952"}, {{"DISPLAY", std::nullopt}}).exitCode, 0);
}

TEST(CommandLine, BenchMeasuresTheRealWindow) {
    const Output output = runProgram({"bench", "--presenter", "--frames", "20", "--size", "640x360"});
    ASSERT_EQ(output.exitCode, 0) << output.err;
    const auto json = nlohmann::json::parse(output.out);
    EXPECT_EQ(output.err, "");
    EXPECT_EQ(json["size"], "640x360");
    EXPECT_GT(json["first_frame_ms"].get<double>(), 0.0);
    for (const char* part :
         {"frame_ms", "scrub_ms", "rest_ms", "pan_ms", "zoom_ms", "projection_ms", "turn_ms"}) {
        EXPECT_GT(json[part]["median"].get<double>(), 0.0) << part;
        EXPECT_GE(json[part]["worst"].get<double>(), json[part]["median"].get<double>()) << part;
    }
    for (const char* part : {"step", "change"})
        EXPECT_GT(json["scene_ms"][part]["median"].get<double>(), 0.0) << part;
    EXPECT_GT(json["visible"].get<int>(), 0);
    EXPECT_GT(json["floor_ms"]["present"].get<double>(), 0.0);
    EXPECT_GT(json["load_s"].get<double>(), 0.0);
    EXPECT_GT(json["ogr_loop_s"].get<double>(), 0.0);
    EXPECT_GT(json["rss_mb"].get<double>(), 10.0);
    EXPECT_GT(json["flows"].get<int>(), 30);
}

TEST(CommandLine, BenchWritesABriefOfMadeUpFlows) {
    const TemporaryFolder folder;
    for (const char* name : {"made.gpkg", "made/"}) {
        const std::string file = (folder.path() / name).string();
        const Output written = runProgram({"bench", "--write", file, "--flows", "200"});
        EXPECT_EQ(written.exitCode, 0) << written.err;
        EXPECT_EQ(written.out, "");
        const Output checked = runProgram({"check", file});
        EXPECT_EQ(checked.exitCode, 0) << checked.err;
        EXPECT_THAT(checked.out, HasSubstr("500 places, 200 claims"));
        EXPECT_EQ(runProgram({"bench", "--write", file, "--flows", "200"}).exitCode, 1)
            << "it is there already";
    }
    EXPECT_EQ(runProgram({"bench", "--write", (folder.path() / "x").string()}).exitCode, 2);
    EXPECT_EQ(runProgram({"bench", "--flows", "0"}).exitCode, 2);
}

TEST(CommandLine, BenchPlaysMadeUpFlows) {
    const Output output = runProgram({"bench", "--flows", "50", "--frames", "5", "--size", "640x360"});
    ASSERT_EQ(output.exitCode, 0) << output.err;
    const auto json = nlohmann::json::parse(output.out);
    EXPECT_EQ(json["flows"], 50);
    EXPECT_TRUE(json["ogr_loop_s"].is_null());
}

TEST(CommandLine, OutputThatCannotBeWrittenIsAnError) {
    for (const char* command : {"check " TUMEN_SOURCE_DIR "/geodata/briefs/korea-russia", "claims --coverage",
                                "flows --at 1952", "--help"})
        EXPECT_EQ(outputOf(std::string("(" TUMEN_PROGRAM " ") + command +
                           " >/dev/full; echo $? >&2) 2>&1 | tail -2"),
                  "error: standard output cannot be written: No space left on device.\n1\n")
            << command;
}

TEST(CommandLine, ASignalLeavesNothingOfAConvertedBrief) {
    for (const auto& [signal, code] : {std::pair("INT", "130\n"), {"TERM", "143\n"}}) {
        const TemporaryFolder folder;
        const std::string path = folder.path().string();
        ASSERT_EQ(runProgram({"bench", "--flows", "100000", "--write", path + "/many/"}).exitCode, 0);
        // Asked to end as soon as there is something to tidy up.
        EXPECT_EQ(outputOf("cd " + path +
                           " && (" TUMEN_PROGRAM " convert many b.xlsx 2>said & while [ -z \"$(ls -A "
                           "| grep part)\" ] && kill -0 $!; do :; done; kill -" +
                           signal + " $!; wait $!; echo $?)"),
                  code);
        EXPECT_EQ(outputOf("cat " + path + "/said"), "error: stopped before the end.\n");
        EXPECT_EQ(outputOf("ls -A " + path), "many\nsaid\n");
    }
}

} // namespace
} // namespace tumen::tests
