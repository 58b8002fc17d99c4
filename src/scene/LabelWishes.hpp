#pragma once

#include <span>
#include <string>
#include <vector>

#include "geo/Projection.hpp"
#include "scene/MapScene.hpp"

namespace tumen::scene {

/// From which and up to which scale a name is set, in kilometres to a point of the 1280x720 design.
struct ScaleRange {
    double closest = 0.0;
    double furthest = 0.0;

    bool contains(double kmPerPoint) const { return kmPerPoint >= closest && kmPerPoint <= furthest; }
};

/// One name that may be set, wherever the map is panned to.
struct LabelWish {
    model::LabelKind kind = model::LabelKind::City;
    std::string text;   ///< in the main language
    std::string second; ///< set smaller beneath it; empty for none
    geo::WorldPoint at;
    TextStyle style;
    core::Colour Theme::*colour = &Theme::text;
    ScaleRange range;
    double dotRadiusPx = 0.0; ///< 0: the name is centred on its point
    TownDot::Kind dot = TownDot::Kind::Town;
    int priority = 0;       ///< lower first
    double tolerance = 1.0; ///< the share of it that flows may cross
    /// The brief's places here from which or to which flows go at some time, and how many these flows are.
    std::vector<model::PlaceIndex> hubPlaces;
    int flows = 0;
    bool roomy = false;                     ///< so large an area that its name may stand far from its point
    bool besideTowns = false;               ///< of a large state: it may stand beside the towns in its middle
    bool ofBrief = false;                   ///< a place of the brief that no town of the basemap names
    int since = 0;                          ///< the year from which there is something to name
    const model::MapLabel* label = nullptr; ///< of the basemap, where it comes from there
};

/// The wish as it is when flows begin or end there: set in any case, among the first, in bold.
LabelWish asHub(const LabelWish& wish, double unitPx);

/// Which names to gather, and how large.
struct LabelWording {
    model::Language language = model::Language::English;
    std::optional<model::Language> second;
    double unitPx = 1.0;
    friend bool operator==(const LabelWording&, const LabelWording&) = default;
};

/// How many flows begin or end at each place of the brief.
std::vector<int> countFlowsByPlace(const model::Brief& brief);

/// All names of the basemap and of the brief's hubs, most important first; the same at every date.
std::vector<LabelWish> gatherLabelWishes(const model::Basemap& basemap, const model::Brief& brief,
                                         std::span<const int> flowsAt, const LabelWording& wording,
                                         const geo::Projection& projection);

/// What the brief's territories do to the names of land at a date.
struct TerritoryLabels {
    std::vector<LabelWish> wishes;
    std::vector<const model::MapLabel*> takenOver; ///< not to be set meanwhile
};
TerritoryLabels gatherTerritoryLabels(const BaseLook& base, const model::Basemap& basemap,
                                      const model::Brief& brief, const LabelWording& wording,
                                      const geo::Projection& projection);

} // namespace tumen::scene
