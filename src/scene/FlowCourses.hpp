#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "geo/Projection.hpp"
#include "scene/BowsByScale.hpp"
#include "scene/FlowLayout.hpp"
#include "scene/FlowPath.hpp"

namespace tumen::scene {

/// Where the flows of a brief run, in any projection and at any scale: a pure function of both; panning
/// changes nothing but the place of the picture. What was found is kept to save time.
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

    const BowsByScale& bows() const { return *m_bows; }

    /// The same for another thread, with the bows in common; to be given the projection of that thread.
    FlowCourses apart() const;

private:
    const FlowRoute& routeOf(model::ClaimIndex claim);
    FlowPath build(model::ClaimIndex claim, const FlowBows& bows, const FlowWidths& widths, double kmPerPx,
                   double unitPx);

    const model::Brief& m_brief;
    std::shared_ptr<const FlowPlan> m_plan;

    const geo::Projection* m_projection = nullptr;
    std::optional<geo::ProjectionSpec> m_spec;
    FlowRouter m_router;
    std::unordered_map<model::ClaimIndex, FlowRoute> m_routes;

    std::string m_layoutProjection; ///< on the globe, which is another projection with each turn, its name
    std::shared_ptr<const BowsByScale> m_bows;

    double m_kmPerPx = 0.0;
    double m_unitPx = 0.0;
    FlowWidths m_widths;
    FlowBows m_bowsNow;
    std::unordered_map<model::ClaimIndex, FlowPath> m_paths; ///< at that scale
};

} // namespace tumen::scene
