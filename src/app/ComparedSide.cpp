#include "app/ComparedSide.hpp"

#include <cmath>

#include "app/Complaint.hpp"
#include "render/DividerPainter.hpp"

namespace tumen::app {

double dividerX(const state::AppState& state, const geo::ScreenRect& frame) {
    return std::round(frame.left + state.divider * frame.width);
}

std::shared_ptr<const scene::MapScene> ComparedSide::draw(sf::RenderTarget& target,
                                                          const state::AppState& state,
                                                          const scene::Picture& picture,
                                                          const render::BaseLayer::Stopwatch& stopwatch) {
    if (state.comparison != state::Comparison::Split || m_failed)
        return nullptr;
    if (!m_stage) {
        auto stage = Stage::makeBeside(m_assets, m_material);
        complain(stage.problems());
        m_failed = !stage;
        if (m_failed)
            return nullptr;
        m_stage = std::move(*stage);
        m_stage->ownLayers().setWaiting(!stopwatch);
    }
    const state::AppState side = state::comparedSide(state);
    m_stage->uploadReadyMap();
    if (stopwatch && !m_stage->isReadyFor(side, picture))
        return nullptr;
    const double x = dividerX(state, picture.frame);
    m_stage->renderer().setClip(sf::IntRect(0, 0, static_cast<int>(x), static_cast<int>(picture.heightPx)));
    auto scene = m_stage->draw(target, side, picture, stopwatch);
    render::paintDivider(target, x, picture.frame.centre().y, picture.unitPx, scene::themeOf(state.theme));
    return scene;
}

} // namespace tumen::app
