#include "state/ApplyAreas.hpp"

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
    void operator()(const StepBack&) {
        if (m_state.helpShown)
            m_state.helpShown = false;
        else if (m_state.searchShown)
            m_state.searchShown = false;
        else if (m_state.selected)
            m_state.selected = {};
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
