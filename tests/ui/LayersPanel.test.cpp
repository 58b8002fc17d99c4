#include <imgui_internal.h>

#include "PanelFixture.hpp"
#include "ui/Look.hpp"

namespace tumen::ui {
namespace {

class LayersPanelTest : public PanelTest {
protected:
    /// The middle of the nth row of kinds at 1280x720, by the panel's own measures.
    ImVec2 kindRow(std::size_t kind) const {
        const geo::ScreenRect panel = layout().layers;
        return {static_cast<float>(panel.left + 80.0),
                static_cast<float>(panel.top + 48.0 + 22.0 * static_cast<double>(kind))};
    }
    /// Clicks down the panel at a column and returns the commands of one type.
    template<typename Command>
    std::vector<Command> clicksDown(double x, double step = 9.0) {
        const geo::ScreenRect panel = layout().layers;
        for (double y = panel.top + 4.0; y < panel.bottom(); y += step)
            click({static_cast<float>(panel.left + x), static_cast<float>(y)});
        return given<state::LayerCommand, Command>();
    }
};

TEST_F(LayersPanelTest, ClickOnARowTogglesItsKind) {
    for (std::size_t kind = 0; kind < m_brief.kinds.size(); ++kind) {
        forget();
        click(kindRow(kind));
        const auto toggles = given<state::LayerCommand, state::ToggleKind>();
        ASSERT_EQ(toggles.size(), 1U) << kind;
        EXPECT_EQ(toggles[0].kind, kind);
        EXPECT_EQ(m_given.size(), 1U);
        EXPECT_TRUE(m_state.hiddenKinds.contains(kind));
    }
}

TEST_F(LayersPanelTest, AltClickLeavesOneKindAlone) {
    ImGui::GetIO().KeyAlt = true;
    click(kindRow(2));
    ImGui::GetIO().KeyAlt = false;
    const auto solos = given<state::LayerCommand, state::SoloKind>();
    ASSERT_EQ(solos.size(), 1U);
    EXPECT_EQ(solos[0].kind, 2U);
    EXPECT_TRUE(m_state.hiddenKinds.contains(0));
    EXPECT_FALSE(m_state.hiddenKinds.contains(2));
}

TEST_F(LayersPanelTest, EveryStatusClassCanBeReached) {
    std::set<model::StatusClass> reached;
    for (const auto& toggle : clicksDown<state::ToggleStatusClass>(80.0))
        reached.insert(toggle.statusClass);
    EXPECT_EQ(reached.size(), model::statusClassCount);
}

TEST_F(LayersPanelTest, AClassUnfoldsToItsStatusesWhichAreSwitchedOneByOne) {
    EXPECT_TRUE(clicksDown<state::ToggleStatus>(80.0).empty()) << "all are folded";
    m_state.hiddenStatuses.reset();
    m_state.hiddenKinds.clear();
    forget();
    // The arrows at the left, each of them once.
    for (double y = layout().layers.top + 150.0; y < layout().layers.top + 300.0; y += 6.0) {
        const std::size_t before = m_memory.unfoldedStatusClasses.size();
        click({static_cast<float>(layout().layers.left + 18.0), static_cast<float>(y)});
        y += m_memory.unfoldedStatusClasses.size() > before ? 14.0 : 0.0;
    }
    EXPECT_EQ(m_memory.unfoldedStatusClasses,
              (std::set<model::StatusClass>{model::StatusClass::Documented, model::StatusClass::Alleged}))
        << "the brief has no others";
    m_state.hiddenStatuses.reset();
    m_state.hiddenKinds.clear();
    forget();
    std::set<std::string_view> reached;
    for (const auto& toggle : clicksDown<state::ToggleStatus>(100.0))
        reached.insert(model::statuses()[toggle.status].id);
    EXPECT_EQ(reached, (std::set<std::string_view>{"alleged", "documented"}));
}

TEST_F(LayersPanelTest, AltClickLeavesAStatusOrAClassAlone) {
    m_memory.unfoldedStatusClasses = {model::StatusClass::Alleged};
    frames(2);
    ImGui::GetIO().KeyAlt = true;
    const auto alone = clicksDown<state::SoloStatus>(100.0);
    ImGui::GetIO().KeyAlt = false;
    ASSERT_FALSE(alone.empty());
    EXPECT_EQ(model::statuses()[alone[0].status].id, "alleged");
    std::set<model::StatusClass> classes;
    for (const auto& solo : given<state::LayerCommand, state::SoloStatusClass>())
        classes.insert(solo.statusClass);
    EXPECT_EQ(classes.size(), model::statusClassCount);
}

TEST_F(LayersPanelTest, AViewpointIsChosenFromTheList) {
    const auto popup = [] {
        const ImGuiContext& context = *ImGui::GetCurrentContext();
        return context.OpenPopupStack.empty() ? nullptr : context.OpenPopupStack.back().Window;
    };
    const geo::ScreenRect panel = layout().layers;
    for (double y = panel.top + 240.0; popup() == nullptr && y < panel.top + 300.0; y += 6.0) {
        click({static_cast<float>(panel.left + 60.0), static_cast<float>(y)});
        frames(2);
    }
    ASSERT_NE(popup(), nullptr);
    const ImGuiWindow& list = *popup();
    click({list.Pos.x + 40.0F, list.Pos.y + list.Size.y - 14.0F});
    frames(2);
    const auto set = given<state::LayerCommand, state::SetViewpoint>();
    ASSERT_EQ(set.size(), 1U);
    EXPECT_EQ(set[0].viewpoint.actor, "United States") << "the last of the alphabet";
    EXPECT_EQ(m_state.viewpoint.actor, "United States");
    // What it denies can now be hidden.
    EXPECT_FALSE(clicksDown<state::ToggleDenials>(190.0).empty());
}

TEST_F(LayersPanelTest, TheUndatedStayListedWhereverTheDateIs) {
    const auto openList = [&] {
        const geo::ScreenRect panel = layout().layers;
        for (double y = panel.top + 130.0; y < panel.top + 200.0 && !m_state.selected; y += 7.0)
            click({static_cast<float>(panel.right() - 30.0), static_cast<float>(y)});
    };
    for (const char* date : {"1946-01-01", "1960-01-01"}) {
        m_state.date = *time::parseDate(date);
        m_state.selected = {};
        openList();
        ASSERT_EQ(m_state.selected.what, state::Target::What::Undated) << date;
        m_state.hiddenStatuses.reset();
        m_state.hiddenKinds.clear();
    }
    frames(2);
    const geo::ScreenRect inspector = layout().inspector;
    for (double y = inspector.top + 60.0;
         y < inspector.top + 260.0 && m_state.selected.what == state::Target::What::Undated; y += 12.0)
        click({static_cast<float>(inspector.centre().x), static_cast<float>(y)});
    EXPECT_EQ(m_state.selected, (state::Target{state::Target::What::Claim, 4})) << "the claim of the list";
}

TEST_F(LayersPanelTest, TheFlowLimitCanBeSetWhereThereAreManyFlows) {
    EXPECT_TRUE(clicksDown<state::SetFlowLimit>(80.0).empty());
    model::ClaimDraft claim;
    claim.from = 0;
    claim.to = 1;
    for (int i = 0; i <= state::lowestFlowLimit; ++i) {
        claim.id = "more-" + std::to_string(i);
        m_brief.claims.add(claim);
    }
    const auto set = clicksDown<state::SetFlowLimit>(80.0);
    ASSERT_FALSE(set.empty());
    EXPECT_EQ(m_state.flowLimit, set.back().lines);
    EXPECT_LT(set.back().lines, 2000) << "left of the middle";
}

TEST_F(LayersPanelTest, TheWidthScaleCanBeChosenWhereThereAreAmounts) {
    EXPECT_TRUE(clicksDown<state::SetWidthScale>(200.0).empty());
    model::ClaimDraft claim;
    claim.id = "amount";
    claim.from = 0;
    claim.to = 1;
    claim.magnitude = 7.0;
    m_brief.claims.add(claim);
    const auto set = clicksDown<state::SetWidthScale>(200.0, 5.0);
    ASSERT_FALSE(set.empty());
    EXPECT_EQ(set.back().scale, state::WidthScale::Linear);
}

TEST_F(LayersPanelTest, EveryBasemapPartAndViewCanBeReached) {
    std::set<state::BasemapPart> parts;
    std::set<double> viewWidths;
    for (const double x : {40.0, 110.0, 180.0}) {
        for (const auto& toggle : clicksDown<state::TogglePart>(x))
            parts.insert(toggle.part);
        for (const auto& view : given<state::MapCommand, state::SetView>())
            viewWidths.insert(view.view.widthKm);
        ImGui::GetIO().MousePos = {600.0F, 300.0F};
        forget();
    }
    EXPECT_EQ(parts.size(), state::basemapPartCount);
    EXPECT_EQ(viewWidths.size(), state::namedViews().size());
}

TEST_F(LayersPanelTest, TheSpeedOfMotionGoesOn) {
    clicksDown<state::ToggleKind>(190.0);
    EXPECT_FALSE((given<state::InterfaceCommand, state::NextMotionSpeed>().empty()));
}

TEST_F(LayersPanelTest, EveryThemeCanBeChosen) {
    std::set<state::ThemeId> chosen;
    const geo::ScreenRect panel = layout().layers;
    for (const double fromRight : {40.0, 90.0, 140.0})
        for (double y = panel.top + 4.0; y < panel.bottom(); y += 9.0) {
            forget();
            click({static_cast<float>(panel.right() - fromRight), static_cast<float>(y)});
            for (const auto& command : given<state::InterfaceCommand, state::SetTheme>()) {
                chosen.insert(command.theme);
                EXPECT_EQ(m_state.theme, command.theme);
            }
        }
    EXPECT_GE(chosen.size(), 2U);
    EXPECT_TRUE(chosen.contains(state::ThemeId::Light));
    EXPECT_TRUE(chosen.contains(state::ThemeId::HighContrast));
}

TEST_F(LayersPanelTest, TheStyleFollowsTheTheme) {
    for (const state::ThemeId id : state::allThemes) {
        const scene::Theme& theme = scene::themeOf(id);
        applyStyle(theme, 1.0);
        const auto colourOf = [](ImGuiCol which) {
            const ImVec4 c = ImGui::GetStyle().Colors[which];
            const auto byte = [](float value) {
                return static_cast<std::uint8_t>(std::lround(value * 255.0F));
            };
            return core::Colour{byte(c.x), byte(c.y), byte(c.z), byte(c.w)};
        };
        // Whatever text is typed into or listed on.
        for (const ImGuiCol ground :
             {ImGuiCol_WindowBg, ImGuiCol_PopupBg, ImGuiCol_FrameBg, ImGuiCol_FrameBgHovered,
              ImGuiCol_FrameBgActive, ImGuiCol_Button, ImGuiCol_ButtonHovered, ImGuiCol_ButtonActive,
              ImGuiCol_Header, ImGuiCol_HeaderHovered, ImGuiCol_HeaderActive}) {
            EXPECT_EQ(colourOf(ground).a, 255);
            EXPECT_GE(core::contrastRatio(colourOf(ImGuiCol_Text), colourOf(ground)), 4.5)
                << state::id(id) << " " << ImGui::GetStyleColorName(ground);
        }
        const core::Colour selected =
            core::over(colourOf(ImGuiCol_TextSelectedBg), colourOf(ImGuiCol_FrameBgActive));
        EXPECT_GE(core::contrastRatio(colourOf(ImGuiCol_Text), selected), 4.5) << state::id(id);
        const Look look{theme, 1.0};
        EXPECT_GE(core::contrastRatio(look.dimText(), theme.panel), 4.5) << state::id(id);
        EXPECT_GE(core::contrastRatio(look.faintText(), theme.panel), 3.0) << state::id(id);
        EXPECT_GE(core::contrastRatio(look.text(), look.lit()), 4.5) << state::id(id);
        EXPECT_GE(core::contrastRatio(look.dimText(), look.lift(0.07)), 4.5) << state::id(id);
        // Titles of periods on their bands, loudest and quietest: see drawBands.
        const auto band = [&](core::Colour fill, double strength) {
            return core::over(core::faded(fill, strength), theme.panel);
        };
        EXPECT_GE(core::contrastRatio(theme.quietText, band(theme.seaText, 0.34)), 4.5) << state::id(id);
        EXPECT_GE(core::contrastRatio(theme.text, band(theme.seaText, 0.52)), 4.5) << state::id(id);
        EXPECT_GE(core::contrastRatio(theme.text, band(theme.accent, 0.36)), 4.5) << state::id(id);
        EXPECT_GE(core::contrastRatio(theme.text, band(theme.accent, 0.42)), 4.5) << state::id(id);
    }
}

TEST_F(LayersPanelTest, AltClickOnALanguageSetsItBeneathTheOtherOrNot) {
    ImGui::GetIO().KeyAlt = true;
    std::set<std::optional<model::Language>> chosen;
    for (const double x : {110.0, 180.0, 180.0}) {
        forget();
        clicksDown<state::TogglePart>(x);
        EXPECT_TRUE((given<state::MapCommand, state::SetLanguage>().empty()));
        for (const auto& second : given<state::MapCommand, state::SetSecondLanguage>())
            chosen.insert(second.language);
    }
    ImGui::GetIO().KeyAlt = false;
    EXPECT_TRUE(chosen.contains(model::Language::Korean));
    EXPECT_TRUE(chosen.contains(model::Language::Russian));
    EXPECT_TRUE(chosen.contains(std::nullopt));
}

/// Opens the list of projections and puts the cursor into the field at its end.
class ProjectionFieldTest : public LayersPanelTest {
protected:
    static const ImGuiWindow* popup() {
        const ImGuiContext& context = *ImGui::GetCurrentContext();
        return context.OpenPopupStack.empty() ? nullptr : context.OpenPopupStack.back().Window;
    }
    void openField() {
        const geo::ScreenRect panel = layout().layers;
        for (double y = panel.bottom() - 4.0; popup() == nullptr && y > panel.top; y -= 8.0) {
            click({static_cast<float>(panel.left + 60.0), static_cast<float>(y)});
            frames(2);
        }
        ASSERT_NE(popup(), nullptr);
        const ImGuiWindow& window = *popup();
        click({window.Pos.x + 40.0F, window.Pos.y + window.Size.y - 16.0F});
        frames(2);
        forget();
    }
    void enter(const char* text) {
        type(text);
        tap(ImGuiKey_Enter);
        frames(2);
    }
};

TEST_F(ProjectionFieldTest, TakesAnyCodeThatPROJKnows) {
    openField();
    enter("EPSG:5179");
    EXPECT_EQ(m_state.view.projection, "EPSG:5179");
    EXPECT_EQ(popup(), nullptr) << "the list closes";
    EXPECT_EQ(m_given.size(), 1U);
}

TEST_F(ProjectionFieldTest, SaysWhatIsWrongAndKeepsTheMap) {
    const state::MapView before = m_state.view;
    openField();
    enter("+proj=nonsense");
    EXPECT_EQ(m_state.view, before);
    EXPECT_TRUE(m_given.empty());
    ASSERT_NE(popup(), nullptr) << "the sentence stands beneath the field";
    EXPECT_EQ(m_memory.projectionComplaint, "'+proj=nonsense' is not a projection: Unknown projection.");
}

TEST_F(LayersPanelTest, FitsAtCommonSizesWithoutScrolling) {
    for (const auto& [width, height] :
         {std::pair(1280, 720), std::pair(1366, 768), std::pair(1600, 900), std::pair(1920, 1080),
          std::pair(2560, 1440), std::pair(3840, 2160)}) {
        open(width, height);
        m_brief.kinds.push_back({"boundary", "Rule and boundaries", {200, 200, 200}});
        frames(3);
        const ImGuiWindow* window = ImGui::FindWindowByName("layers");
        ASSERT_NE(window, nullptr);
        EXPECT_EQ(window->ScrollMax.y, 0.0F) << width << "x" << height;
    }
}

TEST_F(LayersPanelTest, TheMapBelowTheCardKeepsItsClicks) {
    open(1280.0, 1400.0);
    moveTo({60.0F, 1100.0F});
    frame();
    EXPECT_FALSE(ImGui::GetIO().WantCaptureMouse);
    moveTo({60.0F, 60.0F});
    frame();
    EXPECT_TRUE(ImGui::GetIO().WantCaptureMouse);
}

} // namespace
} // namespace tumen::ui
