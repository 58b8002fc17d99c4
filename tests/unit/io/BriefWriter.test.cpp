#include "io/BriefWriter.hpp"

#include "BriefFolder.hpp"
#include "io/BareRead.hpp"
#include "io/BriefReader.hpp"
#include "model/RandomBrief.hpp"
#include "tests/unit/model/ClaimDrafts.hpp"

namespace tumen::io {
namespace {

using test::TempFolder;

model::Brief sampleBrief() {
    model::Brief brief = model::randomBrief(3000);
    model::ClaimDraft event;
    event.id = "E1";
    event.form = model::Form::Event;
    event.to = 3;
    event.via = {4, 5};
    event.when = {*time::parseEdtf("1950-06-25"), *time::parseEdtf("1951")};
    event.status = "reported";
    event.assertedBy = {"One", "Two"};
    event.gist = "Text with \"marks\", commas\nand lines; Корея";
    brief.claims.add(event);
    model::ClaimDraft byRail;
    byRail.id = "R1";
    byRail.from = 1;
    byRail.to = 2;
    byRail.course = {{130.6, 42.4}, {131.1, 42.75}, {131.9, 43.125}};
    byRail.courseSource = "A map";
    byRail.when = event.when;
    byRail.status = "reported";
    byRail.gist = "By rail";
    brief.claims.add(byRail);
    return brief;
}

class WrittenBrief : public testing::TestWithParam<const char*> {};

TEST_P(WrittenBrief, IsReadBack) {
    const TempFolder folder;
    const model::Brief brief = sampleBrief();
    const std::string path = folder.path(GetParam());
    const auto problem = writeBrief(brief, path);
    ASSERT_FALSE(problem) << core::toLine(*problem);
    const auto read = readBrief(path);
    ASSERT_TRUE(read) << test::lines(read.problems());
    EXPECT_TRUE(read.problems().empty()) << test::lines(read.problems());
    ASSERT_EQ(read->places.size(), brief.places.size());
    for (std::size_t i = 0; i < brief.places.size(); ++i) {
        EXPECT_EQ(read->places[i].id, brief.places[i].id);
        EXPECT_EQ(read->places[i].name, brief.places[i].name);
        EXPECT_EQ(read->places[i].position, brief.places[i].position);
    }
    ASSERT_EQ(read->claims.size(), brief.claims.size());
    for (model::ClaimIndex i = 0; i < brief.claims.size(); ++i) {
        const model::ClaimDraft a = sample::draftOf(read->claims[i]);
        const model::ClaimDraft b = sample::draftOf(brief.claims[i]);
        EXPECT_EQ(a.id, b.id);
        EXPECT_EQ(a.form, b.form);
        EXPECT_EQ(a.kind, b.kind);
        EXPECT_EQ(a.from, b.from);
        EXPECT_EQ(a.to, b.to);
        EXPECT_EQ(a.via, b.via);
        EXPECT_EQ(a.course, b.course);
        EXPECT_EQ(a.courseSource, b.courseSource);
        EXPECT_EQ(a.when, b.when);
        EXPECT_EQ(a.status, b.status);
        EXPECT_EQ(a.assertedBy, b.assertedBy);
        EXPECT_EQ(a.deniedBy, b.deniedBy);
        EXPECT_EQ(a.gist, b.gist);
        EXPECT_EQ(a.magnitude, b.magnitude) << a.id;
        EXPECT_EQ(a.unit, b.unit);
    }
    EXPECT_EQ(readClaimsBare(path), brief.claims.size());

    const auto again = writeBrief(brief, path);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->what, "It is there already.");
}

INSTANTIATE_TEST_SUITE_P(BriefWriter, WrittenBrief,
                         testing::Values("brief", "brief.gpkg", "brief.fgb", "brief.sqlite", "brief.ods"));

TEST(BriefWriter, SaysWhatItCannotWrite) {
    const TempFolder folder;
    const auto strange = writeBrief(sampleBrief(), folder.path("brief.nothing"));
    ASSERT_TRUE(strange);
    EXPECT_EQ(strange->what, "Nothing writes files that end in '.nothing'.");
    const auto nowhere = writeBrief(sampleBrief(), "/no/such/folder/brief.gpkg");
    ASSERT_TRUE(nowhere);
    EXPECT_TRUE(nowhere->what.starts_with("The file cannot be written")) << nowhere->what;
    EXPECT_TRUE(writeBrief(sampleBrief(), "/proc/brief/"));
}

TEST(BareRead, FindsNoClaimsWhereThereAreNone) {
    const TempFolder folder;
    EXPECT_FALSE(readClaimsBare(folder.path()));
    EXPECT_FALSE(readClaimsBare("/no/such/brief.gpkg"));
}

} // namespace
} // namespace tumen::io
