#include "tests/render/Picture.hpp"

#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "io/BasemapReader.hpp"
#include "io/BriefReader.hpp"
#include "state/Commands.hpp"
#include "ui/PanelLayout.hpp"

namespace tumen::tests {

namespace {

const std::string sourceFolder = TUMEN_SOURCE_DIR;

template<typename T>
T valueOrThrow(core::Result<T> result) {
    if (!result || result.hasErrors())
        throw std::runtime_error(result.problems().empty() ? "nothing read"
                                                           : core::toLine(result.problems().front()));
    return std::move(*result);
}

} // namespace

const model::Brief& embeddedBrief() {
    static const model::Brief brief =
        valueOrThrow(io::readBrief(sourceFolder + "/geodata/briefs/korea-russia"));
    return brief;
}

const model::Basemap& shippedBasemap() {
    static const model::Basemap basemap =
        valueOrThrow(io::readBasemap(sourceFolder + "/geodata", TUMEN_PREPARED_BASEMAP));
    return basemap;
}

namespace {

const std::string assetsFolder = sourceFolder + "/assets";

} // namespace

PictureMaker::PictureMaker(const model::Brief& brief, unsigned widthPx, unsigned heightPx) {
    const double width = widthPx;
    const double height = heightPx;
    m_picture = {width, height, {0.0, 0.0, width, height}, ui::unitFor(width, height)};
    if (!m_target.create(widthPx, heightPx))
        throw std::runtime_error("no OpenGL context: run under a display, as ./test does");
    m_material = std::make_unique<app::StageMaterial>(brief, shippedBasemap());
    m_stage = valueOrThrow(app::Stage::make(assetsFolder, *m_material));
    m_stage->ownLayers().setWaiting(true);
    m_compared = std::make_unique<app::ComparedSide>(assetsFolder, *m_material);
}

sf::Image PictureMaker::draw(const state::AppState& state) {
    m_scene = m_stage->draw(m_target, state, m_picture);
    m_compared->draw(m_target, state, m_picture, *m_scene);
    m_target.display();
    return m_target.getTexture().copyToImage();
}

sf::Image PictureMaker::drawFrame(const state::AppState& state) {
    m_stage->uploadReadyMap();
    // A stopwatch on which every look takes a millisecond.
    double now = 0.0;
    m_scene = m_stage->draw(m_target, state, m_picture, [&now] { return now++; });
    m_target.display();
    return m_target.getTexture().copyToImage();
}

sf::Image PictureMaker::drawUntilWhole(const state::AppState& state) {
    constexpr int mostFrames = 3000;
    for (int frame = 0; frame < mostFrames; ++frame)
        if (sf::Image image = drawFrame(state); m_stage->isWhole() && !m_stage->renderer().base().isFading())
            return image;
    throw std::runtime_error("the map was never whole");
}

geo::ScreenPoint PictureMaker::locate(const state::AppState& state, geo::LonLat position) {
    return m_scene->base.camera.toScreen(*m_stage->projectionOf(state.view).forward(position));
}

state::AppState bareState(const model::Brief& brief, geo::LonLat centre, state::ThemeId theme,
                          const std::string& date) {
    using state::BasemapPart;
    state::AppState state = state::openingState(brief);
    state.view = state::findNamedView("far-east")->view;
    state.view.centre = centre;
    state.view.widthKm = 9000.0;
    state.view.heightKm = 5000.0;
    state.theme = theme;
    state.motionStyle = state::MotionStyle::Still;
    state.hiddenParts = {BasemapPart::Relief,    BasemapPart::Labels, BasemapPart::Railways,
                         BasemapPart::Graticule, BasemapPart::Rivers, BasemapPart::Borders};
    state.date = *time::parseDate(date);
    return state;
}

state::AppState stillState(const std::string& date, const std::string& view) {
    state::AppState state = state::openingState(embeddedBrief());
    state.date = *time::parseDate(date);
    state.view = state::findNamedView(view)->view;
    return state;
}

core::Colour colourAt(const sf::Image& image, geo::ScreenPoint at) {
    const sf::Color pixel = image.getPixel(static_cast<unsigned>(at.x), static_cast<unsigned>(at.y));
    return {pixel.r, pixel.g, pixel.b, 255};
}

int difference(core::Colour a, core::Colour b) {
    return std::max({std::abs(a.r - b.r), std::abs(a.g - b.g), std::abs(a.b - b.b)});
}

PictureDifference compare(const sf::Image& a, const sf::Image& b) {
    if (a.getSize() != b.getSize())
        return {};
    constexpr int clear = 24;
    const std::size_t pixels = static_cast<std::size_t>(a.getSize().x) * a.getSize().y;
    double sum = 0.0;
    std::size_t differing = 0;
    for (std::size_t i = 0; i < pixels; ++i) {
        int worst = 0;
        for (std::size_t channel = 0; channel < 3; ++channel) {
            const int d = std::abs(a.getPixelsPtr()[4 * i + channel] - b.getPixelsPtr()[4 * i + channel]);
            sum += d;
            worst = std::max(worst, d);
        }
        differing += worst > clear ? 1 : 0;
    }
    const auto count = static_cast<double>(pixels);
    return {sum / (3.0 * count), static_cast<double>(differing) / count};
}

bool isSamePicture(const PictureDifference& difference) {
    return difference.meanPerChannel < 0.25 && difference.shareOfPixels < 0.0005;
}

::testing::AssertionResult matchesGolden(const sf::Image& image, const std::string& name) {
    namespace fs = std::filesystem;
    const fs::path golden = fs::path(sourceFolder) / "tests/render/golden" / (name + ".png");
    if (std::getenv("UPDATE_GOLDEN") != nullptr) {
        fs::create_directories(golden.parent_path());
        return image.saveToFile(golden.string()) ? ::testing::AssertionSuccess()
                                                 : ::testing::AssertionFailure() << "cannot write " << golden;
    }
    sf::Image expected;
    if (!fs::exists(golden) || !expected.loadFromFile(golden.string()))
        return ::testing::AssertionFailure() << golden << " is missing; UPDATE_GOLDEN=1 writes it";
    const PictureDifference difference = compare(image, expected);
    if (isSamePicture(difference))
        return ::testing::AssertionSuccess();
    const fs::path actual = fs::temp_directory_path() / ("tumen-" + name + "-actual.png");
    image.saveToFile(actual.string());
    std::string where = actual.string();
    if (image.getSize() == expected.getSize()) {
        sf::Image difference2;
        difference2.create(image.getSize().x, image.getSize().y);
        for (unsigned y = 0; y < image.getSize().y; ++y)
            for (unsigned x = 0; x < image.getSize().x; ++x) {
                const sf::Color a = image.getPixel(x, y);
                const sf::Color b = expected.getPixel(x, y);
                const auto channel = [](int p, int q) { return static_cast<sf::Uint8>(std::abs(p - q)); };
                difference2.setPixel(x, y, {channel(a.r, b.r), channel(a.g, b.g), channel(a.b, b.b)});
            }
        const fs::path diff = fs::temp_directory_path() / ("tumen-" + name + "-diff.png");
        difference2.saveToFile(diff.string());
        where += ", " + diff.string();
    }
    return ::testing::AssertionFailure()
           << name
           << fmt::format(": mean difference {:.3f}, {:.3f} % of pixels; see ", difference.meanPerChannel,
                          100.0 * difference.shareOfPixels)
           << where;
}

} // namespace tumen::tests
