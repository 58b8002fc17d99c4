#include <algorithm>
#include <cmath>

#include "model/Wordings.hpp"
#include "state/Commands.hpp"
#include "state/LedgerCommands.hpp"
#include "state/TimeSteps.hpp"
#include "state/TimelineSpan.hpp"

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
    void operator()(const StepDate& c) { moveBy(m_state.step, c.direction); }
    void operator()(const StepEvent& c) { moveBy(TimeStep::Event, c.direction); }
    void operator()(const StepPeriod& c) { moveBy(TimeStep::Period, c.direction); }
    void operator()(const StepChange& c) { moveBy(TimeStep::Change, c.direction); }
    void operator()(const GoToEnd& c) {
        const time::DayRange span = m_brief.span();
        moveTo(c.direction == Direction::Back ? span.first : span.last - 1.0);
    }
    void operator()(const TogglePlay&) {
        time::Playback& playback = m_state.playback;
        playback.playing = !playback.playing;
        if (!playback.playing)
            return keepDateInView();
        const time::DayRange range = playedRange();
        if (!playback.backwards && m_state.date >= range.last - 1.0)
            m_state.date = range.first;
        else if (playback.backwards && m_state.date <= range.first)
            m_state.date = range.last;
        m_state.timelineFollows = true;
        keepDateInView();
    }
    void operator()(const TurnAround&) { m_state.playback.backwards = !m_state.playback.backwards; }
    void operator()(const SetSpeed& c) {
        if (std::isfinite(c.daysPerSecond))
            m_state.playback.speedDaysPerSecond = std::clamp(c.daysPerSecond, slowestSpeed, fastestSpeed);
    }
    void operator()(const ChangeSpeed& c) {
        (*this)(SetSpeed{steppedSpeed(m_state.playback.speedDaysPerSecond, c.direction)});
    }
    void operator()(const SetLoop& c) {
        m_state.playback.loop = c.loop;
        m_state.loopedPeriod =
            c.loop == time::LoopMode::Period ? m_brief.periodAt(m_state.date) : std::nullopt;
    }
    void operator()(const NextLoop&) { (*this)(SetLoop{following(allLoopModes, m_state.playback.loop)}); }
    void operator()(const SetPace& c) { m_state.playback.pace = c.pace; }
    void operator()(const NextPace&) { (*this)(SetPace{following(allPaces, m_state.playback.pace)}); }
    void operator()(const SetStep& c) { m_state.step = c.step; }
    void operator()(const NextStep& c) {
        constexpr int count = static_cast<int>(timeStepCount);
        const int step = static_cast<int>(m_state.step) + static_cast<int>(c.direction);
        m_state.step = static_cast<TimeStep>((step + count) % count);
    }
    void operator()(const SetLinger& c) {
        if (std::isfinite(c.days))
            m_state.lingerDays = std::clamp(c.days, 0.0, 36500.0);
    }
    void operator()(const AdvanceClock& c) {
        if (std::isnan(c.elapsedSecs))
            return;
        const time::PlaybackStep next =
            time::advance(m_state.playback, m_state.date, c.elapsedSecs, playedRange(), c.quiet);
        const double daysMoved = std::abs(next.date - m_state.date);
        const bool ends = m_state.playback.playing && !next.playing;
        m_state.date = next.date;
        m_state.playback.playing = next.playing;
        // Pages that are over within a second would flicker: the axis catches up when time goes slower or
        // stops.
        if (ends || (daysMoved > 0.0 && m_state.timelineSpan &&
                     daysMoved < lengthOf(*m_state.timelineSpan) * std::min(c.elapsedSecs, 0.1)))
            keepDateInView();
        if (m_state.motionStyle != MotionStyle::Still)
            m_state.motionSecs += m_state.motionSpeed * std::clamp(c.elapsedSecs, 0.0, 0.1);
    }

    // --- timeline
    void operator()(const SetTimelineSpan& c) {
        if (c.span && !(std::isfinite(c.span->first) && std::isfinite(c.span->last)))
            return;
        m_state.timelineSpan = c.span ? timelineSpanWithin(*c.span, m_brief.span()) : std::nullopt;
        m_state.timelineFollows = isInView(m_state.date);
    }
    void operator()(const ZoomTimeline& c) {
        const time::DayRange shown = m_state.timelineSpan.value_or(m_brief.span());
        const time::DayNumber about =
            isInView(m_state.date) ? m_state.date : (shown.first + shown.last) / 2.0;
        (*this)(SetTimelineSpan{zoomedSpan(shown, about, c.direction == Direction::Forward ? 0.5 : 2.0)});
    }
    void operator()(const PanTimeline& c) {
        if (const auto& span = m_state.timelineSpan)
            (*this)(
                SetTimelineSpan{movedSpan(*span, 0.5 * static_cast<double>(c.direction) * lengthOf(*span))});
    }
    void operator()(const SelectRange& c) {
        if (!c.range) {
            m_state.selectedRange.reset();
            return;
        }
        const auto [first, last] = std::minmax(c.range->first, c.range->last);
        if (!std::isfinite(first) || !std::isfinite(last))
            return;
        const time::DayRange days = daysOfBrief();
        m_state.selectedRange = time::DayRange{std::clamp(std::floor(first), days.first, days.last),
                                               std::clamp(std::floor(last), days.first, days.last)};
    }
    void operator()(const BoundRange& c) {
        const time::DayNumber day = std::floor(m_state.date);
        time::DayRange range = m_state.selectedRange.value_or(daysOfBrief());
        if (c.side == Direction::Back)
            range = {day, day <= range.last ? range.last : daysOfBrief().last};
        else
            range = {day >= range.first ? range.first : daysOfBrief().first, day};
        (*this)(SelectRange{range});
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
        if (m_state.selected)
            stops.emplace_back(Panel::Inspector);
        const auto now = std::ranges::find(stops, m_state.focusedPanel);
        const auto count = static_cast<int>(stops.size());
        const int index = now == stops.end() ? 0 : static_cast<int>(now - stops.begin());
        m_state.focusedPanel =
            stops[static_cast<std::size_t>((index + static_cast<int>(c.direction) + count) % count)];
        m_state.panelsShown = m_state.panelsShown || m_state.focusedPanel;
    }
    void operator()(const TogglePalette&) { m_state.paletteShown = !m_state.paletteShown; }
    void operator()(const StepBack&) {
        if (m_state.paletteShown)
            m_state.paletteShown = false;
        else if (m_state.helpShown)
            m_state.helpShown = false;
        else if (m_state.searchShown)
            m_state.searchShown = false;
        else if (m_state.focusedPanel)
            m_state.focusedPanel.reset();
        else if (m_state.selected)
            m_state.selected = {};
        else if (m_state.ledger.shown)
            m_state.ledger.shown = false;
        else
            m_state.fullScreen = false;
    }

private:
    void moveTo(time::DayNumber date) {
        const time::DayRange span = m_brief.span();
        if (!std::isfinite(date))
            return;
        m_state.date = std::clamp(date, span.first, span.last);
        if (m_state.playback.loop == time::LoopMode::Period)
            m_state.loopedPeriod = m_brief.periodAt(m_state.date);
        m_state.timelineFollows = true;
        keepDateInView();
    }

    void moveBy(TimeStep step, Direction direction) {
        if (const auto day = steppedDate(m_brief, m_state, step, direction))
            moveTo(*day);
    }

    bool isInView(time::DayNumber date) const {
        const auto& span = m_state.timelineSpan;
        return !span || (date >= span->first && date <= span->last);
    }

    void keepDateInView() {
        if (m_state.timelineFollows && m_state.timelineSpan)
            m_state.timelineSpan =
                timelineSpanWithin(pageWith(*m_state.timelineSpan, m_state.date), m_brief.span());
    }

    static double lengthOf(time::DayRange range) { return range.last - range.first; }

    /// The first and the last day of the brief.
    time::DayRange daysOfBrief() const {
        const time::DayRange span = m_brief.span();
        return {span.first, span.last - 1.0};
    }

    /// What is played: to the last minute of the last day, so that it is seen and the next one is not.
    time::DayRange playedRange() const {
        constexpr double lastMinute = 1.0 - 1.0 / 1440.0;
        const time::DayRange span = m_brief.span();
        if (m_state.playback.loop == time::LoopMode::Period && m_state.loopedPeriod) {
            const time::DayRange period =
                time::boundsWithin(m_brief.periods[*m_state.loopedPeriod].when, daysOfBrief());
            return {period.first, std::max(period.last, period.first) + lastMinute};
        }
        if (m_state.playback.loop == time::LoopMode::Range && m_state.selectedRange)
            return {m_state.selectedRange->first, m_state.selectedRange->last + lastMinute};
        return span;
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
        case Target::What::Undated:
            return target.index == 0 && hasUndated();
        }
        return false;
    }

    bool hasUndated() const {
        for (model::ClaimIndex i = 0; i < m_brief.claims.size(); ++i)
            if (time::isUndated(m_brief.claims.when(i)))
                return true;
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
    const auto applyArea = [&](const auto& area) {
        if constexpr (std::is_same_v<std::decay_t<decltype(area)>, LedgerCommand>)
            applyToLedger(state, brief, area);
        else
            std::visit(applier, area);
    };
    std::visit(applyArea, command);
}

} // namespace tumen::state
