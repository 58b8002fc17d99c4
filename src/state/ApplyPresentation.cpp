#include <algorithm>
#include <iterator>

#include "state/ApplyAreas.hpp"

namespace tumen::state {

namespace {

/// Choices of the interface are made for good; all else is as it was before the presentation.
AppState returned(const AppState& now) {
    AppState state = *now.presentation->before;
    state.theme = now.theme;
    state.interfaceLanguage = now.interfaceLanguage;
    state.interfacePercent = now.interfacePercent;
    state.motionStyle = now.motionStyle;
    state.motionSpeed = now.motionSpeed;
    state.motionSecs = now.motionSecs;
    state.ownLayers = now.ownLayers;
    state.nextOwnLayer = now.nextOwnLayer;
    state.annotations = now.annotations;
    state.clearedAnnotations = now.clearedAnnotations;
    state.revision = now.revision;
    state.presentedLast = now.scene;
    return state;
}

class PresentationChange {
public:
    PresentationChange(AppState& state, const model::Brief& brief) : m_state(state), m_brief(brief) {}

    void operator()(const StartPresentation& c) {
        const auto last = m_state.presentedLast ? m_state.presentedLast : m_state.scene;
        const std::size_t first = c.fromShown ? last.value_or(0) : 0;
        const std::size_t scene = c.scene.value_or(first);
        if (scene >= m_brief.scenes.size())
            return;
        if (!m_state.presentation)
            begin();
        showScene(m_state, m_brief, scene);
        m_state.change.reset(); // the window is another one
    }
    void operator()(const EndPresentation&) {
        if (m_state.presentation)
            m_state = returned(m_state);
    }
    void operator()(const StepScene& c) {
        const std::size_t count = m_brief.scenes.size();
        if (count == 0)
            return;
        const bool isForward = c.direction == Direction::Forward;
        if (!m_state.scene)
            return showScene(m_state, m_brief, isForward ? 0 : count - 1);
        const std::size_t now = std::min(*m_state.scene, count - 1);
        const bool isAtEnd = now == (isForward ? count - 1 : 0);
        if (m_state.presentation && isAtEnd) {
            // Nothing to step to; a blank gives way all the same.
            m_state.presentation->blank = Blank::None;
            return;
        }
        showScene(m_state, m_brief, (now + (isForward ? 1 : count - 1)) % count);
    }
    void operator()(const GoToEndScene& c) {
        if (!m_brief.scenes.empty())
            showScene(m_state, m_brief, c.direction == Direction::Back ? 0 : m_brief.scenes.size() - 1);
    }
    void operator()(const GoToScene& c) {
        if (const auto scene = model::positionOfScene(m_brief.scenes, c.number))
            showScene(m_state, m_brief, *scene);
    }
    void operator()(const TypeSceneDigit& c) {
        constexpr std::size_t mostDigits = 4;
        if (!m_state.presentation || c.digit < 0 || c.digit > 9)
            return;
        std::string& digits = m_state.presentation->digits;
        digits += static_cast<char>('0' + c.digit);
        if (digits.size() > mostDigits)
            digits.erase(0, 1);
    }
    void operator()(const GoToTypedScene&) {
        if (!m_state.presentation)
            return;
        const std::string digits = std::exchange(m_state.presentation->digits, {});
        if (digits.empty())
            (*this)(StepScene{});
        else
            (*this)(GoToScene{std::stoul(digits)});
    }
    void operator()(const ToggleBlank& c) {
        if (!m_state.presentation)
            return;
        Blank& blank = m_state.presentation->blank;
        blank = blank == c.blank ? Blank::None : c.blank;
        m_state.change.reset();
    }
    void operator()(const PlayAllScenes& c) {
        if (m_brief.scenes.empty())
            return;
        if (!m_state.presentation)
            (*this)(StartPresentation{});
        Presentation& presentation = *m_state.presentation;
        presentation.autoplay = presentation.autoplay == c.autoplay ? Autoplay::Off : c.autoplay;
        presentation.sceneSecs = 0.0;
    }
    void operator()(const TogglePresenter&) {
        if (m_state.presentation)
            m_state.presentation->presenterShown = !m_state.presentation->presenterShown;
    }
    void operator()(const TakeTool& c) {
        if (!m_state.presentation)
            return;
        Tool& tool = m_state.presentation->tool;
        tool = tool == c.tool ? Tool::Step : c.tool;
    }
    void operator()(const Annotate& c) {
        const std::size_t leastPoints = c.annotation.form == Annotation::Form::Text ? 1 : 2;
        std::string scene = annotatedScene(m_state, m_brief);
        if (scene.empty() || c.annotation.points.size() < leastPoints)
            return;
        takeOut(m_state.clearedAnnotations, scene);
        m_state.annotations.push_back(c.annotation);
        m_state.annotations.back().scene = std::move(scene);
    }
    void operator()(const TakeBackAnnotation&) {
        auto& all = m_state.annotations;
        const std::string scene = annotatedScene(m_state, m_brief);
        if (auto cleared = takeOut(m_state.clearedAnnotations, scene); !cleared.empty()) {
            std::ranges::move(cleared, std::back_inserter(all));
            return;
        }
        const auto last = std::ranges::find(all.rbegin(), all.rend(), scene, &Annotation::scene);
        if (last != all.rend())
            all.erase(std::prev(last.base()));
    }
    void operator()(const ClearAnnotations&) {
        std::ranges::move(takeOut(m_state.annotations, annotatedScene(m_state, m_brief)),
                          std::back_inserter(m_state.clearedAnnotations));
    }
    void operator()(const SaveAnnotations&) {}

private:
    void begin() {
        const auto before = std::make_shared<AppState>(m_state);
        before->change.reset();
        before->hovered = {};
        m_state.presentation = Presentation{.digits = {}, .before = before};
        m_state.comparison = Comparison::Off;
        m_state.hovered = {};
        m_state.lifted.reset();
        m_state.focusedPanel.reset();
        m_state.panelsShown = false;
        m_state.helpShown = false;
        m_state.searchShown = false;
        m_state.paletteShown = false;
        m_state.ledger.shown = false;
        m_state.fullScreen = true;
    }

    /// Those of a scene, which are no longer among the others then.
    static std::vector<Annotation> takeOut(std::vector<Annotation>& all, const std::string& scene) {
        const auto own = std::ranges::stable_partition(
            all, [&scene](const Annotation& one) { return one.scene != scene; });
        std::vector<Annotation> taken(std::move_iterator(own.begin()), std::move_iterator(own.end()));
        all.erase(own.begin(), own.end());
        return taken;
    }

    AppState& m_state;
    const model::Brief& m_brief;
};

/// Scenes that play follow each other.
void playScenes(AppState& state, const model::Brief& brief, double elapsedSecs) {
    Presentation& presentation = *state.presentation;
    if (presentation.autoplay == Autoplay::Off || presentation.blank != Blank::None || !state.scene ||
        *state.scene >= brief.scenes.size())
        return;
    presentation.sceneSecs += elapsedSecs;
    if (presentation.sceneSecs < dwellSecsOf(brief.scenes[*state.scene]))
        return;
    const bool isLast = *state.scene + 1 == brief.scenes.size();
    if (isLast && presentation.autoplay == Autoplay::Once)
        presentation.autoplay = Autoplay::Off;
    else
        showScene(state, brief, isLast ? 0 : *state.scene + 1);
}

} // namespace

void applyPresentation(AppState& state, const model::Brief& brief, const PresentationCommand& command) {
    std::visit(PresentationChange(state, brief), command);
}

void advanceScenes(AppState& state, const model::Brief& brief, double elapsedSecs) {
    // A frame that took long does not swallow the way.
    constexpr double longestTickSecs = 0.1;
    if (!(elapsedSecs > 0.0))
        return;
    if (state.change) {
        state.change->elapsedSecs += std::min(elapsedSecs, longestTickSecs);
        if (state.change->isOver())
            state.change.reset();
    }
    if (!state.presentation)
        return;
    state.presentation->elapsedSecs += elapsedSecs;
    playScenes(state, brief, std::min(elapsedSecs, longestTickSecs));
}

} // namespace tumen::state
