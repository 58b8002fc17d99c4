#include "video/VideoPlan.hpp"

#include <algorithm>
#include <cmath>

#include "state/Commands.hpp"

namespace tumen::video {

namespace {

/// What time and rounding may be off.
constexpr double hairSecs = 1e-6;

double shareOf(double value, double from, double to) {
    return to > from ? std::clamp((value - from) / (to - from), 0.0, 1.0) : 1.0;
}

/// On the way to a scene for so long.
void moveOn(state::AppState& state, double secs) {
    if (!state.change)
        return;
    state.change->elapsedSecs = secs;
    if (state.change->isOver())
        state.change.reset();
}

std::string textOf(const model::Scene& scene) {
    if (scene.title.empty() || scene.caption.empty())
        return scene.title + scene.caption;
    return scene.title + "\n" + scene.caption;
}

} // namespace

VideoPlan VideoPlan::ofDays(const state::AppState& opening, time::DayNumber from, time::DayNumber to,
                            const DayPace& pace, int framesPerSecond) {
    VideoPlan plan(framesPerSecond);
    const auto shared = std::make_shared<const state::AppState>(opening);
    // Forwards from the earlier day to the later one, then turned around where it is to go backwards.
    const time::DayNumber first = std::min(from, to);
    const time::DayNumber last = std::max(from, to);
    struct Leg {
        time::DayRange days;
        double secs;
    };
    std::vector<Leg> legs;
    const auto addUntil = [&](time::DayNumber until, std::optional<double> secs) {
        const time::DayNumber begin = legs.empty() ? first : legs.back().days.last;
        if (until > begin)
            legs.push_back({{begin, until}, secs.value_or((until - begin) / pace.daysPerSecond)});
    };
    for (const time::DayRange& quiet : pace.quiet) {
        if (quiet.last <= first || quiet.first >= last)
            continue;
        addUntil(std::min(quiet.first, last), {});
        const double begin = std::max(quiet.first, first);
        const double end = std::min(quiet.last, last);
        addUntil(end, time::quietSecs * (end - begin) / (quiet.last - quiet.first));
    }
    addUntil(last, {});
    if (to < from)
        std::ranges::reverse(legs);
    for (const Leg& leg : legs)
        plan.add(shared, to < from ? leg.days.last : leg.days.first,
                 to < from ? leg.days.first : leg.days.last, leg.secs);
    // The last frame shows the last day.
    plan.m_frameCount = static_cast<int>(std::ceil(plan.endSecs() * framesPerSecond - hairSecs)) + 1;
    plan.add(shared, to, to, 1.0 / framesPerSecond);
    return plan;
}

VideoPlan VideoPlan::ofScenes(const state::AppState& opening, const model::Brief& brief,
                              std::span<const std::size_t> scenes, int framesPerSecond) {
    VideoPlan plan(framesPerSecond);
    state::AppState state = opening;
    std::optional<std::size_t> before;
    for (const std::size_t index : scenes) {
        const model::Scene& scene = brief.scenes[index];
        using Command = state::PresentationCommand;
        const bool follows = before && index == *before + 1;
        state::apply(state, brief,
                     follows ? Command(state::StepScene{}) : Command(state::StartPresentation{index}));
        before = index;
        const double secs = state::dwellSecsOf(scene);
        const time::DayRange days =
            state::daysOf(scene, brief).value_or(time::DayRange{state.date, state.date});
        const double startSecs = plan.endSecs();
        plan.add(std::make_shared<const state::AppState>(state), days.first, days.last, secs);
        // What the next one begins from.
        state.date = days.last;
        moveOn(state, secs);
        if (std::string text = textOf(scene); !text.empty())
            plan.m_captions.push_back({startSecs, plan.endSecs(), std::move(text)});
    }
    plan.m_frameCount = std::max(1, static_cast<int>(std::lround(plan.endSecs() * framesPerSecond)));
    return plan;
}

void VideoPlan::add(std::shared_ptr<const state::AppState> opening, time::DayNumber from, time::DayNumber to,
                    double secs) {
    m_stretches.push_back({std::move(opening), endSecs(), endSecs() + secs, from, to});
}

state::AppState VideoPlan::stateAt(int frame) const {
    const double secs = static_cast<double>(frame) / m_framesPerSecond;
    auto found = std::ranges::upper_bound(m_stretches, secs + hairSecs, {}, &Stretch::startSecs);
    const Stretch& stretch = found == m_stretches.begin() ? *found : *(found - 1);
    state::AppState state = *stretch.opening;
    // The last frame of a stretch is a frame short of its end, which the next one shows, if there is one.
    const bool isLast = &stretch == &m_stretches.back();
    const double end = isLast ? stretch.endSecs - 1.0 / m_framesPerSecond : stretch.endSecs;
    state.date = std::lerp(stretch.from, stretch.to, shareOf(secs, stretch.startSecs, end));
    moveOn(state, secs - stretch.startSecs);
    // Time plays as it would in the window.
    state.playback.playing = stretch.from != stretch.to && secs + hairSecs < end;
    if (state.playback.playing) {
        state.playback.backwards = stretch.to < stretch.from;
        state.playback.speedDaysPerSecond = std::abs(stretch.to - stretch.from) / (end - stretch.startSecs);
    }
    if (state.motionStyle != state::MotionStyle::Still)
        state.motionSecs = secs * state.motionSpeed;
    return state;
}

} // namespace tumen::video
