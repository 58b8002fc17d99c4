#include "ui/LedgerCells.hpp"

#include "tests/ui/PanelFixture.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::ui {
namespace {

using scene::LedgerColumn;

TEST(LedgerCells, SpeakTheLanguageOfTheInterfaceButForNames) {
    model::Brief brief = smallBrief();
    sample::changeClaim(brief, 3, [](model::ClaimDraft& claim) { claim.assertedBy = {"North Korea"}; });
    const model::Claim claim = brief.claims[3];
    const core::Wording words(core::Wording::Table{{"Arms and forces", "Оружие и войска"},
                                                   {"Alleged", "Утверждается одной стороной"}});
    const auto cell = [&](LedgerColumn column) {
        return ledgerCell(brief, claim, column, model::Language::Korean, words);
    };
    EXPECT_EQ(cell(LedgerColumn::Kind), "Оружие и войска");
    EXPECT_EQ(cell(LedgerColumn::Status), "Утверждается одной стороной");
    EXPECT_EQ(cell(LedgerColumn::To), "북한");
    EXPECT_EQ(cell(LedgerColumn::AssertedBy), "북한");
    EXPECT_EQ(cell(LedgerColumn::Start), claim.when.start.text);
}

} // namespace
} // namespace tumen::ui
