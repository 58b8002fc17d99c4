#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>

#include "model/Scene.hpp"
#include "state/Annotation.hpp"
#include "state/Direction.hpp"

namespace tumen::state {

/// What covers the picture while somebody talks.
enum class Blank { None, Black, White };

/// Whether scenes follow each other by themselves, each after its dwell.
enum class Autoplay { Off, Once, Over };
/// Of scenes whose table does not say.
inline constexpr double usualDwellSecs = 8.0;
double dwellSecsOf(const model::Scene& scene);
/// How long scenes are planned to take one after the other.
double plannedSecs(std::span<const model::Scene> scenes);

/// Scenes before an audience; which of them is on is AppState::scene. There while it is going on.
struct Presentation {
    Blank blank = Blank::None;
    std::string digits; ///< of the number of a scene, as far as it has been typed
    Autoplay autoplay = Autoplay::Off;
    double sceneSecs = 0.0;   ///< how long the scene has been on, while scenes play
    double elapsedSecs = 0.0; ///< since it began
    Tool tool = Tool::Step;
    bool presenterShown = false;            ///< the window of whoever presents
    std::shared_ptr<const AppState> before; ///< to be come back to; never null

    friend bool operator==(const Presentation& a, const Presentation& b);
};

/// The scene whose filters and date the state has, so that its caption and focus are right; on cards and
/// black only while scenes are presented.
std::optional<std::size_t> sceneShown(const AppState& state, const model::Brief& brief);
/// What covers the map: a card, black or white. Nothing where there is a map.
enum class Cover { None, Card, Black, White };
Cover coverOf(const AppState& state, const model::Brief& brief);

/// The days of a scene that lasts; nothing for one of a single day. They become the selected range, and what
/// held in it is shown.
std::optional<time::DayRange> daysOf(const model::Scene& scene, const model::Brief& brief);

// --- commands; those that name a scene which is not there change nothing
/// From the first scene on or from another one: the whole screen without panels.
struct StartPresentation {
    std::optional<std::size_t> scene = {};
    bool fromShown = false; ///< in place of the first one the one shown last
};
/// All is again as it was before, but for choices of the interface made meanwhile.
struct EndPresentation {};
/// To the next scene or step, or the one before. Outside of a presentation the first follows the last.
struct StepScene {
    Direction direction = Direction::Forward;
};
/// To the first or the last scene or step.
struct GoToEndScene {
    Direction direction = Direction::Forward;
};
/// By the number that model::positionOfScene() takes.
struct GoToScene {
    std::size_t number = 1;
};
/// A digit of such a number, then the scene that has it; without digits the next one.
struct TypeSceneDigit {
    int digit = 0;
};
struct GoToTypedScene {};
/// Black or white, or the picture again.
struct ToggleBlank {
    Blank blank = Blank::Black;
};
/// Once or over and over; begins a presentation where there is none, stops where they play so already.
struct PlayAllScenes {
    Autoplay autoplay = Autoplay::Once;
};
/// Opens or closes the window of whoever presents.
struct TogglePresenter {};
/// The one that is chosen already is put down.
struct TakeTool {
    Tool tool = Tool::Laser;
};
/// On the scene that is drawn on now; its id is not read.
struct Annotate {
    Annotation annotation;
};
/// Takes away the last annotation of the scene that is drawn on now, or all of them. All come back by
/// TakeBackAnnotation as long as nothing else is drawn.
struct TakeBackAnnotation {};
struct ClearAnnotations {};
/// All of them to a file; carried out by the window.
struct SaveAnnotations {};
using PresentationCommand =
    std::variant<StartPresentation, EndPresentation, StepScene, GoToEndScene, GoToScene, TypeSceneDigit,
                 GoToTypedScene, ToggleBlank, PlayAllScenes, TogglePresenter, TakeTool, Annotate,
                 TakeBackAnnotation, ClearAnnotations, SaveAnnotations>;

} // namespace tumen::state
