#include "state/Annotation.hpp"

#include "state/AppState.hpp"

namespace tumen::state {

const std::string& annotatedAs(const model::Scene& scene) {
    return scene.stepOf.empty() ? scene.id : scene.stepOf;
}

std::string annotatedScene(const AppState& state, const model::Brief& brief) {
    const auto scene = state.presentation ? state.scene : sceneShown(state, brief);
    if (!scene || *scene >= brief.scenes.size() || coverOf(state, brief) != Cover::None)
        return {};
    return annotatedAs(brief.scenes[*scene]);
}

} // namespace tumen::state
