#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/Viewpoint.hpp"
#include "time/Edtf.hpp"

namespace tumen::model {

/// How one scene gives way to the next: the view flies there while the claims fade over, one picture fades
/// over the other, or it is there at once.
enum class Transition { Fly, Fade, Cut };
inline constexpr std::array<Transition, 3> allTransitions = {Transition::Fly, Transition::Fade,
                                                             Transition::Cut};
std::string_view id(Transition transition);
std::optional<Transition> findTransition(std::string_view id);

/// What a scene is shown on: the map, a plain ground with title and caption alone, or nothing but black.
enum class SceneForm { Map, Card, Black };

/// A stop of a presentation, or a step of one: what is blank in a step's row is as in the row before.
struct Scene {
    std::string id;
    int order = 0;
    std::string title;
    std::string caption;
    std::string notes;
    time::Interval when;
    std::string camera;     ///< id of a named view, or "lon lat heightKm"
    std::string projection; ///< id of a projection, empty for the view's own
    std::vector<std::string> kinds;
    std::vector<std::string> statuses; ///< as findStatuses() has them
    std::vector<std::string> focus;    ///< ids of claims or places
    double dwellSecs = 0.0;            ///< 0 where the table does not say
    Transition transition = Transition::Fly;
    SceneForm form = SceneForm::Map;
    Viewpoint viewpoint = {};
    std::string stepOf = {}; ///< id of the scene that this is a step of; empty for a scene

    friend bool operator==(const Scene&, const Scene&) = default;
};

/// How many of the scenes are no steps: those that have numbers, from 1 on.
std::size_t sceneCount(std::span<const Scene> scenes);
/// The position of the scene with that number; nothing where there is none.
std::optional<std::size_t> positionOfScene(std::span<const Scene> scenes, std::size_t number);
/// The positions of a scene and of the steps that build it up; of a step its own.
std::vector<std::size_t> withSteps(std::span<const Scene> scenes, std::size_t position);

} // namespace tumen::model
