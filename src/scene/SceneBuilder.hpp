#pragma once

#include <memory>
#include <optional>

#include "geo/Projection.hpp"
#include "model/Wordings.hpp"
#include "scene/ClaimLook.hpp"
#include "scene/EdgeDegrees.hpp"
#include "scene/FlowCourses.hpp"
#include "scene/Labels.hpp"
#include "scene/LandInView.hpp"
#include "scene/Locator.hpp"
#include "scene/MapScene.hpp"
#include "scene/Railways.hpp"
#include "scene/SummedFlows.hpp"

namespace tumen::scene {

/// The picture to be made: its size, the part that panels leave free, and the pixels to a point of the
/// 1280x720 design.
struct Picture {
    double widthPx = 1280.0;
    double heightPx = 720.0;
    geo::ScreenRect frame;
    double unitPx = 1.0;
    geo::ScreenRect furniture = {}; ///< for title and legend; where it is empty they lie in the frame
    bool hasCaption = true;         ///< of the scene, on the map; on paper it stands beneath
    bool isLeftSide = false;        ///< of a split: caption, sources and scale are those of the right side
    std::vector<geo::ScreenRect> covers = {}; ///< what else lies on the map, which names keep off

    friend bool operator==(const Picture&, const Picture&) = default;
};

/// The level of detail that a camera's scale asks for.
model::DetailLevel detailFor(const geo::MapCamera& camera);

/// Derives scenes from state. Lanes are laid out once for the brief; paths are kept while the scale stays.
/// Both are pure functions of their inputs, kept only to save time.
class SceneBuilder {
public:
    /// `sums` are made here when none are given; without wordings the furniture is in English.
    SceneBuilder(const model::Brief& brief, const model::Basemap& basemap, MeasureText measure,
                 std::shared_ptr<const BriefSums> sums = nullptr,
                 std::shared_ptr<const model::Wordings> wordings = nullptr);

    /// The map under the flows; known long before the rest, so that it can be drawn meanwhile.
    BaseLook baseLook(const state::AppState& state, const geo::Projection& projection, const Picture& picture,
                      const Theme& theme) const;
    /// The user's layers that can be drawn, for the pictures from now on.
    void setOwnLayers(std::vector<OwnLayerLook> layers) { m_ownLayers = std::move(layers); }
    const std::vector<OwnLayerLook>& ownLayers() const { return m_ownLayers; }
    /// A rough picture, for a view or a date that changes, has fewer lines where flows are drawn together.
    MapScene build(const state::AppState& state, const geo::Projection& projection, const Picture& picture,
                   const Theme& theme, bool isRough = false);
    /// Settles where the names of a view go before its first picture is built, while its map is under way.
    void foresee(const state::AppState& state, const geo::Projection& projection, const Picture& picture,
                 const Theme& theme);
    /// Does beforehand what the first picture of a look on the same map takes long for.
    void expect(const BaseLook& look, const geo::Projection& projection, const Picture& picture);

    /// True when the flows of the brief are laid out for a view, so that a picture of it waits for nothing.
    bool isLaidOutFor(const state::AppState& state, const geo::Projection& projection,
                      const Picture& picture);

    /// The level of clustering that flows drawn together want at this scale while another one stands in.
    std::optional<std::size_t> missingFlowLevel(const state::AppState& state, const BaseLook& base) const;
    void takeOverFlowLevel(std::size_t level, std::shared_ptr<const FlowSums> sums) {
        m_summedFlows.takeOver(level, std::move(sums));
    }

private:
    /// One for each projection, so that going back and forth between two costs nothing.
    FlowCourses& coursesFor(const geo::Projection& projection);
    Lettering& letteringFor(const geo::Projection& projection);
    MeasureText measureFor(const Theme& theme) const;
    /// By kind.
    const std::vector<core::Colour>& coloursFor(const Theme& theme);

    /// Those at the state's date; mixed with those that still fade while one scene goes over to the next.
    std::vector<ClaimLook> looksNow(const state::AppState& state, std::span<const ShownClaim> shown,
                                    const state::Target& focus, const LiftedClaims& lifted,
                                    const ViewpointLook& viewpoint) const;
    /// The middle of the view that a scene flies to.
    static std::optional<geo::LonLat> goalOf(const state::AppState& state, const geo::Projection& projection,
                                             const Picture& picture);
    std::vector<geo::ScreenPoint> placesOnScreen(const geo::Projection& projection,
                                                 const geo::MapCamera& camera) const;
    void addMarks(MapScene& scene, const geo::Projection& projection, const ClaimLook& look,
                  core::Colour colour, double phase) const;

    const model::Brief& m_brief;
    const model::Basemap& m_basemap;
    MeasureText m_measure;
    std::shared_ptr<const BriefSums> m_sums;
    std::shared_ptr<const model::Wordings> m_wordings;
    SummedFlows m_summedFlows;
    std::vector<model::ClaimIndex> m_others; ///< claims that are no flows
    Sovereignty m_sovereignty;
    std::shared_ptr<const FlowPlan> m_flowPlan;
    std::vector<int> m_markPlaces;
    std::map<std::string, std::shared_ptr<FlowCourses>> m_courses; ///< by the id of the projection
    std::map<std::string, Lettering> m_letterings;                 ///< likewise
    GlobeMaps m_globes;
    Railways m_railways;
    LandInView m_landInView;
    EdgeDegrees m_edgeDegrees;
    std::vector<OwnLayerLook> m_ownLayers;

    std::optional<state::ThemeId> m_coloursTheme;
    std::vector<core::Colour> m_kindColours;
};

} // namespace tumen::scene
