// The ledger in the real window: from a row to the map, and the keys that are the table's while it has them.

#include <gtest/gtest.h>

#include "io/BriefReader.hpp"
#include "scene/Theme.hpp"
#include "tests/app/Program.hpp"
#include "ui/PanelLayout.hpp"

namespace tumen::tests {
namespace {

class LedgerWindowTest : public testing::Test {
protected:
    LedgerWindowTest() : m_brief(*io::readBrief(TUMEN_SOURCE_DIR "/geodata/briefs/korea-russia")) {
        m_state = state::openingState(m_brief);
    }
    ui::PanelLayout layout() const { return ui::layOutPanels(1280.0, 720.0, 1.0, m_state); }
    static bool isPanel(const Program& program, const geo::ScreenRect& panel) {
        const core::Colour ground = scene::darkTheme().panel;
        return program.pixel({{panel.left + 60.0, panel.top + 4.0}}) == ground &&
               program.pixel({{panel.left + 60.0, panel.bottom() - 3.0}}) == ground;
    }
    Program& openLedger() {
        m_program.emplace(m_config.path(), std::vector<std::string>{"--size", "1280x720"});
        EXPECT_TRUE(m_program->waitUntil([&] { return isPanel(*m_program, layout().timeline); }));
        m_program->key("e");
        m_state.ledger.shown = true;
        EXPECT_TRUE(m_program->waitUntil([&] { return isPanel(*m_program, layout().ledger); }));
        return *m_program;
    }
    bool inspectorIsOpen(const Program& program) {
        m_state.selected = {state::Target::What::Claim, 0};
        // It is only as high as what it tells.
        const geo::ScreenRect panel = layout().inspector;
        return program.pixel({{panel.left + 60.0, panel.top + 4.0}}) == scene::darkTheme().panel;
    }
    nlohmann::json closeAndRead() {
        EXPECT_EQ(m_program->close(), 0);
        return savedSettings(m_config.path());
    }

    TemporaryFolder m_config;
    model::Brief m_brief;
    state::AppState m_state;
    std::optional<Program> m_program;
};

TEST_F(LedgerWindowTest, ARowLeadsToTheClaimItsDateAndItsPlaces) {
    Program& program = openLedger();
    program.moveTo({{640.0, 150.0}});
    for (int i = 0; i < 8; ++i)
        program.key("plus"); // so close that neither Moscow nor Pyongyang is in view
    const geo::ScreenRect sheet = layout().ledger;
    program.click(
        {{sheet.left + 300.0, sheet.top + 10.0 + 30.0 + 32.0 + 19.0 + 2.5 * 23.0}}); // the third row
    EXPECT_TRUE(program.waitUntil([&] { return inspectorIsOpen(program); }));
    const nlohmann::json settings = closeAndRead();
    EXPECT_EQ(settings["selected"]["claim"], "H08");
    EXPECT_EQ(settings["date"].get<std::string>().substr(0, 4), "1945");
    EXPECT_GT(settings["view"]["widthKm"].get<double>(), 5000.0);
}

TEST_F(LedgerWindowTest, ArrowsAndEnterAreTheTablesUntilItCloses) {
    Program& program = openLedger();
    for (const char* key : {"End", "Home", "Down", "Return"})
        program.key(key);
    EXPECT_TRUE(program.waitUntil([&] { return inspectorIsOpen(program); }));
    const geo::ScreenRect sheet = layout().ledger;
    program.key("Escape");
    EXPECT_TRUE(program.waitUntil([&] { return !isPanel(program, sheet); }));
    const nlohmann::json settings = closeAndRead();
    EXPECT_EQ(settings["selected"]["claim"], "H02");
    EXPECT_TRUE(settings["timelineSpan"].is_null()); // Down would have shown more or less of the timeline
}

} // namespace
} // namespace tumen::tests
