#include "PanelFixture.hpp"

#include "tests/unit/model/ClaimDrafts.hpp"
#include "ui/Fonts.hpp"

namespace tumen::ui {

namespace {

time::EdtfDate date(const char* text) {
    return *time::parseEdtf(text);
}

model::ClaimDraft claim(const char* id, model::Form form, model::KindIndex kind, const char* start,
                        const char* end, const char* gist) {
    model::ClaimDraft claim;
    claim.id = id;
    claim.form = form;
    claim.kind = kind;
    if (form == model::Form::Flow)
        claim.from = 0;
    claim.to = 1;
    claim.when = {date(start), date(end)};
    claim.dateBasis = "article";
    claim.status = "documented";
    claim.paragraph = "9";
    claim.gist = gist;
    return claim;
}

} // namespace

model::Brief smallBrief() {
    model::Brief brief;
    brief.title = "A small brief";
    brief.kinds.assign(model::defaultKinds().begin(), model::defaultKinds().end());
    brief.places = {
        {"soviet-union", {"Soviet Union", "소련", "Советский Союз"}, {37.6, 55.8}, "state", "RUS", {}},
        {"north-korea", {"North Korea", "북한", "Северная Корея"}, {125.8, 39.0}, "state", "PRK", {}},
        {"tokyo", {"Tokyo", "도쿄", "Токио"}, {139.7, 35.7}, "city", "JPN", {}}};
    std::vector<model::ClaimDraft> claims = {
        claim("A1", model::Form::Flow, 0, "1950", "1953-07-27", "Trains and equips forces"),
        claim("A2", model::Form::Flow, 2, "1953-08", "1960", "Helps to rebuild"),
        claim("A3", model::Form::Event, 3, "1953-07-27", "1953-07-27", "Armistice"),
        claim("A4", model::Form::Flow, 0, "1955", "..", "Said to send submarines"),
        claim("A5", model::Form::Flow, 1, "", "", "Workers at no known date")};
    claims[3].status = "alleged";
    claims[3].statusClass = model::StatusClass::Alleged;
    claims[3].assertedBy = {"United States"};
    claims[3].deniedBy = {"North Korea", "Soviet Union"};
    brief.claims = sample::claimsOf(claims);
    brief.periods = {
        {"division", "Division", {date("1945-08-15"), date("1950-06-24")}, "Two zones.", "", "8"},
        {"war", "Korean War", {date("1950-06-25"), date("1953-07-27")}, "A war.", "", "9"},
        {"after", "After the war", {date("1953-07-28"), date("1960")}, "", "", ""}};
    brief.sources = {{"article", "The article", "", "2024", ""}};
    return brief;
}

void PanelTest::SetUp() {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DeltaTime = 1.0F / 60.0F;
    io.MousePos = {-1.0F, -1.0F};
    for (int key = 0; key < ImGuiKey_COUNT; ++key)
        io.KeyMap[key] = key;
    open(1280.0, 720.0);
}

void PanelTest::TearDown() {
    ImGui::DestroyContext();
}

void PanelTest::open(double width, double height) {
    m_width = width;
    m_height = height;
    m_brief = smallBrief();
    m_state = state::openingState(m_brief);
    m_state.date = *time::parseDate("1952-01-01");
    m_memory = PanelMemory();
    forget();
    ImGui::GetIO().DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    setUnit(unitFor(width, height));
    frames(2);
}

void PanelTest::setUnit(double unitPx) {
    m_unit = unitPx;
    const std::string fonts = TUMEN_SOURCE_DIR "/assets/fonts";
    buildFonts(*ImGui::GetIO().Fonts, fonts + "/TumenSans-Regular.otf", fonts + "/TumenSans-Bold.otf",
               glyphText(m_brief) + m_words.allTexts(), m_unit);
    applyStyle(scene::themeOf(m_state.theme), m_unit);
}

void PanelTest::frame() {
    const scene::ClaimTotals totals(m_brief);
    const scene::ShownCounts counts = totals.countsAt(m_state);
    state::Commands commands;
    ImGui::NewFrame();
    const scene::Theme& theme = scene::themeOf(m_state.theme);
    const std::vector<core::Colour> kindColours = scene::kindColours(m_brief, theme);
    drawPanels({m_state, m_brief, m_words, totals, counts, theme, kindColours, layout(), m_unit,
                m_problems.empty() ? nullptr : &m_problems, m_memory, &m_ownLayers, 1, m_quiet, m_exporting,
                m_editing},
               commands);
    ImGui::Render();
    for (const state::Command& command : commands) {
        state::apply(m_state, m_brief, command);
        m_given.push_back(command);
    }
}

void PanelTest::frames(int count) {
    for (int i = 0; i < count; ++i)
        frame();
}

void PanelTest::moveTo(ImVec2 at) {
    ImGui::GetIO().MousePos = at;
    frame();
}

void PanelTest::press(ImVec2 at, int button) {
    moveTo(at);
    ImGui::GetIO().MouseDown[button] = true;
    frame();
}

void PanelTest::release(int button) {
    ImGui::GetIO().MouseDown[button] = false;
    frame();
}

void PanelTest::wheel(ImVec2 at, float notches) {
    moveTo(at);
    ImGui::GetIO().MouseWheel = notches;
    frame();
}

void PanelTest::click(ImVec2 at) {
    press(at);
    release();
}

void PanelTest::type(const std::string& text) {
    ImGui::GetIO().AddInputCharactersUTF8(text.c_str());
    frame();
}

void PanelTest::tap(int imguiKey) {
    ImGui::GetIO().KeysDown[imguiKey] = true;
    frame();
    ImGui::GetIO().KeysDown[imguiKey] = false;
    frame();
}

} // namespace tumen::ui
