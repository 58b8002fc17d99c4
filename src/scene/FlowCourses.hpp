#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "geo/Projection.hpp"
#include "scene/FlowBows.hpp"
#include "scene/FlowLayout.hpp"
#include "scene/FlowPath.hpp"

namespace tumen::scene {

/// Where the flows of a brief run, in any projection and at any scale: a pure function of both. Bows are laid
/// out for every octave of scale and pass evenly from one to the next, so that nothing jumps while one zooms;
/// panning changes nothing but the place of the picture. What was found is kept to save time.
class FlowCourses {
public:
    FlowCourses(const model::Brief& brief, std::shared_ptr<const FlowPlan> plan)
        : m_brief(brief), m_plan(std::move(plan)) {}

    /// All that follows is in this projection.
    void setProjection(const geo::Projection& projection);

    /// The path of a flow about the origin of the plane, which lies at (0, 0) on the picture. The scale of
    /// widths does not move it.
    const FlowPath& pathFromOrigin(model::ClaimIndex claim, double kmPerPx, double unitPx,
                                   state::WidthScale widthScale = state::WidthScale::SquareRoot);
    /// Those of all flows that are ever drawn, in the brief's order.
    std::vector<FlowPath> allFromOrigin(double kmPerPx, double unitPx);

    FlowBows bowsAt(double kmPerPoint);

private:
    const FlowRoute& routeOf(model::ClaimIndex claim);
    const FlowBows& bowsOfOctave(int octave);
    FlowPath build(model::ClaimIndex claim, const FlowBows& bows, const FlowWidths& widths, double kmPerPx,
                   double unitPx);
    void prepareLayout();

    const model::Brief& m_brief;
    std::shared_ptr<const FlowPlan> m_plan;

    const geo::Projection* m_projection = nullptr;
    std::optional<geo::ProjectionSpec> m_spec;
    FlowRouter m_router;
    std::unordered_map<model::ClaimIndex, FlowRoute> m_routes;

    // For bows: on the globe, which is another projection with each turn, all of this is that of a map.
    std::string m_layoutProjection;
    std::vector<FlowRoute> m_bundleRoutes;
    double m_kmPerPointOfAll = 1.0;
    FlowBows m_bowsOfAll;
    std::map<int, FlowBows> m_bows; ///< by octave of scale

    double m_kmPerPx = 0.0;
    double m_unitPx = 0.0;
    FlowWidths m_widths;
    FlowBows m_bowsNow;
    std::unordered_map<model::ClaimIndex, FlowPath> m_paths; ///< at that scale
};

} // namespace tumen::scene
