#pragma once

#include <deque>
#include <span>
#include <vector>

#include "state/Commands.hpp"

namespace tumen::state {

/// What undo and redo bring back: what is on the map, from where one looks at it, and the revision of the
/// brief. Not the interface
/// (panels, theme, motion), not what plays and how fast, not the axis of the timeline, which follows the
/// date, and not the user's own layers, whose files would have to be read again.
struct Undoable {
    // view
    MapView view;
    model::Language language = model::Language::English;
    std::optional<model::Language> secondLanguage;
    std::set<BasemapPart> hiddenParts;
    // filters
    std::set<model::KindIndex> hiddenKinds;
    model::StatusSet hiddenStatuses;
    Viewpoint viewpoint;
    bool hidesDenials = false;
    int flowLimit = 0;
    WidthScale widthScale = WidthScale::SquareRoot;
    double lingerDays = 0.0;
    ShownTime shownTime = ShownTime::Day;
    double windowDays = 0.0;
    Comparison comparison = Comparison::Off;
    std::optional<time::DayRange> comparedDays;
    double divider = 0.0;
    std::optional<time::DayRange> selectedRange;
    // date
    time::DayNumber date = 0.0;
    // edits
    int revision = 0;

    friend bool operator==(const Undoable&, const Undoable&) = default;
};
Undoable undoableOf(const AppState& state);

/// Performs commands and remembers what they changed, so that it can be undone and redone.
///
/// - Commands that are performed together are one step: a click on a period sets a date and selects.
/// - What goes on is one step until it pauses for a second: panning, zooming, scrubbing, stepping with an
///   arrow held, dragging a slider or a range. Playing is one step from its start on, however long.
/// - A step takes back what it changed and leaves the rest: a filter undone while time plays leaves the date.
///   Where it takes back a date, time stops.
/// - The selection alone is no step, as it changes neither view nor filters. A step that also selected, as
///   going to a claim does, takes the selection back together with the date, so that the inspector shows what
///   it showed before the jump.
/// - An edit is a step among the others. What was selected goes with its row, not with the step.
/// - A presentation leaves no steps, as ending it brings back what was before; nothing is undone meanwhile.
class History {
public:
    static constexpr std::size_t mostSteps = 200;

    /// Applies the commands; Undo and Redo go back and forth. Where there is nothing to undo they do nothing.
    void perform(AppState& state, const model::Brief& brief, std::span<const Command> commands);

    /// True when undo or redo may lead to a revision of the brief.
    bool reaches(int revision) const;
    /// For another brief.
    void clear();

    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }

private:
    /// What is done over and over within one step.
    enum class Gesture { None, View, Date, Steps, FlowLimit, Linger, Window, Divider, Range };
    struct Moment {
        Undoable kept;
        Target selected;
        friend bool operator==(const Moment&, const Moment&) = default;
    };
    struct Step {
        Moment before;
        Moment after;
        Gesture gesture = Gesture::None;
        bool beginsToPlay = false;

        /// A place in a list is another one in another revision.
        bool selects() const;
    };

    static Gesture gestureOf(const Command& command);
    static Moment momentOf(const AppState& state);
    void performTogether(AppState& state, const model::Brief& brief, std::span<const Command> commands);
    void keep(const Step& step);
    /// Time has played on: the date belongs to the last step that moved it.
    void follow(time::DayNumber date);
    void undo(AppState& state, const model::Brief& brief);
    void redo(AppState& state, const model::Brief& brief);

    std::deque<Step> m_undo;
    std::vector<Step> m_redo; ///< the next one last
    double m_secsSinceStep = 0.0;
};

} // namespace tumen::state
