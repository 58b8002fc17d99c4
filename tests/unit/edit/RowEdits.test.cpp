#include "edit/RowEdits.hpp"

#include <gmock/gmock.h>

#include "tests/unit/edit/EditedBrief.hpp"

namespace tumen::edit {
namespace {

using testing::ElementsAre;

/// Four scenes, the second with two steps; the rows stand in another order than they are shown in.
Sheet scenes() {
    return sample::sheetOf("scenes", {"id", "title", "order", "step_of"},
                           {{"d", "D", "4"},
                            {"a", "A", "1"},
                            {"b", "B", "2"},
                            {"b1", "", "", "b"},
                            {"c", "C", "3"},
                            {"b2", "", "", "b"}});
}

std::vector<std::string> listed(const Sheet& sheet) {
    return sample::ids(sheet, listedRows(sheet));
}

std::vector<std::string> orders(const Sheet& sheet) {
    std::vector<std::string> found;
    for (const std::size_t row : listedRows(sheet))
        found.emplace_back(sheet.cell(row, "order"));
    return found;
}

TEST(RowEdits, ListsScenesAsTheyAreShown) {
    EXPECT_THAT(listed(scenes()), ElementsAre("a", "b", "b1", "b2", "c", "d"));
    const Sheet places = sample::sheetOf("places", {"id"}, {{"z"}, {"a"}});
    EXPECT_THAT(listed(places), ElementsAre("z", "a"));
}

TEST(RowEdits, AStepWithoutASceneIsListedLast) {
    Sheet sheet = scenes();
    sheet.set(3, "step_of", "nothing");
    EXPECT_THAT(listed(sheet), ElementsAre("a", "b", "b2", "c", "d", "b1"));
}

TEST(RowEdits, ASceneMovesWithItsStepsPastWholeScenes) {
    const Sheet down = withMoved(scenes(), 1, 4);
    EXPECT_THAT(listed(down), ElementsAre("a", "c", "b", "b1", "b2", "d"));
    EXPECT_THAT(orders(down), ElementsAre("1", "2", "3", "", "", "4"));
    const Sheet up = withMoved(scenes(), 5, 3);
    EXPECT_THAT(listed(up), ElementsAre("a", "d", "b", "b1", "b2", "c")) << "not in between the steps of b";
    EXPECT_THAT(listed(withMoved(scenes(), 0, 5)), ElementsAre("b", "b1", "b2", "c", "d", "a"));
    EXPECT_EQ(withMoved(scenes(), 1, 3), scenes()) << "onto its own step";
    EXPECT_EQ(withMoved(scenes(), 1, 9), scenes());
}

TEST(RowEdits, AStepStaysWithinItsScene) {
    EXPECT_THAT(listed(withMoved(scenes(), 3, 2)), ElementsAre("a", "b", "b2", "b1", "c", "d"));
    EXPECT_EQ(withMoved(scenes(), 3, 4), scenes());
    EXPECT_EQ(withMoved(scenes(), 3, 0), scenes());
}

TEST(RowEdits, ACopyHasAnIdOfItsOwnAndStandsBehindTheSteps) {
    const Sheet copied = withCopy(scenes(), 1);
    EXPECT_THAT(listed(copied), ElementsAre("a", "b", "b1", "b2", "b-2", "c", "d"));
    EXPECT_EQ(copied.cell(*copied.findRow("b-2"), "title"), "B");
    EXPECT_THAT(listed(withCopy(copied, 1)), ElementsAre("a", "b", "b1", "b2", "b-3", "b-2", "c", "d"));
}

TEST(RowEdits, ASceneGoesWithItsSteps) {
    EXPECT_THAT(listed(without(scenes(), 1)), ElementsAre("a", "c", "d"));
    EXPECT_THAT(listed(without(scenes(), 2)), ElementsAre("a", "b", "b2", "c", "d"));
    EXPECT_EQ(without(scenes(), 6), scenes());
}

TEST(RowEdits, ScenesWithoutNumbersGetNone) {
    Sheet sheet = sample::sheetOf("scenes", {"id", "title"}, {{"a", "A"}, {"b", "B"}});
    sheet = withMoved(sheet, 0, 1);
    EXPECT_THAT(sheet.columns, ElementsAre("id", "title"));
    EXPECT_THAT(listed(sheet), ElementsAre("b", "a"));
}

TEST(RowEdits, ANewRowStandsBehindTheOneNamed) {
    const Sheet periods = sample::sheetOf("periods", {"title", "id"}, {{"One", "1"}, {"Two", "2"}});
    EXPECT_THAT(listed(withNewRow(periods, 0)), ElementsAre("1", "new", "2"));
    EXPECT_THAT(listed(withNewRow(periods, std::nullopt)), ElementsAre("new", "1", "2"));
    EXPECT_THAT(listed(withNewRow(withNewRow(periods, 1), 9)), ElementsAre("1", "2", "new", "new-2"));
    EXPECT_THAT(listed(withNewRow(Sheet{"periods", {}, {}}, std::nullopt)), ElementsAre("new"));
}

} // namespace
} // namespace tumen::edit
