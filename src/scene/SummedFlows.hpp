#pragma once

#include <unordered_map>

#include "scene/BriefSums.hpp"
#include "scene/FlowGroupCourse.hpp"
#include "scene/FlowsInView.hpp"
#include "scene/LiftedClaims.hpp"
#include "scene/MapScene.hpp"
#include "state/Filter.hpp"

namespace tumen::scene {

/// Draws the flows of a brief that has more of them than lines may be drawn: the largest groups of the shown
/// days, by the clusters of places that the scale asks for. A function of brief, state and picture, once the
/// level of the scale is there; until then another level stands in. Lines carry no cue of what has just begun
/// or ended, as one of several flows begins and ends with every one of them: its width tells. A difference
/// marks the lines of which all began or all ended.
class SummedFlows {
public:
    SummedFlows(const model::Brief& brief, std::shared_ptr<const BriefSums> briefSums)
        : m_brief(brief), m_briefSums(std::move(briefSums)) {}

    bool isFor(const state::AppState& state) const {
        return m_briefSums->totals.flowCount() > state.flowLimit;
    }
    /// The level that the scale asks for when it is not the one that is there.
    std::optional<std::size_t> missingLevel(double kmPerPoint) const;
    /// In place of the level before.
    void takeOver(std::size_t level, std::shared_ptr<const FlowSums> sums);

    /// Finds what is on the picture; what follows is about that. A rough picture has the largest lines only.
    void look(const state::AppState& state, const BaseLook& base, const geo::Projection& projection,
              bool isRough);
    /// Whether any line has to do with a claim or a place.
    bool anyConcerns(const state::Target& target) const;
    /// Lines and summary; those that do not concern the focus at `dimmed` strength.
    void addTo(MapScene& scene, const state::AppState& state, const geo::Projection& projection,
               const Theme& theme, const std::vector<core::Colour>& colours, const state::Target& focus,
               const LiftedClaims& lifted, double dimmed);

private:
    struct Line {
        CoursePieces course;
        FlowPath path;
        double lengthPx = 0.0;
    };
    /// What lines are drawn for; panning moves them all alike.
    struct LineKey {
        std::string projection;
        double kmPerPx = 0.0;
        double unitPx = 0.0;
        int flowLimit = 0;
        friend bool operator==(const LineKey&, const LineKey&) = default;
    };

    bool concerns(const state::Target& target, const FlowGroup& group) const;
    const Line& lineOf(const FlowGroup& group, const geo::Projection& projection);
    const FlowQuery& queryOf(const FlowGroup& group) const;
    const LargestFlow& largestOf(const FlowGroup& group);
    double widthOf(const FlowGroup& group) const;

    const model::Brief& m_brief;
    std::shared_ptr<const BriefSums> m_briefSums;
    std::shared_ptr<const FlowSums> m_sums;
    std::size_t m_level = 0;

    FlowQuery m_query;
    FlowQuery m_before;                    ///< what it is compared with in a difference
    std::optional<state::Filter> m_filter; ///< that the query is for
    bool m_isRough = false;
    Holding m_all;       ///< what there is, drawn or not
    double m_room = 1.0; ///< for each line, by how many there are
    std::vector<FlowGroup> m_groups;
    std::string m_viewProjection;
    std::optional<FlowsInView> m_inView;
    std::vector<geo::WorldPoint> m_rim; ///< of the projection
    MapOutline m_outline;               ///< about the origin, as lines are
    LineKey m_lineKey;
    FlowWidths m_widths;
    std::unordered_map<std::uint32_t, Line> m_lines;          ///< by number of group
    std::unordered_map<std::uint32_t, LargestFlow> m_largest; ///< by number of group
};

} // namespace tumen::scene
