#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "scene/FlowCue.hpp"
#include "scene/FlowPath.hpp"
#include "scene/OwnLayerLook.hpp"
#include "scene/ShownClaims.hpp"
#include "scene/Sovereignty.hpp"
#include "scene/Text.hpp"
#include "scene/Theme.hpp"

namespace tumen::scene {

/// A flow as it is drawn now.
struct FlowDrawing {
    FlowPath path;
    core::Colour colour;
    model::StatusClass statusClass = model::StatusClass::Documented;
    double strength = 1.0; ///< opacity
    bool denied = false;
    bool lifted = false;  ///< selected or under the pointer
    bool echo = false;    ///< over by then, fading
    double phasePx = 0.0; ///< where its pattern starts; from a hash of the claim's id
    model::PlaceIndex from = 0;
    model::PlaceIndex to = 0;
    int together = 1;          ///< how many flows are drawn in this line; its claim is the largest of them
    FlowCue cue;               ///< as strong as its signs are drawn
    double markStrength = 1.0; ///< of the struck mark, times that of the line
    bool raised = false;       ///< above the others: the viewpoint's actor asserts it
    friend bool operator==(const FlowDrawing&, const FlowDrawing&) = default;
};

/// What is on the picture of more flows than can be drawn one by one.
struct FlowSummary {
    std::size_t lines = 0;        ///< drawn
    std::int64_t drawn = 0;       ///< flows in them
    std::int64_t flows = 0;       ///< that hold then and are switched on
    double share = 1.0;           ///< of their total that is drawn; of their number where none is quantified
    FlowWidths widths;            ///< by sums, or by numbers of flows
    std::vector<int> flowsByKind; ///< of the flows
    bool isRough = false;         ///< more lines might be drawn
    friend bool operator==(const FlowSummary&, const FlowSummary&) = default;
};

/// A mark at the place of an event, or of a state that no territory shows.
struct EventMark {
    model::ClaimIndex claim = 0;
    geo::ScreenPoint at;
    double radiusPx = 0.0;
    core::Colour colour;
    model::StatusClass statusClass = model::StatusClass::Documented;
    double strength = 1.0;
    bool denied = false;
    bool lifted = false;
    bool echo = false;
    double phase = 0.0; ///< 0 to 1, where its pulse starts
    friend bool operator==(const EventMark&, const EventMark&) = default;
};

/// A place of the brief at which something begins or ends now.
struct Hub {
    model::PlaceIndex place = 0;
    geo::ScreenPoint at;
    double radiusPx = 0.0;
    bool lifted = false;
    friend bool operator==(const Hub&, const Hub&) = default;
};

/// Around a place at which flows of a colour have just begun.
struct BeginRing {
    geo::ScreenPoint at;
    double radiusPx = 0.0;
    core::Colour colour;
    double strength = 1.0;
    friend bool operator==(const BeginRing&, const BeginRing&) = default;
};

/// The mark of a place of the basemap.
struct TownDot {
    enum class Kind { Town, Capital, Port, Crossing };
    geo::ScreenPoint at;
    double radiusPx = 0.0;
    Kind kind = Kind::Town;
    friend bool operator==(const TownDot&, const TownDot&) = default;
};

/// Points to a place outside of the frame from which or to which flows go.
struct EdgeTag {
    model::PlaceIndex place = 0;
    geo::ScreenRect plate;
    PlacedText text;
    geo::ScreenPoint tip;
    geo::ScreenPoint direction; ///< unit length, outwards
    friend bool operator==(const EdgeTag&, const EdgeTag&) = default;
};

struct LegendEntry {
    enum class Sample {
        Kind,
        Width,
        Status,
        Denied,
        Cue,
        Event,
        Line,
        Area,
        Hatched,
        OwnArea,
        Point,
        Image,
        Note
    };
    Sample sample = Sample::Note;
    core::Colour colour;
    model::StatusClass statusClass = model::StatusClass::Documented;
    double lineWidthPx = 0.0; ///< of samples of a width
    FlowCue cue;              ///< of samples of one
    geo::ScreenRect sampleBox;
    PlacedText text;
    friend bool operator==(const LegendEntry&, const LegendEntry&) = default;
};

struct Legend {
    geo::ScreenRect plate;
    std::vector<LegendEntry> entries;
    friend bool operator==(const Legend&, const Legend&) = default;
};

struct ScaleBar {
    geo::ScreenPoint left;
    double widthPx = 0.0;
    PlacedText text;
    friend bool operator==(const ScaleBar&, const ScaleBar&) = default;
};

/// Points to the north where that is not up.
struct NorthArrow {
    geo::ScreenPoint tail;
    geo::ScreenPoint tip;
    PlacedText letter;
    friend bool operator==(const NorthArrow&, const NorthArrow&) = default;
};

/// What lies over all of the picture, and is written on it.
struct CoverDrawing {
    core::Colour ground;
    std::vector<PlacedText> lines;
    core::Colour ruleColour;
    geo::ScreenRect rule; ///< between title and caption; empty for none
    friend bool operator==(const CoverDrawing&, const CoverDrawing&) = default;
};

/// Land on the globe of the locator in radii from its middle, y up.
struct GlobeLand {
    std::vector<geo::WorldPoint> triangles; ///< three points each
    std::vector<std::vector<geo::WorldPoint>> edges;
};

/// A little globe with the part of it that is in view.
struct Locator {
    geo::ScreenPoint centre;
    double radiusPx = 0.0;
    std::shared_ptr<const GlobeLand> land;
    std::vector<geo::ScreenPoint> outline; ///< closed
    friend bool operator==(const Locator&, const Locator&) = default;
};

/// A territory of the brief that holds now.
struct TerritoryDrawing {
    std::size_t territory = 0;
    core::Colour colour;
    /// In sixteenths, so that a fading territory repaints the base map no more often than that.
    int sixteenths = 16;
    friend bool operator==(const TerritoryDrawing&, const TerritoryDrawing&) = default;
};

/// What the base map, drawn once and kept until this changes, looks like.
struct BaseLook {
    state::ThemeId theme = state::ThemeId::Dark;
    geo::MapCamera camera;
    std::string projection;
    geo::LonLat projectionCentre; ///< that of the globe turns
    double widthPx = 0.0;
    double heightPx = 0.0;
    double unitPx = 1.0;
    model::DetailLevel detail = model::DetailLevel::Region;
    double graticuleStepDeg = 10.0;
    std::set<state::BasemapPart> hiddenParts;
    std::vector<TerritoryDrawing> territories;
    Sovereigns sovereigns;
    int railwaysUntil = 9999; ///< railways opened later are not there yet; a year in which one was opened
    std::vector<OwnLayerLook> ownLayers; ///< the lowest first

    bool shows(state::BasemapPart part) const { return !hiddenParts.contains(part); }
    friend bool operator==(const BaseLook&, const BaseLook&) = default;
};

/// What a colour of land stands for: English of the wording, or a name in the interface's language.
struct LandKey {
    core::Colour colour;
    std::string text;
    friend bool operator==(const LandKey&, const LandKey&) = default;
};

/// What whoever presents has drawn on the map.
struct AnnotationDrawings {
    std::vector<FlowDrawing> lines; ///< strokes and arrows, as documented flows are drawn
    std::vector<PlacedText> texts;
    friend bool operator==(const AnnotationDrawings&, const AnnotationDrawings&) = default;
};

/// All that is on the picture at one moment, in pixels, in the order of drawing. Pure data: the same brief,
/// state and size give the same scene.
struct MapScene {
    BaseLook base;
    geo::ScreenRect frame;
    std::optional<geo::ScreenRect> otherSide; ///< of a split: nothing of this side is seen there
    double unitPx = 1.0;
    state::MotionStyle motionStyle = state::MotionStyle::Comets;
    bool railwaysShown = false;                      ///< for the legend
    bool disputedShown = false;                      ///< hatched land, for the legend
    std::vector<LandKey> heldInView;                 ///< land in the colour of who holds it, for the legend
    bool armisticeShown = false;                     ///< the line of 1953, for the legend
    bool parallelShown = false;                      ///< the 38th parallel without its name, for the legend
    std::vector<TerritoryDrawing> territoriesInView; ///< of the brief, for the legend

    std::optional<ChangeCounts> changes; ///< in a difference
    std::vector<FlowDrawing> flows;
    int offMap = 0; ///< flows that hold and are shown, of which the projection shows nothing
    std::optional<FlowSummary> summary; ///< when lines stand for several flows
    std::vector<EventMark> marks;
    std::vector<Hub> hubs;
    std::vector<BeginRing> beginRings;
    std::vector<TownDot> dots;
    std::vector<PlacedText> labels;
    std::vector<EdgeTag> tags;

    geo::ScreenRect titlePlate;
    std::vector<PlacedText> title;
    geo::ScreenRect captionPlate; ///< of the scene that is shown; empty for none
    std::vector<PlacedText> caption;
    std::optional<CoverDrawing> cover; ///< then there is nothing else
    Legend legend;
    ScaleBar scaleBar;
    std::optional<NorthArrow> north;
    std::optional<Locator> locator;
    std::vector<PlacedText> degrees;     ///< of graticule lines, where they leave the frame
    std::vector<PlacedText> sourceLines; ///< from the lowest up
    AnnotationDrawings annotations;      ///< over all else
    friend bool operator==(const MapScene&, const MapScene&) = default;
};

/// How many flows are drawn in the line of this claim, the largest of them; 1 where it has no line.
int drawnTogether(const MapScene& scene, const state::Target& claim);

/// What is under the pointer: a mark, a place, then the nearest flow within six points.
state::Target pick(const MapScene& scene, geo::ScreenPoint pointer);

} // namespace tumen::scene
