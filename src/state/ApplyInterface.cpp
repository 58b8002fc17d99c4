#include "state/ApplyAreas.hpp"

#include <algorithm>
#include <cmath>

#include "model/Wordings.hpp"
#include "state/Choices.hpp"

namespace tumen::state {

namespace {

class InterfaceChange {
public:
    InterfaceChange(AppState& state, const model::Brief& brief) : m_state(state), m_brief(brief) {}

    void operator()(const TogglePanels&) { m_state.panelsShown = !m_state.panelsShown; }
    void operator()(const ToggleHelp&) { m_state.helpShown = !m_state.helpShown; }
    void operator()(const ToggleSearch&) { m_state.searchShown = !m_state.searchShown; }
    void operator()(const ToggleFullScreen&) { m_state.fullScreen = !m_state.fullScreen; }
    void operator()(const SetMotionStyle& c) { m_state.motionStyle = c.style; }
    void operator()(const NextMotionStyle&) {
        m_state.motionStyle = following(allMotionStyles, m_state.motionStyle);
    }
    void operator()(const NextMotionSpeed&) {
        m_state.motionSpeed = following(motionSpeeds, m_state.motionSpeed);
    }
    void operator()(const SetTheme& c) { m_state.theme = c.theme; }
    void operator()(const NextTheme&) { m_state.theme = following(allThemes, m_state.theme); }
    void operator()(const SetInterfaceLanguage& c) { m_state.interfaceLanguage = c.language; }
    void operator()(const NextInterfaceLanguage&) {
        m_state.interfaceLanguage = following(model::allLanguages, m_state.interfaceLanguage);
    }
    void operator()(const SetInterfaceScale& c) {
        m_state.interfacePercent = *std::ranges::min_element(
            interfacePercents, {}, [&](int percent) { return std::abs(percent - c.percent); });
    }
    void operator()(const StepInterfaceScale& c) {
        const auto now = std::ranges::find(interfacePercents, m_state.interfacePercent);
        const auto step = now - interfacePercents.begin() + static_cast<int>(c.direction);
        const auto last = static_cast<std::ptrdiff_t>(interfacePercents.size()) - 1;
        m_state.interfacePercent =
            interfacePercents[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(step, 0, last))];
    }
    void operator()(const SetPanelWidth& c) {
        if (!std::isfinite(c.points))
            return;
        const double points = std::clamp(c.points, narrowestPanel, widestPanel);
        if (c.panel == Panel::Layers)
            m_state.layersWidth = points;
        else if (c.panel == Panel::Inspector)
            m_state.inspectorWidth = points;
    }
    void operator()(const FocusNextPanel& c) {
        std::vector<std::optional<Panel>> stops = {std::nullopt, Panel::Layers, Panel::Timeline};
        if (m_state.ledger.shown)
            stops.emplace_back(Panel::Ledger);
        if (m_state.selected)
            stops.emplace_back(Panel::Inspector);
        if (m_state.problemsShown)
            stops.emplace_back(Panel::Problems);
        const auto now = std::ranges::find(stops, m_state.focusedPanel);
        const auto count = static_cast<int>(stops.size());
        const int index = now == stops.end() ? 0 : static_cast<int>(now - stops.begin());
        m_state.focusedPanel =
            stops[static_cast<std::size_t>((index + static_cast<int>(c.direction) + count) % count)];
        m_state.panelsShown = m_state.panelsShown || m_state.focusedPanel;
    }
    void operator()(const TellProblemsShown& c) {
        m_state.problemsShown = c.areShown;
        if (!c.areShown && m_state.focusedPanel == Panel::Problems)
            m_state.focusedPanel.reset();
    }
    void operator()(const TogglePalette&) { m_state.paletteShown = !m_state.paletteShown; }
    void operator()(const ToggleExport&) { m_state.exportShown = !m_state.exportShown; }
    void operator()(const StepBack&) {
        if (m_state.paletteShown)
            m_state.paletteShown = false;
        else if (m_state.exportShown)
            m_state.exportShown = false;
        else if (m_state.fileDialog != FileDialog::None)
            m_state.fileDialog = FileDialog::None;
        else if (m_state.helpShown)
            m_state.helpShown = false;
        else if (m_state.searchShown)
            m_state.searchShown = false;
        else if (m_state.focusedPanel)
            m_state.focusedPanel.reset();
        else if (m_state.presentation && m_state.presentation->tool != Tool::Step)
            m_state.presentation->tool = Tool::Step;
        else if (m_state.presentation)
            applyPresentation(m_state, m_brief, EndPresentation{});
        else if (m_state.selected)
            m_state.selected = {};
        else if (m_state.ledger.shown)
            m_state.ledger.shown = false;
        else
            m_state.fullScreen = false;
    }

private:
    AppState& m_state;
    const model::Brief& m_brief;
};

} // namespace

void applyInterface(AppState& state, const model::Brief& brief, const InterfaceCommand& command) {
    std::visit(InterfaceChange(state, brief), command);
}

} // namespace tumen::state
