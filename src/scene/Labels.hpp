#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "scene/FlowCourses.hpp"
#include "scene/LabelLevels.hpp"
#include "scene/MapScene.hpp"

namespace tumen::scene {

/// Names and dots on the map.
struct LabelPlan {
    std::vector<PlacedText> labels;
    std::vector<TownDot> dots;
};

/// Sets the names that the scale has room for, most important first. Where a name goes is decided once for
/// the whole map and a level of zoom (see layOutLabels); on a picture it leaves that place only for an
/// obstacle, the head of a flow, the edge of the frame or the name of a hub, and gives way where it finds no
/// other. A name never touches another. Minor names fade under a bundle of flows. What is decided once is
/// kept; the plan is a pure function of its inputs all the same.
class Lettering {
public:
    /// `markPlaces` as from layOutMarks().
    Lettering(const model::Brief& brief, const model::Basemap& basemap, std::shared_ptr<FlowCourses> courses,
              std::vector<int> markPlaces);

    /// Reads the scene's frame, hubs, flows and base look.
    LabelPlan place(const MapScene& scene, const state::AppState& state,
                    const std::vector<geo::ScreenRect>& obstacles, const geo::Projection& projection,
                    const Theme& theme, const MeasureText& measure);

    /// Begins to settle where names go at a scale that will be asked for; nothing before the first picture.
    void expect(double kmPerPoint);

private:
    struct Key {
        geo::ProjectionSpec projection; ///< that of a globe has the centre that it is turned to
        LabelWording wording;
        double lettersPx = 0.0; ///< width of some letters: themes set names in other faces
        friend bool operator==(const Key&, const Key&) = default;
    };

    LabelLevels& levelsFor(int zoomLevel, const Key& key, const geo::Projection& projection,
                           const MeasureText& measure);
    LabelEntry entryFor(LabelWish wish, const MeasureText& measure) const;
    const std::vector<LabelEntry>& territoryEntries(const BaseLook& base, const geo::Projection& projection,
                                                    const MeasureText& measure);

    const model::Brief& m_brief;
    const model::Basemap& m_basemap;
    std::shared_ptr<FlowCourses> m_courses;
    std::vector<int> m_markPlaces;

    std::optional<Key> m_key;
    std::vector<int> m_flowsAt; ///< by place
    std::shared_ptr<LabelGround> m_ground;
    std::optional<LabelLevels> m_levels;

    std::optional<std::vector<TerritoryDrawing>> m_territories; ///< what the two below are for
    std::vector<std::size_t> m_holdings;                        ///< and this
    std::vector<LabelEntry> m_territoryEntries;
    std::vector<const model::MapLabel*> m_takenOver;
};

} // namespace tumen::scene
