#include "state/ApplyAreas.hpp"

#include <algorithm>

namespace tumen::state {

namespace {

class MapChange {
public:
    MapChange(AppState& state, const model::Brief& brief) : m_state(state), m_brief(brief) {}

    void operator()(const SetView& c) {
        // Panning and zooming come here a hundred times a second, in the projection that is there already.
        if (c.view.projection == m_state.view.projection ? c.view.isSound() : c.view.isValid())
            m_state.view = c.view;
    }
    void operator()(const StepView& c) {
        const auto views = namedViews();
        const int count = static_cast<int>(views.size());
        const auto current = std::find_if(views.begin(), views.end(),
                                          [this](const NamedView& v) { return v.view == m_state.view; });
        const int sign = static_cast<int>(c.direction);
        const int index = current == views.end()
                              ? (sign > 0 ? 0 : count - 1)
                              : (static_cast<int>(current - views.begin()) + sign + count) % count;
        m_state.view = views[static_cast<std::size_t>(index)].view;
    }
    void operator()(const SetProjection& c) {
        if (const auto view = inProjection(m_state.view, c.id))
            m_state.view = *view;
    }
    void operator()(const SetLanguage& c) {
        // The two change places rather than say the same twice.
        if (m_state.secondLanguage == c.language)
            m_state.secondLanguage = m_state.language;
        m_state.language = c.language;
    }
    void operator()(const NextLanguage&) {
        (*this)(SetLanguage{static_cast<model::Language>((static_cast<int>(m_state.language) + 1) % 3)});
    }
    void operator()(const SetSecondLanguage& c) {
        m_state.secondLanguage = c.language == m_state.language ? std::nullopt : c.language;
    }

private:
    AppState& m_state;
    const model::Brief& m_brief;
};

} // namespace

void applyMap(AppState& state, const model::Brief& brief, const MapCommand& command) {
    std::visit(MapChange(state, brief), command);
}

} // namespace tumen::state
