#include <algorithm>
#include <cmath>

#include "state/Commands.hpp"
#include "state/Filter.hpp"

namespace tumen::state {

namespace {

/// The choice after this one, the first after the last.
template<typename Choices, typename Choice>
Choice following(const Choices& all, Choice choice) {
    const auto found = std::ranges::find(all, choice);
    return found == all.end() || found + 1 == all.end() ? all.front() : *(found + 1);
}

/// The command's parts see state and brief through this; one overload for each command.
class Applier {
public:
    Applier(AppState& state, const model::Brief& brief) : m_state(state), m_brief(brief) {}

    // --- time
    void operator()(const SetDate& c) { moveTo(c.date); }
    void operator()(const StepDate& c) {
        const int sign = static_cast<int>(c.direction);
        switch (m_state.step) {
        case TimeStep::Day:
            return moveTo(std::floor(m_state.date) + sign);
        case TimeStep::Month:
            return moveTo(time::addMonths(std::floor(m_state.date), sign));
        case TimeStep::Year:
            return moveTo(time::addMonths(std::floor(m_state.date), 12 * sign));
        case TimeStep::Decade:
            return moveTo(time::addMonths(std::floor(m_state.date), 120 * sign));
        }
    }
    void operator()(const StepEvent& c) {
        std::vector<time::DayNumber> starts;
        for (const model::Claim& claim : m_brief.claims)
            if (passesFilter(m_state, claim))
                starts.push_back(claim.when.start.earliest);
        moveToNext(starts, c.direction);
    }
    void operator()(const StepPeriod& c) {
        std::vector<time::DayNumber> starts;
        for (const model::Period& period : m_brief.periods)
            starts.push_back(period.when.start.earliest);
        moveToNext(starts, c.direction);
    }
    void operator()(const GoToEnd& c) {
        const time::DayRange span = m_brief.span();
        moveTo(c.direction == Direction::Back ? span.first : span.last - 1.0);
    }
    void operator()(const TogglePlay&) {
        m_state.playback.playing = !m_state.playback.playing;
        if (m_state.playback.playing && m_state.date >= m_brief.span().last - 1.0)
            m_state.date = m_brief.span().first;
    }
    void operator()(const SetSpeed& c) {
        if (std::isfinite(c.daysPerSecond))
            m_state.playback.speedDaysPerSecond = std::clamp(c.daysPerSecond, 0.1, 100000.0);
    }
    void operator()(const SetLoop& c) { m_state.playback.loop = c.loop; }
    void operator()(const SetStep& c) { m_state.step = c.step; }
    void operator()(const SetLinger& c) {
        if (std::isfinite(c.days))
            m_state.lingerDays = std::clamp(c.days, 0.0, 36500.0);
    }
    void operator()(const AdvanceClock& c) {
        if (std::isnan(c.elapsedSecs))
            return;
        const time::PlaybackStep next =
            time::advance(m_state.playback, m_state.date, c.elapsedSecs, m_brief.span());
        m_state.date = next.date;
        m_state.playback.playing = next.playing;
        if (m_state.motionStyle != MotionStyle::Still)
            m_state.motionSecs += m_state.motionSpeed * std::clamp(c.elapsedSecs, 0.0, 0.1);
    }

    // --- layers
    void operator()(const ToggleKind& c) {
        if (c.kind < m_brief.kinds.size())
            toggle(m_state.hiddenKinds, c.kind);
    }
    void operator()(const SoloKind& c) {
        if (c.kind >= m_brief.kinds.size())
            return;
        std::set<model::KindIndex> others;
        for (model::KindIndex kind = 0; kind < m_brief.kinds.size(); ++kind)
            if (kind != c.kind)
                others.insert(kind);
        m_state.hiddenKinds = m_state.hiddenKinds == others ? std::set<model::KindIndex>{} : others;
    }
    void operator()(const ToggleStatusClass& c) { toggle(m_state.hiddenStatusClasses, c.statusClass); }
    void operator()(const TogglePart& c) { toggle(m_state.hiddenParts, c.part); }

    void operator()(const SetFlowLimit& c) {
        m_state.flowLimit = std::clamp(c.lines, lowestFlowLimit, highestFlowLimit);
    }

    void operator()(const SetWidthScale& c) { m_state.widthScale = c.scale; }

    // --- own layers
    void operator()(const AddOwnLayer& c) {
        add(m_state.ownLayers, c.path, c.height, m_state.nextOwnLayer++);
    }
    void operator()(const RemoveOwnLayer& c) {
        std::erase_if(m_state.ownLayers, [&](const OwnLayer& layer) { return layer.id == c.id; });
    }
    void operator()(const ToggleOwnLayer& c) {
        change(c.id, [](OwnLayer& layer) { layer.shown = !layer.shown; });
    }
    void operator()(const SetOwnLayerOpacity& c) {
        change(c.id, [&](OwnLayer& layer) { layer.opacityPercent = std::clamp(c.percent, 0, 100); });
    }
    void operator()(const SetOwnLayerColour& c) {
        change(c.id, [&](OwnLayer& layer) { layer.colour = {c.colour.r, c.colour.g, c.colour.b, 255}; });
    }
    void operator()(const SetOwnLayerHeight& c) {
        change(c.id, [&](OwnLayer& layer) { layer.height = c.height; });
    }
    void operator()(const MoveOwnLayer& c) { move(m_state.ownLayers, c.id, static_cast<int>(c.direction)); }

    // --- map
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

    // --- attention
    void operator()(const Select& c) {
        if (exists(c.target))
            m_state.selected = c.target;
    }
    void operator()(const Hover& c) {
        if (exists(c.target))
            m_state.hovered = c.target;
    }
    void operator()(const GoToClaim& c) {
        if (c.claim >= m_brief.claims.size())
            return;
        m_state.selected = {Target::What::Claim, c.claim};
        m_state.hiddenKinds.erase(m_brief.claims[c.claim].kind);
        m_state.hiddenStatusClasses.erase(m_brief.claims[c.claim].statusClass);
        const time::IntervalRef when = m_brief.claims[c.claim].when;
        if (!time::isUndated(when))
            moveTo(surestDay(when));
    }
    void operator()(const ShowScene& c) {
        if (c.scene >= m_brief.scenes.size())
            return;
        const model::Scene& scene = m_brief.scenes[c.scene];
        if (const NamedView* view = findNamedView(scene.camera)) {
            m_state.view = view->view;
        } else if (auto ownView = parseView(scene.camera)) {
            ownView->projection = m_state.view.projection;
            if (ownView->isValid())
                m_state.view = *ownView;
        }
        if (!scene.projection.empty())
            if (const auto view = inProjection(m_state.view, scene.projection))
                m_state.view = *view;
        if (std::isfinite(scene.when.start.earliest))
            moveTo(scene.when.start.earliest);
        m_state.hiddenKinds.clear();
        for (model::KindIndex kind = 0; kind < m_brief.kinds.size(); ++kind)
            if (!scene.kinds.empty() &&
                std::ranges::find(scene.kinds, m_brief.kinds[kind].id) == scene.kinds.end())
                m_state.hiddenKinds.insert(kind);
        m_state.hiddenStatusClasses.clear();
        for (const model::StatusClass statusClass : model::allStatusClasses)
            if (!scene.statuses.empty() &&
                std::ranges::find(scene.statuses, model::id(statusClass)) == scene.statuses.end())
                m_state.hiddenStatusClasses.insert(statusClass);
        m_state.playback.playing = false;
        m_state.selected = {};
    }

    // --- interface
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
    void moveTo(time::DayNumber date) {
        const time::DayRange span = m_brief.span();
        if (std::isfinite(date))
            m_state.date = std::clamp(date, span.first, span.last);
    }

    void moveToNext(const std::vector<time::DayNumber>& candidates, Direction direction) {
        const time::DayNumber today = std::floor(m_state.date);
        std::optional<time::DayNumber> best;
        for (const time::DayNumber day : candidates) {
            if (!std::isfinite(day))
                continue;
            if (direction == Direction::Forward && day > today && (!best || day < *best))
                best = day;
            if (direction == Direction::Back && day < today && (!best || day > *best))
                best = day;
        }
        if (best)
            moveTo(*best);
    }

    /// A day on which the interval holds as surely as it ever does, the earliest of them.
    static time::DayNumber surestDay(time::IntervalRef when) {
        time::DayNumber best = when.start.earliest;
        for (const time::DayNumber day : {when.start.latest, when.end.earliest})
            if (std::isfinite(day) &&
                (!std::isfinite(best) || time::presence(when, day) > time::presence(when, best)))
                best = day;
        return best;
    }

    bool exists(const Target& target) const {
        switch (target.what) {
        case Target::What::Nothing:
            return true;
        case Target::What::Claim:
            return target.index < m_brief.claims.size();
        case Target::What::Place:
            return target.index < m_brief.places.size();
        case Target::What::Period:
            return target.index < m_brief.periods.size();
        }
        return false;
    }

    template<typename Change>
    void change(int id, const Change& change) {
        const auto layer = std::ranges::find(m_state.ownLayers, id, &OwnLayer::id);
        if (layer != m_state.ownLayers.end())
            change(*layer);
    }

    template<typename Set, typename Value>
    static void toggle(Set& set, const Value& value) {
        if (set.erase(value) == 0)
            set.insert(value);
    }

    AppState& m_state;
    const model::Brief& m_brief;
};

} // namespace

void apply(AppState& state, const model::Brief& brief, const Command& command) {
    Applier applier(state, brief);
    std::visit([&](const auto& area) { std::visit(applier, area); }, command);
}

} // namespace tumen::state
