#include "scene/Annotations.hpp"

#include <algorithm>

namespace tumen::scene {

namespace {

using state::Annotation;

// points
constexpr double lineWidth = 3.6;
constexpr double headLength = 15.0;
constexpr double headWidth = 14.0;
constexpr double textSize = 22.0;

/// The line with its corners cut off, and cut off again: as a hand that draws means it.
geo::ScreenLine rounded(geo::ScreenLine line) {
    for (int times = 0; times < 2 && line.size() > 2; ++times) {
        geo::ScreenLine softer = {line.front()};
        for (std::size_t i = 1; i < line.size(); ++i)
            for (const double share : {0.25, 0.75})
                softer.push_back(core::lerp(line[i - 1], line[i], share));
        softer.push_back(line.back());
        line = std::move(softer);
    }
    return line;
}

/// The points in pieces, parted where the projection shows none.
std::vector<geo::ScreenLine> piecesOf(const Annotation& annotation, const geo::Projection& projection,
                                      const geo::MapCamera& camera, double unitPx) {
    std::vector<geo::ScreenLine> pieces(1);
    for (const geo::LonLat position : annotation.points) {
        const auto point = projection.shows(position) ? projection.forward(position) : std::nullopt;
        if (point)
            pieces.back().push_back(camera.toScreen(*point));
        else if (!pieces.back().empty())
            pieces.emplace_back();
    }
    for (geo::ScreenLine& piece : pieces)
        piece = rounded(geo::simplified(piece, 0.5 * unitPx));
    std::erase_if(pieces, [](const geo::ScreenLine& piece) { return piece.empty(); });
    return pieces;
}

/// How much of what belongs to this scene is seen.
double strengthOf(const std::string& scene, const std::string& shown, const model::Brief& brief,
                  const state::AppState& state) {
    const bool flies = state.change && state.change->how == model::Transition::Fly;
    const double share = flies ? state.change->share() : 1.0;
    double strength = scene == shown ? share : 0.0;
    if (flies)
        for (const state::FadingShowing& fading : state.change->from) {
            const auto before = fading.showing.scene;
            if (before && *before < brief.scenes.size() && state::annotatedAs(brief.scenes[*before]) == scene)
                strength += fading.strength * (1.0 - share);
        }
    return strength;
}

} // namespace

void placeAnnotation(MapScene& scene, const Annotation& annotation, double strength,
                     const geo::Projection& projection, const Theme& theme, const MeasureText& measure) {
    const double u = scene.unitPx;
    std::vector<geo::ScreenLine> pieces = piecesOf(annotation, projection, scene.base.camera, u);
    if (pieces.empty())
        return;
    if (annotation.form == Annotation::Form::Text) {
        const TextStyle style = {textSize * u, true};
        const double height = lineHeight(style);
        const geo::ScreenPoint at = pieces.front().front();
        scene.annotations.texts.push_back(
            {annotation.text,
             {at.x, at.y - height / 2.0, measure(annotation.text, style), height},
             style,
             core::faded(theme.accent, strength),
             true});
        return;
    }
    std::erase_if(pieces, [](const geo::ScreenLine& piece) { return geo::lengthPx(piece) < 1.0; });
    const bool isArrow = annotation.form == Annotation::Form::Arrow;
    if (pieces.empty() || (isArrow && pieces.size() > 1))
        return;
    FlowDrawing line;
    line.path.widthPx = lineWidth * u;
    line.path.headLengthPx = isArrow ? headLength * u : 0.0;
    line.path.headWidthPx = isArrow ? headWidth * u : 0.0;
    line.path.pieces = std::move(pieces);
    line.colour = theme.accent;
    line.strength = strength;
    scene.annotations.lines.push_back(std::move(line));
}

void placeAnnotations(MapScene& scene, const model::Brief& brief, const state::AppState& state,
                      const geo::Projection& projection, const Theme& theme, const MeasureText& measure) {
    if (state.annotations.empty())
        return;
    const std::string shown = state::annotatedScene(state, brief);
    for (const Annotation& annotation : state.annotations)
        if (const double strength = strengthOf(annotation.scene, shown, brief, state); strength > 0.0)
            placeAnnotation(scene, annotation, strength, projection, theme, measure);
}

} // namespace tumen::scene
