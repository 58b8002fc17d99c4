#include "app/PictureMaking.hpp"

#include <algorithm>

#include <SFML/Graphics/RenderTexture.hpp>
#include <fmt/format.h>

#include "render/PixelReading.hpp"

namespace tumen::app {

namespace {

/// The parts of a length, as even as they can be.
std::vector<unsigned> cutEvenly(unsigned length, unsigned largest) {
    const unsigned count = (length + largest - 1) / largest;
    std::vector<unsigned> ends = {0};
    for (unsigned i = 1; i <= count; ++i)
        ends.push_back(static_cast<unsigned>(std::uint64_t{length} * i / count));
    return ends;
}

std::optional<core::Pixels> makeWhole(Stage& stage, const state::AppState& state,
                                      const scene::Picture& picture, core::Pixels pixels,
                                      ComparedSide* compared) {
    sf::RenderTexture target;
    if (!target.create(pixels.widthPx, pixels.heightPx))
        return std::nullopt;
    const auto scene = stage.draw(target, state, picture);
    if (compared != nullptr)
        compared->draw(target, state, picture, *scene);
    render::readPixels(target, pixels, {});
    return pixels;
}

} // namespace

scene::Picture pictureOf(unsigned widthPx, unsigned heightPx) {
    constexpr double smallestUnit = 0.75;
    const double width = widthPx;
    const double height = heightPx;
    const double unit = std::max(smallestUnit, std::min(width / 1280.0, height / 720.0));
    return {width, height, {0.0, 0.0, width, height}, unit};
}

std::optional<core::Pixels> makePicture(Stage& stage, const state::AppState& state,
                                        const scene::Picture& picture, core::Progress& progress,
                                        unsigned partPx, ComparedSide* compared) {
    const auto widthPx = static_cast<unsigned>(picture.widthPx);
    const auto heightPx = static_cast<unsigned>(picture.heightPx);
    core::Pixels pixels(widthPx, heightPx);
    const unsigned largest = std::min(partPx, sf::Texture::getMaximumSize());
    if (std::max(widthPx, heightPx) <= largest)
        return makeWhole(stage, state, picture, std::move(pixels), compared);

    const std::vector<unsigned> lefts = cutEvenly(widthPx, largest);
    const std::vector<unsigned> tops = cutEvenly(heightPx, largest);
    const auto scene = stage.prepareParts(state, picture);
    const auto comparedScene = compared != nullptr ? compared->prepareParts(state, picture, *scene) : nullptr;
    sf::RenderTexture target;
    double done = 0.0;
    for (std::size_t row = 1; row < tops.size(); ++row)
        for (std::size_t column = 1; column < lefts.size(); ++column) {
            const sf::Vector2u corner(lefts[column - 1], tops[row - 1]);
            const sf::Vector2u size(lefts[column] - corner.x, tops[row] - corner.y);
            if (progress.isCancelled() || (target.getSize() != size && !target.create(size.x, size.y)))
                return std::nullopt;
            stage.drawPart(target, scene, state, {sf::Vector2i(corner), sf::Vector2i(size)});
            if (comparedScene)
                compared->drawPart(target, comparedScene, state, picture, *scene,
                                   {sf::Vector2i(corner), sf::Vector2i(size)});
            render::readPixels(target, pixels, corner);
            progress.setShare(++done / static_cast<double>((lefts.size() - 1) * (tops.size() - 1)));
        }
    return pixels;
}

core::Problem tooLargeForDriver(const scene::Picture& picture) {
    return {core::Severity::Error,
            {},
            fmt::format("This display cannot draw a picture of {}x{}.", picture.widthPx, picture.heightPx),
            "Ask for a smaller one."};
}

} // namespace tumen::app
