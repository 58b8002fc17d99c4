#include "app/ComparedSide.hpp"

#include <algorithm>
#include <cmath>

#include "app/Complaint.hpp"
#include "render/DividerPainter.hpp"

namespace tumen::app {

double dividerX(const state::AppState& state, const geo::ScreenRect& frame) {
    return std::round(frame.left + state.divider * frame.width);
}

bool ComparedSide::isReady(const state::AppState& state, bool waits) {
    if (state.comparison != state::Comparison::Split || m_failed)
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
                                                          const render::BaseLayer::Stopwatch& stopwatch) {
    if (!isReady(state, !stopwatch))
        return nullptr;
    const state::AppState side = state::comparedSide(state);
    m_stage->uploadReadyMap();
    if (stopwatch && !m_stage->isReadyFor(side, picture))
        return nullptr;
    const double x = dividerX(state, picture.frame);
    m_stage->renderer().setClip(sf::IntRect(0, 0, static_cast<int>(x), static_cast<int>(picture.heightPx)));
    auto scene = m_stage->draw(surface, side, picture, stopwatch);
    render::paintDivider(surface.canvas(), x, picture.frame.centre().y, picture.heightPx, picture.unitPx,
                         scene::themeOf(state.theme));
    return scene;
}

std::shared_ptr<const scene::MapScene> ComparedSide::prepareParts(const state::AppState& state,
                                                                  const scene::Picture& picture) {
    return isReady(state, true) ? m_stage->prepareParts(state::comparedSide(state), picture) : nullptr;
}

void ComparedSide::drawPart(const render::Surface& surface,
                            const std::shared_ptr<const scene::MapScene>& scene, const state::AppState& state,
                            const scene::Picture& picture, const sf::IntRect& part) {
    const double x = dividerX(state, picture.frame);
    const int leftOfDivider = std::clamp(static_cast<int>(x) - part.left, 0, part.width);
    m_stage->renderer().setClip(sf::IntRect(0, 0, leftOfDivider, part.height));
    m_stage->drawPart(surface, scene, state, part);
    render::paintDivider(surface.canvas(), x, picture.frame.centre().y, picture.heightPx, picture.unitPx,
                         scene::themeOf(state.theme));
}

} // namespace tumen::app
