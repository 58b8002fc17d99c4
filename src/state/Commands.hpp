#pragma once

#include <span>
#include <string>
#include <variant>
#include <vector>

#include "state/AppState.hpp"
#include "state/Direction.hpp"
#include "state/Presentation.hpp"

namespace tumen::state {

// --- time
struct SetDate {
    time::DayNumber date = 0.0;
};
struct StepDate {
    Direction direction = Direction::Forward;
};
/// To where the next visible claim begins, or the one before.
struct StepEvent {
    Direction direction = Direction::Forward;
};
struct StepPeriod {
    Direction direction = Direction::Forward;
};
/// To the next day of changeDays(), or the one before.
struct StepChange {
    Direction direction = Direction::Forward;
};
/// To the first or the last day of the brief.
struct GoToEnd {
    Direction direction = Direction::Forward;
};
struct TogglePlay {};
/// Time runs the other way.
struct TurnAround {};
/// From slowestSpeed to fastestSpeed.
struct SetSpeed {
    double daysPerSecond = 365.0;
};
/// To the next of 1, 2, 5, 10, 20 and so on.
struct ChangeSpeed {
    Direction direction = Direction::Forward;
};
struct SetLoop {
    time::LoopMode loop = time::LoopMode::All;
};
struct NextLoop {};
struct SetPace {
    time::Pace pace = time::Pace::Even;
};
struct NextPace {};
/// The date stays.
struct SetStep {
    TimeStep step = TimeStep::Month;
};
struct NextStep {
    Direction direction = Direction::Forward;
};
struct SetLinger {
    double days = 90.0;
};
struct SetShownTime {
    ShownTime shown = ShownTime::Day;
};
/// Without a selected range, ShownTime::Range is passed over.
struct NextShownTime {};
/// From shortestWindowDays to longestWindowDays.
struct SetWindowDays {
    double days = 365.0;
};
/// Where nothing has been compared with yet, or no comparison was on, the shown days are from then on.
struct SetComparison {
    Comparison comparison = Comparison::Split;
};
struct NextComparison {};
/// The first and the last day; none are the shown ones.
struct CompareWith {
    std::optional<time::DayRange> days;
};
struct SetDivider {
    double share = 0.5;
};
/// Lets time and the moving patterns go on.
struct AdvanceClock {
    double elapsedSecs = 0.0;
    /// Those that pass quickly, as time::quietStretches() gives them; kept by who sends the command.
    std::span<const time::DayRange> quiet = {};
};
using TimeCommand = std::variant<SetDate, StepDate, StepEvent, StepPeriod, StepChange, GoToEnd, TogglePlay,
                                 TurnAround, SetSpeed, ChangeSpeed, SetLoop, NextLoop, SetPace, NextPace,
                                 SetStep, NextStep, SetLinger, SetShownTime, NextShownTime, SetWindowDays,
                                 SetComparison, NextComparison, CompareWith, SetDivider, AdvanceClock>;

// --- timeline
/// Which days are on the axis: at least shortestTimelineDays, at most all. None, or all of them: all.
struct SetTimelineSpan {
    std::optional<time::DayRange> span;
};
/// Half or twice as many days, the date staying where it is on the axis.
struct ZoomTimeline {
    Direction direction = Direction::Forward;
};
/// By a half of what is on it.
struct PanTimeline {
    Direction direction = Direction::Forward;
};
/// From one day to another, both inclusive and in any order; or none.
struct SelectRange {
    std::optional<time::DayRange> range;
};
/// The selected range begins, or ends, on the date; where there is none, it reaches to the end of the brief.
struct BoundRange {
    Direction side = Direction::Forward;
};
using TimelineCommand = std::variant<SetTimelineSpan, ZoomTimeline, PanTimeline, SelectRange, BoundRange>;

// --- layers
struct ToggleKind {
    model::KindIndex kind = 0;
};
/// Only this kind; all of them again when it already was alone.
struct SoloKind {
    model::KindIndex kind = 0;
};
struct ToggleStatus {
    model::StatusIndex status = 0;
};
/// Only this status; all of them again when it already was alone.
struct SoloStatus {
    model::StatusIndex status = 0;
};
/// All statuses of the class off when all are on, otherwise all on.
struct ToggleStatusClass {
    model::StatusClass statusClass = model::StatusClass::Documented;
};
struct SoloStatusClass {
    model::StatusClass statusClass = model::StatusClass::Documented;
};
/// One that the brief does not have changes nothing.
struct SetViewpoint {
    Viewpoint viewpoint;
};
/// To the next of viewpointsOf(), or the one before.
struct NextViewpoint {
    Direction direction = Direction::Forward;
};
/// What the viewpoint's actor denies is struck or hidden.
struct ToggleDenials {};
struct TogglePart {
    BasemapPart part = BasemapPart::Labels;
};
/// How many lines may be drawn for flows, from lowestFlowLimit to highestFlowLimit.
struct SetFlowLimit {
    int lines = 2000;
};
struct SetWidthScale {
    WidthScale scale = WidthScale::SquareRoot;
};
using LayerCommand =
    std::variant<ToggleKind, SoloKind, ToggleStatus, SoloStatus, ToggleStatusClass, SoloStatusClass,
                 SetViewpoint, NextViewpoint, ToggleDenials, TogglePart, SetFlowLimit, SetWidthScale>;

// --- own layers; those that name a layer which is not there change nothing
/// On top of the others. A file that is there already is read anew and keeps its place and settings.
struct AddOwnLayer {
    std::string path;
    OwnLayer::Height height = OwnLayer::Height::Under;
};
struct RemoveOwnLayer {
    int id = 0;
};
struct ToggleOwnLayer {
    int id = 0;
};
struct SetOwnLayerOpacity {
    int id = 0;
    int percent = 100;
};
struct SetOwnLayerColour {
    int id = 0;
    core::Colour colour;
};
struct SetOwnLayerHeight {
    int id = 0;
    OwnLayer::Height height = OwnLayer::Height::Under;
};
/// Past the next one at its height: forward is up.
struct MoveOwnLayer {
    int id = 0;
    Direction direction = Direction::Forward;
};
using OwnLayerCommand = std::variant<AddOwnLayer, RemoveOwnLayer, ToggleOwnLayer, SetOwnLayerOpacity,
                                     SetOwnLayerColour, SetOwnLayerHeight, MoveOwnLayer>;

// --- map
struct SetView {
    MapView view;
};
struct StepView {
    Direction direction = Direction::Forward;
};
struct SetProjection {
    std::string id;
};
struct SetLanguage {
    model::Language language = model::Language::English;
};
struct NextLanguage {};
/// Names in one more language; in none when there is none or it is the main one.
struct SetSecondLanguage {
    std::optional<model::Language> language;
};
using MapCommand =
    std::variant<SetView, StepView, SetProjection, SetLanguage, NextLanguage, SetSecondLanguage>;

// --- attention
struct Select {
    Target target;
};
struct Hover {
    Target target;
};
/// Selects a claim, switches its layer and status on, leaves a viewpoint that hides it and moves to a date at
/// which it is on the map.
struct GoToClaim {
    model::ClaimIndex claim = 0;
};
/// With its date, filters and view; within a presentation where one is going on.
struct ShowScene {
    std::size_t scene = 0;
};
using AttentionCommand = std::variant<Select, Hover, GoToClaim, ShowScene>;

// --- interface
struct TogglePanels {};
struct ToggleHelp {};
struct ToggleSearch {};
struct ToggleFullScreen {};
struct SetMotionStyle {
    MotionStyle style = MotionStyle::Comets;
};
struct NextMotionStyle {};
struct NextMotionSpeed {};
struct SetTheme {
    ThemeId theme = ThemeId::Dark;
};
struct NextTheme {};
struct SetInterfaceLanguage {
    model::Language language = model::Language::English;
};
struct NextInterfaceLanguage {};
/// The nearest of interfacePercents.
struct SetInterfaceScale {
    int percent = 100;
};
/// To the next of interfacePercents: forward is larger.
struct StepInterfaceScale {
    Direction direction = Direction::Forward;
};
/// Of a panel beside the map; within narrowestPanel and widestPanel.
struct SetPanelWidth {
    Panel panel = Panel::Layers;
    double points = 214.0;
};
/// The keyboard goes to the next panel, after the last one back to the map; hidden panels are shown.
struct FocusNextPanel {
    Direction direction = Direction::Forward;
};
/// The list of what was wrong with the brief is there, or no more.
struct TellProblemsShown {
    bool areShown = false;
};
struct TogglePalette {};
struct ToggleExport {};
/// Closes what is open: the list of commands, the dialog that saves, help, search; leaves a panel, puts
/// a tool down or leaves a presentation; then closes the selection, the ledger, then full screen.
struct StepBack {};
using InterfaceCommand =
    std::variant<TogglePanels, ToggleHelp, ToggleSearch, ToggleFullScreen, SetMotionStyle, NextMotionStyle,
                 NextMotionSpeed, SetTheme, NextTheme, SetInterfaceLanguage, NextInterfaceLanguage,
                 SetInterfaceScale, StepInterfaceScale, SetPanelWidth, FocusNextPanel, TellProblemsShown,
                 TogglePalette, ToggleExport, StepBack>;

// --- history; carried out by state::History, nothing else
struct Undo {};
struct Redo {};
using HistoryCommand = std::variant<Undo, Redo>;

// --- ledger: see state/Ledger.hpp
using LedgerCommand = std::variant<ToggleLedger, CloseLedger, SetLedgerTab, SetLedgerHeight, SetLedgerFilter,
                                   ShowInLedger, SetBalancePair, SetBalanceMeasure, LiftClaims>;

// --- edits and files of the brief: see state/Editing.hpp
using Command = std::variant<TimeCommand, TimelineCommand, LayerCommand, OwnLayerCommand, MapCommand,
                             AttentionCommand, InterfaceCommand, HistoryCommand, LedgerCommand,
                             PresentationCommand, EditCommand, BriefFileCommand>;
using Commands = std::vector<Command>;

/// The only way the state changes. Commands that name something the brief does not have change nothing.
void apply(AppState& state, const model::Brief& brief, const Command& command);

} // namespace tumen::state
