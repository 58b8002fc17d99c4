#include "model/Scene.hpp"

#include <algorithm>

namespace tumen::model {

std::string_view id(Transition transition) {
    constexpr std::array<std::string_view, allTransitions.size()> ids = {"fly", "fade", "cut"};
    return ids[static_cast<std::size_t>(transition)];
}

std::optional<Transition> findTransition(std::string_view wanted) {
    const auto found =
        std::ranges::find_if(allTransitions, [&](Transition each) { return id(each) == wanted; });
    return found == allTransitions.end() ? std::nullopt : std::optional(*found);
}

std::size_t sceneCount(std::span<const Scene> scenes) {
    return static_cast<std::size_t>(
        std::ranges::count_if(scenes, [](const Scene& scene) { return scene.stepOf.empty(); }));
}

std::optional<std::size_t> positionOfScene(std::span<const Scene> scenes, std::size_t number) {
    std::size_t seen = 0;
    for (std::size_t i = 0; i < scenes.size(); ++i)
        if (scenes[i].stepOf.empty() && ++seen == number)
            return i;
    return std::nullopt;
}

std::vector<std::size_t> withSteps(std::span<const Scene> scenes, std::size_t position) {
    std::vector<std::size_t> all = {position};
    for (std::size_t i = position + 1; i < scenes.size() && scenes[i].stepOf == scenes[position].id; ++i)
        all.push_back(i);
    return all;
}

} // namespace tumen::model
