#include "app/CameraMoves.hpp"

namespace tumen::app {

geo::MapCamera movedCamera(const geo::MapCamera& camera, state::CameraMove move, double unitPx) {
    using Move = state::CameraMove;
    constexpr double zoomFactor = 1.4;
    const double step = 80.0 * unitPx;
    switch (move) {
    case Move::ZoomIn:
        return camera.zoomedAt(camera.frame().centre(), zoomFactor);
    case Move::ZoomOut:
        return camera.zoomedAt(camera.frame().centre(), 1.0 / zoomFactor);
    case Move::PanLeft:
        return camera.pannedBy({{step, 0.0}});
    case Move::PanRight:
        return camera.pannedBy({{-step, 0.0}});
    case Move::PanUp:
        return camera.pannedBy({{0.0, step}});
    case Move::PanDown:
        return camera.pannedBy({{0.0, -step}});
    }
    return camera;
}

} // namespace tumen::app
