#pragma once

#include <memory>
#include <string>

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderTexture.hpp>

#include "app/ComparedSide.hpp"
#include "core/Colour.hpp"

namespace tumen::tests {

/// The embedded brief on the shipped basemap; read once for all tests of the program.
const model::Brief& embeddedBrief();
const model::Basemap& shippedBasemap();

/// Draws states of a brief without a window.
class PictureMaker {
public:
    PictureMaker(const model::Brief& brief, unsigned widthPx, unsigned heightPx);

    sf::Image draw(const state::AppState& state);
    /// As the window draws it: the map is painted a few steps at a time.
    sf::Image drawFrame(const state::AppState& state);
    /// Frames until the map is whole.
    sf::Image drawUntilWhole(const state::AppState& state);
    /// The scene of the last picture.
    const scene::MapScene& scene() const { return *m_scene; }
    app::Stage& stage() { return *m_stage; }
    /// Where a position is on the last picture.
    geo::ScreenPoint locate(const state::AppState& state, geo::LonLat position);

private:
    sf::RenderTexture m_target;
    std::unique_ptr<app::StageMaterial> m_material;
    std::unique_ptr<app::Stage> m_stage;
    std::unique_ptr<app::ComparedSide> m_compared;
    scene::Picture m_picture;
    std::shared_ptr<const scene::MapScene> m_scene;
};

/// Flows that stand still on bare land from Moscow to the Far East, 9 000 km of it.
state::AppState bareState(const model::Brief& brief, geo::LonLat centre, state::ThemeId theme,
                          const std::string& date);
/// A quiet state for looking at pixels: the map alone at a date in a named view, nothing moving.
state::AppState stillState(const std::string& date, const std::string& view);

core::Colour colourAt(const sf::Image& image, geo::ScreenPoint at);
/// The largest difference in a channel.
int difference(core::Colour a, core::Colour b);

/// How far two pictures differ: the mean over channels, and the share of pixels that differ clearly.
struct PictureDifference {
    double meanPerChannel = 255.0;
    double shareOfPixels = 1.0;
};
PictureDifference compare(const sf::Image& a, const sf::Image& b);

/// Small enough for two drivers' rounding, too large for a shift by one pixel or one flow more or less.
bool isSamePicture(const PictureDifference& difference);

/// Compares with tests/render/golden/NAME.png. UPDATE_GOLDEN=1 rewrites it. When they differ, the picture and
/// the difference are written to the folder of the test's output and named in the message. A missing golden
/// fails.
::testing::AssertionResult matchesGolden(const sf::Image& image, const std::string& name);

} // namespace tumen::tests
