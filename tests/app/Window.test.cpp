// The real program in a real window on a virtual display, driven by real mouse and key events. What it did is
// read back from its pixels and from the settings it saves when it closes.

#include <gtest/gtest.h>

#include "geo/GreatCircle.hpp"
#include "io/BriefReader.hpp"
#include "scene/SceneBuilder.hpp"
#include "tests/app/Program.hpp"
#include "ui/PanelLayout.hpp"

namespace tumen::tests {
namespace {

constexpr double width = 1280.0;
constexpr double height = 720.0;

const model::Brief& brief() {
    static const auto result = io::readBrief(std::string(TUMEN_SOURCE_DIR) + "/geodata/briefs/korea-russia");
    return *result;
}

core::Colour kindColour(const std::string& id) {
    return brief().kinds[*brief().findKind(id)].colour;
}

/// Where the window draws the first quarter of a flow in the state it opens with: away from the crowded
/// places.
geo::ScreenPoint pointOnFlow(const std::string& claim) {
    const state::AppState state = state::openingState(brief());
    const auto projection = geo::Projection::make(*geo::findProjection(state.view.projection));
    const ui::PanelLayout layout = ui::layOutPanels(width, height, 1.0, state);
    const model::Basemap nothing;
    scene::SceneBuilder builder(brief(), nothing, [](std::string_view text, const scene::TextStyle& style) {
        return static_cast<double>(text.size()) * style.sizePx * 0.5;
    });
    const scene::MapScene scene =
        builder.build(state, *projection, {width, height, layout.mapFrame, 1.0}, scene::darkTheme());
    for (const scene::FlowDrawing& flow : scene.flows)
        if (brief().claims[flow.path.claim].id == claim)
            return flow.path.pieces.front()[flow.path.pieces.front().size() / 4];
    ADD_FAILURE() << claim << " is not on the map";
    return {};
}

const ui::PanelLayout& openingLayout() {
    static const ui::PanelLayout layout = ui::layOutPanels(width, height, 1.0, state::openingState(brief()));
    return layout;
}

geo::MapCamera cameraOf(const state::MapView& view) {
    const auto projection = geo::Projection::make(*geo::findProjection(view.projection));
    return state::cameraFor(view, *projection, openingLayout().mapFrame);
}

state::MapView viewIn(const nlohmann::json& settings) {
    const nlohmann::json& view = settings.at("view");
    return {view.at("projection"), {view.at("lon"), view.at("lat")}, view.at("widthKm"), view.at("heightKm")};
}

/// True when the ground of the inspector's card is there.
bool inspectorIsOpen(const Program& program) {
    state::AppState selected = state::openingState(brief());
    selected.selected = {state::Target::What::Claim, 0};
    const geo::ScreenRect inspector = ui::layOutPanels(width, height, 1.0, selected).inspector;
    const geo::ScreenRect top = {inspector.left + 40.0, inspector.top + 4.0, inspector.width - 80.0, 1.0};
    const core::Colour panel = scene::darkTheme().panel;
    return program.pixel({{top.left, top.top}}) == panel && program.pixel({{top.right(), top.top}}) == panel;
}

class WindowTest : public ::testing::Test {
protected:
    Program& open() {
        m_program.emplace(m_config.path(), std::vector<std::string>{"--size", "1280x720"});
        // The first whole picture is there, panels and all.
        const geo::ScreenRect& layers = openingLayout().layers;
        EXPECT_TRUE(m_program->waitUntil([&] {
            return m_program->pixel({{layers.left + 40.0, layers.top + 5.0}}) == scene::darkTheme().panel;
        }));
        return *m_program;
    }
    nlohmann::json closeAndRead() {
        EXPECT_EQ(m_program->close(), 0);
        return savedSettings(m_config.path());
    }
    TemporaryFolder m_config;

private:
    std::optional<Program> m_program;
};

TEST_F(WindowTest, ALayerIsToggledByClickingItsRow) {
    Program& program = open();
    const geo::ScreenPoint onFlow = pointOnFlow("C06");
    const geo::ScreenRect aroundFlow = {onFlow.x - 4.0, onFlow.y - 4.0, 8.0, 8.0};
    const core::Colour hue = kindColour("diplomatic");
    const auto flowIsThere = [&] { return program.find(hue, aroundFlow, 30).has_value(); };
    ASSERT_TRUE(program.waitUntil(flowIsThere));

    const auto swatch = program.find(hue, openingLayout().layers);
    ASSERT_TRUE(swatch) << "no swatch of the layer in the layers panel";
    program.click({{swatch->x + 4.0, swatch->y + 4.0}});
    EXPECT_TRUE(program.waitUntil([&] { return !flowIsThere(); })) << "the flow stayed on the map";
    EXPECT_EQ(closeAndRead()["hiddenKinds"], nlohmann::json::array({"diplomatic"}));
}

TEST_F(WindowTest, AltClickLeavesALayerAloneAndAPlainClickAfterItDoesNot) {
    Program& program = open();
    const core::Colour hue = kindColour("diplomatic");
    std::optional<geo::ScreenPoint> swatch;
    ASSERT_TRUE(
        program.waitUntil([&] { return (swatch = program.find(hue, openingLayout().layers)).has_value(); }));
    const geo::ScreenPoint row = {{swatch->x + 4.0, swatch->y + 4.0}};
    program.setKey("Alt_L", true);
    program.click(row);
    program.setKey("Alt_L", false);
    EXPECT_EQ(closeAndRead()["hiddenKinds"], nlohmann::json::array({"arms", "workers", "aid", "boundary"}));

    Program& again = open();
    again.key("Alt_L"); // tapped, as on the way to another window
    again.click(row);
    EXPECT_EQ(closeAndRead()["hiddenKinds"],
              nlohmann::json::array({"arms", "workers", "aid", "diplomatic", "boundary"}));
}

TEST_F(WindowTest, ThePlayheadIsDragged) {
    Program& program = open();
    const geo::ScreenRect& timeline = openingLayout().timeline;
    const core::Colour accent = scene::darkTheme().accent;
    const geo::ScreenRect axis = {timeline.left, timeline.top + 60.0, timeline.width, timeline.height - 60.0};
    std::optional<geo::ScreenPoint> playhead;
    ASSERT_TRUE(program.waitUntil([&] { return (playhead = program.find(accent, axis)).has_value(); }));
    program.moveTo(*playhead);
    program.press();
    const geo::ScreenPoint target = {{timeline.left + timeline.width * 0.4, playhead->y}};
    program.moveTo(target);
    const geo::ScreenRect aroundTarget = {target.x - 6.0, axis.top, 12.0, axis.height};
    EXPECT_TRUE(program.waitUntil([&] { return program.find(accent, aroundTarget).has_value(); }))
        << "the playhead did not follow";
    program.release();
    const std::string date = closeAndRead()["date"];
    EXPECT_GE(date, "1945");
    EXPECT_LE(date, "1958");
}

TEST_F(WindowTest, TheTimelineIsZoomedByTheWheelAndARangeIsDraggedWithShift) {
    Program& program = open();
    const geo::ScreenRect& timeline = openingLayout().timeline;
    const double left = timeline.left + 12.0;
    const double axisWidth = timeline.width - 24.0;
    const double y = timeline.top + 60.0;
    for (int notch = 0; notch < 6; ++notch)
        program.wheelUp({{left + axisWidth / 2.0, y}});
    program.setKey("Shift_L", true);
    program.moveTo({{left + axisWidth * 0.25, y}});
    program.press();
    program.moveTo({{left + axisWidth * 0.5, y}});
    program.moveTo({{left + axisWidth * 0.75, y}});
    program.release();
    program.setKey("Shift_L", false);
    const nlohmann::json settings = closeAndRead();
    // 121 years over 1.25 to the sixth, about July 1964
    const time::DayRange whole = brief().span();
    const double days = (whole.last - whole.first) / std::pow(1.25, 6.0);
    const double middle = (whole.first + whole.last) / 2.0;
    const auto dayOf = [&](const char* key, std::size_t end) {
        return *time::parseDate(settings.at(key).at(end).get<std::string>());
    };
    EXPECT_NEAR(dayOf("timelineSpan", 0), middle - days / 2.0, 30.0);
    EXPECT_NEAR(dayOf("timelineSpan", 1), middle + days / 2.0, 30.0);
    EXPECT_NEAR(dayOf("selectedRange", 0), middle - days / 4.0, 60.0);
    EXPECT_NEAR(dayOf("selectedRange", 1), middle + days / 4.0, 60.0);
    EXPECT_EQ(viewIn(settings), state::openingState(brief()).view) << "the map heeded the wheel";
}

TEST_F(WindowTest, PlaybackIsChosenByKeys) {
    Program& program = open();
    program.key("Home");
    program.key("period"); // the first change
    program.key("i");
    program.key("End");
    program.key("o");
    for (const char* key : {"r", "p", "c", "c", "s", "s", "s"})
        program.key(key);
    program.key("period", {"Shift_L"});
    const nlohmann::json settings = closeAndRead();
    EXPECT_EQ(settings["selectedRange"][0], "1904-02-01");
    EXPECT_EQ(settings["selectedRange"][1], "2024-12-31");
    EXPECT_EQ(settings["backwards"], true);
    EXPECT_EQ(settings["pace"], "by-changes");
    EXPECT_EQ(settings["loop"], "range");
    EXPECT_EQ(settings["step"], "change");
    EXPECT_EQ(settings["speedDaysPerSecond"], 500.0);
}

TEST_F(WindowTest, AClickOnAFlowOpensTheInspector) {
    Program& program = open();
    program.click(pointOnFlow("C06"));
    EXPECT_TRUE(program.waitUntil([&] { return inspectorIsOpen(program); }));
    const nlohmann::json settings = closeAndRead();
    EXPECT_EQ(settings["selected"]["claim"], "C06");
}

TEST_F(WindowTest, TheThemeChangesByKeyIsKeptAndGivesWayToTheOption) {
    const geo::ScreenRect& layers = openingLayout().layers;
    const auto panelIs = [&](const Program& program, const core::Colour& colour) {
        return program.pixel({{layers.left + 40.0, layers.top + 5.0}}) == colour;
    };
    Program& program = open();
    program.key("t");
    EXPECT_TRUE(program.waitUntil([&] { return panelIs(program, scene::lightTheme().panel); }));
    EXPECT_EQ(closeAndRead()["theme"], "light");
    {
        Program again(m_config.path(), {"--size", "1280x720"});
        EXPECT_TRUE(again.waitUntil([&] { return panelIs(again, scene::lightTheme().panel); }));
        EXPECT_EQ(again.close(), 0);
    }
    Program asked(m_config.path(), {"--size", "1280x720", "--theme", "dark"});
    EXPECT_TRUE(asked.waitUntil([&] { return panelIs(asked, scene::darkTheme().panel); }));
    EXPECT_EQ(asked.close(), 0);
}

TEST_F(WindowTest, KeysWorkWithAllPanelsHidden) {
    Program& program = open();
    const geo::ScreenRect& layers = openingLayout().layers;
    const auto panelIsThere = [&] {
        return program.pixel({{layers.left + 40.0, layers.top + 5.0}}) == scene::darkTheme().panel;
    };
    ASSERT_TRUE(program.waitUntil(panelIsThere));
    program.key("h");
    EXPECT_TRUE(program.waitUntil([&] { return !panelIsThere(); }));
    program.key("1");
    program.key("Home");
    program.key("Right");
    const nlohmann::json settings = closeAndRead();
    EXPECT_EQ(settings["panelsShown"], false);
    EXPECT_EQ(settings["hiddenKinds"], nlohmann::json::array({"arms"}));
    EXPECT_EQ(settings["date"], "1904-02-01");
}

TEST_F(WindowTest, PlusZoomsAndADragPans) {
    const state::MapView before = state::openingView();
    Program& program = open();
    program.key("plus");
    nlohmann::json settings = closeAndRead();
    EXPECT_LT(settings["view"]["heightKm"].get<double>(), before.heightKm);

    Program& again = open();
    again.moveTo({{700.0, 300.0}});
    again.press();
    again.moveTo({{800.0, 300.0}});
    again.release();
    settings = closeAndRead();
    EXPECT_LT(settings["view"]["lon"].get<double>(), before.centre.lonDeg - 2.0);
}

TEST_F(WindowTest, TheWheelZoomsAboutThePointer) {
    const geo::ScreenPoint pointer = openingLayout().mapFrame.centre() + geo::ScreenPoint{{-150.0, -80.0}};
    const geo::MapCamera before = cameraOf(state::openingView());
    open().wheelUp(pointer);
    const geo::MapCamera closer = cameraOf(viewIn(closeAndRead()));
    EXPECT_NEAR(closer.kmPerPx(), before.kmPerPx() / 1.25, before.kmPerPx() * 0.001);
    EXPECT_LT(core::distance(closer.toWorld(pointer), before.toWorld(pointer)), before.kmPerPx());

    open().wheelDown(pointer); // from where the settings left off
    const geo::MapCamera back = cameraOf(viewIn(closeAndRead()));
    EXPECT_NEAR(back.kmPerPx(), before.kmPerPx(), before.kmPerPx() * 0.001);
    EXPECT_LT(core::distance(back.toWorld(pointer), before.toWorld(pointer)), before.kmPerPx());
}

TEST_F(WindowTest, DraggingTurnsTheGlobe) {
    open();
    nlohmann::json settings = closeAndRead();
    settings["view"] = {
        {"projection", "globe"}, {"lon", 110.0}, {"lat", 40.0}, {"widthKm", 13000.0}, {"heightKm", 13000.0}};
    std::ofstream(m_config.path() / "tumen" / "settings.json") << settings;
    const state::MapView before = {"globe", {110.0, 40.0}, 13000.0, 13000.0};
    const auto under = [](const state::MapView& view, geo::ScreenPoint at) {
        const auto projection = geo::Projection::make(geo::globeAt(view.centre));
        const geo::MapCamera camera = state::cameraFor(view, *projection, openingLayout().mapFrame);
        return projection->inverse(camera.toWorld(at)).value();
    };
    const geo::ScreenPoint from = openingLayout().mapFrame.centre();
    const geo::ScreenPoint to = from + geo::ScreenPoint{{90.0, 60.0}};
    Program& program = open();
    program.moveTo(from);
    program.press();
    program.moveTo(to);
    program.release();
    const state::MapView after = viewIn(closeAndRead());
    EXPECT_EQ(after.projection, "globe");
    EXPECT_GT(geo::angularDistanceDeg(after.centre, before.centre), 10.0);
    EXPECT_LT(geo::angularDistanceDeg(under(after, to), under(before, from)), 1.0);
}

TEST_F(WindowTest, ADoubleClickComesTwiceAsClose) {
    const geo::ScreenPoint pointer = openingLayout().mapFrame.centre() + geo::ScreenPoint{{-150.0, -80.0}};
    const geo::MapCamera before = cameraOf(state::openingView());
    open().doubleClick(pointer);
    const geo::MapCamera closer = cameraOf(viewIn(closeAndRead()));
    EXPECT_NEAR(closer.kmPerPx(), before.kmPerPx() / 2.0, before.kmPerPx() * 0.001);
    EXPECT_LT(core::distance(closer.toWorld(pointer), before.toWorld(pointer)), before.kmPerPx());
}

TEST_F(WindowTest, WhatIsTypedAfterSlashIsSearchedForAndDoesNothingElse) {
    Program& program = open();
    program.key("slash");
    for (const char* letter : {"m", "u", "n", "i", "t", "i", "o", "n", "s"})
        program.key(letter);
    program.key("Return");
    EXPECT_TRUE(program.waitUntil([&] { return inspectorIsOpen(program); }));
    const nlohmann::json settings = closeAndRead();
    EXPECT_EQ(settings["selected"]["claim"], "C07");
    EXPECT_EQ(settings["motion"], "comets") << "the letter M got through to the map";
}

TEST_F(WindowTest, AViewpointIsTakenByKeyHidesWhatItDeniesAndIsKept) {
    Program& program = open();
    const geo::ScreenPoint onFlow = pointOnFlow("C33"); // North Korea denies it
    const geo::ScreenRect aroundFlow = {onFlow.x - 4.0, onFlow.y - 4.0, 8.0, 8.0};
    const core::Colour hue = kindColour("arms");
    const auto flowIsThere = [&] { return program.find(hue, aroundFlow, 40).has_value(); };
    ASSERT_TRUE(program.waitUntil(flowIsThere));
    program.key("q"); // documented
    EXPECT_TRUE(program.waitUntil([&] { return !flowIsThere(); }));
    program.key("q"); // North Korea
    program.key("q", {"Alt_L"});
    const nlohmann::json saved = closeAndRead();
    EXPECT_EQ(saved["viewpoint"], "north-korea");
    EXPECT_EQ(saved["hidesDenials"], true);
}

TEST_F(WindowTest, WhatWasDoneIsUndoneAndRedoneByKey) {
    Program& program = open();
    program.key("1");
    program.key("2", {"Control_L"});
    program.key("Home");
    program.key("z", {"Control_L"});
    program.key("z", {"Control_L"});
    nlohmann::json saved = closeAndRead();
    EXPECT_EQ(saved["date"], time::toIsoDate(state::openingState(brief()).date));
    EXPECT_EQ(saved["hiddenKinds"].size(), 1U);
    EXPECT_TRUE(saved["hiddenStatuses"].empty());
    Program& again = open();
    again.key("2", {"Control_L"});
    again.key("v");
    again.key("z", {"Control_L"});
    again.key("z", {"Control_L"});
    again.key("y", {"Control_L"});
    again.key("z", {"Control_L", "Shift_L"});
    saved = closeAndRead();
    EXPECT_EQ(saved["hiddenStatuses"], nlohmann::json::array({"reported"}));
    EXPECT_NE(viewIn(saved), state::openingState(brief()).view);
}

TEST_F(WindowTest, MashedKeysDoNoHarm) {
    Program& program = open();
    for (int round = 0; round < 4; ++round)
        for (const char* key :
             {"space",       "Right",        "Left",      "1",     "2",         "3",       "4", "5",
              "bracketleft", "bracketright", "Home",      "End",   "v",         "l",       "m", "F1",
              "slash",       "Escape",       "plus",      "minus", "Page_Down", "Page_Up", "h", "h",
              "q",           "Tab",          "BackSpace", "F5"})
            program.key(key,
                        round % 2 == 1 ? std::vector<std::string>{"Shift_L"} : std::vector<std::string>{});
    EXPECT_TRUE(program.isRunning());
    EXPECT_TRUE(closeAndRead().is_object());
}

TEST_F(WindowTest, BrokenSettingsAreSetAside) {
    const auto file = m_config.path() / "tumen" / "settings.json";
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << "{ this is not JSON";
    open();
    EXPECT_TRUE(closeAndRead().is_object());
    EXPECT_TRUE(std::filesystem::exists(file.string() + ".broken"));
}

TEST_F(WindowTest, SettingsComeBack) {
    Program& program = open();
    program.key("2");
    closeAndRead();
    open();
    EXPECT_EQ(closeAndRead()["hiddenKinds"], nlohmann::json::array({"workers"}));
}

TEST_F(WindowTest, ABadBriefShowsAPanelInsteadOfFailing) {
    const auto folder = m_config.path() / "bad";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "claims.csv") << "id,form\n1,flow\n";
    Program program(m_config.path(), {folder.string(), "--size", "1280x720"});
    const geo::ScreenRect middle = {200.0, 100.0, 880.0, 480.0};
    EXPECT_TRUE(
        program.waitUntil([&] { return program.find(scene::darkTheme().panel, middle, 8).has_value(); }));
    EXPECT_EQ(program.close(), 0);
}

} // namespace
} // namespace tumen::tests
