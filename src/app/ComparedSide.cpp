#include "app/ComparedSide.hpp"

#include <algorithm>

#include "app/Complaint.hpp"
#include "render/DividerPainter.hpp"
#include "scene/Divider.hpp"

namespace tumen::app {

namespace {

/// What the left side is drawn with: caption and sources of the right one go across it.
scene::Picture leftOf(scene::Picture picture, const scene::MapScene& right) {
    picture.isLeftSide = true;
    picture.covers = {right.captionPlate};
    for (const scene::PlacedText& line : right.sourceLines)
        picture.covers.push_back(line.box);
    return picture;
}

} // namespace

bool ComparedSide::isReady(const state::AppState& state, bool waits) {
    const bool isCovered = state::coverOf(state, m_shared.brief()) != state::Cover::None;
    if (state.comparison != state::Comparison::Split || isCovered || m_failed)
        return false;
    if (!m_stage) {
        m_material = m_shared.another();
        auto stage = Stage::make(m_assets, *m_material);
        complain(stage.problems());
        m_failed = !stage;
        if (m_failed)
            return false;
        m_stage = std::move(*stage);
        m_stage->ownLayers().setWaiting(waits);
    }
    return true;
}

void ComparedSide::reset() {
    m_stage.reset();
    m_material.reset();
}

std::shared_ptr<const scene::MapScene> ComparedSide::draw(const render::Surface& surface,
                                                          const state::AppState& state,
                                                          const scene::Picture& picture,
                                                          const scene::MapScene& right,
                                                          const render::BaseLayer::Stopwatch& stopwatch) {
    if (!isReady(state, !stopwatch))
        return nullptr;
    const state::AppState side = state::comparedSide(state);
    m_stage->uploadReadyMap();
    if (stopwatch && !m_stage->isReadyFor(side, picture))
        return nullptr;
    const double x = scene::dividerX(state, picture.frame);
    m_stage->renderer().setClip(sf::IntRect(0, 0, static_cast<int>(x), static_cast<int>(picture.heightPx)));
    auto scene = m_stage->draw(surface, side, leftOf(picture, right), stopwatch);
    drawDivider(surface, state, picture, right, static_cast<int>(x), picture.heightPx);
    return scene;
}

std::shared_ptr<const scene::MapScene> ComparedSide::prepareParts(const state::AppState& state,
                                                                  const scene::Picture& picture,
                                                                  const scene::MapScene& right) {
    return isReady(state, true) ? m_stage->prepareParts(state::comparedSide(state), leftOf(picture, right))
                                : nullptr;
}

void ComparedSide::drawPart(const render::Surface& surface,
                            const std::shared_ptr<const scene::MapScene>& scene, const state::AppState& state,
                            const scene::Picture& picture, const scene::MapScene& right,
                            const sf::IntRect& part) {
    const double x = scene::dividerX(state, picture.frame);
    const int leftOfDivider = std::clamp(static_cast<int>(x) - part.left, 0, part.width);
    m_stage->renderer().setClip(sf::IntRect(0, 0, leftOfDivider, part.height));
    m_stage->drawPart(surface, scene, state, part);
    drawDivider(surface, state, picture, right, leftOfDivider, part.height);
}

void ComparedSide::drawDivider(const render::Surface& surface, const state::AppState& state,
                               const scene::Picture& picture, const scene::MapScene& right, int x,
                               double heightPx) {
    const scene::Theme& theme = scene::themeOf(state.theme);
    const double divider = scene::dividerX(state, picture.frame);
    double bottom = picture.heightPx;
    const auto endAbove = [&](const geo::ScreenRect& box) {
        if (box.left <= divider && divider <= box.right())
            bottom = std::min(bottom, box.top);
    };
    endAbove(right.captionPlate);
    for (const scene::PlacedText& line : right.sourceLines)
        endAbove(line.box);
    render::paintDivider(surface.canvas(), divider, picture.frame.centre().y, bottom, picture.unitPx, theme);
    // The right side has the rest already.
    m_stage->renderer().setClip(sf::IntRect(0, 0, x, static_cast<int>(heightPx)));
    m_stage->renderer().drawFoot(surface, right, theme);
}

} // namespace tumen::app
