#include "state/History.hpp"

#include <algorithm>

#include "state/ApplyAreas.hpp"

namespace tumen::state {

namespace {

constexpr double pauseSecs = 1.0;

template<typename Area, typename One>
const One* get(const Command& command) {
    const auto* area = std::get_if<Area>(&command);
    return area == nullptr ? nullptr : std::get_if<One>(area);
}

/// Calls with each part, as a member of what is kept and of the state.
template<typename Visit>
void forEachPart(const Visit& visit) {
    visit(&Undoable::view, &AppState::view);
    visit(&Undoable::language, &AppState::language);
    visit(&Undoable::secondLanguage, &AppState::secondLanguage);
    visit(&Undoable::hiddenParts, &AppState::hiddenParts);
    visit(&Undoable::hiddenKinds, &AppState::hiddenKinds);
    visit(&Undoable::hiddenStatuses, &AppState::hiddenStatuses);
    visit(&Undoable::viewpoint, &AppState::viewpoint);
    visit(&Undoable::hidesDenials, &AppState::hidesDenials);
    visit(&Undoable::flowLimit, &AppState::flowLimit);
    visit(&Undoable::widthScale, &AppState::widthScale);
    visit(&Undoable::lingerDays, &AppState::lingerDays);
    visit(&Undoable::shownTime, &AppState::shownTime);
    visit(&Undoable::windowDays, &AppState::windowDays);
    visit(&Undoable::comparison, &AppState::comparison);
    visit(&Undoable::comparedDays, &AppState::comparedDays);
    visit(&Undoable::divider, &AppState::divider);
    visit(&Undoable::selectedRange, &AppState::selectedRange);
    visit(&Undoable::date, &AppState::date);
    visit(&Undoable::revision, &AppState::revision);
}

/// Brings back what differs.
void bringBack(AppState& state, const model::Brief& brief, const Undoable& from, const Undoable& to) {
    forEachPart([&](auto part, auto ofState) {
        if (from.*part != to.*part)
            state.*ofState = to.*part;
    });
    if (from.date != to.date) {
        state.playback.playing = false;
        moveTo(state, brief, to.date);
    }
}

} // namespace

Undoable undoableOf(const AppState& state) {
    Undoable kept;
    forEachPart([&](auto part, auto ofState) { kept.*part = state.*ofState; });
    return kept;
}

History::Moment History::momentOf(const AppState& state) {
    return {undoableOf(state), state.selected};
}

History::Gesture History::gestureOf(const Command& command) {
    if (const auto* set = get<MapCommand, SetView>(command)) {
        // Going to a named view is a step of its own.
        const bool isNamed = std::ranges::any_of(
            namedViews(), [&](const NamedView& named) { return named.view == set->view; });
        return isNamed ? Gesture::None : Gesture::View;
    }
    if (get<TimeCommand, SetDate>(command) != nullptr)
        return Gesture::Date;
    if (get<TimeCommand, StepDate>(command) != nullptr)
        return Gesture::Steps;
    if (get<TimeCommand, SetLinger>(command) != nullptr)
        return Gesture::Linger;
    if (get<TimeCommand, SetDivider>(command) != nullptr)
        return Gesture::Divider;
    if (get<TimeCommand, SetWindowDays>(command) != nullptr)
        return Gesture::Window;
    if (get<LayerCommand, SetFlowLimit>(command) != nullptr)
        return Gesture::FlowLimit;
    if (get<TimelineCommand, SelectRange>(command) != nullptr)
        return Gesture::Range;
    return Gesture::None;
}

void History::perform(AppState& state, const model::Brief& brief, std::span<const Command> commands) {
    // What stands between ticks of the clock, undo and redo is done together.
    while (!commands.empty()) {
        const auto stands = [](const Command& command) {
            return std::holds_alternative<HistoryCommand>(command) ||
                   get<TimeCommand, AdvanceClock>(command) != nullptr;
        };
        const auto end = std::ranges::find_if(commands, stands);
        const auto together = static_cast<std::size_t>(end - commands.begin());
        if (together > 0)
            performTogether(state, brief, commands.first(together));
        if (end != commands.end()) {
            if (const auto* tick = get<TimeCommand, AdvanceClock>(*end)) {
                const time::DayNumber date = state.date;
                apply(state, brief, *end);
                if (state.date != date && !state.presentation)
                    follow(state.date);
                m_secsSinceStep += std::max(tick->elapsedSecs, 0.0);
            } else if (state.presentation) {
                // What was before comes back as a whole.
            } else if (get<HistoryCommand, Undo>(*end) != nullptr) {
                undo(state, brief);
            } else {
                redo(state, brief);
            }
        }
        commands = commands.subspan(std::min(together + 1, commands.size()));
    }
}

void History::performTogether(AppState& state, const model::Brief& brief, std::span<const Command> commands) {
    Step step;
    step.before = momentOf(state);
    const bool wasPlaying = state.playback.playing;
    const bool wasPresenting = state.presentation.has_value();
    std::optional<Gesture> gesture;
    for (const Command& command : commands) {
        const Undoable before = undoableOf(state);
        apply(state, brief, command);
        if (undoableOf(state) != before)
            gesture = !gesture || *gesture == gestureOf(command) ? gestureOf(command) : Gesture::None;
    }
    if (wasPresenting || state.presentation)
        return;
    step.after = momentOf(state);
    // A jump that also selects is a step of its own, however quickly it follows another.
    if (step.after.selected == step.before.selected)
        step.gesture = gesture.value_or(Gesture::None);
    step.beginsToPlay = state.playback.playing && !wasPlaying;
    if (step.before.kept != step.after.kept || step.beginsToPlay)
        keep(step);
}

bool History::Step::selects() const {
    return after.selected != before.selected && after.kept.revision == before.kept.revision;
}

bool History::reaches(int revision) const {
    const auto leadsTo = [revision](const Step& step) {
        return step.before.kept.revision == revision || step.after.kept.revision == revision;
    };
    return std::ranges::any_of(m_undo, leadsTo) || std::ranges::any_of(m_redo, leadsTo);
}

void History::clear() {
    *this = History();
}

void History::keep(const Step& step) {
    m_redo.clear();
    const bool goesOn = !m_undo.empty() && step.gesture != Gesture::None &&
                        m_undo.back().gesture == step.gesture && m_secsSinceStep < pauseSecs;
    m_secsSinceStep = 0.0;
    if (goesOn) {
        m_undo.back().after.kept = step.after.kept;
        return;
    }
    m_undo.push_back(step);
    if (m_undo.size() > mostSteps)
        m_undo.pop_front();
}

void History::follow(time::DayNumber date) {
    // A step that only began to play has moved nothing yet.
    const auto moves = [](const Step& step) {
        return step.beginsToPlay || step.before.kept.date != step.after.kept.date;
    };
    const auto last = std::find_if(m_undo.rbegin(), m_undo.rend(), moves);
    if (last != m_undo.rend())
        last->after.kept.date = date;
}

void History::undo(AppState& state, const model::Brief& brief) {
    if (m_undo.empty())
        return;
    const Step step = m_undo.back();
    m_undo.pop_back();
    bringBack(state, brief, step.after.kept, step.before.kept);
    if (step.beginsToPlay)
        state.playback.playing = false;
    if (step.selects())
        state.selected = step.before.selected;
    m_redo.push_back(step);
    m_secsSinceStep = pauseSecs;
}

void History::redo(AppState& state, const model::Brief& brief) {
    if (m_redo.empty())
        return;
    const Step step = m_redo.back();
    m_redo.pop_back();
    bringBack(state, brief, step.before.kept, step.after.kept);
    if (step.selects())
        state.selected = step.after.selected;
    m_undo.push_back(step);
    m_secsSinceStep = pauseSecs;
}

} // namespace tumen::state
