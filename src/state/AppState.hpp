#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "model/Brief.hpp"
#include "state/Editing.hpp"
#include "state/Ledger.hpp"
#include "state/MapView.hpp"
#include "state/OwnLayer.hpp"
#include "state/Presentation.hpp"
#include "state/SceneChange.hpp"
#include "state/Viewpoint.hpp"
#include "time/PlaybackClock.hpp"

namespace tumen::state {

/// Of lines drawn for flows.
inline constexpr int lowestFlowLimit = 100;
inline constexpr int highestFlowLimit = 20000;

enum class BasemapPart {
    Parallel,
    FarEast,
    Borders,
    Rivers,
    Railways,
    Relief,
    Labels,
    Graticule,
    Locator,
    DistanceRings
};
inline constexpr std::size_t basemapPartCount = 10;
std::string_view title(BasemapPart part);
std::string_view id(BasemapPart part);

/// "en", "ko", "ru".
std::string_view id(model::Language language);
std::optional<model::Language> findLanguage(std::string_view id);

/// How far one step of the arrow keys goes: by the calendar, or to the next change of what is shown, the next
/// beginning or the next period.
enum class TimeStep { Day, Month, Year, Decade, Change, Event, Period };
inline constexpr std::size_t timeStepCount = 7;
std::string_view title(TimeStep step);

inline constexpr std::array<time::LoopMode, 4> allLoopModes = {time::LoopMode::Once, time::LoopMode::All,
                                                               time::LoopMode::Period, time::LoopMode::Range};
std::string_view id(time::LoopMode loop);
inline constexpr std::array<time::Pace, 2> allPaces = {time::Pace::Even, time::Pace::ByChanges};
std::string_view id(time::Pace pace);

/// Of which days what holds is on the map: the date's, those of some days up to it, or the selected range's.
enum class ShownTime { Day, Window, Range };
inline constexpr std::array<ShownTime, 3> allShownTimes = {ShownTime::Day, ShownTime::Window,
                                                           ShownTime::Range};
std::string_view id(ShownTime shown);

/// How the shown days are set against those of another time: not, either on its side of a divider, or by what
/// began, ended and held at both.
enum class Comparison { Off, Split, Difference };
inline constexpr std::array<Comparison, 3> allComparisons = {Comparison::Off, Comparison::Split,
                                                             Comparison::Difference};
std::string_view id(Comparison comparison);
/// How far left and right the divider of a split goes, as a share of the map's width.
inline constexpr double leftmostDivider = 0.1;
inline constexpr double rightmostDivider = 0.9;

/// Bounds of a window's length.
inline constexpr double shortestWindowDays = 1.0;
inline constexpr double longestWindowDays = 73000.0;

/// Days a second.
inline constexpr double slowestSpeed = 0.1;
inline constexpr double fastestSpeed = 100000.0;

/// The look of picture and panels: for a dim room, for paper and bright rooms, for bad projectors and low
/// vision.
enum class ThemeId { Dark, Light, HighContrast };
inline constexpr std::array<ThemeId, 3> allThemes = {ThemeId::Dark, ThemeId::Light, ThemeId::HighContrast};
std::string_view title(ThemeId theme);
std::string_view id(ThemeId theme);
std::optional<ThemeId> findTheme(std::string_view id);

/// What moves along flows: lights over lines that stand still, the lines' own patterns, or nothing.
enum class MotionStyle { Comets, Dashes, Still };
inline constexpr std::array<MotionStyle, 3> allMotionStyles = {MotionStyle::Comets, MotionStyle::Dashes,
                                                               MotionStyle::Still};
std::string_view title(MotionStyle style);
std::string_view id(MotionStyle style);
std::optional<MotionStyle> findMotionStyle(std::string_view id);
/// Factors of the speed at which they move.
inline constexpr std::array<double, 3> motionSpeeds = {1.0, 2.0, 0.5};

/// What the widths of flows are proportional to: the square root of their amounts, so that small ones are
/// seen beside large ones, or the amounts.
enum class WidthScale { SquareRoot, Linear };
inline constexpr std::array<WidthScale, 2> allWidthScales = {WidthScale::SquareRoot, WidthScale::Linear};
std::string_view title(WidthScale scale);
/// "sqrt", "linear".
std::string_view id(WidthScale scale);
std::optional<WidthScale> findWidthScale(std::string_view id);

/// How large panels are drawn, in percent of what suits the picture.
inline constexpr std::array<int, 6> interfacePercents = {100, 125, 150, 200, 250, 300};

/// The panels that the keyboard can go to, in the order in which it does.
enum class Panel { Layers, Timeline, Ledger, Inspector, Problems };
inline constexpr std::array<Panel, 5> allPanels = {Panel::Layers, Panel::Timeline, Panel::Ledger,
                                                   Panel::Inspector, Panel::Problems};

/// Bounds of the widths of panels beside the map, in points of the 1280x720 design.
inline constexpr double narrowestPanel = 170.0;
inline constexpr double widestPanel = 520.0;

/// Something on the map or in the panels that can be pointed at; Undated are all claims without a date.
struct Target {
    enum class What { Nothing, Claim, Place, Period, Undated };
    What what = What::Nothing;
    std::size_t index = 0;

    explicit operator bool() const { return what != What::Nothing; }
    friend bool operator==(const Target&, const Target&) = default;
};

/// All that the user chose. Everything drawn is a function of this and the brief; nothing derived is kept in
/// it.
struct AppState {
    // time
    time::DayNumber date = 0.0;
    time::Playback playback;
    TimeStep step = TimeStep::Month;
    /// For how many days what has ended stays on the map as an echo, so that a visit of one day is seen while
    /// a century plays by. 0 shows only what holds on the very day.
    double lingerDays = 90.0;
    ShownTime shownTime = ShownTime::Day;
    double windowDays = 365.0; ///< of ShownTime::Window, from shortestWindowDays to longestWindowDays
    /// Which one is looped over: the one that the date was last moved to.
    std::optional<model::PeriodIndex> loopedPeriod;
    /// The first and the last day of what was selected on the timeline.
    std::optional<time::DayRange> selectedRange;

    // comparison
    Comparison comparison = Comparison::Off;
    /// The first and the last day of what is compared with; kept when there is no comparison.
    std::optional<time::DayRange> comparedDays;
    double divider = 0.5; ///< from leftmostDivider to rightmostDivider

    // timeline
    /// What of the brief's span is on the axis, from the first moment to the last; all of it when there is
    /// none.
    std::optional<time::DayRange> timelineSpan;
    /// The axis keeps the date in view, until it is moved away from it.
    bool timelineFollows = true;

    // layers
    std::set<model::KindIndex> hiddenKinds;
    model::StatusSet hiddenStatuses; ///< one by one; whole classes follow from them, see switchOf()
    Viewpoint viewpoint;
    /// What the viewpoint's actor denies is not on the map, rather than struck.
    bool hidesDenials = false;
    std::set<BasemapPart> hiddenParts;
    /// The most lines that are drawn for flows; a brief with more flows shows the largest, several in one
    /// line.
    int flowLimit = 2000;
    WidthScale widthScale = WidthScale::SquareRoot;

    /// Files of the user's own on the map, the lowest first. Each has a number of its own.
    std::vector<OwnLayer> ownLayers;
    int nextOwnLayer = 1; ///< the number of the next one

    // map
    MapView view = openingView();
    model::Language language = model::Language::English;
    /// Set smaller beneath the names in the main one; never the same.
    std::optional<model::Language> secondLanguage;

    // attention
    Target selected;
    Target hovered;
    std::optional<LedgerFilter> lifted; ///< claims that a panel points at

    // scenes
    std::optional<std::size_t> scene; ///< the one shown last; see sceneShown()
    std::optional<std::size_t>
        presentedLast; ///< where the last presentation was left, unless a scene was shown since
    std::optional<SceneChange> change; ///< on the way to what it shows
    std::optional<Presentation> presentation;
    std::vector<Annotation> annotations;        ///< of all scenes, in the order of drawing
    std::vector<Annotation> clearedAnnotations; ///< of scenes that were cleared and not drawn on since

    // edits
    int revision = 0; ///< of the brief, see ShowRevision
    FileDialog fileDialog = FileDialog::None;

    // interface
    /// Of panels and of what is written around the map; names on it have a language of their own.
    model::Language interfaceLanguage = model::Language::English;
    int interfacePercent = 100;        ///< one of interfacePercents
    double layersWidth = 214.0;        ///< points, from narrowestPanel to widestPanel
    double inspectorWidth = 286.0;     ///< the same
    std::optional<Panel> focusedPanel; ///< takes the keys that move and choose
    bool panelsShown = true;
    bool problemsShown = false; ///< the list of what was wrong with the brief; it tells so itself
    bool helpShown = false;
    bool searchShown = false;
    bool paletteShown = false; ///< the list of commands
    bool exportShown = false;  ///< the dialog that saves pictures and videos
    LedgerSheet ledger;
    bool fullScreen = false;
    ThemeId theme = ThemeId::Dark;
    MotionStyle motionStyle = MotionStyle::Comets;
    double motionSpeed = 1.0; ///< one of motionSpeeds
    double motionSecs = 0.0;  ///< for how long flows have been moving, at speed 1

    const OwnLayer* findOwnLayer(int id) const;
    /// True while something lies over all panels and keeps the keys: help, search, list of commands, dialogs.
    bool isCovered() const {
        return helpShown || searchShown || paletteShown || exportShown || fileDialog != FileDialog::None;
    }
    bool shows(BasemapPart part) const { return !hiddenParts.contains(part); }
    friend bool operator==(const AppState&, const AppState&) = default;
};

/// The moments that are set against each other, the earlier first; nothing without a comparison.
struct ComparedTimes {
    time::DayRange earlier;
    time::DayRange later;
};
std::optional<ComparedTimes> comparedTimes(const AppState& state);
/// The other side of a split: what is compared with, in the same view.
AppState comparedSide(const AppState& state);
/// Of which day borders and names are: the last shown one, in a difference that of the later time.
time::DayNumber mapDay(const AppState& state);

/// The first and the last moment of which what holds is on the map; the same where it is that of a day.
/// Where no range is selected, ShownTime::Range shows the day.
time::DayRange shownDays(const AppState& state);

/// The state a brief opens with: the latest day on which something begins, all claims on, in the view of its
/// first scene or, without scenes, with all places in view.
AppState openingState(const model::Brief& brief);

} // namespace tumen::state
