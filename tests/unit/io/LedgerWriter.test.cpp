#include "io/LedgerWriter.hpp"

#include <array>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace tumen::io {
namespace {

model::Brief smallBrief() {
    model::Brief brief;
    brief.kinds = {{"arms", "Arms", {}}};
    brief.places = {{"nk", {"North Korea", "", ""}, {}, "", "", {}},
                    {"ru", {"Russia", "", ""}, {}, "", "", {}}};
    model::ClaimDraft flow;
    flow.id = "C1";
    flow.subkind = "shells";
    flow.from = 0;
    flow.to = 1;
    flow.when.start.text = "2023";
    flow.when.end.text = "..";
    flow.dateBasis = "article";
    flow.status = "alleged";
    flow.assertedBy = {"United States", "South Korea"};
    flow.deniedBy = {"Russia"};
    flow.paragraph = "16; 18";
    flow.gist = "Shells, \"many\"\nof them";
    model::ClaimDraft event;
    event.id = "C2";
    event.form = model::Form::Event;
    event.to = 0;
    event.status = "documented";
    event.gist = "Северная Корея";
    brief.claims.add(flow);
    brief.claims.add(event);
    return brief;
}

constexpr std::array<model::ClaimIndex, 2> both = {0, 1};

TEST(LedgerWriter, writesClaimsAsCsv) {
    EXPECT_EQ(
        writeClaims(smallBrief(), both, TableFormat::Csv),
        "id,form,kind,subkind,from,to,start,end,date_basis,status,asserted_by,denied_by,paragraph,gist\n"
        "C1,flow,arms,shells,North Korea,Russia,2023,..,article,alleged,United States; South "
        "Korea,Russia,16; 18,"
        "\"Shells, \"\"many\"\"\nof them\"\n"
        "C2,event,arms,,,North Korea,,,,documented,,,,Северная Корея\n");
}

TEST(LedgerWriter, writesFlowsAsCsv) {
    EXPECT_EQ(writeFlows(smallBrief(), std::span(both).first(1), TableFormat::Csv),
              "id,kind,status,from,to,start,end,gist\n"
              "C1,arms,alleged,North Korea,Russia,2023,..,\"Shells, \"\"many\"\"\nof them\"\n");
}

TEST(LedgerWriter, writesJsonInTheOrderOfTheColumns) {
    const auto rows = nlohmann::ordered_json::parse(writeClaims(smallBrief(), both, TableFormat::Json));
    ASSERT_EQ(rows.size(), 2U);
    std::vector<std::string> keys;
    for (const auto& [key, value] : rows[0].items())
        keys.push_back(key);
    EXPECT_EQ(keys, (std::vector<std::string>{"id", "form", "kind", "subkind", "from", "to", "start", "end",
                                              "date_basis", "status", "asserted_by", "denied_by", "paragraph",
                                              "gist"}));
    EXPECT_EQ(rows[0]["gist"], "Shells, \"many\"\nof them");
    EXPECT_EQ(rows[1]["from"], "");
    EXPECT_EQ(rows[1]["gist"], "Северная Корея");
}

TEST(LedgerWriter, writesNoRowsForNoClaims) {
    EXPECT_EQ(writeFlows(smallBrief(), {}, TableFormat::Json), "[]\n");
    EXPECT_EQ(writeFlows(smallBrief(), {}, TableFormat::Csv), "id,kind,status,from,to,start,end,gist\n");
}

} // namespace
} // namespace tumen::io
