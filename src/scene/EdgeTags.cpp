#include "scene/EdgeTags.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "core/Text.hpp"
#include "geo/GreatCircle.hpp"

namespace tumen::scene {

namespace {

using geo::ScreenPoint;
using geo::ScreenRect;

/// Where the flows to one place leave the frame, and how far away it is.
struct Exit {
    std::vector<ScreenPoint> points;
    double kmAway = 1e9; ///< from the nearest of the places at the other ends
};

bool insideFrame(const MapScene& scene, ScreenPoint p) {
    return scene.frame.contains(p);
}

/// The last point within the frame going outwards along a path; nothing when it never is inside.
std::optional<ScreenPoint> lastInside(const MapScene& scene, const FlowPath& path, bool outwardsIsForward) {
    std::optional<ScreenPoint> last;
    for (const auto& piece : path.pieces)
        for (const ScreenPoint& p : piece) {
            if (insideFrame(scene, p) && (outwardsIsForward || !last))
                last = p;
        }
    return last;
}

ScreenPoint mean(const std::vector<ScreenPoint>& points) {
    ScreenPoint sum;
    for (const ScreenPoint& p : points)
        sum = sum + p;
    return sum * (1.0 / static_cast<double>(points.size()));
}

/// Slides a box along the edge it touches until it is free; gives up after the whole edge.
std::optional<ScreenRect> freeAlongEdge(ScreenRect box, const ScreenRect& frame, bool sideEdge,
                                        const std::vector<ScreenRect>& taken) {
    const double step = 4.0;
    const double reach = sideEdge ? frame.height : frame.width;
    for (double shift = 0.0; shift < reach; shift += step)
        for (const double signedShift : {shift, -shift}) {
            ScreenRect moved = box;
            (sideEdge ? moved.top : moved.left) += signedShift;
            const bool inside = moved.left >= frame.left && moved.right() <= frame.right() &&
                                moved.top >= frame.top && moved.bottom() <= frame.bottom();
            if (inside && std::ranges::none_of(taken, [&](const ScreenRect& t) { return t.overlaps(moved); }))
                return moved;
        }
    return std::nullopt;
}

} // namespace

void placeEdgeTags(MapScene& scene, const model::Brief& brief, const state::AppState& state,
                   const std::vector<ScreenRect>& obstacles, const Theme& theme, const MeasureText& measure) {
    // Two places on one spot, such as a state and its successor, share a tag under the name that is right at
    // the date.
    const auto nameGiver = [&](model::PlaceIndex place) {
        for (model::PlaceIndex other = 0; other < brief.places.size(); ++other)
            if (brief.places[other].position == brief.places[place].position &&
                time::touches(brief.places[other].existence, state.date))
                return other;
        return place;
    };
    std::map<model::PlaceIndex, Exit> exits;
    std::map<model::PlaceIndex, bool> inside;
    for (const Hub& hub : scene.hubs)
        inside[hub.place] = insideFrame(scene, hub.at);
    for (const FlowDrawing& flow : scene.flows) {
        const model::Claim& claim = brief.claims[flow.path.claim];
        for (const bool outwardsIsForward : {true, false}) {
            const model::PlaceIndex far = outwardsIsForward ? *claim.to : *claim.from;
            const model::PlaceIndex near = outwardsIsForward ? *claim.from : *claim.to;
            if (inside[far] || !inside[near])
                continue;
            if (const auto point = lastInside(scene, flow.path, outwardsIsForward)) {
                Exit& exit = exits[nameGiver(far)];
                exit.points.push_back(*point);
                exit.kmAway = std::min(
                    exit.kmAway, geo::distanceKm(brief.places[near].position, brief.places[far].position));
            }
        }
    }

    const double u = scene.unitPx;
    const TextStyle style = {12.5 * u, true};
    const double inset = 6.0 * u;
    const ScreenRect frame = {scene.frame.left + inset, scene.frame.top + inset,
                              scene.frame.width - 2 * inset, scene.frame.height - 2 * inset};
    std::vector<ScreenRect> taken = obstacles;
    for (const auto& [place, exit] : exits) {
        const ScreenPoint leaving = mean(exit.points);
        const std::string text = brief.places[place].name.in(state.language) + "  " +
                                 core::grouped(std::lround(exit.kmAway / 10.0) * 10) + " km";
        const double width = measure(text, style) + 26.0 * u;
        const double height = lineHeight(style) + 6.0 * u;
        const double toSide = std::min(leaving.x - frame.left, frame.right() - leaving.x);
        const double toTopOrBottom = std::min(leaving.y - frame.top, frame.bottom() - leaving.y);
        const bool sideEdge = toSide < toTopOrBottom;
        ScreenRect box = {leaving.x - width / 2.0, leaving.y - height / 2.0, width, height};
        if (sideEdge)
            box.left = leaving.x < frame.centre().x ? frame.left : frame.right() - width;
        else
            box.top = leaving.y < frame.centre().y ? frame.top : frame.bottom() - height;
        box.left = std::clamp(box.left, frame.left, std::max(frame.left, frame.right() - width));
        box.top = std::clamp(box.top, frame.top, std::max(frame.top, frame.bottom() - height));
        const auto free = freeAlongEdge(box, frame, sideEdge, taken);
        if (!free)
            continue;
        taken.push_back(free->grownBy(2.0 * u));
        EdgeTag tag;
        tag.place = place;
        tag.plate = *free;
        tag.direction = sideEdge ? ScreenPoint{{leaving.x < frame.centre().x ? -1.0 : 1.0, 0.0}}
                                 : ScreenPoint{{0.0, leaving.y < frame.centre().y ? -1.0 : 1.0}};
        // The arrow stands at the end of the plate that faces outwards, before the name when that is the
        // left.
        const bool arrowFirst = tag.direction.x < 0.0;
        const double arrowX = arrowFirst ? free->left + 10.0 * u : free->right() - 10.0 * u;
        tag.tip = {{arrowX, free->centre().y}};
        const double textLeft = arrowFirst ? free->left + 18.0 * u : free->left + 8.0 * u;
        tag.text = {text,
                    {textLeft, free->top + 3.0 * u, width - 26.0 * u, lineHeight(style)},
                    style,
                    theme.text,
                    false};
        scene.tags.push_back(std::move(tag));
    }
}

} // namespace tumen::scene
