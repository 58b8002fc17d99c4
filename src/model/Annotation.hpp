#pragma once

#include <string>
#include <vector>

#include "geo/Coordinates.hpp"

namespace tumen::model {

/// What whoever presents has drawn on the map. It belongs to a scene and its steps and lies where it was put
/// on the ground, however the map is moved.
struct Annotation {
    enum class Form { Stroke, Arrow, Text };
    std::string scene; ///< the id of the scene, not of its step
    Form form = Form::Stroke;
    std::vector<geo::LonLat> points; ///< of an arrow tail and tip, of a text where it begins
    std::string text = {};
    friend bool operator==(const Annotation&, const Annotation&) = default;
};

} // namespace tumen::model
