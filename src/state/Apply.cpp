#include <algorithm>
#include <cmath>

#include "state/ApplyAreas.hpp"
#include "state/TimelineSpan.hpp"

namespace tumen::state {

namespace {

struct Areas {
    AppState& state;
    const model::Brief& brief;

    void operator()(const TimeCommand& c) const {
        applyTime(state, brief, c);
        if (const auto* tick = std::get_if<AdvanceClock>(&c))
            advanceScenes(state, brief, tick->elapsedSecs);
    }
    void operator()(const TimelineCommand& c) const { applyTimeline(state, brief, c); }
    void operator()(const LayerCommand& c) const { applyLayers(state, brief, c); }
    void operator()(const OwnLayerCommand& c) const { applyOwnLayers(state, brief, c); }
    void operator()(const MapCommand& c) const {
        const MapView before = state.view;
        applyMap(state, brief, c);
        if (state.view != before)
            state.change.reset(); // whoever moves the map goes on from where it is
    }
    void operator()(const AttentionCommand& c) const { applyAttention(state, brief, c); }
    void operator()(const InterfaceCommand& c) const { applyInterface(state, brief, c); }
    void operator()(const HistoryCommand&) const {}
    void operator()(const LedgerCommand& c) const { applyLedger(state, brief, c); }
    void operator()(const PresentationCommand& c) const { applyPresentation(state, brief, c); }
    void operator()(const EditCommand& c) const {
        if (const auto* show = std::get_if<ShowRevision>(&c))
            state.revision = show->revision;
    }
    void operator()(const BriefFileCommand& c) const {
        if (const auto* show = std::get_if<ShowFileDialog>(&c))
            state.fileDialog = show->dialog;
    }
};

} // namespace

void moveTo(AppState& state, const model::Brief& brief, time::DayNumber date) {
    const time::DayRange span = brief.span();
    if (!std::isfinite(date))
        return;
    state.date = std::clamp(date, span.first, span.last);
    if (state.playback.loop == time::LoopMode::Period)
        state.loopedPeriod = brief.periodAt(state.date);
    state.timelineFollows = true;
    keepDateInView(state, brief);
}

void keepDateInView(AppState& state, const model::Brief& brief) {
    if (state.timelineFollows && state.timelineSpan)
        state.timelineSpan = timelineSpanWithin(pageWith(*state.timelineSpan, state.date), brief.span());
}

time::DayRange daysOfBrief(const model::Brief& brief) {
    const time::DayRange span = brief.span();
    return {span.first, span.last - 1.0};
}

void apply(AppState& state, const model::Brief& brief, const Command& command) {
    std::visit(Areas{state, brief}, command);
}

} // namespace tumen::state
