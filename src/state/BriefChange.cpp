#include "state/BriefChange.hpp"

#include <algorithm>

#include "state/ApplyAreas.hpp"
#include "state/TimelineSpan.hpp"

namespace tumen::state {

namespace {

/// Where what stood at a place of one list stands in the other, by its id.
template<typename List>
std::optional<std::size_t> moved(std::size_t index, const List& from, const List& to) {
    if (index >= from.size())
        return std::nullopt;
    const auto found =
        std::ranges::find_if(to, [&](const auto& entry) { return entry.id == from[index].id; });
    return found == to.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - to.begin()));
}

class Carrier {
public:
    Carrier(const model::Brief& from, const model::Brief& to) : m_from(from), m_to(to) {}

    void carry(AppState& state) const {
        std::set<model::KindIndex> hidden;
        for (const model::KindIndex kind : state.hiddenKinds)
            if (const auto now = moved(kind, m_from.kinds, m_to.kinds))
                hidden.insert(*now);
        state.hiddenKinds = std::move(hidden);
        state.viewpoint = model::findViewpoint(m_to.claims, model::id(state.viewpoint)).value_or(Viewpoint{});
        state.selected = target(state.selected);
        state.hovered = target(state.hovered);
        state.scene = place(state.scene, m_from.scenes, m_to.scenes);
        state.presentedLast = place(state.presentedLast, m_from.scenes, m_to.scenes);
        state.loopedPeriod = place(state.loopedPeriod, m_from.periods, m_to.periods);
        state.ledger.filter = filter(state.ledger.filter);
        if (state.lifted)
            state.lifted = filter(*state.lifted);
        state.change.reset();
        const time::DayRange span = m_to.span();
        state.date = std::clamp(state.date, span.first, span.last);
        if (state.timelineSpan)
            state.timelineSpan = timelineSpanWithin(*state.timelineSpan, span);
        const time::DayRange days = daysOfBrief(m_to);
        for (auto* range : {&state.selectedRange, &state.comparedDays})
            if (*range)
                *range = time::DayRange{std::clamp((*range)->first, days.first, days.last),
                                        std::clamp((*range)->last, days.first, days.last)};
    }

private:
    template<typename List>
    static std::optional<std::size_t> place(std::optional<std::size_t> index, const List& from,
                                            const List& to) {
        return index ? moved(*index, from, to) : index;
    }

    Target target(const Target& target) const {
        std::optional<std::size_t> index;
        switch (target.what) {
        case Target::What::Nothing:
        case Target::What::Undated:
            return target;
        case Target::What::Claim:
            if (target.index < m_from.claims.size())
                index = m_to.findClaim(m_from.claims[target.index].id);
            break;
        case Target::What::Place:
            index = moved(target.index, m_from.places, m_to.places);
            break;
        case Target::What::Period:
            index = moved(target.index, m_from.periods, m_to.periods);
            break;
        }
        return index ? Target{target.what, *index} : Target{};
    }

    LedgerFilter filter(LedgerFilter filter) const {
        filter.kind = place(filter.kind, m_from.kinds, m_to.kinds);
        filter.period = place(filter.period, m_from.periods, m_to.periods);
        if (filter.passage) {
            const auto source = moved(filter.passage->source, m_from.sources, m_to.sources);
            if (source)
                filter.passage->source = *source;
            else
                filter.passage.reset();
        }
        return filter;
    }

    const model::Brief& m_from;
    const model::Brief& m_to;
};

} // namespace

AppState carriedOver(const AppState& state, const model::Brief& from, const model::Brief& to) {
    const Carrier carrier(from, to);
    AppState next = state;
    carrier.carry(next);
    if (next.presentation && next.presentation->before) {
        auto before = std::make_shared<AppState>(*next.presentation->before);
        carrier.carry(*before);
        next.presentation->before = std::move(before);
    }
    return next;
}

} // namespace tumen::state
