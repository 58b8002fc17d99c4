#include "scene/EdgeTags.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <optional>

#include "core/Text.hpp"
#include "geo/GreatCircle.hpp"

namespace tumen::scene {

namespace {

using geo::ScreenPoint;
using geo::ScreenRect;

/// Where the flows between a place in sight and one out of sight leave the picture.
struct Exit {
    std::vector<ScreenPoint> points;     ///< one for each flow
    std::vector<ScreenPoint> directions; ///< unit length, outwards

    /// The one most in the middle: where flows go out on different sides of a map none does in between.
    std::size_t middle() const {
        ScreenPoint mean;
        for (const ScreenPoint& point : points)
            mean = mean + point * (1.0 / static_cast<double>(points.size()));
        const auto nearest = std::ranges::min_element(
            points, {}, [&](const ScreenPoint& point) { return core::distance(point, mean); });
        return static_cast<std::size_t>(nearest - points.begin());
    }
    ScreenPoint point() const { return points[middle()]; }
    ScreenPoint direction() const { return directions[middle()]; }
};

/// Goes out along a path from its end within the frame as far as it can be seen: up to the edge of the frame
/// or to what covers the map. Nothing when the path starts out of sight.
void followOut(const MapScene& scene, const FlowPath& path, bool forwards,
               const std::vector<ScreenRect>& covers, Exit& exit) {
    std::vector<ScreenPoint> points;
    for (const auto& piece : path.pieces)
        points.insert(points.end(), piece.begin(), piece.end());
    if (!forwards)
        std::ranges::reverse(points);
    const auto inSight = [&](ScreenPoint p) {
        return scene.frame.contains(p) &&
               std::ranges::none_of(covers, [&](const ScreenRect& cover) { return cover.contains(p); });
    };
    const auto out = std::ranges::find_if_not(points, inSight);
    if (out == points.begin() || out == points.end())
        return;
    // The samples are far apart; the edge lies in between.
    ScreenPoint last = *(out - 1);
    ScreenPoint beyond = *out;
    for (int halving = 0; halving < 12; ++halving) {
        const ScreenPoint middle = core::lerp(last, beyond, 0.5);
        (inSight(middle) ? last : beyond) = middle;
    }
    exit.points.push_back(last);
    exit.directions.push_back(core::normalized(*out - *(out - 1)));
}

/// The place nearest to where the box is wanted at which it is within the frame and free; nothing when there
/// is none within reach.
std::optional<ScreenRect> nearestFree(const ScreenRect& wanted, const ScreenRect& frame, double stepPx,
                                      const std::vector<ScreenRect>& taken) {
    constexpr int rings = 16;
    for (int ring = 0; ring <= rings; ++ring)
        for (int dy = -ring; dy <= ring; ++dy)
            for (int dx = -ring; dx <= ring; ++dx) {
                if (std::max(std::abs(dx), std::abs(dy)) != ring)
                    continue;
                const ScreenRect box = {wanted.left + dx * stepPx, wanted.top + dy * stepPx, wanted.width,
                                        wanted.height};
                const bool inside = box.left >= frame.left && box.right() <= frame.right() &&
                                    box.top >= frame.top && box.bottom() <= frame.bottom();
                if (inside &&
                    std::ranges::none_of(taken, [&](const ScreenRect& other) { return other.overlaps(box); }))
                    return box;
            }
    return std::nullopt;
}

} // namespace

void placeEdgeTags(MapScene& scene, const model::Brief& brief, const state::AppState& state,
                   const std::vector<ScreenRect>& obstacles, const Theme& theme, const MeasureText& measure,
                   const core::Wording& words) {
    constexpr double leastHeight = 180.0; // points; in a lower frame tags would lie on what it shows
    if (scene.frame.height < leastHeight * scene.unitPx)
        return;
    // Two places on one spot, such as a state and its successor, share a tag under the name that is right at
    // the date.
    std::map<model::PlaceIndex, model::PlaceIndex> nameGivers;
    const auto nameGiverOf = [&](model::PlaceIndex place) {
        for (model::PlaceIndex other = 0; other < brief.places.size(); ++other)
            if (brief.places[other].position == brief.places[place].position &&
                time::touches(brief.places[other].existence, state::mapDay(state)))
                return other;
        return place;
    };
    const auto nameGiver = [&](model::PlaceIndex place) {
        const auto [found, isNew] = nameGivers.try_emplace(place, place);
        if (isNew)
            found->second = nameGiverOf(place);
        return found->second;
    };
    // By the place out of sight and the one in sight.
    std::map<std::pair<model::PlaceIndex, model::PlaceIndex>, Exit> exits;
    std::map<model::PlaceIndex, bool> inside;
    for (const Hub& hub : scene.hubs)
        inside[hub.place] = scene.frame.contains(hub.at);
    for (const FlowDrawing& flow : scene.flows) {
        for (const bool outwardsIsForward : {true, false}) {
            const model::PlaceIndex far = outwardsIsForward ? flow.to : flow.from;
            const model::PlaceIndex near = outwardsIsForward ? flow.from : flow.to;
            if (inside[far] || !inside[near])
                continue;
            followOut(scene, flow.path, outwardsIsForward, obstacles,
                      exits[{nameGiver(far), nameGiver(near)}]);
        }
    }

    const double u = scene.unitPx;
    const TextStyle style = {12.5 * u, true};
    const double inset = 6.0 * u;
    const ScreenRect frame = {scene.frame.left + inset, scene.frame.top + inset,
                              scene.frame.width - 2 * inset, scene.frame.height - 2 * inset};
    std::vector<ScreenRect> taken = obstacles;
    if (scene.otherSide)
        taken.push_back(*scene.otherSide);
    for (const Hub& hub : scene.hubs)
        taken.push_back(ScreenRect{hub.at.x, hub.at.y, 0.0, 0.0}.grownBy(12.0 * u));
    // Where most flows lead first; more tags than that would hide the map.
    std::vector<std::pair<std::pair<model::PlaceIndex, model::PlaceIndex>, Exit>> busiest(exits.begin(),
                                                                                          exits.end());
    std::erase_if(busiest, [&](const auto& entry) {
        const Exit& exit = entry.second;
        return exit.points.empty() || (scene.otherSide && scene.otherSide->contains(exit.point()));
    });
    std::ranges::stable_sort(busiest, std::greater(),
                             [](const auto& entry) { return entry.second.points.size(); });
    constexpr std::size_t mostTags = 12;
    busiest.resize(std::min(busiest.size(), mostTags));
    for (const auto& [places, exit] : busiest) {
        const auto& [place, near] = places;
        const double kmAway = geo::distanceKm(brief.places[near].position, brief.places[place].position);
        const std::string text = brief.places[place].name.in(state.language) + "  " +
                                 words.format("{} km", core::grouped(std::lround(kmAway / 10.0) * 10));
        const double width = measure(text, style) + 28.0 * u;
        const double height = lineHeight(style) + 6.0 * u;
        // Just short of where the flows go out of sight, so that they lead into it.
        const ScreenPoint centre = exit.point() - exit.direction() * (height * 0.6);
        ScreenRect wanted = {centre.x - width / 2.0, centre.y - height / 2.0, width, height};
        wanted.left = std::clamp(wanted.left, frame.left, std::max(frame.left, frame.right() - width));
        wanted.top = std::clamp(wanted.top, frame.top, std::max(frame.top, frame.bottom() - height));
        const auto box = nearestFree(wanted, frame, 6.0 * u, taken);
        if (!box)
            continue;
        taken.push_back(box->grownBy(2.0 * u));
        // The arrow stands before the name when it points to the left, behind it otherwise.
        const bool arrowFirst = exit.direction().x < -0.3;
        const double arrowX = arrowFirst ? box->left + 11.0 * u : box->right() - 11.0 * u;
        const double textLeft = box->left + (arrowFirst ? 20.0 : 8.0) * u;
        scene.tags.push_back({place,
                              *box,
                              {text,
                               {textLeft, box->top + 3.0 * u, width - 28.0 * u, lineHeight(style)},
                               style,
                               theme.text,
                               false},
                              {{arrowX, box->centre().y}},
                              exit.direction()});
    }
}

} // namespace tumen::scene
