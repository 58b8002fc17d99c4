#pragma once

#include <map>
#include <vector>

#include "scene/GroundInView.hpp"

namespace tumen::scene {

/// Closer than this the names of countries and of the demilitarized zone may lie out of view, so that the
/// legend has them.
inline constexpr double widestUnnamedKmPerPoint = 0.2;

/// What of the land has to be explained in the legend because it is in view.
class LandInView {
public:
    /// Brief and basemap outlive this.
    LandInView(const model::Brief& brief, const model::Basemap& basemap);

    /// Tells the scene, which is what `inView` was made of, in the interface's language.
    void look(MapScene& scene, const GroundInView& inView, model::Language language);

private:
    /// True when a piece of the line of 1953 is in view, while it parts the two Koreas and is large enough to
    /// be told from a border.
    bool showsArmistice(const MapScene& scene, const GroundInView& inView) const;
    /// True when the 38th parallel runs through the view and its name lies outside, in views as close as
    /// those that name it.
    static bool showsParallel(const MapScene& scene, const GroundInView& inView);
    /// What the colours that tell who holds land stand for and, in close views, those of the Koreas and the
    /// Far East; but for land that the brief's own territories cover.
    std::vector<LandKey> heldInView(const MapScene& scene, const GroundInView& inView,
                                    model::Language language);
    bool isCovered(model::UnitIndex unit, const MapScene& scene) const;
    /// True when hatched land is in view.
    bool showsDisputed(const MapScene& scene, const GroundInView& inView);
    bool showsTerritory(std::size_t territory, const GroundInView& inView);
    /// True when some of the unit's land is in view, large enough for its look to be seen.
    bool showsUnit(model::UnitIndex unit, const MapScene& scene, const GroundInView& inView);

    const model::Brief& m_brief;
    const model::Basemap& m_basemap;
    std::vector<geo::LonLatLine> m_armistice;
    struct Territory {
        Ground land;
        std::vector<geo::LonLatLine> lines;
    };
    // Made when they are first asked for: few ever are.
    std::map<std::size_t, Territory> m_territories; ///< by position in Brief::territories
    std::map<model::UnitIndex, Ground> m_units;
};

} // namespace tumen::scene
