#include "io/AnnotationFile.hpp"

#include <algorithm>
#include <array>
#include <fstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "io/PendingFile.hpp"

namespace tumen::io {

namespace {

using Form = model::Annotation::Form;
using Json = nlohmann::ordered_json;

constexpr std::array<const char*, 3> formNames = {"stroke", "arrow", "text"};

Json featureOf(const model::Annotation& annotation) {
    const auto position = [](geo::LonLat at) { return Json::array({at.lonDeg, at.latDeg}); };
    Json coordinates = Json::array();
    for (const geo::LonLat at : annotation.points)
        coordinates.push_back(position(at));
    const bool isPoint = annotation.form == Form::Text;
    return {{"type", "Feature"},
            {"properties",
             {{"scene", annotation.scene},
              {"form", formNames[static_cast<std::size_t>(annotation.form)]},
              {"text", annotation.text}}},
            {"geometry",
             {{"type", isPoint ? "Point" : "LineString"},
              {"coordinates", isPoint ? coordinates[0] : coordinates}}}};
}

/// A member of an object; null where there is none.
Json member(const Json& object, const char* name) {
    return object.is_object() && object.contains(name) ? object[name] : Json();
}

std::string textOf(const Json& value) {
    return value.is_string() ? value.get<std::string>() : std::string();
}

std::optional<geo::LonLat> positionOf(const Json& value) {
    if (!value.is_array() || value.size() < 2 || !value[0].is_number() || !value[1].is_number())
        return std::nullopt;
    const geo::LonLat at{value[0].get<double>(), value[1].get<double>()};
    const bool isOnEarth =
        at.lonDeg >= -180.0 && at.lonDeg <= 180.0 && at.latDeg >= -90.0 && at.latDeg <= 90.0;
    return isOnEarth ? std::optional(at) : std::nullopt;
}

std::optional<model::Annotation> annotationOf(const Json& feature) {
    const Json properties = member(feature, "properties");
    const auto form = std::ranges::find(formNames, textOf(member(properties, "form")));
    if (form == formNames.end())
        return std::nullopt;
    model::Annotation annotation;
    annotation.form = static_cast<Form>(form - formNames.begin());
    annotation.scene = textOf(member(properties, "scene"));
    annotation.text = textOf(member(properties, "text"));
    const bool isPoint = annotation.form == Form::Text;
    const Json coordinates = member(member(feature, "geometry"), "coordinates");
    const Json positions = isPoint ? Json::array({coordinates}) : coordinates;
    for (const Json& position : positions)
        if (const auto at = positionOf(position))
            annotation.points.push_back(*at);
        else
            return std::nullopt;
    const bool isWhole = isPoint ? !annotation.text.empty() : annotation.points.size() > 1;
    return isWhole && !annotation.scene.empty() ? std::optional(annotation) : std::nullopt;
}

} // namespace

std::optional<core::Problem> writeAnnotations(const std::filesystem::path& path,
                                              std::span<const model::Annotation> annotations) {
    Json features = Json::array();
    for (const model::Annotation& annotation : annotations)
        features.push_back(featureOf(annotation));
    const Json file = {{"type", "FeatureCollection"}, {"features", std::move(features)}};
    const std::string text = file.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
    return writeWhole(path, {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

core::Result<std::vector<model::Annotation>> readAnnotations(const std::filesystem::path& path) {
    std::ifstream stream(path);
    const Json file = Json::parse(stream, nullptr, false);
    const Json features = file.is_discarded() ? Json() : member(file, "features");
    if (!features.is_array())
        return core::Problem{core::Severity::Error,
                             {path.string(), {}, {}, {}},
                             "This is no GeoJSON file of drawings.",
                             "Choose one that was saved while presenting."};
    std::vector<model::Annotation> annotations;
    for (const Json& feature : features)
        if (auto annotation = annotationOf(feature))
            annotations.push_back(std::move(*annotation));
    std::vector<core::Problem> problems;
    if (annotations.size() < features.size())
        problems.push_back(
            {core::Severity::Warning,
             {path.string(), {}, {}, {}},
             fmt::format("{} of {} drawings are left out.", features.size() - annotations.size(),
                         features.size()),
             "Each needs a scene, a form (stroke, arrow or text) and its longitudes and latitudes."});
    return {std::move(annotations), std::move(problems)};
}

} // namespace tumen::io
